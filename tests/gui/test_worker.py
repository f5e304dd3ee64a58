"""The worker: events in lists on the window's thread, pause, the words of Stop, failures, the end."""

import threading
import time

import pytest
from PySide6.QtCore import QThread

from workbench.engine.errors import DataError
from workbench.engine.events import Answered, Finished, Progressed, Stopped, StopRequested
from workbench.gui.worker import Worker


@pytest.fixture
def worker(qapp):
    made = Worker("test")
    yield made
    made.close()


def counting(total=50, pause=0.002):
    for number in range(total):
        time.sleep(pause)
        yield Finished(str(number))


def endless():
    try:
        while True:
            time.sleep(0.001)
            yield Progressed("training", 1, 2)
    except StopRequested as word:
        yield Stopped(word.keep)


def test_events_come_in_order_in_lists_on_the_windows_thread(worker, qtbot):
    lists, threads = [], []
    job = worker.start_job(counting)
    job.reported.connect(lambda events: (lists.append(events), threads.append(QThread.currentThread())))
    with qtbot.waitSignal(job.ended):
        pass
    assert [event.run for events in lists for event in events] == [str(number) for number in range(50)]
    assert len(lists) < 10
    assert set(threads) == {worker.thread()}


def test_the_job_runs_on_another_thread(worker, qtbot):
    seen = []

    def job():
        seen.append(threading.get_ident())
        yield Answered({"value": 1})

    handle = worker.start_job(job)
    with qtbot.waitSignal(handle.answered) as answered:
        pass
    assert answered.args == [{"value": 1}]
    assert seen[0] != threading.get_ident()


def test_a_stop_is_thrown_in_with_its_word(worker, qtbot):
    events = []
    job = worker.start_job(endless)
    job.reported.connect(events.extend)
    qtbot.waitUntil(lambda: bool(events))
    with qtbot.waitSignal(job.ended):
        job.stop("best")
        job.stop("discard")  # the first word counts
    assert events[-1] == Stopped("best")


def test_a_paused_job_stands_still_and_can_be_stopped(worker, qtbot):
    job = worker.start_job(endless)
    events = []
    job.reported.connect(events.extend)
    qtbot.waitUntil(lambda: bool(events))
    job.pause()
    qtbot.wait(150)
    before = len(events)
    qtbot.wait(150)
    assert len(events) == before
    with qtbot.waitSignal(job.ended):
        job.stop()


def test_a_paused_job_goes_on(worker, qtbot):
    job = worker.start_job(lambda: counting(20))
    job.pause()
    qtbot.wait(120)
    assert not job.over
    with qtbot.waitSignal(job.ended):
        job.proceed()


def test_a_failure_reaches_the_window_and_the_worker_goes_on(worker, qtbot):
    def failing():
        yield Progressed("reading")
        raise DataError("broken {file}", "mend it", file="a.csv")

    job = worker.start_job(failing)
    with qtbot.waitSignal(job.failed) as failed:
        pass
    assert failed.args[0].message == "broken a.csv"
    after = worker.start_job(counting)
    with qtbot.waitSignal(after.ended):
        pass


def test_progress_that_nobody_has_seen_is_replaced(worker, qtbot):
    def hasty():
        for number in range(10_000):
            yield Progressed("tokenizing", number, 10_000)
        yield Finished()

    lists = []
    job = worker.start_job(hasty)
    job.reported.connect(lists.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert sum(map(len, lists)) < 200
    assert lists[-1][-2:] == [Progressed("tokenizing", 9_999, 10_000), Finished()]


def test_closing_stops_what_runs_and_what_waits(qtbot):
    worker = Worker("closing")
    first, second = worker.start_job(endless), worker.start_job(endless)
    worker.close()
    assert first.over
    assert second.over
    assert not worker.isRunning()
    assert not worker.start_job(endless).over  # nothing runs any more
    assert not worker.isRunning()
