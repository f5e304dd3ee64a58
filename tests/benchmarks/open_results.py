"""How long the results of a large test take to be shown, picked from and scrolled, in the real window.

    python tests/benchmarks/open_results.py [--rows 200000] [--classes 60] [--runs DIR to keep the run in]

A run's folder is made with that many test rows of about 80 characters. Printed: from the opening of the station to the
headline, to the rows; what each way of picking takes on the window's thread; how late a 16 ms timer is meanwhile.
"""

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402
from PySide6.QtCore import QCoreApplication  # noqa: E402
from PySide6.QtWidgets import QLabel  # noqa: E402

from tests.benchmarks.lateness import Lateness, spin  # noqa: E402
from tests.benchmarks.window_table import WORDS  # noqa: E402
from tests.tested_run import labelled, write_run  # noqa: E402
from workbench.__main__ import ENVIRONMENT  # noqa: E402
from workbench.gui.widgets.rows_table import RowsTable  # noqa: E402

os.environ.update(ENVIRONMENT)
WORDS_A_ROW = 14
RIGHT_SHARE = 0.85
SCROLLS = 200


def make_run(folder: Path, rows: int, classes: int) -> Path:
    """Write a run with so many test rows of so many classes, neighbours of which are taken for each other."""
    draw, words = random.Random(0), WORDS.split()
    names = [f"class {one}" for one in range(classes)]
    truth = [draw.randrange(classes) for _ in range(rows)]

    def answers() -> list[str]:
        near = ((one if draw.random() < RIGHT_SHARE else (one + draw.choice((1, 2))) % classes) for one in truth)
        return [names[one] for one in near]

    texts = [f"{' '.join(draw.choices(words, k=WORDS_A_ROW))} {row}" for row in range(rows)]
    sure = [draw.random() for _ in range(rows)]
    more = {"column:shop": [draw.choice(("north", "south", "east", "west")) for _ in range(rows)]}
    columns = labelled([names[one] for one in truth], answers(), answers(), after_confidence=sure, **more)
    return write_run(folder, "text-classification", {**columns, "text": texts})


def timed(what: str, do: Callable[[], object]) -> None:
    """Do something on the window's thread, have it painted, and print how long both took."""
    start = time.perf_counter()
    do()
    done = time.perf_counter()
    QCoreApplication.processEvents()
    painted = time.perf_counter()
    print(f"{what:<36} {1000 * (done - start):7.1f} ms, painted after {1000 * (painted - start):7.1f} ms", flush=True)


def measure(run: Path, home: Path) -> None:
    """Open the run in a window and print what everything takes."""
    from workbench import app as apps
    from workbench.gui import selection

    project = home / "projects" / "results"
    project.mkdir(parents=True)
    draft = {"schema": 1, "name": "results", "run": str(run), "station": "results"}
    (project / "project.json").write_text(json.dumps(draft))
    app = apps.App(apps._application())
    timer = Lateness()
    app.open(project)
    start = time.perf_counter()
    timer.start()
    app.window.show_station("results")
    pane = app.window.pane("results")
    spin(lambda: pane.findChild(QLabel, "results_headline") is not None)
    print(f"{'headline':<36} {time.perf_counter() - start:7.2f} s", flush=True)
    picked = selection.of(app.studio)
    spin(lambda: pane.findChild(RowsTable, "test_rows") is not None)
    print(f"{'rows':<36} {time.perf_counter() - start:7.2f} s", flush=True)
    QCoreApplication.processEvents()
    print(f"{'meanwhile':<36} {timer.summary()}", flush=True)
    pick(picked)
    scroll(pane, timer)
    app.close()
    app.deleteLater()


def pick(picked: Any) -> None:
    """Print what each way of picking takes."""
    from workbench.engine.selections import AS_IN_FILE, LONGEST

    for what, fields in (
        ("mistakes alone", {"fates": frozenset({"broken", "still_wrong"})}),
        ("a pair of classes", {"pair": ("class 0", "class 1")}), ("no pair", {"pair": None}),
        ("a class", {"label": "class 3"}), ("a column's cell", {"label": None, "value": ("shop", "north")}),
        ("the longest first", {"order": LONGEST}), ("as in the file", {"order": AS_IN_FILE}),
    ):  # fmt: skip
        timed(what, lambda fields=fields: picked.change(**fields))
    timed("all", picked.clear)
    start = time.perf_counter()
    picked.change(text="refund 12")
    spin(lambda: not picked.searching)
    print(f"{'a text, looked for beside the window':<36} {1000 * (time.perf_counter() - start):7.1f} ms", flush=True)
    picked.clear()


def scroll(pane: Any, timer: Lateness) -> None:
    """Print how late the timer is while the list is scrolled, from leap to leap."""
    table = pane.findChild(RowsTable, "test_rows")
    bar, draw = table.verticalScrollBar(), np.random.default_rng(0)
    timer.start()
    for place in draw.integers(0, bar.maximum(), SCROLLS).tolist():
        bar.setValue(place)
        spin(lambda: True, look=1)
    print(f"{'scrolling':<36} {timer.summary()}", flush=True)


def main() -> None:
    """Make the run and measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--classes", type=int, default=60)
    parser.add_argument("--runs", type=Path)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        folder = (asked.runs or Path(home)) / f"made-{asked.rows}-{asked.classes}"
        run = folder if folder.is_dir() else make_run(folder, asked.rows, asked.classes)
        measure(run, Path(home))


if __name__ == "__main__":
    main()
