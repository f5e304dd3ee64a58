"""Finding a run's data file again that has moved: the same bytes under another name or in another folder."""

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

from workbench.engine.data.reading.files import hash_of
from workbench.engine.errors import N_, DataError, RunError, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.runs import editing, places, store
from workbench.engine.spec import SIDES

STAGE = N_("looking for the file")
SAY_EACH = 500  # entries of folders


def find_again(run: Path, side: str, place: Path) -> Generator[Event, None, dict[str, Any]]:
    """Look at `place`, a file or a folder to search, for a data file of the run, and remember where it was found.

    Returns `side` and `path`. Raises RunError or DataError where nothing there has the SHA-256 of the run's own file.
    """
    known, size = places.expected(run, side)
    asked = (store.run_file(run) or {}).get("data") or {}
    if side not in SIDES or not known:
        raise RunError(
            N_("The run {run} does not say which {side} file it learned from, so it can't be found again."),
            N_("Train a new run on the file you have."), run=run.name, side=side,
        )  # fmt: skip
    old = Path(str(asked.get(side) or ""))
    checked = 0
    for candidate in (yield from _candidates(place, old, size)):
        try:
            same = (yield from hash_of(candidate)) == known
        except OSError:  # it went, or may not be read: the next one may be it
            same = False
        checked += 1
        if same:
            editing.remember_place(run, side, candidate)
            return {"side": side, "path": str(candidate.absolute())}
    raise _not_found(place, old, side, checked)


def _candidates(place: Path, old: Path, size: int | None) -> Generator[Event, None, list[Path]]:
    """Return the files that may be it, the likeliest first: of the same name, then of the same size or kind."""
    if place.is_file():
        return [place]
    found: list[Path] = [place] if not old.suffix else []  # it may have been a folder of texts
    for count, path in enumerate(_entries(place)):
        if count % SAY_EACH == 0:
            yield Progressed(STAGE, count, 0, N_("files"))
        if _may_be(path, old, size):
            found.append(path)
    return sorted(found, key=lambda path: (path.name != old.name, str(path)))


def _entries(place: Path) -> Iterator[Path]:
    """Yield the files and folders below a folder; links are not followed, what can't be read is passed over."""
    for inner, folders, names in os.walk(place):
        yield from (Path(inner) / name for name in (*names, *folders))


def _may_be(path: Path, old: Path, size: int | None) -> bool:
    try:
        if path.is_dir():
            return path.name == old.name
        return path.stat().st_size == size if size is not None else path.suffix.lower() == old.suffix.lower()
    except OSError:
        return False


def _not_found(place: Path, old: Path, side: str, checked: int) -> DataError:
    if place.is_file():
        return DataError(
            N_("{path} is not the run's {side} file: what is in it differs."),
            N_("Choose the file as it was when the run began; it was called {name}."),
            path=str(place), side=side, name=old.name, where=Where(str(place)),
        )  # fmt: skip
    if not checked:
        return DataError(
            N_("Nothing in {path} looks like the run's {side} file."),
            N_("Choose another folder. The file was called {name}; it may have another name now."),
            path=str(place), side=side, name=old.name, where=Where(str(place)),
        )  # fmt: skip
    return DataError(
        N_("The run's {side} file is not in {path}: {count} file(s) there looked like it, none is the same."),
        N_("Choose another folder. The file was called {name}; it may have another name now."),
        path=str(place), side=side, count=checked, name=old.name, where=Where(str(place)),
    )  # fmt: skip
