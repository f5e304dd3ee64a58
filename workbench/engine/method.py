"""What a way of tuning is: which parameters learn."""

from typing import TYPE_CHECKING, Any, ClassVar

from workbench.engine.task import NoOptions

if TYPE_CHECKING:
    from torch import nn


class Method:
    """One way of tuning; `tunes` is false where the simple model is all there is."""

    name: ClassVar[str]
    title: ClassVar[str]
    options: ClassVar[type] = NoOptions
    tunes: ClassVar[bool] = True

    def apply(self, model: "nn.Module", options: Any) -> None:
        """Make ready for tuning: choose in place which of the model's parameters learn."""
        for parameter in model.parameters():
            parameter.requires_grad_(True)
