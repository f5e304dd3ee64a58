"""LoRA: small matrices beside the base's own, which stay as they are; the head learns in full."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from workbench.engine.errors import N_
from workbench.engine.memory import Learning, Shape
from workbench.engine.method import Method
from workbench.engine.options import option

if TYPE_CHECKING:
    from workbench.engine.models.model import Model

ENDS = 18  # four linear parts of width × width have 8, two of width × 4 width have 10


@dataclass(frozen=True)
class Options:
    """The size and the place of the matrices (Hu et al. 2021)."""

    rank: int = option(
        8, N_("Rank"), N_("How wide the small matrices are: more can learn more, and take more memory."),
        minimum=1, maximum=1024,
    )  # fmt: skip
    alpha: int = option(
        16, N_("Alpha"), N_("How strongly they count: what they add is multiplied by alpha over rank."),
        minimum=1, maximum=4096,
    )  # fmt: skip
    dropout: float = option(
        0.0, N_("LoRA dropout"),
        N_("The share of what they are given that is left out at random; above 0 it takes more memory."),
        minimum=0.0, maximum=0.9,
    )  # fmt: skip
    target_modules: str = option(
        "all",
        N_("Layers"),
        N_("Beside which layers they stand: all, or the ends of layers' names with commas between: query, value."),
    )
    dora: bool = option(
        False,
        N_("DoRA"),
        N_("Learn the weights' lengths apart from their directions (Liu et al. 2024): slower, often a little better."),
    )


class Lora(Method):
    """An adapter in the base; a model that has one already goes on with it."""

    name = "lora"
    title = N_("LoRA: small matrices beside the base")
    learns = N_("Small matrices beside the base's layers learn; the layers themselves stay as they are.")
    share = "part"
    goes_on = True
    options = Options

    def learning(self, shape: Shape, options: Any) -> Learning:
        """Return the numbers of the matrices; a layer's linear parts have about 18 × width ends."""
        return Learning(shape.depth * ENDS * shape.width * options.rank, shape.depth)

    def apply(self, model: "Model", options: Any) -> None:
        """Put the adapter in and let it, and all above the base, learn."""
        from workbench.engine.models import adapters
        from workbench.engine.models.model import keep_all_attention

        keep_all_attention(model.encoder)
        for parameter in model.encoder.parameters():
            parameter.requires_grad_(False)
        if not adapters.is_in(model.encoder):
            adapters.put_in(
                model.encoder, model.origin, rank=options.rank, alpha=options.alpha, dropout=options.dropout,
                targets=options.target_modules, dora=options.dora,
            )  # fmt: skip
        for name, parameter in model.encoder.named_parameters():
            parameter.requires_grad_("lora_" in name)
