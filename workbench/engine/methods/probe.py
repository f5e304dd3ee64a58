"""Probe: the base stays as it is; only a layer on its features is fitted, where the task has one (Quick)."""

from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_
from workbench.engine.memory import Learning, Shape
from workbench.engine.method import Method

if TYPE_CHECKING:
    from workbench.engine.models.model import Model


class Probe(Method):
    """Frozen features and a linear model by the task's own loss: the simple model that always runs first, alone."""

    name = "probe"
    title = N_("Quick: the base stays as it is")
    learns = N_("The base stays as it is.")
    share = "none"
    tunes = False

    def learning(self, shape: Shape, options: Any) -> Learning:
        """Return that nothing of the base does."""
        return Learning(0, 0)

    def count(self, model: "Model") -> tuple[int, int]:
        """Return the model's parameters, and those of the layer on it; nothing learns where a model has none."""
        head = getattr(model, "head", None)
        return super().count(model)[0], 0 if head is None else sum(one.numel() for one in head.parameters())
