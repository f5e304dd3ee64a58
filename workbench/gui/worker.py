"""Runs jobs on a thread of its own and hands their events to the window in lists. The window's only thread code."""

import logging
import queue
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, QTimer, Signal

from workbench.engine.events import Answered, Event, Job, Keep, Progressed, StopRequested

INTERVAL_MILLISECONDS = 50  # events reach the window at most 20 times a second

logger = logging.getLogger(__name__)


class RunningJob(QObject):
    """A job handed to a worker, as the window sees it; every signal comes on the window's thread.

    `reported` carries a list of events in order, `answered` an answer, `failed` the exception; `ended` always comes,
    and comes last.
    """

    reported = Signal(object)
    answered = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, make: Callable[[], Job], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.stopping: Keep | None = None  # the word it was asked to stop with
        self.error: Exception | None = None
        self._make = make
        self._inbox: list[Event] = []
        self._lock = threading.Lock()
        self._going = threading.Event()
        self._going.set()
        self._over = threading.Event()

    @property
    def over(self) -> bool:
        """Return whether the job has come to its end, its last events perhaps still to be handed over."""
        return self._over.is_set()

    def pause(self) -> None:
        """Let the job stand still after its next event."""
        self._going.clear()

    def proceed(self) -> None:
        """Let a paused job go on."""
        self._going.set()

    def stop(self, keep: Keep = "resume") -> None:
        """Ask the job to end with this word; the first word counts."""
        self.stopping = self.stopping or keep
        self._going.set()

    def wait(self) -> None:
        """Block until the job has come to its end."""
        self._over.wait()

    def drive(self) -> None:
        """Iterate the job to its end, on the worker's thread."""
        try:
            self._iterate()
        except Exception as error:  # handed to the window, which shows it
            logger.info("a job failed", exc_info=error)
            self.error = error
        finally:
            self._over.set()

    def hand_over(self) -> bool:
        """Emit what has come in since the last time, on the window's thread; return whether the job is over."""
        over = self.over  # before the inbox is taken: nothing comes in afterwards
        with self._lock:
            events, self._inbox = self._inbox, []
        if events:
            self.reported.emit(events)
        for event in events:
            if isinstance(event, Answered):
                self.answered.emit(event.answer)
        if over:
            if self.error is not None:
                self.failed.emit(self.error)
            self.ended.emit()
        return over

    def _iterate(self) -> None:
        if self.stopping:
            return
        job = self._make()
        thrown = False
        try:
            event = next(job)
            while True:
                self._note(event)
                self._going.wait()
                if self.stopping and not thrown:
                    thrown = True
                    event = job.throw(StopRequested(self.stopping))
                else:
                    event = next(job)
        except (StopIteration, StopRequested):  # done; or a job that has nothing to save
            pass
        finally:
            job.close()

    def _note(self, event: Event) -> None:
        with self._lock:
            last = self._inbox[-1] if self._inbox else None
            if isinstance(event, Progressed) and isinstance(last, Progressed) and last.stage == event.stage:
                self._inbox[-1] = event
            else:
                self._inbox.append(event)


class Worker(QThread):
    """Runs the jobs it is given one after the other; lives as long as the program."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._waiting: queue.SimpleQueue[RunningJob | None] = queue.SimpleQueue()
        self._jobs: list[RunningJob] = []
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def busy(self) -> bool:
        """Return whether a job runs or waits."""
        return bool(self._jobs)

    def start_job(self, make: Callable[[], Job]) -> RunningJob:
        """Run the job `make` gives, after those that wait already, and return its handle; once closed, nothing runs."""
        job = RunningJob(make, self)
        if self._closed:
            return job
        self._jobs.append(job)
        if not self.isRunning():
            self.start()
        self._waiting.put(job)
        self._timer.start()
        return job

    def stop_all(self) -> None:
        """Ask the job that runs, and all that wait, to end."""
        for job in self._jobs:
            job.stop()

    def finish_all(self) -> None:
        """Stop every job and hand over its last events; blocks until that is done."""
        while self._jobs:
            self.stop_all()
            self._jobs[0].wait()
            self._on_timer_timeout()

    def close(self) -> None:
        """Stop every job, hand over their last events, and end the thread; blocks until that is done."""
        self._closed = True
        self.stop_all()
        self._waiting.put(None)
        if self.isRunning():
            self.wait()
        self._on_timer_timeout()

    def run(self) -> None:
        """Drive jobs until told to end (Qt calls this on the worker's own thread)."""
        while (job := self._waiting.get()) is not None:
            job.drive()

    def _on_timer_timeout(self) -> None:
        while self._jobs and self._jobs[0].hand_over():
            ended = self._jobs.pop(0)
            ended.setParent(None)
            if not self._jobs:
                self._timer.stop()
