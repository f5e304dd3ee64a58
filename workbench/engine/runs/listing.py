"""The list of runs, page by page: what is slow to read is read once, whether a run is worked on is asked each time."""

import os
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workbench.engine import folders
from workbench.engine.errors import N_
from workbench.engine.runs import journal, store
from workbench.engine.spec import FORMAT

PAGE, NEXT = 100, 400  # runs of the first page, read in a blink even from a cold disk, and of each one after it
HEAD = re.compile(rb"\A(?:[^\n]*\n)*?\[data\][ \t]*\r?\n((?:(?!\[)[^\n]*(?:\n|\Z))*)")
FORMAT_LINE = re.compile(rb"^format[ \t]*=[ \t]*(\d+)[ \t]*\r?$", re.MULTILINE)

PROBLEMS: Mapping[str, str] = {  # by their names in a listed run
    "summary": N_("Its summary is missing or damaged; what is shown was put together from its other files."),
    "run-file": N_("Its run.toml is missing or damaged, so what was asked of it is not known."),
    "newer": N_("It was made by a newer version of the program; some of it may not be shown."),
    "report": N_("It has no report, so its figures can't be shown."),
    "predictions": N_("Its answers to the test rows are gone, so it can't be compared row by row."),
}

Stamp = tuple[tuple[int, int, int] | None, ...]

_known: dict[str, tuple[Stamp, dict[str, Any]]] = {}  # a run's folder → its files as they were, and what they say


def pages(folder: Path | None = None) -> Iterator[list[dict[str, Any]]]:
    """Yield the summaries of the runs in `folder` (or the home's runs), a page at a time, about the newest first.

    Folders are named by the minute a run began in. To `store.summary`'s keys are added `data` (the training file's
    name), `problems` (what can't be shown of the run, see PROBLEMS), `notes`, `pinned`, and `moved`.
    """
    runs = sorted(store.runs_in(folder or folders.runs()), key=lambda run: run.name, reverse=True)
    starts = [0, *range(PAGE, len(runs), NEXT)]
    for start, stop in zip(starts, [*starts[1:], len(runs)], strict=True):
        found = (look_if_there(run) for run in runs[start:stop])
        if page := [one for one in found if one is not None]:
            yield page


def all_runs(folder: Path | None = None) -> list[dict[str, Any]]:
    """Return the same of all runs at once, newest first."""
    found = [one for page in pages(folder) for one in page]
    return sorted(found, key=lambda one: (str(one["created"]), one["run"]), reverse=True)


def look(run: Path) -> dict[str, Any]:
    """Return what the list says of one run."""
    return store.with_status(run, _known_of(run))


def look_if_there(run: Path) -> dict[str, Any] | None:
    """Return what the list says of a run, None where it is gone."""
    try:
        return look(run)
    except FileNotFoundError:  # it went to the trash meanwhile
        return None


def _known_of(run: Path) -> dict[str, Any]:
    """Return what a run's files say, from memory where they are as they were."""
    stamp = tuple(_state(run / name) for name in ("summary.json", "run.toml", "report.json", "predictions.parquet"))
    if stamp[0] is None:  # then it is put together from all that is there
        stamp = (*stamp, _state(run / journal.NAME), _state(run))
    before = _known.get(str(run))
    if before is None or before[0] != stamp:
        before = _known[str(run)] = (stamp, _read(run))
    return dict(before[1])


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _read(run: Path) -> dict[str, Any]:
    found = store.stored(run)
    asked, number = _data_of(run)
    problems = _problems(run, found, asked, number)
    name, notes, moved = found.get("name"), found.get("notes"), found.get("moved")
    return {
        **found,
        "name": name if isinstance(name, str) and name.strip() else run.name,
        "data": Path(str(asked.get("train") or "")).name,
        "notes": notes if isinstance(notes, str) else "",
        "pinned": found.get("pinned") is True,
        "moved": moved if isinstance(moved, dict) else {},
        "problems": problems,
    }


def _problems(run: Path, found: dict[str, Any], asked: dict[str, Any], number: int) -> list[str]:
    """Return the names of what is wrong with a run's folder."""
    finished = found.get("status") == "finished"
    there = {
        "summary": store.is_whole(run),
        "run-file": bool(asked),
        "newer": number <= FORMAT,
        "report": not finished or (run / "report.json").is_file(),
        "predictions": not finished or (run / "predictions.parquet").is_file(),
    }
    return [name for name, fine in there.items() if not fine]


def _data_of(run: Path) -> tuple[dict[str, Any], int]:
    """Return the plain keys of run.toml's [data], and its format; nothing of a file that can't be read.

    Only that piece is parsed: a thousand whole files take a second.
    """
    try:
        whole = (run / "run.toml").read_bytes()
        number = FORMAT_LINE.search(whole)
        head = HEAD.match(whole)
        values = tomllib.loads((head[1] if head else whole).decode("utf-8-sig"))
    except (OSError, ValueError):  # TOMLDecodeError is a ValueError
        return {}, FORMAT
    found = values if head else values.get("data")
    return found if isinstance(found, dict) else {}, int(number[1]) if number else FORMAT
