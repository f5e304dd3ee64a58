"""A tested run's rows, opened so that a window filters and orders them within milliseconds."""

import math
from collections.abc import Generator, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import background, lists, tasks
from workbench.engine import spec as specs
from workbench.engine.data import table
from workbench.engine.errors import N_, RunError, Where, WorkbenchError
from workbench.engine.evaluation import reported, row_labels
from workbench.engine.evaluation.row_labels import RowLabels
from workbench.engine.events import Event
from workbench.engine.inference import judging, one
from workbench.engine.predictions import Answer, MultiLabelScores, Spans
from workbench.engine.runs import answers_table
from workbench.engine.selections import (
    AS_IN_FILE,
    BROKEN,
    FATES,
    LEAST_SURE,
    LONGEST,
    NUMBER_FATES,
    SHORTEST,
    STILL_WRONG,
    SURELY_WRONG,
    Selection,
    ShownRow,
)
from workbench.engine.task import Task

STAGE = N_("reading the test rows")
FEW_VALUES = 50  # different cells of a column by which rows can be picked
SHOWN_CHARACTERS = 300
OF_JSON = (MultiLabelScores.kind, Spans.kind, Answer.kind)  # their cells can't be cut
QUARTERS = (0, 25, 50, 75, 100)
WRONG = (FATES.index(BROKEN), FATES.index(STILL_WRONG))  # what rows became that are wrong now


def open(run: Path) -> Generator[Event, None, dict[str, Any]]:
    """Return `rows` (TestedRows), the `tables` of figures by class, and what is to be `said`, None for nothing.

    Where the rows can't be read there are none, `said` is why, and the tables are those of report.json.
    """
    return (yield from background.call(STAGE, lambda report: _open(run, report)))


def _open(run: Path, report: background.Report) -> dict[str, Any]:
    known = reported.read(run)
    try:
        spec = specs.read_settings(run / "run.toml")
        task = tasks.find(spec.task, spec.task_options)
        rows = _understood(run, task, one.input_roles(task, spec.data.columns), known.labels, report)
    except WorkbenchError as error:
        return {"rows": None, "tables": known.tables, "said": error.message}
    tables = row_labels.tables(rows.labels, known.tables.counted)
    return {"rows": rows, "tables": tables, "said": known.differs(rows.count)}


