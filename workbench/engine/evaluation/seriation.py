"""An order of classes in which those lie side by side that are taken for each other, so that a matrix shows blocks."""

import numpy as np

MOST = 60  # labels whose matrix is shown whole
PART = 40  # of more labels: the most confused ones


def part(truth: np.ndarray, answered: np.ndarray, rows: np.ndarray, labels: int) -> tuple[int, ...]:
    """Return the labels a matrix shows, in order; arrays (P,) hold each pair that occurs and how many rows it has."""
    chosen = np.arange(labels) if labels <= MOST else _most_confused(truth, answered, rows)
    place = np.full(labels, -1)
    place[chosen] = np.arange(len(chosen))
    inside = (place[truth] >= 0) & (place[answered] >= 0)
    counts = np.zeros((len(chosen), len(chosen)))
    counts[place[truth[inside]], place[answered[inside]]] = rows[inside]
    return tuple(int(chosen[one]) for one in order(counts))


def order(counts: np.ndarray) -> list[int]:
    """Return the rows of a confusion matrix (K, K) in such an order: average linkage, leaves ordered optimally.

    The order of leaves is that of Bar-Joseph et al. 2001; labels that are never confused stay as they were.
    """
    from scipy.cluster import hierarchy
    from scipy.spatial import distance

    wrong = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    np.fill_diagonal(wrong, 0)
    alike = wrong + wrong.T
    confused = np.flatnonzero(alike.any(axis=1))
    if len(confused) < 3:
        return [*confused.tolist(), *np.flatnonzero(~alike.any(axis=1)).tolist()]
    apart = 1 - alike[np.ix_(confused, confused)] / alike.max()
    np.fill_diagonal(apart, 0)
    tree = hierarchy.linkage(distance.squareform(apart, checks=False), "average", optimal_ordering=True)
    leaves = confused[hierarchy.leaves_list(tree)]
    return [*leaves.tolist(), *np.flatnonzero(~alike.any(axis=1)).tolist()]


def _most_confused(truth: np.ndarray, answered: np.ndarray, rows: np.ndarray) -> np.ndarray:
    """Return PART labels: those of the pairs that are confused most often."""
    wrong = np.flatnonzero(truth != answered)
    ranked = wrong[np.argsort(-rows[wrong], kind="stable")][: PART * PART]
    pairs = np.stack([truth[ranked], answered[ranked]], axis=1).ravel().tolist()
    return np.array(sorted(list(dict.fromkeys(pairs))[:PART]), dtype=np.int64)
