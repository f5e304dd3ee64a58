"""What a person is told of a file before anything is trained: how it was read, its columns' roles, what is wrong."""

import dataclasses
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import tasks
from workbench.engine.bases import catalog
from workbench.engine.data import elsewhere, guessing, leaving_out, lengths, mapping, notices, table, usable
from workbench.engine.data.audit import checks
from workbench.engine.data.audit.part import Audited, Part
from workbench.engine.data.reading.files import read_file, read_plain
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.errors import DataError, Text, said
from workbench.engine.events import Event
from workbench.engine.findings import finding, ordered
from workbench.engine.predictions import KINDS
from workbench.engine.spec import ReadingOptions, RunSpec, given_form
from workbench.engine.task import Column, Form, Task, by_role

EXAMPLES, SHOWN = 3, 80  # rows that are shown, and characters of their cells
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
    _task(request)  # before anything is read
    report = yield from read_file(request.file, request.reading)
    source = table.open(report.table)
    name, why = (request.task, "") if request.task else guessing.task_of(source, request.columns)
    request = dataclasses.replace(request, task=name)
    task = _task(request)
    try:
        mapped = mapping.guess(source, task, by_role(task, request.columns), file=request.file)
    except DataError:
        if report.questions:  # another answer may give other columns
            return {**_read(report, source, "ask"), **_no_rows(request), "task": name, "task_reason": why}
        raise
    given = given_form(request.reading, request.task_options)
    form = yield from usable.form_of(source, mapped, task.form, given)
    report = yield from usable.asked(report, source, mapped, task, given)
    mapped = usable.needed(mapped, task, form)
    left_out: list[dict[str, Any]] = []
    rows = yield from usable.rows(source, report, task, mapped, form, left_out)
    parts = {"train": Part("train", rows, source, report, task)}
    notes = [*report.notes, *_notes(source, rows, task, mapped, form)]
    for side, path in request.sides.items():
        parts[side], others = yield from _of_side(side, path, request, mapped, form)
        notes += others
    sides = {f"{side}_rows": len(part.rows) for side, part in parts.items() if side != "train"}
    labels = parts["train"].classes
    findings = yield from _findings(request, Audited(task, mapped, parts), left_out)
    unusable = [{"line": one["line"], "reason": one["reason"]} for one in left_out]
    return {
        **_read(report, source, _outcome(report, said=bool(notes or findings or left_out))),
        "rows": len(rows),
        **sides,
        "rows_left_out": [*report.rows_left_out, *unusable],
        "notes": notes,
        "task": task.name,
        "task_reason": why,
        "mapping": {role: dataclasses.asdict(one) for role, one in mapped.items()},
        **_answers(labels, rows, task, form),
        "findings": findings,
    }


def _no_rows(request: Request) -> dict[str, int]:
    return {"rows": 0, **{f"{side}_rows": 0 for side in request.sides}}


def _task(request: Request) -> Task:
    return tasks.find(request.task or RunSpec.task, request.task_options)


def _read(report: ReadReport, source: table.Table, outcome: str) -> dict[str, Any]:
    """Return what reading found, and of what is found later, nothing."""
    return {
        "outcome": outcome,
        "format": report.format, "encoding": report.encoding, "delimiter": report.delimiter, "quote": report.quote,
        "escape": report.escape, "sheet": report.sheet, "header_line": report.header_line, "columns": report.columns,
        "rows_in_file": report.rows_in_file, "rows_left_out": report.rows_left_out,
        "first_rows": [[cell[:SHOWN] for cell in row] for row in source.rows(0, EXAMPLES)],
        "notes": report.notes, "questions": report.questions, "mapping": {}, "labels": {}, "outputs": 0, "findings": [],
    }  # fmt: skip


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
    side: str, path: Path, request: Request, mapped: Mapping[str, mapping.Mapped], form: Form
) -> Generator[Event, None, tuple[Part, list[Text]]]:
    """Return the usable rows of a validation or test file, and what is to be said of how they were read."""
    task = _task(request)
    report: ReadReport = yield from read_plain(path, request.reading)
    left_out, source = usable.unread(report), table.open(report.table)
    rows, own = yield from elsewhere.rows(report, task, mapped, form, left_out)
    notes = [said(one, count=count) for one, count in usable.remarks(source, rows, task, own).items()]
    notes += [one.finding for one in leaving_out.grouped(left_out)]
    told = [said(notices.OF_FILE, file=path.name, reason=note) for note in notes]
    return Part(side, rows, source, report, task), told


def _findings(
    request: Request, audited: Audited, left_out: list[dict[str, Any]]
) -> Generator[Event, None, list[dict[str, Any]]]:
    """Return what the audit finds, and the rows that lose text where a base or a length was named."""
    cut = yield from _cut(request, audited.train)
    folder = None if request.base is None else catalog.resolve(request.base).folder
    return ordered([*cut, *(yield from checks.of(audited, left_out, folder))])


def _cut(request: Request, part: Part) -> Generator[Event, None, list[dict[str, Any]]]:
    """Return a finding for the rows that lose text, where a base or a length was named."""
    task, rows = part.task, part.rows
    if (request.base is None and request.max_length is None) or not len(rows):
        return []
    asked = request.base or STARTER, request.max_length
    longer, length = yield from lengths.count_cut(task, rows.select(part.roles), *asked)
    if not len(longer):
        return []
    text = said(task.longer, count=len(longer), total=len(rows), share=len(longer) / len(rows), length=length)
    return [
        finding("truncation", "warning" if task.cuts else "info", text, len(longer), examples=part.examples(longer))
    ]


def _answers(labels: Mapping[str, int], rows: pa.Table, task: Task, form: Form) -> dict[str, Any]:
    """Return what the rows' answers are: label → count, how many outputs a model has for them, scores."""
    outputs = task.outputs(len(labels), form) if labels else 0
    return {"labels": labels, "outputs": outputs, **_scores(rows, task, form)}


def _scores(rows: pa.Table, task: Task, form: Form) -> dict[str, Any]:
    """Return a histogram of the answers where those are numbers, their mean and bounds, and how they are written."""
    if not KINDS[task.kind].numeric or not len(rows):
        return {}
    values = rows.column(task.answer).cast(pa.float64()).to_numpy()
    counts, edges = np.histogram(values, bins=min(BINS, len(np.unique(values))))
    found = {"edges": edges.tolist(), "counts": counts.tolist(), "decimal": form.get("decimal", ".")}
    sizes = {"mean": values.mean(), "minimum": values.min(), "maximum": values.max()}
    return {"scores": {**found, **{name: float(value) for name, value in sizes.items()}}}
