"""How a text of one token a line is laid out, and whether a text is one, found out from its beginning."""

import functools
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.engine.tagging import OUTSIDE, goes_on, is_of_spans

DOCUMENT = "-DOCSTART-"  # the line between two documents, in CoNLL-2003's way
CONLL_U = ("id", "tokens", "lemma", "tags", "xpos", "feats", "head", "deprel", "deps", "misc")
SPACES = " \t\r\n"  # other spaces (U+00A0 and the like) may be a token, or part of one
BETWEEN = re.compile(r"[ \t]+")
COUNTED = re.compile(r"\d{1,6}")
NO_WORD = re.compile(r"\d+[-.]\d+")  # CoNLL-U: a form of several words, a word without a form
EVEN = 0.8  # of the lines have as many cells as most have; the others lack a tag, or are damaged
NEARLY_ALL = 0.95
MOST_TAGS = 100
LINES = 4000  # looked at


@dataclass(frozen=True)
class Layout:
    """What every line holds; `tabs`: cells are parted by tabs, so that they may hold spaces, else by either."""

    tabs: bool
    width: int  # cells a line
    numbered: bool  # the first cell counts a sentence's tokens
    tags: frozenset[str]  # of the beginning

    @functools.cached_property
    def places(self) -> dict[str, int]:
        """Column of the table → place of its cell in a line."""
        if self.numbered and self.width == len(CONLL_U):
            known = {name: place for place, name in enumerate(CONLL_U)}
            return {name: known[name] for name in ("tokens", "tags", "lemma", *CONLL_U[4:])}
        first, last = int(self.numbered), self.width - 1
        tags = {"tags": last} if last > first else {}
        return {"tokens": first, **tags, **{f"column {place + 1}": place for place in range(first + 1, last)}}

    def cells(self, line: str, *, begun: bool) -> list[str]:
        """Return the cells of a token's line, none for a line that holds no token; `begun`: a sentence has tokens."""
        cells = cut(line, tabs=self.tabs)
        if self.numbered:
            return [] if cells[0].startswith("#") or NO_WORD.fullmatch(cells[0]) else cells
        return [] if not begun and self._is_comment(cells) else cells

    def _is_comment(self, cells: Sequence[str]) -> bool:
        """Return whether the first cells of a sentence are a comment, as "# text = …"; "# O" and "#rain" are tokens."""
        if not cells[0].startswith("#"):
            return False
        if len(cells) != self.width:
            return len(cells) > 1 or " " in cells[0] or cells[0] == "#"
        tag = cells[self.places.get("tags", 0)]
        return self.width > 1 and tag not in self.tags and not _is_tag(tag)


def lines(text: str) -> list[str]:
    """Return a text's lines as a file has them: other separators of lines may be part of a token."""
    return list(io.StringIO(text, newline=None))


def is_between(line: str) -> bool:
    """Return whether a line stands between two sentences."""
    return not line.strip() or line.startswith(DOCUMENT)


def cut(line: str, *, tabs: bool) -> list[str]:
    """Return a line's cells; spaces at its end, and around a cell, are none of it."""
    if tabs:
        return [cell.strip(" ") for cell in line.rstrip(SPACES).split("\t")]
    return BETWEEN.split(line.strip(SPACES))


def layout(text: str) -> Layout:
    """Return how a text is laid out that begins so."""
    told = _told(lines(text)[:LINES])
    by_tabs, by_spaces = ([cut(line, tabs=tabs) for line in told] for tabs in (True, False))
    tabs = _width(by_tabs) > 1 and _evenness(by_tabs) >= _evenness(by_spaces)
    return _layout_of(by_tabs if tabs else by_spaces, tabs=tabs)


