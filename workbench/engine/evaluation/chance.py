"""Whether two models that answered the same rows differ by more than chance: exact and rank tests for pairs."""

from collections.abc import Sequence
from dataclasses import dataclass

MCNEMAR, WILCOXON = "mcnemar", "wilcoxon"


@dataclass(frozen=True)
class Paired:
    """What a paired test of `rows` rows says: `one` did better on so many of them, `other` on so many, `p`.

    `ahead` is above 0 where the test speaks for the first, below 0 where for the other: of a test of ranks that need
    not be the one that did better on more rows.
    """

    test: str
    rows: int
    one: int
    other: int
    p: float
    ahead: float


def mcnemar(one: Sequence[bool], other: Sequence[bool]) -> Paired:
    """Return McNemar's exact test of which rows two models answer rightly, two-sided.

    Only rows where one is right and the other wrong count: were both equally good, each of them would be either way
    with probability ½ (McNemar 1947; the exact binomial form).
    """
    from scipy.stats import binomtest

    pairs = list(zip(one, other, strict=True))
    first, second = (sum(left and not right for left, right in pairs), sum(right and not left for left, right in pairs))
    p = float(binomtest(first, first + second, 0.5).pvalue) if first + second else 1.0
    return Paired(MCNEMAR, len(pairs), first, second, p, first - second)


def wilcoxon(one: Sequence[float], other: Sequence[float]) -> Paired:
    """Return Wilcoxon's signed-rank test of how far off two models are row by row, two-sided; equals are left out."""
    import numpy as np
    from scipy import stats

    apart = np.asarray(one, dtype=np.float64) - np.asarray(other, dtype=np.float64)
    differs = apart[np.abs(apart) > 1e-12]
    p = float(stats.wilcoxon(differs).pvalue) if len(differs) else 1.0
    ahead = -float(np.sign(differs) @ stats.rankdata(np.abs(differs)))
    return Paired(WILCOXON, len(apart), int((differs < 0).sum()), int((differs > 0).sum()), p, ahead)


def holm(values: Sequence[float]) -> list[float]:
    """Return p-values of several comparisons made together, as Holm (1979) makes them larger, none above 1."""
    order = sorted(range(len(values)), key=lambda place: values[place])
    found, largest = [0.0] * len(values), 0.0
    for rank, place in enumerate(order):
        largest = max(largest, min(1.0, (len(values) - rank) * values[place]))
        found[place] = largest
    return found
