"""An exponential average of the weights, which is what is evaluated and kept."""

from collections.abc import Iterator
from contextlib import contextmanager

import torch
from torch import nn


class WeightAverage:
    """The average of a model's trainable weights over the last steps, started from where training starts.

    avg ← avg + (w − avg) / (share · steps) after each step (Polyak & Juditsky 1992, in its exponential form): it
    looks back over that share of the run, however long the run is.
    """

    def __init__(self, model: nn.Module, share: float, steps: int) -> None:
        self.rate = min(1.0, 1.0 / max(1.0, share * steps))
        self._weights = [p for p in model.parameters() if p.requires_grad]
        self.values = [p.detach().clone() for p in self._weights]

    def update(self) -> None:
        """Move the average towards the weights as they are now."""
        torch._foreach_lerp_(self.values, [p.detach() for p in self._weights], self.rate)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """Give the model the averaged weights for as long as this is entered."""
        self._exchange()
        try:
            yield
        finally:
            self._exchange()

    def _exchange(self) -> None:
        for place, weight in enumerate(self._weights):
            weight.data, self.values[place] = self.values[place], weight.data
