"""Which answers of tested rows are right, as each task has it, for all rows at once."""

import json
from collections.abc import Callable, Iterator

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import selections, span_scores
from workbench.engine.background import Report
from workbench.engine.data import table
from workbench.engine.errors import N_
from workbench.engine.predictions import KINDS, Ranking, Spans
from workbench.engine.task import Task

ROWS_A_REPORT = 4096

Judge = Callable[[str, str, int], bool]  # the right answer, the one given, the row's number


def fates(rows: pa.Table, task: Task, report: Report) -> np.ndarray:
    """Return what became of each row, as its place among the fates of rows of this kind, (N,)."""
    if KINDS[task.kind].numeric:
        truth, before, after = (numbers(rows, name) for name in ("truth", "before", "after"))
        gain = np.abs(before - truth) - np.abs(after - truth)
        known = ~np.isnan(gain)
        return np.where(known & (gain > 0), 0, np.where(known & (gain < 0), 1, 2)).astype(np.uint8)
    before, after = (right(rows, task, name, report) for name in ("before", "after"))
    return np.select([~before & after, before & ~after, ~before & ~after], [0, 1, 2], 3).astype(np.uint8)


def names(kind: str) -> tuple[str, ...]:
    """Return the fates that rows of a kind can have."""
    return selections.NUMBER_FATES if KINDS[kind].numeric else selections.FATES


def numbers(rows: pa.Table, name: str) -> np.ndarray:
    """Return a column of numbers, NaN where there is none, (N,)."""
    found: np.ndarray = pc.cast(rows.column(name), pa.float64()).to_numpy(zero_copy_only=False)
    return found


def right(rows: pa.Table, task: Task, name: str, report: Report | None = None) -> np.ndarray:
    """Return which rows' answers of a column are right, (N,); a row without an answer is not.

    Rows have `truth`, and of a ranking their `query`: all of a run's have to be there, as each of a query's
    matches counts.
    """
    truth, answered = rows.column("truth"), rows.column(name)
    found: np.ndarray = pc.fill_null(pc.equal(truth, answered), False).to_numpy(zero_copy_only=False).copy()
    judge = _judge(task, rows)
    if judge is None:
        return found
    open_ones = np.flatnonzero(~found & pc.is_valid(answered).to_numpy(zero_copy_only=False))
    for row, expected, given in _cells(open_ones, truth, answered, report or Report()):
        found[row] = judge(expected, given, row)
    return found


def _cells(
    places: np.ndarray, truth: pa.ChunkedArray, answered: pa.ChunkedArray, report: Report
) -> Iterator[tuple[int, str, str]]:
    for start in range(0, len(places), ROWS_A_REPORT):
        report(start, len(places), N_("rows"))
        chosen = pa.array(places[start : start + ROWS_A_REPORT])
        columns = (column.take(chosen).to_pylist() for column in (truth, answered))
        yield from zip(chosen.to_pylist(), *columns, strict=True)


def _judge(task: Task, rows: pa.Table) -> Judge | None:
    """Return what says whether an answer is right that is not the right one to the letter; None where none is."""
    if task.kind == Ranking.kind:
        return _any_match(rows)
    if task.kind == Spans.kind:
        return lambda truth, answer, _: span_scores.marks(json.loads(truth)) == span_scores.marks(json.loads(answer))
    if type(task).is_right is Task.is_right:
        return None
    return lambda truth, answer, _: task.is_right(truth, answer)


def _any_match(rows: pa.Table) -> Judge:
    """Return a judge for whom each of a query's matches is right: so is the rank counted in a run's figures."""
    queries = [query.strip() for query in table.texts(rows.column("query"))]
    matches: dict[str, set[str]] = {}
    for query, match in zip(queries, table.texts(rows.column("truth")), strict=True):
        matches.setdefault(query, set()).add(match.strip())
    return lambda _, answer, row: answer.strip() in matches[queries[row]]
