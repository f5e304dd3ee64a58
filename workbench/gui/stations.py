"""The stations a person passes on the way from a table to a model, each with its state and next step in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from workbench.engine.errors import N_
from workbench.gui import metric_words, report
from workbench.gui.base_facts import base_name
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, tr

State = Literal["empty", "ready", "running", "done", "attention"]


@dataclass(frozen=True)
class Standing:
    """How a station stands: its state, and what to do next there."""

    state: State
    step: str


@dataclass(frozen=True)
class Station:
    """One station; `name` is its action's, its pane's and its icon's."""

    name: str
    title: str
    icon: str
    standing: Callable[[Studio], Standing]


def _data(studio: Studio) -> Standing:
    survey = studio.survey
    if not studio.project.draft.train:
        return Standing("empty", tr("Open a file"))
    if survey.files.gone is not None:
        return Standing("attention", tr("The file is gone"))
    if survey.questions:
        return Standing("attention", tr("Has a question"))
    if survey.blocking or survey.trouble is not None:
        return Standing("attention", tr("Has a problem"))
    if survey.split is None and not survey.busy:
        return Standing("attention", tr("Not read to the end"))
    if survey.split is None:
        return Standing("running", tr("Reading …"))
    return Standing("done", plural(sum(survey.split["sides"].values()), "{count} row", "{count} rows"))


def _base(studio: Studio) -> Standing:
    if studio.base.error is not None:
        return Standing("attention", tr("Choose another base"))
    if studio.base.base is None:
        return Standing("running", tr("Looking …"))
    return Standing("done", base_name(str(studio.base.base["id"])))


def _train(studio: Studio) -> Standing:
    run = studio.run
    if run.is_live:
        total = run.started.steps if run.started else 0
        return Standing(
            "running", tr("Step {step} of {total}", step=run.step, total=total) if total else tr("Running …")
        )
    if run.state == "elsewhere":
        return Standing("running", tr("In the background"))
    if run.state in ("failed", "interrupted", "stopped"):
        return Standing("attention", tr("Go on or restart"))
    if run.state == "finished":
        return Standing("done", tr("Finished"))
    return Standing("ready", tr("Press Train")) if studio.survey.learnable else Standing("empty", tr("Data first"))


def _results(studio: Studio) -> Standing:
    found = report.headline(studio.run.report)
    if found is None:
        return Standing("empty", tr("After training"))
    name, value = found
    return Standing("done", tr("Tested") if value is None else metric_words.value(name, value))


def _try(studio: Studio) -> Standing:
    return Standing("ready", tr("Type a text")) if studio.run.has_model else Standing("empty", tr("After training"))


def _take_away(studio: Studio) -> Standing:
    if studio.run.report is None:
        return Standing("empty", tr("After training"))
    return Standing("ready", tr("Use it elsewhere"))


STATIONS = (
    Station("data", N_("Data"), "data", _data),
    Station("base", N_("Base"), "base", _base),
    Station("train", N_("Train"), "train", _train),
    Station("results", N_("Results"), "results", _results),
    Station("try", N_("Try"), "try", _try),
    Station("take_away", N_("Take away"), "take-away", _take_away),
)
