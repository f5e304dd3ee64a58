"""The curves of several runs over one another: the loss of training and validation, and the headline figure."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtWidgets import QWidget

from workbench.gui import metric_words, theme
from workbench.gui.smoothing import Smoother
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.curve_plot import CurvePlot, Line

SMOOTHING = 0.9


class CompareCurves(QWidget):
    """Two plots that move along x together; a run has one colour in both."""

    def __init__(
        self, names: Sequence[str], curves: Sequence[Mapping[str, Any]], headline: str, parent: QWidget | None = None
    ) -> None:
        """Take each run's name and curves, as `queries.curves_of` gives them."""
        super().__init__(parent)
        percent = headline in metric_words.SHARES
        self.loss = CurvePlot(tr("Loss"), tip=metric_words.help_of("loss"))
        self.score = CurvePlot(
            metric_words.title(headline), tip=metric_words.help_of(headline), percent=percent
        )  # fmt: skip
        self.loss.setObjectName("compare_loss")
        self.score.setObjectName("compare_score")
        self.score.link(self.loss)
        self.score.name_x(tr("step"))
        column = pieces.column(self, spacing=theme.SMALL)
        for plot in (self.loss, self.score):
            column.addWidget(plot, 1)
        self._show(names, curves, headline)

    def _show(self, names: Sequence[str], curves: Sequence[Mapping[str, Any]], headline: str) -> None:
        losses: list[Line] = []
        scores: list[Line] = []
        colours = theme.colours().series
        for place, (name, one) in enumerate(zip(names, curves, strict=True)):
            colour = colours[place % len(colours)]
            steps, loss = _array(one["steps"]), _array(one["losses"])
            if len(steps):
                smoothed = Smoother().smooth(loss, SMOOTHING)
                losses.append(Line(f"train{place}", tr("{name}, training", name=name), steps, smoothed, colour, "raw"))
            at = _array([evaluation["step"] for evaluation in one["evaluations"]])
            for metric, lines, words in (
                ("loss", losses, tr("{name}, validation", name=name)), (headline, scores, name),
            ):  # fmt: skip
                values = _array([evaluation["metrics"].get(metric) for evaluation in one["evaluations"]])
                if np.isfinite(values).any():
                    lines.append(Line(f"{metric}{place}", words, at, values, colour, "points"))
        self.loss.show_lines(losses)
        self.score.show_lines(scores)
        without = [name for name, one in zip(names, curves, strict=True) if not one["evaluations"] and not one["steps"]]
        said = tr("nothing was tuned in {names}, so there is no curve", names=", ".join(without)) if without else ""
        for plot in (self.loss, self.score):
            plot.say(said)


def _array(values: Sequence[float | None]) -> np.ndarray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
