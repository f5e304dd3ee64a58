"""A table that is made of its texts: rows and columns of cells, each with its tone and tip."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QColor, QFont

from workbench.gui import theme
from workbench.gui.models.figures_model import NO_PARENT, Index

LONGEST = 96  # characters of all titles together: headings are bold, and Qt cuts those that don't fit anywhere


@dataclass(frozen=True)
class Cell:
    """One cell; `tone` is a colour's name in the theme, "" the text's own."""

    text: str
    tone: str = ""
    strong: bool = False
    right: bool = False  # stands on the right, as figures do
    tip: str = ""


class CellsModel(QAbstractTableModel):
    """Shows rows of cells under their titles."""

    def __init__(self, titles: Sequence[str], rows: Sequence[Sequence[Cell]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = titles
        self._longest = LONGEST // max(4, len(titles) - 1)
        self._rows = rows

    def cell(self, index: Index) -> Cell:
        """Return a cell."""
        return self._rows[index.row()][index.column()]

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._titles)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title, the whole of it as its tip, and where it stands: as its first cell does."""
        if role == Qt.ItemDataRole.TextAlignmentRole and self._rows:
            return _alignment(self._rows[0][section])
        if orientation != Qt.Orientation.Horizontal:
            return None
        title = self._titles[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return title if len(title) <= self._longest else f"{title[: self._longest - 1]}…"
        return title if role == Qt.ItemDataRole.ToolTipRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, tip, colour, weight or alignment."""
        cell = self.cell(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or cell.text
        if role == Qt.ItemDataRole.ForegroundRole and cell.tone:
            return QColor(getattr(theme.colours(), cell.tone))
        if role == Qt.ItemDataRole.FontRole and cell.strong:
            font = QFont()
            font.setWeight(QFont.Weight.Bold)
            return font
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(cell)
        return None


def _alignment(cell: Cell) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
