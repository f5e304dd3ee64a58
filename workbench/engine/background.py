"""A blocking library call on a thread, as events."""

import threading
from collections.abc import Callable, Generator
from typing import Generic, TypeVar

from workbench.engine.events import Event, Progressed

T = TypeVar("T")
INTERVAL_SECONDS = 0.05  # a Stop thrown in at a yield is answered within 0.1 s

_abandoned: set[threading.Thread] = set()


class Abandoned(BaseException):
    """Raised in the thread, at its next report, once nobody waits for it any more.

    Not an Exception, so that a library's broad `except` does not swallow it.
    """


class Report:
    """What a blocking function says of its progress; safe to call from any thread."""

    def __init__(self) -> None:
        self.newest: tuple[int, int, str] = (0, 0, "")
        self.abandoned = threading.Event()

    def __call__(self, done: int, total: int = 0, unit: str = "") -> None:
        """Say how far it is; raises Abandoned once nobody waits for the result."""
        if self.abandoned.is_set():
            raise Abandoned
        self.newest = (done, total, unit)


def call(stage: str, function: Callable[[Report], T]) -> Generator[Event, None, T]:
    """Run a blocking function on a thread and return its result, or raise what it raised.

    A StopRequested thrown in passes at once; the thread goes on until its next report or its end.
    """
    report = Report()
    work = _Work(function, report)
    work.start()
    try:
        while work.is_alive():
            work.join(INTERVAL_SECONDS)
            if work.is_alive():
                yield Progressed(stage, *report.newest)
    finally:
        report.abandoned.set()
        if work.is_alive():
            _abandoned.add(work)
    return work.outcome()


def any_alive() -> bool:
    """Return whether a call nobody waits for is still running; the process can then only leave by force."""
    _abandoned.difference_update([thread for thread in _abandoned if not thread.is_alive()])
    return bool(_abandoned)


class _Work(threading.Thread, Generic[T]):
    """The thread of one call; keeps its result or its exception."""

    def __init__(self, function: Callable[[Report], T], report: Report) -> None:
        super().__init__(name="workbench-background", daemon=True)
        self._function = function
        self._report = report
        self._results: list[T] = []
        self._error: BaseException | None = None

    def run(self) -> None:
        """Run the function; whatever ends it is handed to the consumer, so nothing is lost."""
        try:
            self._results.append(self._function(self._report))
        except BaseException as error:  # noqa: BLE001 - raised again on the consumer's thread by outcome()
            self._error = error

    def outcome(self) -> T:
        """Return the result, or raise the exception with the traceback it had."""
        if self._error is not None:
            raise self._error
        return self._results[0]
