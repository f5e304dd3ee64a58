"""A picture of how long the texts are, with the line where they are cut."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import number, tr

HEIGHT = 128
HEAD, FOOT = 20, 20  # room for the words above and below the bars


class LengthHistogram(QWidget):
    """Bars by length; those beyond the limit, which lose their end, in the colour of warnings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edges: list[float] = [0.0, 1.0]
        self._counts: list[int] = [0]
        self._limit = 1.0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_lengths(self, edges: Sequence[float], counts: Sequence[int], limit: float, words: str) -> None:
        """Show how many texts lie between each two edges; `words` says the same to who can't see it."""
        self._edges, self._counts, self._limit = list(edges), list(counts), limit
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest height."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw bars, the limit line, and the ends of the axis."""
        painter = QPainter(self)
        end = max(self._edges[-1], self._limit) * 1.02
        scale = self.width() / end
        self._draw_bars(painter, scale)
        self._draw_limit(painter, scale)
        painter.setPen(QColor(theme.colours().muted))
        foot = QRectF(0, self.height() - FOOT + 2, self.width(), FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, "0")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, tr("{count} tokens", count=number(end / 1.02)))
        painter.end()

    def _draw_bars(self, painter: QPainter, scale: float) -> None:
        colours, floor = theme.colours(), self.height() - FOOT
        most = max([*self._counts, 1])
        for begin, end, count in zip(self._edges, self._edges[1:], self._counts, strict=False):
            if not count:
                continue
            tall = max(1.0, (floor - HEAD) * count / most)
            colour = colours.series[1] if begin >= self._limit else colours.series[0]
            box = QRectF(begin * scale, floor - tall, max(1.0, (end - begin) * scale - 1), tall)
            painter.fillRect(box, QColor(colour))
        painter.fillRect(QRectF(0, floor, self.width(), 1), QColor(colours.strong_border))

    def _draw_limit(self, painter: QPainter, scale: float) -> None:
        place, cuts = self._limit * scale, self._edges[-1] > self._limit
        colour = theme.colours().bad if cuts else theme.colours().muted
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine))
        painter.drawLine(round(place), HEAD - 2, round(place), self.height() - FOOT)
        words = tr("cut at {count}" if cuts else "limit {count}", count=number(self._limit))
        wide = painter.fontMetrics().horizontalAdvance(words) + 4
        left = min(max(0.0, place - wide / 2), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide, HEAD - 3), Qt.AlignmentFlag.AlignCenter, words)
