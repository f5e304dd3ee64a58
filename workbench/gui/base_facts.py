"""What is known of the project's base and of the defaults a recipe sets for it, found out by jobs."""

from collections.abc import Mapping
from functools import partial
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.memory import MemoryNeed
from workbench.engine.training_options import TrainingOptions
from workbench.gui.jobs import Jobs
from workbench.gui.project import Project
from workbench.gui.survey import Survey
from workbench.gui.worker import RunningJob

STARTER = "starter/minilm"
USUAL_TOKENS = 128  # where the data's lengths are not known yet
FIELDS = frozenset({"base", "task", "recipe", "method"})


class BaseFacts(QObject):
    """`base` is what `queries.base` says of the chosen base, `defaults` each training key's default; None = unknown.

    `bases` are all bases on this disk, `unusable` the folders among them that are none. `error` says why the chosen
    base can't be used.
    """

    changed = Signal()

    def __init__(self, project: Project, survey: Survey, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.base: Mapping[str, Any] | None = None
        self.defaults: Mapping[str, Any] | None = None
        self.bases: list[Mapping[str, Any]] | None = None
        self.unusable: list[Mapping[str, Any]] = []
        self.error: Exception | None = None
        self._project = project
        self._survey = survey
        self._jobs = jobs
        self._job: RunningJob | None = None
        project.changed.connect(self._on_project_changed)
        survey.changed.connect(self._on_survey_changed)
        self.look()
        self.list_bases()

    def look(self) -> None:
        """Look at the base again, and at what the recipe sets for it."""
        draft = self._project.draft
        rows = int((self._survey.split or {}).get("sides", {}).get("train", 0))
        ask = partial(queries.base_and_defaults, draft.base, draft.task, draft.method, draft.recipe, rows)
        job = self._jobs.look(partial(engine_jobs.ask, ask))
        self._job = job
        job.answered.connect(partial(self._on_answered, job))
        job.failed.connect(partial(self._on_failed, job))

    def list_bases(self) -> None:
        """Look for the bases on this disk again."""
        self._jobs.look(partial(engine_jobs.ask, queries.every_base), self._on_bases_answered)

    def memory_need(self, base: Mapping[str, Any], options: TrainingOptions) -> tuple[MemoryNeed, int]:
        """Return what a run of this base would need, and the tokens of a row it was reckoned for."""
        found = int((self._survey.lengths or {}).get("max_length", USUAL_TOKENS))
        tokens = min(options.max_length or found, int(base["max_length"]))
        draft = self._project.draft
        need = queries.memory_need(base, options, tokens, method=draft.method, method_options=draft.method_options)
        return need, tokens

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & FIELDS:
            self.look()

    def _on_survey_changed(self, name: str) -> None:
        if name == "split" and self._survey.split is not None:
            self.look()

    def _on_answered(self, job: RunningJob, answer: Mapping[str, Any]) -> None:
        if job is self._job:
            self.base, self.defaults, self.error = answer["base"], answer["defaults"], None
            self.changed.emit()

    def _on_failed(self, job: RunningJob, error: Exception) -> None:
        if job is self._job:
            self.base, self.defaults, self.error = None, None, error
            self.changed.emit()

    def _on_bases_answered(self, answer: Mapping[str, Any]) -> None:
        self.bases, self.unusable = list(answer["bases"]), list(answer["unusable"])
        self.changed.emit()


def base_name(reference: str) -> str:
    """Return the short name of a base, by its reference."""
    return "MiniLM" if reference == STARTER else PurePath(reference).name
