"""What a person writes on a run: its name, notes, a pin; all of it stands in the run's summary.json alone."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import filelock

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.runs import atomic, record, store

BUSY = N_("The run {run} is being worked on, so nothing can be written on it now.")


def rename(run: Path, name: str) -> None:
    """Give a run another name; raise RunError while it is worked on, or where its folder can't be written."""
    if not name.strip():
        raise RunError(N_("A run needs a name."), N_("Type a name, or leave the one it has."))
    failure = N_("The run {run} could not be renamed: {reason}.")
    busy = N_("The run {run} is being worked on and can't be renamed now.")
    _write(run, lambda _: {"name": name.strip()}, failure, busy)


def note(run: Path, text: str, *, append: bool = False) -> str:
    """Keep a person's notes on a run, "" takes them away; return the notes there were before.

    `append`: below those that are there.
    """
    before: list[str] = []

    def change(found: Mapping[str, Any]) -> dict[str, Any]:
        notes = found.get("notes")
        before.append(notes if isinstance(notes, str) else "")
        return {"notes": f"{before[0]}\n{text.strip()}".strip() if append else text.strip()}

    _write(run, change, N_("The notes on the run {run} could not be kept: {reason}."))
    return before[0]


def pin(run: Path, pinned: bool) -> None:
    """Pin a run, so that lists show it first, or take the pin out."""
    _write(run, lambda _: {"pinned": pinned}, N_("The pin of the run {run} could not be kept: {reason}."))


def remember_place(run: Path, side: str, path: Path) -> None:
    """Keep where a data file of the run lies now; its run.toml stays as it was."""

    def change(found: Mapping[str, Any]) -> dict[str, Any]:
        moved = found.get("moved")
        return {"moved": {**(moved if isinstance(moved, dict) else {}), side: str(path.absolute())}}

    _write(run, change, N_("The new place of the run {run}'s data could not be kept: {reason}."))


def _write(run: Path, change: Callable[[Mapping[str, Any]], dict[str, Any]], failure: str, busy: str = BUSY) -> None:
    """Put what `change` gives into the summary it is given, the run's lock held so that nothing else is lost by it."""
    try:
        run.stat()  # else the lock would make the folder anew of a run that is in the trash
        with filelock.FileLock(run / record.LOCK, timeout=record.LOCK_SECONDS):
            found = store.stored(run)
            atomic.write_json(run / "summary.json", {**found, **change(found)})
    except filelock.Timeout as error:
        raise RunError(busy, N_("Wait until it has ended."), run=run.name) from error
    except OSError as error:
        raise RunError(
            failure, N_("Make its folder writable: {path}"), run=run.name, reason=error.strerror or str(error),
            path=str(run), where=Where(str(run)),
        ) from error  # fmt: skip
