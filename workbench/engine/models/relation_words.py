"""The cheapest models of relations, without any base: always the same label, and the words around head and tail."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from workbench.engine import marks
from workbench.engine.models import layouts, words
from workbench.engine.task import Rows, SimpleModel

TOGETHER = 3  # words that are counted together, the markers among them: "e1 of the", "e1 is a"


@dataclass(frozen=True)
class Told:
    """A model of texts that is given what stands between head and tail, and around them."""

    model: SimpleModel

    def outputs(self, rows: Rows) -> np.ndarray:
        """Return the outputs (N, K)."""
        return self.model.outputs(_told(rows))


def models(rows: Rows, targets: np.ndarray, width: int, seed: int) -> Mapping[str, Callable[[], SimpleModel]]:
    """Return what fits each model to these rows, by its name in the report."""
    fits = words.for_problem(layouts.SINGLE, _told(rows), targets, width, seed, longest=TOGETHER)
    return {name: _telling(fit) for name, fit in fits.items()}


def _telling(fit: Callable[[], SimpleModel]) -> Callable[[], SimpleModel]:
    return lambda: Told(fit())


def _told(rows: Rows) -> dict[str, list[str]]:
    return {"text": [_apart(marks.read(text)) for text in rows["text"]]}


def _apart(marked: marks.Marked) -> str:
    """Return a text in which head and tail are words of their own beside their markers."""
    return marks.written(marked).replace("<", " <").replace(">", "> ")
