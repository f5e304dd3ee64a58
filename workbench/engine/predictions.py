"""The closed set of prediction kinds; each is JSON as the interface has it."""

import dataclasses
from collections.abc import Mapping
from typing import Any, ClassVar


@dataclasses.dataclass(frozen=True)
class Prediction:
    """A model's answer to one input."""

    kind: ClassVar[str]

    @property
    def answer(self) -> str:
        """Return the answer in one cell of a table."""
        raise NotImplementedError

    @property
    def confidence(self) -> float:
        """Return how sure the model is, from 0 to 1."""
        raise NotImplementedError

    def as_dict(self) -> dict[str, Any]:
        """Return the prediction as JSON has it."""
        return {"kind": self.kind, **dataclasses.asdict(self)}


@dataclasses.dataclass(frozen=True)
class LabelScores(Prediction):
    """One label of several; `scores` are probabilities, best first."""

    kind = "label-scores"
    label: str
    scores: Mapping[str, float]

    @property
    def answer(self) -> str:
        """Return the label."""
        return self.label

    @property
    def confidence(self) -> float:
        """Return the label's probability."""
        return self.scores[self.label]
