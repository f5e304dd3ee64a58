"""A run from its folder to its report: set up, simple model first, tune, test; stopped and resumed at any point."""

import dataclasses
import functools
import math
from collections.abc import Generator
from pathlib import Path

from workbench.engine import device as devices
from workbench.engine import memory, methods, processes, tasks
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_
from workbench.engine.evaluation import final
from workbench.engine.events import Event, Finished, Job, Noticed, Resumed, Started, StopRequested
from workbench.engine.runs import atomic, kept, states
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import Task
from workbench.engine.training import checkpoints, quick
from workbench.engine.training.checkpoints import Progress
from workbench.engine.training.loop import Loop
from workbench.engine.training.refit import Refit
from workbench.engine.training.setting_up import SettingUp
from workbench.engine.training.setup import Setup

LEFTOVERS = ("best", "before", "quick", "tuned")  # folders of models


class Session:
    """One process's work on one run."""

    def __init__(self, record: Record, spec: RunSpec, dataset: Dataset) -> None:
        self.record = record
        self.spec = spec
        self.dataset = dataset
        self.task: Task = tasks.find(spec.task, spec.task_options)
        self.loop: Loop | None = None

    def run(self) -> Job:
        """Do what is left of the run; a stop has the state saved where that is asked, and passes on."""
        self.record.summarise(status="running", headline=self.task.headline)
        try:
            yield from self._phases()
        except StopRequested as word:
            if word.keep == "resume" and self.loop is not None:
                yield from self.loop.checkpoint()
            raise

    def finish(self) -> Job:
        """Score what is kept on the test set, write the report, and drop what is only for resuming.

        The run is marked as finished before its state goes: killed in between, it is not trained again.
        """
        report = yield from final.score(self.record, self.spec, self.dataset, self.task)
        finished = self.record.emit(Finished(self.record.name))
        figures = {when: report["test"][when][self.task.headline] for when in ("after", "before")}
        self.record.summarise(
            status="finished", headline=self.task.headline, value=figures["after"], before=figures["before"]
        )
        states.drop(self.record.folder)
        atomic.remove(self.record.folder / "quick")
        self.record.summarise()
        yield finished

    def _phases(self) -> Job:
        checkpoint = checkpoints.find(self.record.folder)
        if checkpoint is None and processes.rank() == 0:
            yield from self._clear()
        progress, length = (Progress(), 0) if checkpoint is None else checkpoints.read_progress(checkpoint)
        if checkpoint is not None:
            if processes.rank() == 0:
                atomic.recover(self.record.folder / "best")
            self.record.truncate(length)
            yield self.record.emit(Resumed(progress.best_step if progress.refit else progress.step))
        if not (progress.done or progress.refit):
            progress = yield from self._tune(progress, checkpoint)
            checkpoint = self.loop = None
            memory.collect()  # a refit needs the memory, and modules of an adapter know each other
        if processes.share(processes.rank() == 0 and self._is_to_be_refit(progress)):
            yield from self._refit(progress, checkpoint if progress.refit else None)
        self.loop = None
        processes.part()
        if processes.rank() == 0:
            yield from self.finish()

    def _clear(self) -> Job:
        """Take away what an attempt that left no state to resume from has made, and say that the run starts anew."""
        again = self.record.sync() > 0
        self.record.truncate(0)
        for name in (*LEFTOVERS, *states.NAMES):
            for folder in (self.record.folder / name, atomic.previous_of(self.record.folder / name)):
                atomic.remove(folder)
        for name in ("report.json", "predictions.parquet"):
            (self.record.folder / name).unlink(missing_ok=True)
        if again:
            yield self.record.emit(Noticed(N_("There was no state to resume from, so the run starts anew.")))

    def _tune(self, progress: Progress, checkpoint: Path | None) -> Generator[Event, None, Progress]:
        """Train from a state or, without one, from the simple models; return how it ended."""
        setup = yield from self._set_up()
        self.spec = setup.spec
        if checkpoint is None and processes.rank() == 0:
            progress.head_strength = yield from self._begin(setup)
        bar = processes.share(self._bar() if processes.rank() == 0 else 0.0)
        progress.done = progress.done or not self.spec.method_tunes
        loop = Loop(setup, progress, bar)
        yield from self._run(loop, checkpoint)
        return loop.progress

    def _is_to_be_refit(self, progress: Progress) -> bool:
        """Return whether the tuned model is kept, and has still to learn from the validation rows."""
        if not self.spec.options.refit or not self.spec.method_tunes or (progress.refit and progress.done):
            return False
        return kept.read(self.record.folder / "best").model == "tuned"

    def _refit(self, progress: Progress, checkpoint: Path | None) -> Job:
        self.loop = None  # what a state is kept of from now on is the refit
        setup = yield from self._set_up(together=True)
        if checkpoint is None:
            yield from quick.start_again(setup, progress.head_strength)
            progress = dataclasses.replace(progress, step=0, evaluated=0, refit=True, done=False, scaler=None)
        yield from self._run(Refit(setup, progress), checkpoint)

    def _set_up(self, *, together: bool = False) -> Generator[Event, None, Setup]:
        plan = self.dataset.plan(self.task)
        return (yield from SettingUp(self.record, self.spec, self.dataset, plan, together=together).run())

    def _run(self, loop: Loop, checkpoint: Path | None) -> Job:
        if checkpoint is not None:
            loop.restore(checkpoint)
        self.loop = loop
        if checkpoint is None:
            yield from loop.checkpoint()
        yield from loop.run()

    def _begin(self, setup: Setup) -> Generator[Event, None, float]:
        parameters, trainable = methods.find(self.spec.method).count(setup.model)
        started = Started(
            self.record.name,
            setup.schedule.steps if self.spec.method_tunes else 0,
            {side: len(rows) for side, rows in self.dataset.sides.items()},
            str(setup.device), setup.options.precision, setup.options.threads,
            parameters, trainable,
        )  # fmt: skip
        note = self.task.form_note(self.dataset.form)
        written = [] if note is None else [Noticed(note.template, values=dict(note.values))]
        said = [*self.dataset.notices, *written, *quick.notices(setup)]
        for event in [started, _notice_device(setup.where), *said]:
            yield self.record.emit(event)
        return (yield from quick.run(setup))

    def _bar(self) -> float:
        """Return what the best of the simple models reached on validation."""
        figures = []
        for name in ("before", "quick"):
            if (self.record.folder / name).is_dir():
                figure = kept.read(self.record.folder / name).validation[self.task.headline]
                figures.append(math.nan if figure is None else figure)
        return functools.reduce(lambda one, other: other if self.task.is_better(other, one) else one, figures)


def _notice_device(where: devices.Device) -> Noticed:
    return Noticed(N_("Computing on {device}: {reason}."), values={"device": where.name, "reason": where.reason})
