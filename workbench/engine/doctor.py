"""What works on this machine and what does not, and why: versions, devices, folders, and checks of each."""

import json
import os
import platform
import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench import resources
from workbench.engine import environment, folders
from workbench.engine.errors import N_, Text, WorkbenchError, said

TORCH_FLOOR = (2, 10)  # older ones have holes in loading weights
WHY_CHARACTERS = 500
SELF_TEST_SECONDS = 1200  # on a slow machine that has just started
FREE_BYTES_FLOOR = 2 * 1024**3  # a run of a base of 100 M parameters, its checkpoints included


def examine(more: Sequence[Mapping[str, Any]] = ()) -> dict[str, Any]:
    """Return versions, devices, folders and checks, those given behind our own.

    A check is not ok only where it should work here.
    """
    checks = [*(outcome(name, look) for name, look in CHECKS.items()), *more]
    return {"versions": versions(), "devices": devices(), "folders": _folders(), "checks": checks}


def examine_all() -> dict[str, Any]:
    """Return the same, with the checks of `workbench --self-test`, made in a process and a home of their own."""
    import subprocess  # not needed where a window starts

    try:
        done = subprocess.run(
            [*environment.command(), "--self-test"], capture_output=True, text=True, encoding="utf-8", errors="replace",
            check=False, timeout=SELF_TEST_SECONDS,
        )  # fmt: skip
        checks = json.loads(done.stdout)["checks"]
    except subprocess.TimeoutExpired:
        return examine([_without_an_answer(f"{SELF_TEST_SECONDS} s", "")])
    except (ValueError, KeyError):  # it ended before it could say anything
        return examine([_without_an_answer(f"exit code {done.returncode}", done.stderr)])
    return examine([one for one in checks if one["name"] not in CHECKS])


def versions() -> dict[str, str | None]:
    """Return the versions of the workbench, of Python, and of what it stands on; None = not installed."""
    own = {"workbench": environment.version(), "python": platform.python_version(), "platform": platform.platform()}
    return {**own, **environment.libraries()}


def devices() -> list[dict[str, str]]:
    """Return what can compute here, fastest first; imports torch."""
    try:
        from workbench.engine import device

        return [{"name": one.name, "kind": one.kind, "reason": one.reason} for one in device.available()]
    except (ImportError, OSError):  # torch itself can't be loaded; the check "torch" says so
        return []


def standing_of(path: Path) -> Path:
    """Return the path or the nearest folder above it that is there."""
    return next(one for one in (path, *path.parents) if one.exists())


def outcome(name: str, look: Callable[[], Text]) -> dict[str, Any]:
    """Return a check's outcome: its name, whether all is well, and what it says or what was raised."""
    try:
        return {"name": name, "ok": True, "message": look()}
    except WorkbenchError as error:
        return {"name": name, "ok": False, "message": said("{message} {hint}", message=error.message, hint=error.hint)}
    except (OSError, ImportError, RuntimeError) as error:  # a library that can't be loaded or used here
        return {"name": name, "ok": False, "message": f"{type(error).__name__}: {error}"}


def _folders() -> dict[str, dict[str, Any]]:
    places = {
        "home": folders.home(), "runs": folders.runs(), "bases": folders.bases(), "cache": folders.cache(),
        "logs": folders.logs(), "resources": resources.folder(),
    }  # fmt: skip
    return {name: _place(path) for name, path in places.items()}


def _place(path: Path) -> dict[str, Any]:
    standing = standing_of(path)
    return {
        "path": str(path),
        "exists": path.is_dir(),
        "writable": os.access(standing, os.W_OK),
        "free_bytes": shutil.disk_usage(standing).free,
    }


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
    standing = standing_of(home)
    if not (standing.is_dir() and os.access(standing, os.W_OK)):
        raise WorkbenchError(
            N_("The workbench's folder {path} can't be written."),
            N_("Change its permissions, or set WORKBENCH_HOME to a folder of your own."),
            path=str(home),
        )  # fmt: skip
    return said(N_("{folder} can be written."), folder=home)


def _check_space() -> Text:
    free = shutil.disk_usage(standing_of(folders.home())).free
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


def _without_an_answer(how: str, stderr: str) -> dict[str, Any]:
    """Return the failed check of a self-test that ended without one: how it ended, and the end of what it said."""
    said = " ".join(stderr.split())[-WHY_CHARACTERS:]
    error = WorkbenchError(
        N_("The self-test ended without an answer ({how}): {said}"),
        N_("The command line needs no window. On Linux a window needs a desktop and libraries that the README names."),
        how=how, said=said or "–",
    )  # fmt: skip
    return {"name": "self-test", "ok": False, "message": f"{error.message} {error.hint}"}


CHECKS: dict[str, Callable[[], Text]] = {
    "libraries": _check_libraries,
    "torch": _check_torch,
    "computing": _check_computing,
    "home": _check_home,
    "space": _check_space,
    "starter": _check_starter,
}
