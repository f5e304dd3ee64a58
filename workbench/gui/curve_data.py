"""The numbers behind the curves: every step's figures in growing arrays, and the evaluations beside them."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from workbench.engine.events import Baseline, Evaluated, Event, Metrics, Saved, Stepped, StoppedEarly

if TYPE_CHECKING:
    import numpy as np

COLUMNS = ("step", "epoch", "loss", "learning_rate", "gradient_norm", "rows", "tokens", "seconds", "memory")
FIRST_CAPACITY = 1024


class StepTable:
    """One row of COLUMNS a step, held in one array that doubles as it fills."""

    def __init__(self) -> None:
        self._values: np.ndarray | None = None  # made with the first step: numpy takes 0.1 s to load
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def column(self, name: str) -> "np.ndarray":
        """Return a column (N,), float64; a figure that was no number is NaN."""
        import numpy as np

        if self._values is None:
            return np.empty(0)
        return self._values[COLUMNS.index(name), : self._count]

    def extend(self, steps: Sequence[Stepped]) -> None:
        """Append steps; steps that stand there already (the run went back to a checkpoint) are replaced."""
        if not steps:
            return
        import numpy as np

        if self._values is None:
            self._values = np.empty((len(COLUMNS), FIRST_CAPACITY))
        self._count = int(np.searchsorted(self.column("step"), steps[0].step))
        needed = self._count + len(steps)
        while needed > self._values.shape[1]:
            self._values = np.concatenate([self._values, np.empty_like(self._values)], axis=1)
        block = np.array([[getattr(step, name) for step in steps] for name in COLUMNS], dtype=np.float64)
        self._values[:, self._count : needed] = block
        self._count = needed


@dataclass
class Curves:
    """Everything a run's curves show; `add` takes its events, live or read back."""

    steps: StepTable = field(default_factory=StepTable)
    evaluations: list[Evaluated] = field(default_factory=list)
    baselines: dict[str, Metrics] = field(default_factory=dict)  # on validation, by name: majority, tfidf, quick, base
    stopped_early: StoppedEarly | None = None
    kept_step: int | None = None  # the evaluation whose model stands in best/

    def add(self, events: Sequence[Event]) -> None:
        """Take events in order."""
        self.steps.extend([event for event in events if isinstance(event, Stepped)])
        for event in events:
            if isinstance(event, Evaluated):
                self.evaluations = [one for one in self.evaluations if one.step < event.step]
                self.evaluations.append(event)
            elif isinstance(event, Baseline) and event.split == "validation":
                self.baselines[event.baseline] = event.metrics
            elif isinstance(event, Saved) and event.folder == "best":
                self.kept_step = event.step
            elif isinstance(event, StoppedEarly):
                self.stopped_early = event

    @property
    def best(self) -> Evaluated | None:
        """Return the best evaluation of the tuning so far."""
        return next((one for one in reversed(self.evaluations) if one.best), None)
