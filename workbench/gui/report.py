"""What a run's report.json holds, as the window reads it."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.engine.selections import LabelFigures, label_figures
from workbench.gui import certainty
from workbench.gui.certainty import Certainty

Metrics = Mapping[str, float | None]
MUCH_UNBALANCED = 3.0  # times as many rows in the largest class as in the smallest

NOTHING_KNOWN = Certainty()  # of how sure figures are: an older report

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Confused:
    """Test rows of one class that were answered as another."""

    truth: str
    answered: str
    rows: int


@dataclass(frozen=True)
class Fates:
    """What became of the test rows' spans of one label: right, nearly so, missed; and what was answered for nothing."""

    label: str
    exact: int
    partial: int
    wrong_label: int
    partial_wrong_label: int
    missed: int
    spurious: int


@dataclass(frozen=True)
class Answered:
    """How the test rows' questions fared that have an answer in their text ("answerable"), or those that have none."""

    label: str
    rows: int
    f1: float
    exact_match: float


@dataclass(frozen=True)
class Report:
    """The figures of a tested run; `tuned` holds the tuned model's where that one was not kept."""

    headline: str
    higher_is_better: bool
    kept: str  # tuned | quick | base
    refit: bool  # whether what is kept learned from the validation rows too
    method: str  # what `before` was measured with: probe | base
    rows: int
    before: Metrics
    after: Metrics
    tuned: Metrics | None
    baselines: Mapping[str, Metrics]
    classes: tuple[LabelFigures, ...]
    one_class_a_row: bool  # a row may have any number of them, or none at all, elsewhere
    spans: tuple[Fates, ...] | None  # None where nothing is marked in texts
    counted: str  # rows | spans | words: what figures count
    load_with: str
    sureness: Mapping[str, Any]  # what thresholds buy on validation, and the one that is kept on the test rows
    answers: tuple[Answered, ...] = ()  # none where no questions are answered
    certainty: Certainty = NOTHING_KNOWN
    calibration: Mapping[str, Any] = field(default_factory=dict)  # whether it is as often right as it says
    changed: int | None = None  # test rows that are answered otherwise than before; None in an older report
    raw: Mapping[str, Any] = field(default_factory=dict)  # report.json as it is

    def gain(self, name: str) -> float | None:
        """Return how much a metric grew, None where it is not known."""
        before, after = self.before.get(name), self.after.get(name)
        return None if before is None or after is None else after - before

    @property
    def is_unbalanced(self) -> bool:
        """Return whether some classes, of which each row has one, have many more test rows than others."""
        if not self.one_class_a_row:
            return False
        counts = [one.support for one in self.classes if one.support]
        return len(counts) > 1 and max(counts) >= MUCH_UNBALANCED * min(counts)

    @property
    def largest(self) -> LabelFigures | None:
        """Return the class with the most test rows."""
        return max(self.classes, key=lambda one: one.support, default=None)


def headline(raw: Mapping[str, Any] | None) -> tuple[str, float | None] | None:
    """Return the headline metric's name and figure after, without looking at the rest; None as `read` does."""
    try:
        name, value = (None, None) if raw is None else (raw["headline"], raw["test"]["after"].get(raw["headline"]))
    except (KeyError, TypeError, AttributeError):
        return None
    return (name, value if isinstance(value, float) else None) if isinstance(name, str) else None


def read(raw: Mapping[str, Any] | None) -> Report | None:
    """Return the report; None where there is none, or one that can't be understood."""
    if raw is None:
        return None
    try:
        return _report(raw)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError):
        logger.warning("a report could not be understood", exc_info=True)
        return None


def _report(raw: Mapping[str, Any]) -> Report:
    test = raw["test"]
    return Report(
        headline=str(raw["headline"]), higher_is_better=bool(raw["higher_is_better"]), kept=str(raw["kept"]),
        refit=bool(raw.get("checkpoint", {}).get("refit")),
        method=str(test["before"].get("method", "probe")), rows=int(test["rows"]),
        changed=test.get("rows_changed"),
        before=_figures(test["before"]), after=_figures(test["after"]),
        tuned=_figures(test["tuned"]) if test.get("tuned") else None,
        baselines={name: _figures(metrics) for name, metrics in raw.get("baselines", {}).items()},
        classes=label_figures(raw),
        one_class_a_row=bool(raw.get("confusion")),
        spans=tuple(Fates(**one) for one in raw["spans"]) if raw.get("spans") else None,
        answers=tuple(Answered(**one) for one in raw.get("answers", ())),
        counted=str(raw.get("counted", "rows")),
        load_with=str(raw.get("load_with", "")),
        sureness=raw.get("sureness") or {},
        certainty=certainty.read(raw),
        calibration=raw.get("calibration") or {},
        raw=raw,
    )  # fmt: skip


def _figures(metrics: Mapping[str, Any]) -> Metrics:
    """Return what is a number or is known not to be one (null), without words such as the method's name."""
    return {name: value for name, value in metrics.items() if value is None or isinstance(value, int | float)}
