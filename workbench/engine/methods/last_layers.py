"""Last layers: the base's upper layers and the head learn, all below stays as it is."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_
from workbench.engine.memory import LAYER_NUMBERS, Learning, Shape
from workbench.engine.method import Method
from workbench.engine.options import option

if TYPE_CHECKING:
    from torch import nn

    from workbench.engine.models.model import Model


@dataclass(frozen=True)
class Options:
    """How much of the base learns."""

    layers: int = option(
        2, N_("Layers that learn"), N_("How many of the base's layers learn, counted from the last one."), minimum=1,
        maximum=1000,
    )  # fmt: skip


class LastLayers(Method):
    """What stands below the last layers is never changed, so its gradient is never computed."""

    name = "last-layers"
    title = N_("The last layers of the base")
    learns = N_("The last layers of the base learn; all below stays as it is.")
    share = "part"
    options = Options

    def learning(self, shape: Shape, options: Any) -> Learning:
        """Return the numbers of the last layers."""
        layers = min(options.layers, shape.depth)
        return Learning(layers * LAYER_NUMBERS * shape.width**2, layers)

    def apply(self, model: "Model", options: Any) -> None:
        """Let the last layers, what stands above them, and the head learn."""
        from workbench.engine.models import adapters

        adapters.melt(model.encoder)
        path, stack = _stack(model.encoder)
        names = [f"{path}.{number}." for number in range(len(stack))][-options.layers :]
        order = [name for name, _ in model.encoder.named_parameters()]
        first = next((place for place, name in enumerate(order) if name.startswith(names[0])), 0)
        for place, (_, parameter) in enumerate(model.encoder.named_parameters()):
            parameter.requires_grad_(place >= first)
        for parameter in model.below():
            parameter.requires_grad_(False)


def _stack(encoder: "nn.Module") -> tuple[str, "nn.ModuleList"]:
    """Return the base's layers, and where they stand: the longest list of modules there is."""
    from torch import nn

    lists = [(path, one) for path, one in encoder.named_modules() if isinstance(one, nn.ModuleList)]
    return max(lists, key=lambda one: len(one[1]))
