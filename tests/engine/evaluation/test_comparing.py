"""Runs side by side, held against folders made by hand."""

import json
import tomllib
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from workbench.engine import folders, jobs, queries
from workbench.engine.errors import RunError
from workbench.engine.evaluation import comparing, option_differences

LABELS = {"r": "red", "b": "blue"}


def make_run(
    name: str, rows: range, answers: str, *, truth: str = "", sha: str = "sha256:one",
    task: str = "text-classification",
) -> Path:  # fmt: skip
    """Write a finished run that was tested on these rows of a file, its answers and truths a letter a row."""
    run = folders.runs() / name
    run.mkdir(parents=True)
    right = [LABELS[letter] for letter in truth or "r" * len(rows)]
    given = [LABELS[letter] for letter in answers]
    file = f"/data/{name}.csv"
    summary = {
        "name": name.title(), "task": task, "base": "starter/minilm", "method": "probe", "recipe": "quick",
        "status": "finished", "headline": "accuracy", "value": 0.5, "before": 0.4,
        "created": "2026-11-23T10:00:00+00:00", "seconds": 1.0, "device": "cpu", "bytes": 1,
        "rows": {"train": 8, "validation": 1, "test": len(rows)},
    }  # fmt: skip
    (run / "summary.json").write_text(json.dumps(summary))
    (run / "run.toml").write_text(f'format = 1\ntask = "{task}"\nbase = "starter/minilm"\n')
    (run / "data.json").write_text(json.dumps({"files": {"train": {"path": file, "sha256": sha}}}))
    own = {"macro_f1": 0.25, "accuracy": sum(map(str.__eq__, right, given)) / len(rows), "loss": 0.5}
    (run / "report.json").write_text(json.dumps({"headline": "macro_f1", "test": {"after": own}}))
    texts = [f"text {row}" for row in rows]
    columns = {"file": [file] * len(rows), "row": list(rows)}
    tested = {**columns, "text": texts, "label": right, "truth": right, "before": given, "after": given}
    pq.write_table(pa.table(tested), run / "predictions.parquet")
    split = {**columns, "hash": [f"hash of {text}" for text in texts], "side": ["test"] * len(rows)}
    pq.write_table(pa.table(split), run / "split.parquet")
    return run


def figures(found, name):
    return next(one for one in found["metrics"] if one["name"] == name)


def test_runs_of_one_test_set_keep_their_reports_figures_and_the_best_is_marked(home):
    one, two = make_run("one", range(4), "rrrb"), make_run("two", range(4), "rbbb")
    found = comparing.compare([one, two])
    assert figures(found, "accuracy") == {"name": "accuracy", "values": [0.75, 0.25], "best": [0]}
    assert figures(found, "macro_f1")["best"] == []  # equal
    assert figures(found, "loss")["values"] == [0.5, 0.5]
    assert (found["same_test_rows"], found["test_rows"], found["said"]) == (True, 4, [])
    (pair,) = found["pairs"]
    # two rows are right in the first alone: of two coins both fall one way or the other: 2 / 4
    assert pair == {
        "runs": [0, 1], "test": "mcnemar", "rows": 4, "better": [2, 0], "p": pytest.approx(0.5),
        "p_adjusted": pytest.approx(0.5), "ahead": 0,
    }  # fmt: skip


def test_rows_that_the_runs_disagree_on_are_listed_with_each_ones_answer(home):
    found = comparing.compare([make_run("one", range(4), "rrrb"), make_run("two", range(4), "rbrb")])
    assert found["disagreement_count"] == 1
    (row,) = found["disagreements"]
    assert (row["row"], row["texts"], row["truth"]) == (1, {"text": "text 1"}, "red")
    assert (row["answers"], row["right"]) == (["red", "blue"], [True, False])


