"""Which run is meant by what a person wrote: a path, a folder's name, the name a run was given, or "latest"."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from workbench.engine import folders, processes
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.runs import listing, store

LATEST = "latest"
NAMED = 12  # runs of one name that a refusal lists


def find(reference: str) -> Path:
    """Return the folder of a run given by its path, its folder's name in the home's runs, or the name it was given.

    "latest" is the newest run in the home's runs. Raises RunError where there is none, or several have that name.
    """
    if reference == LATEST and (newest := listing.all_runs()):
        return Path(newest[0]["folder"])
    for folder in (Path(reference).expanduser(), folders.runs() / reference):
        if reference and store.is_run(folder):
            return folder.absolute()
    called = [one for one in listing.all_runs() if reference and one["name"] == reference]
    if len(called) > 1:
        raise RunError(
            N_("{count} runs are called {reference!r}: {runs}."), N_("Give the folder's name of the one you mean."),
            count=len(called), reference=reference, runs=_listed(called), where=Where(reference),
        )  # fmt: skip
    if called:
        return Path(called[0]["folder"])
    raise _unknown(reference)


def find_resumable(reference: str) -> Path:
    """Return the folder of a run as `find` does; "latest" is the newest that can be gone on with now."""
    if reference != LATEST:
        return find(reference)
    if processes.count() > 1:  # the first one's lock would let the others find another run
        raise RunError(
            N_("Several processes that train together can't all look for the latest run."),
            N_("Name the one to go on with (workbench runs list)."), where=Where(reference),
        )  # fmt: skip
    for one in listing.all_runs():
        if one["status"] != "running" and store.is_resumable(Path(one["folder"])):
            return Path(one["folder"])
    raise RunError(
        N_("There is no run that can go on: each has finished, was ended with its best model kept, or is running."),
        N_("Look through all runs (workbench runs list)."), where=Where(reference),
    )  # fmt: skip


def _unknown(reference: str) -> RunError:
    if reference and Path(reference).is_dir():
        return RunError(
            N_("The folder {path} is not a run's: it has no run.toml."),
            N_("Give a run's folder or its name (workbench runs list)."),
            path=reference, where=Where(reference),
        )  # fmt: skip
    return RunError(
        N_("There is no run {reference!r}, neither as a folder nor in {runs}."),
        N_("Choose one of the runs there are (workbench runs list)."),
        reference=reference, runs=str(folders.runs()), where=Where(reference),
    )  # fmt: skip


def _listed(runs: Iterable[Mapping[str, Any]]) -> str:
    """Return the folders' names, those of the newest only where they are many."""
    names = [str(one["run"]) for one in runs]
    return ", ".join(names[:NAMED] + (["…"] if len(names) > NAMED else []))
