"""How answers that stand in a text are written in the cells of a file, and where in the text they really stand."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from workbench.engine import lists, marks
from workbench.engine.errors import N_, said
from workbench.engine.task import CORRECT_ROWS, UnusableError

FLAG = "is_impossible"  # the role that says whether there is none
TRUE, FALSE = ("true", "1", "1.0", "yes", "t", "y"), ("false", "0", "0.0", "no", "f", "n")


class Stated(NamedTuple):
    """An answer as a file has it: its text, trimmed, and where it is said to start, None where that isn't said."""

    text: str
    start: int | None


def read(cell: str, start: str, context: str) -> list[Stated]:
    """Return the answers of a cell: a text, a list of texts, or SQuAD's {"text": [...], "answer_start": [...]}.

    None of them is blank; a cell that stands in the context as it is, is a text.
    """
    found = None if cell.strip() in context else _structured(cell.strip())
    pairs = [(cell, _number(start))] if found is None else _pairs(found, start)
    return [_trimmed(text, place) for text, place in pairs if text.strip()]


def is_explicit(cell: str) -> bool:
    """Return whether a cell without an answer says so, as [] and SQuAD's {"text": []} do."""
    return bool(cell.strip())


def flag(cell: str) -> bool | None:
    """Return whether a cell says yes or no, None where it is blank; raise UnusableError where it says neither."""
    word = cell.strip().casefold()
    if word and word not in TRUE + FALSE:
        reason = said(N_("the {role} is neither true nor false"), role=FLAG)
        raise UnusableError(reason, "unreadable-flag", CORRECT_ROWS)
    return word in TRUE if word else None


def locate(answer: Stated, context: str) -> tuple[int, int] | None:
    """Return where in its context an answer starts and ends, None where it is not there.

    That is where it is said to start if it stands there; else the nearest of the places where it stands, the first
    where nothing is said, or something that can't be. It may be written there in another case or Unicode form, or with
    other spaces. Places where it is no part of a longer word go before others.
    """
    text, start = answer
    if start is not None and start >= 0 and context.startswith(text, start):
        return start, start + len(text)
    places = list(_places(text, context)) or list(_folded_places(text, context))
    places = [place for place in places if not any(marks.runs_on(context, end) for end in place)] or places
    if start is None or not 0 <= start < len(context):
        return places[0] if places else None
    return min(places, key=lambda place: abs(place[0] - start), default=None)


def written(places: Sequence[tuple[int, int]], context: str) -> str:
    """Return answers in one cell, as JSON."""
    found = [{"text": context[start:end], "start": start} for start, end in places]
    return json.dumps(found, ensure_ascii=False)


def parsed(cell: str) -> list[dict[str, Any]]:
    """Return the answers of a cell that `written` has made."""
    found: list[dict[str, Any]] = json.loads(cell)
    return found


def as_truth(texts: Sequence[str]) -> str:
    """Return the right answers as a table shows them: the one there is, a list of several, "" for none."""
    different = list(dict.fromkeys(texts))
    plain = len(different) == 1 and not different[0].startswith("[")
    return "".join(different) if plain or not different else lists.written(different)


def of_truth(cell: str) -> list[str]:
    """Return the right answers of a cell that `as_truth` has made."""
    return lists.read(cell) if cell.startswith("[") else [cell] * bool(cell)


def _structured(cell: str) -> Any:
    """Return what a cell holds as JSON or Python write it: a list, SQuAD's answers; None where it is a plain text."""
    if cell[:1] not in ("[", "{"):
        return None
    found = lists.literal(cell)
    if isinstance(found, dict):
        return found if "text" in found else None
    return found if isinstance(found, list) else None


def _pairs(found: Any, start: str) -> Iterator[tuple[str, int | None]]:
    """Yield the texts of SQuAD's answers, of a list of such, or of a list of texts, and where each is said to start."""
    if isinstance(found, dict):
        texts, starts = (value if isinstance(value, list) else [value] for value in
                         (found["text"], found.get("answer_start", found.get("start", []))))  # fmt: skip
        pairs = _together(texts, starts)
        yield from ((str(text), _number(str(place))) for text, place in pairs if text is not None)
        return
    numbers = re.findall(r"-?\d+", start)
    for item, place in _together(found, numbers):
        if isinstance(item, dict):
            yield from _pairs({"text": [], **item}, "")
        elif item is not None:
            yield str(item), _number(str(place))


def _together(texts: Sequence[Any], starts: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    return zip(texts, [*starts, *[None] * len(texts)], strict=False)


def _number(text: str) -> int | None:
    """Return the whole number that a cell holds, also as a list of one, or with .0 behind."""
    match = re.fullmatch(r"\[?\s*(-?\d{1,9})(\.0*)?\s*\]?", text.strip())
    return int(match[1]) if match else None


def _trimmed(text: str, start: int | None) -> Stated:
    before = len(text) - len(text.lstrip())
    return Stated(text.strip(), None if start is None else start + before)


def _places(text: str, context: str) -> Iterator[tuple[int, int]]:
    start = context.find(text)
    while start >= 0:
        yield start, start + len(text)
        start = context.find(text, start + 1)


def _folded_places(text: str, context: str) -> Iterator[tuple[int, int]]:
    """Yield where a text stands in another case or Unicode form, or with other spaces."""
    wanted, _ = _folded(text)
    folded, origin = _folded(context)
    for start, end in _places(wanted, folded):
        if (start == 0 or origin[start - 1] < origin[start]) and (end == len(folded) or origin[end - 1] < origin[end]):
            yield origin[start], origin[end - 1] + 1


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text without case, in one Unicode form and with single spaces, and which character each was."""
    parts: list[str] = []
    origin: list[int] = []
    for place, character in enumerate(text):
        folded = " " if character.isspace() else unicodedata.normalize("NFKD", character).casefold()
        if folded == " " and parts[-1:] == [" "]:
            continue
        parts.append(folded)
        origin += [place] * len(folded)
    return "".join(parts), origin
