"""The rows that were left out as a table: where each stands, and why it is not used."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt

from workbench.engine.errors import N_
from workbench.gui.left_out import LeftOut
from workbench.gui.models.figures_model import Column, FiguresModel
from workbench.gui.translation import number

COLUMNS: Sequence[Column] = (
    Column(N_("Line"), lambda row: number(row.line), lambda row: row.line,
           N_("The line of the file that the row begins on; in a folder the place of the file.")),
    Column(N_("Reason"), lambda row: str(row.reason), lambda row: (row.reason, row.line),
           N_("Why the row is not learned from."), is_number=False),
)  # fmt: skip
LINE, REASON = 0, 1


class LeftOutModel(FiguresModel):
    """Sorts its own list: a proxy asks for each cell about 20 times, and there may be 100,000."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(COLUMNS, (), parent)
        self._by = (LINE, Qt.SortOrder.AscendingOrder)

    def show_rows(self, rows: Sequence[LeftOut]) -> None:
        """Show these rows in the order that was chosen."""
        self._records = rows
        self.sort(*self._by)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Show the rows in the order of a column."""
        self._by = (column, order)
        is_down = order == Qt.SortOrder.DescendingOrder
        self.set_records(sorted(self._records, key=COLUMNS[column].key, reverse=is_down))
