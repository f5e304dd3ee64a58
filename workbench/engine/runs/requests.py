"""What others ask of a run, each a small file in its folder: to stop, or to be left alone.

A file works the same on every system and for every process, whoever trains the run. It is for whoever holds the run's
lock now, so taking the lock takes old ones away.
"""

from pathlib import Path
from typing import get_args

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.events import Keep
from workbench.engine.runs import atomic, store

STOP = "stop"  # holds the word: resume, best or discard
LEFT = "left-alone"  # a cut-off run that nobody is to be asked about again


def ask_to_stop(run: Path, keep: Keep) -> None:
    """Ask whoever works on the run to stop with this word; raise RunError where nobody does."""
    if not store.is_locked(run):
        raise RunError(
            N_("Nobody works on the run {run} now."), N_("Look at it again: it has ended or was cut off."),
            run=run.name,
        )  # fmt: skip
    _write(run, STOP, f"{keep}\n")


def take_stop(run: Path) -> Keep | None:
    """Return the word the run is asked to stop with, and take the request away; None where there is none.

    A word that is none of the three stops the run so that it can go on: nothing is lost by a slip of the pen.
    """
    try:
        word = (run / STOP).read_text(encoding="utf-8", errors="replace").strip()
        (run / STOP).unlink(missing_ok=True)
    except (FileNotFoundError, PermissionError):  # on Windows it can't be taken while whoever asks has it open: not yet
        return None
    known: tuple[Keep, ...] = get_args(Keep)
    return next((keep for keep in known if keep == word), "resume")


def leave_alone(run: Path) -> None:
    """Note that nobody is to be asked about this cut-off run again; going on with it takes the note away."""
    _write(run, LEFT, "")


def is_left_alone(run: Path) -> bool:
    """Return whether a person wants no more to be asked about the run."""
    return (run / LEFT).exists()


def clear(run: Path) -> None:
    """Take away what was asked of whoever worked on the run before."""
    for name in (STOP, LEFT):
        (run / name).unlink(missing_ok=True)


def _write(run: Path, name: str, text: str) -> None:
    try:
        atomic.write_text(run / name, text)
    except OSError as error:
        raise RunError(
            N_("Nothing can be written into the folder of the run {run}: {reason}."),
            N_("Make its folder writable: {path}"), run=run.name, reason=error.strerror or str(error),
            path=str(run), where=Where(str(run)),
        ) from error  # fmt: skip
