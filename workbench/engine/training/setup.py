"""Everything a run trains with, put together once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from accelerate import Accelerator

from workbench.engine import calibration, scores
from workbench.engine.data.dataset import Dataset
from workbench.engine.data.tokenizing import Tokens
from workbench.engine.device import Device
from workbench.engine.events import Metrics
from workbench.engine.models import units
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.collating import collate, padded_targets
from workbench.engine.models.features import apart
from workbench.engine.models.model import Model
from workbench.engine.runs import atomic, kept
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import BaseFacts, Plan, Task
from workbench.engine.training import batches
from workbench.engine.training_options import Schedule, TrainingOptions


@dataclass(frozen=True)
class Side:
    """One side's rows as training sees them: encodings, targets (N, …), and the truth in words (`Task.reference`).

    Where rows have their own numbers of targets, those are an array of arrays.
    """

    tokens: Tokens
    targets: np.ndarray
    truth: list[str]

    def some(self, rows: np.ndarray) -> "Side":
        """Return these rows alone."""
        return Side(self.tokens.some(rows), self.targets[rows], [self.truth[row] for row in rows])

    def and_known_of(self, other: "Side") -> "Side":
        """Return these rows and, after them, the other's, without those whose label training never saw."""
        known = np.flatnonzero(scores.known(other.targets))
        return Side(
            self.tokens.and_rows(other.tokens, known),
            np.concatenate([self.targets, other.targets[known]]),
            [*self.truth, *(other.truth[row] for row in known)],
        )


@dataclass(frozen=True)
class Judged:
    """What validation says of a model: what it settles, its metrics, and what thresholds of sureness buy.

    `metrics` are those of the model as it learns; `temperature` is what it is saved with, `sureness` and
    `tempered_loss` what it has then.
    """

    plan: Plan
    metrics: Metrics
    sureness: Sequence[Mapping[str, float]]
    temperature: float = 1.0
    tempered_loss: float | None = None

    def note(self, model: str, step: int, *, refit: bool = False) -> kept.Kept:
        """Return the note of a model that is saved with the temperature."""
        if self.tempered_loss is None:
            return kept.Kept(model, step, self.metrics, refit, self.sureness)
        metrics = {**self.metrics, "loss": self.tempered_loss}
        return kept.Kept(model, step, metrics, refit, self.sureness, self.temperature, self.metrics["loss"])


