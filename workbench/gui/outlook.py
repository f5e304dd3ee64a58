"""What follows from the options for this data: how many steps, how many checks, and what can't be."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbench.engine import queries, recipes
from workbench.engine.errors import SpecError
from workbench.engine.options import build
from workbench.engine.training_options import TrainingOptions, check_patience, schedule
from workbench.gui import model_words
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, sentence, tr


@dataclass(frozen=True)
class Outlook:
    """The defaults as they stand with what was chosen, the sentence that says what follows, what is wrong by option."""

    defaults: Mapping[str, Any]
    words: str
    problems: Mapping[str, str]


def outlook(studio: Studio) -> Outlook:
    """Return what the project's options come to."""
    draft = studio.project.draft
    rows = int((studio.survey.split or {}).get("sides", {}).get("train", 0))
    defaults = dict(studio.base.defaults or {})
    try:
        options = build(TrainingOptions, {**defaults, **draft.training}, "training")
        if rows and defaults:
            values = {**defaults, **draft.training}
            defaults["early_stopping_patience"] = recipes.default_patience(values, rows)
            options = build(TrainingOptions, {**defaults, **draft.training}, "training")
    except SpecError as error:  # a project written by hand
        return Outlook(defaults, " ".join(sentence(error)), {})
    if not queries.method_tunes(draft.method):
        return Outlook(defaults, _quick(rows, layered=model_words.case(draft.task, draft.method).layered), {})
    if not rows:
        return Outlook(defaults, tr("Open your data to see how many steps this makes."), {})
    words = _steps(options, rows)
    if options.refit:
        words = tr("{words} If it is kept, it learns anew, from the validation rows too.", words=words)
    return Outlook(defaults, words, _problems(options, rows))


def _quick(rows: int, *, layered: bool) -> str:
    if not rows:
        return tr(model_words.ONE_PASS_OF_ANY[layered])
    return plural(rows, *model_words.ONE_PASS[layered])


def _steps(options: TrainingOptions, rows: int) -> str:
    plan = schedule(options, rows)
    batch = min(options.batch_size, rows)
    if options.early_stopping_patience:
        return plural(
            plan.evaluations, "At most {steps} steps of {batch} rows, checked {count} time on the way.",
            "At most {steps} steps of {batch} rows, checked {count} times on the way.", steps=number(plan.steps),
            batch=number(batch),
        )  # fmt: skip
    return plural(
        plan.evaluations, "{steps} steps of {batch} rows, checked {count} time on the way.",
        "{steps} steps of {batch} rows, checked {count} times on the way.", steps=number(plan.steps),
        batch=number(batch),
    )  # fmt: skip


def _problems(options: TrainingOptions, rows: int) -> dict[str, str]:
    try:
        check_patience(options, rows)
    except SpecError:
        count = schedule(options, rows).evaluations
        said = plural(
            count, "The run is checked only {count} time, so it could never end early. Set 0, or check more often.",
            "The run is checked only {count} times, so it could never end early. Set less than {count}, or 0.",
        )  # fmt: skip
        return {"early_stopping_patience": said}
    return {}
