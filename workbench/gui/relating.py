"""What a second run says of how the names are related that the shown run finds; it lives as long as the project."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.predictions import Relation, Spans
from workbench.engine.tasks import TASKS
from workbench.gui import trial
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob


class Relating(QObject):
    """`runs` are those that relate names, by their summaries; `then` is the folder of the chosen one, None = none.

    `answer` is what both say of the text that was tried last: `spans`, `relations`.
    """

    changed = Signal()  # runs, then, answer or error

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.runs: list[Mapping[str, Any]] = []
        self.then: Path | None = None
        self.answer: Mapping[str, Any] | None = None
        self.error: Exception | None = None
        self._studio = studio
        self._trial = trial.of(studio)
        self._job: RunningJob | None = None
        self._asked: tuple[Path | None, Mapping[str, str]] | None = None
        self._trial.changed.connect(self._on_trial_changed)
        studio.run.changed.connect(self.look)
        self.look()

    @property
    def fits(self) -> bool:
        """Return whether the shown run finds names, so that they can be related."""
        task = TASKS.get(str(self._studio.run.run_file.get("task", "")))
        return task is not None and task.kind == Spans.kind

    def look(self) -> None:
        """Find out which runs relate names."""
        if self.fits:
            self._studio.jobs.ask(_related_runs, self._on_runs_answered)

    def choose(self, then: Path | None) -> None:
        """Take another run, or none."""
        self.then, self.answer, self.error, self._asked = then, None, None, None
        self.changed.emit()
        self._on_trial_changed()

    def _on_runs_answered(self, answer: Mapping[str, Any]) -> None:
        self.runs = list(answer["runs"])
        if self.then is not None and str(self.then) not in {one["folder"] for one in self.runs}:
            self.then = None
        self.changed.emit()

    def _on_trial_changed(self) -> None:
        """Ask again where another text was answered."""
        folder, texts = self._studio.run.folder, self._trial.answered
        if self.then is None or folder is None or not self.fits or not self._trial.answers:
            return
        if self._asked == (folder, texts) or self._job is not None:
            return
        self._asked, self.error = (folder, texts), None
        job = self._studio.jobs.answer(partial(engine_jobs.relate_text, folder, self.then, texts, resident=True))
        self._job = job
        job.answered.connect(self._on_job_answered)
        job.failed.connect(self._on_job_failed)
        job.ended.connect(self._on_job_ended)

    def _on_job_answered(self, answer: Mapping[str, Any]) -> None:
        if self._asked is not None:  # another run may have been chosen meanwhile
            self.answer = answer

    def _on_job_failed(self, error: Exception) -> None:
        if self._asked is not None:
            self.answer, self.error = None, error

    def _on_job_ended(self) -> None:
        self._job = None
        self.changed.emit()
        self._on_trial_changed()


def of(studio: Studio) -> Relating:
    """Return the project's own, made when it is first asked for."""
    return studio.project.findChild(Relating) or Relating(studio)


def _related_runs() -> dict[str, Any]:
    """Return the finished runs whose model relates names."""
    kinds = {name: task.kind for name, task in TASKS.items()}
    found = [one for one in queries.runs() if kinds.get(str(one.get("task"))) == Relation.kind]
    return {"runs": [one for one in found if one.get("status") == "finished"]}
