"""What is found in whole columns: a number for each row, or the same in every row."""

from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine.data.audit.labels import TEXTLIKE_ROWS
from workbench.engine.data.audit.part import Audited
from workbench.engine.errors import N_, said
from workbench.engine.findings import finding, some

AN_ID = r"^\s*[A-Za-z_#-]{0,8}[0-9][0-9A-Za-z_-]*\s*$"  # 17, A-0017, 550e8400-e29b-…
LOOKED_AT = 1000  # cells, before all of them are
OTHERS = "column:"

Found = list[dict[str, Any]]


def ids(audited: Audited) -> Found:
    """Find columns that name rows: of texts, or beside what is mapped."""
    texts, beside = _found(audited, _are_ids)
    return [
        *_said(texts, N_("The text column {columns} has another number or code in every row, not a text: nothing can "
                         "be learned from it. Choose another column."), "id-column", "warning"),
        *_said(beside, N_("{count} column(s) have another number or code in every row, as ids have. They are not "
                          "learned from: {columns}"), "id-column", "info"),
    ]  # fmt: skip


def constant(audited: Audited) -> Found:
    """Find columns that say the same in every row: of texts, or beside what is mapped."""
    texts, beside = _found(audited, _is_constant)
    return [
        *_said(texts, N_("The text column {columns} says the same in every row: nothing can be learned from it. Choose "
                         "another column."), "constant-column", "warning"),
        *_said(beside, N_("{count} column(s) say the same in every row and tell none apart: {columns}"),
               "constant-column", "info"),
    ]  # fmt: skip


def _found(audited: Audited, holds: Callable[[pa.ChunkedArray], bool]) -> tuple[list[str], list[str]]:
    """Return the names of the columns of texts of which something holds, and of those that play no role."""
    rows = audited.train.rows
    others = [name for name in rows.column_names if name.startswith(OTHERS)]
    texts = [audited.mapping[role].columns[0] for role in audited.train.texts if holds(rows.column(role))]
    return texts, [name.removeprefix(OTHERS) for name in others if holds(rows.column(name))]


def _said(columns: list[str], message: str, kind: str, severity: Any) -> Found:
    if not columns:
        return []
    text = said(message, count=len(columns), columns=some(columns))
    return [finding(kind, severity, text, len(columns), examples=[{"column": name} for name in columns])]


def _are_ids(column: pa.ChunkedArray) -> bool:
    if len(column) < TEXTLIKE_ROWS or not _look_like_ids(column.slice(0, LOOKED_AT)):
        return False
    return int(pc.count_distinct(column).as_py()) == len(column) and _look_like_ids(column)


def _look_like_ids(column: pa.ChunkedArray) -> bool:
    return bool(pc.all(pc.match_substring_regex(column, AN_ID)).as_py())


def _is_constant(column: pa.ChunkedArray) -> bool:
    if len(column) < TEXTLIKE_ROWS or int(pc.count_distinct(column.slice(0, LOOKED_AT)).as_py()) > 1:
        return False
    return int(pc.count_distinct(column).as_py()) == 1
