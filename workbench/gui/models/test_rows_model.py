"""Test rows as Qt asks for them: those that are picked, a page at a time, when they are looked at."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workbench.engine.errors import N_
from workbench.engine.predictions import KINDS
from workbench.engine.selections import Rows, ShownRow
from workbench.gui import answer_words
from workbench.gui.fate_words import FATES, short
from workbench.gui.translation import number, share, tr

PAGE_ROWS = 128
PAGES_KEPT = 24
TIP_CHARACTERS = 300
FATE, TEXT, TRUTH, BEFORE, AFTER, SURE = range(6)
OFF = (N_("Off by"), N_("How far the answer after the tuning is from the right number."))  # of numbers, for SURE
DIGITS = 2
TITLES = (N_("Became"), N_("Text"), N_("Right"), N_("Before"), N_("After"), N_("Sure"))
TIPS = (
    N_("What became of the row by the tuning."), N_("The row's text; the whole of it stands beside the list."),
    N_("The right answer."), N_("What was answered before the tuning."), N_("What is answered after it."),
    N_("How sure the model is of its answer after the tuning."),
)  # fmt: skip
NONE = "–"  # no answer was given, or none says how sure it is

Index = QModelIndex | QPersistentModelIndex
NO_PARENT = QModelIndex()


class TestRowsModel(QAbstractTableModel):
    """The rows at `places`, in that order."""

    __test__ = False  # it is no test, whatever its name begins with

    def __init__(self, rows: Rows, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._numeric = KINDS[rows.kind].numeric
        self._places: np.ndarray = np.empty(0, dtype=np.int64)
        self._pages: OrderedDict[int, Sequence[ShownRow]] = OrderedDict()

    def show_places(self, places: np.ndarray) -> None:
        """Show these rows in place of those before."""
        self.beginResetModel()
        self._places = places
        self._pages.clear()
        self.endResetModel()

    def place(self, row: int) -> int:
        """Return the number of the test row that stands in a row."""
        return int(self._places[row])

    def row(self, row: int) -> ShownRow:
        """Return the beginning of the test row in a row."""
        page, inside = divmod(row, PAGE_ROWS)
        if page not in self._pages:
            start = page * PAGE_ROWS
            self._pages[page] = self._rows.page(self._places[start : start + PAGE_ROWS])
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        return self._pages[page][inside]

    def shown(self, row: int, column: int) -> str:
        """Return a cell's text on one line."""
        return " ".join(self._cell(self.row(row), column)[:TIP_CHARACTERS].split())

    def titles(self) -> list[str]:
        """Return what the columns are called."""
        return [self._title(column) for column in range(len(TITLES))]

    def _title(self, column: int) -> str:
        return tr(OFF[0] if self._numeric and column == SURE else TITLES[column])

    def _tip(self, column: int) -> str:
        return tr(OFF[1] if self._numeric and column == SURE else TIPS[column])

    def whole_cells(self, row: int) -> list[str]:
        """Return the cells of a row, its texts whole."""
        one, texts = self.row(row), self._rows.whole(self.place(row))["roles"]
        return [
            " ⟷ ".join(texts.values()) if column == TEXT else self._cell(one, column) for column in range(len(TITLES))
        ]

    def _cell(self, one: ShownRow, column: int) -> str:
        return CELLS[column](one, self._rows.kind)

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        """Return a cell's index (Qt's own would ask for both counts each time)."""
        inside = 0 <= row < len(self._places) and 0 <= column < len(TITLES) and not parent.isValid()
        return self.createIndex(row, column) if inside else QModelIndex()

    def rowCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of rows that are picked."""
        return 0 if parent.isValid() else len(self._places)

    def columnCount(self, parent: Index = NO_PARENT) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else len(TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, or more of it as the tooltip."""
        one, column = self.row(index.row()), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.shown(index.row(), column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._title(column)}: {self.shown(index.row(), column)}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(FATES[one.fate].help) if column == FATE else self._cell(one, column)[:TIP_CHARACTERS]
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title or tip, or a row's number from 1."""
        if orientation == Qt.Orientation.Vertical:
            return number(section + 1) if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == SURE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        texts = {Qt.ItemDataRole.DisplayRole: self._title, Qt.ItemDataRole.ToolTipRole: self._tip}
        return texts[Qt.ItemDataRole(role)](section) if role in texts else None


def _sure(one: ShownRow, kind: str) -> str:
    """Return how sure an answer is; of numbers, how far it is off."""
    if KINDS[kind].numeric and one.after is not None:
        return number(abs(float(one.after) - float(one.truth)), DIGITS)
    return NONE if one.confidence is None else share(one.confidence)


def answer(kind: str, cell: str | None) -> str:
    """Return an answer in words; one that was cut, or is no answer of its kind, as it stands there."""
    if cell is None:
        return NONE
    try:
        return answer_words.words(kind, cell)
    except (ValueError, KeyError, TypeError):
        return cell


CELLS: tuple[Callable[[ShownRow, str], str], ...] = (
    lambda one, _: tr(short(one.fate)),
    lambda one, _: " ⟷ ".join(one.texts),
    lambda one, kind: answer(kind, one.truth),
    lambda one, kind: answer(kind, one.before),
    lambda one, kind: answer(kind, one.after),
    lambda one, kind: _sure(one, kind),
)
