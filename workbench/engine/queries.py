"""Light look-ups for front ends: tasks, runs, bases, and what works on this machine."""

import os
import platform
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from workbench import resources
from workbench.engine import environment, folders
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.engine.runs import store

TORCH_FLOOR = (2, 10)  # older ones have holes in loading weights
FREE_BYTES_FLOOR = 2 * 1024**3  # a run of a base of 100 M parameters, its checkpoints included


def version() -> str:
    """Return the workbench's version."""
    return environment.version()


def tasks_table() -> dict[str, Any]:
    """Return the tasks, methods and recipes there are, as the interface's `tasks --json` has it."""
    from workbench.engine.methods import METHODS
    from workbench.engine.options import describe
    from workbench.engine.recipes import RECIPES
    from workbench.engine.tasks import TASKS
    from workbench.engine.training_options import TrainingOptions

    training = describe(TrainingOptions)
    return {
        "tasks": [
            {
                "name": task.name,
                "title": task.title,
                "roles": [{"name": role.name, "required": role.required} for role in task.roles],
                "headline": task.headline,
                "options": [*training, *describe(task.options)],
            }
            for task in TASKS.values()
        ],
        "methods": [
            {"name": one.name, "title": one.title, "options": describe(one.options)} for one in METHODS.values()
        ],
        "recipes": [{"name": name, "title": title} for name, title in RECIPES.items()],
    }


def runs() -> list[dict[str, Any]]:
    """Return the summaries of the home's runs, newest first."""
    return store.summaries()


def run(reference: str) -> dict[str, Any]:
    """Return what stands in the folder of the run of that name or path."""
    return store.show(store.find(reference))


def delete_run(reference: str) -> Path:
    """Move the run of that name or path to the trash and return where it lay."""
    folder = store.find(reference)
    store.delete(folder)
    return folder


def bases() -> list[dict[str, Any]]:
    """Return the bases on this disk."""
    from workbench.engine.bases import catalog

    return catalog.list_bases()


def base(reference: str) -> dict[str, Any]:
    """Return what one base is, without loading it."""
    from workbench.engine.bases import catalog

    return catalog.inspect_base(reference)


def doctor() -> dict[str, Any]:
    """Return versions, devices, folders and checks; a check is not ok only where it should work here."""
    checks = [_check(name, look) for name, look in CHECKS.items()]
    return {"versions": _versions(), "devices": _devices(), "folders": _folders(), "checks": checks}


def _check(name: str, look: Callable[[], Text]) -> dict[str, Any]:
    try:
        return {"name": name, "ok": True, "message": look()}
    except WorkbenchError as error:
        return {"name": name, "ok": False, "message": said("{message} {hint}", message=error.message, hint=error.hint)}
    except (OSError, ImportError, RuntimeError) as error:  # a library that can't be loaded or used here
        return {"name": name, "ok": False, "message": f"{type(error).__name__}: {error}"}


def _versions() -> dict[str, str | None]:
    own = {"workbench": version(), "python": platform.python_version(), "platform": platform.platform()}
    return {**own, **environment.libraries()}


def _devices() -> list[dict[str, str]]:
    try:
        from workbench.engine import device

        return [{"name": one.name, "kind": one.kind, "reason": one.reason} for one in device.available()]
    except (ImportError, OSError):  # torch itself can't be loaded; the check "torch" says so
        return []


def _folders() -> dict[str, dict[str, Any]]:
    places = {
        "home": folders.home(), "runs": folders.runs(), "bases": folders.bases(), "cache": folders.cache(),
        "logs": folders.logs(), "resources": resources.folder(),
    }  # fmt: skip
    return {name: _place(path) for name, path in places.items()}


def _place(path: Path) -> dict[str, Any]:
    standing = _standing(path)
    return {
        "path": str(path),
        "exists": path.is_dir(),
        "writable": os.access(standing, os.W_OK),
        "free_bytes": shutil.disk_usage(standing).free,
    }


def _standing(path: Path) -> Path:
    """Return the path or the nearest folder above it that is there."""
    return next(one for one in (path, *path.parents) if one.exists())


def _check_libraries() -> Text:
    missing = [name for name, number in environment.libraries().items() if number is None]
    if missing:
        raise WorkbenchError(
            N_("Not installed: {missing}."), N_("Install the workbench again, as its README says."),
            missing=", ".join(missing),
        )  # fmt: skip
    return said(N_("Every library is installed."))


def _check_torch() -> Text:
    import torch

    release = tuple(int(part) for part in torch.__version__.split("+")[0].split(".")[:2])
    if release < TORCH_FLOOR:
        raise WorkbenchError(
            N_("torch {version} is too old."), N_("Install torch 2.10 or newer."), version=torch.__version__
        )
    return said(N_("torch {version} is new enough."), version=torch.__version__)


def _check_computing() -> Text:
    import torch

    from workbench.engine import device

    chosen = device.choose("auto")
    total = (torch.ones(2, 3, device=chosen.name) @ torch.ones(3, 2, device=chosen.name)).sum().item()
    if total != 12:
        raise WorkbenchError(
            N_("The device {device} computes wrongly."), N_('Use device = "cpu" in run files.'), device=chosen.name
        )
    return said(N_("Computing on {device} works: {reason}."), device=chosen.name, reason=chosen.reason)


def _check_home() -> Text:
    home = folders.home()
    standing = _standing(home)
    if not (standing.is_dir() and os.access(standing, os.W_OK)):
        raise WorkbenchError(
            N_("The workbench's folder {path} can't be written."),
            N_("Change its permissions, or set WORKBENCH_HOME to a folder of your own."),
            path=str(home),
        )  # fmt: skip
    return said(N_("{folder} can be written."), folder=home)


def _check_space() -> Text:
    free = shutil.disk_usage(_standing(folders.home())).free
    if free < FREE_BYTES_FLOOR:
        raise WorkbenchError(
            N_("Only {free:.1f} GiB are free where runs are kept."),
            N_("Free some space, or set WORKBENCH_HOME to a larger disk."),
            free=free / 1024**3,
        )  # fmt: skip
    return said(N_("{free:.1f} GiB are free for runs."), free=free / 1024**3)


def _check_starter() -> Text:
    from workbench.engine.bases import starter

    return said(N_("The starter base {id} is whole: {folder}."), id=starter.ID, folder=starter.find())


CHECKS: dict[str, Callable[[], Text]] = {
    "libraries": _check_libraries,
    "torch": _check_torch,
    "computing": _check_computing,
    "home": _check_home,
    "space": _check_space,
    "starter": _check_starter,
}
