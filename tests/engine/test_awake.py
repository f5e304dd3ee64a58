"""The machine is kept awake while a run goes on, and a system that can't be asked neither stops nor delays it."""

import sys
import threading
import time

import pytest

from tests.tiny_jobs import stop_after
from workbench.engine import awake, jobs
from workbench.engine.events import Stepped


def holders() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "workbench-awake"]


def eventually(true) -> bool:
    deadline = time.monotonic() + 10
    while not true() and time.monotonic() < deadline:
        time.sleep(0.01)
    return true()


@pytest.fixture
def granting(monkeypatch):
    """A system that says yes (wakepy's own switch for tests)."""
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")


def test_the_system_is_asked_inside_and_let_go_after(granting):
    import wakepy

    with awake.kept():
        assert eventually(lambda: wakepy.modecount() == 1)
        assert wakepy.global_modes()[0].active
    assert eventually(lambda: wakepy.modecount() == 0 and not holders())


@pytest.mark.parametrize("missing", [True, False])
def test_a_system_that_cannot_be_asked_is_not_waited_for(monkeypatch, missing):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if missing:
        monkeypatch.setitem(sys.modules, "wakepy", None)
    begun = time.perf_counter()
    with awake.kept():
        pass
    assert time.perf_counter() - begun < 0.1
    assert eventually(lambda: not holders())


def test_a_run_is_kept_awake_until_it_ends_or_stops(granting, run_spec):
    import wakepy

    job = jobs.train(run_spec(epochs=50, early_stopping_patience=0))
    assert any(isinstance(event, Stepped) for event in job)
    assert eventually(lambda: wakepy.modecount() == 1)
    stop_after(job, Stepped, 1, "resume")
    assert eventually(lambda: wakepy.modecount() == 0 and not holders())
