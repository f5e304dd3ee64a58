"""Python's garbage that points to itself is looked for on the window's thread alone: Qt's objects die nowhere else."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QTimer

from workbench.engine import memory
from workbench.gui.garbage import Garbage


@pytest.fixture
def garbage(qtbot):
    made = Garbage()
    yield made
    made.close()
    assert gc.isenabled()


def circle() -> weakref.ref:
    """Let go of a Qt object in a circle of references; return a way to see whether it is gone."""
    timer = QTimer()
    members = [timer]
    members.append(members)
    timer.members = members
    return weakref.ref(timer)


def on_a_thread(do) -> None:
    thread = threading.Thread(target=do)
    thread.start()
    thread.join()


def test_a_thread_that_makes_many_objects_destroys_nothing_of_qts(garbage, qtbot):
    gone = circle()
    on_a_thread(lambda: [[] for _ in range(200_000)])  # Python by itself would have looked hundreds of times
    assert gone() is not None
    garbage.start()  # keeps what is there: nothing of it is looked through
    newer = circle()
    made = [[] for _ in range(2_000)]
    qtbot.waitUntil(lambda: newer() is None)
    assert len(made) == 2_000


def test_a_worker_that_needs_memory_has_the_window_look_and_waits_for_it(garbage, qtbot):
    garbage.start()
    gone, seen = circle(), []
    worker = threading.Thread(target=lambda: (memory.collect(), seen.append(gone() is None)))
    worker.start()
    qtbot.waitUntil(lambda: not worker.is_alive())
    assert seen == [True]


def test_a_worker_never_waits_for_long_where_the_window_waits_for_it(garbage):
    garbage.start()
    on_a_thread(memory.collect)  # this thread stands still meanwhile, as a window that is closed does


def test_without_a_window_it_is_done_at_once(garbage):
    garbage.close()
    gone = circle()
    memory.collect()
    assert gone() is None
