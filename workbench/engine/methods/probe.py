"""Probe: the base stays as it is; only a linear layer on its features is fitted (Quick)."""

from workbench.engine.errors import N_
from workbench.engine.method import Method


class Probe(Method):
    """Frozen features and a logistic regression: the simple model that always runs first, and nothing after it."""

    name = "probe"
    title = N_("Quick: a linear layer on the frozen base")
    tunes = False
