"""Runs side by side: their figures on the rows they share, the options that differ, the rows they disagree on."""

import logging
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import early_end, figure_words, tasks
from workbench.engine.errors import N_, RunError, Text, WorkbenchError, said
from workbench.engine.evaluation import chance, option_differences, recounting, tested_rows
from workbench.engine.evaluation.chance import Paired
from workbench.engine.evaluation.tested_rows import TestedRow, TestedTable
from workbench.engine.inference import judging
from workbench.engine.inference import one as inputs
from workbench.engine.runs import atomic, store
from workbench.engine.task import Task

FEWEST = 2  # runs
MOST_ROWS = 500  # of those that runs disagree on, in the answer
EQUAL = 1e-12

logger = logging.getLogger(__name__)

Metrics = Mapping[str, float]


@dataclass(frozen=True)
class Side:
    """One of the runs that are compared: what its folder says, and its test rows where it has them."""

    folder: Path
    summary: Mapping[str, Any]
    run_file: Mapping[str, Any] | None
    report: Mapping[str, Any] | None
    rows: TestedTable | None

    @property
    def name(self) -> str:
        """Return the run's name."""
        return str(self.summary["name"])

    @property
    def own(self) -> Metrics:
        """Return its metrics on all of its test rows; nothing before it is tested."""
        test = (self.report or {}).get("test")
        after = test.get("after") if isinstance(test, dict) else None
        return after if isinstance(after, dict) else {}


def compare(folders: Sequence[Path]) -> dict[str, Any]:
    """Return what runs have in common and where they differ, as `runs compare --json` prints it.

    Raises RunError for fewer than two runs. What can't be compared of a run is said in `said`, never guessed.
    """
    chosen = list(dict.fromkeys(folder.absolute() for folder in folders))
    if len(chosen) < FEWEST:
        raise RunError(
            N_("Comparing takes two different runs or more."), N_("Name at least two of them (workbench runs list).")
        )
    sides = [_side(folder) for folder in chosen]
    task, notes = _task(sides)
    rows = _read_rows(sides, task, notes) if task is not None else _NOTHING
    notes += _said_of_learning(sides)
    return dict(
        atomic.finite(
            {
                "runs": [_described(side) for side in sides],
                "task": task.name if task is not None else None,
                "headline": task.headline if task is not None else None,
                **_figures(sides, rows, task),
                "options": _differences(sides),
                **{key: value for key, value in rows.items() if key not in ("metrics", "own")},
                "said": notes,
            }
        )
    )


_NOTHING: Mapping[str, Any] = {
    "test_rows": None, "same_test_rows": False, "metrics": [], "pairs": [], "disagreements": [],
    "disagreement_count": 0,
}  # fmt: skip


def _side(folder: Path) -> Side:
    found = store.show(folder)
    return Side(folder, found["summary"], found["run_file"], found["report"], tested_rows.read(folder))


def _described(side: Side) -> dict[str, Any]:
    keys = ("run", "folder", "name", "task", "base", "method", "recipe", "status", "headline", "value", "before",
            "created", "seconds", "rows", "device", "bytes")  # fmt: skip
    tested = None if side.rows is None else len(side.rows.rows)
    return {**{key: side.summary.get(key) for key in keys}, "test_rows": tested, "own_metrics": dict(side.own)}


def _differences(sides: Sequence[Side]) -> list[dict[str, Any]]:
    files, reports = [side.run_file for side in sides], [side.report for side in sides]
    return [*option_differences.of(files), *option_differences.learned(files, reports)]


def _said_of_learning(sides: Sequence[Side]) -> list[Text]:
    """Return which runs were stopped before they learned from the validation rows, beside others that did."""
    found = [early_end.learned_from(side.run_file, side.report) for side in sides]
    if early_end.BOTH not in found:
        return []
    return [
        said(N_("“{name}” was stopped before its end: its model has learned from the training rows alone, the other "
                "one from the validation rows too."), name=side.name)
        if len(sides) == FEWEST
        else said(N_("“{name}” was stopped before its end: its model has learned from the training rows alone, others "
                     "from the validation rows too."), name=side.name)
        for side, one in zip(sides, found, strict=True) if one == early_end.EARLY
    ]  # fmt: skip


