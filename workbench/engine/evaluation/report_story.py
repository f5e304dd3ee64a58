"""How the report's run came about: its curves, its data, its settings; and rows of its test."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from workbench.engine.errors import N_
from workbench.engine.evaluation import report_drawings as drawings
from workbench.engine.evaluation import report_examples
from workbench.engine.evaluation.html_elements import Child, Markup, element, persons
from workbench.engine.evaluation.report_drawings import Line
from workbench.engine.evaluation.report_figures import section
from workbench.engine.evaluation.report_material import Material
from workbench.engine.evaluation.wording import NONE, is_number, table
from workbench.engine.events import Evaluated, Noticed, Stepped
from workbench.engine.methods import METHODS
from workbench.engine.options import describe
from workbench.engine.recipes import RECIPES
from workbench.engine.selections import BROKEN, FIXED, STILL_WRONG
from workbench.engine.training_options import TrainingOptions

STARTER = {"starter/minilm": "MiniLM (all-MiniLM-L6-v2)"}
SIDES = {"train": N_("to learn from"), "validation": N_("to check while learning"), "test": N_("for the test")}
SIDE_FILES = {"train": N_("Training file"), "validation": N_("Validation file"), "test": N_("Test file")}
FATES = {
    FIXED: N_("Fixed by the tuning"),
    BROKEN: N_("Broken by the tuning"),
    STILL_WRONG: N_("Still wrong, the surest first"),
}
FATES_OF_NUMBERS = {
    FIXED: N_("Came nearest by the tuning"), BROKEN: N_("Went farther off by the tuning"),
    STILL_WRONG: N_("Farthest off"),
}  # fmt: skip
LONGEST = 600  # characters of a text


def curves(of: Material) -> Markup | None:
    """Return the losses and the headline metric over the steps; None for a run without steps."""
    steps = [(float(one.step), float(one.loss)) for one in of.events if isinstance(one, Stepped)]
    checks = [one for one in of.events if isinstance(one, Evaluated)]
    if not steps:
        return None
    say, title = of.wording.say, of.wording.metric(of.headline)
    losses = [
        Line(steps, say(N_("Training loss, step by step")), "raw"),
        Line(drawings.smoothed(steps), say(N_("Training loss, smoothed")), "one"),
        Line(_figures(checks, "loss"), say(N_("Validation loss")), "two", dots=True),
    ]
    headline = [Line(_figures(checks, of.headline), say(N_("{metric} on validation"), metric=title), "one", dots=True)]
    charts = [_chart(of, losses, "loss"), *([_chart(of, headline, of.headline)] if headline[0].points else [])]
    return section(say(N_("How the training went")), element("div", charts, class_="charts"))


def settings(of: Material) -> Markup:
    """Return what was asked for, on what it was computed, and how long that took."""
    say, asked, wording = of.wording.say, of.run_file, of.wording
    base, recipe, method = (str(asked.get(name) or NONE) for name in ("base", "recipe", "method"))
    facts: dict[str, Child] = {
        say(N_("Task")): wording.translate(of.task.title),
        say(N_("Base")): persons(STARTER.get(base, PurePath(base).name)),
        say(N_("Method")): wording.translate(METHODS[method].title) if method in METHODS else method,
        say(N_("Recipe")): wording.translate(RECIPES[recipe]) if recipe in RECIPES else recipe,
        say(N_("Took")): wording.duration(float(of.summary.get("seconds") or 0)),
        say(N_("Computed on")): str(of.summary.get("device") or NONE),
        say(N_("Seed")): str(asked.get("seed", NONE)),
    }
    return section(say(N_("How it was trained")), _facts(facts), _options(of), _versions(of))


def data(of: Material) -> Markup:
    """Return which files the run learned from, how many rows, and what was noticed about them."""
    say, wording = of.wording.say, of.wording
    facts: dict[str, Child] = {
        wording.translate(SIDE_FILES[side]): _file(of, table(found))
        for side, found in table(of.data.get("files")).items()
        if side in SIDE_FILES
    }
    split = table(of.data.get("split")) or table(of.summary.get("rows"))
    words = [f"{wording.number(split[side])} {wording.translate(SIDES[side])}" for side in SIDES if side in split]
    facts[say(N_("Rows"))] = ", ".join(words) or NONE
    left_out = of.data.get("rows_left_out")
    if isinstance(left_out, list) and left_out:
        facts[say(N_("Left out"))] = wording.count(len(left_out), N_("{count} row"), N_("{count} rows"))
    columns = table(of.data.get("mapping"))
    facts[say(N_("Columns"))] = [
        element("div", f"{_title(of, role)}: ", persons(_column(table(found).get("column"))))
        for role, found in columns.items()
        if table(found).get("column")
    ]
    noticed = [] if of.without_texts else list(_noticed(of))
    return section(say(N_("What it learned from")), _facts(facts),
                   element("ul", (element("li", one) for one in noticed)) if noticed else None)  # fmt: skip


def examples(of: Material) -> Markup | None:
    """Return rows of the test; None where the report is to hold no texts."""
    if of.without_texts:
        return None
    title = of.wording.say(N_("Rows of the test"))
    if of.examples is None:
        words = of.wording.say(N_("The answers of the test can't be read, so no rows are shown."))
        return section(title, element("p", words))
    from workbench.engine.predictions import KINDS

    fates = FATES_OF_NUMBERS if KINDS[of.task.kind].numeric else FATES
    parts = [_fate(of, fate, of.wording.translate(words)) for fate, words in fates.items() if of.examples.rows[fate]]
    return section(title, parts or element("p", of.wording.say(N_("No test row was answered wrongly."))))


def _figures(checks: list[Evaluated], name: str) -> list[tuple[float, float]]:
    return [(float(one.step), float(one.metrics[name])) for one in checks if is_number(one.metrics.get(name))]


def _chart(of: Material, lines: list[Line], name: str) -> Markup:
    title = ", ".join(line.name for line in lines if line.points)
    keys = (element("span", line.name, class_=f"key {line.style}") for line in lines if line.points)
    drawn = drawings.chart(lines, title, of.wording.say(N_("step")), lambda value: of.wording.figure(name, value))
    return element("figure", element("figcaption", keys), drawn)


def _facts(facts: Mapping[str, Child]) -> Markup:
    return element("dl", ((element("dt", name), element("dd", value)) for name, value in facts.items()))


def _options(of: Material) -> Markup | None:
    """Return every option of the run by its label."""
    rows = list(_set(of))
    if not rows:
        return None
    lines = (element("tr", element("th", label, scope="row"), element("td", persons(value))) for label, value in rows)
    caption = element("caption", of.wording.say(N_("Options")))
    return element("div", element("table", caption, element("tbody", lines), class_="plain"), class_="columns")


def _set(of: Material) -> Iterator[tuple[str, str]]:
    known = METHODS.get(str(of.run_file.get("method")))
    kinds = {"task_options": of.task.options, "method_options": known.options if known else None,
             "training": TrainingOptions if of.tunes else None}  # fmt: skip
    for section_name, kind in kinds.items():
        labels = {one["name"]: one["label"] for one in describe(kind)} if kind is not None else {}
        for name, value in table(of.run_file.get(section_name)).items():
            if name in labels:
                yield of.wording.translate(labels[name]), _value(of, value)


def _value(of: Material, value: object) -> str:
    if isinstance(value, bool):
        return of.wording.say(N_("yes") if value else N_("no"))
    return f"{value:g}" if isinstance(value, float) else str(value)


def _versions(of: Material) -> Markup | None:
    found = {str(name): str(one) for name, one in table(of.environment.get("versions")).items() if one}
    if not found:
        return None
    words = ", ".join(f"{name} {one}" for name, one in found.items())
    facts = [of.environment.get("precision"), of.environment.get("system")]
    return element("p", "; ".join(str(one) for one in (words, *facts) if one), class_="small")


def _file(of: Material, found: Mapping[str, Any]) -> list[Child]:
    """Return a file's name, without the folders of the person's disk, and how many rows it has."""
    path, rows = str(found.get("path") or NONE), found.get("rows_in_file")
    words = of.wording.count(int(rows), N_("{count} row"), N_("{count} rows")) if is_number(rows) else ""
    return [persons(path.replace("\\", "/").rpartition("/")[2]), f" · {words}" if words else None]


def _column(found: object) -> str:
    return ", ".join(map(str, found)) if isinstance(found, list) else str(found)


def _title(of: Material, role: str) -> str:
    return next((of.wording.translate(one.title) for one in of.task.roles if one.name == role), role)


def _noticed(of: Material) -> Iterator[str]:
    seen = [one for one in of.events if isinstance(one, Noticed) and one.severity != "info"]
    for one in seen:
        yield of.wording.say(one.message, **one.values)


def _fate(of: Material, fate: str, title: str) -> Markup:
    assert of.examples is not None
    rows, count = of.examples.rows[fate], of.examples.counts[fate]
    if len(rows) < count:
        shown = of.wording.say(N_("{shown} of {count}"), shown=of.wording.number(len(rows)),
                               count=of.wording.number(count))  # fmt: skip
    else:
        shown = of.wording.count(count, N_("{count} row"), N_("{count} rows"))
    say = of.wording.say
    answered = [say(N_("Before")), say(N_("After"))] if of.has_two else [say(N_("Answered"))]
    heads = [say(N_("Text")), say(N_("Right")), *answered]
    head = element("thead", element("tr", (element("th", one, scope="col") for one in heads)))
    body = element("tbody", (_row(of, row) for row in rows))
    return element("div", element("h3", f"{title} ", element("small", shown)),
                   element("div", element("table", head, body, class_="examples"), class_="wide"))  # fmt: skip


def _row(of: Material, row: Mapping[str, Any]) -> Markup:
    several = {role.name for role in of.task.roles if role.several}
    given = {role: str(row.get(role) or "") for role in of.roles}
    texts = [(role, report_examples.lines(of.task.typed(role, cell), role in several)) for role, cell in given.items()]
    cells = [
        element(
            "div",
            element("small", f"{_title(of, role)} ") if len(texts) > 1 else None,
            element("br") if "\n" in text else None,
            _short(text),
        )
        for role, text in texts
    ]
    sure = row.get("after_confidence")
    names = ("truth", *(("before",) if of.has_two else ()), "after")
    answered = [_short(report_examples.words(of.task.kind, row.get(name), of.wording)) for name in names]
    if is_number(sure):
        answered[-1] = element("span", answered[-1], element("small", f" {of.wording.share(float(sure))}"))
    return element("tr", element("td", cells), (element("td", one) for one in answered))


def _short(text: str) -> Markup:
    """Return a text, a very long one cut, in its own direction and with its own lines."""
    return element("span", text if len(text) <= LONGEST else f"{text[:LONGEST]}…", dir="auto", class_="text")
