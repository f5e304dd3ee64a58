"""The cheapest models, without any base: what every other one has to beat."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from workbench.engine import background
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.task import Plan, Rows, Task

STRENGTH = 10.0  # C; texts' TF-IDF rows have length 1
FEWEST_WORDS = 0.08  # spaces a character, below which a text is not written in words (English: 0.17, Chinese: 0)
SAMPLE = 500
MOST_WEIGHTS = 20_000_000  # of words and classes; each takes 32 bytes while it is fitted, beyond it rare words are left
FLOOR = 1e-9  # a class's share is never taken for 0, so that its loss stays finite


class Fitted(Protocol):
    """A model that takes rows as they are."""

    def logits(self, rows: Rows) -> np.ndarray:
        """Return log-probabilities (N, K) over the plan's labels."""


def fit_all(task: Task, rows: Rows, plan: Plan, seed: int) -> Generator[Event, None, dict[str, Fitted]]:
    """Return each baseline, fitted on the training rows, by its name in the report."""
    targets, classes = task.targets(rows, plan), len(plan["labels"])
    words = yield from tfidf(rows, targets, classes, seed)
    return {"majority": majority(targets, classes), "tfidf": words}


@dataclass(frozen=True)
class Majority:
    """Says the most frequent class of the training rows each time, as sure as it is frequent."""

    shares: np.ndarray  # (K,)

    def logits(self, rows: Rows) -> np.ndarray:
        """Return log-probabilities (N, K)."""
        return np.tile(np.log(np.maximum(self.shares, FLOOR)), (len(rows["text"]), 1))


@dataclass(frozen=True)
class Tfidf:
    """TF-IDF of words (of characters where texts have no spaces) and a logistic regression."""

    vectorizer: Any
    model: Any
    classes: int

    def logits(self, rows: Rows) -> np.ndarray:
        """Return log-probabilities (N, K); the floor for classes it never saw."""
        found = np.full((len(rows["text"]), self.classes), np.log(FLOOR))
        shares = self.model.predict_proba(self.vectorizer.transform(_texts(rows)))
        found[:, self.model.classes_] = np.log(np.maximum(shares, FLOOR))
        return found


def majority(targets: np.ndarray, classes: int) -> Majority:
    """Return the majority model of these training targets (N,); −1 doesn't count."""
    counts = np.bincount(targets[targets >= 0], minlength=classes)
    return Majority(counts / counts.sum())


def tfidf(rows: Rows, targets: np.ndarray, classes: int, seed: int) -> Generator[Event, None, Fitted]:
    """Return a TF-IDF model of these training rows; falls back to the majority where no text holds a word."""
    known = np.flatnonzero(targets >= 0)
    texts = _texts(rows)

    def learn(report: background.Report) -> Fitted:
        return _fit([texts[index] for index in known], targets[known], classes, seed)

    return (yield from background.call(N_("fitting words"), learn))


def _fit(texts: Sequence[str], targets: np.ndarray, classes: int, seed: int) -> Fitted:
    import warnings

    from sklearn.exceptions import ConvergenceWarning
    from sklearn.linear_model import LogisticRegression

    vectorizer = _vectorizer(texts, MOST_WEIGHTS // max(1, classes))
    try:
        found = vectorizer.fit_transform(texts)
    except ValueError:  # "empty vocabulary": scikit-learn has no narrower type for it
        return majority(targets, classes)
    # saga on 77 classes: 1.3 s, lbfgs 25 s for the same score
    model = LogisticRegression(solver="saga", C=STRENGTH, tol=1e-3, max_iter=200, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(found, targets)
    return Tfidf(vectorizer, model, classes)


def _vectorizer(texts: Sequence[str], most: int) -> Any:
    """Return what counts words, or characters; of more than `most` features the most frequent ones."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    sample = texts[:SAMPLE]
    characters = sum(len(text) for text in sample)
    spaces = sum(text.count(" ") for text in sample)
    if spaces < FEWEST_WORDS * characters:
        kind: dict[str, Any] = {"analyzer": "char", "ngram_range": (1, 3)}
    else:
        kind = {"ngram_range": (1, 2), "token_pattern": r"(?u)\b\w+\b"}
    return TfidfVectorizer(sublinear_tf=True, max_features=max(1, most), **kind)


def _texts(rows: Rows) -> list[str]:
    pairs = rows.get("text_pair")
    if not pairs:
        return list(rows["text"])
    return [f"{text} {pair}" for text, pair in zip(rows["text"], pairs, strict=True)]
