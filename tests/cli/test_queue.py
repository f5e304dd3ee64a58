"""workbench queue: runs are added, moved and taken out, and trained one after the other, whatever becomes of one."""

import json
import os
import subprocess
import sys
import threading
import time

import filelock
import pytest

from tests.cli.conftest import write_run_file
from tests.engine.runs.test_store import make_run
from workbench.cli import queue
from workbench.engine import unattended
from workbench.engine.runs import store


@pytest.fixture
def two(workbench, tmp_path, tiny_base):
    """Put two runs into the queue, on files of their own, and return their folders."""
    made = [tmp_path / "first", tmp_path / "second"]
    for folder in made:
        folder.mkdir()
        path = write_run_file(folder, tiny_base)
        path.write_text(path.read_text().replace("Tiny", folder.name))
        assert workbench("queue", "add", path).code == 0
    return made


def start(*words):
    command = [sys.executable, "-m", "workbench", *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ})


def listed(workbench):
    return [one["name"] for one in workbench("queue", "list", "--json").lines[0]]


def test_they_are_listed_moved_and_taken_out(workbench, two):
    first, second = (one["id"] for one in unattended.waiting()["runs"])
    assert listed(workbench) == ["first", "second"]
    workbench("queue", "move", second, "1")
    assert listed(workbench) == ["second", "first"]
    assert workbench("queue", "remove", second).code == 0
    assert listed(workbench) == ["first"]
    assert workbench("queue", "remove", second).code == 1
    assert first


def test_one_whose_file_changed_is_said_and_the_next_is_trained(workbench, home, two):
    rows = two[0] / "rows.csv"
    rows.write_text(rows.read_text() + "one more row,good\n")
    done = workbench("queue", "start")
    assert done.code == 1
    assert f"{rows} has changed since the run was put into the queue" in done.err
    (run,) = (home / "runs").iterdir()
    assert (store.summary(run)["name"], store.summary(run)["status"]) == ("second", "finished")
    assert listed(workbench) == ["first"]
    assert "has changed" in workbench("queue", "list").out


def test_two_trainings_at_once_in_one_home_do_each_other_no_harm(home, tmp_path, tiny_base):
    file = write_run_file(tmp_path, tiny_base, epochs=4)
    both = [start("train", file, "--json") for _ in range(2)]
    lasts = [json.loads(process.communicate(timeout=120)[0].splitlines()[-1]) for process in both]
    assert [one["event"] for one in lasts] == ["finished", "finished"]
    assert len({one["run"] for one in lasts}) == 2
    reports = [json.loads((home / "runs" / one["run"] / "report.json").read_text())["test"] for one in lasts]
    assert reports[0] == reports[1]


def test_two_that_work_the_queue_train_every_run_once(home, two):
    for process in [start("queue", "start") for _ in range(2)]:
        process.communicate(timeout=120)
    names = sorted(store.summary(run)["name"] for run in (home / "runs").iterdir() if not run.name.startswith("."))
    assert names == ["first", "second"]
    assert unattended.waiting()["runs"] == []


def test_the_queue_waits_for_a_run_that_another_process_trains(workbench, home, two, tiny_base, tmp_path):
    begun = time.monotonic()
    training = start("train", write_run_file(tmp_path, tiny_base, epochs=1000), "--json")
    next(line for line in training.stdout if json.loads(line)["event"] == "evaluated")
    took = time.monotonic() - begun
    (run,) = (home / "runs").iterdir()
    queue = start("queue", "start", "--after", run.name)
    while not unattended.waiting()["worked"]:
        assert queue.poll() is None
    until = time.monotonic() + took  # by then one that does not wait has begun, as this one had
    while time.monotonic() < until:
        assert [one for one in (home / "runs").iterdir() if not one.name.startswith(".")] == [run]
        time.sleep(0.1)
    assert len(unattended.waiting()["runs"]) == 2
    assert workbench("stop", run.name).code == 0
    training.communicate(timeout=60)
    queue.communicate(timeout=120)
    assert (queue.returncode, unattended.waiting()["runs"]) == (0, [])


def test_the_queue_follows_a_run_that_is_resumed(workbench, home, two, tiny_base, tmp_path):
    assert workbench("train", write_run_file(tmp_path, tiny_base), "--then-queue").code == 0
    assert len([run for run in (home / "runs").iterdir() if store.summary(run)["status"] == "finished"]) == 3


def test_the_queue_is_not_begun_in_the_instant_in_which_a_run_changes_hands(home):
    run = make_run("one")
    lock, waited = filelock.FileLock(run / "lock"), threading.Event()

    def wait():
        queue._wait_for("one", json=False)
        waited.set()

    lock.acquire()
    waiting = threading.Thread(target=wait)
    waiting.start()
    lock.release()
    assert not waited.wait(0.5 * queue.LOOK_SECONDS)
    with lock:
        assert not waited.wait(2 * queue.LOOK_SECONDS)
    waiting.join(10)
    assert waited.is_set()
