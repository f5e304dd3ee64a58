"""The note inside a saved model's folder: which model it is and what it reached on validation."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from workbench.engine.runs import atomic

NOTE = "workbench.json"
CHECKPOINTS = ("best", "last", "before", "tuned")  # what `predict --checkpoint` may ask for


@dataclass(frozen=True)
class Kept:
    """`model` is tuned, quick or base; `step` the optimizer step it comes from (0 = before tuning).

    `sureness` is what each threshold of sureness buys on validation, where the task knows of it. A `refit` model has
    learned from the validation rows, too: the figures on them are those of the fit before.

    `temperature` is what its logits were divided by, chosen on validation; it is in the saved weights, and `validation`
    has the loss with it, `untempered_loss` the one without. Both stay as they are where no temperature was asked for.
    """

    model: str
    step: int
    validation: Mapping[str, float]
    refit: bool = False
    sureness: Sequence[Mapping[str, float]] = ()
    temperature: float = 1.0
    untempered_loss: float | None = None


def write(folder: Path, note: Kept) -> None:
    """Put the note into a model's folder."""
    (folder / NOTE).write_text(json.dumps(atomic.finite(asdict(note)), indent=1), encoding="utf-8")


def read(folder: Path) -> Kept:
    """Return the note of a model's folder."""
    return Kept(**json.loads((folder / NOTE).read_text(encoding="utf-8")))
