"""What a comparison of runs says, in a person's words: figures, options, how surely runs differ."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from workbench.engine import early_end, figure_words, queries
from workbench.engine.errors import N_
from workbench.engine.options import describe
from workbench.engine.spec import ReadingOptions, SplitOptions
from workbench.engine.tasks import TASKS
from workbench.gui import answer_words, metric_words, runs_words
from workbench.gui.models.cells_model import Cell
from workbench.gui.translation import number, tr

Found = Mapping[str, Any]  # as `jobs.compare_runs` answers
RIGHT, WRONG = "✓", "✗"
TESTS: Mapping[str, str] = {
    "mcnemar": N_("McNemar's exact test of which rows are answered rightly"),
    "wilcoxon": N_("Wilcoxon's signed-rank test of how far off each row is"),
}
OPTIONS: Mapping[str, str] = {
    "task": N_("Task"), "base": N_("Base"), "recipe": N_("Recipe"), "method": N_("Method"), "seed": N_("Seed"),
    "device": N_("Device"), "data.train": N_("Training file"), "data.validation": N_("Validation file"),
    "data.test": N_("Test file"), "data.accept": N_("Findings accepted"), "learned_from": N_("Learned from"),
}  # fmt: skip
LEARNED_FROM: Mapping[str, str] = {
    early_end.BOTH: N_("training and validation rows"), early_end.TRAIN: N_("training rows"),
    early_end.EARLY: N_("training rows (stopped)"),
}  # fmt: skip

NAMED: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "task": runs_words.task, "base": runs_words.base, "recipe": runs_words.recipe,
    "method": lambda run: method_titles().get(run["method"], run["method"]),
    "learned_from": lambda run: tr(LEARNED_FROM.get(run["learned_from"], run["learned_from"])),
}  # fmt: skip


def titles(found: Found) -> list[str]:
    """Return what each run is called; where several have one name, they are numbered."""
    names = [str(run["name"]) for run in found["runs"]]
    return [
        name if names.count(name) == 1 else f"{name} ({names[: place + 1].count(name)})"
        for place, name in enumerate(names)
    ]


def figures(found: Found) -> list[list[Cell]]:
    """Return a row for each metric, the best marked, in colour what chance hardly explains, and what each run took."""
    rows = []
    for metric in found["metrics"]:
        name = str(metric["name"])
        sure = name == found["headline"] and _is_sure(found, metric)
        cells = [
            Cell(metric_words.value(name, value) + (" ★" if place in metric["best"] else ""),
                 "good" if sure and place in metric["best"] else "", strong=place in metric["best"], right=True,
                 tip=_tip(sure, name == found["headline"]) if place in metric["best"] else "")
            for place, value in enumerate(metric["values"])
        ]  # fmt: skip
        rows.append([Cell(metric_words.title(name), tip=metric_words.help_of(name)), *cells])
    for title, say in ((tr("Status"), runs_words.status), (tr("Began"), runs_words.when), (tr("Took"), runs_words.took),
                       (tr("Size"), runs_words.bytes_of)):  # fmt: skip
        rows.append([Cell(title, "muted"), *(Cell(say(run), "muted", right=True) for run in found["runs"])])
    return rows


def pairs(found: Found) -> list[tuple[str, str, str]]:
    """Return of each paired test a sentence, what it rests on, and its tone."""
    names, said = titles(found), []
    for pair in found["pairs"]:
        one, other = (names[place] for place in pair["runs"])
        better, worse = pair["better"]
        p = pair["p_adjusted"]
        is_sure = figure_words.is_sure(p) and pair["ahead"] is not None
        if not better and not worse:
            words = tr("“{one}” and “{other}” are right and wrong on the same rows.", one=one, other=other)
            said.append((words, "", "info"))
            continue
        words = (
            _ahead(found, pair, names)
            if is_sure
            else tr("“{one}” and “{other}” may differ by chance alone.", one=one, other=other)
        )
        hint = tr("“{one}” does better on {better} rows, “{other}” on {worse}, of {rows}. {test}: p = {p}.", one=one,
                  other=other, better=number(better), worse=number(worse), rows=number(pair["rows"]),
                  test=tr(TESTS[pair["test"]]), p=p_value(pair["p"]))  # fmt: skip
        if len(found["pairs"]) > 1:
            hint += " " + tr("Counting that {count} pairs are looked at: p = {p}.", count=number(len(found["pairs"])),
                             p=p_value(p))  # fmt: skip
        said.append((words, hint, "good" if is_sure else "info"))
    return said


def p_value(value: float) -> str:
    """Return a p-value as a person reads it."""
    if value < figure_words.SMALLEST_P:
        return tr("below {p}", p=number(figure_words.SMALLEST_P, 3))
    return number(value, 3)


def options(found: Found, *, measured: bool) -> list[list[Cell]]:
    """Return a row for each option that differs, of those asked for or of those measured on the machine."""
    labels = option_labels(str(found["task"] or ""))
    return [
        [
            Cell(labels.get(one["key"], one["key"]), tip=one["key"]),
            *(Cell(_value(one["key"], value)) for value in one["values"]),
        ]
        for one in found["options"] if one["measured"] == measured
    ]  # fmt: skip


def rows(found: Found) -> tuple[list[str], list[list[Cell]]]:
    """Return the titles and rows of what the runs disagree on: text, right answer, each run's answer."""
    names, disagreed = titles(found), found["disagreements"]
    kind = TASKS[found["task"]].kind if found["task"] in TASKS else ""
    runs: Sequence[int] = disagreed[0]["runs"] if disagreed else []
    made = [
        [
            Cell(" | ".join(one["texts"].values())), Cell(answer_words.words(kind, one["truth"])),
            *(Cell(f"{RIGHT if right else WRONG} {answer_words.words(kind, answer)}", "good" if right else "bad")
              for answer, right in zip(one["answers"], one["right"], strict=True)),
        ]
        for one in disagreed
    ]  # fmt: skip
    return [tr("Text"), tr("Right answer"), *(names[place] for place in runs)], made


