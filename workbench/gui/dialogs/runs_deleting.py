"""Runs that go to the trash: what goes with them, who needs them, and where they lie afterwards."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.engine import queries
from workbench.engine.errors import WorkbenchError
from workbench.gui.runs_words import Summary, number
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, size, tr


def question(runs: Sequence[Summary]) -> str:
    """Return what is asked before runs go."""
    if len(runs) == 1:
        return tr("Move the run “{name}” to the trash?", name=runs[0]["name"])
    return plural(len(runs), "Move {count} run to the trash?", "Move {count} runs to the trash?")


def what_goes(runs: Sequence[Summary], needed: Mapping[str, Sequence[str]]) -> str:
    """Return what is lost with runs, for other runs, too; `needed` is as `queries.needed_runs` has it."""
    room = size(int(sum(number(run, "bytes") for run in runs)))
    if len(runs) == 1:
        own = tr("Its model, its curves and its figures go with it: {size} in {folder}.", size=room,
                 folder=runs[0]["folder"])  # fmt: skip
    else:
        own = tr("Their models, their curves and their figures go with them: {size}.", size=room)
    going = {f"({run['run']})" for run in runs} | {str(run["name"]) for run in runs if run["name"] == run["run"]}
    needing = {name for run in runs for name in needed.get(str(run["folder"]), ())}
    left = sorted(name for name in needing if not any(name.endswith(one) for one in going))
    if not left:
        return own
    names = ", ".join(f"“{name}”" for name in left)
    words = (
        tr("Other runs need its model and can't be used without it, unless it is taken back from the trash: {names}.",
           names=names)
        if len(runs) == 1
        else tr("Other runs need their models and can't be used without them, unless they are taken back from the "
                "trash: {names}.", names=names)
    )  # fmt: skip
    return f"{own}\n\n{words}"


def delete(folders: Sequence[str]) -> Mapping[str, Any]:
    """Move runs to the trash one by one; return `gone`, and the `error` of the one that could not go, with None."""
    gone: list[str] = []
    for folder in folders:
        try:
            gone.append(str(queries.delete_run(folder)["folder"]))
        except WorkbenchError as error:
            return {"gone": gone, "error": error}
    return {"gone": gone, "error": None}


def let_go(studio: Studio, folders: Sequence[str]) -> None:
    """Let the project go of runs that are in the trash."""
    for folder in map(Path, folders):
        if studio.run.folder == folder:
            studio.run.clear()
        if studio.project.draft.run == str(folder):
            studio.project.change(run="")
        if studio.project.draft.base == f"run/{folder.name}":
            studio.base.look()


def said(gone: Sequence[Summary]) -> tuple[str, str]:
    """Return what is said of runs that are in the trash, and how they are taken back."""
    if len(gone) == 1:
        return (
            tr("The run “{name}” lies in the trash.", name=gone[0]["name"]),
            tr("To have it back, restore it from your system's trash to {folder}.", folder=gone[0]["folder"]),
        )
    return (
        plural(len(gone), "{count} run lies in the trash.", "{count} runs lie in the trash."),
        tr("To have them back, restore them from your system's trash to {folder}.",
           folder=str(Path(str(gone[0]["folder"])).parent)),
    )  # fmt: skip
