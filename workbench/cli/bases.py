"""workbench bases: lists and inspects base models."""

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from workbench.cli import arguments, terminal

app = typer.Typer(help="List and inspect base models.", no_args_is_help=False)

Reference = Annotated[str, typer.Argument(metavar="ID_OR_FOLDER", help="starter/minilm, run/NAME, or a folder.")]
KEYS = ("id", "kind", "parameters", "bytes", "languages", "licence", "path")


@app.command("list")
def list_bases(json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """List the bases on this disk."""
    from workbench.engine import queries

    found = queries.bases()
    if json:
        terminal.answer(found)
    else:
        terminal.table(KEYS, ([_cell(one, key) for key in KEYS] for one in found))


@app.command("inspect")
def inspect_base(base: Reference, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Say what a base is."""
    from workbench.engine import queries

    found = queries.base(base)
    if json:
        terminal.answer(found)
        return
    for key in found:
        terminal.out(f"{key:<12} {_cell(found, key)}")


def _cell(base: Mapping[str, Any], key: str) -> str:
    value = base[key]
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:,}" if isinstance(value, int) else str(value or "–")
