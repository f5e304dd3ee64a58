"""Regression's own arithmetic, and how scores are read."""

import numpy as np
import pytest
import torch

from workbench.engine import tasks
from workbench.engine.errors import DataError
from workbench.engine.task import UnusableError

TASK = tasks.find("regression")
ROWS = {"score": ["1", "2", "3", "6"]}  # mean 3, deviation √3.5


def test_decimal_commas_are_found_out_and_what_is_given_wins():
    assert TASK.form({"decimal": ""}, lambda role: ["1,5", "2"]) == {"decimal": ","}
    assert TASK.form({"decimal": "."}, lambda role: ["1,5", "2"]) == {"decimal": "."}
    assert TASK.normalise("score", "1,5", {"decimal": ","}) == "1.5"


def test_a_word_is_no_score_and_a_blank_cell_is_missing():
    with pytest.raises(UnusableError, match="not a number"):
        TASK.normalise("score", "good", {"decimal": "."})
    assert TASK.normalise("score", " ", {"decimal": "."}) == ""


def test_scores_are_scaled_inside_and_answered_in_their_unit():
    plan = TASK.plan(ROWS)
    targets = TASK.targets(ROWS, plan)
    assert targets.shape == (4, 1)
    assert (targets.mean(), targets.std()) == pytest.approx((0.0, 1.0), abs=1e-6)
    assert [one.value for one in TASK.decode(targets, {}, plan)] == pytest.approx([1, 2, 3, 6])


def test_equal_scores_teach_nothing():
    with pytest.raises(DataError, match="same score: 5"):
        TASK.plan({"score": ["5", "5"]})


def test_the_loss_is_in_deviations_by_hand():
    total, weight = TASK.loss(torch.tensor([[1.0], [0.0]]), torch.tensor([[0.5], [2.0]]))
    assert (float(total), float(weight)) == (4.25, 2.0)


def test_metrics_by_hand():
    """Answers 1, 3, 2, 6 for 1, 2, 3, 6: ranks 1 3 2 4, so ρ = 1 − 6 · 2 / (4 · 15); off by ½ on average."""
    plan = TASK.plan(ROWS)
    answered = TASK.targets({"score": ["1", "3", "2", "6"]}, plan)
    found = TASK.metrics(answered, TASK.targets(ROWS, plan), ROWS["score"], plan)
    assert (found["spearman"], found["mae"]) == pytest.approx((0.8, 0.5), abs=1e-6)
    assert found["loss"] == pytest.approx(2 / 4 / 3.5, abs=1e-6)


def test_one_answer_for_all_has_no_rank():
    plan = TASK.plan(ROWS)
    found = TASK.metrics(np.zeros((4, 1), np.float32), TASK.targets(ROWS, plan), ROWS["score"], plan)
    assert np.isnan(found["spearman"])
    assert not TASK.is_better(found["spearman"], than=0.1)
    assert TASK.is_better(0.1, than=found["spearman"])


def test_strata_are_tenths_of_the_scores():
    strata = TASK.strata({"score": [str(number) for number in range(100)]})
    assert sorted(strata.count(one) for one in set(strata)) == [10] * 10
