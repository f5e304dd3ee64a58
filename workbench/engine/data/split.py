"""Deals rows to sides: in proportion by class, the same for the same seed, equal contents on one side."""

from collections.abc import Mapping, Sequence

import numpy as np

from workbench.engine.spec import SplitOptions

TRAIN = "train"
AT_ONCE = 65536  # values
LARGE_GROUP = 0.001  # share of all rows; a text repeated that often would unbalance a small side: it stays in train


def deal(
    strata: Sequence[str] | np.ndarray, keys: np.ndarray, options: SplitOptions, shares: Mapping[str, float],
    *, large: float = LARGE_GROUP,
) -> np.ndarray:  # fmt: skip
    """Return each row's side (N,): a name of `shares`, else "train".

    Rows with equal `keys` (N,) are one unit and land on one side. Units are dealt class by class, quotas by
    largest remainder; a class keeps at least one row in train. Where rows have several classes, (N, K) of 0 and 1,
    they are dealt by iterative stratification (Sechidis et al. 2011). kind="random" does not look at `strata`.
    A unit of more than a share `large` of all rows stays in train.
    """
    _, first, unit, sizes = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    unit_of_row, wanted = unit.reshape(-1), list(shares.values())
    classes, movable = _classes(strata, options), np.asarray(sizes <= max(4, large * sizes.sum()))
    if classes.ndim == 2:
        dealt = _deal_several(classes[first], movable, wanted, options.seed)
        _keep_every_label(dealt, classes, unit_of_row)
    else:
        dealt = _deal_units(classes[first], movable, wanted, np.random.default_rng(options.seed))
        _keep_every_class(dealt, classes, unit_of_row)
    return np.asarray(np.array([TRAIN, *shares])[dealt[unit_of_row]])


def _classes(strata: Sequence[str] | np.ndarray, options: SplitOptions) -> np.ndarray:
    """Return the number of each row's class (N,), or which of several it has, (N, K) of 0 and 1."""
    if options.kind != "stratified":
        return np.zeros(len(strata), dtype=np.int64)
    if not isinstance(strata, np.ndarray):
        return _codes(strata)
    return strata if strata.shape[1] > 1 else np.asarray(strata.any(axis=1), dtype=np.int64)  # one is had or lacked


def _codes(strata: Sequence[str]) -> np.ndarray:
    """Return a number for each value, in the values' own order: the same for every run of Python."""
    values: set[str] = set()
    for start in range(0, len(strata), AT_ONCE):  # a set of a million at once holds up a window beside it
        values.update(strata[start : start + AT_ONCE])
    number = {value: place for place, value in enumerate(sorted(values))}
    return np.fromiter((number[value] for value in strata), dtype=np.int64, count=len(strata))


def _deal_units(classes: np.ndarray, movable: np.ndarray, shares: list[float], rng: np.random.Generator) -> np.ndarray:
    """Return each unit's side: 0 for train, else the place of the share from 1."""
    order = rng.permutation(len(classes))
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


def _deal_several(labels: np.ndarray, movable: np.ndarray, shares: list[float], seed: int) -> np.ndarray:
    """Return each unit's side by its labels (N, K)."""
    from iterstrat.ml_stratifiers import MultilabelStratifiedShuffleSplit

    dealt = np.zeros(len(labels), dtype=np.int64)
    for side, share in enumerate(shares, 1):
        left = np.flatnonzero((dealt == 0) & movable)
        wanted = max(1, round(share * len(labels)))
        if wanted < len(left):
            splitter = MultilabelStratifiedShuffleSplit(n_splits=1, test_size=wanted / len(left), random_state=seed)
            _, chosen = next(splitter.split(left, labels[left]))
            dealt[left[chosen]] = side
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


def _keep_every_label(dealt: np.ndarray, labels: np.ndarray, unit_of_row: np.ndarray) -> None:
    """Move one unit to train for each label (of N rows, K) that has none there."""
    there = labels[dealt[unit_of_row] == 0].any(axis=0)
    for missing in np.flatnonzero(labels.any(axis=0) & ~there):
        dealt[unit_of_row[np.flatnonzero(labels[:, missing])[:1]]] = 0