def _task(sides: Sequence[Side]) -> tuple[Task | None, list[Text]]:
    """Return the task that all runs have, and what is to be said where there is none to compare by."""
    names = {str((side.run_file or {}).get("task") or side.summary.get("task")) for side in sides}
    if len(names) > 1:
        return None, [said(N_("These runs learned different tasks, so their figures don't compare."))]
    options = next((side.run_file.get("task_options") for side in sides if side.run_file), None)
    try:
        return tasks.find(names.pop(), options if isinstance(options, dict) else {}), []
    except (WorkbenchError, TypeError):  # of a newer version, or damaged
        return None, [said(N_("The task of these runs is not known here, so their figures can't be counted."))]


def _read_rows(sides: Sequence[Side], task: Task, notes: list[Text]) -> Mapping[str, Any]:
    """Return what `_on_rows` does, nothing but a note where answers are kept that the task can't read."""
    try:
        return _on_rows(sides, task, notes)
    except (ValueError, KeyError, TypeError):
        logger.info("answers of %s can't be read", [side.folder.name for side in sides], exc_info=True)
        notes.append(said(N_("The answers that these runs kept can't be read, so they are not compared row by row.")))
        return _NOTHING


def _on_rows(sides: Sequence[Side], task: Task, notes: list[Text]) -> dict[str, Any]:
    """Return what the runs' answers on the rows they share say; add to `notes` what stands in the way."""
    tested = {place: side.rows for place, side in enumerate(sides) if side.rows is not None}
    known = list(tested)
    notes += [
        said(N_("“{name}” has not kept its answers to the test rows, so only its own figures are shown."),
             name=side.name)
        for side in sides if side.rows is None
    ]  # fmt: skip
    if len(known) < FEWEST:
        return dict(_NOTHING)
    rows, disputed, same = tested_rows.shared([one.rows for one in tested.values()])
    notes += _said_of_rows(len(rows[0]), [len(one.rows) for one in tested.values()], disputed, same=same)
    if not rows[0]:
        return {**_NOTHING, "test_rows": 0}
    truth = [row.truth for row in rows[0]]
    answers = [[row.answer for row in one] for one in rows]
    counted: list[Metrics] = [{}] * len(sides)
    for place, cells in zip(known, answers, strict=True):
        own = sides[place].own if same and not disputed else {}
        counted[place] = own or recounting.metrics(task, truth, cells)
    return {
        "test_rows": len(truth), "same_test_rows": same and not disputed, "metrics": counted,
        **_by_row(task, rows, tested, counted),
    }  # fmt: skip


def _said_of_rows(shared: int, counts: Sequence[int], disputed: int, *, same: bool) -> list[Text]:
    notes = []
    if not shared:
        notes.append(said(N_("These runs were tested on entirely different rows, so their figures don't compare.")))
    elif not same:
        notes.append(
            said(N_("These runs were tested on different rows. Only the {count} rows that all of them have are counted "
                    "here; they have {each} each."), count=shared, each=", ".join(map(str, counts)))
        )  # fmt: skip
    if disputed:
        notes.append(
            said(N_("{count} row(s) have another right answer in one run than in another, and are left out."),
                 count=disputed)
        )  # fmt: skip
    return notes


