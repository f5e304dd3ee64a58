"""A run from its folder to its report: set up, simple model first, tune, test; stopped and resumed at any point."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import torch
from accelerate import Accelerator
from accelerate.state import AcceleratorState

from workbench.engine import device as devices
from workbench.engine import environment, methods, processes, tasks
from workbench.engine.background import call
from workbench.engine.bases import catalog
from workbench.engine.data import tokenizing
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_, RunError
from workbench.engine.evaluation import final
from workbench.engine.events import Event, Finished, Job, Noticed, Resumed, Started, StopRequested
from workbench.engine.models import pretrained
from workbench.engine.runs import atomic, kept, states
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import Task
from workbench.engine.training import checkpoints, measure, quick
from workbench.engine.training.checkpoints import Progress
from workbench.engine.training.loop import Loop
from workbench.engine.training.setup import Setup, Side, balanced_weights
from workbench.engine.training_options import schedule

LEFTOVERS = ("best", "before", "quick", "tuned")  # folders of models


class Session:
    """One process's work on one run."""

    def __init__(self, record: Record, spec: RunSpec, dataset: Dataset) -> None:
        self.record = record
        self.spec = spec
        self.dataset = dataset
        self.task: Task = tasks.find(spec.task)
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
        if not progress.done:
            setup = yield from self._set_up()
            yield from self._tune(setup, progress, checkpoint, length)
        else:
            self.record.truncate(length)
            yield self.record.emit(Resumed(progress.step))
        self.loop = None
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

    def _tune(self, setup: Setup, progress: Progress, checkpoint: Path | None, length: int) -> Job:
        if checkpoint is None and processes.rank() == 0:
            yield from self._begin(setup)
        bar = processes.share(self._bar() if processes.rank() == 0 else 0.0)
        progress.done = progress.done or not self.spec.method_tunes
        loop = Loop(setup, progress, bar)
        if checkpoint is not None:
            self.record.truncate(length)
            loop.restore(checkpoint)
            yield self.record.emit(Resumed(progress.step))
        self.loop = loop
        if checkpoint is None:
            yield from loop.checkpoint()
        yield from loop.run()

    def _begin(self, setup: Setup) -> Job:
        trainable = sum(p.numel() for p in setup.model.parameters() if p.requires_grad)
        started = Started(
            self.record.name,
            setup.schedule.steps if self.spec.method_tunes else 0,
            {side: len(rows) for side, rows in self.dataset.sides.items()},
            str(setup.device), setup.options.precision, setup.options.threads,
            sum(p.numel() for p in setup.model.parameters()), trainable,
        )  # fmt: skip
        kept_head = quick.notice_kept_head(setup)
        for event in [started, _notice_device(setup.where), *self.dataset.notices, *([kept_head] if kept_head else [])]:
            yield self.record.emit(event)
        yield from quick.run(setup)

    def _bar(self) -> float:
        """Return what the best of the simple models reached on validation."""
        figures = []
        for name in ("before", "quick"):
            if (self.record.folder / name).is_dir():
                figures.append(kept.read(self.record.folder / name).validation[self.task.headline])
        return max(figures) if self.task.higher_is_better else min(figures)

    def _set_up(self) -> Generator[Event, None, Setup]:
        device = yield from call(N_("loading torch"), lambda _: devices.choose(self.spec.device))
        _prepare_torch(self.spec, device.name)
        base = catalog.resolve(self.spec.base)
        tokenizer = yield from call(N_("loading the base"), lambda _: pretrained.load_tokenizer(base.folder))
        yield from self._choose_length(tokenizer, base.max_length)
        plan = self.task.plan(self.dataset.rows("train"))
        options, pooling = self.spec.options, self.spec.options.head_pooling
        model = yield from call(
            N_("loading the base"),
            lambda _: self.task.build(
                base, plan, pooling=base.pooling if pooling == "auto" else pooling, dropout=options.dropout,
                seed=self.spec.seed,
            ),
        )  # fmt: skip
        model.to(device.name)
        if options.gradient_checkpointing:
            model.enable_gradient_checkpointing()
        method = methods.find(self.spec.method)
        method.apply(model, method.options(**self.spec.method_options))
        sides = yield from self._sides(tokenizer, plan)

        def assemble(spec: RunSpec) -> Setup:
            options = spec.options
            weights = None
            if options.class_weights == "balanced":
                weights = balanced_weights(sides["train"].targets, len(plan["labels"]), torch.device(device.name))
            return Setup(
                self.record, spec, options, self.task, plan, base, self.dataset,
                schedule(options, len(sides["train"].targets)), device, _accelerator(device.name, options.precision),
                tokenizer, model, sides["train"], sides["validation"], weights,
            )  # fmt: skip

        return (yield from self._measured(assemble))

    def _choose_length(self, tokenizer: Any, limit: int) -> Job:
        if self.spec.options.max_length == 0:
            length = yield from tokenizing.choose_max_length(self.dataset, self.task, tokenizer, limit, self.spec.seed)
            self.spec = self.spec.with_training(max_length=length)
        elif self.spec.options.max_length > limit:
            raise RunError(
                N_("training.max_length is {length}, but this base reads at most {limit} tokens."),
                N_("Set it to {limit} or less, or to 0 to have it chosen."),
                length=self.spec.options.max_length, limit=limit,
            )  # fmt: skip

    def _sides(self, tokenizer: Any, plan: Any) -> Generator[Event, None, dict[str, Side]]:
        sides = {}
        for name in ("train", "validation"):
            rows = self.dataset.rows(name)
            tokens = yield from tokenizing.tokenize(
                self.dataset, name, self.task, tokenizer, self.spec.options.max_length
            )
            sides[name] = Side(tokens, self.task.targets(rows, plan), list(self.task.truth(rows)))
        return sides

    def _measured(self, assemble: Callable[[RunSpec], Setup]) -> Generator[Event, None, Setup]:
        """Choose what the run file leaves open by measuring, write it into run.toml, and return the setup with it."""
        if processes.rank() == 0:
            yield from self._measure(assemble)
        self.spec = processes.share(self.spec)
        torch.set_num_threads(self.spec.options.threads)
        self.record.write_spec(self.spec)
        setup = assemble(self.spec)
        self.record.write_json("environment.json", environment.describe(str(setup.device), self.spec.options))
        self.record.summarise(device=str(setup.device))
        return setup

    def _measure(self, assemble: Callable[[RunSpec], Setup]) -> Job:
        options = self.spec.options
        if options.threads == 0:
            threads = yield from measure.choose_threads(assemble(self.spec))
            self.spec = self.spec.with_training(threads=threads)
        torch.set_num_threads(self.spec.options.threads)
        tunes = self.spec.method_tunes
        if options.precision == "auto":
            precision = (yield from measure.choose_precision(assemble(self.spec))) if tunes else "float32"
            self.spec = self.spec.with_training(precision=precision)
        if options.micro_batch_size == 0:
            size = (yield from measure.choose_micro_batch(assemble(self.spec))) if tunes else options.batch_size
            self.spec = self.spec.with_training(micro_batch_size=size)


