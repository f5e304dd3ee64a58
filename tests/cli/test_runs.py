"""Runs on the command line: compared, named, noted, pinned, found again; damaged ones shown as far as known."""

import json
import shutil

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.cli import schemas


@pytest.fixture
def two(workbench, run_at_home, home):
    """Return the names of a run and of a copy that answers one row otherwise and was asked for more epochs."""
    run = shutil.copytree(home / "runs" / run_at_home, home / "runs" / "other")
    rows = pq.read_table(run / "predictions.parquet").to_pydict()
    rows["after"][0] = next(label for label in ("good", "bad") if label != rows["after"][0])
    pq.write_table(pa.table(rows), run / "predictions.parquet")
    text = (run / "run.toml").read_text()
    (run / "run.toml").write_text(text.replace("epochs = 1", "epochs = 3"))
    return run_at_home, "other"


def test_runs_are_compared_in_json(workbench, two):
    found = workbench("runs", "compare", *two, "--json").answer(schemas.COMPARED)
    assert [one["run"] for one in found["runs"]] == list(two)
    assert found["disagreement_count"] == 1
    assert found["options"] == [{"key": "training.epochs", "values": [1, 3], "measured": False}]
    assert found["said"] == []


def test_runs_are_compared_for_a_person(workbench, two):
    out = workbench("runs", "compare", *two).out
    for words in ("macro_f1", "McNemar's exact test", "training.epochs", "Rows they disagree on (1 of 1)"):
        assert words in out


def test_one_run_is_too_few_to_compare(workbench, run_at_home):
    result = workbench("runs", "compare", run_at_home)
    assert result.code == 1
    assert "two different runs" in result.err


def test_a_run_is_named_noted_and_pinned(workbench, run_at_home, home):
    assert workbench("runs", "rename", run_at_home, "Tickets", "--json").answer(schemas.SUMMARY)["name"] == "Tickets"
    workbench("runs", "note", run_at_home, "the good one")
    assert "pinned" in workbench("runs", "pin", run_at_home).out
    kept = json.loads((home / "runs" / run_at_home / "summary.json").read_text())
    assert (kept["name"], kept["notes"], kept["pinned"]) == ("Tickets", "the good one", True)
    assert "the good one" in workbench("runs", "show", run_at_home).out
    assert "no longer pinned" in workbench("runs", "pin", run_at_home, "--out").out


def test_a_run_is_taken_by_the_name_it_was_given(workbench, two):
    refused = workbench("runs", "show", "Tiny")
    assert (refused.code, "2 runs are called 'Tiny'" in refused.err, two[0] in refused.err) == (1, True, True)
    workbench("runs", "rename", "other", "My tickets")
    assert workbench("runs", "show", "My tickets", "--json").answer(schemas.RUNS_SHOW)["summary"]["run"] == "other"


def test_notes_that_take_the_place_of_others_say_so_and_may_be_added_instead(workbench, run_at_home):
    assert workbench("runs", "note", run_at_home, "the first").err == ""
    assert "They took the place of: the first" in workbench("runs", "note", run_at_home, "the second").err
    added = workbench("runs", "note", run_at_home, "the third", "--append", "--json").lines[0]
    assert (added["notes"], added["replaced"]) == ("the second\nthe third", "")
    assert workbench("runs", "note", run_at_home, "", "--json").lines[0]["replaced"] == "the second\nthe third"


def test_the_list_shows_pins_and_the_beginning_of_notes(workbench, run_at_home):
    workbench("runs", "note", run_at_home, "the good one,\nwith a note that is far too long for a line of a table")
    workbench("runs", "pin", run_at_home)
    head, line = workbench("runs", "list").out.splitlines()
    assert head.split()[-2:] == ["pinned", "notes"]
    assert line.rstrip().endswith("yes     the good one, with a note that is far t…")
    (one,) = workbench("runs", "list", "--json").lines[0]
    assert (one["pinned"], one["notes"][:13]) == (True, "the good one,")


def test_a_report_is_written_over_a_report_but_over_nothing_else_unless_asked(workbench, run_at_home, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<p>my own</p>", encoding="utf-8")
    refused = workbench("runs", "report", run_at_home, "--output", page)
    assert (refused.code, "--force" in refused.err, page.read_text(encoding="utf-8")) == (1, True, "<p>my own</p>")
    assert workbench("runs", "report", run_at_home, "--output", page, "--force").code == 0
    assert workbench("runs", "report", run_at_home, "--output", page).code == 0


def test_moved_data_is_said_found_and_said_again(workbench, run_at_home, home, tmp_path):
    run = home / "runs" / run_at_home
    text = (run / "run.toml").read_text()
    old = next(line for line in text.splitlines() if line.startswith("train = "))
    shutil.copy(json.loads(old.removeprefix("train = ")), tmp_path / "here.csv")
    (run / "run.toml").write_text(text.replace(old, 'train = "/gone/rows.csv"'))
    assert "the train file is not at /gone/rows.csv" in workbench("runs", "show", run_at_home).out
    assert f"workbench runs find {run_at_home} train PLACE" in workbench("evaluate", run_at_home).err
    found = workbench("runs", "find", run_at_home, "train", tmp_path, "--json").lines[-1]
    assert found == {"side": "train", "path": str(tmp_path / "here.csv")}
    assert f"lies at {tmp_path / 'here.csv'} now" in workbench("runs", "show", run_at_home).out
    assert workbench("evaluate", run_at_home, "--json").code == 0


def test_damaged_runs_are_listed_and_shown_as_far_as_they_are_known(workbench, run_at_home, home):
    run = home / "runs" / run_at_home
    for name in ("predictions.parquet", "report.json"):
        (run / name).unlink()
    (run / "run.toml").write_text("format = 99\n")
    (home / "runs" / "torn").mkdir()
    (home / "runs" / "torn" / "summary.json").write_text("{")
    listed = workbench("runs", "list", "--json").lines[0]
    assert {one["run"] for one in listed} == {run_at_home, "torn"}
    assert workbench("runs", "list").code == 0
    out = workbench("runs", "show", run_at_home).out
    assert "newer version" in out
    assert "no report" in out
    assert workbench("runs", "show", "torn").code == 0
    assert workbench("runs", "compare", run_at_home, "torn").code == 0
