"""The curves of several runs over one another: the loss of training and validation, and the headline figure."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from workbench.gui import metric_words, theme
from workbench.gui.smoothing import Smoother
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.curve_plot import CurvePlot, Line
from workbench.gui.widgets.flow_layout import FlowLayout

SMOOTHING = 0.9
SWATCH = 12
LONGEST = 40  # characters of a name


class CompareCurves(QWidget):
    """Two plots that move along x together; a run has one colour in both, and a button that hides it in both."""

    def __init__(
        self, names: Sequence[str], curves: Sequence[Mapping[str, Any]], headline: str, parent: QWidget | None = None
    ) -> None:
        """Take each run's name and curves, as `queries.curves_of` gives them."""
        super().__init__(parent)
        percent = headline in metric_words.SHARES
        self.loss = CurvePlot(tr("Loss"), tip=metric_words.help_of("loss"))
        self.score = CurvePlot(metric_words.title(headline), tip=metric_words.help_of(headline), percent=percent)
        self.loss.setObjectName("compare_loss")
        self.score.setObjectName("compare_score")
        self.score.link(self.loss)
        self.score.name_x(tr("step"))
        column = pieces.column(self, spacing=theme.SMALL)
        column.addWidget(_Names(names, curves, self))
        for plot in (self.loss, self.score):
            column.addWidget(plot, 1)
        self.loss.show_lines(_losses(curves))
        self.score.show_lines(_scores(curves, headline))
        self.loss.say(tr("thin: training, dots: validation"))
        self.score.say(tr("on the validation rows"))
        for plot in (self.loss, self.score):
            plot.legend.show_entries([])  # one line a run, above both, says it all

    def show_run(self, place: int, shown: bool) -> None:
        """Show or hide a run's lines."""
        for plot in (self.loss, self.score):
            keys = {f"train{place}", f"validation{place}", f"score{place}"}
            plot.legend.hidden = plot.legend.hidden - keys if shown else plot.legend.hidden | keys
            plot.legend.toggled.emit()


class _Names(QWidget):
    """Which colour is which run's."""

    def __init__(self, names: Sequence[str], curves: Sequence[Mapping[str, Any]], plots: CompareCurves) -> None:
        super().__init__()
        self._plots = plots
        row = FlowLayout(self, across=theme.SMALL, down=theme.TIGHT)
        for place, (name, one) in enumerate(zip(names, curves, strict=True)):
            drawn = bool(one["steps"] or one["evaluations"])
            row.addWidget(self._button(place, name, drawn=drawn))

    def _button(self, place: int, name: str, *, drawn: bool) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"run_{place}")
        button.setProperty("role", "legend")
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        button.setText(short if drawn else tr("{name}: nothing was tuned, so no curve", name=short))
        button.setAccessibleName(name)
        button.setToolTip(tr("Show or hide this run's curves: {name}", name=name))
        button.setIcon(_swatch(_colour(place)))
        button.setIconSize(QSize(SWATCH, SWATCH))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setCheckable(True)
        button.setChecked(True)
        button.setEnabled(drawn)
        button.toggled.connect(self._on_button_toggled)
        return button

    def _on_button_toggled(self, shown: bool) -> None:
        self._plots.show_run(int(self.sender().objectName().removeprefix("run_")), shown)


def _losses(curves: Sequence[Mapping[str, Any]]) -> list[Line]:
    lines = []
    for place, one in enumerate(curves):
        if one["steps"]:
            smoothed = Smoother().smooth(_array(one["losses"]), SMOOTHING)
            lines.append(Line(f"train{place}", "", _array(one["steps"]), smoothed, _colour(place), "raw"))
        lines += _evaluated(f"validation{place}", one, "loss", _colour(place))
    return lines


def _scores(curves: Sequence[Mapping[str, Any]], headline: str) -> list[Line]:
    found = (_evaluated(f"score{place}", one, headline, _colour(place)) for place, one in enumerate(curves))
    return [line for lines in found for line in lines]


def _evaluated(key: str, one: Mapping[str, Any], metric: str, colour: str) -> list[Line]:
    at = _array([evaluation["step"] for evaluation in one["evaluations"]])
    values = _array([evaluation["metrics"].get(metric) for evaluation in one["evaluations"]])
    return [Line(key, "", at, values, colour, "points")] if np.isfinite(values).any() else []


def _colour(place: int) -> str:
    series = theme.colours().series
    return series[place % len(series)]


def _array(values: Sequence[float | None]) -> np.ndarray:
    return np.array([np.nan if value is None else value for value in values], dtype=np.float64)


def _swatch(colour: str) -> QIcon:
    picture = QPixmap(2 * SWATCH, 2 * SWATCH)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QRectF(1, 1, SWATCH - 2, SWATCH - 2))
    painter.end()
    return QIcon(picture)
