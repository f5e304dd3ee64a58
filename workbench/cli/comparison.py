"""What `workbench runs compare` prints: a table of figures, one of options, and how surely the runs differ."""

from collections.abc import Mapping, Sequence
from typing import Any

from workbench.cli import terminal
from workbench.engine import figure_words

SHOWN = 10  # rows that the runs disagree on
WIDTH = 60  # characters of a row's text
TESTS = {"mcnemar": "McNemar's exact test", "wilcoxon": "Wilcoxon's signed-rank test"}
Found = Mapping[str, Any]


def show(found: Found) -> None:
    """Print a comparison for a person."""
    names = [f"{place}. {one['name']}" for place, one in enumerate(found["runs"], 1)]
    for one, name in zip(found["runs"], names, strict=True):
        terminal.out(f"{name}  ({one['run']}, {one['status']})")
    for text in found["said"]:
        terminal.out(f"Note: {text}")
    if found["metrics"]:
        rows = "" if found["test_rows"] is None else f" on {found['test_rows']} test rows"
        terminal.out(f"\nFigures{rows} (* = best):")
        terminal.table(("", *names), (_figures(one) for one in found["metrics"]))
    _show_pairs(found, names)
    _show_options("Options that differ:", [one for one in found["options"] if not one["measured"]], names)
    _show_options("Chosen by measuring on the machine:", [one for one in found["options"] if one["measured"]], names)
    _show_rows(found, names)


def _figures(metric: Found) -> Sequence[str]:
    marks = ["*" if place in metric["best"] else "" for place in range(len(metric["values"]))]
    return metric["name"], *(
        terminal.number(value) + mark for value, mark in zip(metric["values"], marks, strict=True)
    )  # fmt: skip


def _show_pairs(found: Found, names: Sequence[str]) -> None:
    for pair in found["pairs"]:
        one, other = (names[place] for place in pair["runs"])
        better, worse = pair["better"]
        more = (
            f", {figure_words.p_value(pair['p_adjusted'])} with all comparisons counted"
            if len(found["pairs"]) > 1
            else ""
        )
        terminal.out(
            f"\n{one} against {other}: better on {better} rows, worse on {worse}, of {pair['rows']}; "
            f"{figure_words.p_value(pair['p'])} ({TESTS[pair['test']]}{more})"
        )


def _show_options(title: str, options: Sequence[Found], names: Sequence[str]) -> None:
    if options:
        terminal.out(f"\n{title}")
        terminal.table(
            ("", *names),
            ((one["key"], *("–" if value is None else value for value in one["values"])) for one in options),
        )


def _show_rows(found: Found, names: Sequence[str]) -> None:
    if not found["disagreement_count"]:
        return
    rows = found["disagreements"][:SHOWN]
    terminal.out(f"\nRows they disagree on ({len(rows)} of {found['disagreement_count']}):")
    columns = [names[place] for place in rows[0]["runs"]]
    terminal.table(
        ("row", "text", "right", *columns),
        (
            (one["row"], _short(" | ".join(one["texts"].values())), _short(one["truth"]), *map(_short, one["answers"]))
            for one in rows
        ),
    )


def _short(text: str) -> str:
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"