def _prepare_torch(spec: RunSpec, device: str) -> None:
    """Give the process this run's threads and seed; forget the settings of a run before it in this process."""
    _forget_accelerator()
    if device.startswith("cuda:") and processes.count() == 1:
        torch.cuda.set_device(device)  # accelerate computes on the current card
    if spec.options.threads:
        torch.set_num_threads(spec.options.threads)
    torch.manual_seed(spec.seed)


def _accelerator(device: str, precision: str) -> Accelerator:
    """Return accelerate's view of the device; it remembers the first settings it was given, so it is reset."""
    _forget_accelerator()
    if precision == "float16" and device == "cpu":
        raise RunError(
            N_("training.precision is float16, which needs a graphics card; this run computes on the processor."),
            N_("Set it to auto, bfloat16 or float32."),
        )
    formats = {"bfloat16": "bf16", "float16": "fp16"}
    return Accelerator(cpu=device == "cpu", mixed_precision=formats.get(precision, "no"))


def _forget_accelerator() -> None:
    """Reset accelerate's view of the process, but where it holds several processes together."""
    if processes.count() == 1:
        AcceleratorState._reset_state(reset_partial_state=True)


def _notice_device(where: devices.Device) -> Noticed:
    return Noticed(N_("Computing on {device}: {reason}."), values={"device": where.name, "reason": where.reason})
