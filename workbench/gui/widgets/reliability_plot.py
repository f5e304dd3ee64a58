"""A curve of how often answers are right, over how sure they were said to be; on the diagonal, as often as said."""

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui import theme

SIDE = 220
LEFT, RIGHT, FOOT, HEAD = 44, 22, 24, 10  # room for the axes' figures, and for half a dot
SMALLEST, LARGEST = 3.0, 8.0  # a dot's radius
TICKS = (0.0, 0.5, 1.0)
FEW_ROWS = 10  # in a dot; the line does not go by fewer, whose place is a matter of chance
CAP = 3.0  # half of a whisker's end


@dataclass(frozen=True)
class Bin:
    """Answers of about the same probability: how many, their mean probability, and the share of them that is right.

    `within` is where chance may move that share.
    """

    low: float
    high: float
    rows: int
    confidence: float
    accuracy: float
    within: tuple[float, float] | None = None

    @property
    def is_full(self) -> bool:
        """Return whether it has rows enough for its place to mean something."""
        return self.rows >= FEW_ROWS


class ReliabilityPlot(QWidget):
    """Dots, the larger the more rows, with whiskers; a line joins the full ones, those of few rows are hollow.

    What a dot says is shown while the mouse is near it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bins: tuple[Bin, ...] = ()
        self._words: tuple[str, ...] = ()
        self._near: int | None = None
        self.setFixedSize(LEFT + SIDE + RIGHT, HEAD + SIDE + FOOT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_bins(self, bins: Sequence[Bin], name: str, words: Sequence[str]) -> None:
        """Show these dots; `words` says what each is, `name` what all are, also to who can't see them."""
        self._bins, self._words = tuple(bins), tuple(words)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(words))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size it always has."""
        return QSize(LEFT + SIDE + RIGHT, HEAD + SIDE + FOOT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame, the diagonal, the whiskers, the line and the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_frame(painter)
        colours = theme.colours()
        self._draw_whiskers(painter)
        painter.setPen(QPen(QColor(colours.series[0]), 2))
        for one, other in itertools.pairwise(self._bins):
            if one.is_full and other.is_full:
                painter.drawLine(self._at(one.confidence, one.accuracy), self._at(other.confidence, other.accuracy))
        for place, one in enumerate(self._bins):
            ink = QColor(colours.accent if place == self._near else colours.series[0])
            painter.setPen(QPen(QColor(colours.surface), 1) if one.is_full else QPen(ink, 2))
            painter.setBrush(ink if one.is_full else QColor(colours.surface))
            radius = self._radius(one)
            painter.drawEllipse(self._at(one.confidence, one.accuracy), radius, radius)
        painter.end()

    def _draw_whiskers(self, painter: QPainter) -> None:
        painter.setPen(QPen(QColor(theme.colours().strong_border), 1))
        for one in self._bins:
            if one.within is not None:
                low, high = (self._at(one.confidence, end) for end in one.within)
                painter.drawLine(low, high)
                for end in (low, high):
                    painter.drawLine(QPointF(end.x() - CAP, end.y()), QPointF(end.x() + CAP, end.y()))

    def _draw_frame(self, painter: QPainter) -> None:
        colours = theme.colours()
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 0.85)
        painter.setFont(font)
        for tick in TICKS:
            painter.setPen(QPen(QColor(colours.border), 1))
            painter.drawLine(self._at(tick, 0), self._at(tick, 1))
            painter.drawLine(self._at(0, tick), self._at(1, tick))
            painter.setPen(QColor(colours.muted))
            words = f"{tick:.0%}"
            across, up = self._at(tick, 0), self._at(0, tick)
            wide = QRectF(across.x() - 30, across.y() + 4, 60, FOOT - 4)
            painter.drawText(wide, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, words)
            beside = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, up.y() - 10, LEFT - 6, 20), beside, words)
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(self._at(0, 0), self._at(1, 1))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Mark the dot that the mouse is near."""
        near = self._nearest(event.position())
        if near != self._near:
            self._near = near
            self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mark none."""
        self._near = None
        self.update()

    def event(self, event: QEvent) -> bool:
        """Show what the dot near the mouse says as a tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def tip_at(self, place: QPoint) -> str:
        """Return what the dot near a place says; "" where none is."""
        near = self._nearest(QPointF(place))
        return "" if near is None else self._words[near]

    def _nearest(self, place: QPointF) -> int | None:
        """Return the dot whose column the place lies in, or the one beside it."""
        apart = [abs(self._at(one.confidence, one.accuracy).x() - place.x()) for one in self._bins]
        near = min(range(len(apart)), key=lambda one: apart[one], default=None)
        return near if near is not None and apart[near] <= SIDE / 10 else None

    def _radius(self, one: Bin) -> float:
        most = max(other.rows for other in self._bins)
        return max(SMALLEST, LARGEST * math.sqrt(one.rows / most))

    def _at(self, confidence: float, accuracy: float) -> QPointF:
        """Return where a probability and a share that is right lie."""
        tall, wide = self.height() - FOOT - HEAD, self.width() - LEFT - RIGHT
        return QPointF(LEFT + confidence * wide, HEAD + (1 - accuracy) * tall)
