"""The simple model that always runs first: frozen features and a linear model; cheap baselines beside it."""

import shutil
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from workbench.engine.errors import N_
from workbench.engine.evaluation import baselines
from workbench.engine.events import Baseline, Event, Noticed
from workbench.engine.models import classifier, probe
from workbench.engine.models.classifier import Classifier
from workbench.engine.models.features import features, flat, forward_all, widened
from workbench.engine.runs import atomic, kept
from workbench.engine.task import HeadStart
from workbench.engine.training import contrast
from workbench.engine.training.setup import Judged, Setup, Side

NEVER = -1e4  # the bias of a label that is never answered
MOST_BYTES = 1 << 27  # of the features of rows that have their own numbers of them: of as many rows as that holds
DRAWN = N_(
    "The simple model is fitted to {count} of {total} rows, drawn at random: what it sees of more takes over {size} MB."
)


@dataclass(frozen=True)
class Seen:
    """What the head sees of rows, or of each thing in them, (M, …), and what is right there."""

    features: np.ndarray
    targets: np.ndarray

    def and_those(self, other: "Seen") -> "Seen":
        """Return both, one after the other."""
        width = max(self.features.shape[1], other.features.shape[1])
        features = np.concatenate([widened(self.features, width), widened(other.features, width)])
        return Seen(features, np.concatenate([self.targets, other.targets]))


def run(setup: Setup) -> Generator[Event, None, float]:
    """Fit the simple models, report their figures on validation, and leave the best of them in `best/`.

    `before/` is the base with its own head where it has one for these labels, else Quick. Afterwards the setup's
    model has the head that tuning starts from, whose strength is returned.
    """
    yield from _cheap_baselines(setup)
    if not isinstance(setup.model, Classifier):
        yield from _base_alone(setup)
        return 0.0
    train, validation = yield from _both_features(setup)
    fitted = yield from _fit(setup, train, validation)
    head = fitted.best
    if setup.options.refit:
        head = yield from _fit_at(setup, fitted.best.strength, train.and_those(validation))
    quick = yield from _report(setup, "quick", fitted.best, N_("checking quick"))
    own = own_head(setup)
    if own is None:
        _save(setup, "before", "quick", head, quick)
        _copy_to_best(setup)
    else:
        base = yield from _report(setup, "base", _without_unknown(own), N_("checking base"), never=own.unknown)
        _save_base(setup, own, base)
        _save(setup, "quick", "quick", head, quick)
        headline = setup.task.headline
        better = setup.task.is_better(quick.metrics[headline], base.metrics[headline])
        _copy_to_best(setup, "quick" if better else "before")
    start = fitted.start
    if _warms_up(setup, own):
        yield from contrast.run(setup)
        train, validation = yield from _both_features(setup)  # anew: the base says something else by now
        start = (yield from _fit(setup, train, validation)).best  # not softer: little is left to learn
    _start_head(setup, start, own)
    return start.strength


def start_again(setup: Setup, strength: float) -> Generator[Event, None, None]:
    """Give a refit's model the head that tuning starts from: of that strength, on the rows it learns from."""
    if not isinstance(setup.model, Classifier):
        return
    own = own_head(setup)
    if _warms_up(setup, own):
        yield from contrast.run(setup)
    head = yield from _fit_at(setup, strength, (yield from seen(setup, setup.examples)))
    _start_head(setup, head, own)


def _base_alone(setup: Setup) -> Generator[Event, None, None]:
    """Report the base as it came, where there is no head to be fitted, and keep it for now."""
    judged = yield from _judged(setup, N_("checking base"))
    yield setup.record.emit(Baseline("base", "validation", judged.metrics))
    setup.keep("before", "base", 0, judged)
    _copy_to_best(setup)


def _warms_up(setup: Setup, own: HeadStart | None) -> bool:
    """Return whether classes are drawn apart first; a head that is kept fits the base as it is."""
    asked = bool(setup.options.contrast_steps) and setup.spec.method_tunes and setup.task.one_class_a_row
    return asked and not (own is not None and setup.spec.keeps_head)


