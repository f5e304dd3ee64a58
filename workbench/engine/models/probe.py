"""Quick: a linear model on frozen features, by the task's own loss, its strength chosen on validation."""

import time
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.engine import scores
from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed
from workbench.engine.models.features import ABSENT
from workbench.engine.task import HeadStart

if TYPE_CHECKING:
    from torch import Tensor

    Loss = Callable[[Tensor, Tensor], tuple[Tensor, Tensor]]  # outputs (N, K), targets → sum, weight

GRID = (3.0, 10.0, 30.0, 100.0)  # C, for rows whose mean square length is 1
DEFAULT = 10.0  # where there is nothing to choose by
SHARPEST_START = 3.0  # C of the head that tuning starts from
SLICE = 3  # iterations of the solver between two events
MOST_ITERATIONS = 90  # for one C, started from the weaker one's weights
USUAL_ITERATIONS = 250  # of all C: 211 on 3,000 rows of banking77; 82 on 2 classes, where they cost next to nothing
TOLERANCE = 1e-5  # largest gradient entry
HISTORY = 10  # steps the solver remembers, as scikit-learn's


def fit(
    features: np.ndarray,
    targets: np.ndarray,
    validation_features: np.ndarray,
    validation_targets: np.ndarray,
    *,
    problem: "Problem",
    normalised: bool,
) -> Generator[Event, None, "Fitted"]:
    """Return the weights over raw features (N, H) that answer validation best, and those that tuning starts from.

    Of rows of several things to be scored by the same weights features are (N, C, H), ABSENT where a row has fewer; or
    all things one after the other, (M, H + beside), where the loss tells from what is beside them what goes together.
    Rows whose target is not known don't count. Features are centred, those that are not `normalised` are
    standardised, and both are scaled to a mean square length of 1, so that a C means the same for every base: rows of
    length 1 lie within 0.79 around their mean in all-MiniLM, within 0.17 in multilingual-e5. All of it is folded into
    the weights.
    """
    seen, right = _known(features, targets)
    scaling = _Scaling.of(seen, problem.beside, normalised=normalised)
    train = _Rows(scaling.apply(seen), right, problem)
    judged, expected = _known(validation_features, validation_targets)
    validation = _Rows(scaling.apply(judged), expected, problem)
    grid = GRID if len(expected) else (DEFAULT,)
    best, soft = yield from _best_of(grid, train, validation)
    return Fitted(scaling.unfold(best), scaling.unfold(soft))


def fit_at(
    strength: float, features: np.ndarray, targets: np.ndarray, *, problem: "Problem", normalised: bool
) -> Generator[Event, None, HeadStart]:
    """Return the weights of one strength that `fit` has found; rows whose target is not known don't count."""
    seen, right = _known(features, targets)
    scaling = _Scaling.of(seen, problem.beside, normalised=normalised)
    train = _Rows(scaling.apply(seen), right, problem)
    head = train.nothing()
    for number, weaker in enumerate(grid := [one for one in GRID if one <= strength]):
        head = yield from _solve(train, head, weaker, number, len(grid))
    return scaling.unfold(head)


@dataclass(frozen=True)
class Problem:
    """What is fitted: a task's loss of so many outputs.

    The last numbers of the features, so many as are `beside`, are none of them: the loss has them behind the outputs.
    """

    outputs: int
    loss: "Loss"
    beside: int = 0


@dataclass(frozen=True)
class Fitted:
    """Quick's head, and the same or a softer one to tune from.

    A head as sharp as Quick wants it where rows are few leaves the base nothing to learn but noise: on ten rows a
    class of banking77 tuning led from 0.828 (C = 100) down to 0.811, but from 0.825 (C = 10) up to 0.834.
    """

    best: HeadStart
    start: HeadStart


