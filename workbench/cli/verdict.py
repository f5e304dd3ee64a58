"""Whether a run was worth it, in a line: how far what is kept is from others, and whether that may be chance."""

from collections.abc import Mapping
from typing import Any

from workbench.cli import terminal
from workbench.engine import figure_words

Report = Mapping[str, Any]


def lines(report: Report, *, tuned: bool) -> dict[str, str]:
    """Return title → line: the headline's interval, how what is kept compares, and whether it is as sure as right.

    `tuned` says whether before and after may be two models. Nothing for an older report.
    """
    found = {
        "Interval": _interval(report, tuned=tuned),
        "Verdict": _verdict(report, tuned=tuned),
        "Sureness": _sureness(report),
    }
    return {title: line for title, line in found.items() if line}


def _interval(report: Report, *, tuned: bool) -> str:
    intervals = report.get("intervals") or {}
    shown = ("before", "after") if tuned else ("after",)
    ends = [f"{name} {_range(intervals[name])}" if tuned else _range(intervals[name])
            for name in shown if name in intervals]  # fmt: skip
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
    over, rises = paired.get("over") or {}, bool(report.get("higher_is_better", True))
    differences = {name: row["difference"] for name, row in over.items()}
    if (hardest := figure_words.hardest_to_beat(differences, higher_is_better=rises)) is not None:
        compared.append((hardest, over[hardest]))
    if not compared:
        return ""
    return f"{'; '.join(_said(name, row, 1 if rises else -1) for name, row in compared)} (paired permutation test)"


def _said(name: str, row: Mapping[str, float], sign: int) -> str:
    if not row["difference"]:
        return f"as good as {name}"
    word = "better" if sign * row["difference"] > 0 else "worse"
    chance = "larger than chance" if figure_words.is_sure(row["p"]) else "may be chance"
    return f"{terminal.number(abs(row['difference']))} {word} than {name}: {chance}, {figure_words.p_value(row['p'])}"


def _sureness(report: Report) -> str:
    found = report.get("calibration")
    if not found:
        return ""
    test, warmth = found["test"], found["temperature"]
    said = f"calibration error {terminal.number(test['ece'])} on the test rows"
    if warmth == 1.0:
        return said
    return f"{said} ({terminal.number(test['ece_untempered'])} without the temperature of {warmth:.2f})"
