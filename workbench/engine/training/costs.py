"""What the parts of a run cost here: a run is set up on a sample of the rows, and a little of each part is done."""

import itertools
import time
from collections.abc import Generator, Mapping
from dataclasses import dataclass

import numpy as np

from workbench.engine import device as devices
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_, DataError
from workbench.engine.evaluation import baselines
from workbench.engine.events import Event
from workbench.engine.inference import predictor
from workbench.engine.models import features, probe
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.collating import collate
from workbench.engine.runs.record import Record
from workbench.engine.spec import RunSpec
from workbench.engine.training import contrast, quick
from workbench.engine.training.batches import micro_batches
from workbench.engine.training.checkpoints import Progress
from workbench.engine.training.loop import Clock, Loop
from workbench.engine.training.prepare import Asked
from workbench.engine.training.setting_up import SettingUp
from workbench.engine.training.setup import Judged, Setup, Side
from workbench.engine.training.trials import Law, Peak, Stopwatch, time_batches

SAMPLE = 4000  # rows of a side: more than a window of like lengths (batches.WINDOW), so that padding is a run's
BATCHES = 4  # at least so many effective batches, where they are large
STEP_SECONDS, CHECK_SECONDS = 6.0, 3.0  # spent on timing them, once a few are timed
APART = 500  # contrastive batches that are looked at; drawing 100,000 takes a minute
GROWTH = 1.2  # a run's heap goes on growing for some hundred steps: on four sets, to 1.11–1.39 of what a few take
WORDS_ROWS, WARM_ROWS, FIT_ROWS = 2000, 50, 10_000  # the simple models' fits grow with the rows as measured on so many
THINGS_ROWS = 100  # that of things which go together


@dataclass(frozen=True)
class Costs:
    """Seconds, and the most bytes in use; a step takes none where the run that was set up does not tune."""

    start: float  # reading and loading
    threads: float  # choosing them
    formats: float  # choosing number format and micro-batch
    words: float  # one fit of TF-IDF
    seen: float  # forward passes over the rows that Quick is fitted to and chosen on
    fit: float  # Quick's
    checks: Mapping[str, float]  # a forward pass over each side that is answered
    save: float  # a model
    load: float
    step: float  # of one pass over its rows, the mean of an epoch
    apart: float  # of a step that draws classes apart
    passes: int  # over the rows, in the steps that were measured
    checkpoint: float  # a state to resume from
    simple_peak: int  # of a run that does not tune
    peak: int
    longest: int  # tokens of the longest row


def measure(
    record: Record, spec: RunSpec, asked: Asked, start: Stopwatch, spent: float
) -> Generator[Event, None, Costs]:
    """Set the run up and time its parts; `start` has timed what went before, `spent` are seconds it did not see."""
    sample = asked.dataset.sample(max(SAMPLE, BATCHES * spec.options.batch_size), spec.seed)
    setting, device = SettingUp(record, spec, sample, asked.plan), devices.choose(spec.device)
    threads, formats, checkpoint = (Stopwatch() for _ in range(3))
    with Peak(device) as loaded:
        yield from start.over(setting.load())
        yield from threads.over(setting.choose_threads())
    with Peak(device) as tried:  # the longest batch whole, often a run's peak
        yield from formats.over(setting.choose_for_steps())
    began = time.perf_counter()
    setup = setting.finish()
    spent += time.perf_counter() - began
    tokenizing = start.stages.get("tokenizing", 0.0) * _others(setup, asked.dataset)
    with Peak(device) as simple:
        words = yield from _words(setup, asked.dataset, start)
        fit = yield from _fit(setup, asked.dataset)
        law = yield from _law_of_checks(setup)
        seen, checks = _seen(setup, asked.dataset, law), _checks(setup, asked.dataset, law)
    loop, step, apart = Loop(setup, Progress(), bar=0.0), 0.0, 0.0
    with Peak(device) as whole:
        if spec.method_tunes:
            law = yield from _law_of_steps(loop)
            step = float(law.of(_padded(setup, _epoch(setup))).mean())
            apart = _apart(setup, law) if setup.task.one_class_a_row else 0.0
        yield from checkpoint.over(loop.checkpoint())  # last, as the optimizer has its moments only then
        save, load = yield from _saving(loop)
    growth = GROWTH if spec.method_tunes and device.kind == "cpu" else 1.0
    peak = growth * max(one.bytes for one in (loaded, tried, simple, whole))
    return Costs(
        start=spent + start.seconds + tokenizing, threads=threads.seconds, formats=formats.seconds,
        words=words, seen=seen, fit=fit, checks=checks, save=save, load=load, step=step / spec.options.passes,
        apart=apart / spec.options.passes, passes=spec.options.passes, checkpoint=checkpoint.seconds,
        simple_peak=loaded.bytes + simple.grown, peak=int(peak), longest=int(setup.train.tokens.lengths.max()),
    )  # fmt: skip


def _words(setup: Setup, dataset: Dataset, start: Stopwatch) -> Generator[Event, None, float]:
    """Return the seconds that a fit of TF-IDF on all rows takes (banking77: 0.17 ms a row for 500, 0.20 for 8,000).

    What its libraries take to load belongs to the start.
    """
    yield from start.over(_fit_words(setup, WARM_ROWS))
    watch, rows = Stopwatch(), min(WORDS_ROWS, len(setup.train.targets))
    yield from watch.over(_fit_words(setup, rows))
    return watch.seconds * len(dataset.sides["train"]) / rows


