"""What a person sees: a summary on stdout, progress on stderr, no control codes where there is no terminal."""

import json

import pytest

from tests.cut_runs import cut
from tests.tiny_jobs import only_run, stop_after, train
from tests.tiny_run import write_hard_rows
from workbench.cli import predict, progress, sentences
from workbench.engine import jobs
from workbench.engine.events import Evaluated, Noticed, Progressed, Saved, Started, Stepped


def step(number: int) -> Stepped:
    return Stepped(number, 0.1, 0.5, 1e-4, 1.0, rows=8, tokens=80, seconds=0.1, memory=1)


def test_train_ends_with_a_summary_that_names_the_next_commands(workbench, run_file):
    result = workbench("train", run_file)
    assert result.code == 0
    assert "macro_f1" in result.out
    assert "workbench predict" in result.out
    assert "\x1b" not in result.out + result.err


def test_a_run_whose_figure_is_as_before_shows_no_arrow(workbench, run_at_home, home):
    path = home / "runs" / run_at_home / "report.json"
    report = json.loads(path.read_text())
    figures = {"macro_f1": 0.812}
    test = {**report["test"], "before": {"method": "probe", **figures}, "after": figures}
    path.write_text(json.dumps({**report, "kept": "tuned", "test": test, "checkpoint": {"refit": False}}))
    out = workbench("runs", "show", run_at_home).out
    assert "macro_f1 0.8120, as before" in out
    assert "has learned from the training rows alone" in out


def test_predict_prints_the_label_first(workbench, run_at_home):
    result = workbench("predict", run_at_home, "--text", "good love")
    assert result.out.splitlines()[0] in ("good", "bad", "other")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("cellar", ["cellar", "  0.9000  cellar (4–10)", "  0.1000  no answer"]),
        ("", ["the context does not answer the question", "  0.9000  no answer", "  0.1000  cellar (4–10)"]),
    ],
)
def test_predict_prints_the_answer_and_where_it_stands(capsys, text, lines):
    found = {"text": "cellar", "start": 4, "end": 10}
    none = {"text": "", "start": None, "end": None}
    first, other = (found, none) if text else (none, found)
    answer = {"kind": "answer", **first, "score": 0.9, "alternatives": [{**other, "score": 0.1}]}
    predict.SHOWN["answer"](answer, {"context": "the cellar"})
    assert capsys.readouterr().out.splitlines() == lines


def test_lists_and_lookups_are_readable(workbench, run_at_home, tiny_base):
    assert run_at_home in workbench("runs", "list").out
    assert "macro_f1" in workbench("runs", "show", run_at_home).out
    assert "learning_rate" in workbench("tasks").out
    assert "encoder" in workbench("bases", "inspect", tiny_base).out


def test_a_stopped_run_is_shown_with_the_line_that_goes_on_with_it(workbench, run_spec):
    stop_after(jobs.train(run_spec()), Stepped, 1, "resume")
    name = only_run().name
    assert f"workbench train --resume {name}\n" in workbench("runs", "show", name).out
    assert workbench("train", "--resume", name).code == 0
    assert "--resume" not in workbench("runs", "show", name).out  # there is nothing left to go on with


def test_a_run_that_goes_on_is_shown_with_how_far_it_is_and_how_to_stop_it(workbench, run_spec):
    job = jobs.train(run_spec(epochs=9, early_stopping_patience=0))
    last = next(event for event in job if isinstance(event, Saved) and event.folder == "last" and event.step)
    out, found = (workbench("runs", "show", only_run().name, *words) for words in ((), ("--json",)))
    job.close()
    for words in (f"{last.step} of ", "macro_f1", f"at step {last.step}, 20", f"workbench stop {only_run().name}\n"):
        assert words in out.out
    assert "--resume" not in out.out
    progress = found.lines[0]["progress"]
    assert (progress["saved"], progress["best"]["step"] <= last.step) == (last.step, True)


def test_a_run_that_learns_from_all_rows_says_so_and_no_step_of_the_tuning(workbench, run_spec, tmp_path):
    data = {"data": {"train": str(write_hard_rows(tmp_path / "hard.csv"))}}
    training = {"learning_rate": 5e-3, "epochs": 6, "dropout": 0.0, "early_stopping_patience": 0, "refit": True}
    job = jobs.train(run_spec(data, **training))
    next(event for event in job if isinstance(event, Progressed) and event.stage == "learning from all rows")
    lines = dict(line.split(maxsplit=1) for line in workbench("runs", "show", only_run().name).out.splitlines())
    job.close()
    assert lines["Step"].startswith("tuned; now it learns from all rows, last heard of 20")
    assert lines["Saved"].startswith("at step 0 of learning from all rows, 20")


def test_quick_kept_where_a_run_was_ended_early_is_not_said_to_be_unbeaten(workbench, run_spec):
    stop_after(jobs.train(run_spec()), Stepped, 1, "best")
    workbench("evaluate", only_run().name)
    assert json.loads((only_run() / "report.json").read_text())["ended_early"] is True
    out = workbench("runs", "show", only_run().name).out
    assert "the simple model (ended early: until then, tuning had not beaten it on validation)" in out


