"""A short warm-up of the base before few rows are learned from: texts of one class are drawn together.

Supervised contrastive learning (Khosla et al. 2020, equation 2) as SetFit uses it for few rows (Tunstall et al. 2022).
It has no state to resume from: stopped, it begins anew.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from workbench.engine.errors import N_
from workbench.engine.events import Job, Progressed
from workbench.engine.training import caching, optim
from workbench.engine.training.batches import micro_batches
from workbench.engine.training.setup import Setup

_STAGE = N_("drawing classes apart")
TEMPERATURE = 0.1  # Khosla et al. 2020, section 4.3


def run(setup: Setup) -> Job:
    """Take `contrast_steps` steps on all below the head, which has no gradient."""
    model, options = setup.model, setup.options
    optimizer = optim.build(model, options)
    model.train()
    for step, rows in enumerate(batches(setup), 1):
        optim.set_rate(optimizer, options, step, options.contrast_steps)
        yield from _backward(setup, rows, Progressed(_STAGE, step - 1, options.contrast_steps, N_("steps")))
        optim.take_step(optimizer, model, options.gradient_clipping, setup.accelerator.scaler)
        yield Progressed(_STAGE, step, options.contrast_steps, N_("steps"))


def parts(setup: Setup, batch: np.ndarray) -> list[np.ndarray]:
    """Return the parts of a batch that are computed at a time, short rows first."""
    lengths = setup.examples.tokens.lengths
    return micro_batches(batch[np.argsort(lengths[batch], kind="stable")], lengths, setup.micro_tokens)


def _backward(setup: Setup, batch: np.ndarray, now: Progressed) -> Job:
    """Leave the gradient of the batch's loss in the parameters."""
    computed = parts(setup, batch)
    targets = torch.from_numpy(setup.examples.targets[np.concatenate(computed)]).to(setup.device)
    yield from caching.backward(setup, setup.examples, computed, lambda features: loss(features, targets), now)


def loss(features: Tensor, targets: Tensor) -> Tensor:
    """Return the mean over rows (B, H) of −log p(a row of the same class | all other rows), by cosine."""
    unit = functional.normalize(features, dim=-1)
    itself = torch.eye(len(unit), dtype=torch.bool, device=unit.device)
    shares = (unit @ unit.T / TEMPERATURE).masked_fill(itself, -torch.inf).log_softmax(-1)  # (B, B)
    alike = (targets[:, None] == targets[None]) & ~itself
    return -(shares.masked_fill(~alike, 0.0).sum(-1) / alike.sum(-1).clamp(min=1)).mean()


def batches(setup: Setup) -> Iterator[np.ndarray]:
    """Yield batches of two rows of each of some classes; a class of one row gives it twice, told apart by dropout."""
    random = np.random.default_rng([setup.spec.seed, 1])
    targets = setup.examples.targets
    of_class = [np.flatnonzero(targets == one) for one in np.unique(targets)]
    size = max(2, setup.options.batch_size)
    for _ in range(setup.options.contrast_steps):
        chosen = random.choice(len(of_class), max(1, min(len(of_class), size // 2)), replace=False)
        pairs = max(1, size // (2 * len(chosen)))  # of each class, where there are few classes
        yield np.concatenate(
            [random.choice(rows, 2 * pairs, replace=len(rows) < 2 * pairs) for rows in (of_class[k] for k in chosen)]
        )
