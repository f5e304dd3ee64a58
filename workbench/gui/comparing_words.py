"""What is said of a run that answers beside the shown one: whose it is, and why the two may not agree."""

from collections.abc import Iterator, Mapping
from typing import Any

from workbench.engine import queries
from workbench.engine.predictions import LabelScores, MultiLabelScores, Relation, Spans
from workbench.gui import metric_words
from workbench.gui.base_facts import base_name
from workbench.gui.comparing import Comparing
from workbench.gui.models import runs_model
from workbench.gui.studio import Studio
from workbench.gui.translation import number, tr
from workbench.gui.trial import Trial

WITH_LABELS = {LabelScores.kind, MultiLabelScores.kind, Relation.kind, Spans.kind}
MOST_NAMED = 5
TAGS = ("B-", "I-")


def whose(name: object, base: object, method: object) -> str:
    """Return a run's name, its base and its method on a line."""
    titles = {one["name"]: one["title"] for one in queries.tasks_table()["methods"]}
    known = tr(titles[str(method)]) if str(method) in titles else str(method or "")
    return " · ".join(part for part in (str(name or ""), base_name(str(base)) if base else "", known) if part)


def offered(run: Mapping[str, Any]) -> tuple[str, str]:
    """Return what a run is called in the list of those to compare with, and what helps to tell it from others."""
    value = f"{metric_words.title(str(run['headline']))} {metric_words.value(str(run['headline']), run['value'])}"
    return str(run["name"] or run["run"]), f"{whose('', run['base'], run['method'])}\n{value} · {runs_model.when(run)}"


def notes(studio: Studio, trial: Trial, comparing: Comparing) -> Iterator[str]:
    """Yield what keeps the two runs from being quite the same thing."""
    if comparing.facts is None or trial.facts is None:
        return
    titles = {role.name: tr(role.title) for role in trial.task.roles}
    if comparing.missing:
        names = ", ".join(titles.get(role, role) for role in comparing.missing)
        yield tr("The other run also needs “{roles}”, which this one does not take, so it can't answer.", roles=names)
    if comparing.unread:
        names = ", ".join(titles.get(role, role) for role in comparing.unread)
        yield tr("The other run does not take “{roles}”: it answers without.", roles=names)
    if trial.task.kind in WITH_LABELS:
        yield from _labels(_names(trial.facts["labels"]), _names(comparing.facts["labels"]))
    if trial.truth is not None and not same_split(studio.run.run_file, comparing.run_file):
        yield tr("This is a test row of the shown run; the other one was split otherwise and may have learned from it.")


def same_split(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether two runs keep the same rows aside: the same files, dealt in the same way."""
    first, second = (run.get("data") or {} for run in (one, other))
    known = bool(first.get("hashes")) and first.get("hashes") == second.get("hashes")
    return known and (first.get("split") or {}) == (second.get("split") or {})


def _labels(mine: set[str], other: set[str]) -> Iterator[str]:
    if mine - other:
        yield tr("The other run does not know: {labels}.", labels=_named(mine - other))
    if other - mine:
        yield tr("Only the other run knows: {labels}.", labels=_named(other - mine))


def _names(labels: list[str]) -> set[str]:
    """Return labels without the tags of a span's first and further words."""
    if any(label.startswith(TAGS) for label in labels):
        return {label.removeprefix("B-").removeprefix("I-") for label in labels if label != "O"}
    return set(labels)


def _named(labels: set[str]) -> str:
    names, more = sorted(labels)[:MOST_NAMED], len(labels) - MOST_NAMED
    shown = ", ".join(names)
    return tr("{names} and {count} more", names=shown, count=number(more)) if more > 0 else shown
