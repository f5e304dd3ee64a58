"""A picture of how often each label occurs: one bar a label."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import number, share, tr

ROW = 24
SHOWN = 2000  # labels; more than so many nobody scrolls through
READ_OUT = 20
MEASURED = 200  # names, for the room they need
NARROWEST_BAR = 48


class LabelBars(QWidget):
    """One row a label, in the order given: its name, a bar, its count and share."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, int]] = []
        self._total = self._most = 1
        self._names_width = 0
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def names(self) -> list[str]:
        """Return the labels from above to below."""
        return [name for name, _ in self._rows]

    def show_counts(self, counts: Mapping[str, int], total: int) -> None:
        """Show these labels in place of those before, each as its share of `total`."""
        self._rows = list(counts.items())[:SHOWN]
        self._total = max(1, total)
        self._most = max((count for _, count in self._rows), default=1)
        advance = self.fontMetrics().horizontalAdvance
        self._names_width = max((advance(name) for name, _ in self._rows[:MEASURED]), default=0) + theme.MEDIUM
        self.setFixedHeight(ROW * len(self._rows))
        self.setAccessibleName("; ".join(self._words(place) for place in range(min(READ_OUT, len(self._rows)))))
        self.update()

    def _words(self, place: int) -> str:
        name, count = self._rows[place]
        return tr("{label}: {count} rows, {share}", label=name, count=number(count), share=share(count / self._total))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every row."""
        return QSize(280, ROW * len(self._rows))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Have the label under the mouse as the tooltip, in full."""
        place = int(event.position().y()) // ROW
        self.setToolTip(self._words(place) if 0 <= place < len(self._rows) else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the rows that are to be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        first, last = event.rect().top() // ROW, event.rect().bottom() // ROW
        for place in range(max(0, first), min(len(self._rows), last + 1)):
            self._draw(painter, place)
        painter.end()

    def _draw(self, painter: QPainter, place: int) -> None:
        colours, (name, count), top = theme.colours(), self._rows[place], place * ROW
        metrics, middle = painter.fontMetrics(), Qt.AlignmentFlag.AlignVCenter
        figures = metrics.horizontalAdvance(f"{number(self._most)}   100.0 %") + theme.SMALL
        free = self.width() - figures - theme.MEDIUM
        names = min(self._names_width, free - NARROWEST_BAR)
        room = free - names
        painter.setPen(QColor(colours.text))
        text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names - theme.SMALL)
        painter.drawText(QRectF(0, top, names, ROW), middle | Qt.AlignmentFlag.AlignLeft, text)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(QRectF(names, top + 7, room, ROW - 14), 3, 3)
        painter.setBrush(QColor(colours.series[0]))
        painter.drawRoundedRect(QRectF(names, top + 7, max(3.0, room * count / self._most), ROW - 14), 3, 3)
        painter.setPen(QColor(colours.muted))
        right = metrics.horizontalAdvance("100.0 %") + 4
        end = QRectF(0, top, self.width(), ROW)
        painter.drawText(end, middle | Qt.AlignmentFlag.AlignRight, share(count / self._total))
        painter.setPen(QColor(colours.text))
        painter.drawText(end.adjusted(0, 0, -right, 0), middle | Qt.AlignmentFlag.AlignRight, number(count))
