"""Runs whose process ended without a word, by a crash, a kill or a power cut; and how far each had come."""

import contextlib
import datetime
import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from workbench.engine.runs import atomic, journal, listing, requests, states, store

UNENDED = ("queued", "running")  # what summary.json says as long as nothing has ended the run


def standing(folder: Path | None = None) -> dict[str, list[dict[str, Any]]]:
    """Return of the runs in `folder` (or the home's) what `describe` does, newest first.

    `cut_off` are those that a person is still to be asked about, `going` those that some process works on now.
    """
    found = [(Path(one["folder"]), one["status"]) for one in listing.all_runs(folder)]
    ended = [run for run, status in found if status == "interrupted" and not requests.is_left_alone(run)]
    return {
        "cut_off": _described(ended, lambda run: store.stored(run)["status"] in UNENDED),
        "going": _described([run for run, status in found if status == "running"], lambda run: True),
    }


def describe(run: Path) -> dict[str, Any]:
    """Return how far a run had come: `step` of `steps` (0: none yet), when it was `heard` of last, what was `saved`.

    `saved` is the step of the newest state to resume from, `saved_at` when it was written; None where there is none
    and it would start anew. `has_model` says whether there is a model to be kept, `refit` whether it was learning from
    all rows already.
    """
    events = run / journal.NAME
    started, stepped = journal.newest(run, "started"), journal.newest(run, "stepped")
    state = _state(run)
    return {
        "folder": str(run),
        "run": run.name,
        "name": store.stored(run)["name"],
        "step": int((stepped or {}).get("step", 0)),
        "steps": int((started or {}).get("steps", 0)),
        "heard": _moment(events if events.exists() else run),
        "saved": None if state is None else int(state["step"]),
        "saved_at": None if state is None else str(state["saved_at"]),
        "refit": bool((state or {}).get("refit")),
        "has_model": atomic.is_there(run / "best"),
    }


def progress(run: Path) -> dict[str, Any]:
    """Return what `describe` does, and of the tuning so far the `best` {"step", "metrics"} on the validation rows.

    `best` is None where nothing was evaluated yet.
    """
    best = None
    for one in journal.of_kinds(run, "evaluated", most_bytes=None):
        if one.get("best") and isinstance(one.get("metrics"), dict):
            best = {"step": one.get("step"), "metrics": one["metrics"]}
    return {**describe(run), "best": best}


def _described(runs: Sequence[Path], counts: Callable[[Path], bool]) -> list[dict[str, Any]]:
    found = []
    for run in runs:
        with contextlib.suppress(FileNotFoundError):  # it went to the trash meanwhile
            if counts(run):
                found.append(describe(run))
    return sorted(found, key=lambda one: str(one["heard"]), reverse=True)


def _state(run: Path) -> dict[str, Any] | None:
    for folder in (run / states.LAST, atomic.previous_of(run / states.LAST)):
        path = folder / "state.json"
        try:
            found = {**json.loads(path.read_text(encoding="utf-8")), "saved_at": _moment(path)}
        except (OSError, ValueError, TypeError):
            continue
        if isinstance(found.get("step"), int):
            return found
    return None


def _moment(path: Path) -> str:
    """Return when a file or folder was written last."""
    return datetime.datetime.fromtimestamp(path.stat().st_mtime).astimezone().isoformat(timespec="seconds")
