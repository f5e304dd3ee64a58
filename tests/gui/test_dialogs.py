"""The dialogs: runs opened, renamed and deleted; settings that hold at once; a dialog survives its window's renewal."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QMessageBox, QPushButton, QTableView, QWidget

from workbench.engine import folders
from workbench.gui import theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.models.runs_model import COLUMNS, RunsModel, gain, rows

WAIT = 20_000
SUMMARY = {
    "name": "One", "task": "text-classification", "base": "starter/minilm", "method": "full", "recipe": "balanced",
    "status": "finished", "headline": "macro_f1", "value": 0.879, "before": 0.84,
    "created": "2026-11-24T09:10:06+00:00", "seconds": 44.6, "device": "cpu", "bytes": 2048,
    "rows": {"train": 612, "validation": 76, "test": 76},
}  # fmt: skip


@pytest.fixture
def write_run(home):
    """Return a function that writes the folder of a run nobody trained."""

    def write(name, **changes):
        folder = home / "runs" / name
        folder.mkdir(parents=True)
        (folder / "summary.json").write_text(json.dumps({**SUMMARY, "name": name.title(), **changes}))
        (folder / "run.toml").write_text('format = 1\nbase = "starter/minilm"\n[data]\ntrain = "/gone.csv"\n')
        (folder / "events.jsonl").write_text('{"event": "finished", "run": "x"}\n')
        return folder

    return write


@pytest.fixture
def open_dialog(open_app, qtbot):
    """Return a function that opens a dialog in the real window by its action."""

    def open_one(name, app=None):
        app = app or open_app()
        app.actions[name].trigger()
        return app, dialog(app, name)

    return open_one


def dialog(app, name):
    found = [one for one in app.window.findChildren(Dialog, f"dialog_{name}") if one.isVisible()]
    assert len(found) == 1
    return found[0]


def listed(qtbot, shown, count):
    table = shown.findChild(QTableView, "runs")
    qtbot.waitUntil(lambda: table.model().rowCount() == count, timeout=WAIT)
    return table


def names(table):
    return [table.model().index(row, 0).data() for row in range(table.model().rowCount())]


def press(qtbot, shown, name):
    qtbot.mouseClick(shown.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def answer(qtbot, shown, agreed):
    box = shown.findChild(QMessageBox, "asking")
    assert box.isVisible()
    button = next(one for one in box.buttons() if (one.objectName() == "agree") == agreed)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return box


def test_runs_are_listed_newest_first_and_sorted_by_a_column(open_dialog, write_run, qtbot):
    write_run("old", created="2026-11-20T09:00:00+00:00", bytes=900)
    write_run("new", created="2026-11-23T09:00:00+00:00", bytes=10, status="failed", value=None, before=None)
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    assert names(table) == ["New", "Old"]
    assert table.model().index(0, 1).data() == "failed"
    assert table.model().index(1, 2).data() == "84.0 % → 87.9 %"
    table.sortByColumn(len(COLUMNS) - 1, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Old", "New"]


def test_no_runs_are_an_empty_state_that_teaches(open_dialog, qtbot):
    _, shown = open_dialog("runs")
    qtbot.waitUntil(lambda: any("No runs yet" in one.text() and one.isVisible() for one in shown.findChildren(QLabel)))
    assert not shown.findChild(QPushButton, "open_run").isEnabled()


def test_enter_opens_the_run_and_shows_its_results(open_dialog, write_run, qtbot):
    folder = write_run("one")
    app, shown = open_dialog("runs")
    table = listed(qtbot, shown, 1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert app.studio.run.folder == folder
    assert app.studio.project.draft.run == str(folder)
    assert app.window.station == "results"
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)


def test_a_run_that_has_not_finished_opens_at_train(open_dialog, write_run, qtbot):
    write_run("half", status="stopped")
    app, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "open_run")
    assert app.window.station == "train"
    qtbot.waitUntil(lambda: app.studio.run.state == "stopped", timeout=WAIT)


def test_another_run_can_not_be_opened_while_one_goes_on(open_dialog, write_run, qtbot):
    write_run("one")
    app, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    app.studio.run.state = "running"
    press(qtbot, shown, "open_run")
    assert "A training goes on" in shown.findChild(QWidget, "dialog_banner").accessibleName()
    assert app.studio.run.folder is None
    app.studio.run.state = "none"


def test_f2_renames_a_run_in_its_summary_alone(open_dialog, write_run, qtbot):
    folder = write_run("one")
    before = (folder / "run.toml").read_text()
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 1)
    qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "Tickets")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(table) == ["Tickets"], timeout=WAIT)
    assert json.loads((folder / "summary.json").read_text())["name"] == "Tickets"
    assert (folder / "run.toml").read_text() == before
    assert shown.isVisible()  # Return ended the edit and opened nothing


def test_a_run_goes_to_the_trash_once_that_was_agreed_to(open_dialog, write_run, qtbot, monkeypatch):
    monkeypatch.setattr("send2trash.send2trash", shutil.rmtree)
    folder = write_run("one")
    app, shown = open_dialog("runs")
    app.studio.project.change(run=str(folder))
    table = listed(qtbot, shown, 1)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    box = answer(qtbot, shown, agreed=False)
    assert str(folder) in box.informativeText()
    qtbot.waitUntil(lambda: shown.findChild(QMessageBox) is None)
    assert folder.exists()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: table.model().rowCount() == 0, timeout=WAIT)
    assert not folder.exists()
    assert app.studio.project.draft.run == ""


def test_before_a_run_goes_those_that_need_it_are_named(open_dialog, write_run, qtbot):
    base, adapter = write_run("one"), write_run("two", created="2026-11-23T09:10:06+00:00")
    (adapter / "best").mkdir()
    said = {"base_model_name_or_path": str(base / "best")}
    (adapter / "best" / "adapter_config.json").write_text(json.dumps(said))
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    assert names(table) == ["One", "Two"]
    press(qtbot, shown, "delete_run")
    assert "“Two (two)”" in answer(qtbot, shown, agreed=False).informativeText()
    qtbot.waitUntil(lambda: shown.findChild(QMessageBox) is None)
    table.selectRow(1)
    press(qtbot, shown, "delete_run")
    assert "Other runs" not in answer(qtbot, shown, agreed=False).informativeText()


def test_a_run_that_can_not_be_deleted_says_why(open_dialog, write_run, qtbot, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("send2trash.send2trash", refuse)
    folder = write_run("one")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "delete_run")
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "dialog_banner") is not None, timeout=WAIT)
    assert "trash" in shown.findChild(QWidget, "dialog_banner").accessibleName()
    assert folder.exists()


def test_a_dialog_that_is_open_is_not_opened_twice(open_dialog, qtbot):
    app, shown = open_dialog("about")
    app.actions["about"].trigger()
    assert dialog(app, "about") is shown
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_a_look_chosen_in_settings_holds_at_once_and_the_dialog_comes_along(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    window = app.window
    combo = shown.findChild(QComboBox, "option_look")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_End)
    assert app.settings.values.look == "dark"
    assert theme.look() == "dark"
    assert app.window is not window
    again = dialog(app, "settings")
    assert again is not shown
    assert again.findChild(QComboBox, "option_look").currentData() == "dark"
    assert not shown.isVisible()
    app.settings.change(look="light")


def test_another_language_shows_the_dialog_in_it(open_dialog, qtbot):
    app, _ = open_dialog("settings")
    app.settings.change(language="zh_CN")
    assert dialog(app, "settings").findChild(QComboBox, "option_language").accessibleName() != "Language"
    app.settings.change(language="en")
    assert dialog(app, "settings").findChild(QComboBox, "option_language").accessibleName() == "Language"


def test_a_dialog_goes_with_its_project(open_dialog, qtbot):
    app, _ = open_dialog("settings")
    app.actions["new_project"].trigger()
    assert app.window.findChildren(Dialog) == []
    QApplication.processEvents()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, Dialog) and one.isVisible()]


def test_device_and_threads_are_kept(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    box = shown.findChild(QWidget, "option_threads")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "2")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    combo = shown.findChild(QComboBox, "option_device")
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert (app.settings.values.threads, app.settings.values.device) == (2, "cpu")
    assert shown.isVisible()


def test_the_cache_is_cleared_once_that_was_agreed_to(open_dialog, home, qtbot):
    (home / "cache" / "tables").mkdir(parents=True)
    (home / "cache" / "tables" / "a.arrow").write_bytes(b"x" * 4096)
    _, shown = open_dialog("settings")
    size = shown.findChild(QLabel, "size_cache")
    qtbot.waitUntil(lambda: size.text() not in ("…", ""), timeout=WAIT)
    assert size.text() == "4.0 kB"
    press(qtbot, shown, "clear_cache")
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: list(folders.cache().iterdir()) == [], timeout=WAIT)
    qtbot.waitUntil(lambda: size.text().startswith("0"), timeout=WAIT)
    assert "freed" in shown.findChild(QWidget, "dialog_banner").accessibleName()


def test_the_cache_stays_while_a_training_reads_from_it(open_dialog, qtbot):
    app, shown = open_dialog("settings")
    app.studio.run.state = "running"
    app.studio.run.changed.emit()
    assert not shown.findChild(QPushButton, "clear_cache").isEnabled()
    app.studio.run.state = "none"
    app.studio.run.changed.emit()
    assert shown.findChild(QPushButton, "clear_cache").isEnabled()


def test_about_says_the_version_the_licence_and_that_nothing_is_sent(open_dialog, qtbot):
    _, shown = open_dialog("about")
    said = " ".join(label.text() for label in shown.findChildren(QLabel))
    assert "0.1.0" in said
    assert "Apache" in said
    assert "Nothing is sent anywhere" in said
    qtbot.waitUntil(lambda: any(one.text() == "torch" for one in shown.findChildren(QLabel)), timeout=WAIT)


def test_every_control_of_a_dialog_has_a_name_and_a_tip(open_dialog, write_run, qtbot):
    write_run("one")
    for name in ("runs", "settings", "about"):
        app, shown = open_dialog(name)
        for button in shown.findChildren(QPushButton):
            if button.objectName():
                assert button.accessibleName(), button.objectName()
                assert button.toolTip(), button.objectName()
        app.close()
        app.window = None


def test_the_model_is_a_sound_one(qtmodeltester, qtbot):
    model = RunsModel()
    model.set_records([{**SUMMARY, "folder": "/a"}, {**SUMMARY, "folder": "/b", "rows": None, "value": None}])
    qtmodeltester.check(model, force_py=True)
    assert model.data(model.index(1, 5)) == "–"
    asked = []
    model.renamed.connect(lambda *said: asked.append(said))
    assert model.setData(model.index(0, 0), " Two ")
    assert not model.setData(model.index(0, 0), "  ")
    assert not model.setData(model.index(0, 1), "x")
    assert asked == [("/a", "Two")]


def test_a_gain_is_said_as_far_as_it_is_known():
    assert gain({**SUMMARY, "before": None}) == "87.9 %"
    assert gain({**SUMMARY, "value": None}) == "–"
    assert rows(SUMMARY) == 764
