"""Two lines over thresholds from 0 on: how much is answered, and how much of that is right; and where one stands."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import share

HEIGHT = 190
EDGE = 9  # half a slider's handle
HEAD = 8  # room for half of the highest figure
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)  # of rows, on the left
STEPS = (0.01, 0.02, 0.05, 0.1, 0.2)  # between thresholds that are named
NAMED_EVERY = 56  # pixels, at least

Points = Sequence[tuple[float, float]]  # threshold, share


class TradePlot(QWidget):
    """Shares from 0 at the bottom to 1 at the top; the axis ends where the first line does, as a slider below it.

    `left` and `right` are the room beside the axis, which a slider below leaves free, too.
    """

    def __init__(self, across: str, up: str, parent: QWidget | None = None) -> None:
        """Take what the axes are called."""
        super().__init__(parent)
        self._across, self._up = across, up
        self._lines: tuple[Points, Points] = ((), ())
        self._place = 0.0
        self.ensurePolished()
        metrics = self.fontMetrics()
        self.left = metrics.horizontalAdvance(share(1.0, 0)) + metrics.height() + 2 * theme.TIGHT
        self.right = metrics.horizontalAdvance(share(1.0, 0)) // 2
        self._foot = 2 * metrics.height() + theme.SMALL
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lines(self, coverage: Points, accuracy: Points) -> None:
        """Show these lines in place of those before."""
        self._lines = (coverage, accuracy)
        self.update()

    def show_place(self, threshold: float, words: str) -> None:
        """Mark a threshold; `words` says what the lines have there to who can't see them."""
        self._place = threshold
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def thresholds(self) -> list[float]:
        """Return the thresholds that are named below the axis: as many as there is room for."""
        end, room = self._end, max(1, (self.width() - self.left - self.right) // NAMED_EVERY)
        step = next((one for one in STEPS if end / one <= room), STEPS[-1])
        return [place * step for place in range(int(end / step + 1e-9) + 1)]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest height."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the axes, the lines and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        self._draw_shares(painter)
        self._draw_thresholds(painter)
        painter.setPen(QPen(QColor(colours.text), 1, Qt.PenStyle.DashLine))
        painter.drawLine(self._at(self._place, 0.0), self._at(self._place, 1.0))
        for points, colour in zip(self._lines, colours.series, strict=False):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawPolyline(QPolygonF([self._at(*point) for point in points]))
        painter.end()

    def _draw_shares(self, painter: QPainter) -> None:
        colours, line = theme.colours(), QFontMetrics(self.font()).height()
        for part in SHARES:
            left, right = self._at(0.0, part), self._at(self._end, part)
            painter.setPen(QPen(QColor(colours.strong_border if part == 0 else colours.border), 1))
            painter.drawLine(QPointF(left.x() - EDGE, left.y()), QPointF(right.x() + EDGE, right.y()))
            painter.setPen(QColor(colours.muted))
            if part in (0.0, 0.5, 1.0):
                beside = QRectF(0, left.y() - line / 2, self.left - theme.TIGHT, line)
                painter.drawText(beside, ALONG_RIGHT, share(part, 0))
        middle = (self._at(0.0, 0.0).y() + self._at(0.0, 1.0).y()) / 2
        painter.save()
        painter.translate(0, middle)
        painter.rotate(-90)
        painter.drawText(QRectF(-HEIGHT / 2, 0, HEIGHT, line), MIDDLE, self._up)
        painter.restore()

    def _draw_thresholds(self, painter: QPainter) -> None:
        colours, line = theme.colours(), QFontMetrics(self.font()).height()
        for threshold in self.thresholds():
            place = self._at(threshold, 0.0)
            painter.setPen(QPen(QColor(colours.strong_border), 1))
            painter.drawLine(place, QPointF(place.x(), place.y() + theme.TIGHT))
            painter.setPen(QColor(colours.muted))
            below = QRectF(place.x() - NAMED_EVERY / 2, place.y() + theme.TIGHT, NAMED_EVERY, line)
            painter.drawText(below, MIDDLE, share(threshold, 0))
        title = QRectF(self.left, self.height() - line, self.width() - self.left - self.right, line)
        painter.drawText(title, MIDDLE, self._across)

    @property
    def _end(self) -> float:
        return self._lines[0][-1][0] if self._lines[0] else 1.0

    def _at(self, threshold: float, part: float) -> QPointF:
        tall, wide = self.height() - self._foot - HEAD, self.width() - self.left - self.right - 2 * EDGE
        return QPointF(self.left + EDGE + threshold / self._end * wide, HEAD + (1 - part) * tall)


ALONG_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
MIDDLE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
