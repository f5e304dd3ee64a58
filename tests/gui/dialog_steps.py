"""Steps in the dialogs: runs written by hand, a dialog opened in the real window, what is pressed there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QPushButton, QTableView, QWidget

from workbench.app import App
from workbench.gui.dialogs.dialog import Dialog

WAIT = 20_000
SUMMARY = {
    "name": "One", "task": "text-classification", "base": "starter/minilm", "method": "full", "recipe": "balanced",
    "status": "finished", "headline": "macro_f1", "value": 0.879, "before": 0.84,
    "created": "2026-11-24T09:10:06+00:00", "seconds": 44.6, "device": "cpu", "bytes": 2048,
    "rows": {"train": 612, "validation": 76, "test": 76},
}  # fmt: skip
RUN_FILE = """format = 1
task = "text-classification"
base = "starter/minilm"
recipe = "balanced"
[data]
train = "/gone.csv"
"""


@pytest.fixture
def write_run(home: Path) -> Callable[..., Path]:
    """Return a function that writes the folder of a run nobody trained."""

    def write(name: str, **changes: object) -> Path:
        folder = home / "runs" / name
        folder.mkdir(parents=True)
        said = {**SUMMARY, "name": name.title(), **changes}
        (folder / "summary.json").write_text(json.dumps(said))
        (folder / "run.toml").write_text(RUN_FILE)
        (folder / "events.jsonl").write_text('{"event": "finished", "run": "x"}\n')
        for other in ("report.json", "predictions.parquet"):
            (folder / other).write_text("{}")
        return folder

    return write


@pytest.fixture
def open_dialog(open_app: Callable[..., App]) -> Callable[..., tuple[App, Dialog]]:
    """Return a function that opens a dialog in the real window by its action."""

    def open_one(name: str, app: App | None = None) -> tuple[App, Dialog]:
        app = app or open_app()
        app.actions[name].trigger()
        return app, dialog(app, name)

    return open_one


def dialog(app: App, name: str) -> Dialog:
    """Return the dialog of that name that is seen."""
    found = [one for one in app.window.findChildren(Dialog, f"dialog_{name}") if one.isVisible()]
    assert len(found) == 1
    return found[0]


def listed(qtbot, shown: Dialog, count: int, view: str = "table") -> QTableView:
    """Show the runs as a table, wait until so many are listed, and return it."""
    qtbot.mouseClick(shown.findChild(QWidget, f"show_{view}"), Qt.MouseButton.LeftButton)
    found = shown.findChild(QWidget, "runs" if view == "table" else "run_cards")
    qtbot.waitUntil(lambda: found.model().rowCount() == count and shown._listed is None, timeout=WAIT)
    qtbot.wait(10)
    return found


def names(table: QTableView) -> list[str]:
    """Return the names of the runs as they are shown."""
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def press(qtbot, shown: QWidget, name: str) -> None:
    """Press a button."""
    qtbot.mouseClick(shown.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def answer(qtbot, shown: Dialog, *, agreed: bool) -> QMessageBox:
    """Answer the question that a dialog asks, and return it."""
    qtbot.waitUntil(lambda: shown.findChild(QMessageBox, "asking") is not None, timeout=WAIT)
    box = shown.findChild(QMessageBox, "asking")
    assert box.isVisible()
    button = next(one for one in box.buttons() if (one.objectName() == "agree") == agreed)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return box
