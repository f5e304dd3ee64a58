"""Another run of the same task that answers beside the shown one in Try; it lives as long as the project."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.engine.errors import N_, RunError
from workbench.engine.events import Answered, Event, Job, Progressed
from workbench.gui import trial
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob

Summary = Mapping[str, Any]


class Comparing(QObject):
    """`runs` are the others of the task that have finished, newest first, by their summaries.

    `facts` is what `load_model` says of the chosen one, `run_file` its settings; `answer` is what it says of the texts
    `answered`. `stage` says what takes time, "" = nothing. What was chosen is kept with the project.
    """

    changed = Signal()  # runs, the chosen one, facts, answer, error or stage

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.runs: list[Summary] = []
        self.facts: Mapping[str, Any] | None = None
        self.run_file: Mapping[str, Any] = {}
        self.answer: Mapping[str, Any] | None = None
        self.answered: trial.Texts = {}
        self.error: Exception | None = None
        self.stage = ""
        self._studio = studio
        self._trial = trial.of(studio)
        self._job: RunningJob | None = None
        self._failed: trial.Texts | None = None  # not to be asked again
        self._trial.changed.connect(self._on_trial_changed)
        studio.run.changed.connect(self.look)
        self.look()

    @property
    def chosen(self) -> Summary | None:
        """Return the run that answers beside the shown one; None where none is chosen, or it is not to be had."""
        folder = self._studio.project.draft.compared
        return next((one for one in self.runs if one["folder"] == folder), None)

    @property
    def missing(self) -> list[str]:
        """Return the texts that the chosen run takes and the shown one does not, so that it can't be asked."""
        return [role for role in (self.facts or {}).get("roles", ()) if role not in self._trial.roles]

    @property
    def unread(self) -> list[str]:
        """Return the texts that the shown run takes and the chosen one does not."""
        known = None if self.facts is None else self.facts["roles"]
        return [] if known is None else [role for role in self._trial.roles if role not in known]

    @property
    def is_current(self) -> bool:
        """Return whether there is an answer, and it is to what is typed now."""
        return self.answer is not None and self.answered == self._trial.texts

    def look(self) -> None:
        """Find out which runs can be compared with."""
        if self._studio.run.folder is not None and not self._studio.run.is_live:
            folder, task = str(self._studio.run.folder), str(self._studio.run.run_file.get("task"))
            self._studio.jobs.ask(partial(_others, folder, task), self._on_runs_answered)

    def choose(self, folder: str) -> None:
        """Take another run by its folder, or none ("")."""
        before = self._studio.project.draft.compared
        if folder == before:
            return
        self._studio.project.change(compared=folder)
        if before:
            self._studio.jobs.compare(partial(engine_jobs.forget_models, Path(before)))
        self._forget()
        self.changed.emit()
        self._ask()

    def _forget(self) -> None:
        self.facts, self.answer, self.error, self.stage, self._failed = None, None, None, "", None
        self.run_file, self._job = {}, None

    def _on_runs_answered(self, answer: Mapping[str, Any]) -> None:
        run = self._studio.run
        if answer["shown"] != str(run.folder):
            return
        self.runs = list(answer["runs"])
        if self.chosen is None:
            self._forget()
        self.changed.emit()
        self._ask()

    def _on_trial_changed(self) -> None:
        self._ask()

    def _ask(self) -> None:
        """Load the chosen run's model, or ask it what the shown one has answered."""
        if self.chosen is None or self._job is not None or self._trial.facts is None:
            return
        folder, texts = Path(self.chosen["folder"]), self._trial.answered
        if self.facts is None:
            if self.error is None:
                self._start(partial(_load, folder), self._on_facts_answered)
            return
        if self.missing or not self._trial.answers or texts in (self._failed, {}) or texts != self._trial.texts:
            return
        if self.answer is None or texts != self.answered:
            known = {role: text for role, text in texts.items() if role in self.facts["roles"]}
            make = partial(engine_jobs.predict_text, folder, known, resident=True)
            self._start(make, partial(self._on_answered, texts))

    def _start(self, make: Any, answered: Any) -> None:
        self.error = None
        job = self._studio.jobs.compare(make)
        self._job = job
        job.reported.connect(partial(self._on_job_reported, job))
        job.answered.connect(partial(self._on_job_answered, job, answered))
        job.failed.connect(partial(self._on_job_failed, job))
        job.ended.connect(partial(self._on_job_ended, job))

    def _on_facts_answered(self, answer: Mapping[str, Any]) -> None:
        self.facts, self.run_file = answer["facts"], answer["run_file"]

    def _on_answered(self, texts: trial.Texts, answer: Mapping[str, Any]) -> None:
        self.answer, self.answered = answer, texts

    def _on_job_reported(self, job: RunningJob, events: list[Event]) -> None:
        stages = [event.stage for event in events if isinstance(event, Progressed)]
        if job is self._job and stages and stages[-1] != self.stage:
            self.stage = stages[-1]
            self.changed.emit()

    def _on_job_answered(self, job: RunningJob, answered: Any, answer: Mapping[str, Any]) -> None:
        if job is self._job:  # another run may have been chosen meanwhile
            answered(answer)

    def _on_job_failed(self, job: RunningJob, error: Exception) -> None:
        if job is self._job:
            self.error, self.answer = error, None
            self._failed = self._trial.answered

    def _on_job_ended(self, job: RunningJob) -> None:
        if job is not self._job:
            return
        self._job, self.stage = None, ""
        self.changed.emit()
        self._ask()


def of(studio: Studio) -> Comparing:
    """Return the project's own, made when it is first asked for."""
    return studio.project.findChild(Comparing) or Comparing(studio)


def _others(shown: str, task: str) -> dict[str, Any]:
    """Return the finished runs of a task but the one that is shown."""
    found = [one for one in queries.runs() if one.get("task") == task and one.get("status") == "finished"]
    return {"runs": [one for one in found if one["folder"] != shown], "shown": shown}


def _load(folder: Path) -> Job:
    """Load a run's kept model; Answered with its `facts` and its `run_file`."""
    if not folder.is_dir():
        raise RunError(N_("The run {run} is no longer there."), N_("Choose another run."), run=folder.name)
    for event in engine_jobs.load_model(folder):
        if isinstance(event, Answered):
            yield Answered({"facts": event.answer, "run_file": queries.run(str(folder))["run_file"] or {}})
        else:
            yield event
