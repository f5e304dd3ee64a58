"""The runs as cards or as a table: one model, one choice, the same keys in both."""

from collections.abc import Collection

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStackedWidget, QTableView, QWidget

from workbench.gui import theme
from workbench.gui.models.runs_model import COLUMNS, CURVE, NAME, NOTES, SKETCH_ROLE, RunsModel
from workbench.gui.runs_words import Summary
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.run_cards import RunCards
from workbench.gui.widgets.sparkline import SparklineDelegate

CURVE_WIDTH, NAME_WIDTH, WIDEST_NOTES = 88, 164, 260
MEASURED_ROWS = 40  # by which columns are made as wide as they need: all of thousands take a second
SIDE_BY_SIDE = 8  # cards at most in the last line that is seen
FLAGS = QItemSelectionModel.SelectionFlag


class RunsViews(QStackedWidget):
    """What is chosen stays chosen when runs come in, are sorted, or are shown in the other way."""

    open_wanted = Signal()
    rename_wanted = Signal()
    delete_wanted = Signal()
    chosen_changed = Signal()
    menu_wanted = Signal(QPoint)  # where, on the screen

    def __init__(self, model: RunsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.table, self.cards = self._made_table(), RunCards()
        self._views: dict[str, QAbstractItemView] = {"table": self.table, "cards": self.cards}
        self._kept: tuple[list[str], str] = ([], "")
        for name, view in self._views.items():
            self._prepare(name, view)
        self._notes = {"empty": _empty(), "none": _none(), "loading": pieces.label(tr("Looking for runs …"), "muted")}
        for widget in self._notes.values():
            self.addWidget(widget)
        self._view: QAbstractItemView = self.cards
        self._wanted = {
            Qt.Key.Key_Return: self.open_wanted, Qt.Key.Key_Enter: self.open_wanted, Qt.Key.Key_F2: self.rename_wanted,
            Qt.Key.Key_Delete: self.delete_wanted,
        }  # fmt: skip
        model.modelAboutToBeReset.connect(self._on_model_about_to_be_reset)
        model.modelReset.connect(self._on_model_reset)

    @property
    def view(self) -> QAbstractItemView:
        """Return the view that is used now."""
        return self._view

    @property
    def chosen(self) -> list[Summary]:
        """Return the runs that are chosen, in the order they are shown."""
        rows = sorted({index.row() for index in self._view.selectionModel().selectedIndexes()})
        return [self._model.record(row) for row in rows]

    @property
    def seen(self) -> list[str]:
        """Return the folders of the runs that are on the screen."""
        view, model = self._view, self._model
        place = view.viewport().rect().adjusted(1, 1, -1, -1)
        first, last = (view.indexAt(corner).row() for corner in (place.topLeft(), place.bottomLeft()))
        begin = max(0, first)
        end = last + 1 if last >= 0 else min(model.rowCount(), begin + MEASURED_ROWS)
        rows = range(begin, min(model.rowCount(), max(end, begin) + SIDE_BY_SIDE))
        return [str(model.record(row)["folder"]) for row in rows]

    def show_as(self, name: str) -> None:
        """Show the runs as "cards" or as a "table"."""
        chosen, had_focus = [str(run["folder"]) for run in self.chosen], self._view.hasFocus()
        note = self.currentWidget() in self._notes.values()
        self._view = self._views[name]
        self.choose(chosen)
        if not note:
            self.setCurrentWidget(self._view)
        if had_focus:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, *, looking: bool) -> None:
        """Show the runs; or that they are looked for, that there are none, or that none is as it is wanted."""
        if self._model.rowCount():
            self.setCurrentWidget(self._view)
        else:
            name = "none" if self._model.runs else "loading" if looking else "empty"
            self.setCurrentWidget(self._notes[name])

    def choose(self, folders: Collection[str], current: str = "") -> None:
        """Choose the runs of these folders, as far as they are to be seen, and let the keys act on `current`."""
        selection = self._view.selectionModel()
        selection.clearSelection()
        rows = [row for folder in folders if (row := self._model.row_of(folder)) is not None]
        at = self._model.row_of(current) if current else None
        first = at if at is not None and at in rows else rows[0] if rows else None
        if first is not None:
            selection.setCurrentIndex(self._model.index(first, NAME), FLAGS.NoUpdate)
            self._view.scrollTo(self._model.index(first, NAME))
        for row in rows:
            selection.select(self._model.index(row, NAME), FLAGS.Select | FLAGS.Rows)
        self.chosen_changed.emit()

    def rename(self) -> None:
        """Let the name of the current run be typed."""
        current = self._view.currentIndex()
        if current.isValid():
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.edit(self._model.index(current.row(), NAME))

    def _made_table(self) -> QTableView:
        table = QTableView()
        column, order = self._model.sorted_by  # before sorting is turned on, which sorts by the first column
        table.setModel(self._model)
        pieces.make_list(table)
        table.sortByColumn(column, order)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setWordWrap(False)
        table.setItemDelegateForColumn(CURVE, SparklineDelegate(SKETCH_ROLE, table))
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        head = table.horizontalHeader()
        head.setResizeContentsPrecision(MEASURED_ROWS)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(NAME, NAME_WIDTH)
        table.setColumnWidth(CURVE, CURVE_WIDTH)
        return table

    def _prepare(self, name: str, view: QAbstractItemView) -> None:
        if view.model() is None:
            view.setModel(self._model)
        view.setObjectName("runs" if name == "table" else "run_cards")
        view.setAccessibleName(tr("All runs"))
        view.setToolTip(
            tr("Enter or a double click opens a run, F2 renames it, Delete moves it to the trash; Ctrl or Shift choose "
               "several.")
        )  # fmt: skip
        view.setMouseTracking(True)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self._on_view_menu_requested)
        view.doubleClicked.connect(self._on_view_double_clicked)
        view.selectionModel().selectionChanged.connect(self._on_view_selection_changed)
        view.installEventFilter(self)
        self.addWidget(view)

    def _on_view_menu_requested(self, place: QPoint) -> None:
        self.menu_wanted.emit(self._view.viewport().mapToGlobal(place))

    def _on_view_double_clicked(self) -> None:
        self.open_wanted.emit()

    def _on_view_selection_changed(self) -> None:
        if self.sender() is self._view.selectionModel():
            self.chosen_changed.emit()

    def _on_model_about_to_be_reset(self) -> None:
        current = self._view.currentIndex()
        at = str(self._model.record(current.row())["folder"]) if current.isValid() else ""
        self._kept = ([str(run["folder"]) for run in self.chosen], at)

    def _on_model_reset(self) -> None:
        self.choose(*self._kept)
        self._fit()

    def _fit(self) -> None:
        """Make the table's columns as wide as their headings and cells, once somebody sees it dressed."""
        if self._view is not self.table or not self.table.isVisible():
            return
        for column in range(len(COLUMNS)):
            if column not in (NAME, CURVE):
                self.table.resizeColumnToContents(column)
        self.table.setColumnWidth(NOTES, min(WIDEST_NOTES, self.table.columnWidth(NOTES)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Ask for what a key means; make the table's columns fit when it is shown."""
        if watched is self.table and event.type() == QEvent.Type.Show:
            self._fit()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._is_editing:
            wanted = self._wanted.get(Qt.Key(event.key()))
            if wanted is not None:
                wanted.emit()
                return True
        return super().eventFilter(watched, event)

    @property
    def _is_editing(self) -> bool:
        return self._view.state() == QAbstractItemView.State.EditingState


def _empty() -> QWidget:
    return pieces.empty(
        "history", tr("No runs yet"),
        tr("Every training is kept as a run, in a folder of its own: its model, its curves and its figures. "
           "It can be opened again here."),
    )  # fmt: skip


def _none() -> QWidget:
    widget = pieces.empty(
        "search", tr("No run is like that"),
        tr("Take words out of the search, or show runs of every task and status."),
    )  # fmt: skip
    widget.setContentsMargins(0, theme.LARGE, 0, 0)
    return widget
