"""The Take away station: folder, lines, a copy of the model."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton

from workbench.engine.runs import atomic
from workbench.gui import errand
from workbench.gui.panes.take_away_copy import free_folder

WAIT = 60_000


@pytest.fixture
def app(open_run, own_run):
    return open_run(own_run, "take_away")


def find(app, kind, name):
    return app.window.pane("take_away").findChild(kind, name)


def click(qtbot, app, name):
    qtbot.mouseClick(find(app, QPushButton, name), Qt.MouseButton.LeftButton)


def until_said(app, qtbot):
    qtbot.waitUntil(lambda: not errand.of(app.studio, "copy_model").busy, timeout=WAIT)
    return find(app, object, "copy_said").accessibleName()


def test_the_folder_and_what_is_in_it(app, own_run, qtbot):
    assert find(app, QLabel, "run_folder").text() == str(own_run)
    texts = {label.text() for label in app.window.pane("take_away").findChildren(QLabel)}
    assert {"best/", "before/", "report.json", "predictions.parquet", "run.toml"} <= texts
    assert ("tuned/" in texts) == (own_run / "tuned").is_dir()
    click(qtbot, app, "copy_path")
    assert QGuiApplication.clipboard().text() == str(own_run)


def test_the_lines_are_copied_whole(app, qtbot):
    assert find(app, QPlainTextEdit, "load_with").isReadOnly()
    click(qtbot, app, "copy_load_with")
    assert QGuiApplication.clipboard().text() == app.studio.run.report["load_with"]
    assert find(app, QPushButton, "copy_load_with").text() == "Copied"
    click(qtbot, app, "copy_command")
    assert QGuiApplication.clipboard().text() == find(app, QLineEdit, "command").text()


def test_the_command_lines_work_on_a_folder_with_a_space(open_run, own_run, home):
    moved = own_run.rename(own_run.with_name("my run"))
    app = open_run(moved, "take_away")
    assert f"'{moved}'" in find(app, QLineEdit, "command").text()


def test_a_copy_is_whole(app, own_run, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(qtbot, app, "save_copy")
    assert str(tmp_path / own_run.name) in until_said(app, qtbot)
    assert atomic.is_whole(tmp_path / own_run.name)


def test_a_copy_that_can_not_be_made_is_said_in_place(app, own_run, qtbot):
    app.window.pane("take_away").save_copy(own_run / "inside")
    assert "inside the run's own folder" in until_said(app, qtbot)
    assert not (own_run / "inside").exists()


def test_a_free_name_is_found(tmp_path):
    assert free_folder(tmp_path, "run").name == "run"
    (tmp_path / "run").mkdir()
    assert free_folder(tmp_path, "run").name == "run-2"


def test_without_a_run_the_way_to_train_is_shown(open_run, qtbot):
    app = open_run(None, "take_away")
    click(qtbot, app, "go_train")
    assert app.window.station == "train"
