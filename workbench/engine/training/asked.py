"""What a person asked of a run, told apart from what was filled in, guessed and measured for it."""

import tomllib
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from workbench.engine import recipes, tasks
from workbench.engine.bases import catalog
from workbench.engine.errors import N_, RunError, Where, WorkbenchError
from workbench.engine.evaluation.option_differences import MEASURED
from workbench.engine.runs import places, store
from workbench.engine.spec import SIDES, SplitOptions

FILE = "asked.toml"  # beside run.toml, which holds every default and choice
TABLES = ("task_options", "method_options", "training")


def of_run(run: Path) -> dict[str, Any]:
    """Return `run_file`, a run file that asks for the same, and `exact`: whether it is just what was asked.

    A run from before that was kept gives what differs from its recipe's defaults. Data files that were found again are
    named where they lie now. Raises RunError where the run has no run.toml that can be read.
    """
    kept = _kept(run)
    whole = store.run_file(run)
    if kept is None and whole is None:
        raise RunError(
            N_("The run {run} has no run.toml that can be read, so what was asked of it is not known."),
            N_("Choose another run."), run=run.name, where=Where(str(run / "run.toml")),
        )  # fmt: skip
    values = kept if kept is not None else _guessed(run, whole or {})
    data = values.get("data")
    named = {
        **(data if isinstance(data, dict) else {}),
        **{side: str(path) for side, path in places.moved(run).items()},
    }
    return {"run_file": {**values, "data": _data(named)}, "exact": kept is not None}


def _kept(run: Path) -> dict[str, Any] | None:
    try:
        return tomllib.loads((run / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # TOMLDecodeError is a ValueError
        return None


def _data(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of the data, without hashes and the usual split."""
    usual = asdict(SplitOptions())
    split = data.get("split")
    chosen = {
        key: value for key, value in (split if isinstance(split, dict) else {}).items() if value != usual.get(key)
    }
    found = {key: value for key, value in data.items() if key in (*SIDES, "columns", "reading", "accept")}
    return {**found, **({"split": chosen} if chosen else {})}


def _guessed(run: Path, whole: Mapping[str, Any]) -> dict[str, Any]:
    """Return a whole run file without what is as its recipe has it, and without what is measured."""
    found = {key: value for key, value in whole.items() if key not in TABLES}
    given: dict[str, dict[str, Any]] = {name: table for name in TABLES if isinstance(table := whole.get(name), dict)}
    usual = {"training": _defaults(run, whole), "task_options": _task_defaults(whole)}
    for name, table in given.items():
        own = {
            key: value for key, value in table.items()
            if f"{name}.{key}" not in MEASURED and value != usual.get(name, {}).get(key)
        }  # fmt: skip
        found |= {name: own} if own else {}
    return found


def _defaults(run: Path, whole: Mapping[str, Any]) -> dict[str, Any]:
    """Return every training key's default for the run; nothing where its base is gone, or nothing is known of it."""
    rows = (store.json_object(run / "data.json") or {}).get("split")
    try:
        task, count = str(whole["task"]), int((rows or {})["train"])
        base = catalog.for_task(str(whole["base"]), tasks.find(task))
        values = recipes.defaults(task, base, str(whole["method"]), str(whole["recipe"]), count)
        return {**values, "early_stopping_patience": recipes.default_patience(values, count)}
    except (WorkbenchError, OSError, KeyError, TypeError, ValueError):
        return {}


def _task_defaults(whole: Mapping[str, Any]) -> dict[str, Any]:
    task = tasks.TASKS.get(str(whole.get("task")))
    return asdict(task.options()) if task is not None else {}
