"""workbench stop: asks the process that trains a run to stop, or ends a run that was cut off."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, terminal
from workbench.cli.training import follow_training
from workbench.engine.errors import N_, RunError


class Keep(StrEnum):
    """What is kept of the run."""

    RESUME = "resume"
    BEST = "best"
    DISCARD = "discard"


Kept = Annotated[
    Keep,
    typer.Option("--keep", help="resume: it can go on later, or begin anew where nothing was saved yet; best: its best "
                 "model is tested, and it ends; discard: its folder goes to the trash."),
]  # fmt: skip


def command(
    run: arguments.Run, keep: Kept = Keep.RESUME, json: arguments.Json = False, debug: arguments.Debug = False
) -> None:
    """Ask whoever trains a run to stop after its step; end one that nobody trains with its best model kept."""
    from workbench.engine import unattended
    from workbench.engine.runs import references, states, store

    folder = references.find(run)
    if store.is_locked(folder):
        asked = unattended.ask_to_stop(folder, keep.value)
        if json:
            terminal.answer({**asked, "asked": True})
        else:
            when = "after its step, or where it is paused, when it goes on"
            terminal.out(f"{folder.name} is asked to stop ({keep.value}); it does so {when}")
            if keep is Keep.RESUME and not states.exist(folder):
                terminal.say("No state of its training is saved yet: stopped before its first step, it can only begin "
                             "anew.")  # fmt: skip
    elif keep is Keep.BEST:
        _end(folder, json=json)
    else:
        raise RunError(
            N_("Nobody works on the run {run} now, so there is nothing to stop."),
            N_("If it was cut off or stopped: workbench stop {run} --keep best ends it with its best model tested."),
            run=folder.name,
        )  # fmt: skip


def _end(folder: Path, *, json: bool) -> None:
    from workbench.engine import jobs
    from workbench.engine.runs import store

    headline = str(store.stored(folder)["headline"] or "")
    follow_training(jobs.finish(folder), headline, folder.parent, json=json, run=folder.name)
