"""Answers as a person reads them, by the kind of prediction."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from workbench.engine import answer_scores, answer_texts
from workbench.engine.predictions import KINDS, Answer, MultiLabelScores, Number, Spans
from workbench.gui.translation import number, tr

DIGITS = 2


def of(prediction: Mapping[str, Any]) -> str:
    """Return a prediction's answer in words."""
    return words(prediction["kind"], _cell(prediction))


def words(kind: str, cell: str) -> str:
    """Return an answer in words that stands in a cell of predictions.parquet."""
    return WORDS.get(kind, str)(cell)


def is_right(prediction: Mapping[str, Any], truth: str) -> bool:
    """Return whether a prediction is what is right, as predictions.parquet has it."""
    return cell_is_right(prediction["kind"], _cell(prediction), truth)


def cell_is_right(kind: str, cell: str, truth: str) -> bool:
    """Return whether an answer is what is right, both as predictions.parquet has them."""
    return cell == truth if kind != Answer.kind else answer_scores.is_exact(cell, answer_texts.of_truth(truth))


def _cell(prediction: Mapping[str, Any]) -> str:
    """Return a prediction's answer as it stands in a cell."""
    fields = {name: value for name, value in prediction.items() if name != "kind"}
    return KINDS[prediction["kind"]](**fields).answer


def _labels(cell: str) -> str:
    return ", ".join(json.loads(cell)) or tr("none of the labels")


def _spans(cell: str) -> str:
    named = (tr("{words} ({label})", words=one["text"], label=one["label"]) for one in json.loads(cell))
    return ", ".join(named) or tr("nothing marked")


def _answer(cell: str) -> str:
    return " / ".join(answer_texts.of_truth(cell)) or tr("no answer")


# kind → how its cell reads, where that is not the answer in words already
WORDS: dict[str, Callable[[str], str]] = {
    MultiLabelScores.kind: _labels, Number.kind: lambda cell: number(float(cell), DIGITS),
    Spans.kind: _spans, Answer.kind: _answer,
}  # fmt: skip
