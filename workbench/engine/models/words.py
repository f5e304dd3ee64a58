"""The cheapest models, without any base: one that always says the same, and one that counts words (TF-IDF)."""

import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from workbench.engine import scores
from workbench.engine.task import Rows, SimpleModel

STRENGTH = 10.0  # C; texts' TF-IDF rows have length 1
FEWEST_WORDS = 0.08  # spaces a character, below which a text is not written in words (English: 0.17, Chinese: 0)
SAMPLE = 500
MOST_WEIGHTS = 20_000_000  # of words and outputs; each takes 32 bytes while it is fitted, beyond it rare words are left
FLOOR = 1e-9  # a class's share is never taken for 0, so that its loss stays finite


@dataclass(frozen=True)
class Constant:
    """Gives the same outputs for every row."""

    row: np.ndarray  # (K,)

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the outputs (N, K)."""
        return np.tile(self.row, (len(rows["text"]), 1))


@dataclass(frozen=True)
class Tfidf:
    """TF-IDF of words (of characters where texts have no spaces) and a linear model; `read` gives its outputs."""

    vectorizer: Any
    model: Any
    read: Callable[[Any, Any], np.ndarray]

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the outputs (N, K)."""
        return self.read(self.model, self.vectorizer.transform(_texts(rows)))


def for_problem(
    problem: str, rows: Rows, targets: np.ndarray, width: int, seed: int, *, longest: int = 2
) -> Mapping[str, Callable[[], SimpleModel]]:
    """Return what fits each model to these rows, for one of transformers' problem types with so many outputs.

    Targets are those of the task, (N,) or (N, K); rows whose target is not known don't count. Up to `longest` words are
    counted together.
    """
    known = np.flatnonzero(scores.known(targets))
    name, always, fit, read = FITS[problem]
    constant = Constant(always(targets[known], width))

    def count_words() -> SimpleModel:
        texts = _texts(rows)
        texts = [texts[row] for row in known]
        vectorizer = _vectorizer(texts, MOST_WEIGHTS // max(1, width), longest)
        return _fitted(texts, targets[known], vectorizer, constant, partial(fit, seed), partial(read, width))

    return {name: lambda: constant, "tfidf": count_words}


@dataclass(frozen=True)
class Vectors:
    """TF-IDF of queries and their matches, (2 N, D), sparse, a row's two after each other."""

    vectorizer: Any

    def outputs(self, rows: Rows) -> Any:
        """Return the vectors, of length 1."""
        pairs = zip(rows["query"], rows["match"], strict=True)
        return self.vectorizer.transform([text for pair in pairs for text in pair])


def vectors(texts: Sequence[str]) -> Vectors:
    """Return what counts the words of these texts; of texts without any, their characters."""
    vectorizer = _vectorizer(texts, MOST_WEIGHTS)
    try:
        vectorizer.fit(texts)
    except ValueError:  # "empty vocabulary": scikit-learn has no narrower type for it
        vectorizer.set_params(analyzer="char").fit(texts)
    return Vectors(vectorizer)


def _fitted(  # noqa: PLR0917 - what to learn, and how
    texts: Sequence[str], targets: np.ndarray, vectorizer: Any, constant: Constant,
    fit: Callable[[Any, np.ndarray], Any], read: Callable[[Any, Any], np.ndarray],
) -> SimpleModel:  # fmt: skip
    """Return a TF-IDF model of these texts, or the constant one where no text holds a word."""
    try:
        found = vectorizer.fit_transform(texts)
    except ValueError:  # "empty vocabulary": scikit-learn has no narrower type for it
        return constant
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # a solver that stopped early, a label that every row has: both are fine here
        return Tfidf(vectorizer, fit(found, targets), read)


def _shares(targets: np.ndarray, width: int) -> np.ndarray:
    """Return the log-share of each class: the most frequent one is said, as sure as it is frequent."""
    counts = np.bincount(targets, minlength=width)
    found: np.ndarray = np.log(np.maximum(counts / counts.sum(), FLOOR))
    return found


def _fit_classes(seed: int, features: Any, targets: np.ndarray) -> Any:
    from sklearn.linear_model import LogisticRegression

    # saga on 77 classes: 1.3 s, lbfgs 25 s for the same score
    model = LogisticRegression(solver="saga", C=STRENGTH, tol=1e-3, max_iter=200, random_state=seed)
    return model.fit(features, targets)


def _read_classes(width: int, model: Any, features: Any) -> np.ndarray:
    """Return log-probabilities; the floor for classes it never saw."""
    found = np.full((features.shape[0], width), np.log(FLOOR))
    found[:, model.classes_] = np.log(np.maximum(model.predict_proba(features), FLOOR))
    return found


def _log_odds(targets: np.ndarray, width: int) -> np.ndarray:
    return _logit(targets.mean(axis=0))


def _fit_labels(seed: int, features: Any, targets: np.ndarray) -> Any:
    from sklearn.linear_model import LogisticRegression
    from sklearn.multiclass import OneVsRestClassifier

    model = LogisticRegression(solver="liblinear", C=STRENGTH, random_state=seed)
    return OneVsRestClassifier(model).fit(features, targets.astype(np.int64))


def _read_labels(width: int, model: Any, features: Any) -> np.ndarray:
    shares = model.predict_proba(features)
    return _logit(shares[:, -width:])  # of one label scikit-learn gives what speaks against it, too


def _mean(targets: np.ndarray, width: int) -> np.ndarray:
    found: np.ndarray = targets.mean(axis=0)
    return found


def _fit_score(seed: int, features: Any, targets: np.ndarray) -> Any:
    from sklearn.linear_model import Ridge

    return Ridge(alpha=1.0, random_state=seed).fit(features, targets)


def _read_score(width: int, model: Any, features: Any) -> np.ndarray:
    found: np.ndarray = model.predict(features).reshape(-1, width)
    return found


def _logit(shares: np.ndarray) -> np.ndarray:
    kept = np.clip(shares, FLOOR, 1 - FLOOR)
    found: np.ndarray = np.log(kept) - np.log1p(-kept)
    return found


# problem → the constant model's name and outputs; how words are fitted and read
FITS: dict[str, tuple[str, Any, Any, Any]] = {
    "single_label_classification": ("majority", _shares, _fit_classes, _read_classes),
    "multi_label_classification": ("majority", _log_odds, _fit_labels, _read_labels),
    "regression": ("mean", _mean, _fit_score, _read_score),
}


def _vectorizer(texts: Sequence[str], most: int, longest: int = 2) -> Any:
    """Return what counts up to `longest` words, or characters; of more than `most` features the most frequent ones."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    sample = texts[:SAMPLE]
    characters = sum(len(text) for text in sample)
    spaces = sum(text.count(" ") for text in sample)
    if spaces < FEWEST_WORDS * characters:
        kind: dict[str, Any] = {"analyzer": "char", "ngram_range": (1, 3)}
    else:
        kind = {"ngram_range": (1, longest), "token_pattern": r"(?u)\b\w+\b"}
    return TfidfVectorizer(sublinear_tf=True, max_features=max(1, most), **kind)


def _texts(rows: Rows) -> list[str]:
    pairs = rows.get("text_pair")
    if not pairs:
        return list(rows["text"])
    return [f"{text} {pair}" for text, pair in zip(rows["text"], pairs, strict=True)]
