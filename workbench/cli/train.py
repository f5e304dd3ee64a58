"""workbench train: runs a run file, or goes on with a run that was interrupted."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from workbench.cli import arguments, queue, terminal, unfinished
from workbench.cli.failures import OptionsConflictError
from workbench.cli.training import follow_training
from workbench.engine import folders
from workbench.engine.errors import N_

RunFile = Annotated[Path | None, typer.Argument(metavar="[RUN.toml]", help="The run file.", show_default=False)]
Resume = Annotated[
    str | None,
    typer.Option("--resume", metavar="RUN", help="Go on with this run instead; latest: the newest that can go on."),
]
Data = Annotated[
    list[str] | None, typer.Option("--data", metavar="SIDE=PATH", help="Where a file of the run lies now.")
]
Runs = Annotated[Path | None, typer.Option("--runs", metavar="DIR", help="Where the run's folder is made.")]

ThenQueue = Annotated[bool, typer.Option("--then-queue", help="Afterwards train the runs that wait in the queue.")]


def command(
    run_file: RunFile = None,
    resume: Resume = None,
    data: Data = None,
    runs: Runs = None,
    then_queue: ThenQueue = False,
    json: arguments.Json = False,
    debug: arguments.Debug = False,
) -> None:
    """Tune a model as a run file says, or go on with an interrupted run."""
    _check_options(run_file, resume, data, runs)
    first = partial(_start, run_file, runs) if run_file is not None else partial(_resume, str(resume), data)
    if then_queue:
        queue.work(first, json=json, debug=debug)
    else:
        first(json=json)


def _check_options(run_file: Path | None, resume: str | None, data: list[str] | None, runs: Path | None) -> None:
    if (run_file is None) == (resume is None):
        raise OptionsConflictError(
            N_("train takes either a run file or --resume RUN, exactly one of the two."),
            N_("For example: workbench train run.toml"),
        )
    if run_file is not None and data:
        raise OptionsConflictError(
            N_("--data goes with --resume only."), N_("In a run file, the files are named under [data].")
        )
    if resume is not None and runs is not None:
        raise OptionsConflictError(
            N_("--runs goes with a run file only."), N_("A run that is resumed stays in its folder.")
        )


def _start(run_file: Path, runs: Path | None, *, json: bool) -> None:
    from workbench.engine import jobs, spec, tasks

    asked = spec.read(run_file)
    place = (runs or folders.runs()).absolute()
    follow_training(jobs.train(asked, runs=place), tasks.find(asked.task).headline, place, json=json)


def _resume(reference: str, data: list[str] | None, *, json: bool) -> None:
    from workbench.engine import jobs
    from workbench.engine.runs import references, store

    run = references.find_resumable(reference)
    if reference == references.LATEST:
        terminal.say(f"Going on with {store.stored(run)['name']} ({store.reference(run)})")
    job = jobs.resume(run, data=arguments.sides(data))
    follow_training(job, unfinished.headline(store.run_file(run) or {}), run.parent, json=json, run=run.name)
