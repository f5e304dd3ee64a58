"""A table of figures that is sorted by a click on its head and searched by a text."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from workbench.gui import theme
from workbench.gui.models.figures_model import Column
from workbench.gui.models.sorted_figures_model import SortedFiguresModel

MOST_ROWS = 12  # to be seen at once; the rest scrolls


class FiguresTable(QTableView):
    """Its first column takes the room that is left."""

    def __init__(self, columns: Sequence[Column], records: Sequence[Any], *, sort: tuple[int, Qt.SortOrder],
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(parent)
        self.figures = SortedFiguresModel(columns, records, self)
        self.setModel(self.figures)
        self.setSortingEnabled(True)
        self.sortByColumn(*sort)
        self._dress(columns)

    def search(self, text: str) -> None:
        """Show only the rows in which this text stands."""
        self.figures.search(text)

    def rowCount(self) -> int:  # noqa: N802 - as Qt's own tables have it
        """Return how many rows are to be seen."""
        return self.figures.rowCount()

    def cells(self, column: int) -> list[str]:
        """Return a column's texts as they stand, from the top."""
        return [str(self.figures.index(row, column).data()) for row in range(self.figures.rowCount())]

    def _dress(self, columns: Sequence[Column]) -> None:
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        row = self.fontMetrics().height() + theme.MEDIUM
        self.verticalHeader().setDefaultSectionSize(row)
        head = self.horizontalHeader()
        head.setResizeContentsPrecision(MOST_ROWS)  # measuring a thousand rows takes longer than a blink
        for place, column in enumerate(columns):
            stretches = not column.is_number
            mode = QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.ResizeToContents
            head.setSectionResizeMode(place, mode)
        shown = max(2, min(MOST_ROWS, self.figures.rowCount()))
        self.setFixedHeight(head.sizeHint().height() + row * shown + theme.TIGHT)
