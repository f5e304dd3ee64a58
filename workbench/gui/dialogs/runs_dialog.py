"""All runs on this disk: open one again, give it another name, delete it."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QStackedWidget, QWidget

from workbench.engine import queries
from workbench.gui import file_manager
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.dialogs.runs_table import RunsTable
from workbench.gui.models.figures_model import SORT_ROLE
from workbench.gui.models.runs_model import BEGAN, NAME, RunsModel, Summary
from workbench.gui.studio import Studio
from workbench.gui.translation import size, tr
from workbench.gui.widgets import pieces

FIRST_SIZE = (1060, 560)


class RunsDialog(Dialog):
    """A table of the runs; Enter opens one, F2 renames it, Delete deletes it."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(name, studio, parent)
        self.setWindowTitle(tr("All runs"))
        self.resize(*FIRST_SIZE)
        self._needed: Mapping[str, list[str]] = {}  # a run's folder → the names of those that can't do without it
        self._model = RunsModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._table = self._made_table()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(pieces.label(tr("Looking for runs …"), "muted"))
        self._stack.setCurrentIndex(2)
        self.column.addWidget(self._stack, 1)
        self.column.addLayout(self._buttons())
        self._model.renamed.connect(self._on_model_renamed)
        self._state = studio.run.state
        studio.run.changed.connect(self._on_run_changed)
        self._on_selection_changed()
        self.refresh()

    def refresh(self) -> None:
        """Look for the runs again."""
        job = self.studio.jobs.ask(_runs, self._on_runs_answered)
        job.failed.connect(self.tell)

    @property
    def chosen(self) -> Summary | None:
        """Return the run that is selected."""
        rows = self._table.selectionModel().selectedRows()
        return self._run_at(rows[0]) if rows else None

    def _made_table(self) -> RunsTable:
        table = RunsTable()
        table.setObjectName("runs")
        table.setAccessibleName(tr("All runs"))
        table.setToolTip(tr("Enter or a double click opens a run, F2 renames it, Delete moves it to the trash."))
        table.setModel(self._sorted)
        pieces.make_list(table)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.sortByColumn(BEGAN, Qt.SortOrder.DescendingOrder)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        table.open_wanted.connect(self._on_open_wanted)
        table.rename_wanted.connect(self._on_rename_wanted)
        table.delete_wanted.connect(self._on_delete_wanted)
        table.selectionModel().selectionChanged.connect(self._on_selection_changed)
        return table

    def _empty(self) -> QWidget:
        return pieces.empty(
            "history", tr("No runs yet"),
            tr("Every training is kept as a run, in a folder of its own: its model, its curves and its figures. "
               "It can be opened again here."),
        )  # fmt: skip

    def _buttons(self) -> QHBoxLayout:
        rows = (
            ("open_run", tr("Open"), tr("Show this run in the stations (Enter)."), self._on_open_wanted, "primary"),
            ("rename_run", tr("Rename"), tr("Give it another name (F2)."), self._on_rename_wanted, ""),
            ("run_folder", tr("Open folder"), tr("Show the run's files."), self._on_folder_wanted, ""),
            ("delete_run", tr("Delete…"), tr("Move it to the trash (Delete)."), self._on_delete_wanted, "danger"),
        )
        self._needing = []
        for name, text, tip, slot, role in rows:
            button = pieces.button(text, tip, slot, role=role)
            button.setObjectName(name)
            button.setAutoDefault(False)
            self._needing.append(button)
        again = pieces.button(tr("Look again"), tr("Look for the runs on this disk again."), self.refresh)
        again.setObjectName("look_again")
        again.setAutoDefault(False)
        line = pieces.row(*self._needing)
        for button in (again, self.closer()):
            line.addWidget(button)
        return line

    def _on_runs_answered(self, answer: Mapping[str, Any]) -> None:
        kept = self.chosen
        self._needed = answer["needed"]
        self._model.set_records(answer["runs"])
        self._stack.setCurrentIndex(0 if answer["runs"] else 1)
        self._choose(kept["folder"] if kept is not None else str(self.studio.run.folder))
        if self._table.isVisible():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, folder: str) -> None:
        """Select the run of a folder, or the first."""
        places = [self._sorted.index(row, NAME) for row in range(self._sorted.rowCount())]
        found = [place for place in places if self._run_at(place)["folder"] == folder]
        if places:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._table.selectionModel().setCurrentIndex((found or places)[0], flags)
        self._on_selection_changed()

    def _run_at(self, place: QModelIndex) -> Summary:
        run: Summary = self._model.record(self._sorted.mapToSource(place).row())
        return run

    def _on_selection_changed(self, *_: object) -> None:
        for button in self._needing:
            button.setEnabled(self.chosen is not None)

    def _on_open_wanted(self) -> None:
        run, shown = self.chosen, self.studio.run
        if run is None:
            return
        folder = Path(run["folder"])
        if shown.is_live and shown.folder != folder:
            self.say(
                tr("A training goes on, so no other run can be shown now."),
                tr("Stop it at the Train station, or wait for its end."), tone="warning",
            )  # fmt: skip
            return
        shown.open(folder)
        self.studio.project.change(run=str(folder))
        self.studio.actions["results" if run["status"] == "finished" else "train"].trigger()
        self.close()

    def _on_rename_wanted(self) -> None:
        current = self._table.currentIndex()
        if current.isValid():
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._table.edit(self._sorted.index(current.row(), NAME))

    def _on_model_renamed(self, folder: str, name: str) -> None:
        self.take_back()
        job = self.studio.jobs.ask(partial(queries.rename_run, folder, name))
        job.failed.connect(self.tell)
        job.ended.connect(self.refresh)

    def _on_delete_wanted(self) -> None:
        run = self.chosen
        if run is None:
            return
        self.ask(
            tr("Move the run “{name}” to the trash?", name=run["name"]),
            self._what_goes(run),
            tr("Move to the trash"), partial(self._delete, Path(run["folder"])),
        )  # fmt: skip

    def _what_goes(self, run: Summary) -> str:
        """Return what is lost with a run, for other runs, too."""
        own = tr("Its model, its curves and its figures go with it: {size} in {folder}.", size=size(run["bytes"] or 0),
                 folder=run["folder"])  # fmt: skip
        needing = self._needed.get(run["folder"], [])
        if not needing:
            return own
        names = ", ".join(f"“{name}”" for name in needing)
        return f"{own}\n\n" + tr(
            "Other runs need its model and can't be used without it, unless it is taken back from the trash: {names}.",
            names=names,
        )  # fmt: skip

    def _delete(self, folder: Path) -> None:
        self.take_back()
        job = self.studio.jobs.ask(partial(_delete_run, str(folder)))
        job.answered.connect(self._on_run_deleted)
        job.failed.connect(self.tell)
        job.ended.connect(self.refresh)

    def _on_run_deleted(self, answer: Mapping[str, Any]) -> None:
        folder, studio = Path(answer["folder"]), self.studio
        if studio.run.folder == folder:
            studio.run.clear()
        if studio.project.draft.run == str(folder):
            studio.project.change(run="")
        if studio.project.draft.base == f"run/{folder.name}":
            studio.base.look()

    def _on_folder_wanted(self) -> None:
        if self.chosen is not None:
            file_manager.show(self.chosen["folder"])

    def _on_run_changed(self) -> None:
        if self.studio.run.state != self._state:
            self._state = self.studio.run.state
            self.refresh()


def _runs() -> Mapping[str, Any]:
    return {"runs": queries.runs(), "needed": queries.needed_runs()}


def _delete_run(folder: str) -> Mapping[str, Any]:
    return {"folder": str(queries.delete_run(folder)["folder"])}
