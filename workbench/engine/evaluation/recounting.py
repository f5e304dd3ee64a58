"""Figures counted once more from the answers a run keeps, for the rows it shares with other runs."""

import json
from collections.abc import Callable, Mapping, Sequence

import numpy as np

from workbench.engine import answer_scores, answer_texts, predictions, scores, span_scores
from workbench.engine.span_scores import Mark
from workbench.engine.task import Task

Cells = Sequence[str]


def metrics(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    """Return the task's metrics over rows, as far as the answers alone say them: no loss, no ranks."""
    count = METRICS.get(task.kind)
    return count(task, truth, answers) if count is not None and len(truth) else {}


def errors(task: Task, truth: Cells, answers: Cells) -> list[float] | None:
    """Return how far each row's answer is from right, where a task knows more than right and wrong; else None."""
    count = ERRORS.get(task.kind)
    return None if count is None else [count(*pair) for pair in zip(truth, answers, strict=True)]


def _labels(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    return scores.label_metrics(truth, answers)


def _several(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    right, given = ([json.loads(cell) for cell in cells] for cells in (truth, answers))
    labels = sorted({label for row in (*right, *given) for label in row})
    return scores.several_labels_metrics(right, given, labels) if len(labels) > 1 else {}


def _numbers(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    return scores.number_metrics(np.array(truth, dtype=np.float64), np.array(answers, dtype=np.float64))


def _relations(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    none = str(getattr(task.chosen, "no_relation", ""))
    return scores.relation_metrics(truth, answers, "" if none == "-" else none)


def _answers(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    return answer_scores.metrics(list(answers), [answer_texts.of_truth(cell) for cell in truth])


def _choices(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    return {"accuracy": sum(map(task.is_right, truth, answers)) / len(truth)}


def _spans(task: Task, truth: Cells, answers: Cells) -> dict[str, float]:
    """Return precision, recall and F1 of spans; of words that each have a tag, the share that is right."""
    right, given = [_marks(cell) for cell in truth], [_marks(cell) for cell in answers]
    there, answered = sum(map(len, right)), sum(map(len, given))
    both = sum(len(one & other) for one, other in zip(right, given, strict=True))
    if getattr(task, "is_plain", False):
        every_word = all(_places(one) == _places(other) for one, other in zip(right, given, strict=True))
        return {"accuracy": both / there} if every_word and there else {}
    return span_scores.figures(both, answered, there, "entity_f1")


def _marks(cell: str) -> set[Mark]:
    return span_scores.marks(json.loads(cell))


def _places(marks: set[Mark]) -> set[tuple[int, int]]:
    return {(start, end) for start, end, _ in marks}


def _distance(truth: str, answer: str) -> float:
    return abs(float(truth) - float(answer))


def _wrong_marks(truth: str, answer: str) -> float:
    """Return how many marks are missed, and how many are given that are none."""
    return float(len(_marks(truth) ^ _marks(answer)))


METRICS: Mapping[str, Callable[[Task, Cells, Cells], dict[str, float]]] = {
    predictions.LabelScores.kind: _labels, predictions.MultiLabelScores.kind: _several,
    predictions.Number.kind: _numbers, predictions.Relation.kind: _relations, predictions.Answer.kind: _answers,
    predictions.Choice.kind: _choices, predictions.Spans.kind: _spans,
}  # fmt: skip
ERRORS: Mapping[str, Callable[[str, str], float]] = {
    predictions.Number.kind: _distance, predictions.Spans.kind: _wrong_marks,
}  # fmt: skip
