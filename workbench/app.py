"""The composition root: one project's studio, the window on it, and the order in which a window starts."""

import faulthandler
import importlib
import locale
import logging
import os
import sys
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TextIO

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from workbench.engine import folders
from workbench.gui import handed_over, icons, leaving, project, run_queue, theme, translation
from workbench.gui.actions import Actions
from workbench.gui.arrivals import Arrivals
from workbench.gui.attention import Attention
from workbench.gui.base_facts import BaseFacts
from workbench.gui.commands import Commands
from workbench.gui.followed_run import FollowedRun
from workbench.gui.garbage import Garbage
from workbench.gui.handed_over import Given
from workbench.gui.jobs import Jobs
from workbench.gui.main_window import MainWindow
from workbench.gui.notices import Notices, unexpected
from workbench.gui.project import Project
from workbench.gui.settings import Settings
from workbench.gui.single_instance import SingleInstance
from workbench.gui.studio import Studio
from workbench.gui.survey import Survey

ID = "io.github.finetune_workbench.Workbench"  # the desktop's name for the program: of its .desktop file and its icons
WARM_UP_MILLISECONDS = 400  # after the window is painted
# How long a worker's Python code goes on when the window's wants its turn: a table asks 100 times.
TURN_SECONDS = 0.0003

logger = logging.getLogger(__name__)


class App(QObject):
    """The program: opens projects, one at a time, and makes their window, anew for another language or look."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._garbage = Garbage(self)
        self.settings = Settings(self)
        self.notices = Notices(self)
        self.jobs = Jobs(self)
        translation.install(self.settings.values.language)
        theme.apply(application, theme.resolve(self.settings.values.look))
        self.actions = Actions(self)
        self.window: MainWindow | None = None
        self.commands: Commands | None = None
        self.arrivals = Arrivals(self)
        self.arrivals.project_wanted.connect(self._on_given_wanted)
        self.settings.changed.connect(self._on_settings_changed)
        application.styleHints().colorSchemeChanged.connect(self._on_color_scheme_changed)

    def open(self, folder: Path | None, draft: Mapping[str, Any] | None = None) -> None:
        """Open a project as it was left (None: a new one, with this draft); asks first where a run goes on."""
        if self.window is not None and not self._may_leave():
            return
        self._leave()
        opened, said = (project.create("", draft), None) if folder is None else project.load(folder)
        self._enter(opened)
        if draft:
            opened.save()
        if said is not None:
            self.notices.tell(said)

    def close(self) -> bool:
        """Save and stop everything; return whether the person agreed to it."""
        if not self._may_leave():
            return False
        if self.window is not None:
            self.settings.change(geometry=self.window.place())
        self._leave()
        self.jobs.close()
        self._garbage.close()
        return True

    def show_error(self, error: BaseException) -> None:
        """Show what nobody foresaw as a banner; the program goes on."""
        self.notices.say(unexpected(error))

    def call(self, files: Sequence[str]) -> None:
        """Come to the front, with the files of a later start."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            self.window.activateWindow()
        self.arrivals.take(files)

    def warm_up(self) -> None:
        """Import on a worker's thread what the next station and the first training would wait for."""
        from workbench.engine import jobs as engine_jobs

        self.jobs.answers.start_job(partial(engine_jobs.ask, _import_stations))
        self.jobs.answers.start_job(engine_jobs.warm_up).ended.connect(self._on_warm_up_ended)

    def _enter(self, opened: Project) -> None:
        survey = Survey(opened, self.jobs, opened)
        run = FollowedRun(self.jobs, opened)
        Attention(run, opened)
        base = BaseFacts(opened, survey, self.jobs, opened)
        self.studio = Studio(opened, survey, base, run, self.jobs, self.settings, self.actions, self.notices)
        self.commands = Commands(self.studio, opened)
        self.commands.station_wanted.connect(self._on_station_wanted)
        self.commands.project_wanted.connect(self.open)
        self.commands.dialog_wanted.connect(self._on_dialog_wanted)
        self.commands.quit_wanted.connect(self._on_quit_wanted)
        self.arrivals.enter(self.studio, self.commands)
        opened.failed.connect(self.notices.tell)
        run.failed.connect(self._on_run_failed)
        run.opened.connect(lambda folder: opened.change(run=str(folder)))
        if opened.draft.run and Path(opened.draft.run).is_dir():
            run.open(Path(opened.draft.run))
        self._make_window()

    def _leave(self) -> None:
        """Save the project and let its window go."""
        if self.window is None:
            return
        self.studio.project.save_now_if_changed()
        for worker in self.jobs.workers:
            worker.finish_all()
        self._drop(self.window)
        self.window = None
        if self.commands is not None:
            self.commands.disconnect_all()
        self.studio.project.deleteLater()

    def _make_window(self) -> None:
        before = self.window
        self.window = MainWindow(self.studio)
        self.window.closing.connect(self._on_window_closing)
        self.window.dropped.connect(self.arrivals.drop)
        self.window.project_chosen.connect(self.open)
        self.window.sample_chosen.connect(self._on_sample_chosen)
        self.window.restore_place(before.place() if before is not None else self.settings.values.geometry)
        if before is not None:
            self.window.show_station(before.station)
        self.window.show()
        if before is not None:
            self._drop(before)

    def _drop(self, window: MainWindow) -> None:
        window.closing.disconnect(self._on_window_closing)
        window.hide()
        window.deleteLater()

    def _may_leave(self) -> bool:
        """Ask what becomes of a run that goes on; return whether the project may be left."""
        run, queue = self.studio.run, run_queue.of(self.studio)
        follow = len(queue.runs) if queue.going else 0
        if run.state == "elsewhere" and follow and run.folder is not None:
            leaving.train_queue_after(run.folder)  # as was said when they were added
        if not run.is_live:
            return True
        waits = queue.going and queue.training is not None  # until it has a folder it can be begun from the queue
        begun = run.folder is not None
        answer = leaving.ask(self.window, follow) if begun or waits else leaving.ask_before_it_begins(self.window)
        if answer == "stay":
            return False
        run.stop("resume")
        self.jobs.training.finish_all()
        if answer == "background" and run.folder is not None:
            leaving.train_on(run.folder, then_queue=follow > 0)
        elif answer == "background":
            leaving.train_queue()
        return True

    def _on_run_failed(self, error: Exception) -> None:
        if not run_queue.of(self.studio).say_failure(error):
            self.notices.tell(error)

    def _on_warm_up_ended(self) -> None:
        self._garbage.start()  # what the libraries have made stays: looking through it would take 0.1 s each time

    def _on_settings_changed(self, name: str) -> None:
        if name == "language":
            translation.install(self.settings.values.language)
        elif name == "look":
            theme.apply(self._application, theme.resolve(self.settings.values.look))
        else:
            return
        self.actions.texts_again()
        self._make_window()

    def _on_color_scheme_changed(self) -> None:
        if self.settings.values.look == "system" and theme.resolve("system") != theme.look():
            self._on_settings_changed("look")

    def _on_station_wanted(self, name: str) -> None:
        if self.window is not None:
            self.window.show_station(name)

    def _on_given_wanted(self, folder: Path | None, given: Given) -> None:
        before = self.studio.project
        self.open(folder, given.draft)
        if self.studio.project is not before:  # else the person stays here
            self.arrivals.show(given)

    def _on_sample_chosen(self, task: str) -> None:
        if self.commands is not None:
            self.commands.open_sample_of(task)

    def _on_dialog_wanted(self, name: str) -> None:
        from workbench.gui.dialogs import opening

        opening.show(name, self.studio, self.window)

    def _on_quit_wanted(self) -> None:
        if self.window is not None:
            self.window.close()

    def _on_window_closing(self, event: QCloseEvent) -> None:
        if self.close():
            event.accept()
            self._application.quit()
        else:
            event.ignore()


