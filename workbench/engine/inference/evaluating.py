"""Figures of a run's kept model on any file of the same kind."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.data import dataset as datasets
from workbench.engine.data import elsewhere, table, usable
from workbench.engine.data.reading.files import read_plain
from workbench.engine.errors import N_
from workbench.engine.events import Event, Noticed
from workbench.engine.findings import some
from workbench.engine.inference import predictor, sureness
from workbench.engine.runs import atomic, places
from workbench.engine.spec import ReadingOptions, RunSpec
from workbench.engine.task import Column, Form, Plan, Rows, Task, by_role

Columns = Mapping[str, Column]  # role → column


def evaluate(
    run: Path, data: Path | None, columns: Mapping[str, Column], reading: ReadingOptions
) -> Generator[Event, None, dict[str, Any]]:
    """Return {"rows", "metrics", "per_class", "left_out"} of the kept model on `data`, or on the run's own test rows.

    `sure` is added where the run has a threshold of sureness: what it comes to here. Rows that lack a
    cell are left out and listed; rows whose label training never saw count as wrong, and are said.
    """
    if data is None:
        places.check(run)
    spec = specs.read_settings(run / "run.toml") if data else specs.read(run / "run.toml", places.moved(run))
    task = tasks.find(spec.task, spec.task_options)
    left_out: list[dict[str, Any]] = []
    if data is None:
        rows = yield from _own_rows(run, spec, task)
    else:
        form = {**spec.form, **({"decimal": reading.decimal} if reading.decimal else {})}
        rows = yield from _rows_of(data, task, (spec.data.columns, by_role(task, columns)), reading, form, left_out)
    asked = yield from predictor.load(run, spec)
    outputs = yield from asked.outputs(rows, N_("testing"))
    truth, targets = task.truth(rows), task.targets(rows, asked.plan)
    yield from _said(task, rows[task.answer], asked.plan)
    metrics = task.metrics(outputs, targets, task.reference(rows), asked.plan)
    answers = asked.tested(outputs, rows)
    cells, below = [answer.cell for answer in answers], task.threshold
    found = {
        "rows": len(truth),
        "metrics": metrics,
        "per_class": task.tables(truth, cells, asked.plan)["per_class"],
        "left_out": [{"line": one["line"], "reason": one["reason"]} for one in left_out],
    }
    if below:
        found["sure"] = sureness.of_sure_rows(truth, cells, [answer.confidence for answer in answers], below)
    return dict(atomic.finite(found))


def _own_rows(run: Path, spec: RunSpec, task: Task) -> Generator[Event, None, Rows]:
    dataset = yield from datasets.build(spec, task)
    return datasets.restore_sides(dataset, run / "split.parquet").rows("test")


def _rows_of(  # noqa: PLR0917 - what to read, how, and where the rest is named
    data: Path, task: Task, columns: tuple[Columns, Columns], reading: ReadingOptions, form: Form,
    left_out: list[dict[str, Any]],
) -> Generator[Event, None, Rows]:  # fmt: skip
    """Return the file's usable rows, by role, the answers among them; `columns` are the run's own and those given."""
    report = yield from read_plain(data, reading)
    source = table.open(report.table)
    mapped = elsewhere.guess(source, task, *columns, file=data)
    own, form = form, (yield from usable.form_of(source, mapped, task.form_elsewhere, form))
    mapped = usable.needed(mapped, task, form)
    note = task.form_note(form)
    if note is not None and form != {key: own.get(key) for key in form}:
        yield Noticed(note.template, "", "info", dict(note.values))
    left_out += usable.unread(report)
    rows = yield from usable.rows(source, report, task, mapped, form, left_out)
    if not len(rows):
        raise datasets.no_rows(report, left_out)
    elsewhere.check_marks(rows, task, report)
    for template, count in usable.remarks(source, rows, task, mapped).items():
        yield Noticed(template, "", "info", {"count": count})
    return {role: rows.column(role).to_pylist() for role in mapped}


def _said(task: Task, answers: Sequence[str], plan: Plan) -> Iterator[Noticed]:
    known = task.known(plan)
    unseen = [one for cell in answers for one in set(task.classes(cell)) - known]
    if unseen:
        yield Noticed(
            N_("{count} row(s) have a label that training never saw, and count as wrong: {labels}"),
            N_("Their labels may be written differently from the training file's."), "warning",
            {"count": len(unseen), "labels": some(sorted(set(unseen)))},
        )  # fmt: skip
