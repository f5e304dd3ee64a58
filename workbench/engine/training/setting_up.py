"""From what is asked of a run to everything it trains with: device, base, tokens, and what is chosen by measuring."""

from collections.abc import Generator
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
from workbench.engine.models import pretrained, vocabulary
from workbench.engine.models.model import Model
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import Plan, Task
from workbench.engine.training import measure
from workbench.engine.training.setup import Setup, Side, balanced_weights
from workbench.engine.training_options import schedule


class SettingUp:
    """Puts a run's setup together, in the order of its methods; `spec` grows more complete on the way.

    For a refit the rows of training and validation are `together`: both are learned from.
    """

    def __init__(self, record: Record, spec: RunSpec, dataset: Dataset, plan: Plan, *, together: bool = False) -> None:
        self.record = record
        self.spec = spec
        self.dataset = dataset
        self.plan = plan
        self.together = together
        self.task: Task = tasks.find(spec.task, spec.task_options)

    def run(self) -> Generator[Event, None, Setup]:
        """Load everything, choose what the run file leaves open by measuring, and return the setup."""
        yield from self.load()
        if processes.rank() == 0:
            yield from self.choose_threads()
            yield from self.choose_for_steps()
        return self.finish()

    def load(self) -> Job:
        """Load the base, put the task's head on it, and take the rows' tokens from the cache."""
        if self.task.couples_rows and processes.count() > 1:
            raise RunError(
                N_("The task {task} can't be trained by several processes together."),
                N_("Start it without torchrun or accelerate launch."), task=self.task.name,
            )  # fmt: skip
        self._device = yield from call(N_("loading torch"), lambda _: devices.choose(self.spec.device))
        _prepare_torch(self.spec, self._device.name)
        self._base = catalog.resolve(self.spec.base)
        folder, markers = self._base.folder, self.task.markers(self.plan)
        self._tokenizer = yield from call(N_("loading the base"), lambda _: pretrained.load_tokenizer(folder, markers))
        yield from self._choose_length(self._tokenizer, self._base.max_length)
        self._model = yield from call(N_("loading the base"), lambda _: self._build())
        self._model.to(self._device.name)
        if self.spec.options.gradient_checkpointing:
            self._model.enable_gradient_checkpointing()
        method = methods.find(self.spec.method)
        method.apply(self._model, method.options(**self.spec.method_options))
        self._sides = yield from self._encode(self._tokenizer)
        ids = (side.tokens.values["input_ids"] for side in self._sides.values())
        vocabulary.trim(self._model.encoder, ids, self._tokenizer)

    def choose_threads(self) -> Job:
        """Choose how many threads compute, where the run file leaves it open, and let them compute."""
        if self.spec.options.threads == 0:
            threads = yield from measure.choose_threads(self._assemble())
            self.spec = self.spec.with_training(threads=threads)
        torch.set_num_threads(self.spec.options.threads)

    def choose_for_steps(self) -> Job:
        """Choose number format and micro-batch, where the run file leaves them open; a run without steps tries none."""
        options, tunes = self.spec.options, self.spec.method_tunes
        if options.precision == "auto":
            precision = (yield from measure.choose_precision(self._assemble())) if tunes else "float32"
            self.spec = self.spec.with_training(precision=precision)
        if options.micro_batch_size == 0:
            size = (yield from measure.choose_micro_batch(self._assemble())) if tunes else options.batch_size
            self.spec = self.spec.with_training(micro_batch_size=size)

    def finish(self) -> Setup:
        """Write what was chosen into run.toml, the same in every process, and return the setup."""
        self.spec = processes.share(self.spec)
        torch.set_num_threads(self.spec.options.threads)
        self.record.write_spec(self.spec)
        setup = self._assemble()
        self.record.write_json("environment.json", environment.describe(str(setup.device), self.spec.options))
        self.record.summarise(device=str(setup.device))
        return setup

    def _build(self) -> Model:
        pooling, dropout = self.spec.options.head_pooling, self.spec.options.dropout
        pooling = self._base.pooling if pooling == "auto" else pooling
        return self.task.build(self._base, self.plan, pooling=pooling, dropout=dropout, seed=self.spec.seed)

    def _assemble(self) -> Setup:
        """Return the setup as the spec stands now."""
        options, train, device = self.spec.options, self._sides["train"], self._device
        weights = None
        if options.class_weights == "balanced" and self.task.one_class_a_row:
            weights = balanced_weights(train.targets, len(self.plan["labels"]), torch.device(device.name))
        return Setup(
            self.record, self.spec, options, self.task, self.plan, self._base, self.dataset,
            schedule(options, len(train.targets)), device, _accelerator(device.name, options.precision),
            self._tokenizer, self._model, train, self._sides["examples"],
            self._sides["validation"], weights, self._longest,
        )  # fmt: skip

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

    def _encode(self, tokenizer: Any) -> Generator[Event, None, dict[str, Side]]:
        sides = {}
        for name in ("train", "validation"):
            rows = self.dataset.rows(name)
            tokens = yield from tokenizing.tokenize(
                self.dataset, name, self.task, tokenizer, self.spec.options.max_length
            )
            said = self.task.reference if name == "validation" else self.task.truth  # training rows are not judged
            sides[name] = Side(tokens, self.task.targets(rows, self.plan), list(said(rows)))
        self._longest = int(sides["train"].tokens.lengths.max())
        if self.together:
            sides["train"] = sides["train"].and_known_of(sides["validation"])
        names = self._names(tokenizer) if self.spec.options.label_names else None
        sides["examples"] = sides["train"].and_known_of(names) if names else sides["train"]
        return sides

    def _names(self, tokenizer: Any) -> Side | None:
        """Return the labels' own names as rows, or None where they say nothing."""
        rows = self.task.names(self.plan, self.dataset.mapping.keys())
        if not any(rows.values()):  # no role, or no label whose name says anything
            return None
        encoded = self.task.encode(tokenizer, rows, self.spec.options.max_length)
        tokens = tokenizing.from_lists(encoded)
        return Side(tokens, self.task.targets(rows, self.plan), list(self.task.truth(rows)))


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
