"""The Data station for tests: the program there with a file, and ways to its widgets."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.tiny_run import write_rows

WAIT = 30_000


@pytest.fixture
def at_data(open_app, tmp_path, tiny_base, qtbot):
    """Return a function that gives the program at the Data station with a file; all that can be known of it is."""

    def make(content: str | bytes | int = 80, name="rows.csv", **draft):
        path = tmp_path / name
        if isinstance(content, int):
            write_rows(path, content)
        else:
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        app = open_app()
        app.studio.project.change(base=str(tiny_base))
        app.commands.open_data(path)
        if draft:
            app.studio.project.change(**draft)
        settle(qtbot, app)
        return app

    return make


def settle(qtbot, app):
    qtbot.waitUntil(lambda: not app.studio.survey.busy, timeout=WAIT)


def find(app, kind, name):
    return app.window.pane("data").findChild(kind, name)


def press(qtbot, banner, words):
    (button,) = [one for one in banner.findChildren(QPushButton) if words in one.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
