"""Asks the shown run's models about a text: only the newest question is answered, before and after side by side."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import jobs as engine_jobs
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob

SETTLE_MILLISECONDS = 300  # after the last key
CHECKPOINTS = ("best", "before")


class Asking(QObject):
    """`answered` carries the checkpoint and its answer; `failed` the exception; `busy_changed` whether it works."""

    answered = Signal(str, object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._roles: Mapping[str, str] = {}
        self._jobs: list[RunningJob] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self.ask_now)

    def ask(self, roles: Mapping[str, str]) -> None:
        """Ask soon, unless another text comes first."""
        self._roles = dict(roles)
        self._timer.start()

    def ask_now(self) -> None:
        """Ask about the newest text; what was asked before is no longer wanted."""
        self._timer.stop()
        folder = self._studio.run.folder
        for job in self._jobs:
            job.stop("discard")
        self._jobs = []
        if folder is None or not all(text.strip() for text in self._roles.values()) or not self._roles:
            self.busy_changed.emit(False)
            return
        self.busy_changed.emit(True)
        for checkpoint in self._there(folder):
            self._start(folder, checkpoint)

    def _there(self, folder: Path) -> list[str]:
        return [name for name in CHECKPOINTS if (folder / name).is_dir()]

    def _start(self, folder: Path, checkpoint: str) -> None:
        make = partial(engine_jobs.predict_text, folder, self._roles, checkpoint=checkpoint, resident=True)
        job = self._studio.jobs.answer(make)
        self._jobs.append(job)
        job.answered.connect(partial(self._on_job_answered, job, checkpoint))
        job.failed.connect(partial(self._on_job_failed, job))
        job.ended.connect(partial(self._on_job_ended, job))

    def _on_job_answered(self, job: RunningJob, checkpoint: str, answer: Any) -> None:
        if job in self._jobs:
            self.answered.emit(checkpoint, answer)

    def _on_job_failed(self, job: RunningJob, error: Exception) -> None:
        if job in self._jobs:
            self.failed.emit(error)

    def _on_job_ended(self, job: RunningJob) -> None:
        if job in self._jobs:
            self._jobs.remove(job)
            if not self._jobs:
                self.busy_changed.emit(False)
