"""Another file than the one a run learned from: its columns and rows, in whatever form it says the same."""

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.engine import inline_marks, tagging
from workbench.engine.data import mapping as mappings
from workbench.engine.data import table, usable
from workbench.engine.data.mapping import Mapped
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, DataError, Where, said
from workbench.engine.events import Event
from workbench.engine.task import Column, Form, Role, Task, names_of


def guess(
    source: Table, task: Task, own: Mapping[str, Column], given: Mapping[str, Column], *, file: Path
) -> dict[str, Mapped]:
    """Return role → column as `given`, else as the run's own file has them, else as this one does.

    What is marked in the texts of one file may stand in a column of another: such roles are looked for anew. Raises
    DataError where another role's column is not there, or nothing says what is marked.
    """
    columns = {**own, **given}
    within = next((role for role in task.roles if role.within and columns.get(role.name)), None)
    kept = {role: column for role, column in columns.items() if role in given or _stays(source, task, role, column)}
    roles = [role.name for role in task.roles if role.name in columns or role.name in task.elsewhere]
    if within is None or within.name in given or columns[within.name] != columns.get(within.within):
        return mappings.guess(source, task, kept, roles=roles, file=file)
    kept.pop(within.name, None)
    return _of_marks(source, task, kept, within, roles, file)


def rows(
    report: ReadReport, task: Task, own: Mapping[str, Mapped], form: Form, left_out: list[dict[str, Any]]
) -> Generator[Event, None, tuple[pa.Table, dict[str, Mapped]]]:
    """Return the usable rows of a run's validation or test file, and its columns; those it can't use go to `left_out`.

    `own` and `form` are of the training file; the rows have its roles.
    """
    source = table.open(report.table)
    check_columns(source, report, {role: one for role, one in own.items() if not _is_loose(task, role)})
    found = guess(source, task, {role: one.column for role, one in own.items()}, {}, file=report.source)
    beside = yield from usable.form_of(source, found, task.form_beside, form)
    read = yield from usable.rows(source, report, task, found, beside, left_out)
    if len(read):
        check_marks(read, task, report)
    for role in own.keys() - found.keys():
        read = read.append_column(role, pa.repeat(pa.scalar("", pa.large_string()), len(read)))
    read = read.select([name for name in read.column_names if name not in found or name in own])
    return read, {role: one for role, one in found.items() if role in own}


def check_columns(source: Table, report: ReadReport, mapping: Mapping[str, Mapped]) -> None:
    """Raise DataError where a file lacks a column that the training file's mapping names."""
    for role, mapped in mapping.items():
        for column in mapped.columns:
            if column in source.names:
                continue
            raise DataError(
                N_("{path} has no column {column!r}, which is the {role} in the training file."),
                N_("Name its columns as the training file does; it has: {columns}."),
                path=str(report.source), column=column, role=role, columns=", ".join(source.names),
                where=Where(str(report.source), report.header_line or None, column),
            )  # fmt: skip


def check_marks(read: pa.Table, task: Task, report: ReadReport) -> None:
    """Raise DataError where a task finds what is marked, and in no row of a file anything is."""
    if any(role.within for role in task.roles) and not usable.classes(read, task):
        raise _nothing(report.source)


def _is_loose(task: Task, name: str) -> bool:
    """Return whether what plays a role may be given in another way in another file."""
    loose = (role for role in task.roles if role.within or role.content == "part")
    return any(name in (role.name, role.within) for role in loose)


def _stays(source: Table, task: Task, role: str, column: Column) -> bool:
    return not _is_loose(task, role) or all(name in source.names for name in names_of(column))


def _of_marks(  # noqa: PLR0917 - what is known, and what is looked for
    source: Table, task: Task, kept: Mapping[str, Column], role: Role, roles: list[str], file: Path
) -> dict[str, Mapped]:
    """Return the columns of a file for a run whose own has marks in its texts; this one may have them in a column."""
    try:
        found = mappings.guess(source, task, kept, roles=roles, file=file)
    except DataError as error:
        if role.within not in kept:
            raise
        found = mappings.guess(source, task, kept, roles=[one for one in roles if one != role.name], file=file)
        if not _marked(source, found[role.within]):
            raise _nothing(file) from error
    texts = found[role.within]
    return (
        found
        if _stand_beside(source, texts, found.get(role.name))
        else {**found, role.name: Mapped(texts.column, said(mappings.IN_TEXTS))}
    )


def _stand_beside(source: Table, texts: Mapped, tags: Mapped | None) -> bool:
    """Return whether a column has tags or spans of texts, most of which have no marks in them."""
    if tags is None or tags.column == texts.column:
        return False
    marked = _marked(source, texts)
    if 2 * marked > len(source):
        return False
    return not marked or any(map(tagging.looks_tagged, source.cells(tags.column, 0, len(source))))


def _marked(source: Table, texts: Mapped) -> int:
    """Return in how many texts something is marked."""
    return sum(map(inline_marks.is_marked, source.cells(texts.column, 0, len(source))))


def _nothing(file: Path) -> DataError:
    return DataError(
        N_("Nothing is marked in {path}: neither in its texts nor in a column of tags or spans."),
        N_("Mark names in its texts as the training file does, or say which column has them (--column tags=NAME)."),
        path=str(file), where=Where(str(file)),
    )  # fmt: skip
