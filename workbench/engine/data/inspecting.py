"""What a person is told of a file before anything is trained: how it was read, its columns' roles, what is wrong."""

import dataclasses
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import tasks
from workbench.engine.data import elsewhere, leaving_out, lengths, mapping, notices, table, usable
from workbench.engine.data.reading.files import read_file, read_plain
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.errors import N_, Text, said
from workbench.engine.events import Event
from workbench.engine.predictions import KINDS
from workbench.engine.spec import ReadingOptions, given_form
from workbench.engine.task import Column, Form, Task, by_role

EXAMPLES = 3
BINS = 40  # of scores
STARTER = "starter/minilm"


@dataclass(frozen=True)
class Request:
    """What a person asks about a file; `sides` are the validation and test files that go with it."""

    file: Path
    task: str | None
    task_options: Mapping[str, Any]
    base: str | None
    max_length: int | None
    sides: Mapping[str, Path]
    columns: Mapping[str, Column]
    reading: ReadingOptions


def inspect(request: Request) -> Generator[Event, None, dict[str, Any]]:
    """Return the answer of `workbench inspect`, as the interface has it."""
    task = tasks.find(request.task or next(iter(tasks.TASKS)), request.task_options)
    report = yield from read_file(request.file, request.reading)
    source = table.open(report.table)
    mapped = mapping.guess(source, task, by_role(task, request.columns), file=request.file)
    given = given_form(request.reading, request.task_options)
    form = yield from usable.form_of(source, mapped, task.form, given)
    mapped = usable.needed(mapped, task, form)
    left_out: list[dict[str, Any]] = []
    rows = yield from usable.rows(source, report, task, mapped, form, left_out)
    labels = usable.classes(rows, task)
    cut = yield from _cut(request, task, source, rows)
    lonely = _one_class(labels) if task.one_class_a_row else []
    unusable = _unusable(left_out, report if not len(rows) else None)
    findings = [*cut, *unusable, *_contradicting(rows, task, source), *lonely]
    notes = [*report.notes, *_notes(source, rows, task, mapped, form)]
    sides: dict[str, int] = {}
    for side, path in request.sides.items():
        sides[f"{side}_rows"], others = yield from _of_side(path, request, task, mapped, form)
        notes += others
    answer: dict[str, Any] = {
        "outcome": _outcome(report, said=bool(notes or findings or left_out)),
        "format": report.format, "encoding": report.encoding, "delimiter": report.delimiter, "quote": report.quote,
        "escape": report.escape, "sheet": report.sheet, "header_line": report.header_line, "columns": report.columns,
        "rows_in_file": report.rows_in_file, "rows": len(rows), **sides,
    }  # fmt: skip
    return {
        **answer,
        "rows_left_out": [*report.rows_left_out, *({"line": one["line"], "reason": one["reason"]} for one in left_out)],
        "notes": notes,
        "questions": report.questions,
        "task": task.name,
        "mapping": {role: dataclasses.asdict(one) for role, one in mapped.items()},
        "labels": labels,
        "outputs": task.outputs(len(labels), form) if labels else 0,
        **_scores(rows, task, form),
        "findings": findings,
    }


def _outcome(report: ReadReport, *, said: bool) -> str:
    if report.questions:
        return "ask"
    return "load and say" if said or report.rows_left_out else "load"


def _notes(
    source: table.Table, rows: pa.Table, task: Task, mapped: Mapping[str, mapping.Mapped], form: Form
) -> list[Text]:
    """Return what is to be said of how the rows' cells were read."""
    changed = usable.relabelled(source, rows, mapped, task)
    note = task.form_note(form)
    return [
        *([said(notices.RELABELLED, count=changed)] if changed else []),
        *([note] if note is not None else []),
        *(said(one, count=count) for one, count in usable.remarks(source, rows, task, mapped).items()),
    ]


def _of_side(
    path: Path, request: Request, task: Task, mapped: Mapping[str, mapping.Mapped], form: Form
) -> Generator[Event, None, tuple[int, list[Text]]]:
    """Return how many rows of a validation or test file are usable, and what is to be said of how they were read."""
    report: ReadReport = yield from read_plain(path, request.reading)
    left_out = usable.unread(report)
    rows, own = yield from elsewhere.rows(report, task, mapped, form, left_out)
    remarks = usable.remarks(table.open(report.table), rows, task, own)
    notes = [said(one, count=count) for one, count in remarks.items()]
    notes += [one.finding for one in leaving_out.grouped(left_out)]
    return len(rows), [said(notices.OF_FILE, file=path.name, reason=note) for note in notes]


