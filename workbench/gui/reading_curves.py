"""What the curves say in words: it memorises, the rate is too high, it could go on, it has learned nothing."""

from dataclasses import dataclass
from typing import Literal

import numpy as np

from workbench.gui import baseline_words
from workbench.gui.curve_data import Curves
from workbench.gui.translation import number, tr

Answer = Literal["", "stop_best", "more_epochs", "lower_rate"]

MEMORISING = 3  # evaluations since the lowest validation loss
RISE = 1.02  # times the lowest validation loss, to count as risen
GROWN = 1.5  # times the loss of the first steps, to count as grown
GROWN_OVER, GROWN_AFTER = 10, 40  # steps: those compared at either end, and how many there must be
BROKEN_SHARE, BROKEN_AFTER = 0.1, 8  # of the steps without a figure, and how many steps there must be
SURE = 2  # standard errors, to count as fallen
UNMOVED = 3  # evaluations at the level of who does not look at the texts
ENOUGH = 4  # evaluations, to speak of "still improving"


@dataclass(frozen=True)
class Reading:
    """A notice; `answer` is what a person may do about it: "" = nothing, or what it names."""

    words: str
    answer: Answer = ""


def read(curves: Curves, headline: str, *, finished: bool) -> list[Reading]:
    """Return what is to be said of the curves so far."""
    return [
        *_too_fast(curves), *_memorises(curves), *_nothing(curves, headline), *_unfinished(curves, finished=finished)
    ]  # fmt: skip


def _memorises(curves: Curves) -> list[Reading]:
    known = [
        (one.metrics["loss"], one.step) for one in curves.evaluations if np.isfinite(one.metrics.get("loss", np.nan))
    ]
    if len(known) <= MEMORISING or curves.evaluations[-1].best:
        return []
    lowest, step = min(known)
    since = sum(1 for _, later in known if later > step)
    if since < MEMORISING or known[-1][0] <= RISE * lowest or not _falls(curves.steps.column("loss")):
        return []
    words = tr(
        "Validation loss rises while training loss falls: it begins to memorise its examples. Validation loss was "
        "lowest at step {step}; the best model is kept whatever comes.", step=number(step),
    )  # fmt: skip
    return [Reading(words, "stop_best")]


def _too_fast(curves: Curves) -> list[Reading]:
    loss = curves.steps.column("loss")
    known = loss[np.isfinite(loss)]
    if len(loss) >= BROKEN_AFTER and len(loss) - len(known) > BROKEN_SHARE * len(loss):
        words = tr("At {count} of {all} steps the loss was no number: the learning rate is too high.",
                   count=number(len(loss) - len(known)), all=number(len(loss)))  # fmt: skip
        return [Reading(words, "lower_rate")]
    if len(known) >= GROWN_AFTER and known[-GROWN_OVER:].mean() > GROWN * known[:GROWN_OVER].mean():
        return [Reading(tr("Training loss grows instead of falling: the learning rate is too high."), "lower_rate")]
    return []


def _nothing(curves: Curves, headline: str) -> list[Reading]:
    figures = [curves.baselines.get(name, {}).get(headline) for name in baseline_words.BLIND]
    best = max((one for one in figures if one is not None and np.isfinite(one)), default=None)
    values = [one.metrics.get(headline, np.nan) for one in curves.evaluations]
    if best is None or len(values) < UNMOVED or not all(value <= best for value in values):
        return []
    return [Reading(tr("So far it does no better than answering without a look at the texts. Look whether the right "
                       "answers fit them."))]  # fmt: skip


def _unfinished(curves: Curves, *, finished: bool) -> list[Reading]:
    if not finished or curves.stopped_early is not None or len(curves.evaluations) < ENOUGH:
        return []
    if not curves.evaluations[-1].best:
        return []
    return [
        Reading(tr("It was still improving when the epochs were over: more of them may bring more."), "more_epochs")
    ]


def _falls(loss: np.ndarray) -> bool:
    """Return whether the mean loss of the last quarter is below that of the quarter before by more than its noise."""
    known = loss[np.isfinite(loss)]
    quarter = len(known) // 4
    if quarter < 2:
        return False
    before, last = known[-2 * quarter : -quarter], known[-quarter:]
    noise = np.sqrt((before.var() + last.var()) / quarter)  # the standard error of the difference of two means
    return bool(before.mean() - last.mean() > SURE * noise)
