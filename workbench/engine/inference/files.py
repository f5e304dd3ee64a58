"""Every row of a file answered into another file, in bounded memory."""

import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.data import mapping, usable
from workbench.engine.data import table as tables
from workbench.engine.data.reading import files as reading
from workbench.engine.data.table import Table
from workbench.engine.errors import N_, DataError, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.inference import one, predictor, writers
from workbench.engine.inference.predictor import Answer
from workbench.engine.predictions import KINDS, Prediction
from workbench.engine.spec import ReadingOptions, RunSpec
from workbench.engine.task import Column, Form, Rows, Task, by_role, names_of

NEW = ("prediction", "confidence")  # columns; `prediction_json` and `unsure` where there is more to an answer
Found = TypeVar("Found")

ROWS_A_BLOCK = 8192  # read, sorted by length, answered and written together
BYTES_A_BLOCK = 1 << 25  # of text; fewer rows where they are long


@dataclass(frozen=True)
class Request:
    """What a person asks: answer `source` with a run's checkpoint into `output`."""

    run: Path
    source: Path
    output: Path
    checkpoint: str
    columns: Mapping[str, Column]
    reading: ReadingOptions


def predict(request: Request) -> Generator[Event, None, dict[str, Any]]:
    """Write the input's columns, rows and order with the answers beside them; return the summary.

    Those are `prediction`, `confidence`, `prediction_json` where an answer is structured, `unsure` with a threshold.

    A row without its text keeps its place with empty answers, and is listed in `left_out`, as are those that can't be
    read and so are not in the output. It appears whole, by a rename, when the last row is answered.
    """
    suffix = writers.check(request.output, request.source)
    spec = specs.read_settings(request.run / "run.toml")
    report = yield from reading.read_plain(request.source, request.reading)
    table = tables.open(report.table)
    columns = columns_of(request, spec, table)
    asked = yield from predictor.load(request.run, spec, request.checkpoint)
    started = time.perf_counter()
    kind = KINDS[asked.task.kind]
    wanted = [*NEW, *(["prediction_json"] if kind.structured else []), *(["unsure"] if asked.task.threshold else [])]
    names = writers.new_names(table.names, wanted)
    numbers = names[:2] if kind.numeric else names[1:2]
    nothing = tuple(None if name in numbers else "" for name in names)
    left_out: list[dict[str, Any]] = []
    form, changed = asked.task.form_asked(spec.data.columns), 0
    with writers.aside(request.output, suffix, [*table.names, *names], numbers) as writer:
        size = rows_a_block(table)
        for start in range(0, len(table), size):
            stop = min(start + size, len(table))
            block = Block(table, asked.task, columns, form, start, stop)
            left_out, changed = left_out + block.left_out, changed + block.changed
            answers: list[Answer] = []
            if block.usable:
                answers = yield from within(asked.answers(block.rows), start, len(table))
            cells = block.cells([_cells(one, kind) for one in answers], nothing)
            writer.write(table.rows(start, stop), cells)
            yield Progressed(N_("predicting"), stop, len(table), N_("rows"))
    yield from one.taken_out(changed)
    predicted = len(table) - len(left_out)
    return {
        "rows": report.rows_in_file,
        "predicted": predicted,
        "left_out": [*report.rows_left_out, *left_out],
        "output": str(request.output),
        "columns": dict(zip(wanted, names, strict=True)),
        "rows_per_second": predicted / max(1e-9, time.perf_counter() - started),
    }


def rows_a_block(table: Table) -> int:
    """Return how many of a table's rows are read, answered and written together."""
    return max(1, min(ROWS_A_BLOCK, BYTES_A_BLOCK * len(table) // max(1, int(table.arrow.nbytes))))


class Block:
    """Some rows of the table: what is asked of the model, and where its answers go."""

    def __init__(  # noqa: PLR0917 - what is read, how, and which part of it
        self, table: Table, task: Task, columns: Mapping[str, Column], form: Form, start: int, stop: int
    ) -> None:
        written = {role: table.cells(column, start, stop - start) for role, column in columns.items()}
        cells, bad = task.read(written, form)
        self.changed = task.changed(written, form)  # of how many texts marks are taken out
        self.count = stop - start
        needed = {role: values for role, values in cells.items() if role not in task.parts}
        self.usable = [row for row in range(self.count) if all(values[row] for values in needed.values())]
        self.rows: Rows = {role: [values[row] for row in self.usable] for role, values in cells.items()}
        missing = sorted(set(range(self.count)) - set(self.usable))
        reasons = [bad[row].reason if row in bad else usable.empty([_first_empty(needed, row)]) for row in missing]
        self.left_out = [
            {"line": table.line(start + row), "reason": reason} for row, reason in zip(missing, reasons, strict=True)
        ]

    def cells(self, answers: list[writers.Answer], nothing: writers.Answer) -> list[writers.Answer]:
        """Return the cells of every row, `nothing` for one that was left out."""
        found = [nothing] * self.count
        for row, answer in zip(self.usable, answers, strict=True):
            found[row] = answer
        return found


def _cells(answer: Answer, kind: type[Prediction]) -> writers.Answer:
    """Return the cells of an answer: itself, how sure it is, and what else there is to it."""
    own = float(answer.cell) if kind.numeric else answer.cell
    unsure = () if answer.unsure is None else ("true" if answer.unsure else "false",)
    return (own, answer.confidence, *([answer.json] if kind.structured else []), *unsure)


def _first_empty(cells: Mapping[str, Sequence[str]], row: int) -> str:
    return next(role for role, values in cells.items() if not values[row])


def columns_of(request: Request, spec: RunSpec, table: Table) -> dict[str, Column]:
    """Return the column of each input role: as said, else the one of the name it had in training."""
    task = tasks.find(spec.task, spec.task_options)
    roles = one.input_roles(task, spec.data.columns)
    given = by_role(task, request.columns)
    one.refuse_unknown(given, [*roles, *task.parts])
    found = {role: given.get(role, spec.data.columns[role]) for role in roles}
    found |= {role: column for role in task.parts if (column := _part(request, spec, table, role))}
    several = {role.name: role.several for role in task.roles}
    for role, column in found.items():
        mapping.refuse_several(role, column, several=several[role])
        missing = [name for name in names_of(column) or [""] if name not in table.names]
        if missing:
            raise _missing(request.source, role, missing[0], table, roles)
    return found


def _part(request: Request, spec: RunSpec, table: Table, role: str) -> Column:
    """Return the column of a part's role: as said, else the one of the name it had in training, where that is there."""
    own = spec.data.columns.get(role, "")
    return request.columns.get(role, own if own in table.names else "")


def _missing(source: Path, role: str, name: str, table: Table, roles: list[str]) -> DataError:
    return DataError(
        N_("{file} has no column {name!r} for the role {role!r}."),
        N_("Say which column it is (--column ROLE=NAME); roles: {roles}; columns: {columns}."),
        file=source.name, name=name, role=role, roles=", ".join(roles), columns=", ".join(table.names),
        where=Where(str(source), column=name),
    )  # fmt: skip


def within(job: Generator[Event, None, list[Found]], done: int, total: int) -> Generator[Event, None, list[Found]]:
    """Run a block's job, its progress shown as part of the whole file's; other work than answering adds no rows."""
    ahead = 0
    with closing(job):
        while True:
            try:
                event = next(job)
            except StopIteration as end:
                answers: list[Found] = end.value
                return answers
            if isinstance(event, Progressed) and event.stage == "predicting":
                ahead = max(ahead, event.done)
            yield Progressed(N_("predicting"), done + ahead, total, N_("rows"))
