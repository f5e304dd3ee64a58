"""Whether the model is as often right as it says: a curve, and what it means in words."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QFrame

from workbench.engine.errors import N_
from workbench.gui import chance, theme
from workbench.gui.translation import number, plural, share, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.reliability_plot import FEW_ROWS as FEW_IN_A_DOT
from workbench.gui.widgets.reliability_plot import Bin, ReliabilityPlot

NEARLY = 0.02  # how far the mean probability may be from the share that is right, to be called about right
FEW_ROWS = 200
HOW = {
    0: N_("All in all it is about as sure as it should be."),
    1: N_("All in all it is surer than it should be: trust its probabilities a little less."),
    -1: N_("All in all it is less sure than it could be: it is right more often than it says."),
}
ADJUSTED = N_("adjusted")
AS_IT_IS = N_("as it came out")


class CalibrationCard(QFrame):
    """The curve on the left, what it says on the right."""

    def __init__(self, calibration: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("calibration")
        bins = [_bin(one) for one in calibration["test"]["bins"]]
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        head = pieces.row(pieces.label(tr("Is it as often right as it says?"), "heading", wrap=False))
        head.insertWidget(1, _adjustment(calibration))
        column.addLayout(head)
        across = pieces.row(spacing=theme.WIDE, stretch=False)
        plot = ReliabilityPlot()
        plot.setObjectName("reliability")
        plot.show_bins(bins, tr("How often it is right, by how sure it says it is"), [_said_of(one) for one in bins])
        picture = pieces.column(spacing=theme.TIGHT)
        picture.addWidget(plot)
        legend = [tr("Across: how sure it says it is. Up: how often it is right.")]
        legend.append(tr("The thin line through a dot: where chance may move it."))
        if not all(one.is_full for one in bins):
            legend.append(tr("A hollow dot: fewer than {count} rows.", count=number(FEW_IN_A_DOT)))
        for text in legend:
            line = pieces.label(text, "muted")
            line.setFixedWidth(plot.sizeHint().width())
            picture.addWidget(line)
        picture.addStretch(1)
        across.addLayout(picture)
        words = pieces.column(spacing=theme.SMALL)
        for place, text in enumerate(sentences(calibration, bins)):
            line = pieces.label(text, "" if place < 2 else "muted", selectable=True)
            line.setObjectName(f"calibration_{place}")
            words.addWidget(line)
        words.addStretch(1)
        across.addLayout(words, 1)
        column.addLayout(across)


def sentences(calibration: Mapping[str, Any], bins: Sequence[Bin]) -> list[str]:
    """Return what the curve means: at its fullest place, all in all, on average, and how much is to be made of it."""
    test, rows = calibration["test"], sum(one.rows for one in bins)
    fullest = max(bins, key=lambda one: one.rows)
    found = [
        tr("When it says about {said}, it is right in {right} of 100.", said=share(fullest.confidence),
           right=number(100 * fullest.accuracy)),
        tr(HOW[_leaning(bins)]),
        tr("On average its probabilities are {error} points off (expected calibration error).",
           error=number(100 * test["ece"], 1)),
    ]  # fmt: skip
    if calibration["temperature"] != 1.0:
        found[-1] += " " + tr("Without the adjustment: {error}.", error=number(100 * test["ece_untempered"], 1))
    if rows < FEW_ROWS:
        found.append(
            plural(rows, "With {count} test row that is rough: a dot of few rows is off by chance alone.",
                   "With {count} test rows that is rough: a dot of few rows is off by chance alone.")
        )  # fmt: skip
    return found


def _leaning(bins: Sequence[Bin]) -> int:
    """Return whether it is surer than it is right (1), less sure (−1), or neither by more than chance explains (0)."""
    rows = sum(one.rows for one in bins)
    said, right = (sum(one.rows * getattr(one, name) for one in bins) / rows for name in ("confidence", "accuracy"))
    low, high = chance.interval(right, rows)
    if abs(said - right) < NEARLY or low <= said <= high:
        return 0
    return 1 if said > right else -1


def _adjustment(calibration: Mapping[str, Any]) -> QFrame:
    """Return a chip that says whether probabilities were adjusted; how stands in its tip."""
    temperature = calibration["temperature"]
    if temperature == 1.0:
        words, tip = tr(AS_IT_IS), tr("The validation rows gave no reason to make its probabilities larger or smaller.")
    else:
        words = tr(ADJUSTED)
        tip = tr(
            "Its outputs are divided by {temperature} (a temperature, chosen on the validation rows), so that its "
            "probabilities say how often it is right. No answer changes by it. The loss on those rows went from "
            "{before} to {after}.", temperature=number(temperature, 2),
            before=number(calibration["validation"]["loss_before"], 3),
            after=number(calibration["validation"]["loss_after"], 3),
        )  # fmt: skip
    chip = pieces.chip(words)
    chip.setObjectName("calibration_adjusted")
    chip.setToolTip(tip)
    chip.setAccessibleDescription(tip)
    return chip


def _bin(one: Mapping[str, Any]) -> Bin:
    rows, accuracy = int(one["rows"]), float(one["accuracy"])
    within = chance.interval(accuracy, rows)
    return Bin(float(one["low"]), float(one["high"]), rows, float(one["confidence"]), accuracy, within)


def _said_of(one: Bin) -> str:
    """Return what a dot of the curve says."""
    return plural(
        one.rows, "Says {low} to {high}: {count} row, {right} of it right",
        "Says {low} to {high}: {count} rows, {right} of them right",
        low=share(one.low), high=share(one.high), right=share(one.accuracy),
    )  # fmt: skip
