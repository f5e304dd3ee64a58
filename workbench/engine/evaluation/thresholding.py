"""Another threshold of sureness for a run that has been tested: nothing is trained, no answer changes."""

import dataclasses
import json
from pathlib import Path
from typing import Any

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.errors import N_, RunError
from workbench.engine.inference import sureness
from workbench.engine.options import check
from workbench.engine.runs import answers_table, atomic

OPTION = "unsure_below"


def keep(run: Path, below: float) -> dict[str, Any]:
    """Write a threshold into a run's run.toml and what it buys into its report; return that part of the report.

    Raises RunError for a run without a report or without answers that can be read, or a task without such thresholds;
    SpecError for one out of bounds.
    """
    spec = specs.read_settings(run / "run.toml")
    options = tasks.find(spec.task).options
    path = run / "report.json"
    if OPTION not in {field.name for field in dataclasses.fields(options)}:
        raise RunError(
            N_("The task {task} has no threshold below which an answer is unsure."),
            N_("Only a run that gives one label of several has one."), task=spec.task,
        )  # fmt: skip
    check(options, {OPTION: below}, "task_options")
    if not path.is_file():
        raise RunError(
            N_("The run {run} has not been tested yet."), N_("Test it first (workbench evaluate {run})."), run=run.name
        )
    report = json.loads(path.read_text(encoding="utf-8"))
    report["sureness"] = {"validation": report.get("sureness", {}).get("validation", [])}
    if below:
        rows = answers_table.load(run).select(["truth", "after", "after_confidence"]).to_pydict()
        bought = sureness.of_sure_rows(rows["truth"], rows["after"], rows["after_confidence"], below)
        report["sureness"] |= {"below": below, "test": bought}
    chosen = dataclasses.replace(spec, task_options={**spec.task_options, OPTION: below})
    atomic.write_text(run / "run.toml", chosen.as_toml())
    atomic.write_json(path, atomic.finite(report))
    return dict(report["sureness"])
