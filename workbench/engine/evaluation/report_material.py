"""What a report is made of: everything that stands in a tested run's folder, read once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.evaluation import report_examples
from workbench.engine.evaluation.report_examples import Examples
from workbench.engine.evaluation.wording import Wording, is_number, pair, table
from workbench.engine.events import Event
from workbench.engine.inference import one
from workbench.engine.methods import METHODS
from workbench.engine.runs import journal, store
from workbench.engine.task import Task


@dataclass(frozen=True)
class Material:
    """A run's files as they are; parts of them that are missing are empty. `examples` is None where none are shown."""

    folder: Path
    task: Task
    roles: Sequence[str]  # of the texts that the model is given
    summary: Mapping[str, Any]
    run_file: Mapping[str, Any]
    report: Mapping[str, Any]
    data: Mapping[str, Any]
    environment: Mapping[str, Any]
    events: Sequence[Event]
    examples: Examples | None
    without_texts: bool
    wording: Wording

    @property
    def headline(self) -> str:
        """Return the name of the headline metric."""
        return str(self.report.get("headline", ""))

    @property
    def test(self) -> Mapping[str, Any]:
        """Return the figures on the test rows, by model."""
        return table(self.report.get("test"))

    @property
    def rows(self) -> int:
        """Return how many test rows there are."""
        return int(self.test.get("rows") or 0)

    @property
    def tunes(self) -> bool:
        """Return whether the run's method tunes; one that is not known here is taken to."""
        known = METHODS.get(str(self.run_file.get("method")))
        return known is None or known.tunes

    @property
    def has_two(self) -> bool:
        """Return whether before and after may be two models."""
        return self.tunes or (table(self.test.get("before")).get("method"), self.report.get("kept")) == (
            "base",
            "quick",
        )

    def metrics(self, model: str) -> dict[str, float]:
        """Return the figures of before, after or tuned on the test rows; empty where there are none."""
        return figures(self.test.get(model))

    def baselines(self) -> dict[str, dict[str, float]]:
        """Return the figures of the simple models on the test rows, by name."""
        return {str(name): figures(found) for name, found in table(self.report.get("baselines")).items()}

    def interval(self, model: str) -> tuple[float, float] | None:
        """Return between what a model's figure of the headline metric lies, or the gain; None = not known."""
        known = table(self.report.get("intervals"))
        return pair(known.get(model) or table(known.get("baselines")).get(model))


def gather(folder: Path, wording: Wording, *, without_texts: bool) -> Material:
    """Return what stands in a run's folder; raise RunError where it has no report, or one that can't be read."""
    shown = store.show(folder)
    report = shown["report"]
    if report is None:
        raise RunError(
            N_("The run {run} has not been tested yet."),
            N_("It is tested at its end (workbench train --resume {run}), or where it is ended "
               "(workbench stop {run} --keep best)."),
            run=folder.name,
        )  # fmt: skip
    if not figures(table(report.get("test")).get("after")) or not isinstance(report.get("headline"), str):
        raise RunError(
            N_("The report of the run {run} can't be read."), N_("Test the run once more, or train it again."),
            run=folder.name, where=Where(str(folder / "report.json")),
        )  # fmt: skip
    spec = specs.read_settings(folder / "run.toml")
    task = tasks.find(spec.task, spec.task_options)
    roles = one.input_roles(task, spec.data.columns)
    examples = None if without_texts else report_examples.choose(folder, task, roles)
    return Material(
        folder, task, roles, shown["summary"], shown["run_file"] or {}, report, _json(folder / "data.json"),
        _json(folder / "environment.json"), list(journal.read(folder)), examples, without_texts, wording,
    )  # fmt: skip


def figures(metrics: object) -> dict[str, float]:
    """Return what is a number of a model's figures."""
    return {str(name): float(value) for name, value in table(metrics).items() if is_number(value)}


def _json(path: Path) -> Mapping[str, Any]:
    try:
        return table(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}
