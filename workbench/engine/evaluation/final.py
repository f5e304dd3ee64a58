"""The last word on a run: every kept model on the untouched test set, the report, the rows one by one."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from workbench.engine import scores
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_, RunError
from workbench.engine.evaluation import baselines, calibrated, certainty
from workbench.engine.events import Baseline, Event, Tested
from workbench.engine.inference import predictor, sureness
from workbench.engine.inference.predictor import Answer
from workbench.engine.runs import answers_table, atomic, ending, kept
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.tallies import Tally
from workbench.engine.task import Plan, Rows, Task

MODELS = ("before", "best", "tuned", "quick")  # folders of saved models, where they are there


@dataclass(frozen=True)
class Scored:
    """A saved model's figures and answers on the test rows."""

    note: kept.Kept
    metrics: dict[str, float]
    answers: list[Answer]
    tally: Tally  # of the headline metric
    calibration: dict[str, Any]


def score(record: Record, spec: RunSpec, dataset: Dataset, task: Task) -> Generator[Event, None, dict[str, Any]]:
    """Score the run's models and the baselines on the test side; write predictions.parquet and report.json.

    Yields the test's events and returns the report.
    """
    scored = {}
    for name in MODELS:
        if (record.folder / name).is_dir():
            scored[name] = yield from _score_model(record, spec, dataset, task, name)
    if "best" not in scored:
        raise RunError(
            N_("The run {run} has kept no model yet, so there is nothing to score."),
            N_("Let it go on first (workbench train --resume {run})."), run=record.name,
        )  # fmt: skip
    others, tallies = yield from _score_baselines(spec, dataset, task, together=scored["best"].note.refit)
    if "quick" in scored:
        others["quick"], tallies["quick"] = scored["quick"].metrics, scored["quick"].tally
    for name, metrics in others.items():
        yield record.emit(Baseline(name, "test", metrics))
    sure = yield from certainty.of(scored["before"].tally, scored["best"].tally, tallies, spec.seed)
    report = {**_report(record, dataset, task, scored, others), **sure}
    _write_predictions(record.folder / answers_table.NAME, dataset, task, scored)
    record.write_json("report.json", report)
    yield record.emit(Tested(scored["before"].metrics, scored["best"].metrics))
    return report


def _score_model(
    record: Record, spec: RunSpec, dataset: Dataset, task: Task, name: str
) -> Generator[Event, None, Scored]:
    asked = yield from predictor.load_folder(record.folder / name, spec)
    rows = dataset.rows("test")
    outputs = yield from asked.outputs(rows, N_("testing"))
    told = (outputs, task.targets(rows, asked.plan), task.reference(rows), asked.plan)
    note = kept.read(record.folder / name)
    answers = asked.tested(outputs, rows)
    found = calibrated.of(task, note, outputs, task.truth(rows), [one.cell for one in answers])
    return Scored(note, task.metrics(*told), answers, task.tally(*told), found)


def _score_baselines(
    spec: RunSpec, dataset: Dataset, task: Task, *, together: bool
) -> Generator[Event, None, tuple[dict[str, dict[str, float]], dict[str, Tally]]]:
    """Return the baselines' metrics on the test rows, and what their headline figure is put together from."""
    train, validation, test = (dataset.rows(side) for side in ("train", "validation", "test"))
    plan = dataset.plan(task)
    plans: dict[str, Plan] = {}
    if task.settles or not together:
        fitted = yield from baselines.fit_all(task, train, plan, spec.seed)
    if task.settles:  # by those that have not learned from validation
        judged, known = task.targets(validation, plan), task.reference(validation)
        plans = {name: task.settle(plan, one.outputs(validation), judged, known) for name, one in fitted.items()}
    if together:
        learned = _together(train, validation, task, plan)
        fitted = yield from baselines.fit_all(task, learned, plan, spec.seed)
    targets, truth = task.targets(test, plan), task.reference(test)
    metrics, tallies = {}, {}
    for name, one in fitted.items():
        told = (one.outputs(test), targets, truth, plans.get(name, plan))
        metrics[name], tallies[name] = task.metrics(*told), task.tally(*told)
    return metrics, tallies


def _together(train: Rows, validation: Rows, task: Task, plan: Plan) -> Rows:
    """Return the rows that a refit model has learned from, so that the baselines are compared on the same."""
    known = np.flatnonzero(scores.known(task.targets(validation, plan)))
    return {role: [*cells, *(validation[role][int(row)] for row in known)] for role, cells in train.items()}


def _report(
    record: Record, dataset: Dataset, task: Task, scored: dict[str, Scored], others: dict[str, dict[str, float]]
) -> dict[str, Any]:
    best, before = scored["best"], scored["before"]
    rows = dataset.rows("test")
    test: dict[str, Any] = {
        "rows": len(task.truth(rows)),
        "rows_changed": sum(one.cell != two.cell for one, two in zip(before.answers, best.answers, strict=True)),
        "before": {"method": "probe" if before.note.model == "quick" else before.note.model, **before.metrics},
        "after": best.metrics,
    }
    if "tuned" in scored:
        test["tuned"] = scored["tuned"].metrics
    plan = dataset.plan(task)
    return {
        "task": task.name,
        "headline": task.headline,
        "higher_is_better": task.higher_is_better,
        "kept": best.note.model,
        "ended_early": ending.was_early(record.folder),
        "checkpoint": {"folder": "best", "step": best.note.step, "refit": best.note.refit},
        "load_with": task.load_with(record.folder / "best"),
        "validation": dict(best.note.validation),
        "test": test,
        "baselines": others,
        **best.calibration,
        **_sureness(best, task, task.truth(rows)),
        **task.tables(task.truth(rows), [answer.cell for answer in best.answers], plan),
    }


def _sureness(best: Scored, task: Task, truth: Sequence[str]) -> dict[str, Any]:
    """Return what thresholds of sureness buy on validation, and what the run's own buys on the test rows."""
    if not best.note.sureness:
        return {}
    found: dict[str, Any] = {"validation": [dict(one) for one in best.note.sureness]}
    if below := task.threshold:
        cells, confidence = ([getattr(one, name) for one in best.answers] for name in ("cell", "confidence"))
        found |= {"below": below, "test": sureness.of_sure_rows(truth, cells, confidence, below)}
    return {"sureness": found}


def _write_predictions(path: Path, dataset: Dataset, task: Task, scored: dict[str, Scored]) -> None:
    table = dataset.table.take(pa.array(dataset.sides["test"]))
    rest = [name for name in table.column_names if name.startswith("column:")]
    roles = [name for name in table.column_names if name not in ("file", "row", "hash", *rest)]
    columns: dict[str, Any] = {name: table.column(name) for name in ("file", "row", *roles)}
    columns["truth"] = pa.array(list(task.truth(dataset.rows("test"))), pa.string())
    answers = {"before": scored["before"].answers, "after": scored["best"].answers}
    for name, given in answers.items():
        columns[name] = pa.array([answer.cell for answer in given], pa.string())
    for name, given in answers.items():
        columns[f"{name}_confidence"] = pa.array([answer.confidence for answer in given], pa.float64())
    columns |= {name: table.column(name) for name in rest}
    atomic.write_file(path, lambda aside: pq.write_table(pa.table(columns), aside))