def _cheap_baselines(setup: Setup) -> Generator[Event, None, None]:
    fitted = yield from baselines.fit_all(setup.task, setup.dataset.rows("train"), setup.plan, setup.spec.seed)
    rows = setup.dataset.rows("validation")
    for name, baseline in fitted.items():
        yield setup.record.emit(Baseline(name, "validation", setup.judge(baseline.outputs(rows)).metrics))


def _both_features(setup: Setup) -> Generator[Event, None, tuple[Seen, Seen]]:
    train = yield from seen(setup, setup.examples)
    return train, (yield from seen(setup, setup.validation))


def problem(setup: Setup) -> probe.Problem:
    """Return what is fitted to what `seen` gives."""
    return probe.Problem(len(setup.plan["labels"]), setup.task.loss, _classifier(setup).beside)


def _fit(setup: Setup, train: Seen, validation: Seen) -> Generator[Event, None, probe.Fitted]:
    return (
        yield from probe.fit(
            train.features, train.targets, validation.features, validation.targets,
            problem=problem(setup), normalised=setup.model.normalised,
        )
    )  # fmt: skip


def _fit_at(setup: Setup, strength: float, rows: Seen) -> Generator[Event, None, HeadStart]:
    return (
        yield from probe.fit_at(
            strength, rows.features, rows.targets, problem=problem(setup), normalised=setup.model.normalised
        )
    )  # fmt: skip


def seen(setup: Setup, side: Side) -> Generator[Event, None, Seen]:
    """Return what the head sees of a side's rows, of as many as memory is spent on."""
    side = side.some(drawn(setup, side)) if setup.model.ragged else side
    found = yield from forward_all(
        setup.model, side.tokens, setup.tokenizer, device=setup.device, stage=N_("fitting the simple model"),
        batch_size=setup.options.evaluation_batch_size, what=features,
    )  # fmt: skip
    return Seen(flat(found), flat(side.targets))


def drawn(setup: Setup, side: Side) -> np.ndarray:
    """Return as many of a side's rows, drawn at random, as memory is spent on their features."""
    sizes = _sizes(setup, side)
    order = np.random.default_rng(setup.spec.seed).permutation(len(sizes))
    fitting = int(np.searchsorted(np.cumsum(sizes[order]), MOST_BYTES))
    return np.sort(order[: max(1, fitting)])


def count_seen(setup: Setup, side: Side, total: int) -> int:
    """Return about how many of `total` rows `seen` looks at, where a side is a sample of them."""
    return min(total, max(1, int(MOST_BYTES / _sizes(setup, side).mean()))) if setup.model.ragged else total


def _sizes(setup: Setup, side: Side) -> np.ndarray:
    """Return how many bytes the features take of each row that has its own number of them (N,)."""
    of_words = side.targets.dtype == object
    things = np.array([len(row) for row in side.targets]) if of_words else side.tokens.lengths
    return np.asarray(4 * _classifier(setup).head.in_features * things)


def _report(
    setup: Setup, name: str, start: HeadStart, stage: str, *, never: np.ndarray | None = None
) -> Generator[Event, None, Judged]:
    _classifier(setup).set_head(start.weight, start.bias)
    judged = yield from _judged(setup, stage, never, tempers=name == "quick")
    yield setup.record.emit(Baseline(name, "validation", judged.metrics))
    return judged


def _judged(
    setup: Setup, stage: str, never: np.ndarray | None = None, *, tempers: bool = False
) -> Generator[Event, None, Judged]:
    """Return what validation says of the model; one that is kept as it came has no temperature."""
    outputs = yield from forward_all(
        setup.model, setup.validation.tokens, setup.tokenizer, device=setup.device, stage=stage,
        batch_size=setup.options.evaluation_batch_size,
    )  # fmt: skip
    return setup.judge(outputs, never, tempers=tempers)


