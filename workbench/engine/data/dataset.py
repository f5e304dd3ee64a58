"""The rows of a run: read, mapped, normalised and dealt to sides; and what has to be said about them."""

import dataclasses
from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.engine import background
from workbench.engine.data import elsewhere, notices, split, table, usable
from workbench.engine.data import mapping as mappings
from workbench.engine.data.audit import labels
from workbench.engine.data.mapping import Mapped
from workbench.engine.data.reading.files import read_plain
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.errors import N_, DataError, RunError, Where, said
from workbench.engine.events import Event, Noticed
from workbench.engine.runs import atomic
from workbench.engine.spec import SIDES, RunSpec
from workbench.engine.task import Form, Plan, Rows, Task

SHARED, FEWEST_SHARED = 0.1, 10  # share of the rows about one text, and how many texts: else they are not kept together


@dataclass(frozen=True)
class Dataset:
    """Usable rows and the side each is on.

    `table` has the columns file, row (0-based data row of the file), hash (of the texts), each mapped
    role, and every other column as `column:NAME`; `sides` holds ascending row numbers of the table.
    """

    table: pa.Table
    sides: Mapping[str, np.ndarray]
    mapping: Mapping[str, Mapped]
    reports: Mapping[str, ReadReport]  # of each side that has a file of its own
    left_out: Sequence[Mapping[str, Any]]  # {"file", "line", "reason", "kind"}
    form: Form  # how the training file's answers are written
    mappings: Mapping[str, Mapping[str, Mapped]]  # of each side that has a file of its own: where it has the roles
    notices: tuple[Noticed, ...] = ()
    known: tuple[str, ...] = ()  # classes that a base knows which is trained further
    findings: tuple[Mapping[str, Any], ...] = ()  # of the audit, where there was one

    @property
    def files(self) -> dict[str, pa.Table]:
        """Return the rows of each side's own file; those of the training file are dealt to the sides without one."""
        sizes = {side: len(self.sides[side]) for side in self.reports if side != "train"}
        sizes = {"train": len(self.table) - sum(sizes.values()), **sizes}
        starts = np.cumsum([0, *sizes.values()])
        return {side: self.table.slice(start, sizes[side]) for side, start in zip(sizes, starts, strict=False)}

    def plan(self, task: Task) -> Plan:
        """Return what a model must know, from the training side and the base; DataError where it can't learn.

        A model that ranks knows the answers of all sides, and the row of its file that each stands in first.
        """
        plan = task.plan(self.rows("train"), self.known)
        if not task.ranks:
            return plan
        rows = self.table.column("row").to_pylist()
        first = dict(zip(reversed(table.texts(self.table.column(task.answer))), reversed(rows), strict=True))
        return {**plan, "answers": list(first)[::-1], "rows": list(first.values())[::-1]}

    def rows(self, side: str, roles: Sequence[str] | None = None) -> dict[str, list[str]]:
        """Return role → cells of a side's rows, of all mapped roles or of those named."""
        return {role: table.texts(self.column(side, role)) for role in roles or self.mapping}

    def column(self, side: str, name: str) -> pa.ChunkedArray:
        """Return a column of the table, of a side's rows."""
        return self.table.column(name).take(pa.array(self.sides[side]))

    def hashes(self, side: str) -> list[str]:
        """Return the content hash of each of a side's rows."""
        return table.texts(self.column(side, "hash"))

    def sample(self, rows: int, seed: int) -> "Dataset":
        """Return the dataset with at most so many rows on each side, drawn at random."""
        random = np.random.default_rng(seed)
        drawn = {side: np.sort(random.permutation(all_rows)[:rows]) for side, all_rows in self.sides.items()}
        return dataclasses.replace(self, sides=drawn)


