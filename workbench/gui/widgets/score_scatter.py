"""Right numbers against answers as points around the diagonal; a drag or the arrow keys pick those inside a frame."""

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import number, tr

SIDE = 360
FOOT, EDGE = 24, 8  # room for the words below; around the rest
WIDEST = 2.0  # times as wide as high
DOT = 4  # pixels; clicks take what lies about as near
PALE, STRONG = 90, 255  # of 255: a point of those that are not picked alone, and where many lie
DIGITS = 2
STEPS = 24  # of a key from one side to the other
FIRST = 0.25  # how far from each side a frame is that a key makes
ARROWS = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, 1), Qt.Key.Key_Down: (0, -1)}
Box = tuple[float, float, float, float]


class ScoreScatter(QWidget):
    """Each pixel is the darker the more points lie there, so that a million cost as much as a hundred."""

    picked = Signal(object)  # a Box: right from, to; answered from, to
    left = Signal()  # Escape: nothing is to be picked

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._truth = self._answered = np.empty(0)
        self._range = (0.0, 1.0)
        self._picked: np.ndarray | None = None
        self._box: Box | None = None
        self._drag: tuple[QPointF, QPointF] | None = None
        self._clouds: list[QImage] = []  # until points, picked ones or the size change
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(SIDE)

    def show_points(self, truth: np.ndarray, answered: np.ndarray) -> None:
        """Show these points, (N,) each; those that are no numbers are left out."""
        self._truth, self._answered = truth, answered
        known = np.concatenate([truth, answered])
        known = known[np.isfinite(known)]
        low, high = (float(known.min()), float(known.max())) if len(known) else (0.0, 1.0)
        room = (high - low) * 0.03 or 0.5
        self._range = (low - room, high + room)
        self._clouds = []
        self.update()

    def show_picked(self, places: np.ndarray | None, box: Box | None) -> None:
        """Let these points stand out, None for all, and mark the frame that is picked."""
        self._picked, self._box = places, box
        self._clouds = []
        self.update()

    def _plot(self) -> QRectF:
        left = self.fontMetrics().horizontalAdvance(tr("answered")) + theme.MEDIUM
        tall = self.height() - FOOT - EDGE
        return QRectF(left, EDGE, max(10, min(self.width() - left - EDGE, WIDEST * tall)), tall)

    def _pixel(self, truth: float, answered: float) -> QPointF:
        box, (low, high) = self._plot(), self._range
        across, up = ((one - low) / (high - low) for one in (truth, answered))
        return QPointF(box.left() + across * box.width(), box.bottom() - up * box.height())

    def _value(self, place: QPointF) -> tuple[float, float]:
        box, (low, high) = self._plot(), self._range
        across, up = (place.x() - box.left()) / box.width(), (box.bottom() - place.y()) / box.height()
        return low + across * (high - low), low + up * (high - low)

    def _cloud(self, truth: np.ndarray, answered: np.ndarray, colour: str, least: int) -> QImage:
        """Return a picture of points: how many lie at a pixel is how strong it is."""
        box, (low, high) = self._plot(), self._range
        wide, tall = int(box.width()), int(box.height())
        known = np.isfinite(truth) & np.isfinite(answered)
        x = ((truth[known] - low) / (high - low) * (wide - DOT)).astype(np.int64)
        y = ((high - answered[known]) / (high - low) * (tall - DOT)).astype(np.int64)
        counts = np.bincount(y * wide + x, minlength=wide * tall).reshape(tall, wide)
        spread = np.zeros((tall, wide), dtype=np.int64)
        for down in range(DOT - 1):
            for right in range(DOT - 1):
                spread[down:, right:] += counts[: tall - down, : wide - right]
        most = max(int(spread.max(initial=0)), 1)
        alpha = np.where(spread > 0, least + (STRONG - least) * np.log1p(spread) / math.log1p(most), 0)
        ink = QColor(colour)
        pixels = np.empty((tall, wide), dtype=np.uint32)
        pixels[:] = (alpha.astype(np.uint32) << 24) | (ink.red() << 16) | (ink.green() << 8) | ink.blue()
        return QImage(pixels.tobytes(), wide, tall, wide * 4, QImage.Format.Format_ARGB32).copy()

    def _drawn(self) -> list[QImage]:
        """Return a picture of all points and, where not all are picked, one of those to lie over it."""
        use, picked = theme.colours(), self._picked
        if picked is None:
            return [self._cloud(self._truth, self._answered, use.series[0], PALE)]
        behind = self._cloud(self._truth, self._answered, use.strong_border, PALE)
        return [behind, self._cloud(self._truth[picked], self._answered[picked], use.series[1], STRONG)]

    def _draw_axes(self, painter: QPainter) -> None:
        use, box = theme.colours(), self._plot()
        painter.setPen(QColor(use.strong_border))
        painter.drawRect(box)
        painter.setPen(QPen(QColor(use.muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(box.bottomLeft(), box.topRight())
        painter.setPen(QColor(use.muted))
        low, high = (number(one, DIGITS) for one in self._range)
        foot = QRectF(box.left(), box.bottom() + 2, box.width(), FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, low)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, high)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, tr("right"))
        side = QRectF(0, box.top(), box.left() - theme.SMALL, box.height())
        painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, high)
        painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, low)
        painter.drawText(side, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, tr("answered"))

    def _frame(self) -> QRectF | None:
        if self._drag is not None:
            return QRectF(*self._drag).normalized()
        if self._box is None:
            return None
        left, right, low, high = self._box
        return QRectF(self._pixel(left, high), self._pixel(right, low)).intersected(self._plot())

    def _next(self, way: tuple[int, int], *, sized: bool) -> Box:
        """Return the frame after an arrow key; it stays within the picture, and never closes."""
        low, high = self._range
        if self._box is None:
            inset = FIRST * (high - low)
            return low + inset, high - inset, low + inset, high - inset
        step = (high - low) / STEPS
        sides = (self._box[:2], self._box[2:])
        across, up = (_moved(side, by * step, self._range, sized) for side, by in zip(sides, way, strict=True))
        return *across, *up

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a frame."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag = (event.position(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame up to here, or say where the mouse is."""
        if self._drag is not None:
            self._drag = (self._drag[0], event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick what lies in the frame; of a click, what lies about there."""
        if self._drag is None:
            return
        frame = QRectF(*self._drag).normalized()
        self._drag = None
        if max(frame.width(), frame.height()) < DOT:
            frame.adjust(-DOT, -DOT, DOT, DOT)
        (left, high), (right, low) = self._value(frame.topLeft()), self._value(frame.bottomRight())
        self.picked.emit((left, right, low, high))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let go by Escape; make a frame by an arrow key, move it, and with Shift make it larger or smaller."""
        way = ARROWS.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif way is not None:
            self.picked.emit(self._next(way, sized=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the points anew."""
        super().resizeEvent(event)
        self._clouds = []

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a square."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the axes, the points, those that are picked over the others, and the frame."""
        use, painter = theme.colours(), QPainter(self)
        self._draw_axes(painter)
        self._clouds = self._clouds or self._drawn()
        for cloud in self._clouds:
            painter.drawImage(self._plot().topLeft(), cloud)
        if (frame := self._frame()) is not None:
            painter.setPen(QPen(QColor(use.accent), 2))
            painter.drawRect(frame)
        if self.hasFocus():
            painter.setPen(QPen(QColor(use.accent), 1, Qt.PenStyle.DotLine))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


def _moved(side: tuple[float, float], by: float, limits: tuple[float, float], sized: bool) -> tuple[float, float]:
    """Return from where to where a side of a frame goes after a step: both ends moved, or where it is sized the far."""
    start, end = side
    if sized:
        return start, min(limits[1], max(start + abs(by), end + by))
    by = min(limits[1] - end, max(limits[0] - start, by))
    return start + by, end + by
