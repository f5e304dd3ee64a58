"""What is known of the project's data, found out by jobs whenever the data changes; panes show it."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import jobs as engine_jobs
from workbench.engine import spec
from workbench.engine.events import Job
from workbench.engine.options import build
from workbench.engine.spec import ReadingOptions
from workbench.gui.data_files import DataFiles
from workbench.gui.jobs import Jobs
from workbench.gui.project import DATA_FIELDS, Draft, Project
from workbench.gui.translation import told
from workbench.gui.worker import RunningJob

SETTLE_MILLISECONDS = 150  # several edits in a row are one change
AFTER_QUESTIONS = {"split", "lengths"}  # stages that wait until a person has answered what is asked of the file


class Survey(QObject):
    """Looks at the data in four stages, each shown as soon as it is there.

    `table` is what reading found (with the path of the Arrow table), `inspection` what `workbench inspect` answers,
    `split` the rows of each side and class, `lengths` the rows' lengths in tokens of the base; None = not known (yet).
    `files` tells which file is no longer as it was read; `error` is what went wrong in the stage `failed_stage`, and
    what was found before it stays.
    """

    changed = Signal(str)  # the name of the stage, "files", "findings", "error" or "busy"

    STAGES = ("table", "inspection", "split", "lengths")

    def __init__(self, project: Project, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table: Mapping[str, Any] | None = None
        self.inspection: Mapping[str, Any] | None = None
        self.split: Mapping[str, Any] | None = None
        self.lengths: Mapping[str, Any] | None = None
        self.error: Exception | None = None
        self.failed_stage = ""
        self.job: RunningJob | None = None  # the look that goes on, for its progress and Cancel
        self.files = DataFiles(self)
        self.files.changed.connect(partial(self.changed.emit, "files"))
        self._project = project
        self._jobs = jobs
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._first = "table"
        self._guesses = False  # whether the task is that which a table looks meant for, until a person chooses one
        project.changed.connect(self._on_project_changed)
        self.refresh()

    @property
    def roles(self) -> list[str]:
        """Return the roles that columns of the file play, as far as that is known."""
        mapping = (self.inspection or {}).get("mapping", {})
        return [role for role, one in mapping.items() if one["column"]]

    @property
    def busy(self) -> bool:
        """Return whether a look goes on or is about to."""
        return self.job is not None or self._timer.isActive()

    @property
    def questions(self) -> Sequence[Mapping[str, Any]]:
        """Return what a person is asked about the file's form, {"text", "answers"}; until then nothing is learned."""
        found: Sequence[Mapping[str, Any]] = (self.table or {}).get("questions", ())
        return found

    @property
    def why_task(self) -> str:
        """Return why the task was guessed, "" where it was chosen."""
        table = self.table or {}
        guessed = self._guesses and table.get("task") == self._project.draft.task
        return str(told(table["task_reason"])) if guessed else ""

    @property
    def trouble(self) -> Exception | None:
        """Return what went wrong with the data; a question about the file comes first, as its answer changes much."""
        hidden = self.failed_stage == "lengths" or self.questions
        return None if hidden else self.error

    @property
    def learnable(self) -> bool:
        """Return whether the data is known and can be trained on."""
        whole = self.split is not None and self.error is None and not self.blocking and not self.questions
        return whole and self.files.gone is None

    @property
    def blocking(self) -> str:
        """Return what makes training on this data pointless, "" where nothing does."""
        return next((one["message"] for one in self.findings if one["severity"] == "blocking"), "")

    @property
    def findings(self) -> list[dict[str, Any]]:
        """Return what was found in the data and of the base's reading of it; what was accepted only warns."""
        found = [*(self.inspection or {}).get("findings", []), *(self.lengths or {}).get("findings", [])]
        accept = self._project.draft.accept
        return [{**one, "severity": "warning"} if one["kind"] in accept and _blocks(one) else one for one in found]

    def refresh(self, stage: str = "table") -> None:
        """Look again, from this stage on."""
        if self._timer.isActive() and self.STAGES.index(self._first) < self.STAGES.index(stage):
            stage = self._first
        self._first = stage
        self._timer.start()
        self.changed.emit("busy")

    def keep_task(self) -> None:
        """Take the project's task as chosen, whatever the table looks meant for."""
        self._guesses = False

    def cancel(self) -> None:
        """End the look that goes on."""
        self._timer.stop()
        if self.job is not None:
            self.job.stop("discard")

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if names & {"train", "task"}:
            self._guesses = "task" not in names
        if names & {"train", "reading"}:
            self.refresh("table")
        elif names & DATA_FIELDS:
            self.refresh("inspection")
        elif "base" in names:
            self.refresh("lengths")
        if "accept" in names:
            self.changed.emit("findings")

    def _on_timer_timeout(self) -> None:
        if self.job is not None:
            self.job.stop("discard")
            self.job = None
        draft = self._project.draft
        paths = [path for side in spec.SIDES if (path := getattr(draft, side))]
        if self._first == "table" or set(paths) != self.files.watched:
            self.files.note(paths)
        self._forget(self._first)
        if draft.train and not (self.questions and self._first in AFTER_QUESTIONS):
            self._look(self._first, draft)
        else:
            self.changed.emit("busy")

    def _forget(self, first: str) -> None:
        self.error, self.failed_stage = None, ""
        for stage in self.STAGES[self.STAGES.index(first) :]:
            setattr(self, stage, None)
            self.changed.emit(stage)
        self.changed.emit("error")

    def _look(self, stage: str, draft: Draft) -> None:
        job = self._jobs.look(partial(_JOBS[stage], self._project, draft))
        self.job = job
        job.answered.connect(partial(self._on_answered, job, stage))
        job.failed.connect(partial(self._on_failed, job, stage))
        job.ended.connect(partial(self._on_ended, job, stage))
        self.changed.emit("busy")

    def _on_answered(self, job: RunningJob, stage: str, answer: Mapping[str, Any]) -> None:
        if job is not self.job:  # an earlier look, no longer wanted
            return
        setattr(self, stage, answer)
        if stage == "table":
            self._take_guess(str(answer["task"]))
        elif stage == "split" and self.table is not None and answer["sha256"] != self.table["sha256"]:
            self.refresh()  # other bytes of the same size and time: what was known of the file is not true
        self.changed.emit(stage)

    def _take_guess(self, task: str) -> None:
        if self._guesses and task != self._project.draft.task:
            self._project.change(task=task, columns={}, task_options={})
            self._guesses = True  # a person has not chosen it

    def _on_failed(self, job: RunningJob, stage: str, error: Exception) -> None:
        if job is not self.job:
            return
        self.error, self.failed_stage = error, stage
        self.changed.emit("error")

    def _on_ended(self, job: RunningJob, stage: str) -> None:
        if job is not self.job:
            return
        self.job = None
        following = self.STAGES[self.STAGES.index(stage) + 1 :]
        answered = getattr(self, stage) is not None  # not so where it failed or was cancelled
        asked = self.questions and set(following) <= AFTER_QUESTIONS
        if answered and following and not asked and not self._timer.isActive():
            self._look(following[0], self._project.draft)
        else:
            self.changed.emit("busy")


def _path(text: str) -> Path | None:
    return Path(text) if text else None


def _blocks(finding: Mapping[str, Any]) -> bool:
    return bool(finding["severity"] == "blocking")


def _table(project: Project, draft: Draft) -> Job:
    return engine_jobs.open_table(Path(draft.train), build(ReadingOptions, draft.reading, "data.reading"))


def _inspection(project: Project, draft: Draft) -> Job:
    return engine_jobs.inspect(
        Path(draft.train), validation=_path(draft.validation), test=_path(draft.test), task=draft.task,
        task_options=draft.task_options, columns=draft.columns,
        reading=build(ReadingOptions, draft.reading, "data.reading"),
    )  # fmt: skip


def _split(project: Project, draft: Draft) -> Job:
    return engine_jobs.preview_split(project.spec())


def _lengths(project: Project, draft: Draft) -> Job:
    return engine_jobs.token_lengths(project.spec())


_JOBS = {"table": _table, "inspection": _inspection, "split": _split, "lengths": _lengths}
