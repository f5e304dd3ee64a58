"""Light look-ups for front ends: tasks, runs, bases, and what works on this machine."""

import contextlib
import dataclasses
import logging
import os
import platform
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench import resources
from workbench.engine import environment, folders, memory
from workbench.engine.errors import N_, Text, WorkbenchError, said
from workbench.engine.memory import MemoryNeed
from workbench.engine.training_options import TrainingOptions

if TYPE_CHECKING:
    from workbench.engine.spec import RunSpec

TORCH_FLOOR = (2, 10)  # older ones have holes in loading weights
WHY_CHARACTERS = 500
WINDOW_SECONDS = 120  # for the window's self-test, on a slow machine that has just started
FREE_BYTES_FLOOR = 2 * 1024**3  # a run of a base of 100 M parameters, its checkpoints included

logger = logging.getLogger(__name__)


def version() -> str:
    """Return the workbench's version."""
    return environment.version()


def tasks_table() -> dict[str, Any]:
    """Return the tasks, methods and recipes there are, as the interface's `tasks --json` has it."""
    from workbench.engine.methods import METHODS
    from workbench.engine.options import describe
    from workbench.engine.recipes import RECIPES
    from workbench.engine.tasks import TASKS

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
    from workbench.engine.runs import store

    return store.summaries()


def run(reference: str) -> dict[str, Any]:
    """Return what stands in the folder of the run of that name or path."""
    from workbench.engine.runs import store

    return store.show(store.find(reference))


def delete_run(reference: str) -> dict[str, Any]:
    """Move the run of that name or path to the trash; return the `folder` it lay in, and by whom it was `needed`."""
    from workbench.engine.runs import store

    folder = store.find(reference)
    return {"folder": folder, "needed": store.delete(folder)}


def needed_runs() -> dict[str, list[str]]:
    """Return by the folder of a run the names of the runs that can't do without it."""
    from workbench.engine.runs import store

    return store.needed()


def rename_run(reference: str, name: str) -> dict[str, Any]:
    """Give the run of that name or path another name, and return its summary; its folder keeps its own."""
    from workbench.engine.runs import store

    folder = store.find(reference)
    store.rename(folder, name)
    return store.summary(folder)


def bases() -> list[dict[str, Any]]:
    """Return the bases on this disk."""
    from workbench.engine.bases import catalog

    return catalog.list_bases()


def unusable_bases() -> list[dict[str, Any]]:
    """Return the folders among the bases that can't be used, and why."""
    from workbench.engine.bases import catalog

    return catalog.unusable()


def base(reference: str) -> dict[str, Any]:
    """Return what one base is, without loading it."""
    from workbench.engine.bases import catalog

    return catalog.inspect_base(reference)


def run_bases() -> list[dict[str, Any]]:
    """Return the finished runs whose model can be a base, newest first: as `base` gives it, with the run's `title`."""
    finished = [one for one in runs() if one["status"] == "finished"]
    found = []
    for one in finished:
        try:
            found.append({**base(f"run/{one['run']}"), "title": one["name"], "created": one["created"]})
        except (WorkbenchError, OSError):  # a run's folder that lost its model, or is outside the home's runs
            logger.info("%s can't be a base", one["run"], exc_info=True)
    return found


def input_words(run_file: Mapping[str, Any]) -> str:
    """Return the options of `workbench predict` that give a run's model one input: --text "…", or its roles."""
    from workbench.engine.inference import one
    from workbench.engine.tasks import TASKS

    task = TASKS.get(str(run_file.get("task", "")))
    columns = (run_file.get("data") or {}).get("columns") or {}
    roles = one.input_roles(task, columns) if task is not None else []
    return " ".join(f'--role {role}="…"' for role in roles) if len(roles) > 1 else '--text "…"'


def base_of_adapter(folder: Path) -> Path | None:
    """Return where the base lies that a saved model is an adapter on; None where it is a whole model."""
    from workbench.engine.bases import weights

    home = weights.home(folder) if folder.is_dir() else folder
    return None if home == folder else home


def method_tunes(method: str | None) -> bool:
    """Return whether a method tunes the base at all; one that is not known here is taken to."""
    from workbench.engine.methods import METHODS

    known = METHODS.get(str(method))
    return known is None or known.tunes


def method_learns(method: str) -> tuple[str, str]:
    """Return in a sentence what of a base learns by a method, and how much of it that is: whole, part or none."""
    from workbench.engine import methods

    return (found := methods.find(method)).learns, found.share


def idle_options(
    task: str, method: str, *, task_options: Mapping[str, Any] | None = None, roles: Collection[str] = (),
    base: Path | None = None,
) -> dict[str, dict[str, str]]:  # fmt: skip
    """Return the options without a say, as `effects.of_run` does; `base` is the folder of the base."""
    from workbench.engine import effects

    adapted = base is not None and base_of_adapter(base) is not None
    return effects.of_run(task, method, task_options or {}, roles, adapted=adapted)


