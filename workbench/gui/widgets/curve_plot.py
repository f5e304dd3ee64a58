"""Curves over one axis: thin raw lines behind smoothed ones, levels, marks, gaps; zoom, pan, hover, powers of ten."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.curve_legend import CurveLegend
from workbench.gui.widgets.drawn_line import DrawnLine

Kind = Literal["raw", "line", "points"]
SAMPLES_A_PIXEL = 1.0  # of which the lowest and the highest are drawn: what a pixel can show
GAP_HEIGHT = 0.06  # of the plot: the tick of a step without a figure
LABELS_AT = (0.02, 0.36, 0.68)  # along the plot, in turn, so that the names of close levels don't cover each other
MARGIN = 0.05  # of the view, around what is drawn
BEHIND = -20  # the grid, then what is shaded, then the lines
KEY_PAN, KEY_ZOOM = 0.1, 0.8  # of what is seen
LABEL_ROOM = 6  # pyqtgraph puts an axis's name so far below the plot's end


@dataclass(frozen=True)
class Line:
    """A line to be drawn: `kind` raw is thin and pale, line is strong, points has a dot at each value."""

    key: str
    name: str
    x: np.ndarray
    y: np.ndarray
    colour: str
    kind: Kind = "line"


@dataclass(frozen=True)
class Level:
    """A figure to compare with, drawn across with its name; one that is not `near` may lie outside the view."""

    name: str
    value: float
    colour: str
    near: bool = False


@dataclass(frozen=True)
class Mark:
    """An upright line at an x with its name."""

    name: str
    x: float
    colour: str


@dataclass(frozen=True)
class Span:
    """A shaded stretch along x."""

    begin: float
    end: float


class CurvePlot(QWidget):
    """One plot under its title and legend; what is drawn anew keeps a person's zoom."""

    hovered = Signal(float)  # the x a person points at; NaN = none

    def __init__(self, title: str, *, tip: str = "", percent: bool = False, parent: QWidget | None = None) -> None:
        """Draw nothing yet; `tip` says what the figures are, `percent` writes the upright axis in per cent."""
        super().__init__(parent)
        import pyqtgraph

        self._graph = pyqtgraph
        self.legend = CurveLegend(title, tip)
        self.legend.toggled.connect(self._on_legend_toggled)
        self.plot: Any = pyqtgraph.PlotWidget(background=QColor(theme.colours().surface), enableMenu=False)
        self.plot.setAccessibleName(title)
        self.plot.setToolTip(tr("{title}: arrows move, plus and minus zoom, Home shows everything", title=title))
        self.plot.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.plot.setProperty("role", "curve")
        self.plot.installEventFilter(self)  # pyqtgraph hands keys to its scene, where nobody takes them
        self._item = self.plot.getPlotItem()
        self._prepare(percent)
        self._lines: dict[str, DrawnLine] = {}
        self._marks: dict[object, list[Any]] = {}
        self._levels: Sequence[Level] = ()
        self._hint = ""
        self._ticks = (True, True)
        self._leader = self
        self._log = False
        self._cross = pyqtgraph.InfiniteLine(angle=90, pen=pyqtgraph.mkPen(theme.colours().muted, width=1))
        self._cross.hide()
        self.plot.addItem(self._cross, ignoreBounds=True)
        self._gaps = pyqtgraph.VTickGroup([], [0, GAP_HEIGHT], pyqtgraph.mkPen(theme.colours().bad, width=2))
        self.plot.addItem(self._gaps, ignoreBounds=True)
        self._item.vb.sigYRangeChanged.connect(self._on_range_changed)
        self._item.vb.sigXRangeChanged.connect(self._on_stretch_changed)
        self.plot.scene().sigMouseMoved.connect(self._on_scene_mouse_moved)
        self.plot.scene().sigMouseClicked.connect(self._on_scene_mouse_clicked)
        layout = pieces.column(self, spacing=theme.TIGHT)
        layout.addWidget(self.legend)
        layout.addWidget(self.plot, 1)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Draw these lines in place of those before."""
        for key in set(self._lines) - {line.key for line in lines}:
            self.plot.removeItem(self._lines.pop(key).item)
        for line in lines:
            if line.key not in self._lines:
                self._lines[line.key] = DrawnLine(self._new_line(line))
            x, y = (line.x, self._drawable(line.y)) if np.isfinite(line.y).any() else (np.empty(0), np.empty(0))
            self._lines[line.key].set_data(x, y, self._seen())
        self.legend.show_entries([(line.key, line.name, line.colour, line.kind == "raw") for line in lines])
        self._show_wanted()
        self._item.vb.updateAutoRange()  # now: at the painting it would make every painting two

    def show_marks(self, levels: Sequence[Level], marks: Sequence[Mark] = (), spans: Sequence[Span] = ()) -> None:
        """Draw levels with their names, upright marks and shaded stretches in place of those before."""
        self._levels = levels
        wanted: dict[object, Any] = {(self._log, one, place % 3): one for place, one in enumerate(levels)}
        wanted |= {one: one for one in (*marks, *spans)}
        for gone in set(self._marks) - set(wanted):
            for item in self._marks.pop(gone):
                self.plot.removeItem(item)
        makers: dict[type, Any] = {Level: self._level, Mark: self._mark, Span: self._span}
        for key, one in wanted.items():
            if key not in self._marks:
                place = key[2] if isinstance(key, tuple) else 0
                self._marks[key] = makers[type(one)](one, LABELS_AT[place])
                for item in self._marks[key]:
                    self.plot.addItem(item, ignoreBounds=not (isinstance(one, Level) and one.near))
        self._on_range_changed()

    def say(self, hint: str) -> None:
        """Say beside the title why there is nothing to be seen yet; "" once there is."""
        self._hint = hint
        self._on_range_changed()

    def show_gaps(self, x: np.ndarray) -> None:
        """Draw a red tick at each x where there was no figure."""
        if len(x) or len(self._gaps.xvals):
            self._gaps.setXVals(list(x))
            self._gaps.update()

    def set_log(self, log: bool) -> None:
        """Show the upright axis by powers of ten; what is not above zero is left out."""
        if log != self._log:
            self._log = log
            self.plot.setLogMode(y=log)

    def set_range(self, low: float, high: float) -> None:
        """Show this range of the upright axis."""
        if self._log:
            low, high = math.log10(max(low, 1e-9)), math.log10(max(high, 1e-9))
        margin = MARGIN * max(high - low, 1e-9)
        self.plot.setYRange(low - margin, high + margin, padding=0)

    def free_range(self) -> None:
        """Let the upright axis follow the lines again."""
        self._show_all("y")

    def reset_view(self) -> None:
        """Show everything; a plot that moves along with another shows what that one does."""
        self._leader._show_all("x")
        self._show_all("y")

    def link(self, other: "CurvePlot") -> None:
        """Move along with another plot's x."""
        self._leader = other
        self.plot.setXLink(other.plot)

    def name_x(self, text: str) -> None:
        """Name the axis along the bottom."""
        self._item.setLabel("bottom", text, color=theme.colours().muted)
        self._item.layout.setContentsMargins(1, 1, 1, LABEL_ROOM)

    def show_ticks(self, *, left: bool, bottom: bool) -> None:
        """Write figures along these axes; their room stays, so that nothing moves when they appear."""
        if (left, bottom) == self._ticks:
            return
        self._ticks = (left, bottom)
        colours = theme.colours()
        for side, shown in (("left", left), ("bottom", bottom)):
            self._item.getAxis(side).setTextPen(QColor(colours.muted if shown else colours.surface))

    def paint_now(self) -> None:
        """Paint what has changed at once, where it would be painted a little later."""
        if self.isVisible():
            self.plot.viewport().repaint()

    def point_at(self, x: float) -> None:
        """Show the cross line at an x; NaN hides it."""
        self._cross.setVisible(math.isfinite(x))
        if math.isfinite(x):
            self._cross.setPos(x)

    def _prepare(self, percent: bool) -> None:
        """Set the plot up: what is far more points than pixels is drawn as each pixel's lowest and highest."""
        item, colours = self._item, theme.colours()
        item.hideButtons()
        item.setClipToView(True)
        item.setDownsampling(auto=True, mode="peak")
        for side in ("left", "bottom"):
            axis = item.getAxis(side)
            axis.setPen(QColor(colours.border))
            axis.setTextPen(QColor(colours.muted))
            axis.setStyle(tickFont=QFont(self.font()), maxTickLevel=0)
            axis.setTickPen(self._graph.mkPen(colours.raised))
            axis.setGrid(255 if side == "left" else False)  # opaque: translucent lines cost three times as much
            axis.enableAutoSIPrefix(False)
            axis.setZValue(BEHIND)
        item.getAxis("left").setWidth(48)
        if percent:
            item.getAxis("left").setScale(100)
            item.vb.setLimits(yMin=-MARGIN, yMax=1 + MARGIN)

    def _drawable(self, values: np.ndarray) -> np.ndarray:
        return np.where(values > 0, values, np.nan) if self._log else np.where(np.isfinite(values), values, np.nan)

    def _new_line(self, line: Line) -> Any:
        colour = QColor(line.colour)
        pale = blended(line.colour, theme.colours().surface, 0.45)
        pen = self._graph.mkPen(pale, width=1) if line.kind == "raw" else self._graph.mkPen(colour, width=2)
        dots = {"symbol": "o", "symbolSize": 7, "symbolBrush": colour, "symbolPen": None}
        made = self.plot.plot(
            pen=pen, autoDownsampleFactor=SAMPLES_A_PIXEL, **(dots if line.kind == "points" else {})
        )  # fmt: skip
        made.setZValue({"raw": 0, "line": 1, "points": 2}[line.kind])
        return made

    def _level(self, level: Level, place: float) -> list[Any]:
        value = self._upright(level.value)
        if not math.isfinite(value):
            return []
        label = {"position": place, "anchors": [(0, 0), (0, 1)], "color": QColor(level.colour)}
        pen = self._graph.mkPen(level.colour, width=1, style=Qt.PenStyle.DashLine)
        return [self._graph.InfiniteLine(pos=value, angle=0, pen=pen, label=level.name, labelOpts=label)]

    def _mark(self, mark: Mark, _: float) -> list[Any]:
        label = {"position": 0.06, "anchors": [(0, 0.5), (1, 0.5)], "color": QColor(mark.colour)}
        pen = self._graph.mkPen(mark.colour, width=2)
        return [self._graph.InfiniteLine(pos=mark.x, angle=90, pen=pen, label=mark.name, labelOpts=label)]

    def _span(self, span: Span, _: float) -> list[Any]:
        ground = blended(theme.colours().warning_soft, theme.colours().surface, 0.7)
        region = self._graph.LinearRegionItem(
            (span.begin, span.end), brush=ground, pen=self._graph.mkPen(None), movable=False
        )
        region.setZValue(BEHIND / 2)
        return [region]

    def _show_wanted(self) -> None:
        for key, line in self._lines.items():
            line.item.setVisible(key not in self.legend.hidden)

    def _on_range_changed(self, *_: object) -> None:
        """Say which levels lie outside what is seen, and hide their names: that of one just outside would be cut."""
        low, high = self._item.vb.viewRange()[1]
        for one, items in self._marks.items():
            for item in items if isinstance(one, tuple) else []:
                item.label.setVisible(low <= item.value() <= high)
        below = [one.name for one in self._levels if self._upright(one.value) < low]
        above = [one.name for one in self._levels if self._upright(one.value) > high]
        arrows = (("\N{DOWNWARDS ARROW}", below), ("\N{UPWARDS ARROW}", above))
        outside = " ".join(f"{arrow} {' · '.join(names)}" for arrow, names in arrows if names)
        self.legend.say(self._hint or outside)

    def _show_all(self, axis: str) -> None:
        """Let an axis follow the lines, measured whole: what is clipped to the view would count as all there is."""
        self._item.setClipToView(False)
        self._item.enableAutoRange(axis=axis)
        self._item.vb.updateAutoRange()
        self._item.setClipToView(True)

    def _on_stretch_changed(self, *_: object) -> None:
        for line in self._lines.values():
            line.look(self._seen())

    def _seen(self) -> tuple[float, float]:
        """Return the stretch of x that is seen: everything, while the axis follows the lines."""
        box = self._item.vb
        if box.autoRangeEnabled()[0]:
            return -math.inf, math.inf
        begin, end = box.viewRange()[0]
        return float(begin), float(end)

    def _upright(self, value: float) -> float:
        if self._log:
            return math.log10(value) if value > 0 else -math.inf
        return value

    def _on_legend_toggled(self) -> None:
        self._show_wanted()

    def _on_scene_mouse_moved(self, place: QPointF) -> None:
        box = self._item.vb
        inside = box.sceneBoundingRect().contains(place)
        self.hovered.emit(float(box.mapSceneToView(place).x()) if inside else math.nan)

    def _on_scene_mouse_clicked(self, event: Any) -> None:
        if event.double():
            self.reset_view()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the plot's keys."""
        if watched is self.plot and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Pan with the arrows, zoom with plus and minus, show everything with Home; return whether it was one."""
        box, keys = self._item.vb, Qt.Key
        (left, right), _ = box.viewRange()
        step = KEY_PAN * (right - left)
        moves: dict[int, float] = {keys.Key_Left: -step, keys.Key_Right: step}
        zooms = {keys.Key_Plus: KEY_ZOOM, keys.Key_Equal: KEY_ZOOM, keys.Key_Minus: 1 / KEY_ZOOM}
        if event.key() in moves:
            box.translateBy(x=moves[keys(event.key())])
        elif event.key() in zooms:
            box.scaleBy(x=zooms[keys(event.key())])
        elif event.key() == keys.Key_Home:
            self.reset_view()
        else:
            return False
        return True


def blended(colour: str, ground: str, share: float) -> QColor:
    """Return a colour thinned with what lies behind it; opaque, as translucent lines are slow to draw."""
    one, other = QColor(colour), QColor(ground)
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*(round(share * a + (1 - share) * b) for a, b in pairs))