def _cut(
    request: Request, task: Task, source: table.Table, rows: pa.Table
) -> Generator[Event, None, list[dict[str, Any]]]:
    """Return a finding for the rows that lose text, where a base or a length was named."""
    if (request.base is None and request.max_length is None) or not len(rows):
        return []
    cells = {role.name: table.texts(rows.column(role.name)) for role in task.roles if role.name in rows.column_names}
    longer, length = yield from lengths.count_cut(task, cells, request.base or STARTER, request.max_length)
    if not len(longer):
        return []
    text = said(task.longer, count=len(longer), total=len(rows), share=len(longer) / len(rows), length=length)
    places = rows.column("row").take(pa.array(longer[:EXAMPLES])).to_pylist()
    examples = [{"line": source.line(row)} for row in places]
    return [_finding("truncation", "warning" if task.cuts else "info", text, len(longer), examples=examples)]


def _scores(rows: pa.Table, task: Task, form: Form) -> dict[str, Any]:
    """Return a histogram of the answers where those are numbers, their mean and bounds, and how they are written."""
    if not KINDS[task.kind].numeric or not len(rows):
        return {}
    values = rows.column(task.answer).cast(pa.float64()).to_numpy()
    counts, edges = np.histogram(values, bins=min(BINS, len(np.unique(values))))
    found = {"edges": edges.tolist(), "counts": counts.tolist(), "decimal": form.get("decimal", ".")}
    sizes = {"mean": values.mean(), "minimum": values.min(), "maximum": values.max()}
    return {"scores": {**found, **{name: float(value) for name, value in sizes.items()}}}


def _unusable(left_out: list[dict[str, Any]], nothing_of: ReadReport | None) -> list[dict[str, Any]]:
    """Return a finding for each reason for which rows can't be used: a cell that is empty, or can't be read.

    Of a file (`nothing_of`) without a usable row the first one is blocking.
    """
    groups = leaving_out.grouped(left_out)
    found = [
        _finding(
            one.kind, "warning", one.finding, len(one.lines),
            examples=[{"line": line} for line in one.lines[:EXAMPLES]],
            fix="drop-empty" if one.kind.startswith("empty") else "drop-rows",
        )
        for one in groups
    ]  # fmt: skip
    if nothing_of is not None:
        reason = groups[0].reason if groups else said(N_("they can't be read"))
        none = said(N_("No row can be used: all {count} are left out, the first because {reason}."),
                    count=nothing_of.rows_in_file, reason=reason)  # fmt: skip
        first = found[0] if found else {"kind": "empty-text", "examples": [], "fix": None}
        found[:1] = [{**first, "severity": "blocking", "message": none, "count": nothing_of.rows_in_file}]
    return found


def _contradicting(rows: pa.Table, task: Task, source: table.Table) -> list[dict[str, Any]]:
    """Return a finding for rows whose texts have another answer in others, where that is to be said."""
    if not task.contradiction or not len(rows):
        return []
    found = usable.contradicting(rows, task)
    lines = [{"line": source.line(int(row))} for row in rows.column("row").take(pa.array(found[:EXAMPLES])).to_pylist()]
    message = said(task.contradiction, count=len(found))
    return [_finding("conflict", "info", message, len(found), examples=lines, fix="drop-conflicts")] if lines else []


def _one_class(labels: Mapping[str, int]) -> list[dict[str, Any]]:
    if len(labels) != 1:
        return []
    message = said(N_("There is only one class, {label!r}: nothing can be learned."), label=next(iter(labels)))
    return [_finding("one-class", "blocking", message, sum(labels.values()))]


def _finding(
    kind: str, severity: str, message: Text, count: int, *, examples: list[dict[str, Any]] | None = None, fix: str = ""
) -> dict[str, Any]:
    return {
        "kind": kind, "severity": severity, "message": message, "count": count, "examples": examples or [],
        "fix": {"do": fix} if fix else None,
    }  # fmt: skip
