"""Events in words."""

import math
from collections.abc import Callable, Mapping
from typing import Any

from workbench.engine.events import (
    Baseline,
    Evaluated,
    Event,
    Noticed,
    Progressed,
    Resumed,
    Started,
    Stepped,
    Stopped,
    StoppedEarly,
    Tested,
)


def of(event: Event, headline: str) -> str:
    """Return what a person is told of an event; "" where it is nothing to read."""
    words = SENTENCES.get(type(event))
    return words(event, headline) if words is not None else ""


def step(event: Stepped, steps: int) -> str:
    """Return where training is."""
    return f"step {event.step}/{steps}, loss {event.loss:.4f}"


def stage(event: Progressed) -> str:
    """Return what goes on and how far it is."""
    if not event.total:
        return f"{event.stage} …"
    return f"{event.stage}: {event.done}/{event.total} {event.unit}".rstrip()


def duration(seconds: float) -> str:
    """Return a time as a person says it: 40 s, 3 min 20 s, 2 h 5 min."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def figure(metrics: Mapping[str, Any], name: str) -> str:
    """Return a metric with its name, or nothing where it is not there."""
    value = metrics.get(name)
    if not isinstance(value, int | float):
        return ""
    return f"{name} {'–' if math.isnan(value) else f'{value:.4f}'}"


def notice(event: Noticed) -> str:
    """Return what an event has to say, and what to do about it."""
    texts = event.as_dict()
    return f"{texts['message']} {texts['hint']}".rstrip()


def _started(event: Started, headline: str) -> str:
    rows = ", ".join(f"{count} {side}" for side, count in event.rows.items())
    return f"run {event.run}: rows: {rows}; {event.steps} steps on {event.device} ({event.precision})"


def _baseline(event: Baseline, headline: str) -> str:
    return f"{event.baseline} on {event.split}: {figure(event.metrics, headline)}"


def _evaluated(event: Evaluated, headline: str) -> str:
    mark = " (the best of the tuning so far)" if event.best else ""
    return f"after step {event.step}: validation {figure(event.metrics, headline)}{mark}"


def _noticed(event: Noticed, headline: str) -> str:
    return f"{event.severity}: {notice(event)}"


def _tested(event: Tested, headline: str) -> str:
    return f"test: {figure(event.before, headline)} before, {figure(event.after, headline)} after"


STOPPED = {"resume": "stopped", "best": "stopped, the best model so far is kept", "discard": "moved to the trash"}
SENTENCES: dict[type[Event], Callable[[Any, str], str]] = {
    Started: _started,
    Baseline: _baseline,
    Evaluated: _evaluated,
    Noticed: _noticed,
    Resumed: lambda event, headline: f"going on after step {event.step}",
    StoppedEarly: lambda event, headline: (
        f"no longer improving: stopped early at step {event.step}, the best was at step {event.best_step}"
    ),
    Stopped: lambda event, headline: STOPPED[event.kept],
    Tested: _tested,
}