def _classifier(setup: Setup) -> Classifier:
    """Return the model, which has a head."""
    assert isinstance(setup.model, Classifier)
    return setup.model


def _save(setup: Setup, folder: str, model: str, start: HeadStart, judged: Judged) -> None:
    _classifier(setup).set_head(start.weight, start.bias)
    setup.keep(folder, model, 0, judged, refit=setup.options.refit and model == "quick")


def _save_base(setup: Setup, own: HeadStart, judged: Judged) -> None:
    """Keep the base as it came in `before/`: with its own labels alone, where others are new to it."""
    if not own.unknown.any():
        _save(setup, "before", "base", own, judged)
        return
    note = kept.Kept("base", 0, judged.metrics, sureness=judged.sureness)

    def write(folder: Path) -> None:
        shutil.copytree(setup.base.folder, folder, dirs_exist_ok=True)
        (folder / atomic.MANIFEST).unlink(missing_ok=True)
        kept.write(folder, note)

    atomic.write_folder(setup.record.folder / "before", write)


def _without_unknown(own: HeadStart) -> HeadStart:
    """Return a base's own head that never answers with a label it does not know."""
    return HeadStart(np.nan_to_num(own.weight), np.where(own.unknown, NEVER, own.bias), own.strength)


def _copy_to_best(setup: Setup, source: str = "before") -> None:
    atomic.link_folder(setup.record.folder / source, setup.record.folder / "best")


def _start_head(setup: Setup, start: HeadStart, own: HeadStart | None) -> None:
    """Give the model the head that tuning starts from: the base's own (kept), the probe's, or random numbers."""
    if own is not None and setup.spec.keeps_head:
        weight, bias = (
            np.where(own.unknown[:, None], start.weight, own.weight),
            np.where(own.unknown, start.bias, own.bias),
        )
        _classifier(setup).set_head(weight, bias)
    elif setup.options.head_start == "random":
        weight, bias = _random_head(setup)
        _classifier(setup).set_head(weight, bias)
    else:
        _classifier(setup).set_head(start.weight, start.bias)


def _random_head(setup: Setup) -> tuple[np.ndarray, np.ndarray]:
    """Return normal weights of deviation 0.02 (BERT's initializer_range) and a zero bias."""
    shape = tuple(_classifier(setup).head.weight.shape)
    weight = np.random.default_rng(setup.spec.seed).normal(0.0, 0.02, shape).astype(np.float32)
    return weight, np.zeros(shape[0], dtype=np.float32)


def own_head(setup: Setup) -> HeadStart | None:
    """Return the base's own head where it sees what the model's head sees, and has one for these labels.

    One for some of them will do where it is to be kept.
    """
    if setup.model.pooling not in ("", setup.base.pooling):
        return None
    own = classifier.own_head(setup.base.folder, setup.plan, _classifier(setup).problem, setup.task.load)
    return own if own is None or setup.spec.keeps_head or not own.unknown.any() else None


def notices(setup: Setup) -> list[Noticed]:
    """Return what is to be said of the simple model and of the head that tuning starts from."""
    return [one for one in (_notice_drawn(setup), _notice_kept_head(setup)) if one is not None]


def _notice_drawn(setup: Setup) -> Noticed | None:
    """Return a notice where the simple model is fitted to some of the rows alone."""
    total = len(setup.examples.targets)
    count = len(drawn(setup, setup.examples)) if setup.model.ragged else total
    values = {"count": count, "total": total, "size": MOST_BYTES >> 20}
    return Noticed(DRAWN, values=values) if count < total else None


def _notice_kept_head(setup: Setup) -> Noticed | None:
    """Return a notice where the base's head was to be kept, but it has none for these labels."""
    if not setup.spec.keeps_head or not isinstance(setup.model, Classifier) or own_head(setup) is not None:
        return None
    return Noticed(
        N_("The base has no head for these labels to keep; the head starts from the simple model."), severity="warning"
    )