@dataclass(frozen=True)
class Setup:
    """What the phases of a run share; `options` is complete once what is measured has been measured.

    `longest` is the number of tokens of the longest training row, in a refit too. `examples` are the training rows and,
    where asked, the labels' names after them: what the simple model is fitted to, and classes are drawn apart by.
    """

    record: Record
    spec: RunSpec
    options: TrainingOptions
    task: Task
    plan: Plan
    base: BaseFacts
    dataset: Dataset
    schedule: Schedule
    where: Device
    accelerator: Accelerator
    tokenizer: Any
    model: Model
    train: Side
    examples: Side
    validation: Side
    class_weights: torch.Tensor | None
    longest: int

    @property
    def micro_tokens(self) -> int:
        """Return how many tokens, padding included, are computed at a time: a micro-batch of the longest rows."""
        return self.options.micro_batch_size * self.longest

    @property
    def device(self) -> torch.device:
        """Return the device the run computes on."""
        found: torch.device = self.accelerator.device
        return found

    def inputs(self, side: Side, rows: np.ndarray) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
        """Return a padded batch of these rows on the device: inputs (B, T) and targets (B, …)."""
        inputs = collate(side.tokens.take(rows), self.tokenizer)
        targets = padded_targets(side.targets[rows])
        return {name: _moved(tensor, self.device) for name, tensor in inputs.items()}, _moved(targets, self.device)

    def keep(self, name: str, model: str, step: int, judged: "Judged", *, refit: bool = False) -> None:
        """Save the model, with what validation has said of it, into the run's folder of this name."""
        self.save(name, judged.note(model, step, refit=refit), judged.plan)

    def save(self, name: str, note: kept.Kept, plan: Plan) -> None:
        """Save the model, at the note's temperature, into the run's folder of this name, whole or not at all."""

        def write(folder: Path) -> None:
            self.model.plan = plan
            head = self.model.head if isinstance(self.model, Classifier) else None
            with units.at_temperature(head, note.temperature):
                self.model.save(folder, self.tokenizer, self.options.max_length)
            kept.write(folder, note)

        atomic.write_folder(self.record.folder / name, write)

    def epoch_batches(self, epoch: int) -> list[np.ndarray]:
        """Return an epoch's batches of row numbers; the same seed and epoch always give the same."""
        size, seed = self.options.batch_size, self.spec.seed
        if self.task.couples_rows:
            return batches.distinct_batches(self.task.batch_keys(self.train.targets), size, seed=seed, epoch=epoch)
        return batches.epoch_batches(self.train.tokens.lengths, size, seed=seed, epoch=epoch)

    def judge(self, outputs: np.ndarray, never: np.ndarray | None = None, *, tempers: bool = False) -> "Judged":
        """Return what a model's outputs for the validation rows come to; `never` (K,) are labels it does not know.

        The loss leaves rows of those out, as a test does rows of labels that training never saw. A temperature is
        chosen where that is asked for, and the task has one.
        """
        side, task = self.validation, self.task
        targets = side.targets if never is None else _unknown(side.targets, never)
        plan = task.settle(self.plan, outputs, targets, side.truth)
        metrics = task.metrics(outputs, targets, side.truth, plan)
        if not (tempers and task.tempers):
            return Judged(plan, metrics, task.sureness(outputs, side.truth, plan))
        warmth = calibration.temperature(outputs, targets)
        loss = metrics["loss"] if warmth == 1.0 else calibration.loss(outputs, targets, warmth)
        return Judged(plan, metrics, task.sureness(outputs / warmth, side.truth, plan), warmth, loss)

    def batch_loss(self, model: torch.nn.Module, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (sum of losses, weight) of these training rows, with a gradient.

        For R-Drop (Liang et al. 2021) every row is computed twice, with dropout of its own each time; r_drop is half of
        the paper's α, as here the mean of the two losses is taken, not their sum.
        """
        inputs, targets = self.inputs(self.train, rows)
        if self.options.passes == 2:
            inputs = {name: torch.cat([values, values]) for name, values in inputs.items()}
            targets = torch.cat([targets, targets])
        with self.accelerator.autocast():
            outputs = model(inputs)
        smoothing = self.options.label_smoothing
        loss, weight = self.task.loss(outputs, targets, smoothing=smoothing, class_weights=self.class_weights)
        if self.options.passes == 2:
            apart = self.task.distance(*outputs.chunk(2))  # (B,)
            weights = 1.0 if self.class_weights is None else self.class_weights[targets[: len(rows)]]
            loss = loss + 2 * self.options.r_drop * (weights * apart).sum()
        return loss, weight


def _moved(tensor: torch.Tensor, device: torch.device) -> torch.Tensor:
    """Return the tensor on the device; a graphics card copies it while it still computes what came before."""
    if device.type == "cuda":
        return tensor.pin_memory().to(device, non_blocking=True)
    return tensor.to(device)


def _unknown(targets: np.ndarray, never: np.ndarray) -> np.ndarray:
    """Return the targets (N,) or (N, K) with rows of these labels (K,) marked as not known."""
    if targets.dtype == object:
        return apart([_unknown(row, never) for row in targets])
    if targets.ndim == 1:
        return np.where((targets >= 0) & never[targets], -1, targets)
    return np.where((targets[:, never] > 0).any(axis=1, keepdims=True), np.nan, targets).astype(targets.dtype)


def balanced_weights(targets: np.ndarray, classes: int, device: torch.device) -> torch.Tensor:
    """Return N / (K · n_k) for each class: scikit-learn's "balanced"."""
    counts = np.bincount(targets, minlength=classes)
    return torch.tensor(len(targets) / (classes * np.maximum(counts, 1)), dtype=torch.float32, device=device)
