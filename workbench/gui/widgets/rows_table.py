"""The list of test rows: what became of each with its icon and word, its text, what is right and what was answered."""

import csv
import io

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPalette, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from workbench.gui import icons, theme
from workbench.gui.fate_words import FATES
from workbench.gui.models.test_rows_model import AFTER, BEFORE, FATE, SURE, TEXT, TRUTH, TestRowsModel
from workbench.gui.translation import tr
from workbench.gui.widgets.preview_table import ROW_HEIGHT, RowNumbers

INDEXES = QModelIndex | QPersistentModelIndex
NARROWEST_ANSWER, NARROWEST_TEXT = 72, 120  # pixels; where all do not fit, the list scrolls
LEAST_CAP, WIDEST_ANSWER = 184, 220  # what answers may have: a third of what is left, between these
MEASURED_ROWS = 64  # at most, from the top: their answers say how wide the columns are to be
ICON = 16
MOST_COPIED = 1000  # rows


class RowCells(QStyledItemDelegate):
    """Draws a cell's text, asking nothing else of the model; what became of a row also by icon and colour."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: INDEXES) -> None:  # noqa: N802 - Qt's name
        """Set the text to draw and, in the first column, the icon."""
        model = index.model()
        if not isinstance(model, TestRowsModel):
            return
        option.text = model.shown(index.row(), index.column())
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() == SURE:
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if index.column() == FATE:
            fate = FATES[model.row(index.row()).fate]
            colour = getattr(theme.colours(), fate.colour)
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = icons.icon(fate.icon, colour)
            option.decorationSize = QSize(ICON, ICON)
            if not option.state & QStyle.StateFlag.State_Selected:
                option.palette.setColor(QPalette.ColorRole.Text, QColor(colour))


class RowsTable(QTableView):
    """Shows a `TestRowsModel`; the texts take the room that is left."""

    row_chosen = Signal(int)  # the place of a row in the list; −1 = none
    copied = Signal(int)  # how many rows

    def __init__(self, model: TestRowsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setVerticalHeader(RowNumbers(self))
        self.setItemDelegate(RowCells(self))
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setHighlightSections(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self._widest = dict.fromkeys((TRUTH, BEFORE, AFTER), NARROWEST_ANSWER)  # seen so far: columns do not jump
        model.modelReset.connect(self._fit)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.copy_shortcut = QShortcut(QKeySequence.StandardKey.Copy, self, self.copy_rows)
        self.copy_shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)

    def copy_rows(self) -> None:
        """Copy the rows that are marked, one a line with tabs between cells, as spreadsheets take them."""
        rows = sorted(one.row() for one in self.selectionModel().selectedRows())[:MOST_COPIED]
        if not rows:
            return
        text = io.StringIO()
        writer = csv.writer(text, delimiter="\t", lineterminator="\n")
        writer.writerow(self._rows.titles())
        for row in rows:
            writer.writerow(self._rows.whole_cells(row))
        QApplication.clipboard().setText(text.getvalue())
        self.copied.emit(len(rows))

    def _on_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        self.row_chosen.emit(current.row() if current.isValid() else -1)

    def _fit(self) -> None:
        """Give each column the room of its words, answers no more than a cap, and the texts what is left."""
        self.ensurePolished()
        wide, advance = self.viewport().width(), self.fontMetrics().horizontalAdvance
        fates = max(advance(tr(one.word)) for key, one in FATES.items() if key != "right")
        widths = {FATE: fates + ICON + theme.HUGE, SURE: advance("100.0 %") + 3 * theme.SMALL}
        cap = max(LEAST_CAP, min(WIDEST_ANSWER, (wide - sum(widths.values()) - NARROWEST_TEXT) // len(self._widest)))
        widths |= {column: min(cap, width) for column, width in self._measured().items()}
        widths[TEXT] = max(NARROWEST_TEXT, wide - sum(widths.values()))
        for column, width in widths.items():
            self.setColumnWidth(column, width)

    def _measured(self) -> dict[int, int]:
        """Return how wide the columns of answers should be: as wide as the widest that was seen."""
        advance = self.fontMetrics().horizontalAdvance
        for column in self._widest:
            cells = [self._rows.shown(row, column) for row in range(min(MEASURED_ROWS, self._rows.rowCount()))]
            widest = max(map(advance, cells), default=0) + 3 * theme.SMALL
            head = self.horizontalHeader().sectionSizeHint(column)
            self._widest[column] = min(WIDEST_ANSWER, max(self._widest[column], widest, head))
        return self._widest

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the texts the room there is now."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a dozen rows."""
        return QSize(560, 13 * ROW_HEIGHT)
