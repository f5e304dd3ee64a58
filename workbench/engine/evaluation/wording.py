"""How a report speaks: its language, and how figures are written in it."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeGuard

from workbench.engine import figure_words
from workbench.engine.errors import N_, shown

NONE = "–"


@dataclass(frozen=True)
class Wording:
    """`translate` gives a template in the language, which is named as HTML names it."""

    translate: Callable[[str], str] = str
    language: str = "en"

    def say(self, template: str, **values: Any) -> str:
        """Return a template in the language, filled in."""
        return shown(template, values, self.translate)

    def count(self, rows: int, one: str, many: str, **values: Any) -> str:
        """Return `one` or `many` in the language, with {count} filled in."""
        return self.say(one if rows == 1 else many, count=self.number(rows), **values)

    def number(self, value: float, digits: int = 0) -> str:
        """Return a number with its thousands apart."""
        return f"{value:,.{digits}f}".replace("-", "−")

    def share(self, value: float) -> str:
        """Return a share of 1 as per cent."""
        return f"{self.number(100 * value, 1)}{'' if self.language.startswith('zh') else NARROW}%"

    def figure(self, name: str, value: object) -> str:
        """Return a metric's figure; a dash where there is none."""
        if not is_number(value):
            return NONE
        return self.share(value) if name in figure_words.SHARES else self.number(value, 3)

    def change(self, name: str, change: float) -> str:
        """Return how far a metric's figure is from another: of shares in points."""
        shown_change = self.number(abs(100 * change), 1) if name in figure_words.SHARES else self.number(abs(change), 3)
        sign = "±" if not any(digit in shown_change for digit in "123456789") else "+" if change > 0 else "−"
        words = f"{sign}{shown_change}"
        return self.say(N_("{change} points"), change=words) if name in figure_words.SHARES else words

    def metric(self, name: str) -> str:
        """Return a metric's title."""
        return self.translate(figure_words.METRICS[name][0]) if name in figure_words.METRICS else name

    def duration(self, seconds: float) -> str:
        """Return a time: 40 s, 3 min 20 s, 2 h 5 min."""
        whole = round(seconds)
        if whole < 60:
            return self.say(N_("{seconds} s"), seconds=whole)
        if whole < 3600:
            return self.say(N_("{minutes} min {seconds} s"), minutes=whole // 60, seconds=whole % 60)
        return self.say(N_("{hours} h {minutes} min"), hours=whole // 3600, minutes=whole % 3600 // 60)


NARROW = "\N{NARROW NO-BREAK SPACE}"


def is_number(value: object) -> TypeGuard[float]:
    """Return whether a value is a finite number."""
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def pair(value: object) -> tuple[float, float] | None:
    """Return the two ends of an interval as a report has it; None where there is none."""
    if isinstance(value, list | tuple) and len(value) == 2 and all(map(is_number, value)):
        return float(value[0]), float(value[1])
    return None


def table(value: object) -> Mapping[str, Any]:
    """Return a part of a report that is a table; an empty one where it is not there or something else."""
    return value if isinstance(value, Mapping) else {}
