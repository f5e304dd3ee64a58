"""After a crash the window says which runs were cut off, how far they came, and does with them what a person says."""

import json
import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from tests.cut_runs import cut
from workbench.engine import unattended
from workbench.engine.events import Started, Stepped
from workbench.engine.runs import record, store

WAIT = 60_000


@pytest.fixture
def cut_off(run_spec):
    """Return the folder of a run that was cut off after its first check."""
    return cut(run_spec({"name": "mine"}, epochs=8, early_stopping_patience=0), Stepped, 20)


def buttons(app, name):
    return [one for one in app.window.findChildren(QPushButton, name) if one.isVisible()]


def press(app, qtbot, name):
    qtbot.waitUntil(lambda: bool(buttons(app, name)), timeout=WAIT)
    qtbot.mouseClick(buttons(app, name)[0], Qt.MouseButton.LeftButton)


def said(app, name):
    frames = [one for one in app.window.findChildren(QFrame, name) if one.isVisible()]
    return " ".join(label.text() for frame in frames for label in frame.findChildren(QLabel)).strip()


def opened(open_app, qtbot, name="cut_off_runs"):
    app = open_app()
    qtbot.waitUntil(lambda: bool(said(app, name)), timeout=WAIT)
    return app


def test_it_says_which_run_was_cut_off_and_how_far_it_came(open_app, qtbot, cut_off):
    app = opened(open_app, qtbot)
    words, (one,) = said(app, "cut_off_runs"), unattended.standing()["cut_off"]
    assert one["step"] > 2
    assert f"“mine” was cut off at step {one['step']} of 64, today" in words
    assert f"saved at step {one['saved']}, and goes on from there" in words
    app.window.show_station("base")
    qtbot.waitUntil(lambda: said(app, "cut_off_runs") == words, timeout=WAIT)


def test_of_a_run_that_learned_from_all_rows_no_step_of_the_tuning_is_named(open_app, qtbot, cut_off):
    state = cut_off / "last" / "state.json"
    state.write_text(json.dumps({**json.loads(state.read_text()), "refit": True, "step": 0}))
    app = opened(open_app, qtbot)
    words = said(app, "cut_off_runs")
    assert "was cut off while it learned from all rows, today" in words
    assert "saved while it learned from all rows, and goes on from there" in words
    held = record.Record(cut_off)
    app.open(None)
    qtbot.waitUntil(lambda: bool(said(app, "going_elsewhere")), timeout=WAIT)
    assert "is being trained in the background: it learns from all rows now." in said(app, "going_elsewhere")
    held.close()


def test_resume_goes_on_from_where_it_was_saved(open_app, qtbot, cut_off):
    app = opened(open_app, qtbot)
    press(app, qtbot, "resume_cut_off")
    assert app.window.station == "train"
    assert not said(app, "cut_off_runs")
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    assert app.studio.run.folder == cut_off
    assert list(app.studio.run.curves.steps.column("step")) == list(range(1, 65))


def test_the_best_so_far_is_kept_and_tested_and_the_run_is_ended(open_app, qtbot, cut_off):
    app = opened(open_app, qtbot)
    press(app, qtbot, "keep_best")
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    assert app.studio.run.report is not None
    assert store.summary(cut_off)["status"] == "finished"


def test_a_run_that_is_left_is_not_asked_about_again(open_app, qtbot, cut_off):
    app = opened(open_app, qtbot)
    press(app, qtbot, "leave_cut_off")
    qtbot.waitUntil(lambda: not said(app, "cut_off_runs"), timeout=WAIT)
    again = open_app()
    qtbot.waitUntil(lambda: not again.jobs.questions.busy, timeout=WAIT)
    assert not said(again, "cut_off_runs")
    assert store.summary(cut_off)["status"] == "interrupted"  # All runs still has it


def test_without_a_model_there_is_none_to_keep(open_app, qtbot, run_spec):
    cut(run_spec({"name": "early"}, epochs=8), Started, 1)
    app = opened(open_app, qtbot)
    assert "cut off before its first step" in said(app, "cut_off_runs")
    assert "to resume is to start anew" in said(app, "cut_off_runs")
    assert buttons(app, "resume_cut_off")
    assert not buttons(app, "keep_best")


def test_of_many_five_are_named_and_the_rest_are_counted(open_app, qtbot, cut_off):
    for number in range(6):
        shutil.copytree(cut_off, cut_off.with_name(f"copy-{number}"))
    app = opened(open_app, qtbot)
    assert len(buttons(app, "resume_cut_off")) == 5
    assert buttons(app, "more_cut_off")[0].text() == "2 more in All runs"
    app.window.show_station("data")
    qtbot.waitUntil(lambda: len(buttons(app, "resume_cut_off")) == 1, timeout=WAIT)
    assert "6 more were cut off" in said(app, "cut_off_runs")


def test_a_run_at_work_elsewhere_is_not_called_cut_off_and_can_be_watched(open_app, qtbot, cut_off):
    held = record.Record(cut_off)
    app = opened(open_app, qtbot, "going_elsewhere")
    (step,) = [one["step"] for one in unattended.standing()["going"]]
    assert f"“mine” is being trained in the background: step {step} of 64" in said(app, "going_elsewhere")
    assert not said(app, "cut_off_runs")
    press(app, qtbot, "watch_going")
    qtbot.waitUntil(lambda: app.studio.run.state == "elsewhere", timeout=WAIT)
    assert app.studio.run.step == step
    held.close()
    qtbot.waitUntil(lambda: app.studio.run.state == "interrupted", timeout=WAIT)
