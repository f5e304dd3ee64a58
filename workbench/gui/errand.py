"""A long job that a person starts, watches and may cancel, such as answering a file or copying a model."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.engine.events import Event, Job, Progressed
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob


class Errand(QObject):
    """Lives with its project: a pane made anew, for another language or look, finds it as it stands.

    `about` is what the person chose, kept for the form; `answer` and `error` are how the last one ended.
    """

    changed = Signal()  # started, ended, cancelled or forgotten
    progressed = Signal()

    def __init__(self, name: str, studio: Studio) -> None:
        super().__init__(studio.project)
        self.setObjectName(name)
        self.about: dict[str, Any] = {}
        self.progress: Progressed | None = None
        self.answer: Mapping[str, Any] | None = None
        self.error: Exception | None = None
        self.cancelled = False
        self._studio = studio
        self._job: RunningJob | None = None

    @property
    def busy(self) -> bool:
        """Return whether it goes on."""
        return self._job is not None

    def start(self, make: Callable[[], Job], begin: Callable[[Callable[[], Job]], RunningJob] | None = None) -> None:
        """Begin, unless it goes on already; `begin` hands the job to another worker than that of errands."""
        if self.busy:
            return
        self.forget()
        self._job = (begin or self._studio.jobs.errand)(make)
        self._job.reported.connect(self._on_job_reported)
        self._job.answered.connect(self._on_job_answered)
        self._job.failed.connect(self._on_job_failed)
        self._job.ended.connect(self._on_job_ended)
        self.changed.emit()

    def cancel(self) -> None:
        """End it; what it had made so far goes."""
        if self._job is not None:
            self.cancelled = True
            self._job.stop("discard")

    def forget(self) -> None:
        """Forget how the last one ended."""
        if not self.busy:
            self.progress, self.answer, self.error, self.cancelled = None, None, None, False
            self.changed.emit()

    def _on_job_reported(self, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Progressed):
                self.progress = event
        self.progressed.emit()

    def _on_job_answered(self, answer: Mapping[str, Any]) -> None:
        self.answer = answer

    def _on_job_failed(self, error: Exception) -> None:
        self.error = error

    def _on_job_ended(self) -> None:
        self._job = None
        self.changed.emit()


def of(studio: Studio, name: str) -> Errand:
    """Return the project's errand of that name, made when it is first asked for."""
    return studio.project.findChild(Errand, name) or Errand(name, studio)
