"""The cheapest models: the most frequent class, and words."""

import numpy as np
import pytest

from tests.tiny_jobs import result
from workbench.engine import tasks
from workbench.engine.evaluation import baselines

ENGLISH = {"text": ["my card is lost", "card not working", "refund my money", "money back please"] * 10}
CHINESE = {"text": ["我的卡丢了", "这张卡坏了", "请退还我的钱", "我要退款"] * 10}
TARGETS = np.array([0, 0, 1, 1] * 10)


def test_the_majority_says_the_most_frequent_class_as_sure_as_it_is_frequent():
    model = baselines.majority(np.array([1, 1, 0, -1, 1]), 3)
    shares = np.exp(model.logits({"text": ["a", "b"]}))
    np.testing.assert_allclose(shares, [[0.25, 0.75, 0]] * 2, atol=1e-6)


@pytest.mark.parametrize("rows", [ENGLISH, CHINESE])
def test_words_tell_classes_apart_with_and_without_spaces(rows):
    model = result(baselines.tfidf(rows, TARGETS, 2, seed=1))
    found = model.logits(rows)
    assert (found.argmax(axis=1) == TARGETS).all()
    np.testing.assert_allclose(np.exp(found).sum(axis=1), 1.0)


def test_texts_without_spaces_are_taken_by_the_character():
    assert result(baselines.tfidf(CHINESE, TARGETS, 2, seed=1)).vectorizer.analyzer == "char"
    assert result(baselines.tfidf(ENGLISH, TARGETS, 2, seed=1)).vectorizer.analyzer == "word"


def test_the_second_text_of_a_pair_counts():
    rows = {"text": ["same"] * 40, "text_pair": ENGLISH["text"]}
    model = result(baselines.tfidf(rows, TARGETS, 2, seed=1))
    assert (model.logits(rows).argmax(axis=1) == TARGETS).all()


def test_no_more_weights_are_fitted_than_memory_is_meant_for(monkeypatch):
    monkeypatch.setattr(baselines, "MOST_WEIGHTS", 10)  # 2 classes: 5 features of 10 words and 9 pairs
    vocabulary = result(baselines.tfidf(ENGLISH, TARGETS, 2, seed=1)).vectorizer.vocabulary_
    assert len(vocabulary) == 5
    assert {"card", "money"} < set(vocabulary)  # twice in every four rows


def test_texts_without_a_word_fall_back_to_the_majority():
    model = result(baselines.tfidf({"text": ["! ! ! !", "? ? ? ?", "! ! ! !"]}, np.array([0, 0, 1]), 2, seed=1))
    assert isinstance(model, baselines.Majority)


def test_rows_of_an_unknown_label_are_left_out():
    targets = np.where(np.arange(40) < 4, -1, TARGETS)
    assert result(baselines.tfidf(ENGLISH, targets, 2, seed=1)).logits(ENGLISH).shape == (40, 2)


def test_the_same_seed_gives_the_same_words_model():
    first, second = (result(baselines.tfidf(ENGLISH, TARGETS, 2, seed=1)).logits(ENGLISH) for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_all_baselines_are_fitted_for_a_task():
    task = tasks.find("text-classification")
    rows = ENGLISH | {"label": [str(one) for one in TARGETS]}
    fitted = result(baselines.fit_all(task, rows, task.plan(rows), seed=1))
    assert {name: one.logits(rows).shape for name, one in fitted.items()} == {"majority": (40, 2), "tfidf": (40, 2)}
