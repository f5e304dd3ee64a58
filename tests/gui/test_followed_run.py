"""The followed run: live, paused, stopped with each word, read back from its folder as it was."""

import pytest

from workbench.engine import queries
from workbench.gui.followed_run import FollowedRun

WAIT = 60_000


@pytest.fixture
def run(jobs):
    return FollowedRun(jobs)


def until(qtbot, run, *states):
    qtbot.waitUntil(lambda: run.state in states, timeout=WAIT)


def test_a_run_goes_from_start_to_finish_and_reads_back_the_same(qtbot, run, jobs, run_spec):
    states = []
    run.changed.connect(lambda: states.append(run.state))
    run.start(run_spec(epochs=2, early_stopping_patience=0))
    until(qtbot, run, "finished")
    assert {"starting", "running", "finished"} <= set(states)
    assert run.started.rows["train"] > 0
    assert run.step == run.started.steps
    assert run.report["test"]["after"]
    assert {one.baseline for one in run.baselines} >= {"majority", "quick"}
    again = FollowedRun(jobs)
    again.open(run.folder)
    until(qtbot, again, "finished")
    for name in ("step", "loss", "seconds"):
        assert list(again.curves.steps.column(name)) == list(run.curves.steps.column(name))
    assert again.curves.evaluations == run.curves.evaluations
    assert again.curves.baselines == run.curves.baselines
    assert again.started == run.started
    assert again.report == run.report


def test_a_stopped_run_goes_on_to_the_same_curve(qtbot, run, run_spec):
    run.start(run_spec(epochs=60, early_stopping_patience=0))
    qtbot.waitUntil(lambda: run.step > 3, timeout=WAIT)
    run.stop("resume")
    assert run.state == "stopping"  # acknowledged at once
    until(qtbot, run, "stopped")
    stopped_at = run.step
    run.resume(run.folder)
    qtbot.waitUntil(lambda: run.step > stopped_at, timeout=WAIT)
    steps = list(run.curves.steps.column("step"))
    assert steps == list(range(1, len(steps) + 1))
    run.stop("discard")
    until(qtbot, run, "none")


def test_stop_and_keep_the_best_tests_it_at_once(qtbot, run, run_spec):
    run.start(run_spec(epochs=60, early_stopping_patience=0))
    qtbot.waitUntil(lambda: bool(run.curves.evaluations), timeout=WAIT)
    run.stop("best")
    until(qtbot, run, "finished")
    assert run.report is not None
    assert not (run.folder / "last").exists()


def test_a_discarded_run_is_no_longer_shown(qtbot, run, run_spec, home, monkeypatch):
    monkeypatch.setattr("send2trash.send2trash", lambda path: __import__("shutil").rmtree(path))
    run.start(run_spec(epochs=60, early_stopping_patience=0))
    qtbot.waitUntil(lambda: run.step > 1, timeout=WAIT)
    folder = run.folder
    run.stop("discard")
    until(qtbot, run, "none")
    assert not folder.exists()
    assert run.folder is None


def test_a_paused_run_stands_still(qtbot, run, run_spec):
    run.start(run_spec(epochs=200, early_stopping_patience=0))
    qtbot.waitUntil(lambda: run.step > 1, timeout=WAIT)
    run.pause(True)
    qtbot.wait(200)
    at = run.step
    qtbot.wait(300)
    assert (run.step, run.state) == (at, "paused")
    run.pause(False)
    qtbot.waitUntil(lambda: run.step > at, timeout=WAIT)
    run.stop("resume")
    until(qtbot, run, "stopped")


def test_a_run_that_fails_says_so_and_can_be_read_back(qtbot, run, run_spec, tmp_path):
    spec = run_spec(epochs=2)
    spec.data.train.write_text("text,label\na,b\n")
    with qtbot.waitSignal(run.failed, timeout=WAIT) as failed:
        run.start(spec)
    assert failed.args[0].message
    until(qtbot, run, "failed")


def test_a_folder_that_is_gone_is_said(qtbot, run, home):
    with qtbot.waitSignal(run.failed, timeout=WAIT):
        run.open(home / "runs" / "gone")
    until(qtbot, run, "none")


def test_runs_are_listed_with_the_status_the_window_shows(qtbot, run, run_spec):
    run.start(run_spec(epochs=60, early_stopping_patience=0))
    qtbot.waitUntil(lambda: run.step > 3, timeout=WAIT)
    run.stop("resume")
    until(qtbot, run, "stopped")
    (one,) = queries.runs()
    assert one["status"] == run.state
    assert one["folder"] == str(run.folder)
