"""The window while a table of a million rows is opened and scrolled: how late a 16 ms timer on its thread is.

    python tests/benchmarks/window_table.py [--rows 1000000] [--file OWN.csv]

The real program, offscreen unless QT_QPA_PLATFORM says otherwise, on a generated file; every stage of the look at the
data is told apart, and the preview is scrolled all the while, from leap to leap, and for a while after.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QObject, QTimer  # noqa: E402
from PySide6.QtWidgets import QTableView, QWidget  # noqa: E402

from tests.benchmarks.lateness import Lateness, spin  # noqa: E402
from workbench.__main__ import ENVIRONMENT  # noqa: E402
from workbench.gui.survey import Survey  # noqa: E402

os.environ.update(ENVIRONMENT)
WORDS = (
    "the a my is not card order money refund please where when arrived broken late price account login password help "
    "good bad great awful love hate spam free win prize meeting lunch report"
)
LABELS = ("order", "refund", "login", "praise", "complaint", "spam", "other")
WORDS_A_ROW = 14  # about 80 characters
SCROLL_MILLISECONDS = 20
STEPS_A_LEAP = 20
REST_SECONDS = 5.0


def write_table(path: Path, rows: int) -> None:
    """Write a table of short texts, each one other, with a label and a number."""
    draw, words = random.Random(1), WORDS.split()
    with path.open("w", encoding="utf-8") as file:
        file.write("text,label,number\n")
        for row in range(rows):
            text = " ".join(draw.choices(words, k=WORDS_A_ROW))
            file.write(f"{text} {row},{draw.choice(LABELS)},{draw.randint(0, 9999)}\n")


class Scroller(QObject):
    """Goes through the preview without end: a leap to anywhere, from there a page at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.steps = 0
        self._window = window
        self._draw = random.Random(0)
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        bar = self._window.findChild(QTableView, "preview").verticalScrollBar()
        leap = self.steps % STEPS_A_LEAP == 0
        bar.setValue(self._draw.randint(0, bar.maximum()) if leap else bar.value() + bar.pageStep())
        self.steps += bar.maximum() > 0


class Stages(QObject):
    """Measures each stage of the look at the data by itself, and prints it when it is over."""

    def __init__(self, survey: Survey, timer: Lateness) -> None:
        super().__init__()
        self._survey, self._timer = survey, timer
        self._begin = time.perf_counter()
        self.said: set[str] = set()
        survey.changed.connect(self._on_survey_changed)

    def _on_survey_changed(self, name: str) -> None:
        if name in self._survey.STAGES and getattr(self._survey, name) is not None:
            seconds = time.perf_counter() - self._begin
            QTimer.singleShot(0, self, lambda: self._say(name, seconds))  # after what the stage has made to be drawn

    def _say(self, name: str, seconds: float) -> None:
        print(f"{f'{name} ({seconds:.1f} s)':<24} {self._timer.summary()}", flush=True)
        self._begin = time.perf_counter()
        self.said.add(name)
        self._timer.start()


def measure(path: Path) -> None:
    """Print the lateness at rest, while each stage goes on, and while the table is scrolled afterwards."""
    from workbench import app as apps

    app = apps.App(apps._application())
    timer = Lateness()
    app.open(None)
    app.warm_up()  # as the program does when it starts
    spin(lambda: not app.jobs.answers.busy)
    timer.start()
    spin(lambda: len(timer.seconds) > 100)
    print(f"{'at rest':<24} {timer.summary()}", flush=True)
    survey = app.studio.survey
    timer.start()
    app.commands.open_data(path)
    QCoreApplication.processEvents()
    spin(lambda: len(timer.seconds) > 0)
    print(f"{'making the station':<24} {timer.summary()}", flush=True)
    stages, scroller = Stages(survey, timer), Scroller(app.window)
    timer.start()
    spin(lambda: len(stages.said) == len(survey.STAGES) or survey.error is not None)
    if survey.error is not None:
        raise survey.error
    end, before = time.monotonic() + REST_SECONDS, scroller.steps
    timer.start()
    spin(lambda: time.monotonic() > end)
    print(f"{'scrolling afterwards':<24} {timer.summary()}  {scroller.steps - before} steps", flush=True)
    stages.deleteLater()
    scroller.deleteLater()
    app.close()
    app.deleteLater()


def main() -> None:
    """Generate the table, unless one is given, and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--file", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        path = asked.file or Path(home) / "million.csv"
        if asked.file is None:
            write_table(path, asked.rows)
        measure(path)


if __name__ == "__main__":
    main()
