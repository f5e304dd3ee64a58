"""A file in a run's folder stops whoever trains it, by each word; what was asked of the one before is not heeded."""

import json
import shutil

import filelock
import pytest

from tests.engine.runs.test_store import make_run
from tests.tiny_jobs import only_run
from workbench.engine import jobs
from workbench.engine.errors import RunError
from workbench.engine.events import Finished, Stepped, Stopped
from workbench.engine.runs import requests, states, store

LONG = {"epochs": 300, "early_stopping_patience": 0}


def train_until_asked(spec, word):
    """Train, ask for a stop as another process would after a few steps, and return what came after that."""
    after, steps = [], 0
    for event in jobs.train(spec):
        steps += isinstance(event, Stepped)
        if steps == 3 and not (only_run() / requests.STOP).exists() and not after:
            (only_run() / requests.STOP).write_text(word)
            after.append(event)
        elif after:
            after.append(event)
    return after


def test_resume_saves_the_run_and_stops_it(run_spec):
    after = train_until_asked(run_spec(**LONG), "resume\n")
    assert after[-1] == Stopped("resume")
    assert store.summary(only_run())["status"] == "stopped"
    assert states.exist(only_run())
    assert not (only_run() / requests.STOP).exists()


def test_best_tests_the_best_model_and_finishes(run_spec):
    after = train_until_asked(run_spec(**LONG), "best")
    assert isinstance(after[-1], Finished)
    assert "test" in json.loads((only_run() / "report.json").read_text())
    assert store.summary(only_run())["status"] == "finished"


def test_discard_moves_it_to_the_trash(run_spec, home, monkeypatch):
    monkeypatch.setattr("send2trash.send2trash", lambda path: shutil.rmtree(path))
    assert train_until_asked(run_spec(**LONG), "discard")[-1] == Stopped("discard")
    assert list((home / "runs").iterdir()) == []


def test_a_slip_of_the_pen_loses_nothing(run_spec):
    assert train_until_asked(run_spec(**LONG), "stpo")[-1] == Stopped("resume")


def test_what_was_asked_of_an_earlier_process_is_not_heeded(run_spec):
    train_until_asked(run_spec(epochs=30, early_stopping_patience=0), "resume")
    requests.leave_alone(only_run())
    (only_run() / requests.STOP).write_text("discard")
    assert isinstance(list(jobs.resume(only_run()))[-1], Finished)
    assert not requests.is_left_alone(only_run())


def test_where_nobody_works_there_is_nobody_to_ask(run_spec):
    train_until_asked(run_spec(**LONG), "resume")
    with pytest.raises(RunError, match="Nobody works"):
        requests.ask_to_stop(only_run(), "resume")
    assert not (only_run() / requests.STOP).exists()


def test_a_request_that_its_writer_has_still_open_on_windows_is_taken_at_the_next_look(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError("open elsewhere")

    (tmp_path / requests.STOP).write_text("best")
    with monkeypatch.context() as windows:
        windows.setattr(type(tmp_path), "unlink", refuse)
        assert requests.take_stop(tmp_path) is None
    assert requests.take_stop(tmp_path) == "best"
    assert requests.take_stop(tmp_path) is None


@pytest.mark.parametrize("ask", [requests.leave_alone, lambda run: requests.ask_to_stop(run, "resume")])
def test_a_folder_that_can_not_be_written_is_said_in_one_sentence(home, ask):
    run = make_run("one")
    for name in (requests.STOP, requests.LEFT):
        (run / name).mkdir()  # as refused as on a read-only disk
    with filelock.FileLock(run / "lock"), pytest.raises(RunError, match="Nothing can be written") as caught:
        ask(run)
    assert str(run) in caught.value.hint
    assert not list(run.glob(".*.new"))
