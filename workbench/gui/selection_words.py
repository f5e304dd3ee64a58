"""What is picked of the test rows, said: one short text for each thing, and what to change to take it away."""

from typing import Any, NamedTuple

from workbench.engine.errors import N_
from workbench.engine.figure_words import SPAN_FATES
from workbench.engine.selections import (
    AS_IN_FILE,
    LEAST_SURE,
    LONGEST,
    NUMBER_FATES,
    SHORTEST,
    SURELY_WRONG,
    Selection,
)
from workbench.gui.fate_words import FATES
from workbench.gui.translation import number, plural, tr

LONG = 40  # characters of a name in a chip
DIGITS = 2
ORDERS = {
    SURELY_WRONG: N_("Surest mistakes first"), LEAST_SURE: N_("Least sure first"), AS_IN_FILE: N_("As in the file"),
    LONGEST: N_("Longest first"), SHORTEST: N_("Shortest first"),
}  # fmt: skip
NUMBER_ORDERS = {**ORDERS, SURELY_WRONG: N_("Farthest off first"), LEAST_SURE: N_("Nearest first")}


class Part(NamedTuple):
    """One thing that picks rows: its words, and the fields without which it no longer does."""

    name: str
    words: str
    without: dict[str, Any]


def one_line(name: str) -> str:
    """Return a label or text on one line, cut where it is long."""
    line = " ".join(name[: 4 * LONG].split())
    return line if len(line) <= LONG else f"{line[: LONG - 1]}…"


def parts(chosen: Selection) -> list[Part]:
    """Return everything that picks rows."""
    found = [Part(fate, tr(FATES[fate].word), {"fates": chosen.fates - {fate}}) for fate in sorted(chosen.fates)]
    if chosen.pair is not None:
        words = tr("{truth} answered as {answered}", truth=_quoted(chosen.pair[0]), answered=_quoted(chosen.pair[1]))
        found.append(Part("pair", words, {"pair": None}))
    if chosen.label is not None:
        found.append(Part("label", tr("{label}, right or answered", label=_quoted(chosen.label)), {"label": None}))
    if chosen.span is not None:
        label, fate = chosen.span
        words = tr("{label}: {fate}", label=_quoted(label), fate=tr(SPAN_FATES.get(fate, fate)))
        found.append(Part("span", words, {"span": None}))
    if chosen.text:
        found.append(Part("text", tr("with {words}", words=_quoted(chosen.text)), {"text": ""}))
    if chosen.length is not None:
        least, most = (number(one) for one in chosen.length)
        found.append(Part("length", tr("{least} to {most} characters", least=least, most=most), {"length": None}))
    if chosen.value is not None:
        column, cell = (one_line(one) for one in chosen.value)
        found.append(Part("value", f"{column}: {cell or tr('(empty)')}", {"value": None}))
    if chosen.box is not None:
        found.append(Part("box", of_box(chosen.box), {"box": None}))
    return found


def of_box(box: tuple[float, float, float, float]) -> str:
    """Return which numbers and answers a frame around points picks."""
    left, right, low, high = (number(one, DIGITS) for one in box)
    return tr("right {left} to {right}, answered {low} to {high}", left=left, right=right, low=low, high=high)


def of_pair(truth: str, answered: str, rows: int) -> str:
    """Return what a cell of the matrix says."""
    right, given = one_line(truth), one_line(answered)
    if truth == answered:
        return plural(
            rows, "{count} row of “{label}” was answered rightly", "{count} rows of “{label}” were answered rightly",
            label=right,
        )  # fmt: skip
    return plural(
        rows, "{count} row of “{truth}” was answered as “{answered}”",
        "{count} rows of “{truth}” were answered as “{answered}”", truth=right, answered=given,
    )  # fmt: skip


def count(shown: int, of: int) -> str:
    """Return how many rows are picked of all."""
    if shown == of:
        return plural(of, "{count} row", "{count} rows")
    return tr("{shown} of {count} rows", shown=number(shown), count=number(of))


def orders(fates: tuple[str, ...]) -> dict[str, str]:
    """Return order → its words, for rows that can have these fates."""
    return NUMBER_ORDERS if fates == NUMBER_FATES else ORDERS


def _quoted(name: str) -> str:
    return tr("“{name}”", name=one_line(name))