def build(spec: RunSpec, task: Task) -> Generator[Event, None, Dataset]:
    """Read the files of `spec.data` and return their usable rows on their sides.

    Raises DataError naming the file where one can't be read or mapped, has changed, or holds too few rows.
    """
    reports: dict[str, ReadReport] = {}
    for side, path in spec.data.files.items():
        reports[side] = yield from read_plain(path, spec.data.reading, verified=True)
        _check_hash(spec, side, reports[side])
    mapping = mappings.guess(table.open(reports["train"].table), task, spec.data.columns, file=spec.data.train)
    source = table.open(reports["train"].table)
    form = yield from usable.form_of(source, mapping, task.form, spec.form)
    (yield from usable.asked(reports["train"], source, mapping, task, spec.form)).check_answered()
    mappings_of = {"train": usable.needed(mapping, task, form)}
    mapping = mappings_of["train"]
    left_out: list[dict[str, Any]] = []
    parts: dict[str, pa.Table] = {}
    for side, report in reports.items():
        left_out += usable.unread(report)
        if side == "train":
            parts[side] = yield from usable.rows(source, report, task, mapping, form, left_out)
        else:
            parts[side], mappings_of[side] = yield from elsewhere.rows(report, task, mapping, form, left_out)
        if not len(parts[side]):
            raise no_rows(report, left_out)

    def deal(_: background.Report) -> Dataset:
        rows = pa.concat_tables(parts.values(), promote_options="default").unify_dictionaries()
        dataset = Dataset(rows, _sides(spec, task, parts), mapping, reports, tuple(left_out), form, mappings_of)
        return dataclasses.replace(dataset, notices=notices.of(dataset, task))

    return (yield from background.call(N_("splitting"), deal))


def data_json(dataset: Dataset, spec: RunSpec, task: Task) -> dict[str, Any]:
    """Return what a run's data.json holds."""
    files = {
        side: {"path": str(report.source), "sha256": report.sha256, "rows_in_file": report.rows_in_file,
               **_size(report.source)}
        for side, report in dataset.reports.items()
    }  # fmt: skip
    return {
        "files": files,
        "rows": len(dataset.table),
        "split": {side: len(rows) for side, rows in dataset.sides.items()},
        "split_options": dataclasses.asdict(spec.data.split),
        "mapping": {role: dataclasses.asdict(mapped) for role, mapped in dataset.mapping.items()},
        "labels": usable.classes(dataset.table, task),
        "rows_left_out": [dict(one) for one in dataset.left_out],
        "reading": {side: report.as_dict() for side, report in dataset.reports.items()},
        "findings": list(dataset.findings),
    }


def _size(path: Path) -> dict[str, int]:
    """Return a file's size, by which it is found again once it has moved; nothing of a folder's."""
    return {"bytes": path.stat().st_size} if path.is_file() else {}


def write_split(dataset: Dataset, path: Path) -> None:
    """Write which side every row is on: file, row, hash, side."""
    place_of_row = np.empty(len(dataset.table), dtype=np.int32)
    for place, rows in enumerate(dataset.sides.values()):
        place_of_row[rows] = place
    side_of_row = pa.DictionaryArray.from_arrays(place_of_row, pa.array(list(dataset.sides), pa.string()))
    kept = dataset.table.select(["file", "row", "hash"]).append_column("side", side_of_row.cast(pa.string()))
    atomic.write_file(path, lambda aside: pq.write_table(kept, aside))


def restore_sides(dataset: Dataset, path: Path) -> Dataset:
    """Return the dataset with each row on the side a split.parquet says; the files may have moved since.

    Raises RunError where its rows are not the dataset's.
    """
    try:
        kept = pq.read_table(path)
        own = dataset.table
        agrees = all(kept.column(name).cast(own.column(name).type).equals(own.column(name)) for name in ("row", "hash"))
        places = pc.index_in(kept.column("side"), value_set=pa.array(SIDES)).to_numpy()
    except (OSError, pa.ArrowInvalid, KeyError) as error:
        raise _bad_split(path) from error
    if not agrees:
        raise _bad_split(path)
    sides = {side: np.flatnonzero(places == place) for place, side in enumerate(SIDES)}
    return dataclasses.replace(dataset, sides=sides)


