"""Answers below a threshold are called unsure: in an answer, in a file, in the report; the figures stay as they are."""

import csv
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from tests.tiny_jobs import answer_of, train
from workbench.engine import jobs, scores, tasks
from workbench.engine.errors import RunError, SpecError

THRESHOLD = 0.9


@pytest.fixture
def run(run_spec):
    spec = run_spec({"task_options": {"unsure_below": THRESHOLD}}, epochs=2, learning_rate=3e-3)
    return train(spec)[0]


def test_a_threshold_by_hand():
    """Of 0.5 (wrong), 0.7 and 0.9 (right): all from 0 on, two from 0.6, one from 0.75, none from 0.95."""
    found = scores.sureness(np.array([0.5, 0.7, 0.9]), ["a", "a", "b"], ["b", "a", "b"])
    by_threshold = {round(one["below"], 2): one for one in found}
    assert by_threshold[0.0] == {"below": 0.0, "coverage": 1.0, "accuracy": pytest.approx(2 / 3)}
    assert (by_threshold[0.6]["coverage"], by_threshold[0.6]["accuracy"]) == (pytest.approx(2 / 3), 1.0)
    assert by_threshold[0.75]["coverage"] == pytest.approx(1 / 3)
    assert by_threshold[0.95].keys() == {"below", "coverage"}


def test_an_answer_is_unsure_below_it():
    task = tasks.find("text-classification", {"unsure_below": 0.8})
    sure, unsure = task.decode(np.log([[0.9, 0.1], [0.3, 0.7]]).astype(np.float32), {}, {"labels": ["a", "b"]})
    assert (sure.as_dict()["unsure"], unsure.as_dict()["unsure"]) == (False, True)


def test_without_a_threshold_nothing_is_said_of_it():
    (found,) = tasks.find("text-classification").decode(np.zeros((1, 2), np.float32), {}, {"labels": ["a", "b"]})
    assert "unsure" not in found.as_dict()


def test_the_report_has_what_it_buys_and_the_headline_ignores_it(run, run_spec):
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    sureness = report["sureness"]
    assert sureness["below"] == THRESHOLD
    assert [one["below"] for one in sureness["validation"]] == pytest.approx(list(np.arange(20) / 20))
    assert 0 <= sureness["test"]["coverage"] <= 1
    plain, _ = train(run_spec(epochs=2, learning_rate=3e-3))
    without = json.loads((plain / "report.json").read_text(encoding="utf-8"))
    assert without["test"] == report["test"]
    assert without["sureness"].keys() == {"validation"}


def test_a_files_answers_are_marked(run, tmp_path):
    source, output = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("text\norder card where\n \nthe\n", encoding="utf-8")
    answer_of(jobs.predict_file(run, source, output))
    rows = list(csv.DictReader(output.read_text(encoding="utf-8").splitlines()))
    assert [row["unsure"] for row in rows] == [
        "" if not row["prediction"] else str(float(row["confidence"]) < THRESHOLD).lower() for row in rows
    ]
    assert rows[1]["unsure"] == ""


def test_evaluating_says_how_the_sure_rows_fare(run):
    found = answer_of(jobs.evaluate(run))
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert found["sure"] == report["sureness"]["test"]


def test_another_threshold_is_kept_with_a_run_that_is_tested(run):
    before = json.loads((run / "report.json").read_text(encoding="utf-8"))
    found = answer_of(jobs.keep_threshold(run, 0.6))
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report == {**before, "sureness": found}
    assert found["below"] == 0.6
    assert answer_of(jobs.evaluate(run))["sure"] == found["test"]  # as if it had been asked for from the start
    assert answer_of(jobs.keep_threshold(run, 0.0)).keys() == {"validation"}


def test_what_is_no_probability_is_refused(run):
    with pytest.raises(SpecError, match="unsure_below"):
        answer_of(jobs.keep_threshold(run, 1.5))


def test_answers_that_can_not_be_read_keep_the_threshold_that_there_was(run, tmp_path):
    own = Path(shutil.copytree(run, tmp_path / "own"))
    report = (own / "report.json").read_bytes()
    (own / "predictions.parquet").write_bytes(b"damaged")
    with pytest.raises(RunError, match="is damaged"):
        answer_of(jobs.keep_threshold(own, 0.6))
    assert (own / "report.json").read_bytes() == report
