"""What is typed into Try and what the shown run's models answer to it; it lives as long as the project is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import marks
from workbench.engine.events import Event, Job, Progressed, Saved
from workbench.engine.task import Task
from workbench.engine.tasks import TASKS
from workbench.gui import answer_words
from workbench.gui.studio import Studio
from workbench.gui.worker import RunningJob

SETTLE_MILLISECONDS = 300  # after the last key
CHECKPOINTS = ("best", "before")
HISTORY = 50  # entries kept

Texts = Mapping[str, str]  # role → text


@dataclass(frozen=True)
class Asked:
    """A text that was asked in this session, and what the best model answered."""

    texts: Texts
    answer: str


@dataclass(frozen=True)
class Kept:
    """A text that was duplicated to be edited, with the best model's answer to it."""

    texts: Texts
    answer: Mapping[str, Any]
    truth: str | None


class Trial(QObject):
    """One question is on its way at a time; while it is, only the newest text is kept to be asked next.

    `facts` is what `load_model` says of the run's models (None until one is loaded), `answers` the models' answers to
    `answered` by checkpoint; `is_current` says whether one is to what is typed now. `truth` is the right answer where
    the text is a test row. `stage` says what takes time, "" = nothing. `kept` is the text before an edit.
    """

    changed = Signal()  # facts, answers, error or stage
    texts_changed = Signal()  # by something else than typing
    history_changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.facts: Mapping[str, Any] | None = None
        self.texts: Texts = {}
        self.truth: str | None = None
        self.answers: dict[str, Mapping[str, Any]] = {}
        self.answered: Texts = {}
        self.answered_by: dict[str, Texts] = {}  # checkpoint → the texts that its answer is to
        self.kept: Kept | None = None
        self.error: Exception | None = None
        self.stage = ""
        self.history: list[Asked] = []
        self._studio = studio
        self._folder: Path | None = None
        self._job: RunningJob | None = None
        self._waiting = False  # something newer is to be asked when the job ends
        self._shown = False
        self._stale = False  # a newer best stands in the folder
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self.ask)
        studio.run.changed.connect(self._on_run_changed)
        studio.run.reported.connect(self._on_run_reported)
        self._on_run_changed()

    @property
    def complete(self) -> bool:
        """Return whether every text that the model takes is there, head and tail marked where they have to be."""
        there = all(self.texts.get(role, "").strip() for role in self.roles)
        return there and not (self.task.parts and marks.missing(self.texts["text"]))

    @property
    def task(self) -> Task:
        """Return the task of the run that is shown, else the project's."""
        return TASKS[self._studio.run.run_file.get("task", self._studio.project.draft.task)]

    @property
    def roles(self) -> list[str]:
        """Return the texts that the model takes: as the loaded one says, else as the run's columns have it."""
        if self.facts is not None:
            return list(self.facts["roles"])
        asked = self._studio.run.run_file
        mapped = (asked.get("data") or {}).get("columns") or {}
        texts = [role for role in self.task.roles if role.content == "text"]
        return [role.name for role in texts if mapped.get(role.name)] or [role.name for role in texts if role.required]

    def is_current(self, checkpoint: str) -> bool:
        """Return whether there is an answer, and it is to what is typed now."""
        return checkpoint in self.answers and self.answered_by.get(checkpoint) == self.texts

    def keep(self) -> None:
        """Keep the text with its answer, to be edited: the answers to both are shown side by side."""
        if self.is_current(CHECKPOINTS[0]):
            self.kept = Kept(dict(self.texts), self.answers[CHECKPOINTS[0]], self.truth)
            self.changed.emit()

    def let_go(self) -> None:
        """Let go of the text that was kept."""
        self.kept = None
        self.changed.emit()

    def show(self, shown: bool) -> None:
        """Take note whether a person looks: models are loaded, and loaded anew, only then."""
        self._shown = shown
        if shown and (self._stale or self.facts is None):
            self.ask()

    def type(self, texts: Texts) -> None:
        """Take what a person types; it is asked a moment after the last key."""
        if texts == self.texts:
            return
        self.texts, self.truth = dict(texts), None
        self._timer.start()

    def take(self, texts: Texts, truth: str | None = None) -> None:
        """Take a whole text: a pin, one asked before, a test row with its right answer; it is asked at once."""
        self.texts, self.truth = dict(texts), truth
        self.texts_changed.emit()
        self.ask()

    def ask(self) -> None:
        """Ask the newest text now, or load the models where there is no text yet."""
        self._timer.stop()
        if self._folder is None or (self.facts is None and not self._studio.run.has_model):
            return
        if self._job is not None:
            self._waiting = True
            return
        self._stale = False
        if self.facts is None:
            self._start(partial(engine_jobs.load_model, self._folder, checkpoints=CHECKPOINTS), self._on_facts_answered)
        elif self.complete:
            there = [name for name in CHECKPOINTS if (self._folder / name).is_dir()]
            make = partial(_ask_each, self._folder, self.texts, there or CHECKPOINTS[:1])
            self._start(make, partial(self._on_answered, self.texts))
        else:
            self._forget_answers()

    def _start(self, make: Callable[[], Job], answered: Callable[[Mapping[str, Any]], None]) -> None:
        self.error = None
        job = self._studio.jobs.answer(make)
        self._job = job
        job.answered.connect(partial(self._on_job_answered, job, answered))
        job.reported.connect(self._on_job_reported)
        job.failed.connect(partial(self._on_job_failed, job))
        job.ended.connect(partial(self._on_job_ended, job))

    def _on_job_answered(
        self, job: RunningJob, answered: Callable[[Mapping[str, Any]], None], answer: Mapping[str, Any]
    ) -> None:
        if job is self._job:  # not of a run that is no longer shown
            answered(answer)

    def _on_facts_answered(self, facts: Mapping[str, Any]) -> None:
        self.facts = facts
        self._waiting = True
        self.changed.emit()

    def _on_answered(self, texts: Texts, answer: Mapping[str, Any]) -> None:
        if texts != self.texts:  # typed over meanwhile
            return
        self.answers[str(answer["checkpoint"])] = answer
        self.answered = self.answered_by[str(answer["checkpoint"])] = texts
        if answer["checkpoint"] == CHECKPOINTS[0]:
            self._remember(Asked(texts, answer_words.of(answer["prediction"])))
        self.changed.emit()

    def _on_job_reported(self, events: list[Event]) -> None:
        stages = [event.stage for event in events if isinstance(event, Progressed)]
        if stages and stages[-1] != self.stage:
            self.stage = stages[-1]
            self.changed.emit()

    def _on_job_failed(self, job: RunningJob, error: Exception) -> None:
        if job is self._job:
            self.error = error
            self.answers = {}

    def _on_job_ended(self, job: RunningJob) -> None:
        if job is not self._job:
            return
        self._job, self.stage = None, ""
        waiting, self._waiting = self._waiting, False
        self.changed.emit()
        if waiting and self.error is None:
            self.ask()

    def _on_run_changed(self) -> None:
        run = self._studio.run
        if run.folder != self._folder:
            if run.folder is None and self.facts is not None:
                self._studio.jobs.answer(engine_jobs.forget_models)
            self._folder, self._job = run.folder, None
            self.facts, self.error, self.truth, self.stage, self._waiting = None, None, None, "", False
            self.answers, self.kept = {}, None
            self.changed.emit()
        elif not run.is_live:
            self._stale = True  # the end of a run may put another best in place
        if self._shown and (self.facts is None or self._stale):
            self.ask()

    def _on_run_reported(self, events: Sequence[Event]) -> None:
        newer = any(isinstance(event, Saved) and event.folder == CHECKPOINTS[0] for event in events)
        if not newer and not (self.facts is None and self._shown and self._job is None and self.error is None):
            return
        self._stale = self._stale or newer
        if self._shown:
            self.ask()

    def _forget_answers(self) -> None:
        self.error, self.answers = None, {}
        self.changed.emit()

    def _remember(self, asked: Asked) -> None:
        """Put a text on top of the history; one that was only typed on takes its beginning's place."""
        last = self.history[0] if self.history else None
        if last is not None and _goes_on(last.texts, asked.texts):
            self.history.pop(0)
        self.history = [asked, *(one for one in self.history if one.texts != asked.texts)][:HISTORY]
        self.history_changed.emit()


def of(studio: Studio) -> Trial:
    """Return the project's trial, made when it is first asked for."""
    return studio.project.findChild(Trial) or Trial(studio)


def _ask_each(folder: Path, texts: Texts, checkpoints: Sequence[str]) -> Job:
    for checkpoint in checkpoints:
        yield from engine_jobs.predict_text(folder, texts, checkpoint=checkpoint, resident=True)


def _goes_on(first: Texts, then: Texts) -> bool:
    """Return whether one is the other's beginning, text by text."""
    return first.keys() == then.keys() and all(
        then[role].startswith(first[role]) or first[role].startswith(then[role]) for role in first
    )