def _understood(
    run: Path, task: Task, roles: Sequence[str], known: Sequence[str], report: background.Report
) -> "TestedRows":
    found = answers_table.load(run)
    try:
        return TestedRows(found, task, roles, known, report)
    except (ValueError, KeyError, TypeError) as error:  # cells that another version, or another program, wrote
        path = run / answers_table.NAME
        raise RunError(
            N_("The file of the single test rows ({path}) holds answers that can't be understood."),
            answers_table.AGAIN, path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip


class TestedRows:
    """What `selections.Rows` promises; its table is never changed."""

    __test__ = False  # it is no test, whatever its name begins with

    def __init__(
        self, rows: pa.Table, task: Task, roles: Sequence[str], known: Sequence[str], report: background.Report
    ) -> None:
        """Take the table, its task, the roles that hold texts, and the labels the model knows."""
        self.kind = task.kind
        self.count = len(rows)
        self.table = rows
        known_roles = (role for role in roles if role in rows.column_names)
        self.roles = sorted(known_roles, key=lambda role: role == task.shared)  # what many rows are about comes last
        self.fates = judging.names(task.kind)
        self.fate = judging.fates(rows, task, report)
        self.labels: RowLabels | None = row_labels.read(rows, task.kind, known, report)
        self._texts = {role: _typed(rows.column(role), role, task, report) for role in self.roles}
        self._length = _lengths(list(self._texts.values()), self.count)
        self.lengths = tuple(np.percentile(self._length, QUARTERS).astype(int).tolist()) if self.count else ()
        self._codes, self.values = _few_values(rows)
        self._orders: dict[str, np.ndarray] = {}
        self._found: tuple[str, np.ndarray] = ("", np.ones(self.count, dtype=bool))
        numeric = self.fates is NUMBER_FATES
        self._numbers = tuple(judging.numbers(rows, name) for name in ("truth", "after")) if numeric else ()
        self.places(Selection())  # the order that is shown first is made here, not when it is shown

    def places(self, selection: Selection) -> np.ndarray:
        """Return the numbers of the rows that are picked, in order, (M,)."""
        order = self._order(selection.order)
        mask = self._but_fates(selection)
        if selection.fates:
            mask &= np.isin(self.fate, [self.fates.index(one) for one in selection.fates if one in self.fates])
        return np.asarray(order[mask[order]])

    def fate_counts(self, selection: Selection) -> Mapping[str, int]:
        """Return fate → how many rows have it, of those that all but the selection's fates pick."""
        counts = np.bincount(self.fate[self._but_fates(selection)], minlength=len(self.fates))
        return dict(zip(self.fates, counts.tolist(), strict=True))

    def knows(self, text: str) -> bool:
        """Return whether it is known already in which rows a text stands."""
        return text in ("", self._found[0])

    def find(self, text: str) -> None:
        """Find out in which rows a text stands, in any case; what was found last is kept."""
        wanted, found = text.casefold(), np.zeros(self.count, dtype=bool)
        for column in self._texts.values():
            for start in range(0, self.count, table.CELLS_AT_ONCE):
                cells = column.slice(start, table.CELLS_AT_ONCE).to_pylist()
                found[start : start + len(cells)] |= [wanted in (cell or "").casefold() for cell in cells]
        self._found = (text, found)

    def page(self, places: np.ndarray) -> Sequence[ShownRow]:
        """Return the beginnings of some rows."""
        chosen = pa.array(places, pa.int64())
        texts = [[one or "" for one in _beginnings(column, chosen)] for column in self._texts.values()]
        columns = [self.table.column(name) for name in answers_table.NEEDED]
        whole = self.kind in OF_JSON
        answers = [one.take(chosen).to_pylist() if whole else _beginnings(one, chosen) for one in columns]
        sure = [_known(one) for one in self.table.column("after_confidence").take(chosen).to_pylist()]
        together = zip(zip(*texts, strict=True), *answers, sure, self.fate[places].tolist(), strict=True)
        return [ShownRow(self.fates[fate], *rest) for *rest, fate in together]

    def whole(self, place: int) -> Mapping[str, Any]:
        """Return all that is known of a row: `roles`, `truth`, answers, `confidence`, `columns`, `file`, `row`."""
        row = self.table.slice(place, 1).to_pylist()[0]
        return {
            "roles": {role: column[place].as_py() or "" for role, column in self._texts.items()},
            **{name: row[name] for name in answers_table.NEEDED},
            "confidence": {one.removesuffix("_confidence"): _known(row[one]) for one in answers_table.CONFIDENCES},
            "columns": {name.removeprefix("column:"): cell for name, cell in row.items() if name.startswith("column:")},
            "file": row.get("file"), "row": row.get("row"), "fate": self.fates[self.fate[place]],
            "cells": {role: row[role] for role in self.roles},
        }  # fmt: skip

    def numbers(self) -> tuple[np.ndarray, np.ndarray]:
        """Return the right numbers and the answers, (N,) each; empty where rows have none."""
        return self._numbers if self._numbers else (np.empty(0), np.empty(0))  # type: ignore[return-value]

    def _but_fates(self, selection: Selection) -> np.ndarray:
        """Return which rows all but the selection's fates pick, (N,)."""
        mask = self._found[1].copy() if self.knows(selection.text) and selection.text else np.ones(self.count, bool)
        if selection.pair is not None:
            mask &= self.labels.confused(*selection.pair) if self.labels is not None else False
        if selection.label is not None:
            mask &= self.labels.having(selection.label) if self.labels is not None else False
        if selection.span is not None:
            mask &= self.labels.with_span(*selection.span) if self.labels is not None else False
        if selection.length is not None:
            mask &= (self._length >= selection.length[0]) & (self._length <= selection.length[1])
        if selection.value is not None:
            mask &= self._having(*selection.value)
        if selection.box is not None and self._numbers:
            truth, after = self._numbers
            left, right, low, high = selection.box
            mask &= (truth >= left) & (truth <= right) & (after >= low) & (after <= high)
        return mask

    def _having(self, column: str, cell: str) -> np.ndarray:
        values = list(self.values.get(column, ()))
        if cell not in values:
            return np.zeros(self.count, dtype=bool)
        return np.asarray(self._codes[column] == values.index(cell))

    def _order(self, name: str) -> np.ndarray:
        if name not in self._orders:
            self._orders[name] = self._ordered(name)
        return self._orders[name]

    def _ordered(self, name: str) -> np.ndarray:
        if name == AS_IN_FILE:
            return np.arange(self.count)
        if name in (LONGEST, SHORTEST):
            return np.argsort(self._length if name == SHORTEST else -self._length, kind="stable")
        if self._numbers:  # how far off takes the place of how sure
            truth, after = self._numbers
            far = np.abs(after - truth)
            return np.argsort(-far if name == SURELY_WRONG else far, kind="stable")  # NaN comes last
        sure = judging.numbers(self.table, "after_confidence")
        if name == LEAST_SURE:
            return np.argsort(sure, kind="stable")
        wrong = np.isin(self.fate, WRONG)
        return np.lexsort((np.where(wrong, -sure, sure), ~wrong))


def _typed(column: pa.ChunkedArray, role: str, task: Task, report: background.Report) -> pa.ChunkedArray:
    """Return a role's texts as a person would type them."""
    several = any(one.name == role and one.several for one in task.roles)
    if not several and type(task).typed is Task.typed:
        return column
    typed: list[str] = []
    for start in range(0, len(column), table.CELLS_AT_ONCE):
        report(start, len(column), N_("rows"))
        cells = (cell or "" for cell in column.slice(start, table.CELLS_AT_ONCE).to_pylist())
        typed += ["\n".join(lists.read(cell)) if several and cell else task.typed(role, cell) for cell in cells]
    return pa.chunked_array([pa.array(typed, pa.large_string())])


def _lengths(texts: Sequence[pa.ChunkedArray], count: int) -> np.ndarray:
    """Return how many characters each row's texts have together, (N,)."""
    found = np.zeros(count, dtype=np.int64)
    for column in texts:
        found += pc.fill_null(pc.utf8_length(column), 0).to_numpy(zero_copy_only=False)
    return found


def _few_values(rows: pa.Table) -> tuple[dict[str, np.ndarray], dict[str, dict[str, int]]]:
    """Return the columns of few different cells: each row's place among them, and cell → how many rows, by name."""
    codes: dict[str, np.ndarray] = {}
    values: dict[str, dict[str, int]] = {}
    for name in rows.column_names:
        if not name.startswith("column:"):
            continue
        counts = table.ranked(pc.fill_null(rows.column(name), ""))
        if 1 < len(counts) <= min(FEW_VALUES, len(rows) // 2):
            plain = name.removeprefix("column:")
            places = pa.array(list(counts), pa.large_string())
            codes[plain] = pc.index_in(pc.fill_null(rows.column(name), ""), places).to_numpy()
            values[plain] = counts
    return codes, values


def _beginnings(column: pa.ChunkedArray, places: pa.Array) -> list[str | None]:
    found: list[str | None] = pc.utf8_slice_codeunits(column.take(places), 0, SHOWN_CHARACTERS).to_pylist()
    return found


def _known(confidence: float | None) -> float | None:
    return None if confidence is None or math.isnan(confidence) else confidence
