"""Metrics of what is marked in texts: spans are right where their begin, end and label are (seqeval's strict mode)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from workbench.engine import tallies

Span = Mapping[str, Any]  # start, end, label
Mark = tuple[int, int, str]
# what can become of a span: right; with another label; overlapping one of its label, or of another; not found at all;
# and one that is answered where nothing is
EXACT, RELABELLED, PARTIAL, CROSSED, MISSED, SPURIOUS = (
    "exact", "wrong_label", "partial", "partial_wrong_label", "missed", "spurious",
)  # fmt: skip


def of_tags(
    truth: Sequence[int], targets: np.ndarray, tags: Sequence[Sequence[int]], labels: Sequence[str]
) -> dict[str, float]:
    """Return precision, recall and F1 of the spans that rows of tags mark.

    `truth` is how many spans each row really has, as targets, an array of arrays, are −1 for a tag that training never
    saw.
    """
    right, answered = counts(targets, tags, labels)
    return figures(sum(right), sum(answered), sum(truth), "entity_f1")


def counts(targets: np.ndarray, tags: Sequence[Sequence[int]], labels: Sequence[str]) -> tuple[list[int], list[int]]:
    """Return of each row of tags how many spans are right, and how many are marked."""
    right, answered = [], []
    for target, row in zip(targets, tags, strict=True):
        found = _spans(row, labels)
        answered.append(len(found))
        right.append(len(found & _spans(target.tolist(), labels)))
    return right, answered


def tally(
    truth: Sequence[int], targets: np.ndarray, tags: Sequence[Sequence[int]], labels: Sequence[str]
) -> tallies.Ratios:
    """Return what F1 of spans is put together from; arguments are those of `of_tags`."""
    right, answered = counts(targets, tags, labels)
    return tallies.of_counts(2 * np.array(right), np.array(truth) + np.array(answered))


def tally_tags(targets: np.ndarray, tags: Sequence[Sequence[int]]) -> tallies.Ratios:
    """Return what the accuracy of the tags of all words is put together from, row by row."""
    right = [int((target == np.asarray(row)).sum()) for target, row in zip(targets, tags, strict=True)]
    return tallies.of_counts(right, [len(row) for row in tags])


def tag_metrics(targets: np.ndarray, tags: Sequence[int]) -> dict[str, float]:
    """Return accuracy and macro F1 of the tags of all words, as scikit-learn's defaults have them."""
    from sklearn.metrics import accuracy_score, f1_score

    if not len(targets):
        return {"accuracy": float("nan"), "macro_f1": float("nan")}
    return {
        "accuracy": float(accuracy_score(targets, tags)),
        "macro_f1": float(f1_score(targets, tags, average="macro", zero_division=0)),
    }


def per_label(truth: Iterable[Sequence[Span]], predicted: Iterable[Sequence[Span]]) -> list[dict[str, Any]]:
    """Return precision, recall, F1 and support of each label that occurs, in the labels' order."""
    right, answered, there = Counter[str](), Counter[str](), Counter[str]()
    for true, found in zip(truth, predicted, strict=True):
        there.update(one["label"] for one in true)
        answered.update(one["label"] for one in found)
        right.update(label for _, _, label in marks(true) & marks(found))
    return [
        {"label": label, **figures(right[label], answered[label], there[label], "f1"), "support": there[label]}
        for label in sorted(there | answered)
    ]


def errors(truth: Sequence[Sequence[Span]], predicted: Sequence[Sequence[Span]]) -> list[dict[str, Any]]:
    """Return for each label what became of its spans, and how many are answered that are none (`spurious`)."""
    found: dict[str, Counter[str]] = {}
    for true, answered in zip(truth, predicted, strict=True):
        for label, kind in fates(true, answered):
            found.setdefault(label, Counter())[kind] += 1
    kinds = (EXACT, RELABELLED, PARTIAL, CROSSED, MISSED, SPURIOUS)
    return [{"label": label, **{kind: counts[kind] for kind in kinds}} for label, counts in sorted(found.items())]


def fates(true: Sequence[Span], answered: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield the label of each span of a row, and what became of it; then those that are answered where none is."""
    for one in true:
        yield one["label"], _fate(one, answered)
    for one in answered:
        if not any(_overlap(one, other) for other in true):
            yield one["label"], SPURIOUS


def marks(spans: Iterable[Span]) -> set[Mark]:
    """Return where spans begin and end, and their labels: two answers are the same where these are."""
    return {(one["start"], one["end"], one["label"]) for one in spans}


def figures(right: int, answered: int, there: int, f1: str) -> dict[str, float]:
    """Return precision, recall and F1, by the name it is to have, of so many right ones of those answered and there."""
    return {
        "precision": right / answered if answered else 0.0,
        "recall": right / there if there else 0.0,
        f1: 2 * right / (answered + there) if answered + there else 0.0,
    }


def _fate(span: Span, answered: Sequence[Span]) -> str:
    """Return what became of a span that is really there: the best that an answer says of it."""
    same = [one for one in answered if (one["start"], one["end"]) == (span["start"], span["end"])]
    near = [one for one in answered if _overlap(one, span)]
    for kind, ones in ((EXACT, same), (PARTIAL, near)):
        if any(one["label"] == span["label"] for one in ones):
            return kind
    return RELABELLED if same else CROSSED if near else MISSED


def _overlap(one: Span, other: Span) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _spans(tags: Sequence[int], labels: Sequence[str]) -> set[Mark]:
    """Return what tags mark that fit together, in words from 0; −1 marks nothing."""
    found: list[list[Any]] = []
    for word, tag in enumerate(tags):
        name = labels[tag] if tag >= 0 else "O"
        if name.startswith("B-"):
            found.append([word, word + 1, name[2:]])
        elif name.startswith("I-") and found:
            found[-1][1] = word + 1
    return {(start, end, label) for start, end, label in found}
