"""The cheapest models: the most frequent class, and words."""

import numpy as np
import pytest

from tests.tiny_jobs import result
from workbench.engine import tasks
from workbench.engine.evaluation import baselines
from workbench.engine.models import words

ENGLISH = {"text": ["my card is lost", "card not working", "refund my money", "money back please"] * 10}
CHINESE = {"text": ["我的卡丢了", "这张卡坏了", "请退还我的钱", "我要退款"] * 10}
TARGETS = np.array([0, 0, 1, 1] * 10)
SINGLE = "single_label_classification"


def fit(name, rows, targets, width, problem=SINGLE):
    return words.for_problem(problem, rows, targets, width, seed=1)[name]()


def test_the_majority_says_the_most_frequent_class_as_sure_as_it_is_frequent():
    model = fit("majority", {"text": list("abcde")}, np.array([1, 1, 0, -1, 1]), 3)
    shares = np.exp(model.outputs({"text": ["a", "b"]}))
    np.testing.assert_allclose(shares, [[0.25, 0.75, 0]] * 2, atol=1e-6)


@pytest.mark.parametrize("rows", [ENGLISH, CHINESE])
def test_words_tell_classes_apart_with_and_without_spaces(rows):
    model = fit("tfidf", rows, TARGETS, 2)
    found = model.outputs(rows)
    assert (found.argmax(axis=1) == TARGETS).all()
    np.testing.assert_allclose(np.exp(found).sum(axis=1), 1.0)


def test_texts_without_spaces_are_taken_by_the_character():
    assert fit("tfidf", CHINESE, TARGETS, 2).vectorizer.analyzer == "char"
    assert fit("tfidf", ENGLISH, TARGETS, 2).vectorizer.analyzer == "word"


def test_the_second_text_of_a_pair_counts():
    rows = {"text": ["same"] * 40, "text_pair": ENGLISH["text"]}
    model = fit("tfidf", rows, TARGETS, 2)
    assert (model.outputs(rows).argmax(axis=1) == TARGETS).all()


def test_no_more_weights_are_fitted_than_memory_is_meant_for(monkeypatch):
    monkeypatch.setattr(words, "MOST_WEIGHTS", 10)  # 2 classes: 5 features of 10 words and 9 pairs
    vocabulary = fit("tfidf", ENGLISH, TARGETS, 2).vectorizer.vocabulary_
    assert len(vocabulary) == 5
    assert {"card", "money"} < set(vocabulary)  # twice in every four rows


def test_texts_without_a_word_fall_back_to_the_majority():
    model = fit("tfidf", {"text": ["! ! ! !", "? ? ? ?", "! ! ! !"]}, np.array([0, 0, 1]), 2)
    assert isinstance(model, words.Constant)


def test_rows_of_an_unknown_label_are_left_out():
    targets = np.where(np.arange(40) < 4, -1, TARGETS)
    assert fit("tfidf", ENGLISH, targets, 2).outputs(ENGLISH).shape == (40, 2)


def test_the_same_seed_gives_the_same_words_model():
    first, second = (fit("tfidf", ENGLISH, TARGETS, 2).outputs(ENGLISH) for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_all_baselines_are_fitted_for_a_task():
    task = tasks.find("text-classification")
    rows = ENGLISH | {"label": [str(one) for one in TARGETS]}
    fitted = result(baselines.fit_all(task, rows, task.plan(rows), seed=1))
    assert {name: one.outputs(rows).shape for name, one in fitted.items()} == {"majority": (40, 2), "tfidf": (40, 2)}
