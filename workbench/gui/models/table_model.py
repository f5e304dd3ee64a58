"""A table on disk as Qt asks for it: rows are read a page at a time, when they are looked at."""

from bisect import bisect_left
from collections import OrderedDict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.translation import number

PAGE_ROWS = 256
PAGES_KEPT = 16
SHOWN_CHARACTERS = 300  # of a cell; the rest stands in its tooltip and below the table
TIP_CHARACTERS = 2000

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """The rows of an Arrow file that reading has written; they stay readable when the file they came from is gone."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        from workbench.engine.data import table

        self._table = table.open(path)
        self.names: list[str] = self._table.names
        self._rows, self._columns = len(self._table), len(self.names)
        self._pages: OrderedDict[int, list[list[str]]] = OrderedDict()

    def cell(self, row: int, column: int) -> str:
        """Return a cell's whole text."""
        number = row // PAGE_ROWS
        if number not in self._pages:
            start = number * PAGE_ROWS
            self._pages[number] = self._table.rows(start, min(start + PAGE_ROWS, self._rows))
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[number][row % PAGE_ROWS][column]

    def shown(self, row: int, column: int) -> str:
        """Return the beginning of a cell, on one line."""
        return " ".join(self.cell(row, column)[:SHOWN_CHARACTERS].split())

    def row_of_line(self, line: int) -> int:
        """Return the row that begins on a line of the file, or the next one after it."""
        return min(bisect_left(range(self._rows), line, key=self._table.line), self._rows - 1)

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's default
        """Return a cell's index (Qt's own would ask for both counts each time, which a busy thread makes slow)."""
        inside = 0 <= row < self._rows and 0 <= column < self._columns and not parent.isValid()
        return self.createIndex(row, column) if inside else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the number of rows."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the number of columns."""
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text on one line, and more of it as the tooltip."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.shown(index.row(), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.cell(index.row(), index.column())[:TIP_CHARACTERS]
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name, or a row's number from 1."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return number(section + 1) if orientation == Qt.Orientation.Vertical else self.names[section]
