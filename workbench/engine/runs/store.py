"""The runs on this disk: reads, shows and deletes them; their folders are the truth."""

import datetime
import json
import logging
import tomllib
from pathlib import Path
from typing import Any

import filelock

from workbench.engine import command_words, folders
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.models import layouts
from workbench.engine.runs import atomic, journal, kept, states

ENDINGS = {"finished": "finished", "stopped": "stopped", "failed": "failed"}  # last event -> status
KEYS = {
    "name", "task", "base", "method", "recipe", "status", "headline", "value", "before", "created", "seconds", "rows",
    "device", "bytes",
}  # fmt: skip

logger = logging.getLogger(__name__)


def summary(run: Path) -> dict[str, Any]:
    """Return a run's summary.json with its `run` (the folder's name) and `folder`.

    A summary that is missing or torn is put together from the run's other files; a run that says it is running
    while nobody holds its lock was interrupted.
    """
    return with_status(run, stored(run))


def with_status(run: Path, found: dict[str, Any]) -> dict[str, Any]:
    """Return what is stored of a run with its status as it is at this moment, its `run` and `folder`."""
    status = found["status"]
    if is_locked(run):
        status = "running"
    elif status in ("queued", "running"):
        status = "interrupted"
    return {**found, "status": status, "run": run.name, "folder": str(run)}


def stored(run: Path) -> dict[str, Any]:
    """Return what summary.json holds; what is missing of it is put together from the run's other files."""
    found = json_object(run / "summary.json") or {}
    return found if found.keys() >= KEYS else {**_rebuilt(run), **found}


def is_whole(run: Path) -> bool:
    """Return whether the run's summary.json is there with all that it should hold."""
    return (json_object(run / "summary.json") or {}).keys() >= KEYS


def is_locked(run: Path) -> bool:
    """Return whether some process is working on the run; its lock goes with it, however it ends."""
    path = run / "lock"
    if not path.exists():
        return False
    lock = filelock.FileLock(path)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return True
    except OSError:  # a folder that can't be written: nobody works on it
        return False
    lock.release()
    return False


def show(run: Path) -> dict[str, Any]:
    """Return what stands in a run's folder: `summary`, `run_file` (run.toml), `report` (None until it is tested)."""
    return {"summary": summary(run), "run_file": run_file(run), "report": json_object(run / "report.json")}


def check_resumable(run: Path) -> None:
    """Raise RunError for a run that has nothing left to go on with."""
    status = summary(run)["status"]
    if status == "finished":
        raise RunError(
            N_("The run {run} has finished; there is nothing to resume."),
            N_("Use the model it kept (workbench predict {run}), or train a new one."), run=run.name,
        )  # fmt: skip
    if status == "stopped" and not states.exist(run):
        raise RunError(
            N_("The run {run} was ended with its best model kept; it can't go on."),
            N_("Score it with `workbench evaluate {run}`, or train a new one."), run=run.name,
        )  # fmt: skip


def is_resumable(run: Path) -> bool:
    """Return whether a run has something left to go on with."""
    try:
        check_resumable(run)
    except RunError:
        return False
    return True


def reference(run: Path) -> str:
    """Return how a run is named on a command line: by its folder's name where it lies in the home, else by its path."""
    return command_words.quoted(run.name if run.parent == folders.runs() else str(run))


def check_scorable(run: Path) -> None:
    """Raise RunError for a run that has no report and has not been ended with its best model kept."""
    if summary(run)["status"] != "stopped" or states.exist(run) or not (run / "best").is_dir():
        raise RunError(
            N_("The run {run} has not been tested yet."),
            N_("Let it go on to its end first (workbench train --resume {run})."), run=run.name,
        )  # fmt: skip


def needed() -> dict[str, list[str]]:
    """Return by the folder of a run in the home what the other runs are called that can't do without its model.

    Those are adapters on it, and runs that have still to go on from it.
    """
    found: dict[str, list[str]] = {}
    for run in runs_in(folders.runs()):
        for place in sorted(_stands_on(run) - {run}):
            found.setdefault(str(place), []).append(_named(run))
    return found


def delete(run: Path) -> list[str]:
    """Move a run's folder to the trash, and return the names of the runs that can't do without it.

    Raises RunError while it is worked on or where there is no trash.
    """
    import send2trash

    needing = needed().get(str(run.absolute()), [])
    if needing:
        logger.warning("%s goes to the trash; other runs need its model: %s", run, ", ".join(needing))

    if is_locked(run):
        raise RunError(
            N_("The run {run} is being worked on and can't be deleted now."),
            N_("Stop it first (workbench stop {reference}), then delete it."),
            run=run.name, reference=reference(run),
        )  # fmt: skip
    try:
        send2trash.send2trash(str(run))
    except OSError as error:
        raise RunError(
            N_("The run {run} could not be moved to the trash: {reason}."),
            N_("Nothing was deleted. Delete the folder yourself if you are sure: {path}"),
            run=run.name, reason=error.strerror or str(error), path=str(run), where=Where(str(run)),
        ) from error  # fmt: skip
    return needing


def _named(run: Path) -> str:
    """Return a run's name and, where several may have it, that of its folder."""
    name = str(stored(run)["name"])
    return name if name == run.name else f"{name} ({run.name})"


def _stands_on(run: Path) -> set[Path]:
    """Return the folders of the runs whose models this one needs: the bases of its adapters, and of what goes on."""
    adapters = [json_object(run / model / layouts.ADAPTER) or {} for model in kept.CHECKPOINTS]
    bases = [str(one["base_model_name_or_path"]) for one in adapters if one.get("base_model_name_or_path")]
    found = {Path(base).absolute().parent for base in bases}
    reference = str((run_file(run) or {}).get("base", ""))
    if reference.startswith("run/") and states.exist(run):
        found.add(folders.runs().absolute() / reference.removeprefix("run/"))
    return {place for place in found if is_run(place)}


def runs_in(folder: Path) -> list[Path]:
    """Return the folders of the runs in a folder, in no order."""
    if not folder.is_dir():
        return []
    return [path.absolute() for path in folder.iterdir() if not path.name.startswith(".") and is_run(path)]


def is_run(folder: Path) -> bool:
    """Return whether a folder is a run's."""
    return (folder / "run.toml").is_file() or (folder / "summary.json").is_file()


def _rebuilt(run: Path) -> dict[str, Any]:
    asked, report = run_file(run) or {}, json_object(run / "report.json") or {}
    headline = report.get("headline")
    test = report.get("test") or {}
    created = datetime.datetime.fromtimestamp(run.stat().st_mtime).astimezone()
    return {
        "name": asked.get("name") or run.name,
        **{key: asked.get(key) for key in ("task", "base", "method", "recipe")},
        "status": ENDINGS.get(journal.last(run), "running"),
        "headline": headline,
        "value": (test.get("after") or {}).get(headline),
        "before": (test.get("before") or {}).get(headline),
        "created": created.isoformat(timespec="seconds"),
        "seconds": 0.0,
        "rows": (json_object(run / "data.json") or {}).get("split"),
        "device": None,
        "bytes": atomic.bytes_below(run),
    }


def json_object(path: Path) -> dict[str, Any] | None:
    """Return the object a JSON file holds; None where there is none that can be read."""
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) else None


def run_file(run: Path) -> dict[str, Any] | None:
    """Return what a run's run.toml holds; None where there is none that can be read."""
    try:
        return tomllib.loads((run / "run.toml").read_text(encoding="utf-8"))
    except (OSError, ValueError):  # TOMLDecodeError is a ValueError
        return None
