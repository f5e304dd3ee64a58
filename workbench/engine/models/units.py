"""Heads of scores: scaled inside, in the person's own unit where they are saved.

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
    scaled = head.weight.detach().clone(), head.bias.detach().clone()
    with torch.no_grad():
        head.weight.mul_(plan["deviation"])
        head.bias.mul_(plan["deviation"]).add_(plan["mean"])
    try:
        yield
    finally:
        with torch.no_grad():
            head.weight.copy_(scaled[0])
            head.bias.copy_(scaled[1])


def take_from_unit(head: nn.Linear, plan: Plan) -> None:
    """Let a head that was saved in the person's own unit give scaled scores again."""
    if "deviation" in plan:
        with torch.no_grad():
            head.weight.div_(plan["deviation"])
            head.bias.sub_(plan["mean"]).div_(plan["deviation"])
