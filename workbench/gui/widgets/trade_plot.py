"""Two lines over thresholds from 0 on: how much is answered, and how much of that is right; and where one stands."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme

HEIGHT = 120
FOOT = 6
EDGE = 6  # half a slider's handle

Points = Sequence[tuple[float, float]]  # threshold, share


class TradePlot(QWidget):
    """Shares from 0 at the bottom to 1 at the top; the axis ends where the first line does, as a slider below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Points, Points] = ((), ())
        self._place = 0.0
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

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest height."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the frame, the lines and the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = theme.colours()
        painter.fillRect(QRectF(0, self.height() - FOOT, self.width(), 1), QColor(colours.strong_border))
        painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DashLine))
        across = self._at(self._place, 0.0).x()
        painter.drawLine(QPointF(across, 0), QPointF(across, self.height() - FOOT))
        for points, colour in zip(self._lines, colours.series, strict=False):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawPolyline(QPolygonF([self._at(*point) for point in points]))
        painter.end()

    def _at(self, threshold: float, share: float) -> QPointF:
        tall = self.height() - FOOT - 4
        end = self._lines[0][-1][0] if self._lines[0] else 1.0
        return QPointF(EDGE + threshold / end * (self.width() - 2 * EDGE), 2 + (1 - share) * tall)
