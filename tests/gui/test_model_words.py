"""What is said of a model and of what learns is true of every task and method."""

from itertools import product

import pytest

from workbench.engine import recipes
from workbench.engine.bases import catalog
from workbench.engine.methods import METHODS
from workbench.engine.tasks import TASKS
from workbench.gui import baseline_words, model_words, results_words
from workbench.gui.models import per_class_model
from workbench.gui.report import Report

EVERY = pytest.mark.parametrize(("task", "method"), list(product(TASKS, METHODS)))


def said(task, method):
    """Return every sentence on a model before its run."""
    heads = ("probe", "random", "kept")
    return [
        *(model_words.recipe(name, task, method, rows) for name in recipes.RECIPES for rows in (100, 10_000)),
        *(model_words.start(task, method, head) for head in heads),
        model_words.FIRST[model_words.case(task, method).key],
        model_words.ONE_PASS_OF_ANY[model_words.case(task, method).layered],
    ]


@EVERY
def test_the_whole_base_learns_only_in_full_tuning(task, method):
    assert any("whole base" in words for words in said(task, method)) == (method == "full")


@EVERY
def test_a_layer_is_named_only_where_there_is_one(task, method):
    assert any("linear layer" in words for words in said(task, method)) == (not TASKS[task].ranks)


@EVERY
def test_where_nothing_is_tuned_no_tuning_is_promised(task, method):
    first = model_words.FIRST[model_words.case(task, method).key]
    assert ("tuning has to beat" in first) == METHODS[method].tunes
    assert ("The base stays as it is." in model_words.recipe("balanced", task, method, 100)) == (
        not METHODS[method].tunes
    )


@EVERY
def test_neither_classes_nor_regressions_are_promised(task, method):
    for words in said(task, method):
        assert not {"class", "classes", "logistic", "label", "labels", "score"} & set(
            words.lower().replace(".", "").split()
        )


@pytest.mark.parametrize("method", METHODS.values(), ids=lambda method: method.name)
def test_the_mark_of_the_base_is_that_of_what_learns(method):
    words, tone = model_words.chip(method.name)
    assert (words == "stays as it is") == (not method.tunes)
    assert (tone == "accent") == method.tunes
    assert (words == "learns") == (method.name == "full")


@pytest.mark.parametrize("task", TASKS.values(), ids=lambda task: task.name)
def test_only_rows_of_one_class_have_a_most_frequent_class(task):
    words = {name: baseline_words.title(name, task.kind) for name in baseline_words.TITLES}
    assert ("class" in words["majority"]) == task.one_class_a_row
    assert all(words.values())
    assert baseline_words.TITLES.keys() <= baseline_words.SHORT.keys()


def report(method, kept):
    return Report(
        headline="mrr", higher_is_better=True, kept=kept, refit=False, method=method, rows=9, before={"mrr": 0.5},
        after={"mrr": 0.6}, tuned=None, baselines={}, classes=(), one_class_a_row=False, spans=None, counted="rows",
        load_with="", sureness={},
    )  # fmt: skip


@pytest.mark.parametrize(("method", "kept", "said", "two"), [
    ("probe", "quick", "asked for Quick alone", False), ("base", "base", "the base as it came", False),
    ("base", "quick", "Quick, fitted on its features, was better", True),
])  # fmt: skip
def test_an_untuned_run_says_what_before_and_after_are(method, kept, said, two):
    words = results_words.explanation(report(method, kept), {"method": "probe"})
    assert said in words[0]
    assert ("→" in results_words.headline(report(method, kept), {"method": "probe"})) == two


def test_a_table_of_labels_is_right_where_a_row_may_have_several():
    assert not any("class" in column.tip for column in per_class_model.PER_CLASS)


@pytest.mark.parametrize("rows", [100, 10_000])
@pytest.mark.parametrize("task", TASKS)
def test_best_looks_at_rows_twice_where_its_defaults_do(task, rows, tiny_base):
    defaults = recipes.defaults(task, catalog.resolve(str(tiny_base)), "full", "best", rows)
    assert ("twice" in model_words.recipe("best", task, "full", rows)) == (defaults["r_drop"] > 0)
    assert defaults["refit"]  # in the end from the validation rows too
