"""Whether a model is as often right as it says: a temperature for its logits, and how far off it is (plain arrays)."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from workbench.engine import scores

FEWEST_ROWS = 30  # of fewer, chance decides of a temperature
LOWEST, HIGHEST = 0.05, 20.0
BINS = 15
NUMBERS_AT_ONCE = 1 << 18  # so that a part stays in the processor's cache


def temperature(outputs: np.ndarray, targets: np.ndarray) -> float:
    """Return T so that softmax(outputs / T) has the smallest mean −log p of rows whose target is known (≥ 0).

    Temperature scaling (Guo et al. 2017, section 4.2). Where all N rows are right, ever smaller T would do: then each
    is taken to be right but for 1 in N + 2 (Platt 1999, section 2.2). T lies between LOWEST and HIGHEST; it is 1 where
    there are fewer than FEWEST_ROWS, or where none is better. Outputs are (N, K) logits, −inf where a row has fewer.
    """
    from scipy.optimize import brentq

    rows = targets >= 0
    if rows.sum() < FEWEST_ROWS:
        return 1.0
    logits, right = outputs[rows], targets[rows]
    low, high = 1 / HIGHEST, 1 / LOWEST
    doubt = 0.0 if _slope(high, logits, right, 0.0) > 0 else 1 / (len(right) + 2)
    if _slope(high, logits, right, doubt) <= 0:
        return 1.0
    if _slope(low, logits, right, doubt) >= 0:
        found = HIGHEST
    else:  # the loss is convex in 1 / T
        found = float(1 / brentq(_slope, low, high, args=(logits, right, doubt), xtol=1e-5))
    return found if loss(outputs, targets, found) < loss(outputs, targets, 1.0) else 1.0


def loss(outputs: np.ndarray, targets: np.ndarray, warmth: float) -> float:
    """Return the mean −log p at a temperature, in nats."""
    return scores.cross_entropy(outputs / warmth, targets)


def error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Return the expected calibration error: |share that is right − mean confidence| of BINS bins, by their rows.

    Bins of equal width, each with its upper end (Guo et al. 2017, section 2; Naeini et al. 2015). NaN of no rows.
    """
    if not len(confidence):
        return float("nan")
    found = bins(confidence, right)
    return float(sum(one["rows"] * abs(one["accuracy"] - one["confidence"]) for one in found) / len(confidence))


def bins(confidence: np.ndarray, right: np.ndarray) -> list[dict[str, Any]]:
    """Return of each bin that has rows how many, their mean confidence, and the share of them that is right."""
    place = np.clip(np.ceil(np.asarray(confidence, dtype=np.float64) * BINS).astype(np.int64) - 1, 0, BINS - 1)
    counts = np.bincount(place, minlength=BINS)
    sums = [np.bincount(place, weights=one, minlength=BINS) for one in (confidence, right)]
    return [
        {"low": number / BINS, "high": (number + 1) / BINS, "rows": int(count),
         "confidence": float(sums[0][number] / count), "accuracy": float(sums[1][number] / count)}
        for number, count in enumerate(counts) if count
    ]  # fmt: skip


def confidence(outputs: np.ndarray, warmth: float = 1.0) -> np.ndarray:
    """Return each row's largest probability at a temperature (N,), in float64."""
    found = [scores.softmax(part / warmth).max(axis=1) for _, part in _parts(outputs)]
    return np.concatenate(found) if found else np.zeros(0)


def _slope(sharpness: float, logits: np.ndarray, right: np.ndarray, doubt: float) -> float:
    """Return how much the summed loss grows with 1 / T, there: Σ (mean logit by p − that by what is right).

    What is right is the right one but for `doubt`, which the others share.
    """
    total = 0.0
    for place, part in _parts(logits):
        powers = np.exp((part - part.max(axis=1, keepdims=True)) * np.float32(sharpness))  # in float32: half the time
        is_there = np.isfinite(part)
        there = np.where(is_there, part, np.float32(0.0))
        expected = np.einsum("nk,nk->n", powers, there) / powers.sum(axis=1)
        own = part[np.arange(len(part)), right[place]].astype(np.float64)
        others = (there.sum(axis=1, dtype=np.float64) - own) / np.maximum(1, is_there.sum(axis=1) - 1)
        total += float((expected - (1 - doubt) * own - doubt * others).sum())
    return total


def _parts(outputs: np.ndarray) -> Iterator[tuple[slice, np.ndarray]]:
    """Yield rows in parts that take little memory."""
    size = max(1, NUMBERS_AT_ONCE // max(1, outputs.shape[1]))
    for start in range(0, len(outputs), size):
        place = slice(start, start + size)
        yield place, outputs[place]
