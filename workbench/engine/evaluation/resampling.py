"""How far chance moves headline figures: the bootstrap over test rows, and a permutation test of two models."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from workbench.engine.tallies import Pair, Tally

LEVEL = 0.95
MOST_RESAMPLES = 2000
MOST_SWAPS = 10_000
WORK = 2_500_000_000  # numbers touched by all resamples: of 200,000 rows of 2,000 classes some four seconds of a core
WORK_A_PAIR = 800_000_000  # by all exchanges of two models' rows: about a second
DRAW = 6  # as many numbers touched is a row drawn, or a group of them exchanged
FEW_GROUPS = 25  # rows a group, from which on it is faster to draw how many of each

Interval = tuple[float, float]
Said = Callable[[int, int], None]  # of how many resamples or swaps so many are done


@dataclass(frozen=True)
class Tested:
    """What a permutation test of two models says: how far their figures are apart, and how often chance gives that."""

    difference: float
    p: float
    swaps: int


def resamples_for(tallies: Mapping[str, Tally]) -> int:
    """Return how many resamples are drawn: fewer where each takes long, never by the clock."""
    first = next(iter(tallies.values()))
    effort = DRAW * first.count + sum(one.effort for one in tallies.values())
    return int(np.clip(WORK // max(1, effort), first.fewest, MOST_RESAMPLES))


def swaps_for(pair: Pair) -> int:
    """Return how many times rows of a pair are exchanged: fewer where each time takes long, never by the clock."""
    return int(np.clip(WORK_A_PAIR // max(1, DRAW * len(pair.sizes) + pair.effort), pair.fewest, MOST_SWAPS))


def bootstrap(tallies: Mapping[str, Tally], resamples: int, seed: int, said: Said) -> dict[str, np.ndarray]:
    """Return each model's figure (R,) on R samples of the N test rows, drawn with replacement, the same for all.

    The nonparametric bootstrap (Efron & Tibshirani 1993, chapter 6), paired: differences are taken resample by
    resample.
    """
    random = np.random.default_rng(seed)
    kind = type(next(iter(tallies.values())))
    merged, group = kind.merged(tallies)
    found = {name: np.empty(resamples) for name in tallies}
    for start in range(0, resamples, size := max(1, kind.at_once // max(1, len(group)))):
        said(start, resamples)
        part = slice(start, min(start + size, resamples))
        weights = _drawn(random, part.stop - start, group)
        for name, tally in merged.items():
            found[name][part] = tally.figures(weights)
    return found


def interval(figures: np.ndarray, found: float, lowest: float = -1.0) -> Interval | None:
    """Return the percentile interval around the figure that was found; None where figures are no numbers.

    `lowest` is what a figure can be at least: of a difference and of a correlation −1, of a share 0.
    Efron & Tibshirani 1993, section 13.3, moved by the bootstrap's estimate of its own bias (section 10.3): a resample
    has fewer different rows of each class, so that macro F1 of 2,000 classes with ten rows each is 0.7 points lower in
    resamples than in the rows themselves, which would then lie outside. For a mean over rows there is no such bias.
    """
    finite = figures[np.isfinite(figures)]
    if not len(finite):
        return None
    ends = np.quantile(finite, [(1 - LEVEL) / 2, (1 + LEVEL) / 2]) + found - finite.mean()
    low, high = np.clip(ends, min(lowest, found), max(1.0, found))
    return float(low), float(high)


def permutation(first: Tally, second: Tally, seed: int, said: Said) -> Tested:
    """Return a paired permutation test of first − second: the answers of both are exchanged, row by row, at random.

    Approximate randomisation (Noreen 1989; Yeh 2000, section 2.3), two-sided. p counts the order that was found, too,
    so that it is never 0 (Phipson & Smyth 2010).
    """
    pair = first.beside(second)
    groups = len(pair.sizes)
    found = float(pair.differences(np.zeros((1, groups)))[0])
    if not groups:
        return Tested(found, 1.0, 0)
    swaps, random, as_far = swaps_for(pair), np.random.default_rng(seed), 0
    for start in range(0, swaps, size := max(1, pair.at_once // groups)):
        said(start, swaps)
        apart = np.abs(pair.differences(_exchanged(random, min(size, swaps - start), pair.sizes)))
        as_far += int((~(apart < abs(found) - 1e-12)).sum())  # what is no number is as far as anything
    return Tested(found, (1 + as_far) / (1 + swaps), swaps)


def _drawn(random: np.random.Generator, times: int, group: np.ndarray) -> np.ndarray:
    """Return how many rows of each group are drawn, (R, G): N of the N rows with replacement, each time."""
    rows, sizes = len(group), np.bincount(group)
    if FEW_GROUPS * len(sizes) < rows:
        return random.multinomial(rows, sizes / rows, times).astype(np.float64)
    drawn = group[random.integers(0, rows, (times, rows), dtype=np.int32)]
    drawn += len(sizes) * np.arange(times)[:, None]
    return np.bincount(drawn.ravel(), minlength=times * len(sizes)).reshape(times, -1).astype(np.float64)


def _exchanged(random: np.random.Generator, times: int, sizes: np.ndarray) -> np.ndarray:
    """Return how many rows of each group are exchanged, (R, G): each of them or not, as likely."""
    found = random.integers(0, 2, (times, len(sizes)), dtype=np.int8).astype(np.float64)
    several = np.flatnonzero(sizes > 1)
    found[:, several] = random.binomial(sizes[several], 0.5, (times, len(several)))
    return found
