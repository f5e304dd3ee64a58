"""workbench estimate: how long each recipe would take on this machine, and how much memory."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import arguments, progress, sentences, terminal
from workbench.cli.following import answer_of

VERDICTS = {"fits": "yes", "tight": "tight", "too large": "no"}

RunFile = Annotated[Path, typer.Argument(metavar="RUN.toml", help="The run file.", show_default=False)]


def command(run_file: RunFile, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Say how long each recipe would take and how much memory, from a few real steps."""
    from workbench.engine import jobs, spec

    answer = answer_of(jobs.estimate(spec.read(run_file)), progress.display())
    if json:
        terminal.answer(answer)
        return
    titles = ("recipe", "about", "parameters that learn", "memory", "fits")
    terminal.table(titles, [_row(one) for one in answer["recipes"]])
    terminal.out(f"On {answer['device']}, with {_size(answer['free_bytes'])} of memory free. Early stopping may end a "
                 "run sooner; other programs make it slower.")  # fmt: skip


def _row(recipe: Mapping[str, Any]) -> tuple[str, ...]:
    seconds = recipe["seconds"]
    took = "–" if seconds is None else sentences.duration(seconds)
    learns = _learns(recipe["trainable_parameters"], recipe["parameters"])
    return recipe["name"], took, learns, _size(recipe["bytes"]), VERDICTS[recipe["verdict"]]


def _learns(some: int, of: int) -> str:
    return f"{some:,} of {of:,} ({some / of:.1%})"


def _size(count: int) -> str:
    return f"{count / 1024**3:.1f} GiB"
