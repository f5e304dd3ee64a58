"""Following a job that trains: its display, and what is said at its end or when it is stopped."""

from pathlib import Path

from workbench.cli import progress, summary, terminal
from workbench.cli.failures import Interrupted
from workbench.cli.following import follow
from workbench.engine import processes
from workbench.engine.events import Job


def follow_training(job: Job, headline: str, place: Path, *, json: bool, run: str = "") -> None:
    """Follow a training job whose run lies in `place`, and say at the end what came of it."""
    if processes.rank() > 0:  # one of several processes that train together: the first one speaks
        follow(job, progress.Silent(headline))
        return
    display = progress.JsonLines(headline) if json else progress.display(headline)
    display.run = run
    try:
        follow(job, display)
    except Interrupted:
        _say_how_to_go_on(place / display.run if display.run else None)
        raise
    if not json:
        summary.show(place / display.run)


def _say_how_to_go_on(run: Path | None) -> None:
    from workbench.engine.runs import states, store

    if run is None:
        terminal.say("Nothing had been started; run the same command again.")
    elif not run.exists():
        terminal.say("The run was discarded; its folder is in the trash.")
    elif states.exist(run):
        terminal.say(f"Go on later with: workbench train --resume {store.reference(run)}")
    elif store.is_resumable(run):
        terminal.say("No state of its training was saved yet, so there is nothing to go on from. Begin it anew with: "
                     f"workbench train --resume {store.reference(run)}")  # fmt: skip
    else:
        terminal.say(f"Its best model is kept. Test it with: workbench evaluate {store.reference(run)}")
