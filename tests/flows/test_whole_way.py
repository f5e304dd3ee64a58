"""A person's whole way through the real window: open, choose, train, see, try, take away; by mouse and by keys."""

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTableView

from tests.tiny_run import write_rows

WAIT = 90_000
FAST = {
    "epochs": 3,
    "batch_size": 8,
    "learning_rate": 1e-3,
    "threads": 1,
    "micro_batch_size": 8,
    "precision": "float32",
}


def shown(qtbot, window, kind, name):
    """Return the widget of that name once a person sees it."""
    qtbot.waitUntil(lambda: any(one.isVisible() for one in window.findChildren(kind, name)))
    return next(one for one in window.findChildren(kind, name) if one.isVisible())


def click(qtbot, window, name):
    qtbot.mouseClick(shown(qtbot, window, QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def window(open_ready):
    app = open_ready(**FAST)
    app.window.activateWindow()
    return app.window


def test_from_a_file_to_an_answer_by_mouse(window, qtbot):
    studio = window.studio
    assert window.station == "data"
    click(qtbot, window, "next")
    assert window.station == "base"
    click(qtbot, window, "next")
    assert window.station == "train"
    click(qtbot, window, "start")
    assert studio.run.is_live
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)
    assert "Finished" in window.findChild(object, "station_train").accessibleName()
    click(qtbot, window, "button_results")
    assert window.station == "results"
    qtbot.waitUntil(lambda: window.findChild(QTableView, "per_class") is not None, timeout=WAIT)
    assert window.findChild(QTableView, "per_class").model().rowCount() == 2
    click(qtbot, window, "button_try")
    text = shown(qtbot, window, QPlainTextEdit, "input_text")
    qtbot.keyClicks(text, "where is my order")
    best = window.findChild(object, "answer_best")
    qtbot.waitUntil(lambda: bool(best._scores), timeout=WAIT)
    assert {label for label, _ in best._scores} == {"order", "money"}
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert studio.project.draft.pins == ("where is my order",)
    qtbot.waitUntil(lambda: not studio.jobs.answers.busy, timeout=WAIT)


def test_from_a_file_to_an_answer_by_keys_alone(window, qtbot):
    studio = window.studio
    for key, station in (("2", "base"), ("3", "train")):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert window.station == station
    qtbot.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)
    qtbot.keyClick(window, "5", Qt.KeyboardModifier.ControlModifier)
    assert window.station == "try"
    text = shown(qtbot, window, QPlainTextEdit, "input_text")
    assert QApplication.focusWidget() is text or not QGuiApplication.focusWindow()
    qtbot.keyClicks(text, "money back")
    best = window.findChild(object, "answer_best")
    qtbot.waitUntil(lambda: bool(best._scores), timeout=WAIT)
    qtbot.waitUntil(lambda: not studio.jobs.answers.busy, timeout=WAIT)


def test_quick_can_be_tried_while_the_tuning_goes_on(window, qtbot):
    studio = window.studio
    studio.project.change(training={**FAST, "epochs": 400, "early_stopping_patience": 0})
    window.show_station("train")
    click(qtbot, window, "start")
    qtbot.waitUntil(lambda: studio.run.step > 2, timeout=WAIT)
    window.show_station("try")
    qtbot.keyClicks(shown(qtbot, window, QPlainTextEdit, "input_text"), "refund please")
    best = window.findChild(object, "answer_best")
    qtbot.waitUntil(lambda: bool(best._scores), timeout=WAIT)
    assert studio.run.is_live
    assert "run goes on" in window.findChild(object, "note").text()
    window.show_station("train")
    click(qtbot, window, "button_stop_resume")
    assert studio.run.state == "stopping"
    qtbot.waitUntil(lambda: studio.run.state == "stopped", timeout=WAIT)
    click(qtbot, window, "button_start")
    qtbot.waitUntil(lambda: studio.run.state == "running", timeout=WAIT)
    click(qtbot, window, "button_stop_best")
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)


def test_the_model_is_saved_elsewhere_and_the_lines_are_copied(window, qtbot, tmp_path):
    studio = window.studio
    window.show_station("train")
    click(qtbot, window, "start")
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)
    window.show_station("take_away")
    click(qtbot, window, "copy_load_with")
    assert QGuiApplication.clipboard().text() == studio.run.report["load_with"]
    window.pane("take_away").save_copy(tmp_path / "mine")
    qtbot.waitUntil(lambda: (tmp_path / "mine" / "config.json").is_file(), timeout=WAIT)
    qtbot.waitUntil(lambda: window.findChild(object, "copy_said") is not None, timeout=WAIT)


def test_a_whole_file_is_answered(window, qtbot, tmp_path):
    studio = window.studio
    window.show_station("train")
    click(qtbot, window, "start")
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)
    window.show_station("try")
    from workbench.gui.panes.try_file import TryFile

    place = window.findChild(TryFile)
    place.answer(tmp_path / "rows.csv", tmp_path / "answered.csv")
    qtbot.waitUntil(lambda: (tmp_path / "answered.csv").exists(), timeout=WAIT)
    qtbot.waitUntil(lambda: not studio.jobs.answers.busy, timeout=WAIT)
    assert "prediction" in (tmp_path / "answered.csv").read_text().splitlines()[0]


def test_a_run_whose_folder_vanishes_is_no_end_of_the_program(window, qtbot):
    studio = window.studio
    window.show_station("train")
    click(qtbot, window, "start")
    qtbot.waitUntil(lambda: studio.run.state == "finished", timeout=WAIT)
    shutil.rmtree(studio.run.folder)
    for station in ("results", "try", "take_away", "train", "data"):
        window.show_station(station)
    assert window.isVisible()


def test_a_home_that_can_not_be_written_is_said_and_hangs_nothing(open_app, home, tmp_path, qtbot):
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("a file where the folder should be")
    app = open_app(write_rows(tmp_path / "rows.csv"))
    qtbot.waitUntil(lambda: app.studio.survey.error is not None, timeout=WAIT)
    assert "can't be written" in app.studio.survey.error.message
    qtbot.waitUntil(lambda: bool(app.studio.notices.standing), timeout=WAIT)
    assert "could not be saved" in app.studio.notices.standing[0].message
    app.window.show_station("train")
    click(qtbot, app.window, "start")
    assert not app.studio.run.is_live
    app.settings.change(look="dark")
    assert app.window.isVisible()
    app.settings.change(look="light")


def test_a_file_that_can_not_be_read_is_a_banner_and_train_says_what_is_missing(open_app, tmp_path, qtbot):
    broken = tmp_path / "empty.csv"
    broken.write_text("")
    app = open_app(broken)
    qtbot.waitUntil(lambda: app.studio.survey.error is not None, timeout=WAIT)
    assert app.window.station == "data"
    app.window.show_station("train")
    click(qtbot, app.window, "start")
    assert not app.studio.run.is_live
    assert "empty" in app.window.findChild(object, "verdict").text()
