"""Bars for shares, each with its name and figure: class probabilities, or a metric before and after."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.translation import share

ROW = 26
FIGURE_WIDTH = 64


class ScoreBars(QWidget):
    """One row each: name, bar from 0 to 1, figure; the first row stands out where `leading` is true."""

    def __init__(self, parent: QWidget | None = None, *, leading: bool = True) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float]] = []
        self._leading = leading
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_scores(self, rows: Sequence[tuple[str, float]]) -> None:
        """Show these names and shares."""
        self._rows = list(rows)
        self.setFixedHeight(ROW * max(1, len(self._rows)))
        self.setAccessibleName("; ".join(f"{name}: {share(value)}" for name, value in self._rows))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every row."""
        return QSize(240, ROW * max(1, len(self._rows)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw every row."""
        painter, colours = QPainter(self), theme.colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self.width() * 0.42
        room = max(10.0, self.width() - names - FIGURE_WIDTH - theme.SMALL)
        middle = Qt.AlignmentFlag.AlignVCenter
        for place, (name, value) in enumerate(self._rows):
            top = place * ROW
            first = place == 0 and self._leading
            font = self.font()
            font.setBold(first)
            painter.setFont(font)
            painter.setPen(QColor(colours.text))
            text = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(names) - theme.SMALL)
            painter.drawText(QRectF(0, top, names, ROW), middle | Qt.AlignmentFlag.AlignLeft, text)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.raised))
            painter.drawRoundedRect(QRectF(names, top + 7, room, ROW - 14), 4, 4)
            painter.setBrush(QColor(colours.accent if first or not self._leading else colours.strong_border))
            painter.drawRoundedRect(QRectF(names, top + 7, max(2.0, room * min(1.0, value)), ROW - 14), 4, 4)
            painter.setPen(QColor(colours.text if first else colours.muted))
            box = QRectF(self.width() - FIGURE_WIDTH, top, FIGURE_WIDTH, ROW)
            painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, share(value))
