"""Every --json answer against the interface page."""

import json

import jsonschema

from tests.cli import schemas
from tests.cli.conftest import write_rows
from workbench.engine.bases import starter


def test_tasks(workbench):
    result = workbench("tasks", "--json")
    assert result.code == 0
    assert result.answer(schemas.TASKS)["tasks"][0]["name"] == "text-classification"


def test_bases_list(workbench):
    listed = workbench("bases", "list", "--json").answer(schemas.BASES_LIST)
    assert [base["id"] for base in listed] == ([starter.ID] if starter.installed() else [])


def test_bases_inspect(workbench, tiny_base):
    assert workbench("bases", "inspect", tiny_base, "--json").answer(schemas.BASE)["path"] == str(tiny_base)


def test_runs_list(workbench, run_at_home):
    (summary,) = workbench("runs", "list", "--json").answer(schemas.RUNS_LIST)
    assert (summary["run"], summary["name"], summary["status"]) == (run_at_home, "Tiny", "finished")


def test_runs_show(workbench, run_at_home):
    shown = workbench("runs", "show", run_at_home, "--json").answer(schemas.RUNS_SHOW)
    assert shown["report"]["headline"] == "macro_f1"


def test_doctor(workbench):
    result = workbench("doctor", "--json")
    answer = result.answer(schemas.DOCTOR)
    assert result.code == (0 if all(check["ok"] for check in answer["checks"]) else 1)


def test_inspect(workbench, tmp_path):
    answer = workbench("inspect", write_rows(tmp_path / "rows.csv"), "--json").answer(schemas.INSPECT)
    assert (answer["rows"], answer["labels"]) == (60, {"good": 20, "bad": 20, "other": 20})


def test_estimate(workbench, run_file, home):
    result = workbench("estimate", run_file, "--json")
    assert result.code == 0
    found = result.answer(schemas.ESTIMATE)["recipes"]
    assert [one["name"] for one in found] == ["quick", "balanced", "best"]
    assert all(one["seconds"] > 0 and one["fits"] for one in found)
    assert not (home / "runs").exists()


def test_every_event_of_train_and_its_last_line(workbench, run_file):
    result = workbench("train", run_file, "--json")
    assert result.code == 0
    for event in result.lines:
        jsonschema.validate(event, schemas.event(event["event"]))
    names = {event["event"] for event in result.lines}
    assert {"progressed", "started", "baseline", "stepped", "evaluated", "saved", "tested"} <= names
    assert result.lines[-1].keys() == {"event", "run"}
    assert result.lines[-1]["event"] == "finished"


def test_what_train_prints_is_what_the_run_keeps(workbench, run_file, home):
    printed = [event for event in workbench("train", run_file, "--json").lines if event["event"] != "progressed"]
    kept = (home / "runs" / printed[-1]["run"] / "events.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in kept] == printed


def test_predict_text(workbench, run_at_home):
    answer = workbench("predict", run_at_home, "--text", "good love", "--json").answer(schemas.PREDICT_TEXT)
    scores = answer["prediction"]["scores"]
    assert scores.keys() == {"good", "bad", "other"}
    assert abs(sum(scores.values()) - 1) < 1e-9
    assert answer["prediction"]["label"] == max(scores, key=scores.get)


def test_predict_file(workbench, run_at_home, tmp_path):
    rows = write_rows(tmp_path / "in.csv", 12)
    result = workbench("predict", run_at_home, "--input", rows, "--output", tmp_path / "out.csv", "--json")
    answer = result.answer(schemas.PREDICT_FILE)
    assert (answer["rows"], answer["predicted"]) == (12, 12)


def test_evaluate_on_its_own_test_rows_gives_the_reports_figures(workbench, run_at_home, home):
    answer = workbench("evaluate", run_at_home, "--json").answer(schemas.EVALUATE)
    report = json.loads((home / "runs" / run_at_home / "report.json").read_text(encoding="utf-8"))
    assert answer["metrics"]["macro_f1"] == report["test"]["after"]["macro_f1"]


def test_evaluate_on_a_file(workbench, run_at_home, tmp_path):
    rows = write_rows(tmp_path / "in.csv", 12)
    assert workbench("evaluate", run_at_home, "--data", rows, "--json").answer(schemas.EVALUATE)["rows"] == 12


def test_a_failure_is_the_last_line_and_stands_on_stderr_too(workbench):
    result = workbench("runs", "show", "nothing", "--json")
    error = result.answer(schemas.ERROR)["error"]
    assert result.code == 1
    assert result.err.splitlines() == [error["message"], error["hint"]]


def test_a_run_that_fails_ends_with_the_error(workbench, run_file):
    run_file.with_name("rows.csv").write_text("text,label\na,x\nb,x\n")
    result = workbench("train", run_file, "--json")
    assert result.code == 1
    jsonschema.validate(result.lines[-1], schemas.ERROR)


def test_text_is_printed_as_it_is_not_escaped(workbench):
    assert "运行" in workbench("runs", "show", "运行", "--json").out
