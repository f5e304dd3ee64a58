"""A run that is not tested yet: how far it has come, and what can be done with it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from workbench.cli import sentences
from workbench.engine import queries

Line = tuple[str, str]  # a title, and what is said


def headline(run_file: Mapping[str, Any]) -> str:
    """Return the headline metric of a run's task, "" where its run.toml does not say."""
    from workbench.engine.tasks import TASKS

    task = TASKS.get(str(run_file.get("task", "")))
    return task.headline if task is not None else ""


def progress(run: Path, run_file: Mapping[str, Any]) -> list[Line]:
    """Return the step a run is at, the best figure of its tuning so far, and when its state was saved."""
    found = queries.run_progress(str(run))
    if found is None:
        return []
    best, lines = found["best"], [("Step", _step(found))]
    if best is not None and (figure := sentences.figure(best["metrics"], headline(run_file))):
        lines.append(("Best", f"{figure} on validation, at step {best['step']} of the tuning"))
    return [*lines, ("Saved", _saved(found))]


def offers(run: Path, status: str, *, tested: bool) -> list[Line]:
    """Return the commands that stop a run, go on with it, end it, or test it, as far as they can."""
    from workbench.engine.runs import atomic, store

    name, has_model = store.reference(run), atomic.is_there(run / "best")
    if status == "running":
        return [("Stop it", f"workbench stop {name}")]
    if store.is_resumable(run):
        end = [("End it", f"workbench stop {name} --keep best")] if has_model and not tested else []
        return [("Go on", f"workbench train --resume {name}"), *end]
    return [("Test it", f"workbench evaluate {name}")] if has_model and not tested else []


def _step(found: Mapping[str, Any]) -> str:
    if not found["steps"]:
        return "none yet: it has not begun to learn"
    heard = f"last heard of {_moment(found['heard'])}"
    if found["refit"]:  # whose steps are not written down
        return f"tuned; now it learns from all rows, {heard}"
    return f"{found['step']} of {found['steps']}, {heard}"


def _saved(found: Mapping[str, Any]) -> str:
    if found["saved"] is None:
        return "nothing to go on from yet: resumed, it would begin anew"
    learning = " of learning from all rows" if found["refit"] else ""
    return f"at step {found['saved']}{learning}, {_moment(found['saved_at'])}"


def _moment(text: str) -> str:
    return text[:16].replace("T", " ")
