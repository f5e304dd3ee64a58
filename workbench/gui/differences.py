"""How one model's answer differs from another's, in words, by the kind of prediction."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbench.engine.predictions import Choice, LabelScores, MultiLabelScores, Number, Ranking, Relation, Spans
from workbench.gui import answer_words
from workbench.gui.translation import number, tr

DIGITS = 2  # of numbers, as their view shows them
MOST_NAMED = 6  # labels or spans in a sentence
SAME_POINTS = 0.05  # points of sureness that are no difference

Prediction = Mapping[str, Any]


@dataclass(frozen=True)
class Difference:
    """Whether an answer differs from another, and how; the words stand alone."""

    differs: bool
    words: str


def of(here: Prediction, there: Prediction) -> Difference:
    """Return how the answer `here` differs from the one `there`."""
    if here["kind"] != there["kind"]:
        return Difference(True, tr("an answer of another kind"))
    return BY_KIND.get(str(here["kind"]), _answers)(here, there)


def only_here(here: Prediction, there: Prediction | None) -> list[Mapping[str, Any]]:
    """Return the spans that are marked here and not there; of one text by place, of two by their words."""
    if there is None:
        return []
    same = here["text"] == there["text"]
    left = Counter(_span(one, same) for one in there["spans"])
    found = []
    for one in here["spans"]:
        key = _span(one, same)
        if left[key]:
            left[key] -= 1
        else:
            found.append(one)
    return found


def _answers(here: Prediction, there: Prediction) -> Difference:
    mine, other = answer_words.of(here), answer_words.of(there)
    if mine == other:
        return Difference(False, tr("the same answer"))
    return Difference(True, tr("“{here}”, not “{there}”", here=mine, there=other))


def _labels(here: Prediction, there: Prediction) -> Difference:
    if here["label"] != there["label"]:
        return _answers(here, there)
    points = 100 * (here["scores"][here["label"]] - there["scores"][there["label"]])
    if abs(points) < SAME_POINTS:
        return Difference(False, tr("the same answer, as sure"))
    words = (
        tr("the same answer, {points} points surer") if points > 0 else tr("the same answer, {points} points less sure")
    )
    return Difference(False, words.format(points=number(abs(points), 1)))


def _several(here: Prediction, there: Prediction) -> Difference:
    return _sets([one for one in here["labels"] if one not in there["labels"]],
                 [one for one in there["labels"] if one not in here["labels"]])  # fmt: skip


def _numbers(here: Prediction, there: Prediction) -> Difference:
    apart = round(float(here["value"]), DIGITS) - round(float(there["value"]), DIGITS)
    if not round(apart, DIGITS):
        return Difference(False, tr("the same number"))
    words = tr("{apart} higher") if apart > 0 else tr("{apart} lower")
    return Difference(True, words.format(apart=number(abs(apart), DIGITS)))


def _rankings(here: Prediction, there: Prediction) -> Difference:
    first, other = here["matches"][0]["text"], there["matches"][0]["text"]
    if first == other:
        return Difference(False, tr("the same one is closest"))
    place = next((rank for rank, one in enumerate(here["matches"], 1) if one["text"] == other), None)
    if place is None:
        return Difference(True, tr("another one is closest; the one that is closest there is not among these"))
    return Difference(True, tr("another one is closest; the one that is closest there comes at {place} here",
                               place=number(place)))  # fmt: skip


def _spans(here: Prediction, there: Prediction) -> Difference:
    mine, other = len(only_here(here, there)), len(only_here(there, here))
    if not mine and not other:
        return Difference(False, tr("the same is marked"))
    return Difference(True, tr("{mine} marked only here, {other} only there", mine=number(mine), other=number(other)))


def _sets(mine: Sequence[str], other: Sequence[str]) -> Difference:
    parts = []
    if mine:
        parts.append(tr("only here: {names}", names=_named(mine)))
    if other:
        parts.append(tr("not here: {names}", names=_named(other)))
    return Difference(bool(parts), "; ".join(parts) or tr("the same answer"))


def _named(names: Sequence[str]) -> str:
    more = len(names) - MOST_NAMED
    shown = ", ".join(names[:MOST_NAMED])
    return tr("{names} and {count} more", names=shown, count=number(more)) if more > 0 else shown


def _span(one: Mapping[str, Any], same: bool) -> tuple[object, ...]:
    return (one["start"], one["end"], one["label"]) if same else (one["text"], one["label"])


BY_KIND: dict[str, Callable[[Prediction, Prediction], Difference]] = {
    LabelScores.kind: _labels, Relation.kind: _labels, MultiLabelScores.kind: _several, Number.kind: _numbers,
    Ranking.kind: _rankings, Spans.kind: _spans, Choice.kind: _answers,
}  # fmt: skip
