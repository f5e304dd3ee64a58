"""What the curves say at the step a person points at."""

import math

from workbench.gui import metric_words
from workbench.gui.followed_run import FollowedRun
from workbench.gui.translation import number, tr


def readout(run: FollowedRun, place: int) -> str:
    """Return the figures of the step at a place of the columns, and of the evaluation that stood then."""
    steps = run.curves.steps
    figures = {name: float(steps.column(name)[place]) for name in ("step", "loss", "learning_rate", "gradient_norm")}
    said = [
        tr("Step {step}", step=number(figures["step"])),
        tr("loss {figure}", figure=_figure(figures["loss"])),
    ]
    evaluation = next((one for one in reversed(run.curves.evaluations) if one.step <= figures["step"]), None)
    if evaluation is not None:
        said.append(tr("validation loss {figure}", figure=_figure(evaluation.metrics.get("loss", math.nan))))
        metric = metric_words.value(run.headline, evaluation.metrics.get(run.headline))
        said.append(f"{metric_words.title(run.headline)} {metric}")
    said.append(tr("rate {figure}", figure=f"{figures['learning_rate']:.1e}"))
    said.append(tr("gradient {figure}", figure=_figure(figures["gradient_norm"])))
    return " · ".join(said)


def _figure(value: float) -> str:
    return number(value, 3) if math.isfinite(value) else tr("no number")
