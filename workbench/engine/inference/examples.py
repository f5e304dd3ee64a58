"""Test rows of a run, to be tried: their texts, what is right, and what was answered before and after."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import background, lists, tasks
from workbench.engine import spec as specs
from workbench.engine.data import dataset as datasets
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.events import Event
from workbench.engine.inference import judging, one
from workbench.engine.predictions import KINDS
from workbench.engine.runs import answers_table, places
from workbench.engine.task import Task

STAGE = N_("reading the test rows")


def draw(run: Path, count: int, seed: int, *, wrong: bool = False) -> Generator[Event, None, dict[str, Any]]:
    """Return `count` test rows, drawn at random by `seed`, and how many there are; `wrong`: only the mistakes.

    Scores are never quite right: of those the rows farthest off come first, and there is no number of mistakes.
    Before the run is tested its split says which rows those are, and nothing is known of answers.
    """
    spec = specs.read_settings(run / "run.toml")
    task = tasks.find(spec.task, spec.task_options)
    roles = one.input_roles(task, spec.data.columns)
    path = run / answers_table.NAME
    if path.is_file():
        rows = yield from background.call(STAGE, lambda _: _tested(run, roles))
        if KINDS[task.kind].numeric:
            picked = _farthest(rows, count) if wrong else _at_random(rows, count, seed)
            return _answer(picked, task, roles, rows=len(rows), mistakes=None)
        mistakes = _mistakes(rows, task, path)
        chosen = rows.filter(mistakes) if wrong else rows
        known: int | None = int(pc.sum(mistakes).as_py() or 0)
    else:
        rows = yield from _untested(run, task, roles)
        chosen, known = (rows.slice(0, 0) if wrong else rows), None
    return _answer(_at_random(chosen, count, seed), task, roles, rows=len(rows), mistakes=known)


def _answer(picked: pa.Table, task: Task, roles: Sequence[str], *, rows: int, mistakes: int | None) -> dict[str, Any]:
    several = {role.name for role in task.roles if role.several}
    examples = [
        {
            "roles": {role: _lines(row[role]) if role in several else task.typed(role, row[role]) for role in roles},
            **{name: row[name] for name in answers_table.NEEDED},
        }
        for row in picked.to_pylist()
    ]
    return {"examples": examples, "rows": rows, "mistakes": mistakes}


def _lines(cell: str) -> str:
    """Return a JSON list as a person would type it, a text a line; as it is where a text has several lines."""
    found = lists.read(cell)
    return cell if any("\n" in text for text in found) else "\n".join(found)


def _at_random(rows: pa.Table, count: int, seed: int) -> pa.Table:
    return rows.take(np.random.default_rng(seed).permutation(len(rows))[:count])


def _farthest(rows: pa.Table, count: int) -> pa.Table:
    """Return the rows whose scores are farthest from the right ones."""
    truth, after = (rows.column(name).cast(pa.float64()).to_numpy() for name in ("truth", "after"))
    return rows.take(np.argsort(-np.abs(after - truth), kind="stable")[:count])


def _mistakes(rows: pa.Table, task: Task, path: Path) -> pa.Array:
    """Return which rows are answered wrongly, or not at all."""
    try:
        return pa.array(~judging.right(rows, task, "after"))
    except (ValueError, KeyError, TypeError) as error:  # cells that another version, or another program, wrote
        raise _unreadable(path) from error


def _tested(run: Path, roles: Sequence[str]) -> pa.Table:
    try:
        return answers_table.load(run).select([*roles, *answers_table.NEEDED])
    except KeyError as error:  # a column of another task
        raise _unreadable(run / answers_table.NAME) from error


def _unreadable(path: Path) -> RunError:
    return RunError(
        N_("The answers of the test ({path}) can't be read."), N_("Test the run once more, or train it again."),
        path=str(path), where=Where(str(path)),
    )  # fmt: skip


def _untested(run: Path, task: Task, roles: Sequence[str]) -> Generator[Event, None, pa.Table]:
    places.check(run)
    dataset = yield from datasets.build(specs.read(run / "run.toml", places.moved(run)), task)
    rows = datasets.restore_sides(dataset, run / "split.parquet").rows("test")
    truth = list(task.truth(rows))
    nothing = pa.nulls(len(truth), pa.string())
    return pa.table({**{role: rows[role] for role in roles}, "truth": truth, "before": nothing, "after": nothing})
