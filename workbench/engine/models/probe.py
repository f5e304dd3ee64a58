"""Quick: a logistic regression on frozen features, its strength chosen on validation."""

import warnings
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any

import numpy as np

from workbench.engine import scores
from workbench.engine.events import Event, Progressed
from workbench.engine.task import HeadStart

UNIT_LENGTH_GRID = (3.0, 10.0, 30.0, 100.0)  # C for rows of length 1: their entries are small, so it must be large
STANDARDISED_GRID = (0.001, 0.003, 0.01, 0.03, 0.1)  # C for entries of spread 1
UNIT_LENGTH_DEFAULT, STANDARDISED_DEFAULT = 10.0, 0.01  # where there is nothing to choose by
SLICE = 10  # iterations of the solver between two events
MOST_ITERATIONS = 100  # for one C, started from the weaker one's weights
TOLERANCE = 1e-3  # largest gradient entry; figures on validation no longer move below it


def fit(
    features: np.ndarray, targets: np.ndarray, validation_features: np.ndarray, validation_targets: np.ndarray
) -> Generator[Event, None, HeadStart]:
    """Return the weights over raw features (N, H) that classify validation best; rows with target −1 don't count.

    Every class, 0 … K − 1, must have a row to learn from. Features of unit length are taken as they are, others
    standardised and the standardisation folded into the weights.
    """
    known, judged = targets >= 0, validation_targets >= 0
    scaling = _Scaling.of(features[known])
    train = (scaling.apply(features[known]), targets[known])
    validation = (scaling.apply(validation_features[judged]), validation_targets[judged])
    grid = scaling.grid if judged.any() else (scaling.default,)
    best = yield from _best_of(grid, train, validation)
    return scaling.unfold(best)


@dataclass(frozen=True)
class _Scaling:
    """What is done to features before the fit, and undone in its weights."""

    mean: np.ndarray
    spread: np.ndarray
    grid: tuple[float, ...]
    default: float

    @classmethod
    def of(cls, features: np.ndarray) -> "_Scaling":
        if np.allclose(np.linalg.norm(features, axis=1), 1.0, atol=1e-3):
            width = features.shape[1]
            return cls(np.zeros(width), np.ones(width), UNIT_LENGTH_GRID, UNIT_LENGTH_DEFAULT)
        wide = features.astype(np.float64)
        spread = wide.std(axis=0)
        return cls(wide.mean(axis=0), np.where(spread > 1e-12, spread, 1.0), STANDARDISED_GRID, STANDARDISED_DEFAULT)

    def apply(self, features: np.ndarray) -> np.ndarray:
        return ((features - self.mean) / self.spread).astype(np.float32)

    def unfold(self, head: HeadStart) -> HeadStart:
        weight = head.weight / self.spread
        return HeadStart(weight, head.bias - weight @ self.mean, head.strength)


_Rows = tuple[np.ndarray, np.ndarray]  # features (N, H), targets (N,)


def _best_of(grid: tuple[float, ...], train: _Rows, validation: _Rows) -> Generator[Event, None, HeadStart]:
    """Fit from weak to strong, each from the one before; end when it got worse twice in a row."""
    model, best, best_score, worse = _solver(), None, (-1.0, 0.0), 0
    for number, strength in enumerate(grid):
        model.set_params(C=strength)
        for share in _slices(model, train):
            yield Progressed("fitting the simple model", round(100 * (number + share)), 100 * len(grid), "%")
        head = _as_head(model, strength)
        score = _score(head, validation)
        if best is None or score > best_score:
            best, best_score, worse = head, score, 0
        else:
            worse += 1
        if worse == 2:
            break
    assert best is not None
    return best


def _solver() -> Any:
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(solver="lbfgs", max_iter=SLICE, tol=TOLERANCE, warm_start=True)


def _slices(model: Any, train: _Rows) -> Generator[float, None, None]:
    """Fit in slices until the solver is done, yielding the share of the iterations allowed that are used."""
    from sklearn.exceptions import ConvergenceWarning

    for used in range(SLICE, MOST_ITERATIONS + 1, SLICE):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ConvergenceWarning)  # a slice is meant to end early
            model.fit(*train)
        if model.n_iter_[0] < SLICE:
            break
        yield used / MOST_ITERATIONS


def _as_head(model: Any, strength: float) -> HeadStart:
    """Return a weight row a class; for two classes scikit-learn has one row, whose sigmoid is our softmax."""
    weight, bias = model.coef_.astype(np.float64), model.intercept_.astype(np.float64)
    if len(weight) == 1:
        weight, bias = np.concatenate([-weight, weight]) / 2, np.concatenate([-bias, bias]) / 2
    return HeadStart(weight, bias, strength)


def _score(head: HeadStart, validation: _Rows) -> tuple[float, float]:
    """Return macro F1 and, against ties, minus the loss; alike for all where validation is empty."""
    from sklearn.metrics import f1_score

    features, targets = validation
    if not len(targets):
        return 0.0, 0.0
    logits = features @ head.weight.T + head.bias
    f1 = f1_score(targets, logits.argmax(axis=1), average="macro", zero_division=0)
    return float(f1), -scores.cross_entropy(logits, targets)
