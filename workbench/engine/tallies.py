"""What a headline figure is put together from, row by row, so that it can be reckoned anew for any weights of the rows.

Only numpy at the top; scipy is imported inside functions.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar, Self

import numpy as np

ALL = ("",)  # the one part of a figure that is the same for all rows


class Tally(ABC):
    """One model's part in a headline figure, of N rows."""

    fewest: ClassVar[int]  # resamples that are worth their time, however many rows there are
    at_once: ClassVar[int] = 1 << 21  # weights
    lowest: ClassVar[float] = 0.0  # that a figure can be
    count: int  # N
    effort: int  # numbers that are touched for one set of weights

    @abstractmethod
    def figures(self, weights: np.ndarray) -> np.ndarray:
        """Return the figure (R,) for each set of how often every row counts, (R, N); NaN where there is none."""

    @abstractmethod
    def beside(self, other: Any) -> "Pair":
        """Return this model and another of the same kind, on the same rows."""

    @classmethod
    def merged(cls, tallies: Mapping[str, Self]) -> tuple[Mapping[str, Self], np.ndarray]:
        """Return the models with rows that are alike in all of them made one, and which of those each row is (N,)."""
        return tallies, np.arange(next(iter(tallies.values())).count)

    @property
    def figure(self) -> float:
        """Return the figure, every row counted once."""
        return float(self.figures(np.ones((1, self.count)))[0])


class Pair(ABC):
    """Two models' answers to the same rows, any of which can be exchanged."""

    fewest: ClassVar[int] = 1000  # exchanges that are worth their time
    at_once: ClassVar[int] = 1 << 21  # numbers of exchanged rows
    sizes: np.ndarray  # (G,) of how many rows each group has, that it makes the same difference to exchange
    effort: int  # numbers that are touched for one set of exchanges

    @abstractmethod
    def differences(self, exchanged: np.ndarray) -> np.ndarray:
        """Return first figure − second (R,) with the answers to so many rows of each group exchanged, (R, G)."""


@dataclass(frozen=True)
class Ratios(Tally):
    """The mean over K parts of Σ above / Σ below, sums over rows; parts without anything below have no part in it.

    That is accuracy or a mean (K = 1, below is 1), F1 as 2 · right / (there + answered) (K = 1), and macro F1 (a part
    for each class). `entries` is sparse, (N, 2 K): above, then below.
    """

    fewest = 1000
    entries: Any
    parts: tuple[str, ...] = ALL

    @property
    def count(self) -> int:  # type: ignore[override]
        """Return the number of rows."""
        return int(self.entries.shape[0])

    @property
    def effort(self) -> int:  # type: ignore[override]
        """Return the number of entries, and of sums."""
        return int(self.entries.nnz) + 4 * len(self.parts)

    def figures(self, weights: np.ndarray) -> np.ndarray:
        """Return the figure for each set of weights."""
        return _mean_ratio(_summed(self.entries, weights))

    def beside(self, other: "Ratios") -> "Pair":
        """Return this model and another."""
        if self.parts == other.parts:
            return _RatioPair(self.entries, other.entries)
        parts = tuple(dict.fromkeys((*self.parts, *other.parts)))
        return _RatioPair(self._of(parts), other._of(parts))

    @classmethod
    def merged(cls, tallies: Mapping[str, "Ratios"]) -> "tuple[Mapping[str, Ratios], np.ndarray]":
        """Return the models with rows of the same entries made one."""
        from scipy import sparse

        first, group = _alike(sparse.hstack([one.entries for one in tallies.values()], format="csr"))
        return {name: replace(one, entries=one.entries[first]) for name, one in tallies.items()}, group

    def _of(self, parts: Sequence[str]) -> Any:
        """Return the entries with these parts, which are more."""
        from scipy import sparse

        place = {part: number for number, part in enumerate(parts)}
        own, width = [place[one] for one in self.parts], len(parts)
        places = np.array([*own, *(one + width for one in own)])
        found = self.entries.tocoo()
        return sparse.csr_matrix((found.data, (found.row, places[found.col])), shape=(self.count, 2 * width))


