"""The rows of a file that a task can use: their cells normalised, their texts hashed, the others named."""

import dataclasses
import functools
import hashlib
from collections import Counter
from collections.abc import Callable, Generator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import background, lists
from workbench.engine.data import table as tables
from workbench.engine.data.mapping import Mapped
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, Text, said
from workbench.engine.events import Event, Progressed
from workbench.engine.task import Form, Role, Task, UnusableError, columns_of

Find = Callable[[Form, Callable[[str], Sequence[str]]], Form]  # a task's form, form_beside or form_elsewhere
ROWS_AT_ONCE = 4096
FILL = N_("Fill those cells if the rows matter, or choose other columns.")
MEND = N_("Correct those lines if the rows matter.")
KEEP = N_("Keep them if each answer is right (task_options.several_answers: keep).")


def rows(  # noqa: PLR0917 - what to read, how, and where the rest is named
    source: Table, report: ReadReport, task: Task, mapping: Mapping[str, Mapped], form: Form,
    left_out: list[dict[str, Any]],
) -> Generator[Event, None, pa.Table]:  # fmt: skip
    """Return the usable rows as a table of file, row, hash, the roles, and `column:NAME` for all other columns.

    A row without a required role's cell, or with one that can't be read, goes to `left_out` as {"file", "line",
    "reason", "kind", "hint"}, the kind being that of the finding.
    """
    roles = [role for role in task.roles if role.name in mapping]
    cells: dict[str, list[pa.Array]] = {role.name: [] for role in roles}
    hashes: list[pa.Array] = []
    kept: list[np.ndarray] = []
    for start in range(0, len(source), ROWS_AT_ONCE):
        yield Progressed(N_("preparing"), start, len(source), N_("rows"))
        batch, bad = _normalised(source, start, task, form, roles, mapping)
        usable = _usable(batch, bad, roles, source, start, report, left_out)
        kept.append(start + usable)
        for role in roles:
            cells[role.name] += _kept(source, mapping[role.name], start, batch[role.name], usable)
        hashes.append(
            pa.array(_hashes([batch[role.name] for role in roles if role.content == "text"], usable), pa.string())
        )
    row = np.concatenate(kept) if kept else np.array([], dtype=np.int64)
    columns: dict[str, Any] = {
        "file": pa.DictionaryArray.from_arrays(np.zeros(len(row), np.int32), pa.array([str(report.source)])),
        "row": pa.array(row, pa.int64()),
        "hash": pa.chunked_array(hashes, pa.string()),
        **{name: pa.chunked_array(chunks, pa.large_string()) for name, chunks in cells.items()},
    }
    mapped = {name for one in mapping.values() for name in one.columns}
    for name in source.names:
        if name not in mapped:
            own = source.column(name)
            columns[f"column:{name}"] = own if len(row) == len(own) else own.take(pa.array(row))
    found = pa.table(columns)
    if not task.drops_contradicting or task.answer not in mapping:
        return found
    left = contradicting(found, task)
    why = UnusableError(said(N_("its texts stand with another answer, too")), "conflict", KEEP)
    left_out += [_left_out(report, source.line(int(row[place])), why) for place in left]
    return found.take(pa.array(np.delete(np.arange(len(found)), left)))


def unread(report: ReadReport) -> list[dict[str, Any]]:
    """Return the rows that reading left out, each named as `rows` names those that can't be used."""
    return [
        _left_out(report, one["line"], UnusableError(one["reason"], "unreadable-row", MEND))
        for one in report.rows_left_out
    ]


def contradicting(rows: pa.Table, task: Task) -> np.ndarray:
    """Return the places of usable rows whose texts stand with another answer in others."""
    texts, answers = same_texts(rows), tables.codes(rows.column(task.answer))
    different = int(answers.max(initial=0)) + 1
    answered = np.unique(texts * different + answers) // different  # each text, once for each of its answers
    return np.flatnonzero(np.bincount(answered, minlength=1)[texts] > 1)


def same_texts(rows: pa.Table) -> np.ndarray:
    """Return the same number for usable rows of the same texts, (N,), from 0.

    Half of each hash tells them apart: among ten million texts two have it in common once in 300,000 files.
    """
    numbers, start = np.empty(len(rows), dtype=np.int64), 0
    for cells in rows.column("hash").chunks:
        packed = b"".join(bytes.fromhex(cell[:16]) for cell in cells.to_pylist())
        numbers[start : start + len(cells)] = np.frombuffer(packed, dtype=np.int64)
        start += len(cells)
    return np.unique(numbers, return_inverse=True)[1].reshape(-1)


def empty(roles: Sequence[str]) -> Text:
    """Return why a row is left out whose cells of these roles are empty."""
    if list(roles) == ["labels"]:
        return said(N_("the labels are empty"))
    if len(roles) == 1:
        return said(N_("the {role} is empty"), role=roles[0])
    names = functools.reduce(
        lambda first, second: said(N_("{first} and the {second}"), first=first, second=second), roles
    )
    return said(N_("the {roles} are empty"), roles=names)


def form_of(source: Table, mapping: Mapping[str, Mapped], find: Find, given: Form) -> Generator[Event, None, Form]:
    """Return how a file's answers are written, by what is `given` and else by its cells; `find` is of the task."""

    several = {columns_of(role): lists.written(one.columns) for role, one in mapping.items() if len(one.columns) > 1}
    given = {**{key: value for key, value in given.items() if key not in map(columns_of, mapping)}, **several}

    def look(_: background.Report) -> Form:
        return find(given, lambda role: source.cells(mapping[role].column) if role in mapping else [])

    return (yield from background.call(N_("preparing"), look))


