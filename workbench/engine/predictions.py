"""The closed set of prediction kinds; each is JSON as the interface has it."""

import dataclasses
import json
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from workbench.engine import lists


@dataclasses.dataclass(frozen=True)
class Prediction:
    """A model's answer to one input."""

    kind: ClassVar[str]
    structured: ClassVar[bool] = False  # whether a cell of a table holds less than what is predicted
    numeric: ClassVar[bool] = False  # whether that cell is a number

    @property
    def answer(self) -> str:
        """Return the answer in one cell of a table."""
        raise NotImplementedError

    @property
    def confidence(self) -> float | None:
        """Return how sure the model is, from 0 to 1; None where it has no say in that."""
        raise NotImplementedError

    def as_dict(self) -> dict[str, Any]:
        """Return the prediction as JSON has it."""
        return {"kind": self.kind, **dataclasses.asdict(self)}


@dataclasses.dataclass(frozen=True)
class LabelScores(Prediction):
    """One label of several; `scores` are probabilities, best first.

    `unsure` says whether the label's is below the run's threshold; None where it has none.
    """

    kind = "label-scores"
    label: str
    scores: Mapping[str, float]
    unsure: bool | None = None

    @property
    def answer(self) -> str:
        """Return the label."""
        return self.label

    @property
    def confidence(self) -> float:
        """Return the label's probability."""
        return self.scores[self.label]

    def as_dict(self) -> dict[str, Any]:
        """Return the prediction as JSON has it; without `unsure` where the run has no threshold."""
        return {key: value for key, value in super().as_dict().items() if value is not None}


@dataclasses.dataclass(frozen=True)
class MultiLabelScores(Prediction):
    """Any number of labels: those whose probability reaches their threshold; all of it most probable first."""

    kind = "multi-label-scores"
    structured = True
    labels: Sequence[str]
    scores: Mapping[str, float]
    thresholds: Mapping[str, float]

    @property
    def answer(self) -> str:
        """Return the labels as a JSON list, sorted, as the truth has them."""
        return lists.written(sorted(self.labels))

    @property
    def confidence(self) -> float:
        """Return the probability of the least sure decision: that a label is there, or is not."""
        return min(score if label in self.labels else 1 - score for label, score in self.scores.items())


@dataclasses.dataclass(frozen=True)
class Number(Prediction):
    """A number in the unit of the person's own scores."""

    kind = "number"
    numeric = True
    value: float

    @property
    def answer(self) -> str:
        """Return the number, as short as tells it from every other one."""
        return repr(self.value)

    @property
    def confidence(self) -> None:
        """Return nothing: a number comes without one."""
        return None


@dataclasses.dataclass(frozen=True)
class Ranking(Prediction):
    """Known answers, the closest first; `matches` hold each one's `text`, `score` (cosine) and `row` of the file."""

    kind = "ranking"
    structured = True
    matches: Sequence[Mapping[str, Any]]

    @property
    def answer(self) -> str:
        """Return the closest answer."""
        return str(self.matches[0]["text"])

    @property
    def confidence(self) -> float:
        """Return its cosine, at least 0."""
        return max(0.0, min(1.0, float(self.matches[0]["score"])))


@dataclasses.dataclass(frozen=True)
class Choice(Prediction):
    """One of the choices of a row; `scores` are their probabilities, in the order given, `index` counts from 0."""

    kind = "choice"
    structured = True
    choice: str
    index: int
    scores: Sequence[float]

    @property
    def answer(self) -> str:
        """Return the choice."""
        return self.choice

    @property
    def confidence(self) -> float:
        """Return its probability."""
        return self.scores[self.index]


@dataclasses.dataclass(frozen=True)
class Spans(Prediction):
    """What is marked in a text: `spans` hold `start` and `end` in characters, `label`, `score` and `text`.

    `sureness` is the probability of the least sure decision on a word, one that marks nothing among them.
    """

    kind = "spans"
    structured = True
    text: str
    spans: Sequence[Mapping[str, Any]]
    sureness: float

    @property
    def answer(self) -> str:
        """Return the spans without their scores, as JSON, as the truth has them."""
        return spans_cell(self.spans)

    @property
    def confidence(self) -> float:
        """Return the probability of the least sure decision."""
        return self.sureness


@dataclasses.dataclass(frozen=True)
class Answer(Prediction):
    """A part of a text that answers a question, from `start` to `end` in characters; "" and None where there is none.

    `alternatives` are the likeliest others, with the same of each, no answer among them where it is one.
    """

    kind = "answer"
    structured = True
    text: str
    start: int | None
    end: int | None
    score: float
    alternatives: Sequence[Mapping[str, Any]]

    @property
    def answer(self) -> str:
        """Return the answer's text."""
        return self.text

    @property
    def confidence(self) -> float:
        """Return its probability."""
        return self.score


def spans_cell(spans: Sequence[Mapping[str, Any]]) -> str:
    """Return spans as JSON in one cell: where each begins and ends, its label and text."""
    kept = [{key: one[key] for key in ("start", "end", "label", "text")} for one in spans]
    return json.dumps(kept, ensure_ascii=False)


@dataclasses.dataclass(frozen=True)
class Relation(Prediction):
    """How head and tail of a text are related; `scores` are the labels' probabilities, best first.

    `head` and `tail` hold `start`, `end` (characters of the text without markers), `text` and, where it is known,
    `label`: of what kind it is.
    """

    kind = "relation"
    structured = True
    label: str
    scores: Mapping[str, float]
    head: Mapping[str, Any]
    tail: Mapping[str, Any]

    @property
    def answer(self) -> str:
        """Return the label."""
        return self.label

    @property
    def confidence(self) -> float:
        """Return its probability."""
        return self.scores[self.label]


KINDS: dict[str, type[Prediction]] = {
    one.kind: one for one in (LabelScores, MultiLabelScores, Number, Ranking, Choice, Spans, Relation, Answer)
}
