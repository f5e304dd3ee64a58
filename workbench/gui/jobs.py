"""The window's jobs: one worker trains and estimates, one answers, one compares, one looks at data, one asks, one runs
errands.

Questions take but a moment, errands long: a whole file is answered, a model copied. They never wait for each other.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from workbench.engine import jobs as engine_jobs
from workbench.engine.events import Job
from workbench.gui.worker import RunningJob, Worker


class Jobs(QObject):
    """Starts each job on the worker of its kind."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.training = Worker("training", self)
        self.answers = Worker("answers", self)
        self.comparisons = Worker("comparisons", self)
        self.looks = Worker("looks", self)
        self.questions = Worker("questions", self)
        self.errands = Worker("errands", self)
        self._estimate: RunningJob | None = None

    @property
    def workers(self) -> tuple[Worker, ...]:
        """Return all workers."""
        return (self.training, self.answers, self.comparisons, self.looks, self.questions, self.errands)

    def train(self, make: Callable[[], Job]) -> RunningJob:
        """Start a job that trains, resumes, or finishes a run; an estimate that goes on gives way to it."""
        if self._estimate is not None:
            self._estimate.stop("discard")
        return self.training.start_job(make)

    def estimate(self, make: Callable[[], Job]) -> RunningJob:
        """Start an estimate: it trains in small, so never beside a run, whose threads and device it would set."""
        self._estimate = self.training.start_job(make)
        return self._estimate

    def answer(self, make: Callable[[], Job], answered: Callable[[Any], None] | None = None) -> RunningJob:
        """Start a prediction; `answered` is called with its answer."""
        return self._started(self.answers, make, answered)

    def compare(self, make: Callable[[], Job]) -> RunningJob:
        """Start another run's prediction: while its model loads, the shown run's goes on answering."""
        return self.comparisons.start_job(make)

    def look(self, make: Callable[[], Job], answered: Callable[[Any], None] | None = None) -> RunningJob:
        """Start a look at data, bases or runs; `answered` is called with its answer."""
        return self._started(self.looks, make, answered)

    def ask(
        self, question: Callable[[], Mapping[str, Any]], answered: Callable[[Any], None] | None = None
    ) -> RunningJob:
        """Ask what `queries` knows: it does not wait for a look at a large file; `answered` is called with the answer.

        What may import torch or read a person's data is a look.
        """
        return self._started(self.questions, partial(engine_jobs.ask, question), answered)

    def errand(self, make: Callable[[], Job]) -> RunningJob:
        """Start something long that nothing else waits for: a file to be answered, a model to be copied."""
        return self.errands.start_job(make)

    def close(self) -> None:
        """Stop everything, its state saved, and end the threads; blocks until that is done."""
        for worker in self.workers:
            worker.stop_all()
        for worker in self.workers:
            worker.close()

    def _started(self, worker: Worker, make: Callable[[], Job], answered: Callable[[Any], None] | None) -> RunningJob:
        job = worker.start_job(make)
        if answered is not None:
            job.answered.connect(answered)
        return job
