"""Defaults fit the base, the method and the number of rows."""

import itertools
from pathlib import Path

import pytest

from workbench.engine import recipes
from workbench.engine.errors import WorkbenchError
from workbench.engine.options import build
from workbench.engine.task import BaseFacts
from workbench.engine.training_options import TrainingOptions, check_patience, schedule

TASK = "text-classification"


def base(width: int) -> BaseFacts:
    return BaseFacts(Path(), "BertModel", 22_000_000, 512, "mean", 0.1, hidden_size=width)


def test_small_encoders_learn_faster_than_large_ones():
    small, large, unknown = (recipes.defaults(TASK, base(width), "full", "balanced", 9000) for width in (384, 768, 0))
    assert small["learning_rate"] > large["learning_rate"] == unknown["learning_rate"] == 2e-5


@pytest.mark.parametrize(("width", "rows", "rate", "epochs"), [
    (384, 900, 2e-4, 10), (384, 9000, 2e-4, 5), (768, 900, 3e-5, 5), (768, 9000, 3e-5, 3),
])  # fmt: skip
def test_answers_take_rates_and_epochs_of_their_own(width, rows, rate, epochs):
    found = recipes.defaults("question-answering", base(width), "full", "balanced", rows)
    assert (found["learning_rate"], found["epochs"], found["batch_size"]) == (rate, epochs, 16)
    assert recipes.defaults(TASK, base(width), "full", "balanced", rows)["batch_size"] == 32


def test_adapters_learn_faster_than_whole_bases():
    rates = {
        (width, method): recipes.defaults(TASK, base(width), method, "balanced", 9000)["learning_rate"]
        for width in (384, 768) for method in ("full", "lora")
    }  # fmt: skip
    assert rates[384, "lora"] == 15 * rates[384, "full"] == 3e-3
    assert rates[768, "lora"] == 20 * rates[768, "full"] == 4e-4


def test_classes_are_drawn_apart_and_named_only_where_rows_are_few():
    few, more = (recipes.defaults(TASK, base(384), "full", "balanced", rows) for rows in (700, 3000))
    assert few["contrast_steps"] > 0 == more["contrast_steps"]
    assert few["label_names"]
    assert not more["label_names"]


def test_the_best_recipe_takes_more_than_the_balanced_one():
    for width in (384, 768):
        balanced, best = (recipes.defaults(TASK, base(width), "full", name, 9000) for name in ("balanced", "best"))
        assert best["epochs"] > balanced["epochs"]
        assert best["refit"] > balanced["refit"]
        assert best["r_drop"] > balanced["r_drop"]


def test_every_default_is_within_its_own_bounds():
    several = (recipes.RECIPES, ("full", "lora"), (384, 768), (300, 3000, 30_000))
    for recipe, method, width, rows in itertools.product(*several):
        assert build(TrainingOptions, recipes.defaults(TASK, base(width), method, recipe, rows), "training")


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
