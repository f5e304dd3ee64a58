"""The Take away station: folder, lines, a copy of the model."""

import json

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


@pytest.fixture
def adapter_run(own_run, tiny_base):
    """Return a run whose kept model says that it is an adapter on the tiny base."""
    said = {"base_model_name_or_path": str(tiny_base)}
    (own_run / "best" / "adapter_config.json").write_text(json.dumps(said))
    (own_run / "best" / atomic.MANIFEST).unlink()  # it would not agree
    return own_run


def test_an_adapter_says_before_and_after_a_copy_which_base_that_lacks(
    open_run, adapter_run, tiny_base, qtbot, tmp_path
):
    app = open_run(adapter_run, "take_away")
    before = find(app, object, "needs_base").accessibleName()
    assert str(tiny_base) in before
    assert "not copied with it" in before
    app.window.pane("take_away").save_copy(tmp_path / "copy")
    until_said(app, qtbot)
    after = find(app, object, "copy_lacks_base").accessibleName()
    assert str(tiny_base) in after
    assert "was not copied" in after


def test_an_adapter_without_its_base_is_said_to_be_of_no_use(open_run, adapter_run, tmp_path):
    said = {"base_model_name_or_path": str(tmp_path / "gone")}
    (adapter_run / "best" / "adapter_config.json").write_text(json.dumps(said))
    app = open_run(adapter_run, "take_away")
    assert "no longer in" in find(app, object, "needs_base").accessibleName()


def test_a_whole_model_needs_no_base(app):
    assert find(app, object, "needs_base") is None


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
