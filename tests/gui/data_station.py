"""The Data station in the real window, opened on a file, and what a person does there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.tiny_run import write_rows
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.no_wheel import ComboBox

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


def text(app, name):
    return find(app, QLabel, name).text()


def click(qtbot, app, kind, name):
    widget = find(app, kind, name)
    assert widget.isVisible()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(qtbot, app, name, data):
    """Choose an entry of a drop-down as a person does: with the keys."""
    box = find(app, ComboBox, name)
    place = box.findData(data)
    assert place >= 0
    box.setFocus()
    box.showPopup()
    for _ in range(abs(place - box.currentIndex())):
        qtbot.keyClick(box.view(), Qt.Key.Key_Down if place > box.currentIndex() else Qt.Key.Key_Up)
    box.view().setCurrentIndex(box.model().index(place, 0))
    qtbot.keyClick(box.view(), Qt.Key.Key_Return)


def banner(app, name):
    return find(app, Banner, name)


def press(qtbot, banner, words):
    (button,) = [one for one in banner.findChildren(QPushButton) if words in one.text()]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
