"""The Train station in the real window: a run as it goes, paused, stopped, discarded, reopened; notes and files."""

import csv
import shutil

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QProgressBar, QPushButton, QWidget

from workbench.engine.errors import RunError
from workbench.engine.events import Evaluated, Noticed, Progressed, Stepped
from workbench.gui.panes.train_facts import facts, stage, time_left

WAIT = 90_000
FAST = {
    "epochs": 400, "batch_size": 8, "learning_rate": 1e-3, "threads": 1, "micro_batch_size": 8, "precision": "float32",
    "early_stopping_patience": 0,
}  # fmt: skip


@pytest.fixture
def window(open_ready):
    app = open_ready(**FAST)
    app.window.show_station("train")
    return app.window


@pytest.fixture
def running(window, qtbot):
    """Return the window with a run that has been checked once."""
    click(qtbot, window, "start")
    qtbot.waitUntil(lambda: bool(window.studio.run.curves.evaluations), timeout=WAIT)
    return window


def click(qtbot, window, name):
    found = [one for one in window.findChildren(QPushButton, name) if one.isVisible()]
    assert found, f"no {name} is to be seen"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def text(window, name):
    return next(one for one in window.findChildren(QLabel, name) if not one.isHidden()).text()


def answer_box(role):
    """Press a button of the message box that will open."""

    def press():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if box.buttonRole(one) == role).click()

    QTimer.singleShot(0, press)


def curves(window):
    return window.pane("train")._curves


def test_a_run_is_shown_as_it_goes(running, qtbot):
    run = running.studio.run
    qtbot.waitUntil(lambda: text(running, "stage") == "Training", timeout=WAIT)
    qtbot.waitUntil(lambda: text(running, "fact_step").endswith(f"of {run.started.steps:,}"), timeout=WAIT)
    qtbot.waitUntil(lambda: "validation" in curves(running).plots["loss"]._lines, timeout=WAIT)
    assert len(curves(running).plots["loss"]._lines["raw"].item.getData()[0]) > 0
    qtbot.waitUntil(lambda: text(running, "fact_epoch").endswith("of 400"), timeout=WAIT)  # from the run's own file
    assert text(running, "fact_device") == "cpu"
    click(qtbot, running, "button_try")
    assert running.station == "try"


def test_pause_and_go_on_by_the_same_button(running, qtbot):
    click(qtbot, running, "button_pause")
    assert running.studio.run.state == "paused"
    assert text(running, "stage") == "Paused"
    click(qtbot, running, "button_pause")
    assert running.studio.run.state == "running"


def test_stop_is_acknowledged_at_once_and_the_run_can_go_on(running, qtbot):
    click(qtbot, running, "button_stop_resume")
    assert text(running, "stage") == "Stopping after this step …"
    assert not any(one.isEnabled() for one in running.findChildren(QPushButton, "discard"))
    qtbot.waitUntil(lambda: running.studio.run.state == "stopped", timeout=WAIT)
    step = running.studio.run.step
    click(qtbot, running, "button_start")
    qtbot.waitUntil(lambda: running.studio.run.step > step, timeout=WAIT)


def test_the_key_that_starts_a_run_goes_on_with_a_stopped_one(running, qtbot):
    run, start = running.studio.run, running.studio.actions["start"]
    click(qtbot, running, "button_stop_resume")
    qtbot.waitUntil(lambda: run.state == "stopped", timeout=WAIT)
    folder, step = run.folder, run.step
    assert start.text() == "Go on where it was"
    qtbot.keyClick(running, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: run.step > step, timeout=WAIT)
    assert (run.folder, start.text()) == (folder, "Train")


def test_a_run_stopped_before_anything_was_saved_is_said_to_begin_anew(window, qtbot):
    run, start = window.studio.run, window.studio.actions["start"]
    start.trigger()
    qtbot.waitUntil(lambda: run.folder is not None, timeout=WAIT)
    run.stop("resume")
    qtbot.waitUntil(lambda: run.state == "interrupted", timeout=WAIT)
    assert start.text() == "Begin it anew"
    controls = window.findChild(QWidget, "train_controls")
    assert not [one for one in controls.findChildren(QLabel) if "is kept" in one.text()]  # nothing was saved


def test_no_hidden_button_takes_the_keys_once_a_run_is_shown(window, qtbot):
    window.findChild(QPushButton, "start").setFocus()
    window.show_station("base")
    window.studio.actions["start"].trigger()
    qtbot.waitUntil(lambda: bool(window.studio.run.curves.evaluations), timeout=WAIT)
    folder = window.studio.run.folder
    window.studio.run.stop("best")
    qtbot.waitUntil(lambda: window.studio.run.state == "finished", timeout=WAIT)
    assert window.station == "train"
    qtbot.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Space)
    qtbot.wait(50)
    assert (window.studio.run.folder, window.studio.run.state) == (folder, "finished")


