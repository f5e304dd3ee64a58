"""A window for tests: the real program, offscreen, in a home of its own; leaks and Qt's warnings fail the test."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

from tests.tiny_run import write_rows
from workbench.app import App

WAIT = 90_000
EXPECTED = ("This plugin does not support",)  # the offscreen platform says so of window geometry it lacks


@pytest.fixture(autouse=True)
def no_qt_warnings(request: pytest.FixtureRequest, qtlog) -> Iterator[None]:
    """Fail on anything Qt complains of."""
    yield
    said = [one.message for one in qtlog.records if not one.message.startswith(EXPECTED)]
    assert not said, said


@pytest.fixture(autouse=True)
def nothing_left(qapp: QApplication) -> Iterator[None]:
    """Fail on windows that stay and threads that run when a test is over."""
    yield
    for _ in range(3):
        qapp.sendPostedEvents(None, 52)  # DeferredDelete
        qapp.processEvents()
    assert not [widget for widget in qapp.topLevelWidgets() if widget.isVisible()]
    running = [one for one in gc.get_objects() if issubclass(type(one), QThread) and _runs(one)]
    assert not running, running


@pytest.fixture
def open_app(qapp: QApplication, home: Path) -> Iterator[Callable[..., App]]:
    """Return a function that opens the program, with a file or a project's folder; it is closed at the end."""
    opened: list[App] = []

    def open_one(file: str | Path = "", folder: Path | None = None) -> App:
        app = App(qapp)
        opened.append(app)
        app.open(folder)
        if file:
            app.arrivals.drop([str(file)])
        return app

    yield open_one
    for app in opened:
        if app.window is not None:
            app.studio.run.stop("resume")
            app.jobs.training.close()
            app.close()
        app.deleteLater()


@pytest.fixture
def open_ready(open_app: Callable[..., App], tmp_path: Path, tiny_base: Path, qtbot) -> Callable[..., App]:
    """Return a function that opens the program on a small file and a tiny base, with all known that Train needs."""

    def open_one(**training: object) -> App:
        app = open_app(write_rows(tmp_path / "rows.csv"))
        app.studio.project.change(base=str(tiny_base), training=training)
        qtbot.waitUntil(
            lambda: app.studio.survey.lengths is not None and app.studio.base.defaults is not None, timeout=WAIT
        )
        return app

    return open_one


def _runs(thread: QThread) -> bool:
    try:
        return thread.isRunning()
    except RuntimeError:  # its C++ half is gone
        return False
