"""workbench runs: what a person writes on a run, and where its moved data is found again."""

from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, progress, terminal
from workbench.cli.following import answer_of

Name = Annotated[str, typer.Argument(help="What the run is called from now on; its folder keeps its name.")]
Text = Annotated[str, typer.Argument(help='Your notes on it; "" takes them away.')]
Append = Annotated[bool, typer.Option("--append", help="Add it below the notes there are.")]
Out = Annotated[bool, typer.Option("--out", help="Take the pin out.")]
Side = Annotated[str, typer.Argument(help="train, validation or test.")]
Place = Annotated[Path, typer.Argument(help="The file, or a folder that is searched for it.")]


def rename_run(run: arguments.Run, name: Name, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Give a run another name."""
    from workbench.engine import queries

    found = queries.rename_run(run, name)
    terminal.answer(found) if json else terminal.out(f"{found['run']} is called {found['name']} now")


def note_run(
    run: arguments.Run,
    text: Text,
    append: Append = False,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Keep notes on a run, in place of those there are or below them."""
    from workbench.engine import queries

    found = queries.note_run(run, text, append=append)
    if json:
        terminal.answer(found)
        return
    terminal.out(f"Notes on {found['name']}: {found['notes'] or 'none'}")
    if found["replaced"]:
        terminal.say(f"They took the place of: {found['replaced']}\nTo add to notes instead: --append")


def pin_run(run: arguments.Run, out: Out = False, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Pin a run, so that the window lists it first."""
    from workbench.engine import queries

    found = queries.pin_run(run, not out)
    terminal.answer(found) if json else terminal.out(f"{found['name']} is {'no longer ' if out else ''}pinned")


def find_data(
    run: arguments.Run, side: Side, place: Place, json: arguments.Json = False, debug: arguments.Debug = False
) -> None:
    """Find a run's data file again that has moved, by its bytes."""
    from workbench.engine import jobs
    from workbench.engine.runs import references

    found = answer_of(jobs.find_data(references.find(run), side, place), progress.display())
    terminal.answer(found) if json else terminal.out(f"The {found['side']} file is {found['path']}")
