"""How long each recipe would take here, and how much memory: what was measured, as often as a run does it."""

import dataclasses
import tempfile
from collections.abc import Generator, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch

from workbench.engine import device as devices
from workbench.engine import folders, memory, parameters, recipes
from workbench.engine.data.tokenizing import LONGEST_CHOSEN
from workbench.engine.events import Event
from workbench.engine.memory import MemoryNeed
from workbench.engine.runs import record as records
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.training import costs, prepare
from workbench.engine.training.costs import Costs
from workbench.engine.training.loop import SAVE_SECONDS
from workbench.engine.training.prepare import Asked
from workbench.engine.training.setting_up import forget_accelerator
from workbench.engine.training.trials import Stopwatch
from workbench.engine.training_options import schedule

FIRST_STATE = 0.5  # of a checkpoint: it lacks the optimizer's two moments; weights and their average are there
REFIT_SHARE = 0.75  # of the fit's steps: validation chose early ones where rows are few, late ones where many (NOTES)
TESTED = 2  # models that are loaded and tested at the end: before and best


def estimate(spec: RunSpec, spent: float) -> Generator[Event, None, dict[str, Any]]:
    """Return `recipes`, each with its `seconds` (without early stopping), `bytes`, `fits`, `verdict`, `steps`, `parts`,
    and how many `parameters` its model has and how many of them learn (`trainable_parameters`).

    `spent` are the seconds in which this module was loaded. A recipe that is too large for the memory that is free
    has no seconds, as nothing is tried then. Raises WorkbenchError where the run could not start.
    """
    watch = Stopwatch()
    asked = yield from watch.over(prepare.look(spec))
    device = devices.choose(spec.device)
    free = devices.free_bytes(device)
    wanted = {name: _of_recipe(spec, asked, name) for name in recipes.RECIPES}
    length = spec.options.max_length or min(asked.base.max_length, LONGEST_CHOSEN)
    needs = {name: _need(asked, one, length, free) for name, one in wanted.items()}
    chosen = _chosen(spec, wanted, needs)
    measured = None
    if chosen is not None:
        with _undisturbed(), _record(chosen, asked) as record:
            measured = yield from costs.measure(record, chosen, asked, watch, spent)
        needs = {name: _need(asked, one, measured.longest, free) for name, one in wanted.items()}
    found = [_recipe(one, asked, needs[name], measured) for name, one in wanted.items()]
    return {"recipes": found, "device": device.name, "free_bytes": free}


def _of_recipe(spec: RunSpec, asked: Asked, name: str) -> RunSpec:
    """Return the run as this recipe would have it; what was given wins, a method too."""
    given = spec.method != recipes.method_of(spec.recipe)
    method = spec.method if given else recipes.method_of(name)
    defaults = recipes.defaults(spec.task, asked.base, method, name, len(asked.dataset.sides["train"]))
    return dataclasses.replace(
        spec, recipe=name, method=method, method_options=spec.method_options if method == spec.method else {},
        data=asked.spec.data, training={**defaults, **spec.training, "early_stopping_patience": 0},
    )  # fmt: skip


def _need(asked: Asked, spec: RunSpec, length: int, free: int) -> MemoryNeed:
    base = asked.base
    shape = memory.Shape(base.parameters, base.hidden_size, base.layers, base.heads)
    return memory.weigh(shape, spec.learning(shape), spec.options, length, available=free)


def _chosen(spec: RunSpec, wanted: Mapping[str, RunSpec], needs: Mapping[str, MemoryNeed]) -> RunSpec | None:
    """Return the recipe to measure: one that tunes, as it does what the others do; None where none fits."""
    fitting = [one for name, one in wanted.items() if needs[name].verdict != "too large"]
    return max(fitting, key=lambda one: (one.method_tunes, one.recipe == spec.recipe), default=None)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Leave the process as it was: threads, random numbers, and accelerate's view of it."""
    threads, random = torch.get_num_threads(), torch.get_rng_state()
    try:
        yield
    finally:
        torch.set_num_threads(threads)
        torch.set_rng_state(random)
        forget_accelerator()


@contextmanager
def _record(spec: RunSpec, asked: Asked) -> Iterator[Record]:
    """Make a run's folder in the cache, which goes again."""
    place = folders.cache() / "estimates"
    place.mkdir(parents=True, exist_ok=True)
    files = {"data.json": {"split": {side: len(rows) for side, rows in asked.dataset.sides.items()}}}
    with tempfile.TemporaryDirectory(dir=place, ignore_cleanup_errors=True) as folder:
        record = records.create(spec, Path(folder), files, lambda _: None)
        try:
            yield record
        finally:
            record.close()


def _recipe(spec: RunSpec, asked: Asked, need: MemoryNeed, measured: Costs | None) -> dict[str, Any]:
    steps = schedule(spec.options, len(asked.dataset.sides["train"])).steps if spec.method_tunes else 0
    answer = {"name": spec.recipe, "fits": need.verdict != "too large", "verdict": need.verdict, "steps": steps}
    answer |= parameters.count(spec, asked.base, asked.plan)
    if measured is None or need.verdict == "too large":
        return {**answer, "seconds": None, "bytes": need.need.total, "parts": {}}
    parts = _parts(spec, asked, measured)
    return {**answer, "seconds": sum(parts.values()), "bytes": _peak(spec, need, measured), "parts": parts}


def _peak(spec: RunSpec, need: MemoryNeed, costs: Costs) -> int:
    """Return the most bytes in use; the reckoned ones where they are more and its steps are not those measured."""
    if not spec.method_tunes:
        return costs.simple_peak
    return costs.peak if spec.options.passes == costs.passes else max(costs.peak, need.need.total)


def _parts(spec: RunSpec, asked: Asked, costs: Costs) -> dict[str, float]:
    """Return the seconds of a run's parts, in their order."""
    options = spec.options
    rows, checked = (len(asked.dataset.sides[side]) for side in ("train", "validation"))
    both = 1 + checked / rows  # what a refit learns from, as a multiple of the training rows
    first_state = FIRST_STATE * costs.checkpoint
    quick = costs.words + _fit(costs) + costs.checks["validation"] + costs.save + first_state
    quick += both * costs.fit if options.refit else 0.0
    test = costs.words + TESTED * (costs.load + costs.checks["test"])
    if not spec.method_tunes:
        start = costs.start + costs.threads  # the rest is chosen for steps alone
        return {"start": start, "simple": quick, "training": 0.0, "checks": 0.0, "refit": 0.0, "test": test}
    warm_up = options.contrast_steps * costs.apart + _fit(costs) if options.contrast_steps else 0.0
    plan = schedule(options, rows)
    steps = plan.steps * options.passes * costs.step
    saves = plan.evaluations * int(steps / plan.evaluations / SAVE_SECONDS)  # where checks are rare
    training = steps + saves * costs.checkpoint
    check = costs.checks["validation"] + costs.save + costs.checkpoint
    again = costs.load + (warm_up or _fit(costs)) + first_state + costs.save + costs.checkpoint
    again += REFIT_SHARE * both * training
    return {
        "start": costs.start + costs.threads + costs.formats, "simple": quick + warm_up, "training": training,
        "checks": plan.evaluations * check, "refit": again if options.refit else 0.0, "test": test,
    }  # fmt: skip


def _fit(costs: Costs) -> float:
    """Return the seconds of a fit on frozen features, which are computed for it."""
    return costs.seen + costs.fit
