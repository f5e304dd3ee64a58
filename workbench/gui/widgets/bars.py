"""Pictures of counts: a bar a label, and a histogram with a limit line."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import number, share

ROW = 24


class LabelBars(QWidget):
    """One row a label: its name, a bar, its count and share."""

    def __init__(self, counts: Mapping[str, int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = dict(counts)
        self._total = max(1, sum(counts.values()))
        self.setMinimumHeight(ROW * len(self._counts))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(f"{name}: {count}" for name, count in self._counts.items()))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every row."""
        return QSize(280, ROW * len(self._counts))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows that are to be seen."""
        painter, colours = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(self._counts.values(), default=1)
        names, figures = self.width() * 0.42, 96
        room = max(10.0, self.width() - names - figures - theme.MEDIUM)
        for place, (name, count) in enumerate(self._counts.items()):
            top = place * ROW
            if not event.rect().intersects(QRectF(0, top, self.width(), ROW).toRect()):
                continue
            painter.setPen(QColor(colours.text))
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(names) - theme.SMALL)
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRectF(0, top, names, ROW), middle | Qt.AlignmentFlag.AlignLeft, text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.series[0]))
            painter.drawRoundedRect(QRectF(names, top + 6, max(2.0, room * count / most), ROW - 12), 3, 3)
            painter.setPen(QColor(colours.muted))
            words = f"{number(count)} · {share(count / self._total)}"
            painter.drawText(
                QRectF(self.width() - figures, top, figures, ROW), middle | Qt.AlignmentFlag.AlignRight, words
            )


class Histogram(QWidget):
    """Counts by length, with a line where texts are cut."""

    def __init__(self, edges: Sequence[float], counts: Sequence[int], limit: float, words: str,
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self._edges, self._counts, self._limit = list(edges), list(counts), limit
        self.setMinimumHeight(110)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a modest height."""
        return QSize(280, 120)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw bars, the limit line, and the ends of the axis."""
        painter, colours = QPainter(self), theme.colours()
        floor, right = self.height() - 20, max(self._edges[-1], self._limit) * 1.02
        most = max([*self._counts, 1])
        painter.fillRect(QRectF(0, floor, self.width(), 1), QColor(colours.border))
        for begin, end, count in zip(self._edges, self._edges[1:], self._counts, strict=False):
            left, width = begin / right * self.width(), (end - begin) / right * self.width()
            height = (floor - 18) * count / most
            painter.fillRect(QRectF(left, floor - height, max(1.0, width - 1), height), QColor(colours.series[0]))
        place = self._limit / right * self.width()
        painter.setPen(QPen(QColor(colours.bad), 2, Qt.PenStyle.DashLine))
        painter.drawLine(round(place), 14, round(place), floor)
        painter.setPen(QColor(colours.bad))
        side = Qt.AlignmentFlag.AlignRight if place > self.width() / 2 else Qt.AlignmentFlag.AlignLeft
        box = QRectF(place - 124, 0, 120, 16) if place > self.width() / 2 else QRectF(place + 4, 0, 120, 16)
        painter.drawText(box, side | Qt.AlignmentFlag.AlignTop, number(self._limit))
        painter.setPen(QColor(colours.muted))
        foot = QRectF(0, floor + 2, self.width(), 18)
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, number(self._edges[0]))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, number(right / 1.02))
