"""Figures by class as a table with a bar in each cell; a click or the arrow keys choose a class."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.gui import theme
from workbench.gui.models.figures_model import SORT_ROLE, Column
from workbench.gui.widgets.figures_table import FiguresTable

BAR_HEIGHT = 4
INDEXES = QModelIndex | QPersistentModelIndex


class ShareBars(QStyledItemDelegate):
    """Draws a figure with a bar below it that is as long as its share of the most."""

    def __init__(self, most: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._most = max(most, 1e-9)

    def initStyleOption(self, option: QStyleOptionViewItem, index: INDEXES) -> None:  # noqa: N802 - Qt's name
        """Leave out the frame around the cell that has the focus: whole rows are chosen."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: INDEXES) -> None:
        """Draw the figure, then its bar along the cell's foot."""
        super().paint(painter, option, index)
        value = float(index.data(SORT_ROLE))
        if not 0 <= value <= self._most:  # of a class without rows nothing is known
            return
        box = QRectF(option.rect).adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        track = QRectF(box.left(), box.bottom() - BAR_HEIGHT - 1, box.width(), BAR_HEIGHT)
        painter.fillRect(track, QColor(theme.colours().raised))
        track.setWidth(box.width() * value / self._most)
        painter.fillRect(track, QColor(theme.colours().series[0]))


class ClassTable(FiguresTable):
    """Its records have a `label`, which `chosen` names."""

    chosen = Signal(str)

    def __init__(self, columns: Sequence[Column], records: Sequence[Any], *, sort: tuple[int, Qt.SortOrder],
                 parent: QWidget | None = None) -> None:  # fmt: skip
        super().__init__(columns, records, sort=sort, parent=parent)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)  # long names often differ at their end
        self._bars = []
        for place, column in enumerate(columns):
            if column.is_number:
                most = max((column.key(one) for one in records), default=1.0)
                self._bars.append(ShareBars(max(1.0, most) if place == len(columns) - 1 else 1.0, self))
                self.setItemDelegateForColumn(place, self._bars[-1])
        self._label: str | None = None
        self.figures.modelReset.connect(self._on_figures_reset)
        self.clicked.connect(self._on_clicked)
        self.activated.connect(self._on_clicked)

    def show_chosen(self, label: str | None) -> None:
        """Mark the class that is chosen; scroll to it where it can't be seen."""
        self._label = label
        shown = range(self.figures.rowCount())
        row = next((row for row in shown if self.figures.record(row).label == label), None)
        if row is None:
            self.clearSelection()
        elif row not in {one.row() for one in self.selectionModel().selectedRows()}:
            self.selectRow(row)

    def _on_figures_reset(self) -> None:
        self.show_chosen(self._label)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.figures.record(index.row()).label)
