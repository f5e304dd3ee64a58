"""The queue: runs wait in an order that survives, one that can't start says why and lets the next one go."""

import json
import subprocess
import sys
import threading

import filelock
import pytest

from tests.checkout import environment
from tests.tiny_jobs import answer_of, only_run
from workbench.engine import folders, unattended
from workbench.engine.errors import BusyError, DataError, RunError
from workbench.engine.runs import queue, store


def add(run_spec, *names):
    return [answer_of(unattended.add(run_spec({"name": name}, epochs=1)))["entry"] for name in names]


def names():
    return [one["name"] for one in unattended.waiting()["runs"]]


def test_runs_wait_in_the_order_they_came_and_can_be_moved_and_taken_out(run_spec):
    one, two, three = add(run_spec, "one", "two", "three")
    assert names() == ["one", "two", "three"]
    unattended.move(three, 0)
    assert names() == ["three", "one", "two"]
    unattended.move(three, 9)
    assert names() == ["one", "two", "three"]
    unattended.remove(two)
    assert names() == ["one", "three"]
    assert sorted(path.suffix for path in (folders.home() / "queue").glob("*-two*")) == []
    unattended.move("gone", 0)
    assert names() == ["one", "three"]
    assert one != three


def test_an_order_that_is_lost_or_broken_loses_no_run(run_spec):
    add(run_spec, "one", "two")
    (folders.home() / "queue" / queue.ORDER).write_text('["gone", ')
    assert sorted(names()) == ["one", "two"]
    (folders.home() / "queue" / queue.ORDER).write_text('["gone", "gone"]')
    assert sorted(names()) == ["one", "two"]


def test_a_run_of_the_queue_is_trained_as_asked_and_leaves_it(run_spec):
    (entry,) = add(run_spec, "one")
    list(unattended.train(entry))
    assert names() == []
    assert store.summary(only_run())["status"] == "finished"
    assert store.summary(only_run())["name"] == "one"
    with pytest.raises(RunError, match="no longer in the queue"):
        list(unattended.train(entry))


def test_what_can_not_work_is_refused_when_it_is_added(run_spec, tmp_path):
    spec = run_spec()
    spec.data.train.write_text("text,label\na,b\n")
    with pytest.raises(DataError):
        list(unattended.add(spec))
    assert names() == []


def test_a_file_that_changed_meanwhile_is_said_and_nothing_is_trained(run_spec, home):
    (entry,) = add(run_spec, "one")
    path = queue.spec_of(entry).data.train
    path.write_text(path.read_text().replace("order", "orders", 1))
    with pytest.raises(DataError, match="has changed since the run was put into the queue"):
        list(unattended.train(entry))
    assert not (home / "runs").exists()
    (one,) = unattended.waiting()["runs"]
    assert str(path) == one["failure"]["values"]["path"]
    assert unattended.try_again(entry)["runs"][0]["failure"] is None


HOLD = """
from workbench.engine.runs import queue
with queue.working(), queue.working():
    print("held", flush=True)
    input()
"""


def test_two_processes_never_train_the_queue_at_once(run_spec, home):
    (entry,) = add(run_spec, "one")
    command = [sys.executable, "-c", HOLD]
    holder = subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, stdin=subprocess.PIPE)
    holder.stdout.readline()
    assert unattended.waiting()["worked"]
    with pytest.raises(BusyError, match="Another process"):
        list(unattended.train(entry))
    holder.kill()  # its lock goes with it
    holder.communicate()
    assert not unattended.waiting()["worked"]
    assert names() == ["one"]


def test_who_looks_whether_the_queue_is_worked_keeps_nobody_from_working_it(home):
    (home / "queue").mkdir(parents=True)
    look = filelock.FileLock(home / "queue" / queue.WORKING, thread_local=False)
    look.acquire()
    timer = threading.Timer(0.2, look.release)
    timer.start()
    with queue.working():
        assert queue.is_worked()
    timer.join()


def test_a_run_that_can_not_be_taken_out_of_the_queue_has_failed_with_why(run_spec, home):
    (entry,) = add(run_spec, "one")
    job = unattended.train(entry)
    next(job)
    (home / "queue" / queue.EDITING).unlink()
    (home / "queue" / queue.EDITING).mkdir()  # its files can't be changed any more
    with pytest.raises(RunError, match=r"queue in .* can't be written"):
        list(job)
    assert store.stored(only_run())["status"] == "failed"


CHANGE = """
import sys
from workbench.engine.runs import queue
for turn in range(40):
    for one in queue.entries()[:3]:
        queue.move(one.id, turn % 5)
"""


def test_two_processes_that_change_the_order_lose_no_run(run_spec, home):
    add(run_spec, *"abcde")
    command = [sys.executable, "-c", CHANGE]
    both = [subprocess.Popen(command, env=environment(home), stderr=subprocess.PIPE) for _ in range(2)]
    for process in both:
        for _ in range(20):
            json.loads((home / "queue" / queue.ORDER).read_text())  # whole at every instant
        assert process.communicate()[1] == b""
    assert sorted(names()) == list("abcde")