def time_fit(rows: int, shape: tuple[int, ...], targets: np.ndarray, problem: Problem) -> Generator[Event, None, float]:
    """Return about how many seconds a fit of so many rows takes, by a few iterations on random ones.

    A row's features have this shape. Targets are taken in turn from some that are known.
    """
    features = np.random.default_rng(0).normal(scale=shape[-1] ** -0.5, size=(rows, *shape)).astype(np.float32)
    return (yield from time_fit_of(features, targets[np.arange(rows) % len(targets)], problem))


def time_fit_of(features: np.ndarray, targets: np.ndarray, problem: Problem) -> Generator[Event, None, float]:
    """Return about how many seconds a fit of these takes, by a few iterations."""
    train = _Rows(features, targets, problem)
    solver = _Solver(train, train.nothing(), DEFAULT)
    solver.go_on()  # warms up
    before, started = solver.iterations, time.perf_counter()
    solver.go_on()
    seconds = time.perf_counter() - started
    yield Progressed(N_("fitting the simple model"))
    return seconds / max(1, solver.iterations - before) * USUAL_ITERATIONS


@dataclass(frozen=True)
class _Scaling:
    """What is done to features before the fit, and undone in its weights."""

    mean: np.ndarray  # (H,)
    spread: np.ndarray  # (H,)

    @classmethod
    def of(cls, features: np.ndarray, beside: int, *, normalised: bool) -> "_Scaling":
        """Return what centres features and scales them to a mean square length of 1.

        The free bias makes up for the centring, and the solver gets there sooner.
        """
        width = features.shape[-1] - beside
        wide = features[..., :width].reshape(-1, width).astype(np.float64)
        wide = wide[wide[:, 0] != ABSENT]
        mean, spread = wide.mean(axis=0), wide.std(axis=0)
        if normalised:
            return cls(mean, np.full_like(mean, np.sqrt(np.square(spread).sum()) or 1.0))
        return cls(mean, np.where(spread > 1e-12, spread, 1.0) * np.sqrt(len(mean)))

    def apply(self, features: np.ndarray) -> np.ndarray:
        own, beside = np.split(features, [len(self.mean)], axis=-1)
        scaled = ((own - self.mean) / self.spread).astype(np.float32)
        return np.concatenate([scaled, beside], axis=-1) if beside.size else scaled

    def unfold(self, head: HeadStart) -> HeadStart:
        weight = head.weight / self.spread
        return HeadStart(weight, head.bias - weight @ self.mean, head.strength)


@dataclass(frozen=True)
class _Rows:
    """What a fit learns from, or is judged by."""

    features: np.ndarray  # (N, H), (N, C, H) or (M, H + beside)
    targets: np.ndarray  # (N, …)
    problem: Problem

    def nothing(self) -> HeadStart:
        """Return a head that has learned nothing."""
        outputs, width = self.problem.outputs, self.features.shape[-1] - self.problem.beside
        return HeadStart(np.zeros((outputs, width)), np.zeros(outputs), 0.0)

    @cached_property
    def read(self) -> "Callable[[Tensor, Tensor], Tensor]":
        """What gives the outputs for a weight (K, H) and a bias (K,): (N, K), or one for each thing, (N, C)."""
        import torch
        from torch.nn import functional

        if beside := self.problem.beside:
            own, places = (torch.from_numpy(part.copy()) for part in np.split(self.features, [-beside], axis=-1))
            return lambda weight, bias: torch.cat([functional.linear(own, weight, bias), places], dim=-1)
        if self.features.ndim == 2:
            rows = torch.from_numpy(self.features)
            return lambda weight, bias: functional.linear(rows, weight, bias)
        absent = torch.from_numpy(self.features[..., 0] == ABSENT)
        things = torch.from_numpy(np.where(self.features == ABSENT, np.float32(0), self.features))
        return lambda weight, bias: functional.linear(things, weight, bias).squeeze(-1).masked_fill(absent, ABSENT)


