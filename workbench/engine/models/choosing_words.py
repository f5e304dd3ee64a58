"""The cheapest models of multiple choice, without any base: always the same place, and the words of the question."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from workbench.engine import lists, scores
from workbench.engine.models import words
from workbench.engine.models.features import ABSENT
from workbench.engine.task import Rows, SimpleModel

SCALES = (0.1, 1.0, 3.0, 10.0, 30.0)  # of cosines; the one whose shares say most of the right choices is taken


@dataclass(frozen=True)
class Places:
    """Takes the place that is right most often, as sure as it is frequent."""

    shares: np.ndarray  # log-share of each place (C,)

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the log-share of each row's places (N, C)."""
        known = dict(enumerate(self.shares))
        return _by_row([[known.get(place, np.log(words.FLOOR)) for place, _ in enumerate(row)] for row in _read(rows)])


@dataclass(frozen=True)
class Words:
    """Takes the choice that has most words with the question (and its context) in common, by the cosine of TF-IDF."""

    vectorizer: Any
    scale: float = 1.0

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the scaled cosines (N, C)."""
        asked = self.vectorizer.transform(_asked(rows))
        offered = _read(rows)
        ends = np.cumsum([len(row) for row in offered])
        choices = self.vectorizer.transform([text for row in offered for text in row])
        repeated = asked[np.repeat(np.arange(len(offered)), [len(row) for row in offered])]
        cosines = np.asarray(choices.multiply(repeated).sum(axis=1)).ravel() * self.scale
        return _by_row(np.split(cosines, ends[:-1]))


def models(rows: Rows, targets: np.ndarray) -> Mapping[str, Callable[[], SimpleModel]]:
    """Return what fits each model to these rows, by its name in the report; targets are places from 0, (N,)."""
    return {"majority": partial(_places, targets), "tfidf": partial(_words, rows, targets)}


def _places(targets: np.ndarray) -> Places:
    counts = np.bincount(targets)
    return Places(np.log(np.maximum(counts / max(1, counts.sum()), words.FLOOR)))


def _words(rows: Rows, targets: np.ndarray) -> Words:
    texts = [*_asked(rows), *(text for row in _read(rows) for text in row)]
    vectorizer = words.vectors(texts).vectorizer
    cosines = Words(vectorizer).outputs(rows)
    losses = {scale: scores.cross_entropy(cosines * scale, targets) for scale in SCALES}
    return Words(vectorizer, min(losses, key=lambda scale: losses[scale]))


def _read(rows: Rows) -> list[list[str]]:
    return [[text for text in lists.read(cell) if text] for cell in rows["choice"]]


def _asked(rows: Rows) -> list[str]:
    contexts = rows.get("context") or [""] * len(rows["question"])
    return [f"{asked} {about}" for asked, about in zip(rows["question"], contexts, strict=True)]


def _by_row(found: Any) -> np.ndarray:
    """Return a row's numbers (N, C), ABSENT where it has fewer."""
    filled = np.full((len(found), max(map(len, found), default=0)), ABSENT)
    for row, numbers in zip(filled, found, strict=True):
        row[: len(numbers)] = numbers
    return filled
