"""Metrics of what is marked in texts, held against seqeval and against cases by hand."""

import random

import numpy as np
import pytest

from workbench.engine import span_scores
from workbench.engine.models import word_tags
from workbench.engine.models.features import apart

LABELS = ["O", "B-A", "I-A", "B-B", "I-B"]


def some_tags(draw, rows):
    """Return rows of tags that fit together."""
    found = []
    for _ in range(rows):
        tags = draw.choices(range(5), k=draw.randint(1, 12))
        logits = np.full((len(tags), 5), -9.0)
        logits[np.arange(len(tags)), tags] = 0
        found.append(word_tags.best_tags(logits, LABELS)[0])
    return found


@pytest.mark.filterwarnings("ignore::sklearn.exceptions.UndefinedMetricWarning")
def test_entity_f1_is_seqevals_strict_one():
    from seqeval.metrics import f1_score, precision_score, recall_score
    from seqeval.scheme import IOB2

    draw = random.Random(4)
    truth = some_tags(draw, 60)
    answered = [row if draw.random() < 0.4 else some_tags(draw, 1)[0] for row in truth]
    answered = [(row + [0] * 12)[: len(true)] for row, true in zip(answered, truth, strict=True)]
    names = [[[LABELS[tag] for tag in row] for row in rows] for rows in (truth, answered)]
    counts = [sum(LABELS[tag].startswith("B-") for tag in row) for row in truth]
    found = span_scores.of_tags(counts, apart([np.array(row) for row in truth]), answered, LABELS)
    strict = {"mode": "strict", "scheme": IOB2}
    assert found["entity_f1"] == pytest.approx(f1_score(*names, **strict))
    assert found["precision"] == pytest.approx(precision_score(*names, **strict))
    assert found["recall"] == pytest.approx(recall_score(*names, **strict))
    assert 0.2 < found["entity_f1"] < 0.9


def test_a_span_whose_label_training_never_saw_counts_as_missed():
    """By hand: two spans are there, one of a label that is not known; one is answered, rightly: P 1, R ½, F1 ⅔."""
    targets = apart([np.array([1, 0, -1])])
    found = span_scores.of_tags([2], targets, [[1, 0, 0]], LABELS)
    assert (found["precision"], found["recall"]) == (1.0, 0.5)
    assert found["entity_f1"] == pytest.approx(2 / 3)


def span(start, end, label):
    return {"start": start, "end": end, "label": label, "text": ""}


def test_what_became_of_each_span():
    truth = [[span(0, 4, "A"), span(6, 9, "A"), span(12, 20, "B"), span(30, 33, "B"), span(40, 44, "A")]]
    answered = [[span(0, 4, "A"), span(6, 9, "B"), span(12, 15, "B"), span(29, 33, "A"), span(50, 52, "A")]]
    assert span_scores.errors(truth, answered) == [
        {"label": "A", "exact": 1, "wrong_label": 1, "partial": 0, "partial_wrong_label": 0, "missed": 1,
         "spurious": 1},
        {"label": "B", "exact": 0, "wrong_label": 0, "partial": 1, "partial_wrong_label": 1, "missed": 0,
         "spurious": 0},
    ]  # fmt: skip


def test_figures_of_each_label():
    """By hand: of A two are there and one of two answers is right; of B one is there, nothing answered."""
    truth, answered = [[span(0, 1, "A"), span(2, 3, "A"), span(4, 5, "B")]], [[span(0, 1, "A"), span(3, 4, "A")]]
    assert span_scores.per_label(truth, answered) == [
        {"label": "A", "precision": 0.5, "recall": 0.5, "f1": 0.5, "support": 2},
        {"label": "B", "precision": 0.0, "recall": 0.0, "f1": 0.0, "support": 1},
    ]


def test_plain_tags_are_counted_word_by_word():
    found = span_scores.tag_metrics(np.array([0, 0, 1, 2]), [0, 1, 1, 2])
    assert found["accuracy"] == 0.75
    assert found["macro_f1"] == pytest.approx((2 / 3 + 2 / 3 + 1) / 3)


def test_spans_are_the_same_whatever_their_texts_and_order():
    one, other = ({"start": 0, "end": 3, "label": "PER", "text": "Ann"}, {"start": 4, "end": 9, "label": "LOC"})
    assert span_scores.marks([one, other]) == span_scores.marks([other, {**one, "text": "ANN"}])
    # one of two answered is right, of three that are there: F1 = 2 · 1 / (2 + 3)
    assert span_scores.figures(1, 2, 3, "f1") == {"precision": 0.5, "recall": 1 / 3, "f1": 0.4}
