"""workbench queue: the runs that wait to be trained, one after the other."""

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from workbench.cli import arguments, failures, progress, terminal
from workbench.cli.failures import Interrupted
from workbench.cli.following import answer_of
from workbench.cli.training import follow_training
from workbench.engine.errors import BusyError

LOOK_SECONDS, FREE_LOOKS = 1.0, 2

app = typer.Typer(help="Put runs into the queue, and train them one after the other.", no_args_is_help=False)

RunFile = Annotated[Path, typer.Argument(metavar="RUN.toml", help="The run file.", show_default=False)]
Entry = Annotated[str, typer.Argument(metavar="ENTRY", help="What `workbench queue list` calls it.")]
After = Annotated[
    str | None, typer.Option("--after", metavar="RUN", help="Begin when nobody works on this run any more.")
]
Place = Annotated[int, typer.Argument(metavar="PLACE", help="Its new place, from 1.", min=1)]


@app.command("list")
def list_waiting(json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """List the runs that wait, in their order."""
    from workbench.engine import unattended

    _show(unattended.waiting()["runs"], json=json)


@app.command("add")
def add_run(run_file: RunFile, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Put what a run file asks for at the queue's end; what can't work is refused at once."""
    from workbench.engine import spec, unattended

    found = answer_of(unattended.add(spec.read(run_file)), progress.display())
    if json:
        terminal.answer(found)
    else:
        terminal.out(f"{found['entry']} waits, as number {len(found['runs'])}")


@app.command("move")
def move_run(entry: Entry, place: Place, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Put a waiting run at another place."""
    from workbench.engine import unattended

    unattended.check_waits(entry)
    _show(unattended.move(entry, place - 1)["runs"], json=json)


@app.command("remove")
def remove_run(entry: Entry, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Take a waiting run out of the queue."""
    from workbench.engine import unattended

    unattended.check_waits(entry)
    _show(unattended.remove(entry)["runs"], json=json)


@app.command("start")
def start_queue(after: After = None, json: arguments.Json = False, debug: arguments.Debug = False) -> None:
    """Train the runs that wait, one after the other; one that fails is reported, and the next one starts."""
    work(None if after is None else partial(_wait_for, after), json=json, debug=debug)


def work(first: Callable[..., None] | None, *, json: bool, debug: bool) -> None:
    """Train what `first` does, if anything, then the waiting runs; exit with 1 at the end where one has failed.

    A run that is stopped, or discarded, ends it: whoever did so wants the machine back.
    """
    from workbench.engine import unattended

    try:
        with unattended.working():  # from the beginning, so that others see that the runs will be trained
            worked = first is None or _worked(first, json=json, debug=debug)
            tried: set[str] = set()
            while (entry := _next(tried)) is not None:
                tried.add(entry["id"])
                worked &= _worked(partial(_train, entry), json=json, debug=debug)
    except BusyError:
        if first is not None:
            first(json=json)  # the other process trains those that wait
        raise
    if not worked:
        raise typer.Exit(failures.FAILED)


def _wait_for(reference: str, *, json: bool) -> None:
    """Wait until nobody works on a run, at two looks in a row.

    One that is stopped with its best model kept is let go of for an instant before that is tested.
    """
    from workbench.engine.runs import references, store

    run, free = references.find(reference), 0
    while free < FREE_LOOKS:
        free = 0 if store.is_locked(run) else free + 1
        if free < FREE_LOOKS:
            time.sleep(LOOK_SECONDS)


def _next(tried: set[str]) -> dict[str, Any] | None:
    """Return the first waiting run that has not failed to start, by an earlier try or one of this process."""
    from workbench.engine import unattended

    runs = unattended.waiting()["runs"]
    return next((one for one in runs if one["failure"] is None and one["id"] not in tried), None)


def _train(entry: dict[str, Any], *, json: bool) -> None:
    from workbench.engine import folders, unattended
    from workbench.engine.tasks import TASKS

    task = TASKS.get(entry["task"])
    headline = task.headline if task is not None else ""
    follow_training(unattended.train(entry["id"]), headline, folders.runs().absolute(), json=json)


def _worked(train: Callable[..., None], *, json: bool, debug: bool) -> bool:
    """Train one run; a failure is reported as at the command line's top, which this is for one of several."""
    try:
        train(json=json)
    except (Interrupted, KeyboardInterrupt):
        raise
    except Exception as error:  # noqa: BLE001 - the top, for one run of several
        failures.report(error, json=json, debug=debug)
        return False
    return True


def _show(runs: list[dict[str, Any]], *, json: bool) -> None:
    if json:
        terminal.answer(runs)
    elif not runs:
        terminal.say("No run waits. Add one: workbench queue add run.toml")
    else:
        terminal.table(
            ("entry", "name", "base", "added", "failed"),
            ((one["id"], one["name"], one["base"], one["added"], _why(one)) for one in runs),
        )


def _why(entry: dict[str, Any]) -> str:
    from workbench.engine import unattended

    return unattended.error_of(entry["failure"]).message if entry["failure"] is not None else ""
