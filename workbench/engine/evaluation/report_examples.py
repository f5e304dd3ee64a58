"""Test rows that tell most about a run: what tuning mended, what it broke, and where it is wrong though sure."""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.engine import answer_texts, lists
from workbench.engine.errors import N_, RunError
from workbench.engine.evaluation.wording import Wording
from workbench.engine.inference import judging
from workbench.engine.predictions import KINDS, Answer, MultiLabelScores, Number, Spans
from workbench.engine.runs import answers_table
from workbench.engine.selections import BROKEN, FIXED, STILL_WRONG
from workbench.engine.task import Task

LIMITS = {FIXED: 20, BROKEN: 15, STILL_WRONG: 15}  # rows of each, 50 in all
BECAME = {(False, True): FIXED, (True, False): BROKEN, (False, False): STILL_WRONG}  # right before, right after
COLUMNS = ("truth", "before", "after", "after_confidence")

logger = logging.getLogger(__name__)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Examples:
    """Rows by what became of them, and how many there are of each in all."""

    rows: Mapping[str, Sequence[Row]]
    counts: Mapping[str, int]


def choose(run: Path, task: Task, roles: Sequence[str]) -> Examples | None:
    """Return rows of a run's test; None where its predictions.parquet is not there or can't be read or understood."""
    try:
        whole = answers_table.load(run)
        table = whole.select([name for name in (*roles, *COLUMNS) if name in whole.column_names])
        places = _numeric(table.select(list(COLUMNS)).to_pydict()) if KINDS[task.kind].numeric else _judged(table, task)
    except (RunError, ValueError, KeyError, TypeError):  # pyarrow's errors are of these, too
        logger.info("no rows of %s can be shown", run.name, exc_info=True)
        return None
    picked = {fate: found[: LIMITS[fate]] for fate, found in places.items()}
    rows = {fate: table.take(pa.array(found, pa.int64())).to_pylist() for fate, found in picked.items()}
    return Examples(rows, {fate: len(found) for fate, found in places.items()})


def words(kind: str, cell: str | None, wording: Wording) -> str:
    """Return an answer in words that stands in a cell of predictions.parquet."""
    if cell is None:
        return wording.say(N_("no answer"))
    try:
        return WORDS[kind](cell, wording) if kind in WORDS else cell
    except (ValueError, KeyError, TypeError):  # another version wrote it, or another program
        return cell


def lines(cell: str, several: bool) -> str:
    """Return an input as a person reads it: where it may be several texts, each on a line."""
    try:
        return "\n".join(lists.read(cell)) if several else cell
    except ValueError:
        return cell


def _judged(table: pa.Table, task: Task) -> dict[str, list[int]]:
    """Return the rows of each fate, the surest first."""
    places: dict[str, list[int]] = {fate: [] for fate in LIMITS}
    before, after = (judging.right(table, task, name).tolist() for name in ("before", "after"))
    for row, (was, now) in enumerate(zip(before, after, strict=True)):
        if not (was and now):
            places[BECAME[was, now]].append(row)
    sure = table.column("after_confidence").to_pylist()
    return {fate: sorted(rows, key=lambda row: -(sure[row] or 0.0)) for fate, rows in places.items()}


def _numeric(answers: Mapping[str, Sequence[Any]]) -> dict[str, list[int]]:
    """Return the rows whose scores came nearest, those that went farthest off, and those farthest off now."""
    off = {name: _distances(answers["truth"], answers[name]) for name in ("before", "after")}
    known = [row for row, now in enumerate(off["after"]) if now is not None]
    gain = {row: before - (off["after"][row] or 0.0) for row in known if (before := off["before"][row]) is not None}
    return {
        FIXED: sorted((row for row in gain if gain[row] > 0), key=lambda row: -gain[row]),
        BROKEN: sorted((row for row in gain if gain[row] < 0), key=lambda row: gain[row]),
        STILL_WRONG: sorted(known, key=lambda row: -(off["after"][row] or 0.0)),
    }


def _distances(truth: Sequence[Any], given: Sequence[Any]) -> list[float | None]:
    return [
        None if one is None or right is None else abs(float(one) - float(right))
        for right, one in zip(truth, given, strict=True)
    ]


def _labels(cell: str, wording: Wording) -> str:
    return ", ".join(json.loads(cell)) or wording.say(N_("none of the labels"))


def _spans(cell: str, wording: Wording) -> str:
    named = (wording.say(N_("{words} ({label})"), words=one["text"], label=one["label"]) for one in json.loads(cell))
    return ", ".join(named) or wording.say(N_("nothing marked"))


def _answer(cell: str, wording: Wording) -> str:
    return " / ".join(answer_texts.of_truth(cell)) or wording.say(N_("no answer"))


WORDS: dict[str, Callable[[str, Wording], str]] = {
    MultiLabelScores.kind: _labels, Number.kind: lambda cell, wording: wording.number(float(cell), 2),
    Spans.kind: _spans, Answer.kind: _answer,
}  # fmt: skip
