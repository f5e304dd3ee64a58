"""The queue in the window: runs are added while one goes on, follow each other, and wait for a person after a start."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget

from tests.tiny_jobs import answer_of
from workbench.engine import unattended
from workbench.engine.runs import listing, queue
from workbench.gui import leaving, run_queue

WAIT = 90_000
FAST = {
    "epochs": 2, "batch_size": 8, "learning_rate": 1e-3, "threads": 1, "micro_batch_size": 8, "precision": "float32",
    "contrast_steps": 0, "refit": False,
}  # fmt: skip
LONG = {**FAST, "epochs": 400, "early_stopping_patience": 0}


def shown(app, kind, name):
    return next(one for one in app.window.findChildren(kind, name) if one.isVisible())


def click(app, qtbot, name, kind=QPushButton):
    qtbot.waitUntil(lambda: any(one.isVisible() for one in app.window.findChildren(kind, name)), timeout=WAIT)
    qtbot.mouseClick(shown(app, kind, name), Qt.MouseButton.LeftButton)


def rows(app):
    found = shown(app, QWidget, "queue")
    return [found.item(row).text() for row in range(found.count())]


def finished():
    return sorted(one["name"] for one in listing.all_runs() if one["status"] == "finished")


@pytest.fixture
def waiting(run_spec):
    """Put three runs into the queue."""
    return [answer_of(unattended.add(run_spec({"name": name}, epochs=1)))["entry"] for name in "abc"]


def test_what_is_added_while_a_run_goes_on_starts_when_that_ends(open_ready, qtbot):
    app = open_ready(**LONG)
    app.studio.project.change(name="first")
    app.window.show_station("train")
    click(app, qtbot, "start")
    qtbot.waitUntil(lambda: app.studio.run.step > 2, timeout=WAIT)
    app.studio.project.change(name="second", training=FAST)
    click(app, qtbot, "button_enqueue_beside")
    of = run_queue.of(app.studio)
    qtbot.waitUntil(lambda: len(of.runs) == 1, timeout=WAIT)
    assert rows(app) == ["second"]
    assert of.going
    assert "starts" in of.when(of.runs[0])
    app.studio.run.stop("best")
    qtbot.waitUntil(lambda: finished() == ["first", "second"], timeout=WAIT)
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    assert app.studio.run.summary["name"] == "second"
    assert any("“first” is finished: Macro F1" in one.message for one in app.notices.standing)
    assert of.runs == unattended.waiting()["runs"] == []


def test_who_stops_a_run_to_go_on_later_gets_the_machine_back(open_ready, qtbot, waiting):
    app = open_ready(**LONG)
    app.window.show_station("train")
    click(app, qtbot, "start")
    qtbot.waitUntil(lambda: app.studio.run.step > 2, timeout=WAIT)
    of = run_queue.of(app.studio)
    of.start()
    app.studio.run.stop("resume")
    qtbot.waitUntil(lambda: app.studio.run.state == "stopped", timeout=WAIT)
    qtbot.wait(200)
    assert (app.studio.run.state, of.going, len(of.runs)) == ("stopped", False, 3)


def test_after_a_start_it_says_how_many_wait_and_starts_them_when_asked(open_ready, qtbot, waiting):
    app = open_ready(**FAST)
    qtbot.waitUntil(lambda: run_queue.of(app.studio).startable, timeout=WAIT)
    assert not app.studio.run.is_live
    click(app, qtbot, "start_waiting")
    assert app.window.station == "train"
    qtbot.waitUntil(lambda: finished() == ["a", "b", "c"], timeout=WAIT)


def test_one_that_fails_is_named_with_why_and_the_next_one_starts(open_ready, qtbot, home, waiting, tmp_path):
    other = tmp_path / "other.csv"
    other.write_text((tmp_path / "rows.csv").read_text())
    spec = queue.spec_of(waiting[1])
    path = home / "queue" / f"{waiting[1]}.toml"
    path.write_text(path.read_text().replace(str(spec.data.train), str(other)))
    other.write_text(other.read_text() + "one more,order,9\n")
    app = open_ready(**FAST)
    run_queue.of(app.studio).look()
    qtbot.waitUntil(lambda: run_queue.of(app.studio).startable, timeout=WAIT)
    run_queue.of(app.studio).start()
    qtbot.waitUntil(lambda: finished() == ["a", "c"], timeout=WAIT)
    assert any("“b”, from the queue: The train file" in one.message for one in app.notices.standing)
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    (left,) = run_queue.of(app.studio).runs
    assert run_queue.of(app.studio).when(left).startswith("Not started: The train file")
    app.window.show_station("train")
    click(app, qtbot, "queue_again")
    qtbot.waitUntil(lambda: run_queue.of(app.studio).runs[0]["failure"] is None, timeout=WAIT)


def test_one_that_fails_while_it_sets_up_lets_the_next_one_start(
    open_ready, qtbot, home, tiny_base, run_spec, tmp_path
):
    broken = Path(shutil.copytree(tiny_base, tmp_path / "broken"))
    for weights in broken.glob("*.safetensors"):
        weights.write_bytes(weights.read_bytes() + b"more than its header says: only loading finds it")
    for name, base in (("a", broken), ("b", tiny_base)):
        answer_of(unattended.add(run_spec({"name": name, "base": str(base)}, epochs=1)))
    app = open_ready(**FAST)
    of = run_queue.of(app.studio)
    qtbot.waitUntil(lambda: of.startable, timeout=WAIT)
    of.start()
    qtbot.waitUntil(lambda: finished() == ["b"], timeout=WAIT)
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    assert sorted(one["status"] for one in listing.all_runs()) == ["failed", "finished"]


def test_one_that_is_still_being_prepared_is_left_to_a_process_that_trains_the_queue(
    open_ready, qtbot, waiting, monkeypatch
):
    left = []
    monkeypatch.setattr(leaving, "ask", lambda parent, follow: "background")
    monkeypatch.setattr(leaving, "train_queue", lambda: left.append(unattended.waiting()))
    app = open_ready(**FAST)
    of = run_queue.of(app.studio)
    qtbot.waitUntil(lambda: of.startable, timeout=WAIT)
    of.start()
    assert (app.studio.run.is_live, app.studio.run.folder) == (True, None)
    assert app.window.close()
    assert [(len(one["runs"]), one["worked"]) for one in left] == [(3, False)]
    app.window = None


def test_they_are_moved_and_taken_out_by_buttons_and_keys(open_ready, qtbot, waiting):
    app = open_ready(**FAST)
    app.window.show_station("train")
    qtbot.waitUntil(lambda: rows(app) == ["a", "b", "c"], timeout=WAIT)
    click(app, qtbot, "queue_down", QToolButton)
    qtbot.waitUntil(lambda: rows(app) == ["b", "a", "c"], timeout=WAIT)
    qtbot.keyClick(shown(app, QWidget, "queue"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: rows(app) == ["b", "c", "a"], timeout=WAIT)
    qtbot.keyClick(shown(app, QWidget, "queue"), Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows(app) == ["b", "c"], timeout=WAIT)
    QApplication.processEvents()
    assert [one["name"] for one in unattended.waiting()["runs"]] == ["b", "c"]


def test_what_can_not_work_is_not_added(open_ready, qtbot):
    app = open_ready(**FAST)
    app.studio.project.change(base="no/such-base")
    app.actions["enqueue"].trigger()
    qtbot.waitUntil(lambda: bool(app.notices.standing), timeout=WAIT)
    assert app.notices.standing[0].tone == "bad"
    assert run_queue.of(app.studio).runs == []