def asked(
    report: ReadReport, source: Table, mapping: Mapping[str, Mapped], task: Task, given: Form
) -> Generator[Event, None, ReadReport]:
    """Return a report with what a person is asked of how the answers in its file are written, too."""

    def look(_: background.Report) -> list[dict[str, Any]]:
        return task.form_questions(given, lambda role: source.cells(mapping[role].column) if role in mapping else [])

    found = yield from background.call(N_("preparing"), look)
    return dataclasses.replace(report, questions=[*report.questions, *found])


def needed(mapping: Mapping[str, Mapped], task: Task, form: Form) -> dict[str, Mapped]:
    """Return the columns that are looked at, as answers are written."""
    unread = task.unread(form)
    return {role: one for role, one in mapping.items() if role not in unread}


def remarks(source: Table, rows: pa.Table, task: Task, mapping: Mapping[str, Mapped]) -> Counter[str]:
    """Return what is to be said of how these usable rows of a file were read: sentence of {count} → of how many."""
    found: Counter[str] = Counter()
    for start in range(0, len(rows), ROWS_AT_ONCE):
        part = rows.slice(start, ROWS_AT_ONCE)
        read = {role: functools.partial(part.column, role) for role in mapping}
        cells = {role: functools.partial(_written, source, one, part) for role, one in mapping.items()}
        found.update(task.remarks(tables.Cells(cells), tables.Cells(read)))
    return found


def relabelled(source: Table, rows: pa.Table, mapping: Mapping[str, Mapped], task: Task) -> int:
    """Return how many of these rows' labels are not what stands in the file: trimmed, or in another Unicode form."""
    if not task.one_class_a_row or task.answer not in mapping:
        return 0
    written = source.column(mapping[task.answer].columns[0]).take(rows.column("row"))
    return int(pc.sum(pc.not_equal(written, rows.column(task.answer))).as_py() or 0)


def classes(rows: pa.Table, task: Task) -> dict[str, int]:
    """Return class → number of rows, the most frequent first; empty for rows without an answer that names classes."""
    return counts(rows.column(task.answer), task) if task.answer in rows.column_names else {}


def counts(answers: pa.ChunkedArray, task: Task) -> dict[str, int]:
    """Return class → in how many of these answers it is named, the most frequent first."""
    if task.one_class_a_row:  # the cell is the class; a million of them sorted by Python would hold up a window
        return tables.ranked(answers)
    found: Counter[str] = Counter()
    for cell, count in tables.counts(answers).items():
        for name in task.classes(cell):
            found[name] += count
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _written(source: Table, mapped: Mapped, rows: pa.Table) -> pa.ChunkedArray:
    """Return what stands in the file where these usable rows come from."""
    return source.column(mapped.columns[0]).take(rows.column("row").combine_chunks())


def _kept(source: Table, mapped: Mapped, start: int, cells: list[str], usable: np.ndarray) -> list[pa.Array]:
    """Return the usable of a batch's cells: where they are the file's own, as they lie in its table, out of memory."""
    read = pa.array(cells, pa.large_string())
    if len(usable) < len(cells):
        return [read.take(pa.array(usable))]
    own = source.column(mapped.columns[0]).slice(start, len(cells))
    return list(own.chunks) if pa.chunked_array([read]).equals(own) else [read]


def _normalised(  # noqa: PLR0917 - where, what and how
    source: Table, start: int, task: Task, form: Form, roles: Sequence[Role], mapping: Mapping[str, Mapped]
) -> tuple[dict[str, list[str]], dict[int, UnusableError]]:
    """Return role → cells as the task reads them, and place → what is wrong with a cell it can't read."""
    cells = {role.name: source.cells(mapping[role.name].column, start, ROWS_AT_ONCE) for role in roles}
    return task.read(cells, form)


def _usable(  # noqa: PLR0917 - what to look at, and what a left-out row is named by
    batch: Mapping[str, list[str]], bad: Mapping[int, UnusableError], roles: Sequence[Role], source: Table, start: int,
    report: ReadReport, left_out: list[dict[str, Any]],
) -> np.ndarray:  # fmt: skip
    """Return the places in the batch of the rows that have every cell they need."""
    needed = [role for role in roles if role.required or role.content == "text"]
    missing = {role.name: np.array([not cell for cell in batch[role.name]], dtype=bool) for role in needed}
    unusable = np.logical_or.reduce(list(missing.values()))
    for place in np.flatnonzero(unusable):
        lacking = [role for role in needed if missing[role.name][place]]
        kind = "empty-text" if any(role.content == "text" for role in lacking) else "empty-label"
        why = bad.get(int(place)) or UnusableError(empty([role.name for role in lacking]), kind, FILL)
        left_out.append(_left_out(report, source.line(start + int(place)), why))
    return np.flatnonzero(~unusable)


def _left_out(report: ReadReport, line: int, why: UnusableError) -> dict[str, Any]:
    return {"file": str(report.source), "line": line, "reason": why.reason, "kind": why.kind, "hint": why.hint}


def _hashes(texts: Sequence[list[str]], usable: np.ndarray) -> list[str]:
    """Return a hash of each row's texts, spaces around them aside; NUL, which no cell has, stands between them."""
    return [
        hashlib.blake2b("\0".join(column[row].strip() for column in texts).encode(), digest_size=16).hexdigest()
        for row in usable
    ]
