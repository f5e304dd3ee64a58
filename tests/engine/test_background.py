"""A blocking call on a thread: its events, its result, its failure, and being left alone."""

import threading
import time
import traceback

import pytest

from tests.tiny_jobs import drain
from workbench.engine import background
from workbench.engine.events import Progressed, StopRequested


def test_it_returns_the_functions_result():
    _, result = drain(background.call("adding", lambda report: 2 + 2))
    assert result == 4


def test_it_yields_at_least_every_tenth_of_a_second_while_the_function_blocks():
    events, _ = drain(background.call("sleeping", lambda report: time.sleep(0.55)))
    assert len(events) >= 5
    assert set(events) == {Progressed("sleeping")}


def test_it_yields_the_newest_state_reported():
    def work(report):
        report(1, 3, "files")
        report(2, 3, "files")
        time.sleep(0.2)

    events, _ = drain(background.call("copying", work))
    assert events[-1] == Progressed("copying", 2, 3, "files")


def test_the_functions_exception_is_raised_with_its_own_traceback():
    def fails_deep_inside(report):
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken") as caught:
        drain(background.call("failing", fails_deep_inside))
    assert "fails_deep_inside" in "".join(traceback.format_tb(caught.value.__traceback__))


def test_a_stop_passes_at_once_and_the_next_report_ends_the_thread():
    ended = threading.Event()

    def work(report):
        try:
            while True:
                report(0)
                time.sleep(0.01)
        finally:
            ended.set()

    job = background.call("waiting", work)
    next(job)
    began = time.monotonic()
    with pytest.raises(StopRequested):
        job.throw(StopRequested())
    assert time.monotonic() - began < 0.1
    assert ended.wait(1)


def test_a_call_left_alone_is_known_until_it_ends():
    release = threading.Event()
    job = background.call("stuck", lambda report: release.wait(5))
    next(job)
    job.close()
    assert background.any_alive()
    release.set()
    deadline = time.monotonic() + 1
    while background.any_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not background.any_alive()