def test_of_different_test_sets_only_the_shared_rows_count_and_that_is_said(home):
    one, two = make_run("one", range(6), "rrrbbb"), make_run("two", range(2, 7), "rrrrb")
    found = comparing.compare([one, two])
    # rows 2 to 5 are shared: the first has r b b b there, the second r r r r
    assert found["test_rows"] == 4
    assert figures(found, "accuracy")["values"] == [0.25, 1.0]
    assert figures(found, "accuracy")["best"] == [1]
    assert "different rows" in found["said"][0]
    assert "6, 5" in found["said"][0]
    assert not [one for one in found["metrics"] if one["name"] == "loss"]  # answers don't say it
    assert found["pairs"][0]["better"] == [3, 0]
    assert found["pairs"][0]["runs"] == [1, 0]


def test_rows_of_another_file_are_shared_by_their_content(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb", sha="sha256:two")
    found = comparing.compare([one, two])
    assert (found["test_rows"], found["same_test_rows"]) == (3, True)


def test_of_one_file_rows_are_shared_by_their_place_though_other_columns_were_read(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb")
    (two / "split.parquet").unlink()
    assert comparing.compare([one, two])["test_rows"] == 3


def test_runs_without_a_row_in_common_are_not_compared_by_figures(home):
    found = comparing.compare([make_run("one", range(3), "rrr"), make_run("two", range(5, 8), "rrb")])
    assert "entirely different rows" in found["said"][0]
    assert figures(found, "accuracy")["best"] == []
    assert found["pairs"] == []


def test_rows_with_another_right_answer_are_left_out_and_said(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb", truth="rrb")
    found = comparing.compare([one, two])
    assert found["test_rows"] == 2
    assert "1 row(s) have another right answer" in found["said"][0]


def test_equal_texts_are_told_apart_by_how_often_they_stood_before(home):
    runs = [make_run("one", range(3), "rrb"), make_run("two", range(3), "rbb", sha="sha256:two")]
    for run in runs:
        split = pq.read_table(run / "split.parquet").to_pydict()
        pq.write_table(pa.table({**split, "hash": ["same", "same", "other"]}), run / "split.parquet")
    assert comparing.compare(runs)["test_rows"] == 3


def test_a_run_that_was_stopped_early_is_told_from_one_that_learned_from_more_rows(home):
    one, two = make_run("one", range(4), "rrrb"), make_run("two", range(4), "rbbb")
    for run, refit in ((one, True), (two, False)):
        report = json.loads((run / "report.json").read_text())
        (run / "report.json").write_text(json.dumps({**report, "kept": "tuned", "checkpoint": {"refit": refit}}))
        with (run / "run.toml").open("a") as file:
            file.write("[training]\nrefit = true\n")
    found = comparing.compare([one, two])
    values = ["train+validation", "train (stopped before its end)"]
    assert found["options"] == [{"key": "learned_from", "values": values, "measured": False}]
    (said,) = found["said"]
    assert said.startswith("“Two” was stopped before its end")
    assert said.endswith("the other one from the validation rows too.")


def test_three_runs_are_each_held_against_the_best_and_counted_together(home):
    runs = [
        make_run("one", range(8), "b" * 8), make_run("two", range(8), "r" * 8), make_run("three", range(8), "rrbbbbbb")
    ]  # fmt: skip
    for run, own in zip(runs, (0.1, 0.9, 0.2), strict=True):
        report = {"test": {"after": {"macro_f1": own}}}
        (run / "report.json").write_text(json.dumps(report))
    pairs = comparing.compare(runs)["pairs"]
    assert [pair["runs"] for pair in pairs] == [[1, 0], [1, 2]]
    assert [pair["p"] for pair in pairs] == pytest.approx([2 / 256, 2 / 64])
    assert [pair["p_adjusted"] for pair in pairs] == pytest.approx([4 / 256, 2 / 64])


def test_a_run_that_the_headline_calls_worse_may_be_ahead_row_by_row(home):
    one, two = make_run("one", range(8), "bbbbbbbr"), make_run("two", range(8), "rrrrrrrr")
    for run, own in ((one, 0.9), (two, 0.1)):
        (run / "report.json").write_text(json.dumps({"test": {"after": {"macro_f1": own}}}))
    (pair,) = comparing.compare([one, two])["pairs"]
    # seven rows are right in the second alone: p = 2 / 2 ** 7
    assert (pair["runs"], pair["ahead"], pair["p"]) == ([0, 1], 1, pytest.approx(2 / 128))


def test_any_of_a_querys_matches_is_right_as_in_a_runs_figures(home):
    one, two = (make_run(name, range(2), "rb", task="text-matching") for name in ("one", "two"))
    columns = pq.read_table(one / "predictions.parquet").to_pydict()
    asked = {**columns, "query": ["q", "q "], "truth": ["red", "blue"]}
    for run, after in ((one, ["blue", "blue"]), (two, ["blue", "other"])):
        pq.write_table(pa.table({**asked, "after": after}), run / "predictions.parquet")
    found = comparing.compare([one, two])
    assert found["pairs"][0]["better"] == [1, 0]
    assert [row["right"] for row in found["disagreements"]] == [[True, False]]


def test_a_run_without_predictions_shows_its_own_figures_and_that_is_said(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb")
    (two / "predictions.parquet").write_bytes(b"PAR1 torn")
    found = comparing.compare([one, two])
    assert "“Two” has not kept its answers" in found["said"][0]
    assert figures(found, "accuracy")["values"] == [1.0, pytest.approx(2 / 3)]
    assert figures(found, "accuracy")["best"] == []


def test_runs_of_different_tasks_compare_by_their_options_alone(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb", task="regression")
    found = comparing.compare([one, two])
    assert "different tasks" in found["said"][0]
    assert found["task"] is None
    assert [one["key"] for one in found["options"]] == ["task"]


def test_a_task_of_a_newer_version_is_said_and_raises_nothing(home):
    runs = [make_run(name, range(3), "rrr", task="telepathy") for name in ("one", "two")]
    assert "not known here" in comparing.compare(runs)["said"][0]


def test_a_folder_that_is_hardly_there_is_compared_as_far_as_it_goes(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrr")
    for path in two.iterdir():
        if path.name != "summary.json":
            path.write_bytes(b"\x00torn")
    found = comparing.compare([one, two])
    assert found["runs"][1]["name"] == "Two"
    assert "has not kept its answers" in found["said"][0]


def test_answers_that_the_task_can_not_read_are_said(home):
    runs = [make_run(name, range(3), "rrr", task="regression") for name in ("one", "two")]
    assert "can't be read" in comparing.compare(runs)["said"][0]


def test_one_run_is_not_enough_and_the_same_twice_is_one(home):
    run = make_run("one", range(3), "rrr")
    with pytest.raises(RunError, match="two different runs"):
        comparing.compare([run, run])


def test_only_options_that_differ_are_listed_and_what_was_measured_apart():
    asked = 'recipe = "quick"\nseed = 1\n[training]\nepochs = {epochs}\nthreads = {threads}\nbatch_size = 8\n'
    files = [tomllib.loads(asked.format(epochs=epochs, threads=threads)) for epochs, threads in ((2, 4), (3, 8))]
    assert option_differences.of(
        [*files, {"recipe": "quick", "seed": 1, "training": {"epochs": 2, "batch_size": 8}}]
    ) == [
        {"key": "training.epochs", "values": [2, 3, 2], "measured": False},
        {"key": "training.threads", "values": [4, 8, None], "measured": True},
    ]


def test_the_same_bytes_at_another_place_are_no_difference():
    moved = [{"data": {"train": path, "hashes": {"train": "sha256:a"}}} for path in ("/a.csv", "/b.csv")]
    assert option_differences.of(moved) == []
    other = [moved[0], {"data": {"train": "/b.csv", "hashes": {"train": "sha256:b"}}}]
    assert [one["key"] for one in option_differences.of(other)] == ["data.train"]


def test_the_job_answers_what_is_found_and_the_curves_are_read_apart(home):
    one, two = make_run("one", range(3), "rrr"), make_run("two", range(3), "rrb")
    answered = list(jobs.compare_runs([one, two]))[-1]
    assert answered.answer["test_rows"] == 3
    assert queries.curves_of([str(one)]) == [{"steps": [], "losses": [], "evaluations": []}]
