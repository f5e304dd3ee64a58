"""From a run file to a run's folder: read the data, look at the base, fill in every default. No torch."""

import dataclasses
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from workbench.engine import background, folders, parameters, processes, tasks
from workbench.engine.bases import catalog
from workbench.engine.data import dataset as datasets
from workbench.engine.data import notices
from workbench.engine.data.audit import checks
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_, DataError, Where
from workbench.engine.events import Event
from workbench.engine.runs import atomic
from workbench.engine.runs import record as records
from workbench.engine.runs.record import Record, SilentRecord
from workbench.engine.spec import RunSpec
from workbench.engine.task import BaseFacts, Plan, Task
from workbench.engine.training import asked as asked_file


@dataclass(frozen=True)
class Asked:
    """What is asked of a run, looked at: `spec` has every default filled in, `plan` is of all training rows."""

    spec: RunSpec
    base: BaseFacts
    dataset: Dataset
    plan: Plan


def look(spec: RunSpec) -> Generator[Event, None, Asked]:
    """Read the data and look at the base; raise WorkbenchError where data, base or options can't work."""
    task = tasks.find(spec.task, spec.task_options)
    base = yield from background.call(N_("looking at the base"), lambda _: catalog.for_task(spec.base, task))
    dataset = _with_base(spec, task, (yield from datasets.build(spec, task)), base)
    plan = dataset.plan(task)  # refuses what can't be learned before a folder is made
    return Asked(_with_data(spec, dataset).completed(base, len(dataset.sides["train"])), base, dataset, plan)


def check(spec: RunSpec) -> Generator[Event, None, RunSpec]:
    """Look at all that a run needs, as `create` does, and make nothing; return the spec with its files' hashes."""
    asked = yield from look(spec)
    yield from _audited(asked)
    hashes = {side: report.sha256 for side, report in asked.dataset.reports.items()}
    return dataclasses.replace(spec, data=dataclasses.replace(spec.data, hashes=hashes))


def create(spec: RunSpec, runs: Path | None) -> Generator[Event, None, tuple[Record, Dataset]]:
    """Make the run's folder, complete but for what is measured, and return its record and data.

    Raises WorkbenchError before anything is written where data, base or options can't work.
    """
    wanted = spec
    asked = yield from look(spec)
    spec, dataset = asked.spec, (yield from _audited(asked))
    if processes.rank() > 0:
        return SilentRecord(processes.share(Path())), dataset

    def write(folder: Path) -> None:
        datasets.write_split(dataset, folder / "split.parquet")
        atomic.write_text(folder / asked_file.FILE, wanted.as_toml())

    files = {"data.json": datasets.data_json(dataset, spec, tasks.find(spec.task, spec.task_options))}
    record = records.create(spec, runs or folders.runs(), files, write)
    processes.share(record.folder)
    return record, dataset


def _audited(asked: Asked) -> Generator[Event, None, Dataset]:
    """Return the dataset with what the audit finds; raise DataError where that blocks and nobody accepted it."""
    spec, task = asked.spec, tasks.find(asked.spec.task, asked.spec.task_options)
    found = yield from checks.of_dataset(asked.dataset, task, asked.base.folder)
    for one in found:
        if one["severity"] == "blocking" and one["kind"] not in spec.data.accept:
            raise DataError(
                one["message"].template, checks.BLOCKED, **{**one["message"].values, "kind": one["kind"]},
                where=Where(str(spec.data.train)),
            )  # fmt: skip
    return dataclasses.replace(asked.dataset, findings=tuple(found))


def reopen(record: Record, moved: dict[str, Path]) -> Generator[Event, None, tuple[RunSpec, Dataset]]:
    """Return a run's spec and data as they were, its files checked by their hashes, rows on the sides they had."""
    spec = record.spec(moved)
    task = tasks.find(spec.task, spec.task_options)
    base = yield from background.call(N_("looking at the base"), lambda _: catalog.for_task(spec.base, task))
    dataset = _with_base(spec, task, (yield from datasets.build(spec, task)), base)
    return spec, datasets.restore_sides(dataset, record.folder / "split.parquet")


def _with_base(spec: RunSpec, task: Task, dataset: Dataset, base: BaseFacts) -> Dataset:
    """Return the dataset with what is known of it where the base is itself the model of a run."""
    split = base.folder.parent / "split.parquet"
    said = tuple(notices.seen_by_base(dataset, split)) if split.is_file() else ()
    known = parameters.known_labels(spec, base)
    new = tuple(notices.new_classes(dataset, task, known)) if known else ()
    return dataclasses.replace(dataset, notices=(*dataset.notices, *said, *new), known=known)


def _with_data(spec: RunSpec, dataset: Dataset) -> RunSpec:
    declined = {role: "" for role, name in spec.data.columns.items() if not name}
    data = dataclasses.replace(
        spec.data,
        columns={**declined, **{role: mapped.column for role, mapped in dataset.mapping.items()}},
        hashes={side: report.sha256 for side, report in dataset.reports.items()},
    )
    return dataclasses.replace(spec, data=data).with_form(dataset.form)
