"""Above the list of runs: a search, which task, which status, how they are sorted, cards or table."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QToolButton, QWidget

from workbench.engine.errors import N_
from workbench.engine.tasks import TASKS
from workbench.gui import icons, theme
from workbench.gui.models.runs_model import BEGAN, COLUMNS, Wanted
from workbench.gui.runs_words import STATUSES, Summary
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.narrow_box import NarrowBox

TYPING_MILLISECONDS = 120  # after the last key
SEARCH_WIDTH = 220
# what cards are sorted by: text, column, order
ORDERS = (
    (N_("Newest first"), "Began", Qt.SortOrder.DescendingOrder),
    (N_("Oldest first"), "Began", Qt.SortOrder.AscendingOrder),
    (N_("Best first"), "Before → after", Qt.SortOrder.DescendingOrder),
    (N_("By name"), "Name", Qt.SortOrder.AscendingOrder),
    (N_("Largest first"), "Size", Qt.SortOrder.DescendingOrder),
    (N_("Longest first"), "Took", Qt.SortOrder.DescendingOrder),
)


class RunsFilter(QWidget):
    """Says what is wanted; it knows the tasks that runs have."""

    wanted_changed = Signal(object)  # a Wanted
    order_changed = Signal(int, object)  # a column, a Qt.SortOrder
    view_changed = Signal(str)  # cards | table
    again_wanted = Signal()

    def __init__(self, view: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(TYPING_MILLISECONDS)
        self._soon.timeout.connect(self._on_changed)
        self.search = self._made_search()
        self.task = _box("filter_task", tr("Task"), tr("Show runs of this task only."), [(tr("Every task"), "")])
        statuses = [(tr("Every status"), ""), *((tr(text), name) for name, text in STATUSES.items())]
        self.status = _box("filter_status", tr("Status"), tr("Show runs of this status only."), statuses)
        self.order = _box("sort_by", tr("Sort by"), tr("How the runs are sorted; those that are pinned stay first."),
                          [(tr(text), place) for place, (text, _, _) in enumerate(ORDERS)])  # fmt: skip
        self.order.setPlaceholderText(tr("By a column"))
        for box in (self.task, self.status):
            box.currentIndexChanged.connect(self._on_changed)
        self.order.activated.connect(self._on_order_activated)
        self._place(view)

    def know_tasks(self, runs: Iterable[Summary]) -> None:
        """Offer the tasks that these runs have."""
        found = {str(run.get("task")) for run in runs if run.get("task")}
        titles = sorted((tr(TASKS[name].title) if name in TASKS else name, name) for name in found)
        if [self.task.itemData(place) for place in range(1, self.task.count())] == [name for _, name in titles]:
            return
        kept = self.task.currentData()
        self.task.blockSignals(True)
        while self.task.count() > 1:
            self.task.removeItem(1)
        for title, name in titles:
            self.task.addItem(title, name)
        self.task.setCurrentIndex(max(0, self.task.findData(kept)))
        self.task.blockSignals(False)
        if self.task.currentData() != kept:
            self._on_changed()

    def show_order(self, column: int, order: Qt.SortOrder) -> None:
        """Show by what the runs are sorted; nothing where only the table's headings say it."""
        said = [(title, way) for _, title, way in ORDERS]
        asked = (COLUMNS[column].title, order)
        self.order.setCurrentIndex(said.index(asked) if asked in said else -1)

    def _made_search(self) -> QLineEdit:
        tip = tr("Finds runs by words of their name, notes, data, base or task (Ctrl+F).")
        field = pieces.search_box("search_runs", tr("Search …"), tip, about=tr("Search the runs"))
        field.setMinimumWidth(SEARCH_WIDTH // 2)
        field.setMaximumWidth(2 * SEARCH_WIDTH)
        field.textChanged.connect(self._on_search_changed)
        QShortcut(QKeySequence.StandardKey.Find, self, field.setFocus, context=Qt.ShortcutContext.WindowShortcut)
        return field

    def _place(self, view: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SMALL)
        row.addWidget(self.search, 1)
        for box in (self.task, self.status, self.order):
            row.addWidget(box)
        row.addStretch(0)
        self._ways = QButtonGroup(self)
        ways = (("cards", tr("Show cards (Ctrl+1)"), "Ctrl+1"), ("table", tr("Show a table (Ctrl+2)"), "Ctrl+2"))
        for name, tip, key in ways:
            button = _toggle(name, tip)
            button.setChecked(name == view)
            button.setShortcut(QKeySequence(key))
            button.clicked.connect(self._on_way_clicked)
            self._ways.addButton(button)
            row.addWidget(button)
        again = pieces.tool("reset", tr("Look for the runs on this disk again (F5)."), self.again_wanted.emit)
        again.setObjectName("look_again")
        again.setShortcut(QKeySequence("F5"))
        row.addWidget(again)

    def _on_search_changed(self) -> None:
        self._soon.start()

    def _on_changed(self) -> None:
        wanted = Wanted(self.search.text(), str(self.task.currentData() or ""), str(self.status.currentData() or ""))
        self.wanted_changed.emit(wanted)

    def _on_order_activated(self) -> None:
        _, title, order = ORDERS[int(self.order.currentData())]
        column = next((place for place, one in enumerate(COLUMNS) if one.title == title), BEGAN)
        self.order_changed.emit(column, order)

    def _on_way_clicked(self) -> None:
        self.view_changed.emit(self.sender().objectName().removeprefix("show_"))


def _box(name: str, title: str, tip: str, choices: Iterable[tuple[str, object]]) -> NarrowBox:
    box = NarrowBox()
    box.setObjectName(name)
    box.setAccessibleName(title)
    box.setToolTip(tip)
    for text, data in choices:
        box.addItem(text, data)
    return box


def _toggle(name: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setObjectName(f"show_{name}")
    button.setProperty("role", "plain")
    button.setIcon(icons.icon(name))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setCheckable(True)
    button.setAutoExclusive(True)
    return button