def _by_row(
    task: Task, rows: Sequence[Sequence[TestedRow]], tested: Mapping[int, TestedTable], counted: Sequence[Metrics]
) -> dict[str, Any]:
    """Return the paired tests of the best run with each other one, and the rows on which the runs disagree."""
    truth, known = [row.truth for row in rows[0]], list(tested)
    right = [_right(task, one, shared) for one, shared in zip(tested.values(), rows, strict=True)]
    off = [recounting.errors(task, truth, [row.answer for row in one]) for one in rows]
    best = _best_of([counted[place].get(task.headline) for place in known], task.headline) or [0]
    others = [place for place in range(len(rows)) if place != best[0]]
    found = [_tested((right[best[0]], off[best[0]]), (right[other], off[other])) for other in others]
    adjusted = chance.holm([one.p for one in found])
    apart = _apart(right, off)
    return {
        "pairs": [
            {"runs": [known[best[0]], known[other]], "test": one.test, "rows": one.rows,
             "better": [one.one, one.other], "p": one.p, "p_adjusted": p,
             "ahead": None if not one.ahead else known[best[0] if one.ahead > 0 else other]}
            for one, other, p in zip(found, others, adjusted, strict=True)
        ],
        "disagreement_count": len(apart),
        "disagreements": [_shown(task, rows, right, tested, place) for place in apart[:MOST_ROWS]],
    }  # fmt: skip


def _right(task: Task, tested: TestedTable, shared: Sequence[TestedRow]) -> list[bool]:
    """Return whether a run answers each of the shared rows rightly, by all of its own rows."""
    right = judging.right(tested.table, task, "after")
    return [bool(right[row.number]) for row in shared]


def _tested(one: tuple[list[bool], list[float] | None], other: tuple[list[bool], list[float] | None]) -> Paired:
    """Return the paired test of two runs' rows: of how far off they are, where that is known, else of who is right."""
    if one[1] is not None and other[1] is not None:
        return chance.wilcoxon(one[1], other[1])
    return chance.mcnemar(one[0], other[0])


def _apart(right: Sequence[Sequence[bool]], off: Sequence[list[float] | None]) -> list[int]:
    """Return the rows on which not all runs are equally right; where it is known how far off, the farthest first."""
    graded = [one for one in off if one is not None]
    columns = list(zip(*(graded if len(graded) == len(off) else right), strict=True))
    spread = [float(max(column)) - float(min(column)) for column in columns]
    apart = [place for place, one in enumerate(spread) if one > EQUAL]
    return sorted(apart, key=lambda place: -spread[place])


def _shown(
    task: Task, rows: Sequence[Sequence[TestedRow]], right: Sequence[Sequence[bool]], tested: Mapping[int, TestedTable],
    place: int,
) -> dict[str, Any]:  # fmt: skip
    row, known = rows[0][place], list(tested)
    texts = tested[known[0]].texts(row.number)
    asked = {role: texts[role] for role in inputs.input_roles(task, texts)}
    return {
        "file": row.file, "row": row.row, "texts": asked, "truth": row.truth, "runs": list(known),
        "answers": [one[place].answer for one in rows], "right": [one[place] for one in right],
    }  # fmt: skip


def _figures(sides: Sequence[Side], rows: Mapping[str, Any], task: Task | None) -> dict[str, Any]:
    """Return `metrics`: each with its values, of the rows that are shared, and the places of the best.

    Where no rows are shared these are the runs' own figures, and none is called the best.
    """
    counted = rows["metrics"] or [side.own for side in sides]
    names = list(dict.fromkeys(name for one in counted for name, value in one.items() if _is_number(value)))
    headline = task.headline if task is not None else None
    ordered = sorted(names, key=lambda name: name != headline)
    return {
        "metrics": [
            {
                "name": name, "values": (values := [one.get(name) for one in counted]),
                "best": (_best_of(values, name) or []) if rows["metrics"] else [],
            }
            for name in ordered
        ]
    }  # fmt: skip


def _best_of(values: Sequence[Any], name: str) -> list[int] | None:
    """Return the places of the best of a metric's values; None where fewer than two are known or all are equal."""
    known = {place: float(value) for place, value in enumerate(values) if _is_number(value)}
    if len(known) < FEWEST or max(known.values()) - min(known.values()) <= EQUAL:
        return None
    best = (min if name in figure_words.LOWER_IS_BETTER else max)(known.values())
    return [place for place, value in known.items() if abs(value - best) <= EQUAL]


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
