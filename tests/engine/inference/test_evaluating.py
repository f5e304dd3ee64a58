"""A run's kept model measured: on its own test rows as its report says, on any file of the same kind."""

import json

import pytest
from sklearn.metrics import accuracy_score

from tests.tiny_jobs import answer_of, only_run, stop_after
from workbench.engine import jobs
from workbench.engine.errors import DataError
from workbench.engine.events import Evaluated, Noticed

ROWS = "text,label\norder card late,order\nrefund money,money\nfree win,money\nwhere card, order \n"


@pytest.fixture
def file(tmp_path, home):
    path = tmp_path / "more.csv"
    path.write_text(ROWS)
    return path


def test_without_a_file_the_reports_figures_come_out_again(run, home):
    found = answer_of(jobs.evaluate(run))
    report = json.loads((run / "report.json").read_text())
    assert found["metrics"] == report["test"]["after"]
    assert (found["rows"], found["per_class"]) == (report["test"]["rows"], report["per_class"])


def test_a_files_figures_are_those_of_its_predictions(run, file, tmp_path):
    found = answer_of(jobs.evaluate(run, data=file))
    answer_of(jobs.predict_file(run, file, tmp_path / "out.jsonl"))
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    truth, answers = [row["label"].strip() for row in rows], [row["prediction"] for row in rows]
    assert (found["rows"], found["metrics"]["accuracy"]) == (4, accuracy_score(truth, answers))
    assert {one["label"]: one["support"] for one in found["per_class"]} == {"money": 2, "order": 2}


def test_rows_without_a_text_or_a_label_are_left_out_and_named(run, file):
    file.write_text(ROWS + "late,\n,order\n")
    found = answer_of(jobs.evaluate(run, data=file))
    assert found["rows"] == 4
    assert found["left_out"] == [
        {"line": 6, "reason": "the label is empty"}, {"line": 7, "reason": "the text is empty"},
    ]  # fmt: skip


def test_rows_that_could_not_be_read_are_named(run, file):
    file.write_text("late O\nB-x O\n. B-x\n\nlate\n\nlate O\n. B-x\n")
    found = answer_of(jobs.evaluate(run, data=file, columns={"text": "tokens", "label": "tags"}))
    assert (found["rows"], found["left_out"]) == (2, [{"line": 5, "reason": "a token has no tag"}])


def test_labels_that_training_never_saw_count_as_wrong_and_are_said(run, file):
    file.write_text("text,label\norder,weather\nmoney,weather\n")
    *events, last = jobs.evaluate(run, data=file)
    (said,) = [event for event in events if isinstance(event, Noticed)]
    assert (said.values["count"], said.values["labels"]) == (2, "“weather”")
    assert last.answer["metrics"]["accuracy"] == 0
    assert last.answer["metrics"]["loss"] is None  # the mean of no row; JSON has no NaN


def test_columns_of_other_names_are_taken_where_they_are_named(run, file):
    file.write_text(ROWS.replace("text,label", "message,topic"))
    with pytest.raises(DataError, match="no column named 'text'"):
        answer_of(jobs.evaluate(run, data=file))
    columns = {"text": "message", "label": "topic"}
    assert answer_of(jobs.evaluate(run, data=file, columns=columns))["rows"] == 4


def test_a_file_without_a_usable_row_is_said(run, file):
    file.write_text("text,label\norder,\nmoney,\n")
    with pytest.raises(DataError, match="No row of"):
        answer_of(jobs.evaluate(run, data=file))


def test_a_run_stopped_with_its_best_gets_its_report_first(run_spec):
    stop_after(jobs.train(run_spec()), Evaluated, 2, "best")
    stopped = only_run()
    assert not (stopped / "report.json").exists()
    found = answer_of(jobs.evaluate(stopped))
    assert found["metrics"] == json.loads((stopped / "report.json").read_text())["test"]["after"]
