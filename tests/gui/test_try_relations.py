"""In Try: names that one run finds are related by another, for a text and for a file."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QPushButton, QTabWidget

from workbench.gui import errand, relating
from workbench.gui.panes.try_file import TryFile
from workbench.gui.widgets.figures_table import FiguresTable

WAIT = 90_000


@pytest.fixture
def station(open_run, two_runs, qtbot):
    app = open_run(two_runs[0], "try")
    qtbot.waitUntil(lambda: bool(relating.of(app.studio).runs), timeout=WAIT)
    return app


def find(app, kind, name):
    return app.window.pane("try").findChild(kind, name)


def choose(app, qtbot, name="then_run"):
    box = find(app, QComboBox, name)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert relating.of(app.studio).then is not None


def test_a_text_that_is_typed_shows_its_relations(station, qtbot):
    choose(station, qtbot)
    qtbot.keyClicks(find(station, QPlainTextEdit, "input_tokens"), "the card late the order")
    qtbot.waitUntil(lambda: find(station, FiguresTable, "relations_table") is not None, timeout=WAIT)
    table = find(station, FiguresTable, "relations_table")
    assert [table.cells(column)[0] for column in range(3)] == ["order", "brings", "card"]


def test_without_a_second_run_nothing_is_related(station, qtbot):
    qtbot.keyClicks(find(station, QPlainTextEdit, "input_tokens"), "the card late the order")
    qtbot.waitUntil(lambda: find(station, object, "answer_best") is not None, timeout=WAIT)
    assert relating.of(station.studio).answer is None


def test_a_file_becomes_a_table(station, qtbot, tmp_path):
    choose(station, qtbot)
    find(station, QTabWidget, "try_tabs").setCurrentIndex(1)
    source = tmp_path / "in.csv"
    source.write_text("id,tokens\n1,the card arrived the order\n2,the is the late\n")
    station.window.findChild(TryFile).choose(source)
    qtbot.waitUntil(lambda: not errand.of(station.studio, "read_file").busy, timeout=WAIT)
    qtbot.mouseClick(find(station, QPushButton, "answer_file"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: find(station, object, "file_done") is not None, timeout=WAIT)
    assert "1 relation was found" in find(station, object, "file_done").accessibleName()
    rows = list(csv.DictReader((tmp_path / "in.answered.csv").read_text().splitlines()))
    assert [(row["head"], row["relation"], row["tail"]) for row in rows] == [("card", "brings", "order")]
