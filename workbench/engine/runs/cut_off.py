"""Runs whose process ended without a word, by a crash, a kill or a power cut; and how far each had come."""

import datetime
import json
from pathlib import Path
from typing import Any

from workbench.engine.runs import atomic, journal, requests, states, store

UNENDED = ("queued", "running")  # what summary.json says as long as nothing has ended the run


def find(folder: Path | None = None) -> list[dict[str, Any]]:
    """Return the cut-off runs in `folder` (or the home's runs) that a person is still to be asked about, newest first.

    A run that another process works on is none: its lock is held.
    """
    ended = [Path(one["folder"]) for one in store.summaries(folder) if one["status"] == "interrupted"]
    asked = [run for run in ended if store.stored(run)["status"] in UNENDED and not requests.is_left_alone(run)]
    return sorted(map(describe, asked), key=lambda one: str(one["heard"]), reverse=True)


def going(folder: Path | None = None) -> list[dict[str, Any]]:
    """Return the runs that some process works on now, as `describe` does, newest first."""
    at_work = [Path(one["folder"]) for one in store.summaries(folder) if one["status"] == "running"]
    return sorted(map(describe, at_work), key=lambda one: str(one["heard"]), reverse=True)


def describe(run: Path) -> dict[str, Any]:
    """Return how far a run had come: `step` of `steps` (0: none yet), when it was `heard` of last, what was `saved`.

    `saved` is the step of the newest state to resume from, None where there is none and it would start anew;
    `has_model` whether there is a model to be kept; `refit` whether it was learning from all rows already.
    """
    started, stepped = journal.newest(run, "started"), journal.newest(run, "stepped")
    state = _state(run)
    return {
        "folder": str(run),
        "run": run.name,
        "name": store.stored(run)["name"],
        "step": int((stepped or {}).get("step", 0)),
        "steps": int((started or {}).get("steps", 0)),
        "heard": _heard(run),
        "saved": None if state is None else int(state["step"]),
        "refit": bool((state or {}).get("refit")),
        "has_model": any(one.is_dir() for one in (run / "best", atomic.previous_of(run / "best"))),
    }


def _heard(run: Path) -> str:
    """Return when the run wrote its last event, or its folder was made."""
    events = run / "events.jsonl"
    moment = (events if events.exists() else run).stat().st_mtime
    return datetime.datetime.fromtimestamp(moment).astimezone().isoformat(timespec="seconds")


def _state(run: Path) -> dict[str, Any] | None:
    for folder in (run / states.LAST, atomic.previous_of(run / states.LAST)):
        try:
            found = json.loads((folder / "state.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if isinstance(found, dict) and isinstance(found.get("step"), int):
            return found
    return None
