"""A picture of how often each size occurs: of texts in tokens, with the line where they are cut, or of scores."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme

HEIGHT = 128
HEAD, FOOT = 20, 20  # room for the words above and below the bars


@dataclass(frozen=True)
class Limit:
    """A line that not everything reaches; `words` stand above it."""

    place: float
    words: str
    warns: bool = True  # whether what goes beyond it is amiss


class Histogram(QWidget):
    """Bars by size; those beyond the limit in the colour of warnings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edges: list[float] = [0.0, 1.0]
        self._counts: list[int] = [0]
        self._ends = ("", "")
        self._limit: Limit | None = None
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(
        self, edges: Sequence[float], counts: Sequence[int], words: str, ends: tuple[str, str], *,
        limit: Limit | None = None,
    ) -> None:  # fmt: skip
        """Show how many lie between each two edges; `words` says the same to who can't see it, `ends` name the axis."""
        self._edges, self._counts, self._ends, self._limit = list(edges), list(counts), ends, limit
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest height."""
        return QSize(280, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw bars, the limit line, and the ends of the axis."""
        painter = QPainter(self)
        self._draw_bars(painter)
        if self._limit is not None:
            self._draw_limit(painter, self._limit)
        painter.setPen(QColor(theme.colours().muted))
        foot = QRectF(0, self.height() - FOOT + 2, self.width(), FOOT)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, self._ends[0])
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, self._ends[1])
        painter.end()

    def _across(self, value: float) -> float:
        """Return where a size lies on the axis, in pixels."""
        begin, end = self._edges[0], self._edges[-1]
        if self._limit is not None:
            end = max(end, self._limit.place) * 1.02
        return self.width() * (value - begin) / max(1e-9, end - begin)

    def _draw_bars(self, painter: QPainter) -> None:
        colours, floor = theme.colours(), self.height() - FOOT
        most = max([*self._counts, 1])
        for begin, end, count in zip(self._edges, self._edges[1:], self._counts, strict=False):
            if not count:
                continue
            tall = max(1.0, (floor - HEAD) * count / most)
            beyond = self._limit is not None and self._limit.warns and begin >= self._limit.place
            left = self._across(begin)
            box = QRectF(left, floor - tall, max(1.0, self._across(end) - left - 1), tall)
            painter.fillRect(box, QColor(colours.series[1] if beyond else colours.series[0]))
        painter.fillRect(QRectF(0, floor, self.width(), 1), QColor(colours.strong_border))

    def _draw_limit(self, painter: QPainter, limit: Limit) -> None:
        place, cuts = self._across(limit.place), limit.warns and self._edges[-1] > limit.place
        colour = theme.colours().bad if cuts else theme.colours().muted
        painter.setPen(QPen(QColor(colour), 2, Qt.PenStyle.DashLine))
        painter.drawLine(round(place), HEAD - 2, round(place), self.height() - FOOT)
        wide = painter.fontMetrics().horizontalAdvance(limit.words) + 4
        left = min(max(0.0, place - wide / 2), self.width() - wide)
        painter.drawText(QRectF(left, 0, wide, HEAD - 3), Qt.AlignmentFlag.AlignCenter, limit.words)