def test_a_run_that_was_cut_off_before_it_had_a_model_offers_nothing_to_try(workbench, run_spec):
    run = cut(run_spec(), Started, 1)
    out = workbench("runs", "show", run.name).out
    assert "it would begin anew" in out
    assert f"workbench train --resume {run.name}\n" in out
    assert "workbench predict" not in out
    assert "--keep best" not in out


def test_a_run_that_was_ended_with_its_best_is_shown_without_a_line_that_would_fail(workbench, run_spec):
    stop_after(jobs.train(run_spec()), Stepped, 1, "best")
    assert "--resume" not in workbench("runs", "show", only_run().name).out


def test_what_is_wrong_with_the_data_is_shown_with_the_run(workbench, run_file):
    run_file.write_text(run_file.read_text().replace("train = 'rows.csv'", "train = 'rows.csv'\ntest = 'rows.csv'"))
    trained = workbench("train", run_file)
    said = "60 of 60 test texts stand in another file of the run, too: figures look better than they are."
    assert f"warning: {said}" in trained.err
    shown = workbench("runs", "show", only_run().name).out
    assert [line.split(maxsplit=1)[1] for line in shown.splitlines() if line.startswith("Warning ")] == [
        f"{said} Take them out of one of the two files."
    ]  # fmt: skip
    assert shown == trained.out


def test_a_tuned_model_that_was_not_kept_is_shown_with_its_figures(workbench, run_spec):
    run, _ = train(run_spec(epochs=1, learning_rate=1e-6))
    report = json.loads((run / "report.json").read_text())
    assert report["kept"] == "quick"
    (line,) = [one for one in workbench("runs", "show", run.name).out.splitlines() if one.startswith("Not kept")]
    assert f"macro_f1 {report['test']['tuned']['macro_f1']:.4f}" in line


def test_inspect_and_evaluate_are_readable(workbench, run_at_home, tmp_path):
    from tests.cli.conftest import write_rows

    rows = write_rows(tmp_path / "rows.csv", 12)
    assert "column 'text'" in workbench("inspect", rows).out
    assert "macro_f1" in workbench("evaluate", run_at_home, "--data", rows).out


def test_inspect_names_the_lines_that_were_left_out(workbench, tmp_path):
    path = tmp_path / "rows.conll"
    path.write_text("Eva B-PER\nleft O\n. O\n\n" * 3 + "Bo B-PER\nleft\n")
    shown = workbench("inspect", path, "--column", "text=tokens", "--column", "label=tags").out
    assert "  line 14 left out: a token has no tag" in shown.splitlines()


def test_estimate_says_each_recipe_in_a_line(workbench, run_file):
    heading, *rows, said = workbench("estimate", run_file).out.splitlines()
    assert "about" in heading
    assert [row.split()[0] for row in rows] == ["quick", "balanced", "best"]
    assert all(row.split()[-2:] == ["GiB", "yes"] for row in rows)
    assert "parameters that learn" in heading
    assert "(100.0%)" in rows[1]
    assert "(100.0%)" not in rows[0]  # Quick learns its layer alone
    assert "Early stopping" in said


def test_time_left_is_estimated_only_after_thirty_steps():
    pace = progress.Pace()
    for _ in range(29):
        pace.note()
    assert pace.left(100) == "estimating time left"
    pace.note()
    assert pace.left(100).endswith("left")


def test_durations_are_said_as_people_say_them():
    assert [sentences.duration(s) for s in (40, 200, 7500)] == ["40 s", "3 min 20 s", "2 h 5 min"]


def test_a_notice_is_said_with_its_values_and_hint():
    event = Noticed("Row {row} is odd.", "Look at it.", "warning", {"row": 3})
    assert sentences.of(event, "") == "warning: Row 3 is odd. Look at it."


def test_bars_take_every_kind_of_event(capsys):
    events = [
        Progressed("loading", 0, 0), Started("r", 2, {"train": 8}, "cpu", "float32", 1, 10, 10),
        Progressed("training", 1, 2, "steps"), step(1), Evaluated(1, {"macro_f1": 0.5}, True, 0.1),
        step(2),
    ]  # fmt: skip
    with progress.Bars("macro_f1") as bars:
        for event in events:
            bars.show(event)
    assert "after step 1: validation macro_f1 0.5000 (the best of the tuning so far)" in capsys.readouterr().err


def test_a_run_that_others_need_is_deleted_with_a_word_of_it(workbench, home, monkeypatch):
    monkeypatch.setattr("send2trash.send2trash", lambda _: None)
    for name in ("base", "adapter"):
        (home / "runs" / name / "best").mkdir(parents=True)
        (home / "runs" / name / "run.toml").write_text(f'name = "{name.title()}"\n')
    said = {"base_model_name_or_path": str(home / "runs" / "base" / "best")}
    (home / "runs" / "adapter" / "best" / "adapter_config.json").write_text(json.dumps(said))
    assert "Adapter" in workbench("runs", "delete", "base").err
    assert workbench("runs", "delete", "base", "--json").lines[0]["needed_by"] == ["Adapter (adapter)"]
    assert workbench("runs", "delete", "adapter").err == ""