def _known(features: np.ndarray, targets: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the features and targets of the rows whose target is known; all as they are where all targets are."""
    known = scores.known(targets)
    return (features, targets) if known.all() else (features[known], targets[known])


def _best_of(
    grid: tuple[float, ...], train: _Rows, validation: _Rows
) -> Generator[Event, None, tuple[HeadStart, HeadStart]]:
    """Fit from weak to strong, each from the one before; end when it got worse twice in a row.

    Returns the best, and it or the sharpest of those that tuning may start from.
    """
    head, worse = train.nothing(), 0
    best, best_score, soft = head, -np.inf, head  # any fit is better
    for number, strength in enumerate(grid):
        head = yield from _solve(train, head, strength, number, len(grid))
        soft = head if number == 0 or strength <= SHARPEST_START else soft
        score = _score(head, validation)
        worse = 0 if score > best_score else worse + 1
        if score > best_score:
            best, best_score = head, score
        if worse == 2:
            break
    return best, min(best, soft, key=lambda one: one.strength)


def _solve(train: _Rows, start: HeadStart, strength: float, number: int, of: int) -> Generator[Event, None, HeadStart]:
    """Return the weights of this strength, started from those of a weaker one; the fit `number` of so many."""
    solver = _Solver(train, start, strength)
    while not solver.done:
        solver.go_on()
        share = (number + solver.iterations / MOST_ITERATIONS) / of
        yield Progressed(N_("fitting the simple model"), round(100 * share), 100, "%")
    return solver.head()


class _Solver:
    """What scikit-learn's logistic and ridge regression solve, by torch's L-BFGS, which can pause and keep its memory.

    scikit-learn's own can't be interrupted, and fitted in slices it forgets what it learned of the curvature: 62 s
    on banking77 where this takes a fraction.
    """

    def __init__(self, train: _Rows, start: HeadStart, strength: float) -> None:
        import torch

        self.strength = strength
        self.iterations = 0
        self.done = False
        self._read, self._targets = train.read, torch.from_numpy(train.targets)
        self._criterion = train.problem.loss
        self._weight = torch.tensor(start.weight, dtype=torch.float32, requires_grad=True)
        self._bias = torch.tensor(start.bias, dtype=torch.float32, requires_grad=True)
        self._optimizer = torch.optim.LBFGS(
            [self._weight, self._bias], max_iter=SLICE, max_eval=25 * SLICE, tolerance_grad=TOLERANCE,
            tolerance_change=0.0, history_size=HISTORY, line_search_fn="strong_wolfe",
        )  # fmt: skip

    def go_on(self) -> None:
        """Do the next few iterations."""
        import torch

        with torch.enable_grad():
            self._optimizer.step(self._loss)  # type: ignore[no-untyped-call]
        done = self._optimizer.state[self._weight]["n_iter"]
        self.done = done < self.iterations + SLICE or done >= MOST_ITERATIONS
        self.iterations = done

    def head(self) -> HeadStart:
        """Return the weights as they are now."""
        weight, bias = self._weight.detach().double().numpy(), self._bias.detach().double().numpy()
        return HeadStart(weight, bias, self.strength)

    def _loss(self) -> Any:
        """Return the mean loss + |W|² / (2 C N), with its gradient; the bias is free, as in scikit-learn."""
        self._optimizer.zero_grad()
        total, weight = self._criterion(self._read(self._weight, self._bias), self._targets)
        loss = total / weight + self._weight.square().sum() / (2 * self.strength * len(self._targets))
        loss.backward()  # type: ignore[no-untyped-call]
        return loss


def _score(head: HeadStart, validation: _Rows) -> float:
    """Return minus the mean loss; alike for all where validation is empty.

    Not F1: where validation has a row a class it is chance, and chose heads that had hardly learned (C = 1).
    """
    import torch

    if not len(validation.targets):
        return 0.0
    weights = (torch.tensor(one, dtype=torch.float32) for one in (head.weight, head.bias))
    total, weight = validation.problem.loss(validation.read(*weights), torch.from_numpy(validation.targets))
    return -float(total / weight)
