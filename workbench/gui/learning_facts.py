"""How many of the model's parameters a run would learn, found out by a job when what it depends on changes."""

import json
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.errors import WorkbenchError
from workbench.gui.studio import Studio
from workbench.gui.translation import parameters, share, tr
from workbench.gui.worker import RunningJob

SETTLE_MILLISECONDS = 150  # several edits in a row are one change
SMALLEST = 0.001  # a share below is said to be less than this
FIELDS = frozenset({"base", "task", "task_options", "method", "method_options", "training"})


class LearningFacts(QObject):
    """`found` is what `queries.learning` says of the run that is chosen; None = not known (yet), or it can't be."""

    changed = Signal()

    def __init__(self, studio: Studio, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: Mapping[str, int] | None = None
        self._studio = studio
        self._asked = ""
        self._job: RunningJob | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        studio.project.changed.connect(self._on_project_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        self._look_anew()

    def _look_anew(self) -> None:
        """Forget what was found where it depends on something else now, and find it out again soon."""
        asked = self._depends_on()
        if asked == self._asked:
            return
        self._asked, self._job = asked, None
        if self.found is not None:
            self.found = None
            self.changed.emit()
        self._timer.start()

    def _depends_on(self) -> str:
        draft, plan = self._studio.project.draft, (self._studio.survey.split or {}).get("plan")
        head = {name: draft.training.get(name) for name in ("head_pooling", "head_start")}
        options = [dict(draft.task_options), dict(draft.method_options)]
        return json.dumps([draft.base, draft.task, draft.method, head, options, id(plan)])

    def _on_timer_timeout(self) -> None:
        plan = (self._studio.survey.split or {}).get("plan")
        if plan is None:
            return
        try:
            spec = self._studio.project.spec()
        except WorkbenchError:  # said where it is chosen
            return
        job = self._studio.jobs.look(partial(engine_jobs.ask, partial(queries.learning, spec, plan)))
        self._job = job
        job.answered.connect(partial(self._on_answered, job))

    def _on_answered(self, job: RunningJob, answer: Mapping[str, Any]) -> None:
        if job is self._job:
            self.found = answer
            self.changed.emit()

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & FIELDS:
            self._look_anew()

    def _on_survey_changed(self, name: str) -> None:
        if name == "split":
            self._look_anew()


def of(studio: Studio) -> LearningFacts:
    """Return the project's, made when it is first wanted."""
    known = studio.project.findChild(LearningFacts)
    return known if isinstance(known, LearningFacts) else LearningFacts(studio, studio.project)


def words(found: Mapping[str, int] | None) -> str:
    """Return how many parameters learn, in a sentence; "" where it is not known."""
    if found is None:
        return ""
    some, of_all = found["trainable_parameters"], found["parameters"]
    if not some:
        return tr("Learns none of the {all} parameters.", all=parameters(of_all))
    part = some / of_all
    said = share(part) if part >= SMALLEST else tr("less than {share}", share=share(SMALLEST))
    return tr("Learns {some} of {all} parameters ({share}).", some=parameters(some), all=parameters(of_all), share=said)
