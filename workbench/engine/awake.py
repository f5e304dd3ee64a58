"""Keeps the machine from falling asleep while a run goes on: a laptop that sleeps breaks CUDA and loses a night."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

logger = logging.getLogger(__name__)


@contextmanager
def kept() -> Iterator[None]:
    """Ask the system to stay awake inside; one that can't be asked changes nothing, and is never waited for."""
    over = threading.Event()
    threading.Thread(target=_hold, args=(over,), name="workbench-awake", daemon=True).start()
    try:
        yield
    finally:
        over.set()


def _hold(over: threading.Event) -> None:
    """Hold the system awake until told; on a thread of its own, as a session bus may take seconds to answer."""
    try:
        from wakepy import keep

        with keep.running(on_fail="pass") as mode:
            logger.info("kept awake by %s" if mode.active else "the system can't be kept awake: %s", mode.method)
            over.wait()
    except (ImportError, OSError, RuntimeError) as error:
        logger.info("the system can't be kept awake", exc_info=error)
