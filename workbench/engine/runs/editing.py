"""What a person writes on a run: its name, notes, a pin; all of it stands in the run's summary.json alone."""

from pathlib import Path
from typing import Any

from workbench.engine.errors import N_, RunError, Where
from workbench.engine.runs import atomic, store


def rename(run: Path, name: str) -> None:
    """Give a run another name; raise RunError while it is worked on, or where its folder can't be written."""
    if not name.strip():
        raise RunError(N_("A run needs a name."), N_("Type a name, or leave the one it has."))
    if store.is_locked(run):
        raise RunError(
            N_("The run {run} is being worked on and can't be renamed now."), N_("Wait until it has ended."),
            run=run.name,
        )  # fmt: skip
    _write(run, N_("The run {run} could not be renamed: {reason}."), name=name.strip())


def note(run: Path, text: str) -> None:
    """Keep a person's notes on a run; "" takes them away."""
    _check_free(run)
    _write(run, N_("The notes on the run {run} could not be kept: {reason}."), notes=text.strip())


def pin(run: Path, pinned: bool) -> None:
    """Pin a run, so that lists show it first, or take the pin out."""
    _check_free(run)
    _write(run, N_("The pin of the run {run} could not be kept: {reason}."), pinned=pinned)


def remember_place(run: Path, side: str, path: Path) -> None:
    """Keep where a data file of the run lies now; its run.toml stays as it was."""
    _check_free(run)
    moved = store.stored(run).get("moved")
    places = {**(moved if isinstance(moved, dict) else {}), side: str(path.absolute())}
    _write(run, N_("The new place of the run {run}'s data could not be kept: {reason}."), moved=places)


def _check_free(run: Path) -> None:
    """Raise RunError while some process works on the run: it writes the same file."""
    if store.is_locked(run):
        raise RunError(
            N_("The run {run} is being worked on, so nothing can be written on it now."),
            N_("Wait until it has ended."), run=run.name,
        )  # fmt: skip


def _write(run: Path, failure: str, **values: Any) -> None:
    try:
        atomic.write_json(run / "summary.json", {**store.stored(run), **values})
    except OSError as error:
        raise RunError(
            failure, N_("Make its folder writable: {path}"), run=run.name, reason=error.strerror or str(error),
            path=str(run), where=Where(str(run)),
        ) from error  # fmt: skip
