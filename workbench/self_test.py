"""workbench --self-test: does the program as it is installed do all it can, from the window's start to an answer?"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QTableView, QWidget

from workbench import app as apps
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.gui.main_window import PANES, MainWindow
from workbench.gui.widgets.score_bars import ScoreBars

WAIT_SECONDS = 300.0  # for the sample's quick run, on a slow machine
ENDS = ("failed", "stopped")  # without a model
PAUSE_SECONDS = 0.002
TEXT = "Where is my parcel?"

Kind = TypeVar("Kind", bound=QWidget)


def run() -> int:
    """Test the window, the imports and training in a home of the test's own; print what `doctor --json` prints.

    What is done is said on stderr, a line each. Returns 0 where everything is as it should be, else 1.
    """
    with _home_aside():
        tried = [_try("window", check_window)]
        from workbench.engine import doctor, proving  # after the window, as in any start

        tried += [_try(name, look) for name, look in proving.CHECKS.items()]
    answer = doctor.examine(tried)
    sys.stdout.write(json.dumps(answer, allow_nan=False) + "\n")  # ASCII: whatever stdout's encoding is
    return 0 if all(check["ok"] for check in answer["checks"]) else 1


def check_window() -> Text:
    """Paint every station, then go the whole way on the sample by mouse and keys: train Quick, see, ask.

    Raises the first error that came up anywhere in the program, and WorkbenchError for a step that did not come about.
    """
    raised: list[BaseException] = []
    with apps.opened([]) as app:
        if app is None:
            raise RuntimeError("another window answers in a home that was just made")
        sys.excepthook = lambda kind, error, trace: raised.append(error)
        try:
            Visitor(app, raised).go()
            app.close()
        finally:
            app.jobs.close()  # no thread outlives the window, whatever was raised
    return said(N_("The window opens, and the sample was trained and asked in it."))


class Visitor:
    """Sits at the window as a person does: sees what is shown, clicks, types and waits."""

    def __init__(self, app: apps.App, raised: list[BaseException]) -> None:
        self._app = app
        self._raised = raised

    def go(self) -> None:
        """See every station, then open the sample, train on it, see the results and ask."""
        for name in (*PANES, "welcome"):
            self._see(name)
        self._click("button_open_sample")
        studio = self._app.studio
        self._wait(lambda: studio.survey.lengths is not None and studio.base.defaults is not None, "sample read",
                   instead=lambda: studio.survey.error)  # fmt: skip
        self._click("next")
        self._click("recipe_quick")
        self._click("next")
        self._click("start")
        self._wait(lambda: studio.run.state == "finished", "run finished", instead=self._run_ended)
        self._click("button_results")
        self._wait(lambda: self._rows("per_class") > 0, "results shown")
        self._click("button_try")
        QTest.keyClicks(self._shown(QPlainTextEdit, "input_text"), TEXT)
        self._wait(self._answered, "answered")
        self._see("take_away")
        self._wait(lambda: not studio.jobs.answers.busy, "all is quiet")

    def _see(self, name: str) -> None:
        self._window().show_station(name)
        QApplication.processEvents()
        self._window().grab()
        self._did(name)

    def _click(self, name: str) -> None:
        QTest.mouseClick(self._shown(QAbstractButton, name), Qt.MouseButton.LeftButton)
        self._did(f"clicked {name}")

    def _run_ended(self) -> Exception | None:
        state = self._app.studio.run.state
        return RuntimeError(f"the run ended as {state}") if state in ENDS else None

    def _answered(self) -> bool:
        return any(bars.bars for bars in self._shown(QWidget, "answer_best").findChildren(ScoreBars))

    def _rows(self, name: str) -> int:
        model = self._shown(QTableView, name).model()
        return 0 if model is None else model.rowCount()

    def _shown(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget of that name once it is to be seen."""
        self._wait(lambda: self._visible(kind, name) is not None, name)
        found = self._visible(kind, name)
        if found is None:
            raise RuntimeError(name)
        return found

    def _visible(self, kind: type[Kind], name: str) -> Kind | None:
        return next((one for one in self._window().findChildren(kind, name) if one.isVisible()), None)

    def _window(self) -> MainWindow:
        if self._app.window is None:
            raise RuntimeError("the window is gone")
        return self._app.window

    def _wait(
        self, true: Callable[[], bool], what: str, *, instead: Callable[[], Exception | None] = lambda: None
    ) -> None:
        """Let the window live until something is true; raise what came instead, or that it never came."""
        end = time.monotonic() + WAIT_SECONDS
        while not true():
            if self._raised:
                raise self._raised[0]
            if (came := instead()) is not None:
                raise came
            if time.monotonic() > end:
                seen = "; ".join(notice.message for notice in self._app.notices.standing)
                raise WorkbenchError(
                    N_("In the window this did not come about: {what}. {seen}"), N_("Install the workbench again."),
                    what=what, seen=seen,
                )  # fmt: skip
            QApplication.processEvents()
            time.sleep(PAUSE_SECONDS)

    def _did(self, what: str) -> None:
        if self._raised:
            raise self._raised[0]
        _say(what)


def _try(name: str, look: Callable[[], Text]) -> dict[str, Any]:
    """Return a check's outcome; what is raised for any reason is the check's failure, and the next is tried."""
    from workbench.engine import doctor

    _say(name)
    try:
        return doctor.outcome(name, look)
    except Exception as error:  # noqa: BLE001 - the top of this process, as the command line's is of its own
        return {"name": name, "ok": False, "message": f"{type(error).__name__}: {error}"}


def _say(what: str) -> None:
    sys.stderr.write(f"{what}\n")
    sys.stderr.flush()


@contextmanager
def _home_aside() -> Iterator[None]:
    """Let the program have a home of its own for a while, what torch keeps included; it is gone afterwards."""
    before = {name: os.environ.pop(name, None) for name in ("WORKBENCH_HOME", "TORCHINDUCTOR_CACHE_DIR")}
    with TemporaryDirectory(prefix="workbench-self-test-", ignore_cleanup_errors=True) as home:
        os.environ |= {"WORKBENCH_HOME": home, "TORCHINDUCTOR_CACHE_DIR": str(Path(home) / "torch")}
        try:
            yield
        finally:
            for name, value in before.items():
                del os.environ[name]
                if value is not None:
                    os.environ[name] = value
