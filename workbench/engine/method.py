"""What a way of tuning is: which parameters learn."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from workbench.engine.memory import Learning, Shape
from workbench.engine.task import NoOptions

if TYPE_CHECKING:
    from workbench.engine.models.model import Model


class Method:
    """One way of tuning; `tunes` is false where the simple model is all there is."""

    name: ClassVar[str]
    title: ClassVar[str]
    options: ClassVar[type] = NoOptions
    learns: ClassVar[str]  # a sentence: what of the base learns
    share: ClassVar[Literal["whole", "part", "none"]]  # how much of the base that is
    tunes: ClassVar[bool] = True
    goes_on: ClassVar[bool] = False  # whether an adapter that the base has goes on learning, as it is

    def learning(self, shape: Shape, options: Any) -> Learning:
        """Return about how much of a base of this shape learns."""
        return shape.whole

    def apply(self, model: "Model", options: Any) -> None:
        """Make ready for tuning: choose in place which of the base's parameters learn; all above it always do."""
        from workbench.engine.models import adapters

        adapters.melt(model.encoder)
        for parameter in model.encoder.parameters():
            parameter.requires_grad_(True)

    def count(self, model: "Model") -> tuple[int, int]:
        """Return how many parameters the model has, and how many of them learn, once it is made ready."""
        from workbench.engine.models import vocabulary

        return vocabulary.count(model)
