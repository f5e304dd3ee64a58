"""A tested run's report as one HTML file that stands for itself: no script, no font, nothing from elsewhere."""

from pathlib import Path
from typing import Any

from workbench import resources
from workbench.engine import environment
from workbench.engine.errors import N_, RunError, Where
from workbench.engine.evaluation import report_figures as figures
from workbench.engine.evaluation import report_material, report_story
from workbench.engine.evaluation.html_elements import Markup, element, joined, persons
from workbench.engine.evaluation.report_material import Material
from workbench.engine.evaluation.wording import Wording
from workbench.engine.runs import atomic

MADE_BY = "Fine-Tuning Workbench"  # by which a report is known again
HEAD_BYTES = 4096  # in which that stands
POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # whatever a text holds, nothing is run or fetched
HOLDS_TEXTS = N_("This file holds rows of the data with their texts. Look through it before you pass it on.")
HOLDS_NONE = N_("This file holds no texts of the data; names of files, columns and labels stand in it.")

HOLDS_NOTES = N_("Your notes on the run stand in it.")


def save(run: Path, path: Path, *, without_texts: bool, wording: Wording | None = None) -> dict[str, Any]:
    """Write the report of a run, whole or not at all; return where it lies, its size, and how many rows it shows.

    Raises RunError for a run that was not tested, or a place that can't be written.
    """
    found = report_material.gather(run, wording or Wording(), without_texts=without_texts)
    text = page(found)
    try:
        atomic.write_text(path, text)
    except OSError as error:
        raise RunError(
            N_("The report could not be written to {path}: {reason}."),
            N_("Choose a folder that can be written and has room."),
            path=str(path), reason=error.strerror or str(error), where=Where(str(path)),
        ) from error  # fmt: skip
    shown = 0 if found.examples is None else sum(map(len, found.examples.rows.values()))
    return {"output": str(path), "bytes": len(text.encode()), "examples": shown}


def check_replaceable(path: Path) -> None:
    """Raise RunError where something stands at `path` that is no report of ours."""
    if path.exists() and not _is_report(path):
        raise RunError(
            N_("There is something at {path} already, and it is no report of this program."),
            N_("Choose another name, or write over it (--force)."), path=str(path), where=Where(str(path)),
        )  # fmt: skip


def page(of: Material) -> str:
    """Return the whole page."""
    parts = (
        figures.headline(of), figures.notes(of), figures.calibration(of), figures.all_metrics(of),
        figures.per_label(of), figures.spans(of), figures.answers(of), figures.confusion(of), report_story.curves(of),
        report_story.examples(of), report_story.data(of), report_story.settings(of),
    )  # fmt: skip
    body = element("body", element("main", _head(of), parts, _foot(of)))
    return "<!DOCTYPE html>\n" + element("html", _meta(of), body, lang=of.wording.language) + "\n"


def _meta(of: Material) -> Markup:
    style = (resources.report() / "style.css").read_text(encoding="utf-8")
    return element(
        "head",
        *_first(),
        _generator(),
        element("title", _name(of)),
        element("style", Markup(style)),
    )


def _is_report(path: Path) -> bool:
    """Return whether a file says at its beginning that it is a report of ours; the first versions' begin as ours do."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except OSError:
        return False
    return _generator().encode() in head or "".join(_first()).encode() in head


def _first() -> tuple[Markup, ...]:
    """Return what has stood first in every version's reports."""
    return (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
    )


def _generator() -> Markup:
    return element("meta", name="generator", content=MADE_BY)


def _head(of: Material) -> Markup:
    created = str(of.summary.get("created") or "")[:16].replace("T", " ")
    under = f"{of.wording.translate(of.task.title)} · {created}"
    notice = of.wording.translate(HOLDS_NONE if of.without_texts else HOLDS_TEXTS)
    if of.summary.get("notes"):
        notice = f"{notice} {of.wording.translate(HOLDS_NOTES)}"
    return element("header", element("h1", persons(_name(of))), element("p", under, class_="small"),
                   element("p", notice, class_="notice"))  # fmt: skip


def _foot(of: Material) -> Markup:
    words = of.wording.say(N_("Written by Fine-Tuning Workbench {version} from the run {run}."),
                           version=environment.version(), run=of.folder.name)  # fmt: skip
    return element("footer", element("p", joined(words), class_="small"))


def _name(of: Material) -> str:
    return str(of.summary.get("name") or of.folder.name)
