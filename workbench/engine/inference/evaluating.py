"""Figures of a run's kept model on any file of the same kind."""

import dataclasses
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.data import dataset as datasets
from workbench.engine.events import Event
from workbench.engine.inference import predictor
from workbench.engine.spec import ReadingOptions, RunSpec
from workbench.engine.task import Rows, Task


def evaluate(
    run: Path, data: Path | None, columns: Mapping[str, str], reading: ReadingOptions
) -> Generator[Event, None, dict[str, Any]]:
    """Return {"rows", "metrics", "per_class"} of the kept model on `data`, or on the run's own test rows."""
    spec = specs.read_settings(run / "run.toml") if data else specs.read(run / "run.toml")
    task = tasks.find(spec.task)
    rows = yield from _rows(run, spec, task, data, columns, reading)
    asked = yield from predictor.load(run, spec)
    logits = yield from asked.logits(rows, "testing")
    truth = task.truth(rows)
    metrics = task.metrics(logits, task.targets(rows, asked.plan), truth, asked.plan)
    answers = [one.answer for one in task.decode(logits, asked.plan)]
    return {"rows": len(truth), "metrics": metrics, "per_class": task.tables(truth, answers, asked.plan)["per_class"]}


def _rows(  # noqa: PLR0917 - what a person may say of a file
    run: Path, spec: RunSpec, task: Task, data: Path | None, columns: Mapping[str, str], reading: ReadingOptions
) -> Generator[Event, None, Rows]:
    if data is None:
        dataset = yield from datasets.build(spec, task)
        return datasets.restore_sides(dataset, run / "split.parquet").rows("test")
    mapped = {role: columns.get(role, column) for role, column in spec.data.columns.items()}
    asked = dataclasses.replace(spec.data, columns=mapped, reading=reading)
    return (yield from datasets.read_rows(data, asked, task))
