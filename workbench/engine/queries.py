"""Light look-ups for front ends: tasks, runs, bases, the home's folders."""

import contextlib
import dataclasses
import logging
import shutil
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import doctor, environment, folders, memory
from workbench.engine.errors import WorkbenchError
from workbench.engine.memory import MemoryNeed
from workbench.engine.training_options import TrainingOptions

if TYPE_CHECKING:
    from workbench.engine.spec import RunSpec

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
                "roles": [
                    {"name": role.name, "required": role.required, "several": role.several} for role in task.roles
                ],
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
    """Return the summaries of the home's runs, newest first, as `jobs.list_runs` gives them."""
    from workbench.engine.runs import listing

    return listing.all_runs()


def runs_now(folders_of_runs: Sequence[str]) -> dict[str, Any]:
    """Return `runs`: what the list says of these runs at this moment; those that went meanwhile are left out."""
    from workbench.engine.runs import listing

    found = (listing.look_if_there(Path(folder)) for folder in folders_of_runs)
    return {"runs": [one for one in found if one is not None]}


def run(reference: str) -> dict[str, Any]:
    """Return what stands in the folder of the run of that name or path."""
    from workbench.engine.runs import references, store

    return store.show(references.find(reference))


def run_progress(reference: str) -> dict[str, Any] | None:
    """Return how far the run of that name or path has come, as `cut_off.progress` does; None once it is tested."""
    from workbench.engine.runs import cut_off, references

    folder = references.find(reference)
    return None if (folder / "report.json").is_file() else cut_off.progress(folder)


def delete_run(reference: str) -> dict[str, Any]:
    """Move the run of that name or path to the trash; return the `folder` it lay in, and by whom it was `needed`."""
    from workbench.engine.runs import references, store

    folder = references.find(reference)
    return {"folder": folder, "needed": store.delete(folder)}


def needed_runs() -> dict[str, list[str]]:
    """Return by the folder of a run the names of the runs that can't do without it."""
    from workbench.engine.runs import store

    return store.needed()


def run_problems(names: Collection[str]) -> list[str]:
    """Return in sentences what can't be shown of a run, by the names that `runs` gives; unknown ones are left out."""
    from workbench.engine.runs import listing

    return [listing.PROBLEMS[name] for name in names if name in listing.PROBLEMS]


def rename_run(reference: str, name: str) -> dict[str, Any]:
    """Give the run of that name or path another name, and return its summary; its folder keeps its own."""
    from workbench.engine.runs import editing, listing, references

    folder = references.find(reference)
    editing.rename(folder, name)
    return listing.look(folder)


def note_run(reference: str, text: str, *, append: bool = False) -> dict[str, Any]:
    """Keep a person's notes on the run of that name or path, in place of those there are or below them.

    Returns its summary and `replaced`: the notes that they took the place of, "" where they did not.
    """
    from workbench.engine.runs import editing, listing, references

    folder = references.find(reference)
    before = editing.note(folder, text, append=append)
    found = listing.look(folder)
    return {**found, "replaced": "" if append or before == found["notes"] else before}


def pin_run(reference: str, pinned: bool) -> dict[str, Any]:
    """Pin the run of that name or path, or take its pin out, and return its summary."""
    from workbench.engine.runs import editing, listing, references

    folder = references.find(reference)
    editing.pin(folder, pinned)
    return listing.look(folder)


def sketches(folders_and_headlines: Sequence[tuple[str, str]]) -> dict[str, dict[str, Any]]:
    """Return by a run's folder what is drawn small of it, as `curves.sketch` gives it."""
    from workbench.engine.runs import curves

    return {folder: curves.sketch(Path(folder), headline) for folder, headline in folders_and_headlines}


def curves_of(references: Sequence[str]) -> list[dict[str, Any]]:
    """Return the curves of each run, as `curves.of_run` gives them."""
    from workbench.engine.runs import curves

    return [curves.of_run(Path(reference)) for reference in references]


def missing_data(reference: str) -> dict[str, Any]:
    """Return `missing`: side → path of the data files of a run that are neither where they were nor found again."""
    from workbench.engine.runs import places, references

    return {"missing": {side: str(path) for side, path in places.missing(references.find(reference)).items()}}


def asked_of(reference: str) -> dict[str, Any]:
    """Return what a person asked of the run of that name or path: a run file without defaults, guesses, measurements.

    `exact` says whether that is known; of a run made before it was kept, what differs from its recipe's defaults is.
    """
    from workbench.engine.runs import references
    from workbench.engine.training import asked

    return asked.of_run(references.find(reference))


def bases() -> list[dict[str, Any]]:
    """Return the bases on this disk."""
    from workbench.engine.bases import catalog

    return catalog.list_bases()[0]


def every_base() -> dict[str, list[dict[str, Any]]]:
    """Return the `bases` on this disk, and the `unusable` folders among them, with why."""
    from workbench.engine.bases import catalog

    usable, unusable = catalog.list_bases()
    return {"bases": usable, "unusable": unusable}


def base(reference: str) -> dict[str, Any]:
    """Return what one base is, without loading it."""
    from workbench.engine.bases import catalog

    return catalog.inspect_base(reference)


def base_for(reference: str, task: str) -> dict[str, Any]:
    """Return what a base is, as `base` does; raise BaseModelError where the task can't use it."""
    from workbench.engine import tasks
    from workbench.engine.bases import catalog

    catalog.for_task(reference, tasks.find(task))
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
    several = {role.name for role in task.roles if role.several} if task is not None else set()
    words = [f'--role {role}="…"' for role in roles for _ in range(2 if role in several else 1)]
    return " ".join(words) if len(words) > 1 else '--text "…"'


def base_of_adapter(folder: Path) -> Path | None:
    """Return where the base lies that a saved model is an adapter on; None where it is a whole model."""
    from workbench.engine.bases import weights

    home = weights.home(folder) if folder.is_dir() else folder
    return None if home == folder else home


def can_resume(run: Path) -> bool:
    """Return whether a run's folder has a state to resume from."""
    from workbench.engine.runs import states

    return states.exist(run)


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
    from workbench.engine import parameters, tasks
    from workbench.engine.bases import catalog

    return parameters.count(spec, catalog.for_task(spec.base, tasks.find(spec.task)), plan)


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
    return {"devices": doctor.devices()}


def free_bytes() -> int:
    """Return the space that is free where runs are kept."""
    return shutil.disk_usage(doctor.standing_of(folders.runs())).free


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
    return doctor.versions()


def base_and_defaults(reference: str, task: str, method: str, recipe: str, rows: int) -> dict[str, Any]:
    """Return `base` (as `base` gives it) and `defaults`: each training key's default for `rows` training rows."""
    from workbench.engine import recipes, tasks
    from workbench.engine.bases import catalog

    defaults = recipes.defaults(task, catalog.for_task(reference, tasks.find(task)), method, recipe, rows)
    defaults["early_stopping_patience"] = recipes.default_patience(defaults, max(1, rows))
    return {"base": catalog.inspect_base(reference), "defaults": defaults}
