"""What an edit has changed in a text, word by word."""

import difflib
import html
import re
from collections.abc import Iterator, Mapping

from workbench.gui.translation import tr

MOST_WORDS = 400  # of a text that is compared; comparing takes their number's square
WORD = re.compile(r"\s+|[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|\w+|[^\w\s]")  # Chinese by the character

Piece = tuple[str, str]  # same | gone | new, and the words


def pieces(before: str, after: str) -> list[Piece]:
    """Return the parts of both texts in order: what stayed, what went, what came."""
    first, then = WORD.findall(before), WORD.findall(after)
    if max(len(first), len(then)) > MOST_WORDS:
        return [("gone", before), ("new", after)] if before != after else [("same", after)]
    found = []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, first, then, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append(("same", "".join(first[a:b])))
            continue
        found += [("gone", "".join(first[a:b]))] * (b > a) + [("new", "".join(then[c:d]))] * (d > c)
    return found


def rich(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return texts by role as rich text: what went is struck out, what came is underlined."""
    marks = {"same": "{}", "gone": "<s>{}</s>", "new": "<b><u>{}</u></b>"}
    return "<br>".join(
        "".join(marks[kind].format(html.escape(words).replace("\n", "<br>")) for kind, words in one)
        for one in _each(before, after)
    )


def plain(before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """Return the same in words, for who can't see it."""
    changed = [(kind, words.strip()) for one in _each(before, after) for kind, words in one if words.strip()]
    said = {"gone": tr("taken out: {words}"), "new": tr("put in: {words}")}
    return "; ".join(said[kind].format(words=words) for kind, words in changed if kind in said)


def _each(before: Mapping[str, str], after: Mapping[str, str]) -> Iterator[list[Piece]]:
    return (pieces(text, after.get(role, "")) for role, text in before.items())
