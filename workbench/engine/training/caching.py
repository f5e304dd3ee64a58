"""Gradient caching: the gradient of a loss that couples the rows of a batch, part by part."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor

from workbench.engine.events import Job, Progressed
from workbench.engine.training import checkpoints
from workbench.engine.training.setup import Setup, Side


def backward(
    setup: Setup, side: Side, parts: Sequence[np.ndarray], loss: Callable[[Tensor], Tensor], now: Progressed
) -> Job:
    """Leave the gradient of `loss` of all these rows' features in the parameters; yields `now` between parts.

    In several parts it is the whole batch's all the same (Gao et al. 2021, section 3.2): what they come to is computed
    once without and, with the same dropout, once more with a gradient.
    """
    if len(parts) == 1:
        setup.accelerator.backward(loss(_features(setup, side, parts[0])))
        return
    states, features = [], []
    for rows in parts:
        states.append(checkpoints.random_state(setup.device))
        with torch.no_grad():
            features.append(_features(setup, side, rows))
        yield now
    whole = torch.cat(features).requires_grad_()
    setup.accelerator.backward(loss(whole))
    assert whole.grad is not None
    gradients = torch.split(whole.grad, [len(rows) for rows in parts])
    for rows, state, gradient in zip(parts, states, gradients, strict=True):
        checkpoints.restore_random(state, setup.device)
        _features(setup, side, rows).backward(gradient)  # type: ignore[no-untyped-call]
        yield now


def _features(setup: Setup, side: Side, rows: np.ndarray) -> Tensor:
    inputs, _ = setup.inputs(side, rows)
    with setup.accelerator.autocast():
        return setup.model.features(inputs).float()
