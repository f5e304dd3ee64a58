"""The states to resume from, as folders: where they lie, whether there is one, and how they go."""

from pathlib import Path

from workbench.engine.runs import atomic

LAST = "last"
NAMES = (LAST, f"{LAST}.new")


def exist(run: Path) -> bool:
    """Return whether the run has a state to resume from, whole or not."""
    return atomic.is_there(run / LAST)


def drop(run: Path) -> None:
    """Remove the states to resume from."""
    for folder in (run / LAST, atomic.previous_of(run / LAST), run / f"{LAST}.new"):
        atomic.remove(folder)
