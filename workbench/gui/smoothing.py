"""The smoothed line: a de-biased exponential mean of every figure; it is shown, and never stored."""

import numpy as np

BLOCK = 128


def smooth(values: np.ndarray, weight: float) -> np.ndarray:
    """Return the exponential mean of `values` (N,), each weighing `weight` of the one after it; NaN stays a gap.

    De-biased as Adam's moments are (Kingma and Ba 2015, section 3), so that the line does not start from zero.
    """
    if not 0 < weight < 1 or not len(values):
        return values
    known = np.isfinite(values)
    kept = values[known]
    smoothed = np.full(len(values), np.nan)
    smoothed[known] = _mean(kept, weight) / (1 - weight ** np.arange(1, len(kept) + 1))
    return smoothed


def _mean(values: np.ndarray, weight: float) -> np.ndarray:
    """Return m_t = w · m_(t−1) + (1 − w) · x_t from m_0 = 0, a block at a time: a million values take 0.1 s."""
    blocks = np.zeros((-(-len(values) // BLOCK), BLOCK))
    blocks.flat[: len(values)] = values
    distance = np.subtract.outer(np.arange(BLOCK), np.arange(BLOCK))
    within = blocks @ np.where(distance >= 0, (1 - weight) * weight ** np.maximum(distance, 0), 0.0).T
    carried, before = np.zeros(len(blocks)), 0.0
    for place, end in enumerate(within[:, -1]):
        carried[place] = before
        before = end + weight**BLOCK * before
    mean: np.ndarray = (within + carried[:, None] * weight ** np.arange(1, BLOCK + 1)).ravel()[: len(values)]
    return mean


def robust_range(values: np.ndarray) -> tuple[float, float, int]:
    """Return the range of all but stray values, and how many lie above it.

    Stray = above the third quartile by more than three times the distance between the quartiles.
    """
    known = values[np.isfinite(values)]
    if not len(known):
        return 0.0, 1.0, 0
    low, high = np.quantile(known, [0.25, 0.75])
    limit = float(high + 3 * max(high - low, 1e-12))
    above = int((known > limit).sum())
    return float(known.min()), limit if above else float(known.max()), above