def learning(spec: "RunSpec", plan: Mapping[str, Any]) -> dict[str, int]:
    """Return `parameters` and `trainable_parameters` of the model that a run would have; imports torch.

    `plan` is what its training rows say, as `jobs.preview_split` answers.
    """
    from workbench.engine import parameters
    from workbench.engine.bases import catalog

    return parameters.count(spec, catalog.resolve(spec.base), plan)


def memory_need(
    base: Mapping[str, Any], options: TrainingOptions, tokens: int, *, method: str = "full",
    method_options: Mapping[str, Any] | None = None,
) -> MemoryNeed:  # fmt: skip
    """Return what a run of this base (as `base` gives it) needs, what is free now, and whether that fits."""
    from workbench.engine.methods import METHODS

    shape = memory.Shape(
        base["parameters"], base.get("hidden_size") or 0, base.get("layers") or 0, base.get("heads") or 0
    )
    way = METHODS[method]
    known = {field.name for field in dataclasses.fields(way.options)}
    given = {name: value for name, value in (method_options or {}).items() if name in known}
    learning = way.learning(shape, way.options(**given))
    return memory.weigh(shape, learning, options, tokens, available=memory.available_bytes())


def devices() -> dict[str, Any]:
    """Return `devices`: what can compute here, fastest first, each with its name, kind and reason; imports torch."""
    return {"devices": _devices()}


def free_bytes() -> int:
    """Return the space that is free where runs are kept."""
    return shutil.disk_usage(_standing(folders.runs())).free


def places() -> dict[str, dict[str, Any]]:
    """Return each of the home's folders: its path, and how many bytes lie in it."""
    from workbench.engine.runs import atomic

    named = {
        "home": folders.home(), "runs": folders.runs(), "bases": folders.bases(), "cache": folders.cache(),
        "logs": folders.logs(),
    }  # fmt: skip
    return {name: {"path": str(path), "bytes": atomic.bytes_below(path)} for name, path in named.items()}


def clear_cache() -> dict[str, int]:
    """Delete what is in the cache, and return how many bytes that freed; a file in use stays."""
    from workbench.engine.runs import atomic

    before = atomic.bytes_below(folders.cache())
    for path in list(folders.cache().iterdir()) if folders.cache().is_dir() else []:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            with contextlib.suppress(OSError):
                path.unlink()
    return {"freed": before - atomic.bytes_below(folders.cache())}


def versions() -> dict[str, str | None]:
    """Return the versions of the workbench, of Python, and of what it stands on; None = not installed."""
    return _versions()


def base_and_defaults(reference: str, task: str, method: str, recipe: str, rows: int) -> dict[str, Any]:
    """Return `base` (as `base` gives it) and `defaults`: each training key's default for `rows` training rows."""
    from workbench.engine import recipes, tasks
    from workbench.engine.bases import catalog

    defaults = recipes.defaults(task, catalog.for_task(reference, tasks.find(task)), method, recipe, rows)
    defaults["early_stopping_patience"] = recipes.default_patience(defaults, max(1, rows))
    return {"base": catalog.inspect_base(reference), "defaults": defaults}


def doctor(*, window: bool = False) -> dict[str, Any]:
    """Return versions, devices, folders and checks; a check is not ok only where it should work here.

    `window` has the window opened and its stations visited too, in a process and a home of its own.
    """
    looks = {**CHECKS, "window": _check_window} if window else CHECKS
    checks = [_check(name, look) for name, look in looks.items()]
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


def _check_window() -> Text:
    import subprocess  # not needed where a window starts

    done = subprocess.run(
        [*environment.command(), "--self-test"], capture_output=True, text=True, check=False, timeout=WINDOW_SECONDS
    )
    if done.returncode != 0:
        raise WorkbenchError(
            N_("The window can't be opened here: {reason}"),
            N_("The command line needs none. On Linux a desktop and Qt's libraries are needed; the README names them."),
            reason=_why(done.stderr) or f"exit code {done.returncode}",
        )  # fmt: skip
    return said(N_("The window opens, and every station in it."))


def _why(stderr: str) -> str:
    """Return what a process said as it failed: an error's last line, or all of it, as Qt has several."""
    lines = stderr.strip().splitlines()[-1 if "Traceback" in stderr else 0 :]
    return " ".join(line.strip() for line in lines if line.strip())[:WHY_CHARACTERS]


CHECKS: dict[str, Callable[[], Text]] = {
    "libraries": _check_libraries,
    "torch": _check_torch,
    "computing": _check_computing,
    "home": _check_home,
    "space": _check_space,
    "starter": _check_starter,
}
