"""What a person is shown of a run's rows before it begins: the sides, the classes on each, the lengths in tokens."""

from collections.abc import Generator
from typing import Any

import numpy as np

from workbench.engine import background, tasks
from workbench.engine.bases import catalog
from workbench.engine.data import dataset as datasets
from workbench.engine.data import tokenizing, usable
from workbench.engine.data.audit import checks, tokens
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.spec import RunSpec

BINS = 40


def split(spec: RunSpec) -> Generator[Event, None, dict[str, Any]]:
    """Return `sides` (side → rows), `per_class` (label → side → rows, most frequent first), `plan` and `notices`.

    `sha256` is that of the training file, whose bytes were looked at anew.
    """
    task = tasks.find(spec.task, spec.task_options)
    dataset = yield from datasets.build(spec, task)
    plan = dataset.plan(task)  # says so where nothing can be learned
    sides = {side: len(rows) for side, rows in dataset.sides.items()}
    counts = {side: usable.counts(dataset.column(side, task.answer), task) for side in sides}
    order = usable.classes(dataset.table, task)
    return {
        "sides": sides,
        "per_class": {label: {side: counts[side].get(label, 0) for side in counts} for label in order},
        "plan": {key: value for key, value in plan.items() if key not in ("answers", "rows")},  # as many as rows
        "notices": list(dataset.notices),
        "sha256": dataset.reports["train"].sha256,
    }


def lengths(spec: RunSpec) -> Generator[Event, None, dict[str, Any]]:
    """Return a histogram of the training rows' tokens: `edges`, `counts`, what a run would cut; and `findings`."""
    task = tasks.find(spec.task, spec.task_options)
    base = yield from background.call(N_("looking at the base"), lambda _: catalog.for_task(spec.base, task))
    dataset = yield from datasets.build(spec, task)

    def tokenizer() -> Any:
        from workbench.engine.models import pretrained

        return pretrained.load_tokenizer(base.folder, task.markers({}))

    found = yield from tokenizing.sample_lengths(dataset, task, tokenizer, base.max_length, spec.seed)
    unknown = yield from tokens.unknown(checks.audited(dataset, task), base.folder)
    chosen = int(spec.training.get("max_length") or tokenizing.chosen_length(found, base.max_length))
    counts, edges = np.histogram(found, bins=BINS)
    return {
        "edges": edges.tolist(), "counts": counts.tolist(), "sampled": len(found),
        "rows": len(dataset.sides["train"]), "limit": base.max_length, "max_length": chosen,
        "share_cut": float(np.mean(np.asarray(found) > chosen)), "findings": unknown,
    }  # fmt: skip
