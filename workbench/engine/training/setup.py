"""Everything a run trains with, put together once."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from accelerate import Accelerator

from workbench.engine.data.dataset import Dataset
from workbench.engine.data.tokenizing import Tokens
from workbench.engine.device import Device
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.collating import collate
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.task import BaseFacts, Plan, Task
from workbench.engine.training_options import Schedule, TrainingOptions


@dataclass(frozen=True)
class Side:
    """One side's rows as training sees them: encodings, targets (N,), and the truth in words."""

    tokens: Tokens
    targets: np.ndarray
    truth: list[str]


@dataclass(frozen=True)
class Setup:
    """What the phases of a run share; `options` is complete once what is measured has been measured."""

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
    model: Classifier
    train: Side
    validation: Side
    class_weights: torch.Tensor | None

    @property
    def device(self) -> torch.device:
        """Return the device the run computes on."""
        found: torch.device = self.accelerator.device
        return found

    def inputs(self, side: Side, rows: np.ndarray) -> tuple[dict[str, torch.Tensor], torch.Tensor]:
        """Return a padded batch of these rows on the device: inputs (B, T) and targets (B,)."""
        inputs = collate(side.tokens.take(rows), self.tokenizer)
        targets = torch.from_numpy(side.targets[rows])
        return {name: tensor.to(self.device) for name, tensor in inputs.items()}, targets.to(self.device)

    def batch_loss(self, model: torch.nn.Module, rows: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
        """Return (sum of losses, weight) of these training rows, with a gradient."""
        inputs, targets = self.inputs(self.train, rows)
        with self.accelerator.autocast():
            logits = model(inputs)
        return self.task.loss(logits, targets, smoothing=self.options.label_smoothing, class_weights=self.class_weights)


def balanced_weights(targets: np.ndarray, classes: int, device: torch.device) -> torch.Tensor:
    """Return N / (K · n_k) for each class: scikit-learn's "balanced"."""
    counts = np.bincount(targets, minlength=classes)
    return torch.tensor(len(targets) / (classes * np.maximum(counts, 1)), dtype=torch.float32, device=device)
