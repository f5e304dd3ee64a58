"""All runs on this disk: found, opened, compared, asked for again, named, noted, pinned, deleted."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.gui import duplicating, file_manager, theme
from workbench.gui.dialogs import opening, runs_deleting
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.dialogs.runs_details import RunsDetails
from workbench.gui.dialogs.runs_filter import RunsFilter
from workbench.gui.dialogs.runs_views import RunsViews
from workbench.gui.models.runs_model import RunsModel, Wanted
from workbench.gui.runs_words import Summary
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, tr
from workbench.gui.widgets import pieces

FIRST_SIZE, LARGEST = QSize(1060, 640), QSize(1360, 860)  # without a window beside it; whatever that one is
SKETCHES_AT_ONCE = 24
MOST_COMPARED = 12  # runs
LOOK_MILLISECONDS = 3000  # how often what is seen, and what is running, is looked at again


class RunsDialog(Dialog):
    """Runs come in page by page; what is known of one is shown at once, and looked at again when its state changes."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(name, studio, parent)
        self.setWindowTitle(tr("All runs"))
        self.resize(_first_size(parent))
        self._listed: set[str] | None = None  # the folders that this look has found so far; None = no look goes on
        self._sketching = self._closing = False
        self._going: list[Summary] = []  # those a person is asked about before they go to the trash
        self._buttons: dict[str, QPushButton] = {}
        self.runs = RunsModel(self)
        self.views = RunsViews(self.runs)
        self.details = RunsDetails()
        self.filter = RunsFilter(studio.settings.values.runs_view)
        self._count: QLabel = pieces.label("", "muted", wrap=False)
        self._count.setObjectName("runs_count")
        self._place()
        self._listen()
        self.views.show_as(studio.settings.values.runs_view)
        self._look_timer = QTimer(self)
        self._look_timer.setInterval(LOOK_MILLISECONDS)
        self._look_timer.timeout.connect(self._on_look_timer_timeout)
        self._look_timer.start()
        self._state = studio.run.state
        self._on_chosen_changed()
        self.refresh()

    def refresh(self) -> None:
        """Look for the runs again."""
        if self._listed is not None:
            return
        self._listed = set()
        self.views.show_state(looking=True)
        job = self.studio.jobs.ask_in_parts(engine_jobs.list_runs, self._on_page_answered)
        job.failed.connect(self.tell)
        job.ended.connect(self._on_look_ended)

    @property
    def chosen(self) -> Summary | None:
        """Return the run that is chosen, None where it is not one."""
        runs = self.views.chosen
        return runs[0] if len(runs) == 1 else None

    def _place(self) -> None:
        self.column.addWidget(self.filter)
        across = pieces.row(stretch=False, spacing=theme.MEDIUM)
        across.addWidget(self.views, 1)
        across.addWidget(self.details)
        self.column.addLayout(across, 1)
        self.column.addLayout(self._made_buttons())

    def _made_buttons(self) -> QHBoxLayout:
        line = pieces.row(stretch=False)
        for name, text, tip, slot, role, key in self._commands():
            button = pieces.button(text, f"{tip} ({key})" if key else tip, slot, role=role)
            button.setObjectName(name)
            button.setAutoDefault(False)
            if key.startswith("Ctrl"):
                button.setShortcut(QKeySequence(key))
            self._buttons[name] = button
        for name in ("open_run", "compare_runs", "duplicate_run", "delete_run"):
            line.addWidget(self._buttons[name])
        line.addSpacing(theme.SMALL)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(self.closer())
        self.details.take_buttons([self._buttons[name] for name in ("rename_run", "pin_run", "copy_run_command",
                                                                    "run_folder")])  # fmt: skip
        return line

    def _commands(self) -> tuple[tuple[str, str, str, Callable[[], object], str, str], ...]:
        """Return name, text, tip, slot, role and key of what can be done with what is chosen."""
        return (
            ("open_run", tr("Open"), tr("Show this run in the stations"), self._on_open_wanted, "primary", tr("Enter")),
            ("compare_runs", tr("Compare…"), tr("Hold two runs or more side by side; choose several with Ctrl or "
             "Shift"), self._on_compare_wanted, "", "Ctrl+E"),
            ("duplicate_run", tr("Duplicate and change"), tr("Make the project ask for what this run was asked, and "
             "go to Train"), self._on_duplicate_wanted, "", "Ctrl+D"),
            ("delete_run", tr("Delete…"), tr("Move it to the trash"), self._on_delete_wanted, "danger", tr("Delete")),
            ("rename_run", tr("Rename"), tr("Give it another name"), self._on_rename_wanted, "", "F2"),
            ("pin_run", tr("Pin"), tr("Keep it first in the list, or no longer"), self._on_pin_wanted, "", "Ctrl+T"),
            ("copy_run_command", tr("Copy as command"), tr("Copy the command line that makes the same run"),
             self._on_copy_wanted, "", "Ctrl+Shift+C"),
            ("run_folder", tr("Open folder"), tr("Show the run's files"), self._on_folder_wanted, "", "Ctrl+O"),
        )  # fmt: skip

    def _listen(self) -> None:
        self.filter.wanted_changed.connect(self._on_wanted_changed)
        self.filter.order_changed.connect(self._on_order_changed)
        self.filter.view_changed.connect(self._on_view_changed)
        self.filter.again_wanted.connect(self.refresh)
        self.views.open_wanted.connect(self._on_open_wanted)
        self.views.rename_wanted.connect(self._on_rename_wanted)
        self.views.delete_wanted.connect(self._on_delete_wanted)
        self.views.chosen_changed.connect(self._on_chosen_changed)
        self.views.menu_wanted.connect(self._on_menu_wanted)
        self.runs.renamed.connect(self._on_run_renamed)
        self.runs.changed.connect(self._on_runs_changed)
        self.runs.sorted.connect(self.filter.show_order)
        self.runs.sketches_wanted.connect(self._on_sketches_wanted, Qt.ConnectionType.QueuedConnection)
        self.details.noted.connect(self._on_run_noted)
        self.studio.run.changed.connect(self._on_run_changed)

    def _on_page_answered(self, answer: Mapping[str, Any]) -> None:
        first = not self.runs.runs
        if self._listed is not None:
            self._listed |= {str(run["folder"]) for run in answer["runs"]}
        self.runs.take(answer["runs"])
        if first and self.isVisible() and not self.filter.search.text():
            self.views.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_look_ended(self) -> None:
        found, self._listed = self._listed or set(), None
        self.runs.keep_only(found)

    def _on_runs_changed(self) -> None:
        looking, shown, known = self._listed is not None, self.runs.rowCount(), len(self.runs.runs)
        self.filter.know_tasks(self.runs.runs.values())
        self.views.show_state(looking=looking)
        words = plural(known, "{count} run", "{count} runs") if shown == known else tr(
            "{shown} of {count} runs", shown=shown, count=known)  # fmt: skip
        self._count.setText(words if known else "")
        if shown and not self.views.chosen and not looking:
            folder = str(self.studio.run.folder)
            self.views.choose([folder if self.runs.row_of(folder) is not None else str(self.runs.record(0)["folder"])])
        self._on_chosen_changed()

    def _on_chosen_changed(self) -> None:
        runs = self.views.chosen
        for name, button in self._buttons.items():
            many = {"compare_runs": 1 < len(runs) <= MOST_COMPARED, "delete_run": bool(runs), "pin_run": bool(runs)}
            button.setEnabled(many.get(name, len(runs) == 1))
        pinned = bool(runs) and all(run.get("pinned") for run in runs)
        self._buttons["pin_run"].setText(tr("Unpin") if pinned else tr("Pin"))
        self.details.show_run(self.chosen, len(runs))

    def _on_wanted_changed(self, wanted: Wanted) -> None:
        self.runs.want(wanted)

    def _on_order_changed(self, column: int, order: Qt.SortOrder) -> None:
        self.views.table.sortByColumn(column, order)

    def _on_view_changed(self, name: str) -> None:
        self.views.show_as(name)
        self.studio.settings.change(runs_view=name)

    def _on_menu_wanted(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button in self._buttons.values():
            action = menu.addAction(button.text(), button.click)
            action.setEnabled(button.isEnabled())
        menu.popup(place)

    def _on_sketches_wanted(self) -> None:
        """Read the curves of those runs that somebody looks at, some at a time."""
        if self._sketching or not self.runs.asked:
            return
        self._sketching = True
        wanted = [(folder, str(self.runs.asked[folder].get("headline") or "")) for folder in self.runs.asked]
        asked = wanted[-SKETCHES_AT_ONCE:]
        for folder, _ in asked:
            del self.runs.asked[folder]
        job = self.studio.jobs.ask(partial(queries.sketches, asked), self.runs.take_sketches)
        job.failed.connect(self.tell)
        job.ended.connect(self._on_sketching_ended)

    def _on_sketching_ended(self) -> None:
        self._sketching = False
        self._on_sketches_wanted()

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

    def _on_compare_wanted(self) -> None:
        folders = [Path(run["folder"]) for run in self.views.chosen]
        if 1 < len(folders) <= MOST_COMPARED:
            opening.show_comparison(self.studio, self.parentWidget(), folders)

    def _on_duplicate_wanted(self) -> None:
        if self.chosen is not None:
            self.take_back()
            asked = partial(duplicating.ask, str(self.chosen["folder"]), str(self.chosen["name"]))
            job = self.studio.jobs.ask(asked, self._on_asked_answered)
            job.failed.connect(self.tell)

    def _on_asked_answered(self, answer: Mapping[str, Any]) -> None:
        duplicating.duplicate(self.studio, answer)
        self.close()

    def _on_copy_wanted(self) -> None:
        if self.chosen is not None:
            QGuiApplication.clipboard().setText(duplicating.command(str(self.chosen["folder"])))
            words = tr("The command was copied; it trains the same run anew from its run.toml.")
            moved = tr("Its data has moved since: put it back first, or use Duplicate and change, which knows the new "
                       "place.")  # fmt: skip
            gone = bool(self.chosen.get("moved"))
            self.say(words, moved if gone else "", tone="warning" if gone else "good")

    def _on_rename_wanted(self) -> None:
        self.views.rename()

    def _on_run_renamed(self, folder: str, name: str) -> None:
        self._change(partial(queries.rename_run, folder, name))

    def _on_run_noted(self, folder: str, text: str) -> None:
        self._change(partial(queries.note_run, folder, text))

    def _on_pin_wanted(self) -> None:
        pinned = all(run.get("pinned") for run in self.views.chosen)
        for run in self.views.chosen:
            self._change(partial(queries.pin_run, str(run["folder"]), not pinned))

    def _change(self, change: Callable[[], Mapping[str, Any]]) -> None:
        """Write something on a run; what it says then is shown, or why it could not be written."""
        self.take_back()
        job = self.studio.jobs.ask(change, self._on_run_looked_at)
        job.failed.connect(self.studio.notices.tell if self._closing else self.tell)

    def _on_look_timer_timeout(self) -> None:
        """Look again at the runs that are seen, and at those that were at work: no status is shown that is not so."""
        if self._listed is None and self.isVisible() and not self.studio.jobs.questions.busy:
            seen = {*self.views.seen, *(folder for folder, run in self.runs.runs.items() if run["status"] == "running")}
            if seen:
                self.studio.jobs.ask(partial(queries.runs_now, sorted(seen)), self._on_seen_answered)

    def _on_seen_answered(self, answer: Mapping[str, Any]) -> None:
        if any(self.runs.runs.get(str(run["folder"]), run) != run for run in answer["runs"]):
            self.runs.take([run for run in answer["runs"] if run["folder"] in self.runs.runs])

    def _on_run_looked_at(self, run: Mapping[str, Any]) -> None:
        self.runs.take([run])

    def _on_delete_wanted(self) -> None:
        if self.views.chosen:
            self._going = self.views.chosen
            job = self.studio.jobs.ask(queries.needed_runs, self._on_needed_answered)
            job.failed.connect(self.tell)

    def _on_needed_answered(self, needed: Mapping[str, Any]) -> None:
        runs = self._going
        words = runs_deleting.question(runs), runs_deleting.what_goes(runs, needed)
        self.ask(*words, tr("Move to the trash"), partial(self._delete, runs))

    def _delete(self, runs: list[Summary]) -> None:
        self.take_back()
        delete = partial(runs_deleting.delete, [str(run["folder"]) for run in runs])
        job = self.studio.jobs.ask(delete, self._on_runs_deleted)
        job.failed.connect(self.tell)

    def _on_runs_deleted(self, answer: Mapping[str, Any]) -> None:
        gone = [self.runs.runs[folder] for folder in answer["gone"] if folder in self.runs.runs]
        runs_deleting.let_go(self.studio, answer["gone"])
        self.runs.keep_only(set(self.runs.runs) - set(answer["gone"]))
        if gone:
            self.say(*runs_deleting.said(gone), tone="good")
        if answer["error"] is not None:
            self.tell(answer["error"])

    def _on_folder_wanted(self) -> None:
        if self.chosen is not None:
            file_manager.show(self.chosen["folder"])

    def _on_run_changed(self) -> None:
        if self.studio.run.state != self._state:
            self._state = self.studio.run.state
            self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep notes that are still being typed."""
        self._closing = True
        self.details.keep()
        super().closeEvent(event)


def _first_size(beside: QWidget | None) -> QSize:
    """Return a little less than the window it is opened from, so that as many cards as can be stand side by side."""
    if beside is None:
        return FIRST_SIZE
    return (beside.size() - QSize(2 * theme.LARGE, 2 * theme.LARGE)).boundedTo(LARGEST)
