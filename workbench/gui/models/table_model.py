"""A table on disk as Qt asks for it: rows are read a page at a time, when they are looked at."""

from collections import OrderedDict
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

PAGE_ROWS = 256
PAGES_KEPT = 16
SHOWN_CHARACTERS = 300  # of a cell; the rest stands in its tooltip
TIP_CHARACTERS = 2000

Index = QModelIndex | QPersistentModelIndex


class TableModel(QAbstractTableModel):
    """The rows of an Arrow file that reading has written."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        from workbench.engine.data import table

        self._table = table.open(path)
        self._names = self._table.names
        self._pages: OrderedDict[int, list[list[str]]] = OrderedDict()
        self.roles: dict[str, str] = {}  # column → what it is, in words

    def show_roles(self, roles: dict[str, str]) -> None:
        """Say in the header which role a column plays."""
        self.roles = roles
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._names) - 1)

    def column_names(self) -> list[str]:
        """Return the columns' names."""
        return list(self._names)

    def _row(self, row: int) -> list[str]:
        number = row // PAGE_ROWS
        if number not in self._pages:
            start = number * PAGE_ROWS
            self._pages[number] = self._table.rows(start, min(start + PAGE_ROWS, len(self._table)))
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[number][row % PAGE_ROWS]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._table)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._names)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text on one line, and more of it as the tooltip."""
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self._row(index.row())[index.column()][:SHOWN_CHARACTERS].split())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._row(index.row())[index.column()][:TIP_CHARACTERS]
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's name with its role below it, or a row's number from 1."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        name = self._names[section]
        return f"{name}\n{self.roles.get(name, '')}".rstrip()
