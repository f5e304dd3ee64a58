"""The numbers of a run's curves, read from its events: for comparing, and for the small drawing in a list."""

import math
from pathlib import Path
from typing import Any

from workbench.engine.runs import journal

EVALUATED, STEPPED = "evaluated", "stepped"
POINTS = 48  # of a sketch


def of_run(run: Path) -> dict[str, Any]:
    """Return `steps`, `losses`, and `evaluations` as {"step", "metrics"}; a figure that was no number is None.

    Steps that a run went back to count as it did them the last time.
    """
    steps: dict[int, float | None] = {}
    evaluations: dict[int, dict[str, Any]] = {}
    for event in journal.of_kinds(run, EVALUATED, STEPPED):
        step = event.get("step")
        if not isinstance(step, int):
            continue
        if event["event"] == STEPPED:
            steps = steps if step not in steps else {one: loss for one, loss in steps.items() if one < step}
            steps[step] = _number(event.get("loss"))
        elif isinstance(event.get("metrics"), dict):
            evaluations = {one: metrics for one, metrics in evaluations.items() if one < step}
            evaluations[step] = event["metrics"]
    return {
        "steps": list(steps),
        "losses": list(steps.values()),
        "evaluations": [{"step": step, "metrics": metrics} for step, metrics in evaluations.items()],
    }


def sketch(run: Path, headline: str) -> dict[str, Any]:
    """Return up to POINTS `values` to be drawn small, and of which `metric`: the headline on validation, or the loss.

    `metric` is "" where the run has nothing to draw.
    """
    evaluations = [event for event in journal.of_kinds(run, EVALUATED) if isinstance(event.get("metrics"), dict)]
    for metric in (headline, "loss"):
        values = [_number(event["metrics"].get(metric)) for event in evaluations]
        known = [value for value in values if value is not None]
        if len(known) > 1:
            return {"metric": metric, "values": _thinned(known)}
    losses = [loss for event in journal.of_kinds(run, STEPPED) if (loss := _number(event.get("loss"))) is not None]
    return {"metric": "training_loss", "values": _thinned(losses)} if len(losses) > 1 else {"metric": "", "values": []}


def _thinned(values: list[float]) -> list[float]:
    if len(values) <= POINTS:
        return values
    return [values[round(place * (len(values) - 1) / (POINTS - 1))] for place in range(POINTS)]


def _number(value: Any) -> float | None:
    return float(value) if isinstance(value, int | float) and math.isfinite(value) else None