def test_no_second_run_begins_while_one_goes_on_in_the_background(window, qtbot, tmp_path):
    run = window.studio.run
    run.state, run.folder, run.summary = "elsewhere", tmp_path, {"name": "mine"}
    run.changed.emit()
    window.studio.actions["start"].trigger()
    assert (run.state, run.folder) == ("elsewhere", tmp_path)
    assert "mine still trains" in window.studio.notices.standing[0].message
    run.clear()


def test_a_stopped_run_can_be_ended_with_its_best_tested_and_a_new_one_begun(running, qtbot):
    click(qtbot, running, "button_stop_resume")
    qtbot.waitUntil(lambda: running.studio.run.state == "stopped", timeout=WAIT)
    click(qtbot, running, "test_best")
    qtbot.waitUntil(lambda: running.studio.run.state == "finished", timeout=WAIT)
    assert running.findChild(QPushButton, "button_results").isVisible()
    click(qtbot, running, "again")
    assert running.findChild(QPushButton, "start").isVisible()
    assert running.studio.project.draft.run == ""


def test_discard_asks_first(running, qtbot, monkeypatch):
    monkeypatch.setattr("send2trash.send2trash", lambda path: shutil.rmtree(path))
    folder = running.studio.run.folder
    answer_box(QMessageBox.ButtonRole.RejectRole)
    click(qtbot, running, "discard")
    assert running.studio.run.state == "running"
    answer_box(QMessageBox.ButtonRole.DestructiveRole)
    click(qtbot, running, "discard")
    qtbot.waitUntil(lambda: running.studio.run.state == "none", timeout=WAIT)
    assert not folder.exists()
    assert running.findChild(QPushButton, "start").isVisible()


def test_a_run_reopened_from_its_folder_looks_the_same(window, qtbot):
    window.studio.project.change(training={**FAST, "epochs": 4})
    click(qtbot, window, "start")
    run = window.studio.run
    qtbot.waitUntil(lambda: run.state == "finished", timeout=WAIT)
    curves(window).draw()
    before, lines = facts(run), drawn(window)
    folder = run.folder
    run.clear()
    run.open(folder)
    qtbot.waitUntil(lambda: run.state == "finished", timeout=WAIT)
    curves(window).draw()
    assert facts(run) == before
    assert drawn(window) == lines
    assert stage(run) == "Finished"


def drawn(window):
    return {
        key: [list(axis) for axis in line.item.getData()] for key, line in curves(window).plots["loss"]._lines.items()
    }


def test_the_looks_survive_a_window_made_anew(running, qtbot):
    curves(running).looks.log.setChecked(True)
    curves(running).looks.axis.setCurrentIndex(2)
    curves(running).plots["loss"].legend.findChild(QWidget, "line_raw")
    running.studio.settings.change(look="dark")
    (anew,) = [one for one in QApplication.topLevelWidgets() if type(one) is type(running) and one.isVisible()]
    assert curves(anew).looks.log.isChecked()
    assert curves(anew).looks.axis.currentData() == "minutes"
    curves(anew).draw()
    assert len(drawn(anew)["raw"][0]) > 0
    running.studio.settings.change(look="light")


def test_the_wheel_changes_no_choice(running):
    looks = curves(running).looks
    for widget in (looks.axis, looks.smoothing):
        before = looks.looks
        place = QPointF(5, 5)
        QApplication.sendEvent(widget, QWheelEvent(
            place, widget.mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ))  # fmt: skip
        assert looks.looks == before


