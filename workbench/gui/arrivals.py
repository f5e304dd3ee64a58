"""Opens what the desktop, a drop or a later start hands over, in the project that is open or in one of its own."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from workbench.gui import handed_over, project
from workbench.gui.commands import Commands
from workbench.gui.handed_over import Given
from workbench.gui.notices import Notice
from workbench.gui.studio import Studio
from workbench.gui.translation import told, tr

AGAIN_MILLISECONDS = 300  # until a question that is open has been answered


class Arrivals(QObject):
    """Lives as long as the program, and is told of each project that is entered."""

    project_wanted = Signal(object, object)  # a project's folder (None: a new one), and what is opened in it: a Given

    def enter(self, studio: Studio, commands: Commands) -> None:
        """Open things beside this project, or in it, from now on."""
        self._studio = studio
        self._commands = commands

    def drop(self, files: Sequence[str]) -> None:
        """Open what was dropped on the window: data becomes this project's."""
        path = Path(files[0])
        if len(files) == 1 and handed_over.is_plain(path):
            self._commands.open_data(path)
        else:
            self._look(files, here=True)

    def take(self, files: Sequence[str]) -> None:
        """Open what was handed over; this project is left as it is, unless there is nothing in it."""
        if files:
            self._look(files, here=False)

    def show(self, given: Given) -> None:
        """Open it in this project, and say what was not opened."""
        if given.kind == "data":
            self._commands.open_data(given.path)
            self._studio.project.change(**given.beside)
        if given.said is not None:
            hint = tr("Change what you like at Data and Base, then train.")
            self._studio.notices.say(Notice(told(given.said), hint, "good"))
        if given.left:
            self._say_left(given)

    def _look(self, files: Sequence[str], *, here: bool) -> None:
        question = partial(handed_over.look, list(files), self._studio.settings.values.threads, here=here)
        job = self._studio.jobs.ask(question, lambda answer: self._on_looked(answer["given"], here))
        job.failed.connect(self._studio.notices.tell)

    def _on_looked(self, given: Given, here: bool) -> None:
        """Open what was found where it belongs."""
        studio = self._studio
        if QApplication.activeModalWidget() is not None:  # its window is not to go beneath it
            QTimer.singleShot(AGAIN_MILLISECONDS, self, lambda: self._on_looked(given, here))
        elif given.kind == "data" and (here or self._is_empty()):
            self.show(given)
        elif given.path in (studio.project.folder, studio.run.folder):
            self._show_again(given)
        elif studio.run.is_live:
            self._let_wait(given)
        else:
            self._leave_for(given)

    def _is_empty(self) -> bool:
        draft = self._studio.project.draft
        return not draft.train and not draft.run

    def _show_again(self, given: Given) -> None:
        """Say nothing but what was not opened: it is the project, or the run, that is here."""
        if given.kind == "run":
            self._commands.station_wanted.emit("train" if self._studio.run.is_live else str(given.draft["station"]))
        self.show(given)

    def _let_wait(self, given: Given) -> None:
        """Offer to open it: leaving a run that goes on takes an answer, which nobody is made to give now."""
        notice = Notice(
            tr("{name} waits: a training goes on in this project.", name=given.path.name),
            tr("It is opened in another project; you are asked what becomes of the training."), "warning",
            actions=((tr("Open it now"), lambda: self._leave_for(given)),),
        )  # fmt: skip
        self._studio.notices.say(notice)

    def _leave_for(self, given: Given) -> None:
        """Ask for the project that it is, or for one of its own."""
        if given.kind == "project":
            self.project_wanted.emit(given.path, given)
        elif given.kind == "data":
            self.project_wanted.emit(None, given)
        else:
            made = project.create(str(given.draft["name"]))
            made.failed.connect(self._studio.notices.tell)
            made.change(**given.draft)
            made.save()
            if (made.folder / project.FILE).exists():
                self.project_wanted.emit(made.folder, given)

    def _say_left(self, given: Given) -> None:
        words = tr("Only {name} was opened, not {others}.", name=given.path.name, others=", ".join(given.left))
        hint = tr("Files are opened together where their names say train, validation and test.")
        if given.kind == "data" and given.beside:
            words = tr("Not opened: {others}.", others=", ".join(given.left))
        self._studio.notices.say(Notice(words, hint, "warning"))
