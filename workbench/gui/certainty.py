"""What a report says of how sure its headline figures are: intervals, and tests against other models."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.engine import figure_words

Interval = tuple[float, float]


@dataclass(frozen=True)
class Versus:
    """How far the kept model is from another (after − other), and how often chance alone gives as much."""

    difference: float
    p: float

    @property
    def is_sure(self) -> bool:
        """Return whether the difference is larger than chance."""
        return figure_words.is_sure(self.p)


@dataclass(frozen=True)
class Certainty:
    """What is known of the headline figures; nothing of it in a report that is older."""

    before: Interval | None = None
    after: Interval | None = None
    resamples: int = 0
    than_before: Versus | None = None
    than: Mapping[str, Versus] = field(default_factory=dict)  # a simpler model's name → how far it is beaten
    baselines: Mapping[str, Interval] = field(default_factory=dict)  # a simpler model's name → where its figure may lie

    def __bool__(self) -> bool:
        """Return whether anything is known."""
        return bool(self.after or self.than_before or self.than)


def read(raw: Mapping[str, Any]) -> Certainty:
    """Return what a report's `intervals` and `paired` say."""
    intervals, paired = raw.get("intervals") or {}, raw.get("paired") or {}
    return Certainty(
        before=_interval(intervals.get("before")), after=_interval(intervals.get("after")),
        resamples=int(intervals.get("resamples", 0)), than_before=_versus(paired.get("before")),
        than={name: one for name, row in (paired.get("over") or {}).items() if (one := _versus(row)) is not None},
        baselines={name: ends for name, row in (intervals.get("baselines") or {}).items()
                   if (ends := _interval(row)) is not None},
    )  # fmt: skip


def _interval(ends: Any) -> Interval | None:
    """Return both ends; None where there are none, or where they are one: few rows that are all alike tell nothing."""
    if ends is None or ends[0] == ends[1]:
        return None
    return float(ends[0]), float(ends[1])


def _versus(row: Any) -> Versus | None:
    return None if row is None else Versus(float(row["difference"]), float(row["p"]))
