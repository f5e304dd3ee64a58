"""Answers as a person reads them, by the kind of prediction: one row for each."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.engine.predictions import LabelScores, MultiLabelScores, Number, Ranking
from workbench.gui.translation import number, tr

DIGITS = 2


@dataclass(frozen=True)
class Reading:
    """How an answer is taken out of a prediction, and how one is read that stands in a cell of predictions.parquet."""

    cell: Callable[[Mapping[str, Any]], str]
    words: Callable[[str], str]


def _labels(cell: str) -> str:
    return ", ".join(json.loads(cell)) or tr("none of the labels")


READINGS: dict[str, Reading] = {
    LabelScores.kind: Reading(lambda one: str(one["label"]), str),
    MultiLabelScores.kind: Reading(
        lambda one: json.dumps(sorted(one["labels"]), ensure_ascii=False), _labels
    ),
    Ranking.kind: Reading(lambda one: str(one["matches"][0]["text"]), str),
    Number.kind: Reading(lambda one: repr(one["value"]), lambda cell: number(float(cell), DIGITS)),
}  # fmt: skip


def of(prediction: Mapping[str, Any]) -> str:
    """Return a prediction's answer in words."""
    reading = READINGS[prediction["kind"]]
    return reading.words(reading.cell(prediction))


def words(kind: str, cell: str) -> str:
    """Return an answer in words that stands in a cell of predictions.parquet."""
    return READINGS[kind].words(cell)


def is_right(prediction: Mapping[str, Any], truth: str) -> bool:
    """Return whether a prediction is what is right, as predictions.parquet has it."""
    return READINGS[prediction["kind"]].cell(prediction) == truth
