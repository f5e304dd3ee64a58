"""The view of a large table: row numbers at the left, cells on one line; each costs Python one call to draw.

While another thread of Python works, every call waits for its turn, so that what Qt asks of a plain model (some seven
calls a cell, as many a row number) would be felt as stutter.
"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from workbench.gui import theme
from workbench.gui.models.table_model import TableModel
from workbench.gui.translation import number

ROW_HEIGHT = 30
NARROWEST = 120  # of a column
LEAST = 180  # of the one that takes the room that is left
OTHERS = 0.45  # of the room, for all others together: more only where each has its least
MEASURED_ROWS = 40
ROOM = 24  # around a cell's text
INDEXES = QModelIndex | QPersistentModelIndex


class Cells(QStyledItemDelegate):
    """Draws a cell's text; nothing else is asked of the model."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: INDEXES) -> None:  # noqa: N802 - Qt's name
        """Set the text to draw."""
        model = index.model()
        if isinstance(model, TableModel):
            option.text = model.shown(index.row(), index.column())
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay


class RowNumbers(QHeaderView):
    """The numbers of the rows, at the right of their column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(ROW_HEIGHT)
        self.setMinimumSectionSize(ROW_HEIGHT)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the last row's number."""
        digits = number(max(self.count(), 100))
        return QSize(self.fontMetrics().horizontalAdvance(digits) + ROOM, 0)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803 - Qt's names
        """Draw one number."""
        use = theme.colours()
        painter.fillRect(rect, QColor(use.raised))
        painter.setPen(QColor(use.muted))
        place = rect.adjusted(0, 0, -theme.SMALL, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number(logicalIndex + 1))


class PreviewTable(QTableView):
    """Shows a `TableModel`; the favoured column, else the one with the longest cells, takes the room that is left."""

    def __init__(self, header: QHeaderView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setVerticalHeader(RowNumbers(self))
        self.setHorizontalHeader(header)
        self.setItemDelegate(Cells(self))
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)  # Tab leaves the table; the arrow keys move in it
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._wanted: list[int] = []
        self._favoured: int | None = None

    def show_model(self, model: TableModel | None) -> None:
        """Show a table in place of the one before."""
        before = self.model()
        self.setModel(model)
        if before is not None:
            before.deleteLater()
        self._wanted = [] if model is None else self._measured(model)
        self._favoured = None
        self._fit()

    def favour(self, column: int | None) -> None:
        """Give a column the room that is left: the texts, which are read, however long another's cells are."""
        if column != self._favoured:
            self._favoured = column
            self._fit()

    def _measured(self, model: TableModel) -> list[int]:
        """Return the width each column would like, from its first cells and its name."""
        wide = self.fontMetrics().averageCharWidth()
        rows = range(min(MEASURED_ROWS, model.rowCount()))
        found = []
        for column, name in enumerate(model.names):
            cells = [len(model.shown(row, column)) for row in rows]
            mean = sum(cells) / max(1, len(cells))
            found.append(round(max(NARROWEST, wide * max(mean * 1.15, len(name) * 1.3) + ROOM)))
        return found

    def _fit(self) -> None:
        if not self._wanted:
            return
        widest = self._wanted.index(max(self._wanted)) if self._favoured is None else self._favoured
        others = sum(self._wanted) - self._wanted[widest]
        part = min(1.0, OTHERS * self.viewport().width() / max(1, others))
        widths = [max(NARROWEST, round(part * width)) for width in self._wanted]
        room = self.viewport().width() - (sum(widths) - widths[widest])
        if room < LEAST:  # the others give way before anything has to be scrolled to
            widths = [NARROWEST] * len(widths)
            room = self.viewport().width() - NARROWEST * (len(widths) - 1)
        widths[widest] = max(room, LEAST)
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the widest column the room there is now."""
        super().resizeEvent(event)
        self._fit()
