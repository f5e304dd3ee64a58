"""What the curves of a run show, as lines, levels, marks and gaps for the plots; computed anew for each drawing."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from workbench.gui import baseline_words, metric_words, theme
from workbench.gui.curve_axis import CurveAxis
from workbench.gui.curve_data import Curves
from workbench.gui.smoothing import Smoother
from workbench.gui.translation import tr
from workbench.gui.widgets.curve_plot import Level, Line, Mark, Span


@dataclass(frozen=True)
class ScoreMarks:
    """What stands in the plot of the headline metric beside its line."""

    levels: list[Level] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)


def loss_lines(curves: Curves, axis: CurveAxis, smoother: Smoother, weight: float) -> list[Line]:
    """Return the training loss as it was and smoothed, and the validation loss."""
    colours, loss = theme.colours().series, curves.steps.column("loss")
    lines = [Line("raw", tr("training"), axis.x, loss, colours[0], "raw")]
    if weight > 0:
        lines.append(Line("smoothed", tr("smoothed"), axis.x, smoother.smooth(loss, weight), colours[0]))
    validation = evaluated(curves, "loss")
    if len(validation):
        lines.append(
            Line("validation", tr("validation"), _evaluated_at(curves, axis), validation, colours[1], "points")
        )
    return lines


def score_lines(curves: Curves, axis: CurveAxis, headline: str) -> list[Line]:
    """Return the headline metric at each evaluation."""
    values = evaluated(curves, headline)
    colour = theme.colours().series[2]
    return [Line("score", metric_words.title(headline), _evaluated_at(curves, axis), values, colour, "points")]


def step_line(curves: Curves, axis: CurveAxis, name: str, title: str, *, colour: int) -> list[Line]:
    """Return a column of the steps as one line."""
    return [Line(name, title, axis.x, curves.steps.column(name), theme.colours().series[colour])]


def score_marks(curves: Curves, axis: CurveAxis, headline: str, patience: int) -> ScoreMarks:
    """Return the simple models' figures, the best evaluation, how long is waited for a better one, and an early end."""
    found = ScoreMarks(_levels(curves, headline))
    if curves.best is not None:
        begin = axis.at(curves.best.step)
        figure = metric_words.value(headline, curves.best.metrics.get(headline))
        found.marks.append(Mark(tr("best {figure}", figure=figure), begin, theme.colours().good))
        end = _patience_ends(curves, patience)
        if end:
            found.spans.append(Span(begin, axis.at(end)))
    if curves.stopped_early is not None:
        found.marks.append(Mark(tr("ended early"), axis.at(curves.stopped_early.step), theme.colours().warning))
    return found


def gaps(curves: Curves, axis: CurveAxis) -> np.ndarray:
    """Return where the steps lie whose loss was no number."""
    found: np.ndarray = axis.x[~np.isfinite(curves.steps.column("loss"))]
    return found


def evaluated(curves: Curves, name: str) -> np.ndarray:
    """Return a metric at each evaluation (E,); NaN where it was no number."""
    return np.array([one.metrics.get(name, np.nan) for one in curves.evaluations], dtype=float)


def _evaluated_at(curves: Curves, axis: CurveAxis) -> np.ndarray:
    return np.array([axis.at(one.step) for one in curves.evaluations], dtype=float)


def _levels(curves: Curves, headline: str) -> list[Level]:
    known = {name: curves.baselines[name].get(headline) for name in baseline_words.SHORT if name in curves.baselines}
    colours = theme.colours()
    return [
        Level(
            tr(baseline_words.SHORT[name], figure=metric_words.value(headline, value)), float(value),
            colours.accent if name == "quick" else colours.muted, near=name == "quick",
        )
        for name, value in known.items() if value is not None and np.isfinite(value)
    ]  # fmt: skip


def _patience_ends(curves: Curves, patience: int) -> int:
    """Return the step of the evaluation that ends the run unless a better one comes before it; 0 = none does."""
    steps: Sequence[int] = [one.step for one in curves.evaluations]
    if not patience or curves.best is None or not steps:
        return 0
    every = steps[1] - steps[0] if len(steps) > 1 else steps[0]
    return curves.best.step + patience * max(1, every)
