"""Curves: lines over one axis, thin raw ones behind smoothed ones, marks, reference lines; zoom, pan, hover, log."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workbench.gui import theme

PEN_STYLES = {"line": Qt.PenStyle.SolidLine, "dashes": Qt.PenStyle.DashLine}


@dataclass(frozen=True)
class Line:
    """A line to be drawn: `kind` raw is thin and pale, line is strong, points has a dot at each value."""

    name: str
    x: np.ndarray
    y: np.ndarray
    colour: str
    kind: Literal["raw", "line", "points"] = "line"


@dataclass(frozen=True)
class Level:
    """A figure to compare with, as a level line with its name."""

    name: str
    value: float
    colour: str


class CurvePlot(QWidget):
    """One plot; `show_lines` draws everything anew, and keeps a person's zoom."""

    hovered = Signal(float)  # the x a person points at; NaN = none

    def __init__(self, title: str, *, legend: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        import pyqtgraph

        self._graph = pyqtgraph
        colours = theme.colours()
        self.plot: Any = pyqtgraph.PlotWidget(background=QColor(colours.surface))
        self.plot.setAccessibleName(title)
        self.plot.setToolTip(title)
        item = self.plot.getPlotItem()
        item.setTitle(title, color=colours.text, size=f"{self.font().pointSizeF():.0f}pt")
        item.showGrid(x=True, y=True, alpha=0.15)
        item.setMenuEnabled(False)
        item.hideButtons()
        item.setClipToView(True)
        item.setDownsampling(auto=True, mode="peak")
        self._axes(item)
        if legend:
            item.addLegend(offset=(-8, 8), labelTextColor=QColor(colours.text), brush=QColor(colours.surface))
        self._items: dict[str, Any] = {}
        self._levels: list[Any] = []
        self._log = False
        self._cross = pyqtgraph.InfiniteLine(angle=90, pen=pyqtgraph.mkPen(colours.muted, width=1))
        self._cross.hide()
        self.plot.addItem(self._cross, ignoreBounds=True)
        self.plot.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.plot)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these lines in place of those before."""
        for name in set(self._items) - {line.name for line in lines}:
            self.plot.removeItem(self._items.pop(name))
        for line in lines:
            if line.name not in self._items:
                self._items[line.name] = self._new_item(line)
            self._items[line.name].setData(line.x, self._visible(line.y), connect="finite")

    def show_levels(self, levels: Sequence[Level], spans: Sequence[tuple[float, float]] = (), best: float | None = None
                    ) -> None:  # fmt: skip
        """Draw level lines with their names, shaded spans along x (patience), and the upright mark of the best."""
        for item in self._levels:
            self.plot.removeItem(item)
        self._levels = [self._level(one) for one in levels if not self._log or one.value > 0]
        self._levels += [self._span(begin, end) for begin, end in spans]
        if best is not None:
            self._levels.append(self._mark(best))
        for item in self._levels:
            self.plot.addItem(item, ignoreBounds=isinstance(item, self._graph.LinearRegionItem))

    def set_log(self, log: bool) -> None:
        """Show the upright axis by powers of ten; what is not above zero is left out."""
        self._log = log
        self.plot.setLogMode(y=log)

    def set_range(self, low: float, high: float) -> None:
        """Show this range of the upright axis."""
        margin = 0.05 * max(high - low, 1e-9)
        if self._log:
            low, high = math.log10(max(low, 1e-9)), math.log10(max(high, 1e-9))
            margin = 0.05 * max(high - low, 1e-9)
        self.plot.setYRange(low - margin, high + margin, padding=0)

    def reset_view(self) -> None:
        """Show everything."""
        self.plot.getPlotItem().enableAutoRange()

    def link(self, other: "CurvePlot") -> None:
        """Move along with another plot's x."""
        self.plot.setXLink(other.plot)

    def name_x(self, text: str) -> None:
        """Name the axis along the bottom."""
        self.plot.getPlotItem().setLabel("bottom", text, color=theme.colours().muted)

    def point_at(self, x: float) -> None:
        """Show the cross line at an x; NaN hides it."""
        self._cross.setVisible(math.isfinite(x))
        if math.isfinite(x):
            self._cross.setPos(x)

    def save_picture(self, path: Path) -> bool:
        """Write what is seen as a PNG; return whether that went well."""
        return bool(self.grab().save(str(path), "PNG"))

    def _axes(self, item: Any) -> None:
        colours = theme.colours()
        font = QFont(self.font())
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QColor(colours.border))
            axis.setTextPen(QColor(colours.muted))
            axis.setStyle(tickFont=font)
            axis.enableAutoSIPrefix(False)

    def _visible(self, values: np.ndarray) -> np.ndarray:
        return np.where(values > 0, values, np.nan) if self._log else values

    def _new_item(self, line: Line) -> Any:
        colour = QColor(line.colour)
        colour.setAlpha(110 if line.kind == "raw" else 255)
        width = 1 if line.kind == "raw" else 2
        dots = (
            {"symbol": "o", "symbolSize": 7, "symbolBrush": colour, "symbolPen": None} if line.kind == "points" else {}
        )
        return self.plot.plot(pen=self._graph.mkPen(colour, width=width), name=line.name, **dots)

    def _level(self, level: Level) -> Any:
        value = math.log10(level.value) if self._log else level.value
        options = {"position": 0.03, "anchors": [(0, 1), (0, 1)], "color": QColor(level.colour)}
        pen = self._graph.mkPen(level.colour, width=1, style=PEN_STYLES["dashes"])
        return self._graph.InfiniteLine(pos=value, angle=0, pen=pen, label=level.name, labelOpts=options)

    def _span(self, begin: float, end: float) -> Any:
        colour = QColor(theme.colours().warning)
        colour.setAlpha(36)
        region = self._graph.LinearRegionItem((begin, end), brush=colour, pen=None, movable=False)
        region.setZValue(-10)
        return region

    def _mark(self, x: float) -> Any:
        return self._graph.InfiniteLine(pos=x, angle=90, pen=self._graph.mkPen(theme.colours().good, width=2))

    def _on_scene_mouse_moved(self, place: QPointF) -> None:
        box = self.plot.getPlotItem().vb
        inside = box.sceneBoundingRect().contains(place)
        self.hovered.emit(float(box.mapSceneToView(place).x()) if inside else float("nan"))


def nearest(x: np.ndarray, wanted: float) -> int | None:
    """Return the place of the value nearest to `wanted` in ascending `x` (N,); None where there is none."""
    if not len(x) or not math.isfinite(wanted):
        return None
    place = int(np.clip(np.searchsorted(x, wanted), 0, len(x) - 1))
    return place - 1 if place and abs(x[place - 1] - wanted) < abs(x[place] - wanted) else place