def method_titles() -> dict[str, str]:
    """Return the title of each way of tuning by its name."""
    return {one["name"]: tr(one["title"]) for one in queries.tasks_table()["methods"]}


def option_labels(task: str) -> Mapping[str, str]:
    """Return the label of every option by its key in run.toml."""
    table = queries.tasks_table()
    labels = {key: tr(text) for key, text in OPTIONS.items()}
    for name, kind in (("data.split", SplitOptions), ("data.reading", ReadingOptions)):
        labels |= {f"{name}.{one['name']}": tr(one["label"]) for one in describe(kind)}
    for method in table["methods"]:
        labels |= {f"method_options.{one['name']}": tr(one["label"]) for one in method["options"]}
    for one in (option for row in table["tasks"] if row["name"] == task or not task for option in row["options"]):
        labels |= {f"{name}.{one['name']}": tr(one["label"]) for name in ("training", "task_options")}
    return labels


def _is_sure(found: Found, metric: Found) -> bool:
    """Return whether the best of a metric is ahead of each other run by more than chance would explain."""
    pairs = found["pairs"]
    return len(metric["best"]) == 1 and bool(pairs) and all(
        pair["ahead"] == metric["best"][0] and figure_words.is_sure(pair["p_adjusted"]) for pair in pairs
    )  # fmt: skip


def _tip(sure: bool, headline: bool) -> str:
    """Return what a star means."""
    if sure:
        return tr("The best of them, by more than chance would explain: see below the table.")
    if headline:
        return tr("The best of them, but that may be chance: see below the table.")
    return tr("The best of them. Whether that may be chance is not known for this figure.")


def _ahead(found: Found, pair: Mapping[str, Any], names: Sequence[str]) -> str:
    """Return which run the test speaks for, and whether the headline says so too: they need not agree."""
    better = pair["ahead"]
    worse = next(place for place in pair["runs"] if place != better)
    best = [place for one in found["metrics"] if one["name"] == found["headline"] for place in one["best"]]
    both = {"one": names[better], "other": names[worse]}
    if better in best and worse not in best:
        return tr("“{one}” is better than “{other}” by more than chance would explain.", **both)
    if worse in best and better not in best:
        return tr("Row by row “{one}” is better than “{other}” by more than chance would explain, but {metric} says "
                  "the opposite.", metric=metric_words.title(found["headline"]), **both)  # fmt: skip
    return tr("Row by row “{one}” is better than “{other}” by more than chance would explain.", **both)


def _value(key: str, value: Any) -> str:
    """Return an option's value as a person reads it."""
    if value is None:
        return runs_words.MISSING
    if key in NAMED and isinstance(value, str):
        return NAMED[key]({key: value})
    if isinstance(value, bool):
        return tr("yes") if value else tr("no")
    if isinstance(value, list):
        return ", ".join(map(str, value)) or runs_words.MISSING
    return tr(value) if isinstance(value, str) and value else str(value) or runs_words.MISSING
