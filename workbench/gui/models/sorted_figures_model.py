"""Figures that are sorted and searched as a list: thousands within a blink, where a proxy asks for cell after cell."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt

from workbench.gui.models.figures_model import Column, FiguresModel


class SortedFiguresModel(FiguresModel):
    """Records that are equal in the column sorted by stay in the order they are in."""

    def __init__(self, columns: Sequence[Column], records: Sequence[Any], parent: QObject | None = None) -> None:
        super().__init__(columns, records, parent)
        self._all = list(records)
        self._text = ""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the records in the order of a column."""
        self._all.sort(key=self._columns[column].key, reverse=order == Qt.SortOrder.DescendingOrder)
        self._show()

    def search(self, text: str) -> None:
        """Show only the records in whose texts this stands, in capitals or not."""
        self._text = text.strip().casefold()
        self._show()

    def _show(self) -> None:
        texts = [column.text for column in self._columns if not column.is_number]
        self.set_records([one for one in self._all if any(self._text in text(one).casefold() for text in texts)])
