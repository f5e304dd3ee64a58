"""Full fine-tuning: every parameter learns."""

from workbench.engine.errors import N_
from workbench.engine.method import Method


class Full(Method):
    """Every parameter of the base and the head learns."""

    name = "full"
    title = N_("Full fine-tuning")
    learns = N_("The whole base learns.")
    share = "whole"
