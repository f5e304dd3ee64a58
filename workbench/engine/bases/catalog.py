"""The bases on this disk: finds one by its reference, lists them, says what they are. Loads nothing."""

import logging
from pathlib import Path
from typing import Any

from workbench.engine import folders, tasks
from workbench.engine.bases import facts, starter
from workbench.engine.errors import N_, BaseModelError, Where, said
from workbench.engine.task import BaseFacts, Task

UNFIT = {  # the kind of base → why a task can't use it
    "encoder": N_("it reads a text but can't write one"),
    "decoder": N_("it goes on writing a text"),
    "encoder-decoder": N_("it is an encoder-decoder, which turns a text into another"),
    "multimodal": N_("it reads pictures or sound beside text"),
}

log = logging.getLogger(__name__)


def resolve(reference: str) -> BaseFacts:
    """Return the facts of the base named so: starter/…, run/NAME, a folder, or one in the home's bases folder.

    Raises BaseModelError where there is none of that name, or where its files can't be used.
    """
    return facts.read(_locate(reference))


def for_task(reference: str, task: Task) -> BaseFacts:
    """Return the facts of a base; raise BaseModelError where it can't be used, or not for this task."""
    base = resolve(reference)
    if base.kind not in task.bases:
        raise BaseModelError(
            N_("The base {reference} can't be used for {task}: {reason}."),
            N_("Choose another base; this task takes: {kinds}."),
            reference=reference, task=task.name, reason=UNFIT[base.kind], kinds=", ".join(task.bases),
            where=Where(str(base.folder)),
        )  # fmt: skip
    return base


def list_bases() -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return each base on this disk as the interface's `bases list` has it, and each folder among them that is none.

    Of a folder that can't be used its `id`, its `path`, and `why` with a `hint`.
    """
    usable, unusable = [], []
    for reference in _known():
        try:
            usable.append(inspect_base(reference))
        except BaseModelError as error:
            log.warning("base %s left out: %s", reference, error.message)
            place = str(_locate(reference))
            unusable.append({"id": reference, "path": place, "why": error.message, "hint": error.hint})
    return usable, unusable


def inspect_base(reference: str) -> dict[str, Any]:
    """Return one base as the interface's `bases list` has it; `unfit` says why it can't do what is not in `tasks`."""
    base = resolve(reference)
    languages, licence = facts.card(base.folder)
    suited = [name for name, task in tasks.TASKS.items() if base.kind in task.bases]
    return {
        "id": reference,
        "path": str(base.folder),
        "kind": base.kind,
        "parameters": base.parameters,
        "hidden_size": base.hidden_size,
        "layers": base.layers,
        "heads": base.heads,
        "max_length": base.max_length,
        "pooling": base.pooling,
        "bytes": sum(path.stat().st_size for path in base.folder.rglob("*") if path.is_file()),
        "languages": list(languages),
        "licence": licence,
        "unfit": "" if len(suited) == len(tasks.TASKS) else said(UNFIT[base.kind]),
        "tasks": suited,
    }


def _locate(reference: str) -> Path:
    if reference.startswith("starter/"):
        if reference != starter.ID:
            raise _unknown(reference)
        return starter.find()
    if reference.startswith("run/"):
        return _kept_model(reference)
    given = Path(reference).expanduser()
    for folder in (given, folders.bases() / reference):
        if reference and folder.is_dir():
            return folder.absolute()
    if given.is_file():
        raise BaseModelError(
            N_("The base {reference} is a file; a base is a folder."),
            N_("Give the folder that holds config.json, model.safetensors and tokenizer.json."),
            reference=reference, where=Where(reference),
        )  # fmt: skip
    raise _unknown(reference)


def _kept_model(reference: str) -> Path:
    name = reference.removeprefix("run/")
    folder = folders.runs() / name / "best"
    if Path(name).name != name or not folder.is_dir():
        raise BaseModelError(
            N_("There is no run named {name!r} with a model to start from."),
            N_("Choose a run that kept a model (workbench runs list)."),
            name=name,
        )  # fmt: skip
    return folder


def _known() -> list[str]:
    """Return the references of all bases that can be named without a path; hub ids make two levels of folders."""
    own = sorted(
        path.parent.relative_to(folders.bases()).as_posix()
        for pattern in ("*/config.json", "*/*/config.json")
        for path in folders.bases().glob(pattern)
        if not path.parent.name.endswith(("_Pooling", "_Dense", "_Normalize"))
    )
    return [starter.ID, *own] if starter.installed() else own


def _unknown(reference: str) -> BaseModelError:
    return BaseModelError(
        N_("There is no base named {reference!r} on this disk (bases can't be downloaded yet)."),
        N_("There are: {known}. Or give the path of a folder with config.json, model.safetensors and tokenizer.json."),
        reference=reference, known=", ".join(_known()) or "none",
    )  # fmt: skip
