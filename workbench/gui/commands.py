"""What the actions do: each is connected once, to a method here."""

import tomllib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from workbench import resources
from workbench.engine import command_words, tasks
from workbench.engine.errors import N_, WorkbenchError
from workbench.engine.spec import RunSpec
from workbench.gui import copies, file_kinds, left_out, run_queue, whole_file
from workbench.gui.notices import Notice
from workbench.gui.stations import STATIONS
from workbench.gui.studio import Studio
from workbench.gui.translation import tr

GO_ON = (N_("Go on where it was"), N_("Resume the run from its last saved state."))
ANEW = (N_("Begin it anew"), N_("Nothing of its training was saved yet: it starts from its beginning, in its folder."))


class Commands(QObject):
    """Carries actions out on the studio; what needs another window or project is asked for by signals."""

    station_wanted = Signal(str)
    project_wanted = Signal(object)  # a project's folder, or None for a new one
    dialog_wanted = Signal(str)  # runs | settings | about | left_out
    quit_wanted = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._unanswered: Notice | None = None  # what was said when Train was asked for with a question open
        slots = {
            "open_file": self.open_file, "open_folder": self.open_folder, "open_sample": self.open_sample,
            "paste_rows": self.paste_rows, "save_copy": self.save_copy, "new_project": self._on_new_project_triggered,
            "start": self.start_training, "enqueue": self.enqueue, "pause": self.toggle_pause,
            "stop_best": self.stop_best,
            "stop_resume": self.stop_resume, "stop_discard": self.stop_discard, "copy_command": self.copy_command,
            "copy_diagnostics": self.copy_diagnostics, "quit": self.quit_wanted.emit,
            "next_station": self._on_next_station_triggered, "previous_station": self._on_previous_station_triggered,
            "welcome": self._on_welcome_triggered,
        }  # fmt: skip
        for name, slot in slots.items():
            studio.actions[name].triggered.connect(slot)
        for name in ("runs", "settings", "about", "left_out"):
            studio.actions[name].triggered.connect(self._on_dialog_triggered)
        for station in STATIONS:
            studio.actions[station.name].triggered.connect(self._on_station_triggered)
        studio.run.changed.connect(self._on_run_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        self._on_run_changed()
        self._on_survey_changed("table")

    def disconnect_all(self) -> None:
        """Let go of the actions, which live longer than a project."""
        for name in self._studio.actions.names():
            self._studio.actions[name].triggered.disconnect()

    def open_file(self) -> None:
        """Ask for a file and open it."""
        path, _ = QFileDialog.getOpenFileName(QApplication.activeWindow(), tr("Open data"), "", tr(file_kinds.FILTERS))
        if path:
            self.open_data(Path(path))

    def open_folder(self) -> None:
        """Ask for a folder of text files and open it."""
        title = tr("Open a folder of text files, with a folder for each class")
        path = QFileDialog.getExistingDirectory(QApplication.activeWindow(), title)
        if path:
            self.open_data(Path(path))

    def open_data(self, path: Path) -> None:
        """Make a file, or a folder of text files, the project's training data, and show it."""
        studio = self._studio
        draft = studio.project.draft
        is_files = draft.name in ("", Path(draft.train).stem, Path(draft.train).name)  # else a person gave the name
        name = (path.name if path.is_dir() else path.stem) if is_files else draft.name
        studio.notices.clear()
        if not studio.run.is_live:  # what a run on other rows came to is found in All runs
            studio.project.change(run="")
            studio.run.clear()
        studio.project.change(
            train=str(path.absolute()), validation="", test="", reading={}, columns={}, split={}, name=name
        )
        self.station_wanted.emit("data")

    def save_copy(self) -> None:
        """Ask where to, and save what is chosen as a file of its own."""
        copies.ask(self._studio)

    def open_sample(self) -> None:
        """Open the sample of the project's task."""
        self.open_sample_of(self._studio.project.draft.task)

    def open_sample_of(self, task: str) -> None:
        """Open a task's sample, to be learned as that task and split as its run file has it."""
        folder = resources.samples() / tasks.find(task).sample
        said = tomllib.loads((folder / "run.toml").read_text(encoding="utf-8"))["data"]
        self._studio.project.change(task=task, task_options={})
        self.open_data(folder / said["train"])
        self._studio.project.change(split=said.get("split", {}))

    def paste_rows(self) -> None:
        """Make a table of the clipboard's text, kept in the project's folder, and open it."""
        text = QGuiApplication.clipboard().text()
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2:
            hint = tr("Copy a header and rows from a spreadsheet or a text, then paste again.")
            self._studio.notices.say(Notice(tr("There are no rows in the clipboard."), hint, "warning"))
            return
        folder = self._studio.project.folder
        number = 1
        suffix = "tsv" if "\t" in lines[0] else "csv"
        while (path := folder / f"pasted-{number}.{suffix}").exists():
            number += 1
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace("\r\n", "\n"), encoding="utf-8")
        except OSError as error:
            self._studio.notices.tell(whole_file.unwritten(path, error))
            return
        self.open_data(path)

    def start_training(self) -> None:
        """Go on with the stopped run that is shown, else start one with what is chosen; what stands in the way is said.

        While a run goes on, nothing is done.
        """
        studio, folder = self._studio, self._studio.run.folder
        if studio.run.is_live:
            return
        if studio.run.state == "elsewhere":
            words = tr("{name} still trains in the background.", name=str(studio.run.summary.get("name", "")))
            hint = tr("Add this one to the queue: it starts when that one has ended. Two at once would both be slow.")
            studio.notices.say(Notice(words, hint, "warning"))
            self.station_wanted.emit("train")
            return
        if studio.run.waits and folder is not None:
            studio.run.resume(folder)
            self.station_wanted.emit("train")
            return
        asked = self._asked()
        if asked is not None:
            studio.notices.clear()
            studio.run.start(asked)
            self.station_wanted.emit("train")

    def enqueue(self) -> None:
        """Put what is chosen into the queue; what stands in the way is said."""
        asked = self._asked()
        if asked is not None:
            run_queue.of(self._studio).add(asked)

    def _asked(self) -> RunSpec | None:
        """Return the run that is chosen; None where it can't be one, which is said."""
        studio = self._studio
        if studio.survey.questions:
            self.station_wanted.emit("data")
            self._unanswered = Notice(
                tr("A question about the file is open."), tr("Answer it below, then train."), "warning"
            )
            studio.notices.say(self._unanswered)
            return None
        try:
            return studio.run_spec()
        except WorkbenchError as error:
            studio.notices.tell(error)
            return None

    def toggle_pause(self) -> None:
        """Let the run stand still, or go on."""
        self._studio.run.pause(self._studio.run.state != "paused")

    def stop_best(self) -> None:
        """End the run with its best model kept."""
        self._studio.run.stop("best")

    def stop_resume(self) -> None:
        """End the run so that it can go on later."""
        self._studio.run.stop("resume")

    def stop_discard(self) -> None:
        """End the run and move it to the trash."""
        self._studio.run.stop("discard")

    def copy_command(self) -> None:
        """Write the run file into the project's folder and copy the command that trains it."""
        project, path = self._studio.project, self._studio.project.folder / "run.toml"
        try:
            project.folder.mkdir(parents=True, exist_ok=True)
            path.write_text(project.spec().as_toml(), encoding="utf-8")
        except OSError as error:
            self._studio.notices.tell(whole_file.unwritten(path, error))
        except WorkbenchError as error:
            self._studio.notices.tell(error)
        else:
            QGuiApplication.clipboard().setText(f"workbench train {command_words.quoted(str(path))}")
            said = tr("The command was copied; its run file is {path}.", path=str(path))
            self._studio.notices.say(Notice(said, tone="good"))

    def copy_diagnostics(self) -> None:
        """Copy versions, the machine, the newest unexpected error and the log's end; no rows of data."""
        from workbench.gui import diagnostics

        details = [one.details for one in self._studio.notices.standing if one.details]
        QGuiApplication.clipboard().setText(diagnostics.text(details))
        self._studio.notices.say(Notice(tr("The diagnostics were copied to the clipboard."), tone="good"))

    def _on_new_project_triggered(self) -> None:
        self.project_wanted.emit(None)

    def _on_welcome_triggered(self) -> None:
        self.station_wanted.emit("welcome")

    def _on_dialog_triggered(self) -> None:
        self.dialog_wanted.emit(self.sender().objectName())

    def _on_station_triggered(self) -> None:
        self.station_wanted.emit(self.sender().objectName())

    def _on_next_station_triggered(self) -> None:
        self._move(1)

    def _on_previous_station_triggered(self) -> None:
        self._move(-1)

    def _move(self, by: int) -> None:
        names = [station.name for station in STATIONS]
        place = names.index(self._studio.project.draft.station) + by
        self.station_wanted.emit(names[max(0, min(len(names) - 1, place))])

    def _on_survey_changed(self, name: str) -> None:
        self._studio.actions["left_out"].setEnabled(bool(left_out.found(self._studio.survey)))
        if self._unanswered is not None and not self._studio.survey.questions:
            self._studio.notices.take_back(self._unanswered)
            self._unanswered = None

    def _on_run_changed(self) -> None:
        run, actions = self._studio.run, self._studio.actions
        going = run.state in ("starting", "running", "paused")
        actions["pause"].setEnabled(going)
        for name in ("stop_best", "stop_resume", "stop_discard"):
            actions[name].setEnabled(going or (run.state == "elsewhere" and run.asked is None))
        actions["start"].setEnabled(not run.is_live)
        actions.say("start", (GO_ON if run.has_state else ANEW) if run.waits else None)
