"""Probe: the base stays as it is; only a linear layer on its features is fitted (Quick)."""

from typing import Any

from workbench.engine.errors import N_
from workbench.engine.memory import Learning, Shape
from workbench.engine.method import Method


class Probe(Method):
    """Frozen features and a logistic regression: the simple model that always runs first, and nothing after it."""

    name = "probe"
    title = N_("Quick: a linear layer on the frozen base")
    tunes = False

    def learning(self, shape: Shape, options: Any) -> Learning:
        """Return that nothing of the base does."""
        return Learning(0, 0)
