"""At a run's end the window asks for attention, but only where a person looks elsewhere and has not ended it."""

import pytest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from workbench.engine.errors import RunError
from workbench.gui import attention
from workbench.gui.attention import Attention
from workbench.gui.followed_run import FollowedRun
from workbench.gui.jobs import Jobs


@pytest.fixture
def told(monkeypatch):
    """Return what the desktop was told; the window is not in front."""
    said = []
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda self, title, text, icon, ms: said.append((title, text)))
    return said


@pytest.fixture
def run(qapp):
    jobs = Jobs()
    made = FollowedRun(jobs)
    made.attention = Attention(made, made)
    yield made
    jobs.close()


def pass_through(run, *states):
    for state in states:
        run._set_state(state)


def test_a_finished_run_is_told_with_its_figure(run, told):
    pass_through(run, "starting", "running", "loading")
    run.report = {"test": {"after": {"macro_f1": 0.879}}}
    pass_through(run, "finished")
    assert told == [("The training is finished", "Macro F1 87.9 % on test rows.")]
    pass_through(run, "finished")
    assert len(told) == 1


def test_a_failed_run_is_told_with_its_sentence(run, told):
    pass_through(run, "running", "loading")
    run.error = RunError("The disk is full.", "Free some space.")
    pass_through(run, "failed")
    assert told == [("The training has failed", "The disk is full.")]


def test_nothing_is_told_where_a_person_ended_it_or_looks(run, told, monkeypatch, qtbot):
    pass_through(run, "running", "stopping", "loading", "stopped")
    pass_through(run, "loading", "finished")  # a run that is only read back
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: window))
    pass_through(run, "running", "loading", "finished")
    assert told == []


def test_without_a_tray_only_the_task_bar_is_asked(run, told, monkeypatch, qtbot):
    asked = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: False))
    monkeypatch.setattr(QApplication, "alert", staticmethod(asked.append))
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    pass_through(run, "running", "finished")
    assert (told, asked) == ([], [window])


def test_the_icon_goes_after_a_while(run, told, qtbot):
    run.attention._timer.setInterval(1)
    pass_through(run, "running", "finished")
    qtbot.waitUntil(lambda: run.attention._tray is None)
    assert attention.SHOWN_MILLISECONDS > 0
