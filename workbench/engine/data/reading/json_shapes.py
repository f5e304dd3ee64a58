"""Rows that stand inside other rows of a JSON document: the questions about a text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbench.engine.errors import N_, Text, said

TEXTS = ("context", "context_text", "text", "passage", "paragraph", "article", "document")
QUESTIONS = ("qas", "questions")
INSIDE = N_("Each question became a row, with the text that it is about (from “{inside}”).")


def holds_questions(row: Any) -> bool:
    """Return whether an object has a text, or paragraphs, and questions about it, as SQuAD and CMRC have."""
    return bool(_paragraphs(row)) or _inside(row) is not None


def note(rows: Iterable[Any]) -> list[Text]:
    """Return what is said where the first of these objects that has any holds questions."""
    first = next((row for row in rows if holds_questions(row)), None)
    if first is None:
        return []
    return [said(INSIDE, inside=_inside((_paragraphs(first) or [first])[0]))]


def questions(row: Any) -> Iterator[Any]:
    """Yield the questions that an object holds, each with its text and what else stands beside; else the object."""
    for one in _paragraphs(row) or [row]:
        inside = _inside(one)
        if inside is None:
            yield one
            continue
        beside = {key: value for key, value in one.items() if key != inside}
        for asked in one[inside]:
            yield {**beside, **asked} if isinstance(asked, dict) else asked


def _inside(row: Any) -> str | None:
    """Return under which key an object that has a text holds the questions about it, None where it has none."""
    if not isinstance(row, Mapping) or not any(isinstance(row.get(key), str) for key in TEXTS):
        return None
    found = (key for key in QUESTIONS if isinstance(row.get(key), list))
    return next((key for key in found if all(isinstance(one, dict) for one in row[key])), None)


def _paragraphs(row: Any) -> list[Any]:
    """Return the paragraphs of an article in SQuAD's shape."""
    found = row.get("paragraphs") if isinstance(row, Mapping) else None
    return found if isinstance(found, list) and any(_inside(one) is not None for one in found) else []