def is_tagged(text: str) -> bool:
    """Return whether a text that begins so has a token and its tag a line, and lines between sentences."""
    head = lines(text)[:LINES]
    found = layout(text)
    rows = [cut(line, tabs=found.tabs) for line in _told(head)]
    fitting = [row for row in rows if len(row) == found.width]
    if "tags" not in found.places or len(fitting) < EVEN * len(rows):
        return False
    tokens, tags = ([row[found.places[name]] for row in fitting] for name in ("tokens", "tags"))
    if _share(" " not in token for token in tokens) < NEARLY_ALL:
        return False
    if _are_of_spans(tags) or _is_conll_u(fitting, found):
        return any(is_between(line) for line in head[1:])
    parted = "".join("-" if is_between(line) else "+" for line in head).strip("-")
    has_document = any(line.startswith(DOCUMENT) for line in head)
    return ("-" in parted or has_document) and _are_words(tokens) and _are_of_words(tags)


def _told(head: Sequence[str]) -> list[str]:
    """Return the lines that tell the layout: those that may be comments only where there are no others."""
    inside = [line for line in head if not is_between(line)]
    return [line for line in inside if not line.startswith("#")] or inside


def _width(rows: Sequence[Sequence[str]]) -> int:
    counts = Counter(len(row) for row in rows)
    return max(counts, key=lambda width: (counts[width], width), default=1)


def _evenness(rows: Sequence[Sequence[str]]) -> float:
    width = _width(rows)
    return _share(len(row) == width for row in rows) if width > 1 else 0.0


def _layout_of(rows: Sequence[Sequence[str]], *, tabs: bool) -> Layout:
    width = _width(rows)
    fitting = [row for row in rows if len(row) == width]
    bare = Layout(tabs, width, width > 2 and _count_up([row[0] for row in fitting]), frozenset())
    place = bare.places.get("tags")
    tags = frozenset(row[place] for row in fitting) if place is not None else frozenset()
    return Layout(tabs, width, bare.numbered, tags)


def _count_up(cells: Sequence[str]) -> bool:
    """Return whether cells count up from 0 or 1, again and again."""
    numbers = [int(cell) for cell in cells if COUNTED.fullmatch(cell)]
    steps = [number == before + 1 for before, number in itertools.pairwise(numbers)]
    right = [step or number < 2 for step, number in zip(steps, numbers[1:], strict=True)]
    told = _share(bool(COUNTED.fullmatch(cell) or NO_WORD.fullmatch(cell)) for cell in cells)
    return any(steps) and numbers[0] < 2 and min(told, _share(right)) >= NEARLY_ALL


def _share(found: Iterable[bool]) -> float:
    found = list(found)
    return sum(found) / max(1, len(found))


def _are_of_spans(tags: Sequence[str]) -> bool:
    """Return whether tags are of a scheme of spans: nearly all O or B-…, and O or a span's inside among them."""
    different = set(tags)
    return _share(map(is_of_spans, tags)) >= NEARLY_ALL and (
        {OUTSIDE} < different or any(goes_on(tag) and f"B{tag[1:]}" in different for tag in different)
    )


def _is_conll_u(rows: Sequence[Sequence[str]], found: Layout) -> bool:
    """Return whether every token is numbered and says the number of the word it hangs on."""
    place = found.places.get("head")
    return place is not None and all(COUNTED.fullmatch(row[place]) or row[place] == "_" for row in rows)


def _are_of_words(tags: Sequence[str]) -> bool:
    """Return whether tags are a few abbreviations, as NOUN, or mostly O; cells of other tables hold commas."""
    lettered = {tag for tag in tags if any(map(str.isalpha, tag))}
    mostly_o = Counter(tags).most_common(1)[0][0] == "O"
    few = len(set(tags)) <= min(MOST_TAGS, 0.7 * len(tags)) and len(lettered) > 1
    return few and "," not in "".join(lettered) and (mostly_o or _share(map(_is_tag, tags)) >= NEARLY_ALL)


def _is_tag(cell: str) -> bool:
    """Return whether a cell looks like a tag: B-person, NOUN, a punctuation mark."""
    if is_of_spans(cell):
        return True
    return cell.upper() == cell and (any(map(str.isalpha, cell)) or not any(map(str.isalnum, cell)))


def _are_words(tokens: Sequence[str]) -> bool:
    """Return whether tokens are those of sentences: words, and punctuation marks among them."""
    is_word = [any(map(str.isalpha, token)) for token in tokens]
    is_mark = [not any(map(str.isalnum, token)) for token in tokens]
    return _share(is_word) >= 0.5 and any(is_mark)
