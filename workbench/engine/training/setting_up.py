"""From what is asked of a run to everything it trains with: device, base, tokens, and what is chosen by measuring."""

from collections.abc import Callable, Generator
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
from workbench.engine.events import Event, Job
from workbench.engine.models import pretrained
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import Plan, Task
from workbench.engine.training import measure
from workbench.engine.training.setup import Setup, Side, balanced_weights
from workbench.engine.training_options import schedule


class SettingUp:
    """Puts a run's setup together; `spec` grows more complete on the way."""

    def __init__(self, record: Record, spec: RunSpec, dataset: Dataset, plan: Plan) -> None:
        self.record = record
        self.spec = spec
        self.dataset = dataset
        self.plan = plan
        self.task: Task = tasks.find(spec.task)

    def run(self) -> Generator[Event, None, Setup]:
        """Load everything, measure what the run file leaves open, write it into run.toml, and return the setup."""
        device = yield from call(N_("loading torch"), lambda _: devices.choose(self.spec.device))
        _prepare_torch(self.spec, device.name)
        base = catalog.resolve(self.spec.base)
        tokenizer = yield from call(N_("loading the base"), lambda _: pretrained.load_tokenizer(base.folder))
        yield from self._choose_length(tokenizer, base.max_length)
        plan = self.plan
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
    forget_accelerator()
    if device.startswith("cuda:") and processes.count() == 1:
        torch.cuda.set_device(device)  # accelerate computes on the current card
    if spec.options.threads:
        torch.set_num_threads(spec.options.threads)
    torch.manual_seed(spec.seed)


def _accelerator(device: str, precision: str) -> Accelerator:
    """Return accelerate's view of the device; it remembers the first settings it was given, so it is reset."""
    forget_accelerator()
    if precision == "float16" and device == "cpu":
        raise RunError(
            N_("training.precision is float16, which needs a graphics card; this run computes on the processor."),
            N_("Set it to auto, bfloat16 or float32."),
        )
    formats = {"bfloat16": "bf16", "float16": "fp16"}
    return Accelerator(cpu=device == "cpu", mixed_precision=formats.get(precision, "no"))


def forget_accelerator() -> None:
    """Reset accelerate's view of the process, but where it holds several processes together."""
    if processes.count() == 1:
        AcceleratorState._reset_state(reset_partial_state=True)
