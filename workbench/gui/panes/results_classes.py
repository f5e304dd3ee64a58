"""How each class fared, with bars; a click picks the test rows of a class."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from workbench.engine.selections import Tables
from workbench.gui import theme
from workbench.gui.models.per_class_model import F1, per_class
from workbench.gui.selection import RowSelection
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.class_table import ClassTable

SEARCH_FROM = 8  # classes; fewer are seen at a glance
SEARCH_WIDTH = 160


class ClassesCard(QFrame):
    """The weakest first, to be sorted and searched."""

    def __init__(self, tables: Tables, selection: RowSelection) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._selection = selection
        records = list(tables.per_class)
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        self._table = ClassTable(per_class(tables.counted), records, sort=(F1, Qt.SortOrder.AscendingOrder))
        self._table.setObjectName("per_class")
        self._table.setAccessibleName(tr("Label by label, after"))
        self._table.setToolTip(tr("Click a column's head to sort by it, a label to pick its rows."))
        self._table.chosen.connect(self._on_table_chosen)
        head = QHBoxLayout()
        head.addWidget(pieces.label(tr("Label by label, after"), "heading", wrap=False))
        head.addStretch(1)
        if len(records) >= SEARCH_FROM:
            head.addWidget(self._search())
        column.addLayout(head)
        column.addWidget(self._table)
        column.addStretch(1)
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    def _search(self) -> QLineEdit:
        tip = tr("Show only the labels in whose name this stands.")
        box = pieces.search_box("per_class_search", tr("Search a label"), tip)
        box.setFixedWidth(SEARCH_WIDTH)
        box.textChanged.connect(self._table.search)
        return box

    def _on_selection_changed(self) -> None:
        self._table.show_chosen(self._selection.chosen.label)

    def _on_table_chosen(self, label: str) -> None:
        self._selection.toggle(label=label)
