"""Opens what the desktop, a drop or a later start hands over, in the project that is open or in one of its own."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from workbench.gui import handed_over, same_file
from workbench.gui.commands import Commands
from workbench.gui.handed_over import Around, Given
from workbench.gui.notices import Notice
from workbench.gui.studio import Studio
from workbench.gui.translation import told, tr
from workbench.gui.worker import RunningJob

AGAIN_MILLISECONDS = 300  # until a question that is open has been answered


class Arrivals(QObject):
    """Lives as long as the program, and is told of each project that is entered."""

    project_wanted = Signal(object, object)  # a project's folder (None: a new one), and what is opened in it: a Given

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._handed: list[tuple[list[str], bool]] = []  # what is still to be opened, in order, and whether here
        self._looking = False
        self._waiting: list[Given] = []  # for the end of a training, to be offered once more

    def enter(self, studio: Studio, commands: Commands) -> None:
        """Open things beside this project, or in it, from now on."""
        self._studio = studio
        self._commands = commands
        studio.run.changed.connect(self._on_run_changed)
        QTimer.singleShot(0, self, self._offer_again)  # once what is opened now has said its word

    def drop(self, files: Sequence[str]) -> None:
        """Open what was dropped on the window: data becomes this project's."""
        path = Path(files[0])
        if len(files) == 1 and handed_over.is_plain(path):
            self._commands.open_data(path)
        else:
            self._hand(files, here=True)

    def take(self, files: Sequence[str]) -> None:
        """Open what was handed over; this project is left as it is, unless there is nothing in it."""
        if files:
            self._hand(files, here=False)

    def show(self, given: Given) -> None:
        """Open it in this project, and say what was not opened."""
        if given.kind == "data":
            self._commands.open_data(given.path)
            self._studio.project.change(**given.beside)
        self._say(given)

    def _say(self, given: Given) -> None:
        """Say where a draft comes from, and what of it is not here."""
        if given.said is not None:
            hint = tr("Change what you like at Data and Base, then train.")
            if given.device not in ("", "auto", self._studio.settings.values.device):
                hint = tr("It asks for the device {device}, too: that is chosen in Settings.", device=given.device)
            self._studio.notices.say(Notice(told(given.said), hint, "good"))
        if given.left:
            self._say_left(given)

    def _hand(self, files: Sequence[str], *, here: bool) -> None:
        self._handed.append((list(files), here))
        if not self._looking:
            self._look_next()

    def _look_next(self) -> None:
        """Look at what was handed over next: only once what came before is open, so that it is found to be that."""
        self._looking = bool(self._handed)
        if not self._handed:
            return
        studio, (files, here), found = self._studio, self._handed[0], list[Given]()
        studio.project.save_now_if_changed()
        around = Around(studio.settings.values.threads, studio.project.folder)
        question = partial(handed_over.look, files, around, here=here)
        job = studio.jobs.ask(question, lambda answer: found.append(answer["given"]))
        # later, as a job's slot is no place to leave a project: that ends all jobs
        job.ended.connect(lambda: QTimer.singleShot(0, self, partial(self._on_look_ended, job, found)))

    def _on_look_ended(self, job: RunningJob, found: Sequence[Given]) -> None:
        if found and QApplication.activeModalWidget() is not None:  # its window is not to go beneath it
            QTimer.singleShot(AGAIN_MILLISECONDS, self, partial(self._on_look_ended, job, found))
            return
        if found or job.error is not None:  # else it was ended with a project that was left
            _, here = self._handed.pop(0)
            if job.error is not None:
                self._studio.notices.tell(job.error)
            else:
                self._open(found[0], here=here)
        self._look_next()

    def _open(self, given: Given, *, here: bool) -> None:
        """Open what was found where it belongs."""
        studio = self._studio
        if given.kind == "data" and (here or self._is_empty()):
            self.show(given)
        elif any(same_file.is_same(given.path, place) for place in (studio.project.folder, studio.run.folder)):
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
        self._say(given)

    def _let_wait(self, given: Given) -> None:
        """Offer to open it: leaving a run that goes on takes an answer, which nobody is made to give now."""
        notice = Notice(
            tr("{name} waits: a training goes on in this project.", name=given.path.name),
            tr("It is opened in another project; you are asked what becomes of the training."), "warning",
            actions=(_opener(given, self._leave_for),),
        )  # fmt: skip
        self._waiting = [*(one for one in self._waiting if one.path != given.path), given]
        self._studio.notices.say(notice)

    def _on_run_changed(self) -> None:
        if self._waiting and not self._studio.run.is_live:
            QTimer.singleShot(0, self, self._offer_again)  # it may end because the project is being left

    def _offer_again(self) -> None:
        """Offer what has waited for the end of a training, once more."""
        if self._studio.run.is_live:
            return
        waiting, self._waiting = self._waiting, []
        for given in waiting:
            words = tr("{name} was not opened while the training went on.", name=given.path.name)
            open_it = _opener(given, partial(self._open, here=False))
            self._studio.notices.say(Notice(words, tr("It is opened in another project."), actions=(open_it,)))

    def _leave_for(self, given: Given) -> None:
        """Ask for the project that it is, or for one of its own; it goes on waiting where the person stays."""
        waiting, self._waiting = self._waiting, [one for one in self._waiting if one is not given]
        before = self._studio.project
        self.project_wanted.emit(given.path if given.kind == "project" else None, given)
        if self._studio.project is before:
            self._waiting = waiting

    def _say_left(self, given: Given) -> None:
        words = tr("Only {name} was opened, not {others}.", name=given.path.name, others=", ".join(given.left))
        hint = tr("Files are opened together where their names say train, validation and test.")
        if given.kind == "data" and given.beside:
            words = tr("Not opened: {others}.", others=", ".join(given.left))
        self._studio.notices.say(Notice(words, hint, "warning"))


def _opener(given: Given, open_it: Callable[[Given], None]) -> tuple[str, Callable[[], None]]:
    return tr("Open it now"), lambda: open_it(given)
