"""What runs along the bottom of the curves: steps, epochs, or the minutes the machine was learning."""

import numpy as np

from workbench.engine.errors import N_
from workbench.gui.curve_data import StepTable

AXES = {"step": N_("step"), "epoch": N_("epoch"), "minutes": N_("active minutes")}


class CurveAxis:
    """Where each step lies, `x` (N,) ascending; pauses don't count, as a step's seconds are its own."""

    def __init__(self, steps: StepTable, name: str) -> None:
        self.name = name
        self._steps = steps.column("step")
        self.x = np.cumsum(steps.column("seconds")) / 60 if name == "minutes" else steps.column(name)

    def at(self, step: float) -> float:
        """Return where a step lies; one that is yet to come, where it will lie at the pace so far."""
        if self.name == "step" or not len(self.x):
            return float(step)
        place = int(np.searchsorted(self._steps, step, side="right"))
        if step > self._steps[-1]:
            return float(self.x[-1] * step / self._steps[-1])
        return float(self.x[place - 1]) if place else 0.0

    def step_near(self, x: float) -> int | None:
        """Return the place, in the columns, of the step nearest to an x; None where there is none."""
        if not len(self.x) or not np.isfinite(x):
            return None
        place = int(np.clip(np.searchsorted(self.x, x), 0, len(self.x) - 1))
        return place - 1 if place and abs(self.x[place - 1] - x) < abs(self.x[place] - x) else place
