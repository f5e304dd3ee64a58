"""Whether a run was worth it, in a line: how far what is kept is from others, and whether that may be chance."""

from collections.abc import Mapping
from typing import Any

from workbench.cli import terminal

CHANCE = 0.05  # a difference as large comes about by chance less often: it is called larger than chance
SMALLEST_P = 0.001

Report = Mapping[str, Any]


def lines(report: Report, *, tuned: bool) -> dict[str, str]:
    """Return title → line: the headline's interval, how what is kept compares, and whether it is as sure as right.

    `tuned` says whether before and after may be two models. Nothing for an older report.
    """
    found = {"Interval": _interval(report), "Verdict": _verdict(report, tuned=tuned), "Sureness": _sureness(report)}
    return {title: line for title, line in found.items() if line}


def _interval(report: Report) -> str:
    intervals = report.get("intervals") or {}
    ends = [f"{name} {_range(intervals[name])}" for name in ("before", "after") if name in intervals]
    level, count = intervals.get("level", 0.95), intervals.get("resamples", 0)
    said = f"{report['headline']} {', '.join(ends)} ({level:.0%}, bootstrap of {count} resamples)" if ends else ""
    if "after" in intervals and intervals["after"][0] == intervals["after"][1]:
        return f"{said}: the test rows are too few, or too much alike, to tell"
    return said


def _range(ends: Any) -> str:
    return "–".join(terminal.number(end) for end in ends)


def _verdict(report: Report, *, tuned: bool) -> str:
    paired = report.get("paired") or {}
    compared = [("before", paired["before"])] if tuned and "before" in paired else []
    sign = 1 if report.get("higher_is_better", True) else -1
    over = sorted((paired.get("over") or {}).items(), key=lambda one: sign * one[1]["difference"])
    compared += over[:1]  # the hardest to beat
    if not compared:
        return ""
    return f"{'; '.join(_said(name, row, sign) for name, row in compared)} (paired permutation test)"


def _said(name: str, row: Mapping[str, float], sign: int) -> str:
    if not row["difference"]:
        return f"as good as {name}"
    word = "better" if sign * row["difference"] > 0 else "worse"
    p = f"p < {SMALLEST_P}" if row["p"] < SMALLEST_P else f"p = {row['p']:.3f}"
    chance = "larger than chance" if row["p"] < CHANCE else "may be chance"
    return f"{terminal.number(abs(row['difference']))} {word} than {name}: {chance}, {p}"


def _sureness(report: Report) -> str:
    found = report.get("calibration")
    if not found:
        return ""
    test, warmth = found["test"], found["temperature"]
    said = f"calibration error {terminal.number(test['ece'])} on the test rows"
    if warmth == 1.0:
        return said
    return f"{said} ({terminal.number(test['ece_untempered'])} without the temperature of {warmth:.2f})"
