"""Records as a table of texts and numbers that can be sorted: one column is one row of a table of columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.gui.translation import tr

Index = QModelIndex | QPersistentModelIndex
SORT_ROLE = Qt.ItemDataRole.UserRole
NO_PARENT = QModelIndex()


@dataclass(frozen=True)
class Column:
    """One column: its title and tip, what it shows of a record, and what it sorts by; numbers stand on the right."""

    title: str
    text: Callable[[Any], str]
    key: Callable[[Any], Any]
    tip: str = ""
    is_number: bool = True


class FiguresModel(QAbstractTableModel):
    """Shows records by columns; titles and tips are translated here."""

    def __init__(self, columns: Sequence[Column], records: Sequence[Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._records = records

    def set_records(self, records: Sequence[Any]) -> None:
        """Show these records in place of those before."""
        self.beginResetModel()
        self._records = records
        self.endResetModel()

    def record(self, row: int) -> Any:
        """Return the record in a row."""
        return self._records[row]

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of records."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, tip or alignment."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self._columns[section]
        answers: Mapping[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: tr(column.title),
            Qt.ItemDataRole.ToolTipRole: lambda: tr(column.tip) if column.tip else None,
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
        }
        return answers[role]() if role in answers else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, what it sorts by, or its alignment; a text's tooltip is the whole of it."""
        column, record = self._columns[index.column()], self._records[index.row()]
        answers: Mapping[int, Callable[[], Any]] = {
            Qt.ItemDataRole.DisplayRole: lambda: column.text(record),
            Qt.ItemDataRole.ToolTipRole: lambda: None if column.is_number else column.text(record),
            Qt.ItemDataRole.TextAlignmentRole: lambda: _alignment(column),
            SORT_ROLE: lambda: column.key(record),
        }
        return answers[role]() if role in answers else None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.is_number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
