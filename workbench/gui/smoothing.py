"""The smoothed line: a de-biased exponential mean of every figure; it is shown, and never stored."""

import numpy as np

BLOCK = 128
BIASED = 4096  # figures after which 1 - weight^n is 1 in float64, with the largest weight of 0.99
STRAY = 3  # times the distance between the quartiles above the upper one


class Smoother:
    """Smooths a column that grows: what was smoothed before is not computed again."""

    def __init__(self) -> None:
        self._weight = -1.0
        self._end = np.empty(0)  # the end of what has been smoothed, to notice when the past has become another
        self._smoothed = np.empty(0)
        self._mean, self._count = 0.0, 0  # the mean so far, not de-biased, and of how many figures

    def smooth(self, values: np.ndarray, weight: float) -> np.ndarray:
        """Return the exponential mean of `values` (N,), each weighing `weight` of the one after it; NaN stays a gap.

        De-biased as Adam's moments are (Kingma and Ba 2015, section 3), so that the line does not start from zero.
        """
        if not 0 < weight < 1:
            return values
        done = len(self._smoothed)
        if weight != self._weight or done > len(values) or not _same(values[max(0, done - BLOCK) : done], self._end):
            self._weight, self._mean, self._count, done = weight, 0.0, 0, 0
            self._smoothed = np.empty(0)
        self._smoothed = np.concatenate([self._smoothed, self._further(values[done:])])
        self._end = values[-BLOCK:].copy()
        return self._smoothed

    def _further(self, values: np.ndarray) -> np.ndarray:
        known = np.isfinite(values)
        kept = values[known]
        smoothed = np.full(len(values), np.nan)
        if len(kept):
            means = _mean(kept, self._weight, self._mean)
            self._mean = float(means[-1])
            first = np.arange(self._count + 1, min(self._count + len(kept), BIASED) + 1)
            means[: len(first)] /= 1 - self._weight**first
            smoothed[known] = means
            self._count += len(kept)
        return smoothed


def robust_range(values: np.ndarray) -> tuple[float, float, int]:
    """Return the range of all but stray values, and how many lie above it.

    Stray = above the third quartile by more than three times the distance between the quartiles.
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return 0.0, 1.0, 0
    low, high = np.quantile(known, [0.25, 0.75])
    limit = float(high + STRAY * max(high - low, 1e-12))
    above = int((known > limit).sum())
    return float(known.min()), limit if above else float(known.max()), above


def _same(one: np.ndarray, other: np.ndarray) -> bool:
    return bool(np.array_equal(one, other, equal_nan=True))


def _mean(values: np.ndarray, weight: float, before: float) -> np.ndarray:
    """Return m_t = w · m_(t−1) + (1 − w) · x_t from m_0 = `before`, a block at a time: a million take 0.1 s."""
    blocks = np.zeros((-(-len(values) // BLOCK), BLOCK))
    blocks.flat[: len(values)] = values
    distance = np.subtract.outer(np.arange(BLOCK), np.arange(BLOCK))
    within = blocks @ np.where(distance >= 0, (1 - weight) * weight ** np.maximum(distance, 0), 0.0).T
    carried = np.zeros(len(blocks))
    for place, end in enumerate(within[:, -1]):
        carried[place] = before
        before = end + weight**BLOCK * before
    mean: np.ndarray = (within + carried[:, None] * weight ** np.arange(1, BLOCK + 1)).ravel()[: len(values)]
    return mean
