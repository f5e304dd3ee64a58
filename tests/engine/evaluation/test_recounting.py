"""Figures counted from kept answers alone, by hand; that they are the report's is what every task's contract holds."""

import json

import pytest

from workbench.engine import tasks
from workbench.engine.evaluation import recounting


def spans(*marks):
    return json.dumps([{"start": start, "end": end, "label": label} for start, end, label in marks])


def test_spans_are_counted_over_all_rows_together():
    task = tasks.find("token-classification")
    truth = [spans((0, 4, "PER"), (8, 12, "LOC")), spans((0, 3, "ORG"))]
    answers = [spans((0, 4, "PER"), (8, 12, "ORG")), spans()]
    # one of three is found, one of two answered is right: F1 = 2 · 1 / (3 + 2)
    assert recounting.metrics(task, truth, answers) == pytest.approx(
        {"entity_f1": 0.4, "precision": 0.5, "recall": 1 / 3}
    )
    assert recounting.errors(task, truth, answers) == [2.0, 1.0]


def test_scores_are_counted_and_know_how_far_off_they_are():
    task = tasks.find("regression")
    found = recounting.metrics(task, ["1", "2", "3"], ["1.5", "2.5", "5"])
    assert found["spearman"] == pytest.approx(1.0)
    assert found["mae"] == pytest.approx(1.0)
    assert recounting.errors(task, ["1", "2", "3"], ["1.5", "2.5", "5"]) == [0.5, 0.5, 2.0]


def test_several_labels_a_row_are_counted_decision_by_decision():
    task = tasks.find("multi-label-classification")
    found = recounting.metrics(task, ['["a", "b"]', "[]"], ['["a"]', '["b"]'])
    # right: a; missed: b of the first; wrong: b of the second: F1 = 2 · 1 / (2 + 2)
    assert (found["micro_f1"], found["accuracy"]) == (0.5, 0.0)


def test_no_relation_has_no_part_in_the_figure():
    task = tasks.find("relation-extraction", {"no_relation": "none"})
    found = recounting.metrics(task, ["works-at", "none", "owns"], ["works-at", "none", "none"])
    # of two relations one is found and nothing wrong is answered: F1 = 2 · 1 / (2 + 1)
    assert found["micro_f1"] == pytest.approx(2 / 3)


def test_what_depends_on_more_than_the_answers_is_not_counted():
    task = tasks.find("text-matching")
    assert recounting.metrics(task, ["x"], ["x"]) == {}
    assert recounting.errors(tasks.find("text-classification"), ["x"], ["x"]) is None