def _bad_split(path: Path) -> RunError:
    return RunError(
        N_("The run's split ({path}) is damaged or does not fit its data."),
        N_("Put the run's own data files back, or start a new run."),
        path=str(path), where=Where(str(path)),
    )  # fmt: skip


def _check_hash(spec: RunSpec, side: str, report: ReadReport) -> None:
    expected = spec.data.hashes.get(side)
    if expected is not None and expected != report.sha256:
        raise DataError(
            N_("The {side} file {path} has changed since the run began."),
            N_("Put the old file back, or say where it lies now (--data {key}=PATH)."),
            side=side, key=side, path=str(report.source), where=Where(str(report.source)),
        )  # fmt: skip


def no_rows(report: ReadReport, left_out: Sequence[Mapping[str, Any]]) -> DataError:
    """Return the error of a file that has rows, none of them usable."""
    own = [one for one in left_out if one["file"] == str(report.source)]
    none = {
        "line": report.header_line or 1, "reason": said(N_("they can't be read")),
        "hint": N_("Look at the file, or say how it is written (--reading KEY=VALUE)."),
    }  # fmt: skip
    first: Mapping[str, Any] = own[0] if own else none
    return DataError(
        N_("No row of {path} can be used: all {count} were left out, the first (line {line}) because {reason}."),
        first["hint"],
        path=str(report.source), count=report.rows_in_file, line=first["line"], reason=first["reason"],
        where=Where(str(report.source), first["line"]),
    )  # fmt: skip


def _sides(spec: RunSpec, task: Task, parts: Mapping[str, pa.Table]) -> dict[str, np.ndarray]:
    """Return the table's row numbers of each side; sides without a file are dealt out of the training file."""
    train = parts["train"]
    options = spec.data.split
    shares = {"test": options.test_share, "validation": options.validation_share}
    shares = {side: share for side, share in shares.items() if side not in parts}
    names = [role.name for role in task.roles if _has(train, role.name)]
    roles: Rows = table.Cells({name: partial(train.column, name) for name in names})
    keys, large = _units(train, task)
    dealt = split.deal(task.strata(roles), keys, options, shares, large=large)
    sides = {side: np.flatnonzero(dealt == side) for side in ("train", *shares)}
    start = len(train)
    for side in (side for side in parts if side != "train"):
        sides[side] = np.arange(start, start + len(parts[side]))
        start += len(parts[side])
    empty = [side for side in SIDES if not len(sides[side])]
    distinct = int(pc.count_distinct(train.column(task.answer)).as_py())
    if empty and task.one_class_a_row and labels.are_textlike(distinct, len(train)):
        raise DataError(
            labels.TEXTLIKE, labels.OTHER_LABEL,
            distinct=distinct, count=len(train), where=Where(str(spec.data.train)),
        )  # fmt: skip
    if empty:
        raise DataError(
            N_("{count} row(s) are too few: nothing is left for the {sides} side."),
            N_("Add rows: at least two of a class, so that one can be held back from training."),
            count=len(train), sides=", ".join(empty), where=Where(str(spec.data.train)),
        )  # fmt: skip
    return {side: sides[side] for side in SIDES}


def _units(rows: pa.Table, task: Task) -> tuple[np.ndarray, float]:
    """Return which rows go together, those of a number, and of more than which share of all rows none are parted.

    Those are rows of the same texts; or all that are about the same one, where there are several such.
    """
    own = usable.same_texts(rows), split.LARGE_GROUP
    if not task.shared:
        return own
    shared = table.codes(rows.column(task.shared))
    return (shared, SHARED) if shared.max(initial=0) + 1 >= FEWEST_SHARED else own


def _has(part: pa.Table, name: str) -> bool:
    return name in part.column_names
