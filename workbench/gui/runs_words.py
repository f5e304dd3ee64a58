"""A run of the list in words: its status, its figures, its data, when it was, what can't be shown of it."""

import datetime
from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from workbench.engine import queries
from workbench.engine.errors import N_
from workbench.engine.recipes import RECIPES
from workbench.engine.tasks import TASKS
from workbench.gui import metric_words
from workbench.gui.base_facts import base_name
from workbench.gui.translation import duration, size, tr

Summary = Mapping[str, Any]  # as `queries.runs` gives it
STATUSES: Mapping[str, str] = {
    "queued": N_("waiting"), "running": N_("running"), "stopped": N_("stopped"), "finished": N_("finished"),
    "failed": N_("failed"), "interrupted": N_("interrupted"),
}  # fmt: skip
TONES = {"running": "accent", "stopped": "warning", "interrupted": "warning", "failed": "bad"}
MISSING = "–"


def status(run: Summary) -> str:
    """Return a run's status in words; one that is not known here as it is written."""
    found = str(run.get("status") or "")
    return tr(STATUSES[found]) if found in STATUSES else found or MISSING


def task(run: Summary) -> str:
    """Return the title of a run's task; of one that is not known here its name."""
    name = str(run.get("task") or "")
    return tr(TASKS[name].title) if name in TASKS else name or MISSING


def base(run: Summary) -> str:
    """Return what a run's base is called."""
    return base_name(str(run.get("base") or MISSING))


def recipe(run: Summary) -> str:
    """Return a run's recipe in words."""
    found = str(run.get("recipe") or "")
    return tr(RECIPES[found]) if found in RECIPES else found or MISSING


def headline(run: Summary) -> str:
    """Return the title of a run's headline metric, "" where it has none yet."""
    return metric_words.title(str(run["headline"])) if run.get("headline") else ""


def value(run: Summary, name: str = "value") -> str:
    """Return a run's headline figure, or with "before" that of the base as it came; a dash where there is none."""
    return metric_words.value(str(run.get("headline") or ""), run.get(name))


def gain(run: Summary) -> str:
    """Return the headline metric before and after, as far as they are known."""
    if not is_number(run.get("value")):
        return MISSING
    if not is_number(run.get("before")):
        return value(run)
    if is_as_before(run):
        return tr("{figure}, as before", figure=value(run)) if queries.method_tunes(run.get("method")) else value(run)
    return tr("{before} → {after}", before=value(run, "before"), after=value(run))


def is_as_before(run: Summary) -> bool:
    """Return whether the headline figure reads the same before and after: nothing was tuned, or it changed nothing."""
    known = is_number(run.get("value")) and is_number(run.get("before"))
    return known and value(run) == value(run, "before")


def before(run: Summary) -> str:
    """Return what the headline figure was before, in words; "" where that is not known or nothing was tuned."""
    if not is_number(run.get("value")) or not is_number(run.get("before")):
        return ""
    if is_as_before(run):
        return tr("as before") if queries.method_tunes(run.get("method")) else ""
    return tr("before {figure}", figure=value(run, "before"))


def began(run: Summary) -> QDateTime:
    """Return when a run began, here; one that is not valid where it does not say."""
    return QDateTime.fromString(str(run.get("created")), Qt.DateFormat.ISODate).toLocalTime()


def began_seconds(run: Summary) -> float:
    """Return when a run began, to sort by; −1 where it does not say. Thousands at once take a few milliseconds."""
    try:
        return datetime.datetime.fromisoformat(str(run.get("created"))).timestamp()
    except ValueError:
        return -1.0


def when(run: Summary) -> str:
    """Return when a run began, as the person's locale writes it."""
    found = began(run)
    return QLocale().toString(found, QLocale.FormatType.ShortFormat) if found.isValid() else MISSING


def took(run: Summary) -> str:
    """Return how long a run was worked on."""
    return duration(number(run, "seconds")) if number(run, "seconds") else MISSING


def bytes_of(run: Summary) -> str:
    """Return the room a run takes on the disk."""
    return size(int(number(run, "bytes"))) if number(run, "bytes") else MISSING


def notes(run: Summary) -> str:
    """Return a person's notes on a run in one line."""
    return " ".join(str(run.get("notes") or "").split())


def rows(run: Summary) -> int:
    """Return how many rows a run uses."""
    found = run.get("rows")
    return sum(count for count in found.values() if isinstance(count, int)) if isinstance(found, dict) else 0


def problems(run: Summary) -> list[str]:
    """Return in sentences what can't be shown of a run."""
    return [tr(text) for text in queries.run_problems(run.get("problems") or ())]


def number(run: Summary, name: str) -> float:
    """Return a figure of a run, 0 where there is none that can be read."""
    return float(run[name]) if is_number(run.get(name)) else 0.0


def is_number(found: object) -> bool:
    """Return whether a value of a summary is a figure."""
    return isinstance(found, int | float) and not isinstance(found, bool)


def in_a_sentence(run: Summary) -> str:
    """Return all of it as a screen reader says it."""
    parts = (str(run["name"]), status(run), task(run), f"{headline(run)} {gain(run)}".strip(), base(run),
             str(run.get("data") or ""), when(run))  # fmt: skip
    pinned = [tr("pinned")] if run.get("pinned") else []
    return ", ".join(part for part in (*parts, *pinned) if part and part != MISSING)
