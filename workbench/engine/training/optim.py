"""Optimizers, their parameter groups, and the learning rate at each step."""

import math
import re
from collections.abc import Callable
from typing import Any

import torch
from torch import nn

from workbench.engine.training_options import TrainingOptions

OPTIMIZERS: dict[str, tuple[Callable[..., torch.optim.Optimizer], dict[str, Any]]] = {
    "adamw": (torch.optim.AdamW, {"betas": (0.9, 0.999), "eps": 1e-8}),
    "sgd": (torch.optim.SGD, {"momentum": 0.9}),
}
_LAYER = re.compile(r"\.(?:layers?|h|blocks?)\.(\d+)\.")
_EMBEDDING = re.compile(r"(^|\.)(\w*embeddings?|embed_tokens|wte|wpe|shared)\.")


def build(model: nn.Module, options: TrainingOptions) -> torch.optim.Optimizer:
    """Return the optimizer over the model's trainable parameters, in one fused call a step."""
    kind, settings = OPTIMIZERS[options.optimizer]
    return kind(groups(model, options), lr=options.learning_rate, fused=True, **settings)


def groups(model: nn.Module, options: TrainingOptions) -> list[dict[str, Any]]:
    """Return parameter groups: no decay on biases and norms (one dimension), rates falling by layer.

    Layer-wise decay: a parameter of the layer n below the head learns at layer_decay ** n of the rate
    (Howard & Ruder 2018, section 3.2: discriminative fine-tuning). `scale` is that factor.
    """
    named = [(name, parameter) for name, parameter in model.named_parameters() if parameter.requires_grad]
    top = max((_depth(name) or 0 for name, _ in named), default=0) + 1
    found: dict[tuple[int, bool], dict[str, Any]] = {}
    for name, parameter in named:
        depth = _depth(name)
        below = top - (top if depth is None else depth)
        decays = parameter.ndim > 1
        group = found.setdefault(
            (below, decays),
            {
                "params": [],
                "weight_decay": options.weight_decay if decays else 0.0,
                "scale": options.layer_decay**below,
            },
        )
        group["params"].append(parameter)
    return list(found.values())


def set_rate(optimizer: torch.optim.Optimizer, options: TrainingOptions, step: int, steps: int) -> float:
    """Set every group's learning rate for `step` (1-based) and return the unscaled rate."""
    rate = options.learning_rate * rate_share(options, step, steps)
    for group in optimizer.param_groups:
        group["lr"] = rate * group["scale"]
    return rate


def take_step(optimizer: torch.optim.Optimizer, model: nn.Module, limit: float, scaler: Any) -> torch.Tensor:
    """Take a step with the model's gradients, none longer than `limit` (0 = any), and return the norm they had.

    Afterwards no parameter has a gradient. `scaler` is float16's, or None. A step that is not finite is skipped.
    """
    parameters = [parameter for parameter in model.parameters() if parameter.grad is not None]
    if scaler is not None:
        scaler.unscale_(optimizer)
    norm = torch.nn.utils.clip_grad_norm_(parameters, limit or float("inf"))
    if scaler is not None:
        scaler.step(optimizer)  # skips what is not finite
        scaler.update()
    elif norm.device.type == "cuda" and isinstance(optimizer, torch.optim.AdamW):
        # fused, it skips on the device, so that nothing waits for the norm to be read back
        optimizer.found_inf = (~torch.isfinite(norm)).float()  # type: ignore[attr-defined]
        optimizer.step()
    elif torch.isfinite(norm):
        optimizer.step()
    model.zero_grad(set_to_none=True)
    return norm


def rate_share(options: TrainingOptions, step: int, steps: int) -> float:
    """Return the share of the peak rate at `step` of `steps` (1-based).

    A linear rise over the warm-up, then linear or half a cosine to zero just after the last step, or constant.
    """
    warmup = math.ceil(steps * options.warmup_share)
    if step <= warmup:
        return step / (warmup + 1)
    gone = (step - 1 - warmup) / max(1, steps - warmup)
    shapes = {"linear": 1 - gone, "cosine": 0.5 * (1 + math.cos(math.pi * gone)), "constant": 1.0}
    return shapes[options.scheduler]


def _depth(name: str) -> int | None:
    """Return 0 for embeddings, n + 1 for encoder layer n, None for what stands above the layers."""
    found = _LAYER.search(name)
    if found:
        return int(found.group(1)) + 1
    return 0 if _EMBEDDING.search(name) else None
