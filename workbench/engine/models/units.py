"""Heads that are saved in another unit than they learn in: scores in the person's own, logits at a temperature.

Imported only inside functions, so torch stands at the top.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn

from workbench.engine.task import Plan


@contextmanager
def in_unit(head: nn.Linear, plan: Plan) -> Iterator[None]:
    """Let a head of scaled scores give them in the person's own unit, for as long as this is entered."""
    if "deviation" not in plan:
        yield
        return
    with _put_back(head):
        with torch.no_grad():
            head.weight.mul_(plan["deviation"])
            head.bias.mul_(plan["deviation"]).add_(plan["mean"])
        yield


@contextmanager
def at_temperature(head: nn.Linear | None, temperature: float) -> Iterator[None]:
    """Let a head give its logits divided by a temperature, for as long as this is entered."""
    if head is None or temperature == 1.0:
        yield
        return
    with _put_back(head):
        with torch.no_grad():
            head.weight.div_(temperature)
            head.bias.div_(temperature)
        yield


@contextmanager
def _put_back(head: nn.Linear) -> Iterator[None]:
    """Give a head back its very numbers in the end."""
    own = head.weight.detach().clone(), head.bias.detach().clone()
    try:
        yield
    finally:
        with torch.no_grad():
            head.weight.copy_(own[0])
            head.bias.copy_(own[1])


def take_from_unit(head: nn.Linear, plan: Plan) -> None:
    """Let a head that was saved in the person's own unit give scaled scores again."""
    if "deviation" in plan:
        with torch.no_grad():
            head.weight.div_(plan["deviation"])
            head.bias.sub_(plan["mean"]).div_(plan["deviation"])