def run(files: Sequence[str] = ()) -> int:
    """Open the window, with what is given, and return the exit code when it is closed."""
    with opened([handed_over.absolute(one) for one in files]) as app:
        if app is None:
            return 0
        QTimer.singleShot(WARM_UP_MILLISECONDS, app.warm_up)
        return QApplication.exec()


@contextmanager
def opened(files: Sequence[str]) -> Generator[App | None, None, None]:
    """Open the program; None where another one has this home's window and took the files."""
    log = _prepare_process()
    application = _application()
    instance = SingleInstance()
    try:
        if not instance.claim(files):
            yield None
            return
        app = App(application)
        sys.excepthook = partial(_on_unforeseen, app)
        instance.called.connect(app.call)
        recent = project.recent()
        app.open(None if files or not recent else recent[0])
        app.arrivals.take(files)
        yield app
    finally:
        instance.release()
        sys.excepthook = sys.__excepthook__
        faulthandler.disable()
        log.close()


def _prepare_process() -> TextIO:
    """Set up what must stand before Qt: streams a windowed program lacks, and where a crash is dumped."""
    log = _crash_log()
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a program without a console has none, and libraries write to them
            setattr(sys, name, log)
    faulthandler.enable(log)
    return log


def _crash_log() -> TextIO:
    try:
        folders.logs().mkdir(parents=True, exist_ok=True)
        return (folders.logs() / "crash.log").open("a", encoding="utf-8")
    except OSError:  # a home that can't be written: the window says so when it saves
        return Path(os.devnull).open("a", encoding="utf-8")


def _application() -> QApplication:
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication(["workbench"])
    locale.setlocale(locale.LC_NUMERIC, "C")  # QApplication takes the person's, and sentencepiece breaks on its commas
    application.setApplicationName("workbench")
    sys.setswitchinterval(TURN_SECONDS)
    application.setDesktopFileName(ID)
    application.setWindowIcon(icons.program())
    return application


def _import_stations() -> dict[str, Any]:
    """Import what the stations a person goes to next are made of: 0.06 to 0.5 s each that would be felt."""
    for name in ("data_pane", "base_pane", "train_pane", "train_curves", "results_pane", "try_pane", "take_away_pane"):
        importlib.import_module(f"workbench.gui.panes.{name}")
    importlib.import_module("pyqtgraph")
    return {}


def _on_unforeseen(app: App, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log and show an error nobody caught; the program goes on."""
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    logger.error("unforeseen", exc_info=(kind, error, trace))
    app.show_error(error)
