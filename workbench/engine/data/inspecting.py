"""What a person is told of a file before anything is trained: how it was read, its columns' roles, what is wrong."""

import dataclasses
from collections import Counter
from collections.abc import Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import tasks
from workbench.engine.data import dataset, mapping, table, usable
from workbench.engine.data.reading.files import read_file
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions
from workbench.engine.task import Task

EXAMPLES = 3


@dataclass(frozen=True)
class Request:
    """What a person asks about a file; `sides` are the validation and test files that go with it."""

    file: Path
    task: str | None
    base: str | None
    max_length: int | None
    sides: Mapping[str, Path]
    columns: Mapping[str, str]
    reading: ReadingOptions


def inspect(request: Request) -> Generator[Event, None, dict[str, Any]]:
    """Return the answer of `workbench inspect`, as the interface has it."""
    task = tasks.find(request.task or next(iter(tasks.TASKS)))
    report = yield from read_file(request.file, request.reading)
    mapped = mapping.guess(table.open(report.table), task, request.columns)
    left_out: list[dict[str, Any]] = []
    rows = yield from usable.rows(table.open(report.table), report, task, mapped, left_out)
    labels = _labels(rows, mapped)
    findings = [*_empty(left_out), *_one_class(labels, mapped)]
    answer: dict[str, Any] = {
        "outcome": "load and say" if report.notes or findings or report.rows_left_out or left_out else "load",
        "format": report.format, "encoding": report.encoding, "delimiter": report.delimiter, "quote": report.quote,
        "header_line": report.header_line, "columns": report.columns, "rows_in_file": report.rows_in_file,
        "rows": len(rows),
    }  # fmt: skip
    for side, path in request.sides.items():
        answer[f"{side}_rows"] = yield from _count(path, request, task, mapped)
    return {
        **answer,
        "rows_left_out": [*report.rows_left_out, *({"line": one["line"], "reason": one["reason"]} for one in left_out)],
        "notes": report.notes,
        "questions": report.questions,
        "task": task.name,
        "mapping": {role: dataclasses.asdict(one) for role, one in mapped.items()},
        "labels": labels,
        "findings": findings,
    }


def _count(
    path: Path, request: Request, task: Task, mapped: Mapping[str, mapping.Mapped]
) -> Generator[Event, None, int]:
    report: ReadReport = yield from read_file(path, request.reading)
    source = table.open(report.table)
    dataset.check_columns(source, report, mapped)
    return len((yield from usable.rows(source, report, task, mapped, [])))


def _labels(rows: Any, mapped: Mapping[str, mapping.Mapped]) -> dict[str, int]:
    if "label" not in mapped:
        return {}
    counts = Counter(rows.column("label").to_pylist())
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def _empty(left_out: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return a finding for the rows whose text, and one for those whose label, is empty."""
    found = []
    for kind, is_kind in (("empty-label", lambda reason: "label" in reason), ("empty-text", lambda reason: True)):
        lines = [one["line"] for one in left_out if is_kind(one["reason"])]
        left_out = [one for one in left_out if not is_kind(one["reason"])]
        if lines:
            shown = ", ".join(map(str, lines[:EXAMPLES]))
            message = N_("{count} row(s) are left out because a cell is empty, the first on line(s) {lines}.")
            found.append(_finding(kind, "warning", message.format(count=len(lines), lines=shown), len(lines), "drop-empty"))
            found[-1]["examples"] = [{"line": line} for line in lines[:EXAMPLES]]
    return found


def _one_class(labels: Mapping[str, int], mapped: Mapping[str, mapping.Mapped]) -> list[dict[str, Any]]:
    if "label" not in mapped or len(labels) != 1:
        return []
    message = N_("There is only one class, {label!r}: nothing can be learned.").format(label=next(iter(labels)))
    return [_finding("one-class", "blocking", message, sum(labels.values()), None)]


def _finding(kind: str, severity: str, message: str, count: int, fix: str | None) -> dict[str, Any]:
    return {
        "kind": kind, "severity": severity, "message": message, "count": count, "examples": [],
        "fix": None if fix is None else {"do": fix},
    }  # fmt: skip