def _fit_words(setup: Setup, rows: int) -> Generator[Event, None, None]:
    cells = setup.dataset.sample(rows, setup.spec.seed).rows("train")
    try:
        plan = setup.task.plan(cells)
    except DataError:  # so few rows may be of one class alone, which can't be fitted
        return
    *_, dearest = setup.task.baselines(cells, plan, setup.spec.seed).values()
    yield from baselines.fit_one(dearest)


def _fit(setup: Setup, dataset: Dataset) -> Generator[Event, None, float]:
    if not isinstance(setup.model, Classifier):  # there is nothing to fit
        return 0.0
    total = quick.count_seen(setup, setup.train, len(dataset.sides["train"]))
    rows, head = min(FIT_ROWS, total), setup.model.head
    if setup.model.beside:
        return (yield from _fit_things(setup, total))
    problem = probe.Problem(head.out_features, setup.task.loss)
    targets = features.flat(setup.train.targets)
    seconds = yield from probe.time_fit(rows, setup.model.feature_shape, targets, problem)
    return seconds * total / rows * len(targets) / len(setup.train.targets)


def _fit_things(setup: Setup, total: int) -> Generator[Event, None, float]:
    """Return the seconds of a fit to things that go together, which can't be made up."""
    side = setup.train.some(quick.drawn(setup, setup.train)[:THINGS_ROWS])
    few = yield from quick.seen(setup, side)
    seconds = yield from probe.time_fit_of(few.features, few.targets, quick.problem(setup))
    return seconds * total / len(side.targets)


def _law_of_checks(setup: Setup) -> Generator[Event, None, Law]:
    """Time forward passes as evaluation has them."""
    setup.model.eval()

    def work(rows: np.ndarray) -> Generator[Event, None, None]:
        yield from ()
        inputs = collate(setup.train.tokens.take(rows), setup.tokenizer)
        features.forward(setup.model, inputs, setup.device, features.logits)

    batches = _check_batches(setup, setup.train)
    return (
        yield from time_batches(
            batches, _tokens(setup.train, batches), work, stage=N_("timing checks"), seconds=CHECK_SECONDS
        )
    )


def _law_of_steps(loop: Loop) -> Generator[Event, None, Law]:
    """Time steps as training has them."""

    def work(rows: np.ndarray) -> Generator[Event, None, None]:
        _, norm = yield from loop.learn(rows, Clock())
        float(norm)  # waits for the device

    batches = _epoch(loop.setup)
    return (
        yield from time_batches(
            batches, _padded(loop.setup, batches), work, stage=N_("timing steps"), seconds=STEP_SECONDS
        )
    )


def _apart(setup: Setup, law: Law) -> float:
    """Return the seconds of a contrastive step; one in parts computes its rows once more, a third of a step's work."""
    steps = [contrast.parts(setup, batch) for batch in itertools.islice(contrast.batches(setup), APART)]
    work = [_tokens(setup.examples, parts).sum() * (4 / 3 if len(parts) > 1 else 1) for parts in steps]
    return float(law.of(np.array(work)).mean()) if work else 0.0


def _saving(loop: Loop) -> Generator[Event, None, tuple[float, float]]:
    """Return the seconds in which a model is saved, and loaded again."""
    setup, saved, loaded = loop.setup, Stopwatch(), Stopwatch()

    def save() -> Generator[Event, None, str]:
        yield from ()
        return loop.keep(Judged(setup.plan, {setup.task.headline: 1.0}, []))

    name = yield from saved.over(save())
    yield from loaded.over(predictor.load_folder(setup.record.folder / name, setup.spec))
    return saved.seconds, loaded.seconds


def _seen(setup: Setup, dataset: Dataset, law: Law) -> float:
    """Return the seconds of the passes over those rows of the training and validation sides that are fitted to."""
    found = 0.0
    for name, side in (("train", setup.train), ("validation", setup.validation)):
        found += _pass(setup, side, law) * quick.count_seen(setup, side, len(dataset.sides[name]))
    return found


def _checks(setup: Setup, dataset: Dataset, law: Law) -> dict[str, float]:
    """Return the seconds of a pass over each side; test rows are taken to be like those of validation."""
    a_row = _pass(setup, setup.validation, law)
    return {name: a_row * len(dataset.sides[name]) for name in ("validation", "test")}


def _pass(setup: Setup, side: Side, law: Law) -> float:
    """Return the seconds of a forward pass over a side, by its rows."""
    return float(law.of(_tokens(side, _check_batches(setup, side))).sum()) / len(side.targets)


def _others(setup: Setup, dataset: Dataset) -> float:
    """Return how many rows a run tokenizes beside the sample's, as a multiple of those."""
    sampled = sum(len(setup.dataset.sides[name]) for name in ("train", "validation"))
    return sum(len(rows) for rows in dataset.sides.values()) / sampled - 1


def _epoch(setup: Setup) -> list[np.ndarray]:
    return setup.epoch_batches(0)


def _padded(setup: Setup, batches: list[np.ndarray]) -> np.ndarray:
    """Return the tokens of each batch, padding included, as it is computed in parts."""
    lengths = setup.train.tokens.lengths
    parts = [micro_batches(batch, lengths, setup.micro_tokens) for batch in batches]
    return np.array([_tokens(setup.train, part).sum() for part in parts])


def _check_batches(setup: Setup, side: Side) -> list[np.ndarray]:
    return list(features.batches(side.tokens.lengths, setup.options.evaluation_batch_size))


def _tokens(side: Side, batches: list[np.ndarray]) -> np.ndarray:
    lengths = side.tokens.lengths
    return np.array([len(batch) * lengths[batch].max() for batch in batches])
