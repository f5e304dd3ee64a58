"""The rows of a file that a task can use: their cells normalised, their texts hashed, the others named."""

import functools
import hashlib
from collections.abc import Generator, Mapping, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine.data.mapping import Mapped
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, Text, said
from workbench.engine.events import Event, Progressed
from workbench.engine.task import Role, Task

ROWS_AT_ONCE = 4096


def rows(
    source: Table, report: ReadReport, task: Task, mapping: Mapping[str, Mapped], left_out: list[dict[str, Any]]
) -> Generator[Event, None, pa.Table]:
    """Return the usable rows as a table of file, row, hash, the roles, and `column:NAME` for all other columns.

    A row without a required role's cell goes to `left_out` as {"file", "line", "reason"}.
    """
    roles = [role for role in task.roles if role.name in mapping]
    cells: dict[str, list[pa.Array]] = {role.name: [] for role in roles}
    hashes: list[pa.Array] = []
    kept: list[np.ndarray] = []
    for start in range(0, len(source), ROWS_AT_ONCE):
        yield Progressed(N_("preparing"), start, len(source), N_("rows"))
        batch = _normalised(source, start, task, roles, mapping)
        usable = _usable(batch, roles, source, start, report, left_out)
        kept.append(start + usable)
        for role in roles:
            cells[role.name].append(pa.array(batch[role.name], pa.large_string()).take(pa.array(usable)))
        hashes.append(
            pa.array(_hashes([batch[role.name] for role in roles if role.content == "text"], usable), pa.string())
        )
    row = np.concatenate(kept) if kept else np.array([], dtype=np.int64)
    columns: dict[str, Any] = {
        "file": pa.repeat(pa.scalar(str(report.source), pa.large_string()), len(row)),
        "row": pa.array(row, pa.int64()),
        "hash": pa.chunked_array(hashes, pa.string()),
        **{name: pa.chunked_array(chunks, pa.large_string()) for name, chunks in cells.items()},
    }
    mapped = {one.column for one in mapping.values()}
    for name in source.names:
        if name not in mapped:
            columns[f"column:{name}"] = source.column(name).take(pa.array(row))
    return pa.table(columns)


def empty(roles: Sequence[str]) -> Text:
    """Return why a row is left out whose cells of these roles are empty."""
    if len(roles) == 1:
        return said(N_("the {role} is empty"), role=roles[0])
    names = functools.reduce(
        lambda first, second: said(N_("{first} and the {second}"), first=first, second=second), roles
    )
    return said(N_("the {roles} are empty"), roles=names)


def relabelled(source: Table, rows: pa.Table, mapping: Mapping[str, Mapped]) -> int:
    """Return how many of these rows' labels are not what stands in the file: trimmed, or in another Unicode form."""
    if "label" not in mapping:
        return 0
    written = source.column(mapping["label"].column).take(rows.column("row"))
    return int(pc.sum(pc.not_equal(written, rows.column("label"))).as_py() or 0)


def _normalised(
    source: Table, start: int, task: Task, roles: Sequence[Role], mapping: Mapping[str, Mapped]
) -> dict[str, list[str]]:
    slices = {role.name: source.column(mapping[role.name].column).slice(start, ROWS_AT_ONCE) for role in roles}
    return {name: [task.normalise(name, cell) for cell in part.to_pylist()] for name, part in slices.items()}


def _usable(  # noqa: PLR0917 - what to look at, and what a left-out row is named by
    batch: Mapping[str, list[str]], roles: Sequence[Role], source: Table, start: int, report: ReadReport,
    left_out: list[dict[str, Any]],
) -> np.ndarray:  # fmt: skip
    """Return the places in the batch of the rows that have every required cell."""
    required = [role.name for role in roles if role.required]
    missing = {name: np.array([not cell for cell in batch[name]], dtype=bool) for name in required}
    unusable = np.logical_or.reduce(list(missing.values()))
    for place in np.flatnonzero(unusable):
        reason = empty([name for name in required if missing[name][place]])
        left_out.append({"file": str(report.source), "line": source.line(start + int(place)), "reason": reason})
    return np.flatnonzero(~unusable)


def _hashes(texts: Sequence[list[str]], usable: np.ndarray) -> list[str]:
    """Return a hash of each row's texts, spaces around them aside; NUL, which no cell has, stands between them."""
    return [
        hashlib.blake2b("\0".join(column[row].strip() for column in texts).encode(), digest_size=16).hexdigest()
        for row in usable
    ]