class _RatioPair(Pair):
    """Only rows whose entries differ can move anything when they are exchanged."""

    def __init__(self, first: Any, second: Any) -> None:
        self._sums = [np.asarray(one.sum(axis=0), dtype=np.float64).reshape(1, -1) for one in (first, second)]
        change = (second - first).tocsr()
        change.eliminate_zeros()
        change = change[np.flatnonzero(np.diff(change.indptr))]
        rows, group = _alike(change)
        self._change = change[rows]
        self.sizes = np.bincount(group, minlength=len(rows))
        self.effort = int(self._change.nnz) + 4 * self._change.shape[1]

    def differences(self, exchanged: np.ndarray) -> np.ndarray:
        """Return how far the figures are apart after each set of exchanges."""
        moved = _summed(self._change, exchanged)
        return np.asarray(_mean_ratio(self._sums[0] + moved) - _mean_ratio(self._sums[1] - moved))


@dataclass(frozen=True)
class Ranks(Tally):
    """Spearman's ρ: Pearson's correlation of the ranks of two numbers a row, equal ones sharing their mean rank."""

    fewest = 200
    at_once = 1 << 16  # what is made of them stays in the processor's cache: three times as fast
    lowest = -1.0
    truth: np.ndarray
    answered: np.ndarray

    @property
    def count(self) -> int:  # type: ignore[override]
        """Return the number of rows."""
        return len(self.truth)

    @property
    def effort(self) -> int:  # type: ignore[override]
        """Return about how many numbers are touched: ranks are made anew."""
        return 30 * self.count

    def figures(self, weights: np.ndarray) -> np.ndarray:
        """Return ρ for each set of weights; NaN where all of either number are the same."""
        first, second = (order.centred(weights) for order in self._orders)
        weighted = weights * first
        both, own = _dot(weighted, second), _dot(weighted, first)
        other = _dot(weights * second, second)
        return _ratio(both, own * other)

    def beside(self, other: "Ranks") -> "Pair":
        """Return this model and another."""
        return _RankPair(self, other)

    @cached_property
    def _orders(self) -> "tuple[_Order, _Order]":
        return _Order.of(self.truth), _Order.of(self.answered)


class _RankPair(Pair):
    """Both models' answers stand in one order, (2 N,), and each figure takes those that are its own at the time."""

    fewest = 200
    at_once = 1 << 15

    def __init__(self, first: Ranks, second: Ranks) -> None:
        self._order = _Order.of(np.concatenate([first.answered, second.answered]))
        truth = _Order.of(first.truth).centred(np.ones((1, first.count)))[0]
        self._truth = np.tile(truth, 2)[self._order.rows]
        self._spread = float(truth @ truth)
        rows = np.flatnonzero(first.answered != second.answered)
        column = np.full(first.count, len(rows))  # of those that are the same in both, none
        column[rows] = np.arange(len(rows))
        self._column = np.tile(column, 2)[self._order.rows]
        self._is_first = (np.arange(2 * first.count) < first.count)[self._order.rows]
        self.sizes = np.ones(len(rows), dtype=np.int64)
        self.effort = 100 * first.count

    def differences(self, exchanged: np.ndarray) -> np.ndarray:
        """Return how far the figures are apart after each set of exchanges."""
        every = np.concatenate([exchanged, np.zeros((len(exchanged), 1))], axis=1)[:, self._column]
        own = np.where(self._is_first, 1 - every, every)  # (R, 2 N), in the answers' order
        return np.asarray(self._figures(own) - self._figures(1 - own))

    def _figures(self, own: np.ndarray) -> np.ndarray:
        ranks = self._order.centred_in_order(own)
        weighted = own * ranks
        return _ratio(weighted @ self._truth, _dot(weighted, ranks) * self._spread)


