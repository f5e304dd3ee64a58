"""What the curves say in words: it memorises, the rate is too high, it could go on, it has learned nothing."""

from dataclasses import dataclass
from typing import Literal

from numpy import isnan

from workbench.gui.curve_data import Curves
from workbench.gui.translation import tr

MEMORISING = 3  # evaluations in a row
RISE = 1.02  # validation loss above its lowest, to count as risen


@dataclass(frozen=True)
class Reading:
    """A notice; `answer` is what a person may do: "stop_best", "more_epochs", "lower_rate" or nothing."""

    words: str
    answer: Literal["", "stop_best", "more_epochs", "lower_rate"] = ""


def read(curves: Curves, headline: str, *, finished: bool) -> list[Reading]:
    """Return what is to be said of the curves so far."""
    return [
        *_memorises(curves),
        *_too_fast(curves),
        *_nothing(curves, headline),
        *_unfinished(curves, headline, finished),
    ]


def _memorises(curves: Curves) -> list[Reading]:
    losses = [one.metrics.get("loss") for one in curves.evaluations]
    known = [loss for loss in losses if loss is not None]
    if len(known) <= MEMORISING:
        return []
    lowest = known.index(min(known))
    risen = known[-1] > RISE * known[lowest] and len(known) - 1 - lowest >= MEMORISING
    falls = _trend(curves) < 0
    if not (risen and falls):
        return []
    step = curves.evaluations[lowest].step
    return [Reading(tr("Validation loss rises while training loss falls: it begins to memorise. It was lowest at step "
                       "{step}.", step=step), "stop_best")]  # fmt: skip


def _trend(curves: Curves) -> float:
    """Return by how much the mean training loss of the last quarter differs from that of the quarter before."""
    loss = curves.steps.column("loss")
    loss = loss[~isnan(loss)]
    quarter = len(loss) // 4
    if quarter < 2:
        return 0.0
    return float(loss[-quarter:].mean() - loss[-2 * quarter : -quarter].mean())


def _too_fast(curves: Curves) -> list[Reading]:
    loss = curves.steps.column("loss")
    if len(loss) < 8:
        return []
    known = loss[~isnan(loss)]
    broken = len(loss) - len(known) > len(loss) // 10
    grown = len(known) >= 40 and float(known[-10:].mean()) > 1.5 * float(known[:10].mean())
    if not (broken or grown):
        return []
    return [Reading(tr("Training loss grows or is no number any more: the learning rate is too high."), "lower_rate")]


def _nothing(curves: Curves, headline: str) -> list[Reading]:
    majority = curves.baselines.get("majority", {}).get(headline)
    best = curves.best
    if majority is None or best is None or len(curves.evaluations) < 3 or best.metrics.get(headline, 1.0) > majority:
        return []
    return [Reading(tr("So far it does no better than always answering the most frequent class."))]


def _unfinished(curves: Curves, headline: str, finished: bool) -> list[Reading]:
    values = [one.metrics.get(headline) for one in curves.evaluations]
    if not finished or curves.stopped_early is not None or len(values) < 4 or not curves.evaluations[-1].best:
        return []
    return [Reading(tr("It was still improving at the end: more epochs may bring more."), "more_epochs")]
