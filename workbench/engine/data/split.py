"""Deals rows to sides: in proportion by class, the same for the same seed, equal contents on one side."""

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.engine.spec import SplitOptions

TRAIN = "train"
AT_ONCE = 65536  # values
LARGE_GROUP = 0.001  # share of all rows; a text repeated that often would unbalance a small side: it stays in train


def deal(strata: Sequence[str], keys: np.ndarray, options: SplitOptions, shares: Mapping[str, float]) -> np.ndarray:
    """Return each row's side (N,): a name of `shares`, else "train".

    Rows with equal `keys` (N,) are one unit and land on one side. Units are dealt class by class, quotas by
    largest remainder; a class keeps at least one row in train. kind="random" does not look at `strata`.
    """
    classes = _codes(strata) if options.kind == "stratified" else np.zeros(len(strata), dtype=np.int64)
    _, first, unit, sizes = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    sides = np.array([TRAIN, *shares])
    dealt = _deal_units(classes[first], sizes, list(shares.values()), np.random.default_rng(options.seed))
    unit_of_row = unit.reshape(-1)
    _keep_every_class(dealt, classes, unit_of_row)
    return np.asarray(sides[dealt[unit_of_row]])


def _codes(strata: Sequence[str]) -> np.ndarray:
    """Return a number for each value, in the values' own order: the same for every run of Python."""
    values: set[str] = set()
    for start in range(0, len(strata), AT_ONCE):  # a set of a million at once holds up a window beside it
        values.update(strata[start : start + AT_ONCE])
    number = {value: place for place, value in enumerate(sorted(values))}
    return np.fromiter((number[value] for value in strata), dtype=np.int64, count=len(strata))


def _deal_units(classes: np.ndarray, sizes: np.ndarray, shares: list[float], rng: np.random.Generator) -> np.ndarray:
    """Return each unit's side: 0 for train, else the place of the share from 1."""
    order = rng.permutation(len(classes))
    movable = sizes <= max(4, LARGE_GROUP * sizes.sum())
    order = order[np.lexsort((~movable[order], classes[order]))]  # by class, movable ones first, else at random
    totals = np.bincount(classes)
    capacity = np.minimum(
        np.maximum(totals - 1, 0), np.bincount(classes, weights=movable, minlength=len(totals)).astype(np.int64)
    )
    starts = np.concatenate([[0], np.cumsum(totals)[:-1]])
    rank = np.arange(len(order)) - starts[classes[order]]
    dealt = np.zeros(len(classes), dtype=np.int64)
    taken = np.zeros(len(totals), dtype=np.int64)
    for side, share in enumerate(shares, 1):
        quota = _quotas(totals, share, capacity - taken, rng)
        chosen = (rank >= taken[classes[order]]) & (rank < (taken + quota)[classes[order]])
        dealt[order[chosen]] = side
        taken += quota
    return dealt


def _quotas(totals: np.ndarray, share: float, capacity: np.ndarray, rng: np.random.Generator) -> np.ndarray:
    """Return how many units each class gives: share of its size, rounded by largest remainder, equals at random."""
    exact = totals * share
    quota: np.ndarray = np.minimum(np.floor(exact).astype(np.int64), capacity)
    missing = max(1, round(float(exact.sum()))) - int(quota.sum())
    luck = rng.permutation(len(totals))
    while missing > 0 and (quota < capacity).any():
        remainder = np.where(quota < capacity, exact - quota, -np.inf)
        ranked = np.lexsort((luck, -remainder))[: min(missing, int((quota < capacity).sum()))]
        quota[ranked] += 1
        missing -= len(ranked)
    return quota


def _keep_every_class(dealt: np.ndarray, classes: np.ndarray, unit_of_row: np.ndarray) -> None:
    """Move one unit to train for each class that has none there: its texts stand under another class, too."""
    present = np.zeros(int(classes.max(initial=0)) + 1, dtype=bool)
    present[classes[dealt[unit_of_row] == 0]] = True
    for missing in np.flatnonzero(~present):
        dealt[unit_of_row[np.flatnonzero(classes == missing)[:1]]] = 0
