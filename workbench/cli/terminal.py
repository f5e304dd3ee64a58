"""What goes to the terminal: asked-for output to stdout, everything else to stderr, all of it UTF-8."""

import io
import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

LEFT_OUT_SHOWN = 5  # rows
PIPE_WIDTH = 1000  # where no terminal cuts lines, a row stays one line


def prepare() -> None:
    """Make stdout and stderr exist and speak UTF-8; what UTF-8 can't hold (broken file names) is escaped."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a windowed Python has none
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - stays open, as std streams do
        stream = getattr(sys, name)
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def answer(value: Any) -> None:
    """Print a value as one line of JSON on stdout, numbers unrounded."""
    out(json.dumps(value, ensure_ascii=False, allow_nan=False))


def out(text: str) -> None:
    """Print a line on stdout, at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def say(text: str) -> None:
    """Print a line on stderr, at once."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def left_out(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print the first rows that were left out, each with its line and why, and how many more there are."""
    for one in rows[:LEFT_OUT_SHOWN]:
        out(f"  line {one['line']} left out: {one['reason']}")
    if len(rows) > LEFT_OUT_SHOWN:
        out(f"  and {len(rows) - LEFT_OUT_SHOWN} more lines left out")


def table(headings: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Print a table on stdout."""
    from rich.console import Console
    from rich.table import Table

    drawn = Table(box=None, pad_edge=False, header_style="bold")
    for heading in headings:
        drawn.add_column(heading, overflow="fold")
    for row in rows:
        drawn.add_row(*("" if cell is None else str(cell) for cell in row))
    width = None if sys.stdout.isatty() else PIPE_WIDTH
    console = Console(file=sys.stdout, width=width, markup=False, emoji=False, highlight=False)
    console.print(drawn)


def number(value: Any) -> str:
    """Return a figure as a person reads it: four decimals, "–" where there is none."""
    return f"{value:.4f}" if isinstance(value, int | float) else "–"
