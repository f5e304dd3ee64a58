"""Defaults fit the base, the method and the number of rows."""

from pathlib import Path

import pytest

from workbench.engine import recipes
from workbench.engine.errors import WorkbenchError
from workbench.engine.task import BaseFacts
from workbench.engine.training_options import TrainingOptions, check_patience, schedule


def base(parameters: int) -> BaseFacts:
    return BaseFacts(Path(), "BertModel", parameters, 512, "mean", 0.1)


def test_small_encoders_learn_faster_than_large_ones():
    small, large = (recipes.defaults("text-classification", base(n), "full", "balanced", 9000) for n in (22e6, 110e6))
    assert small["learning_rate"] > large["learning_rate"] == 2e-5


def test_every_default_is_within_its_own_bounds():
    for recipe in recipes.RECIPES:
        values = recipes.defaults("text-classification", base(22e6), "full", recipe, 300)
        assert TrainingOptions(**values)


def test_a_run_evaluates_8_to_10_times():
    counts = {schedule(TrainingOptions(epochs=4), rows).evaluations for rows in (300, 612, 3000, 9003, 100_000)}
    assert counts <= {8, 9, 10}


@pytest.mark.parametrize(("evaluations", "patience"), [(1, 0), (2, 1), (3, 2), (9, 2)])
def test_the_default_patience_can_always_fire(evaluations, patience):
    values = {"epochs": evaluations, "batch_size": 10, "evaluate_every": "epoch"}
    assert recipes.default_patience(values, 100) == patience


def test_a_patience_that_can_never_fire_names_what_is_allowed():
    options = TrainingOptions(epochs=2, evaluate_every="epoch", early_stopping_patience=2)
    with pytest.raises(WorkbenchError) as caught:
        check_patience(options, 100)
    assert "below 2" in caught.value.hint


def test_an_unknown_recipe_names_those_there_are():
    with pytest.raises(WorkbenchError, match="turbo"):
        recipes.method_of("turbo")
