"""The run the window shows: one that goes on, or one read back from its folder; both look the same to the panes."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QObject, Signal

from workbench.engine import folders, queries, unattended
from workbench.engine import jobs as engine_jobs
from workbench.engine.events import (
    Baseline,
    Event,
    Failed,
    Finished,
    Job,
    Keep,
    Noticed,
    Progressed,
    Resumed,
    Started,
    Stepped,
    Stopped,
)
from workbench.engine.spec import RunSpec
from workbench.engine.tasks import TASKS
from workbench.gui.curve_data import Curves
from workbench.gui.elsewhere import Elsewhere
from workbench.gui.jobs import Jobs
from workbench.gui.pace import Pace
from workbench.gui.worker import RunningJob

State = Literal[
    "none", "loading", "starting", "running", "paused", "stopping", "stopped", "interrupted", "failed", "finished",
    "elsewhere",  # another process works on it: a command line, or what a closed window left training
]  # fmt: skip
LIVE: frozenset[str] = frozenset({"starting", "running", "paused", "stopping"})
TRAINING = "training"  # the stage of the steps themselves
LEARNING_ANEW = "learning from all rows"  # that of a refit's
TICK_SECONDS = 1.0  # each word that changes repaints what lies under it, and the processor is for the training
DOUBTS = 3  # looks before a run is believed to be only stopped that is asked to be tested too: its lock changes hands
STATES = {"running": "elsewhere", "queued": "interrupted"}  # what a summary says, seen by who is not at work on it


class FollowedRun(QObject):
    """Starts, resumes, stops and reads back runs, and holds what is known of the one that is shown."""

    reported = Signal(object)  # the run's new events, in order (progress included while it is live)
    ticked = Signal()  # what is reported, for words that need not follow each step: once a second, or what is no step
    changed = Signal()  # another run, or another state of it
    opened = Signal(object)  # the run's folder has become known: a Path
    failed = Signal(object)  # the exception that ended the run, or kept it from being read

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: RunningJob | None = None
        self._keep: Keep | None = None
        self.asked: Keep | None = None  # the word that the process elsewhere is asked to stop with
        self._last_tick = 0.0
        self._elsewhere = Elsewhere(jobs, self)
        self._elsewhere.read.connect(self._on_elsewhere_read)
        self._elsewhere.failed.connect(self._on_elsewhere_failed)
        self.run_file: Mapping[str, Any] = {}
        self.view: dict[str, Any] = {}  # how a person looks at curves: kept for the next run and a window made anew
        self._reset("none", None)

    def start(self, spec: RunSpec) -> None:
        """Train a new run."""
        self._reset("starting", None)
        self.run_file = {name: getattr(spec, name) for name in ("task", "base", "recipe", "method", "name")}
        self._follow(partial(engine_jobs.train, spec))

    def start_waiting(self, entry: Mapping[str, Any]) -> None:
        """Train a run of the queue."""
        self._reset("starting", None)
        self.run_file = {name: entry[name] for name in ("task", "base", "recipe", "name")}
        self._follow(partial(unattended.train, entry["id"]))

    def resume(self, folder: Path) -> None:
        """Go on with a stopped run."""
        self._go_on(folder, partial(engine_jobs.resume, folder))

    def finish(self, folder: Path) -> None:
        """End a run that was stopped or cut off: its best model is kept and tested."""
        self._go_on(folder, partial(engine_jobs.finish, folder))

    def open(self, folder: Path) -> None:
        """Show a run as its folder has it; a run that is followed already stays."""
        if self.is_live or folder == self.folder:
            return
        self._reset("loading", folder)
        self._read_back(folder)

    def look_again(self) -> None:
        """Read the run's folder once more: its report has changed."""
        if self.folder is not None and not self.is_live:
            self._read_back(self.folder)

    def clear(self) -> None:
        """Show no run."""
        if not self.is_live:
            self._reset("none", None)

    def stop(self, keep: Keep) -> None:
        """Ask the run to end with this word; it is acknowledged at once, by the state "stopping" or by `asked`."""
        if self.state == "elsewhere" and self.asked is None and self.folder is not None:
            self.asked = keep
            self._jobs.ask(partial(unattended.ask_to_stop, self.folder, keep)).failed.connect(self._on_asking_failed)
            self.changed.emit()
        elif self._job is not None and self.is_live:
            self._keep = keep
            self._job.stop(keep)
            self._set_state("stopping")

    def pause(self, paused: bool) -> None:
        """Let the run stand still, or go on."""
        if self._job is None or self.state not in ("running", "starting", "paused"):
            return
        (self._job.pause if paused else self._job.proceed)()
        for pace in (self.pace, self.refit_pace):
            pace.pause(paused)
        self._set_state("paused" if paused else ("running" if self.started else "starting"))

    @property
    def is_live(self) -> bool:
        """Return whether a job works on the run."""
        return self.state in LIVE

    @property
    def waits(self) -> bool:
        """Return whether the run ended early and can go on: not where its best model was kept and its state dropped."""
        if self.folder is None or self.state not in ("stopped", "interrupted", "failed"):
            return False
        return self.state != "stopped" or self.has_state

    @property
    def has_state(self) -> bool:
        """Return whether there is a state of the run to go on from; without one it can only begin anew."""
        return self.folder is not None and queries.can_resume(self.folder)

    @property
    def has_model(self) -> bool:
        """Return whether the run has a model that answers: Quick's is there long before the tuning ends."""
        return self.folder is not None and (self.folder / "best").is_dir()

    @property
    def step(self) -> int:
        """Return the newest step."""
        steps = self.curves.steps
        return int(steps.column("step")[-1]) if len(steps) else 0

    @property
    def patience(self) -> int:
        """Return after how many evaluations without a better one the run ends; 0 = never, or not known yet."""
        return int(self.run_file.get("training", {}).get("early_stopping_patience") or 0)

    @property
    def seconds_left(self) -> float | None:
        """Return how long the steps will still take, at most, a refit's among them; None while too few were seen."""
        if self.started is None:
            return None
        if self.progress is not None and self.progress.stage == LEARNING_ANEW:
            return self.refit_pace.seconds_left(self.progress.total)
        steps, rows = self.started.steps, self.started.rows
        if self.run_file.get("training", {}).get("refit"):
            steps += round(steps * (rows["train"] + rows["validation"]) / rows["train"])
        return self.pace.seconds_left(steps)

    @property
    def headline(self) -> str:
        """Return the name of the run's headline metric."""
        task = TASKS.get(self.run_file.get("task", RunSpec.task))
        return task.headline if task is not None else ""

    def is_better(self, one: float, other: float) -> bool:
        """Return whether one figure of the headline metric is better than another."""
        task = TASKS.get(self.run_file.get("task", RunSpec.task))
        return task.is_better(one, other) if task is not None else one > other

    def _reset(self, state: State, folder: Path | None) -> None:
        self.state: State = state
        self.folder = folder
        self.curves = Curves()
        self.pace, self.refit_pace = Pace(), Pace()
        self.started: Started | None = None
        self.progress: Progressed | None = None
        self.notices: list[Noticed] = []
        self.baselines: list[Baseline] = []
        self.summary: Mapping[str, Any] = {}
        self.run_file = {}
        self.report: Mapping[str, Any] | None = None
        self.error: Exception | None = None
        self._keep = None
        self.asked = None
        self._doubts = 0
        self._elsewhere.leave()
        self.changed.emit()

    def _go_on(self, folder: Path, make: Callable[[], Job]) -> None:
        if self.folder != folder or not self.curves.evaluations:
            self._reset("starting", folder)
            self._jobs.look(partial(engine_jobs.replay, folder)).reported.connect(self._on_past_reported)
        else:
            self.error = None
            self._keep = None
            self._set_state("starting")
        self.pace, self.refit_pace = Pace(), Pace()
        self._follow(make)

    def _follow(self, make: Callable[[], Job]) -> None:
        self._job = self._jobs.train(make)
        self._job.reported.connect(self._on_job_reported)
        self._job.failed.connect(self._on_job_failed)
        self._job.ended.connect(self._on_job_ended)

    def _read_back(self, folder: Path) -> None:
        job = self._jobs.look(partial(engine_jobs.replay, folder))
        job.reported.connect(partial(self._on_replay_reported, folder))
        job.answered.connect(partial(self._on_replay_answered, folder))
        job.failed.connect(partial(self._on_replay_failed, folder))

    def _on_job_reported(self, events: list[Event]) -> None:
        for event in events:
            self._note(event)
            if isinstance(event, Stepped):
                self.pace.note(event.step)
        self.curves.add(events)
        self.reported.emit(events)
        now = time.monotonic()
        if now - self._last_tick >= TICK_SECONDS or not all(map(_is_step, events)):
            self._last_tick = now
            self.ticked.emit()

    def _on_past_reported(self, events: list[Event]) -> None:
        """Take the events of a run that goes on from before this session; those of the session come after them."""
        if not len(self.curves.steps) or self.pace.seconds_left(0) is None:
            self._take(events)

    def _on_replay_reported(self, folder: Path, events: list[Event]) -> None:
        if folder == self.folder and self.state in ("loading", "elsewhere"):
            self._take(events)

    def _take(self, events: list[Event]) -> None:
        for event in events:
            self._note_facts(event)
        self.curves.add(events)
        self.reported.emit(events)
        self.ticked.emit()

    def _on_replay_answered(self, folder: Path, shown: Mapping[str, Any]) -> None:
        if folder != self.folder or self.is_live:
            return
        self._show(shown)
        if self.state == "elsewhere":
            self._elsewhere.watch(folder, shown["place"])

    def _show(self, shown: Mapping[str, Any]) -> None:
        """Take what stands in the run's folder; nothing is said where it is as it was."""
        before = (self.state, self.summary.get("status"), self.run_file, self.report)
        self.summary, self.run_file = shown["summary"], shown["run_file"] or {}
        self.report = shown["report"]
        status = str(self.summary["status"])
        self.state = STATES.get(status, status)  # type: ignore[assignment]
        if self.state != "elsewhere":
            self._elsewhere.leave()
            self.asked = None
        if before != (self.state, status, self.run_file, self.report):
            self.changed.emit()

    def _on_elsewhere_read(self, found: Mapping[str, Any]) -> None:
        if found["anew"]:
            self.curves, self.notices, self.baselines = Curves(), [], []
        if found["events"]:
            self._take(found["events"])
            self.pace.note(self.step)
        if found["summary"]["status"] == "stopped" and self.asked == "best" and self._doubts < DOUBTS:
            self._doubts += 1
            return
        self._show(found)

    def _on_elsewhere_failed(self, error: Exception) -> None:
        discarded = self.asked == "discard"
        self._reset("none", None)
        if not discarded:
            self.failed.emit(error)

    def _on_asking_failed(self, error: Exception) -> None:
        self.asked = None
        self.failed.emit(error)
        self._elsewhere.look()

    def _on_file_answered(self, folder: Path, shown: Mapping[str, Any]) -> None:
        if folder == self.folder and shown["run_file"]:
            self.run_file = shown["run_file"]
            self.changed.emit()

    def _on_replay_failed(self, folder: Path, error: Exception) -> None:
        if folder == self.folder and not self.is_live:
            self._reset("none", None)
            self.failed.emit(error)

    def _on_job_failed(self, error: Exception) -> None:
        self.error = error
        self.failed.emit(error)

    def _on_job_ended(self) -> None:
        self._job = None
        folder = self.folder
        discarded = self._keep == "discard"
        if folder is None or discarded or not folder.is_dir():
            error = self.error
            self._reset("failed" if error is not None else "none", None)
            self.error = error
            return
        if self._keep == "best" and self.error is None and self.has_model:
            self.finish(folder)
            return
        self.state = "loading"
        self._jobs.look(partial(engine_jobs.replay, folder), partial(self._on_replay_answered, folder))
        self.changed.emit()

    def _note(self, event: Event) -> None:
        if isinstance(event, Progressed):
            self.progress = event
            if event.stage == LEARNING_ANEW:
                self.refit_pace.note(event.done)
            if event.run and self.folder is None:
                self._name(folders.runs() / event.run)
        else:
            self._note_facts(event)
        if isinstance(event, Started | Resumed) and self.folder is not None:  # what is measured stands in it by now
            self._jobs.ask(partial(queries.run, str(self.folder)), partial(self._on_file_answered, self.folder))
        if self.state == "starting" and isinstance(event, Started | Resumed | Stepped):
            self._set_state("running")

    def _note_facts(self, event: Event) -> None:
        if isinstance(event, Started):
            self.started = event
            self._name(self.folder or folders.runs() / event.run)
        elif isinstance(event, Noticed):
            self.notices.append(event)
        elif isinstance(event, Baseline):
            self.baselines.append(event)
        elif isinstance(event, Stopped | Finished | Failed):
            self.progress = None

    def _name(self, folder: Path) -> None:
        if self.folder == folder:
            return
        self.folder = folder
        self.opened.emit(folder)

    def _set_state(self, state: State) -> None:
        self.state = state
        self.changed.emit()


def _is_step(event: Event) -> bool:
    return isinstance(event, Stepped) or (isinstance(event, Progressed) and event.stage == TRAINING)