@dataclass(frozen=True)
class _Order:
    """How rows are sorted by a number, and where in that order equal ones end."""

    rows: np.ndarray  # (N,) in ascending order
    places: np.ndarray  # (N,) of each row in that order
    ends: np.ndarray  # (G,) of each group of equal ones: the place after its last
    sizes: np.ndarray  # (G,)

    @classmethod
    def of(cls, values: np.ndarray) -> "_Order":
        _, group, sizes = np.unique(values, return_inverse=True, return_counts=True)
        rows = np.argsort(group, kind="stable")
        places = np.empty_like(rows)
        places[rows] = np.arange(len(rows))
        return cls(rows, places, np.cumsum(sizes), sizes)

    def centred(self, weights: np.ndarray) -> np.ndarray:
        """Return each row's rank among weighted rows (R, N), less the mean rank."""
        return np.asarray(self.centred_in_order(weights[:, self.rows])[:, self.places])

    def centred_in_order(self, weights: np.ndarray) -> np.ndarray:
        """Return the same of weights that stand in ascending order; the mean rank is (all weights + 1) / 2."""
        reached = np.cumsum(weights, axis=1)
        middle = (reached[:, -1:] + 1) / 2
        if len(self.ends) == len(self.rows):
            reached -= weights / 2
            reached += 0.5 - middle
            return np.asarray(reached)
        reached = reached[:, self.ends - 1]  # (R, G)
        begun = np.concatenate([np.zeros((len(reached), 1)), reached[:, :-1]], axis=1)
        return np.repeat((begun + reached + 1) / 2 - middle, self.sizes, axis=1)


def of_rows(values: Sequence[float] | np.ndarray) -> Ratios:
    """Return what a mean over rows is put together from: accuracy, reciprocal ranks, an F1 of each row."""
    above = np.asarray(values, dtype=np.float64)
    return of_counts(above, np.ones(len(above)))


def of_counts(above: Sequence[float] | np.ndarray, below: Sequence[float] | np.ndarray) -> Ratios:
    """Return what Σ above / Σ below is put together from: micro F1 from 2 · right and there + answered of each row."""
    from scipy import sparse

    return Ratios(sparse.csr_matrix(np.column_stack([above, below]).astype(np.float64)))


def of_classes(truth: Sequence[str], answered: Sequence[str]) -> Ratios:
    """Return what macro F1 is put together from: of each class 2 · right, and rows that have it + answered with it.

    Classes that nowhere occur have no part in the mean, as scikit-learn's default has it.
    """
    from scipy import sparse

    parts = sorted({*truth, *answered})
    place = {part: number for number, part in enumerate(parts)}
    there, given = (np.array([place[one] for one in some], dtype=np.int64) for some in (truth, answered))
    rows, width = np.arange(len(there)), len(parts)
    right = there == given
    rows_of = np.concatenate([rows[right], rows, rows])
    columns = np.concatenate([there[right], width + there, width + given])
    values = np.concatenate([np.full(int(right.sum()), 2.0), np.ones(2 * len(rows))])
    found = sparse.csr_matrix((values, (rows_of, columns)), shape=(len(rows), 2 * width))
    return Ratios(found, tuple(parts))


def _alike(entries: Any) -> tuple[np.ndarray, np.ndarray]:
    """Return the first row of each group of rows (N, S) that are the same, (G,), and of which group each is (N,).

    Rows are told apart by two sums each, with random factors: 106 bits.
    """
    entries.sort_indices()
    factors = np.random.default_rng(0).random((entries.shape[1], 2))
    sums = entries @ factors
    _, first, group = np.unique(sums[:, 0] + 1j * sums[:, 1], return_index=True, return_inverse=True)
    return first, group


def _summed(entries: Any, weights: np.ndarray) -> np.ndarray:
    """Return the sums of entries (N, S) for each set of weights (R, N), (R, S)."""
    return np.asarray((entries.T @ weights.T).T)


def _mean_ratio(sums: np.ndarray) -> np.ndarray:
    """Return for sums (R, 2 K), above and below, the mean ratio (R,); 0 where nothing is below, as scikit-learn."""
    above, below = np.hsplit(sums, 2)
    there = below > 0
    ratios = np.divide(above, below, out=np.zeros_like(above), where=there)
    return np.asarray(ratios.sum(axis=1) / np.maximum(1, there.sum(axis=1)))


def _dot(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    """Return the products of rows (R, N), summed, (R,)."""
    return np.asarray(np.einsum("rn,rn->r", first, second))


def _ratio(both: np.ndarray, squares: np.ndarray) -> np.ndarray:
    """Return a correlation by its covariance and the product of both variances; NaN where one of those is 0."""
    with np.errstate(invalid="ignore", divide="ignore"):
        return np.where(squares > 0, both / np.sqrt(squares), np.nan)
