"""Models that have a classifier score the parts of a row, such as its choices or its tokens, and put that together.

Saved in the classifier's layout. Imported only inside functions, so torch stands at the top.
"""

from pathlib import Path
from typing import Any, ClassVar, Self

from torch import Tensor, nn

from workbench.engine.models import classifier
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.model import Inputs
from workbench.engine.task import SEQUENCES


class Wrapper(Classifier):
    """A classifier (`scorer`) of a row's parts; base and head are the classifier's own."""

    def __init__(self, scorer: Classifier) -> None:
        """Take the classifier, plan and origin with it."""
        super().__init__()
        self.scorer: Any = scorer
        self.plan, self.origin = scorer.plan, scorer.origin

    @classmethod
    def saved_in(cls, folder: Path) -> tuple[Self, Any, int]:
        """Return the model saved in a folder, its tokenizer and how many tokens it reads at once."""
        scorer, tokenizer, max_length = classifier.load(folder)
        scorer.origin = folder
        return cls(scorer).eval(), tokenizer, max_length

    @property
    def encoder(self) -> nn.Module:  # type: ignore[override]
        """Return the base itself."""
        base: nn.Module = self.scorer.encoder
        return base

    @property
    def head(self) -> nn.Linear:
        """Return the linear layer that gives a part its numbers."""
        linear: nn.Linear = self.scorer.head
        return linear

    def _write(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        self.scorer.plan = self.plan
        self.scorer._write(folder, tokenizer, max_length)


class TokenWrapper(Wrapper):
    """A classifier of the tokens of a row's windows, of which rows have their own numbers."""

    ragged = True
    pooling = ""  # each token has a vector of its own
    normalised = True  # nearly, by the base's last layer: standardised, numbers that hardly vary would weigh most
    own_inputs: ClassVar[tuple[str, ...]]  # what encodings have beside the tokenizer's own names

    def windows(self, inputs: Inputs) -> dict[str, Tensor]:
        """Return what the classifier takes."""
        return {name: one for name, one in inputs.items() if name not in (SEQUENCES, *self.own_inputs)}