def test_pointing_reads_values_and_strays_are_counted(window, qtbot):
    run = window.studio.run
    run.state = "stopped"
    run.curves.add([step(n, 1.0 + n % 3) for n in range(1, 60)] + [step(60, 500.0), step(61, 700.0)])
    run.changed.emit()
    pane = curves(window)
    pane.draw()
    pane.plots["loss"].hovered.emit(60.2)
    assert "Step 60" in text(window, "readout")
    assert "500" in text(window, "readout")
    pane.plots["loss"].hovered.emit(float("nan"))
    assert "Point at a curve" in text(window, "readout")
    qtbot.mouseClick(pane.looks.robust, Qt.MouseButton.LeftButton, pos=QPoint(8, pane.looks.robust.height() // 2))
    pane.draw()
    assert pane._chip.text() == "2 points above view"
    assert pane.plots["loss"].plot.viewRange()[1][1] < 500
    pane._on_reset_clicked()
    pane.draw()
    assert not pane._chip.isVisible()
    assert pane.plots["loss"].plot.viewRange()[1][1] > 700
    run.clear()


def step(number, loss):
    return Stepped(number, number / 10, loss, 1e-4, 1.0, 8, 80, 0.1, 10**6)


def test_figures_and_picture_are_saved_and_a_full_path_is_said(running, qtbot, tmp_path):
    pane, standing = curves(running), running.studio.notices.standing
    pane.write_table(tmp_path / "c.csv")
    qtbot.waitUntil(lambda: bool(running.studio.notices.standing), timeout=WAIT)
    with (tmp_path / "c.csv").open(encoding="utf-8") as file:
        assert next(csv.reader(file))[0] == "step"
    pane.write_picture(tmp_path / "c.png")
    assert QImage(str(tmp_path / "c.png")).width() > 100
    running.studio.notices.clear()
    pane.write_table(tmp_path / "nowhere" / "c.csv")
    qtbot.waitUntil(lambda: bool(running.studio.notices.standing), timeout=WAIT)
    assert "could not be written" in running.studio.notices.standing[0].message
    pane.write_picture(tmp_path / "nowhere" / "c.png")
    assert "could not be written" in running.studio.notices.standing[-1].message
    assert standing is not None


def test_what_the_curves_mean_is_said_with_what_answers_it(window, qtbot):
    run = window.studio.run
    run.state, run.run_file = "finished", {"training": {"epochs": 3, "learning_rate": 3e-4}}
    run.curves.add([step(n, float("nan")) for n in range(1, 30)])
    run.notices.append(Noticed("Rows were left out."))
    run.changed.emit()
    click(qtbot, window, "answer")
    assert window.station == "base"
    assert window.studio.project.draft.training["learning_rate"] == 1e-4
    run.curves.add([step(n, 1 / n) for n in range(1, 60)])
    run.curves.add([Evaluated(n, {"loss": 1.0, "macro_f1": n / 100}, True, 0.1) for n in (10, 20, 30, 40)])
    run.changed.emit()
    window.show_station("train")
    click(qtbot, window, "answer")
    assert window.studio.project.draft.training["epochs"] == 6
    run.clear()


def test_a_failure_is_shown_in_place_with_its_way_out(window, tmp_path):
    run = window.studio.run
    run.state, run.folder = "failed", tmp_path
    run.error = RunError("The disk is full.", "Free some space.")
    run.changed.emit()
    words = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert {"The disk is full.", "Free some space."} <= set(words)
    assert window.findChild(QPushButton, "button_start").isVisible()
    run.clear()


def test_the_time_left_is_an_estimate_only_after_enough_steps(running, qtbot):
    run = running.studio.run
    qtbot.waitUntil(lambda: run.pace.seconds_left(run.started.steps) is not None, timeout=WAIT)
    assert time_left(run).endswith("left")
    run.pace.__init__()
    run.pace.note(1)
    assert time_left(run) == "estimating the time left …"


def test_the_time_left_counts_what_is_learned_anew(running, qtbot):
    run = running.studio.run
    qtbot.waitUntil(lambda: run.seconds_left is not None, timeout=WAIT)
    without, steps = run.pace.seconds_left(run.started.steps), run.pace.seconds_left(2 * run.started.steps)
    assert run.run_file["training"]["refit"]  # as the recipe has it for few rows
    assert run.seconds_left > steps > without
    run.progress = Progressed("learning from all rows", 400, 800, "steps")
    for step in (0, 400):
        run.refit_pace.note(step)
    assert run.seconds_left == pytest.approx(run.refit_pace.seconds_left(800))


def test_stages_before_the_first_step_have_a_bar_and_words(window, qtbot):
    click(qtbot, window, "start")
    bar = next(one for one in window.findChildren(QProgressBar) if one.accessibleName() == "Progress of the run")
    assert bar.isVisible()
    seen = set()
    window.studio.run.reported.connect(lambda _: seen.add(text(window, "stage")))
    qtbot.waitUntil(lambda: window.studio.run.step > 0, timeout=WAIT)
    assert {"Starting up", "Fitting the simple model"} & seen


def test_a_run_of_another_task_has_curves_of_its_own_metric(open_run, own_run, qtbot):
    app = open_run(own_run, "train")
    run = app.studio.run

    def titles():
        return {label.text() for label in app.window.pane("train").findChildren(QLabel) if label.isVisible()}

    assert "Macro F1" in titles()
    run.run_file = {**run.run_file, "task": "text-matching"}
    run.changed.emit()
    qtbot.waitUntil(lambda: "MRR" in titles(), timeout=WAIT)
    assert "Macro F1" not in titles()
