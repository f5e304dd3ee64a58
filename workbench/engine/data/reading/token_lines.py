"""How a text of one token a line is laid out, and whether a text is one, found out from its beginning."""

import csv
import dataclasses
import functools
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from workbench.engine.tagged_looks import TAGS, WORDS
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
TOKEN_NAMES = (*WORDS, "form", "text", "char", "character")  # of the column of tokens, in a header
SHORT_NAME = re.compile(r"[^\W\d_][\w$*+-]{0,11}")
TOKEN_LENGTH = 8  # characters of half of a text's tokens, at most
MARKS = 0.02  # of a text's tokens are no words
TAG_FIRST = ("tag", "token")
LONGEST = 3  # tokens, of one sentence at least


@dataclass(frozen=True)
class Layout:
    """What every line holds; cells parted by the `delimiter`, a tab or comma, may hold spaces; "" = spaces and tabs."""

    delimiter: str
    width: int  # cells a line
    numbered: bool  # the first cell counts a sentence's tokens
    tags: frozenset[str]  # of the beginning
    header: tuple[str, ...] = ()  # the columns' names, where the first line has them
    header_line: int = 0

    @functools.cached_property
    def places(self) -> dict[str, int]:
        """Column of the table → place of its cell in a line."""
        if self.numbered and self.width == len(CONLL_U):
            known = {name: place for place, name in enumerate(CONLL_U)}
            return {name: known[name] for name in ("tokens", "tags", "lemma", *CONLL_U[4:])}
        first, last = int(self.numbered), self.width - 1
        if self.header:
            return self._by_header(first)
        tags = {"tags": last} if last > first else {}
        return {"tokens": first, **tags, **{f"column {place + 1}": place for place in range(first + 1, last)}}

    def _by_header(self, first: int) -> dict[str, int]:
        """Return the places of the columns that a header names, those of token and tag first."""
        tokens = next(place for place, name in enumerate(self.header) if name.casefold() in TOKEN_NAMES)
        tags = max(place for place, name in enumerate(self.header) if name.casefold() in TAGS and place != tokens)
        others = [place for place in range(first, self.width) if place not in (tokens, tags)]
        named = {name: place for place in others if (name := self.header[place]) not in ("", "tokens", "tags")}
        return {"tokens": tokens, "tags": tags, **named}

    def cells(self, line: str, *, begun: bool) -> list[str]:
        """Return the cells of a token's line, none for a line that holds no token; `begun`: a sentence has tokens."""
        cells = cut(line, self.delimiter)
        if self.delimiter == "," and len(cells) != self.width:  # a comma or a quotation mark is the token
            cells = line.strip(SPACES).rsplit(",", self.width - 1)
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


def cut(line: str, delimiter: str) -> list[str]:
    """Return a line's cells; spaces at its end, and around a cell, are none of it."""
    if delimiter == "," and '"' in line:
        try:
            return next(csv.reader([line.strip(SPACES)]), [""])
        except csv.Error:  # of a cell that is no word of a text: too long, or with a NUL in it
            return [line]
    if delimiter:
        return [cell.strip(" ") for cell in line.rstrip(SPACES).split(delimiter)]
    return BETWEEN.split(line.strip(SPACES))


def layout(text: str) -> Layout:
    """Return how a text is laid out that begins so."""
    head = lines(text)[:LINES]
    told = _told(head)
    rows = {delimiter: [cut(line, delimiter) for line in told] for delimiter in ("\t", "", ",")}
    evenness = {delimiter: _evenness(found) for delimiter, found in rows.items()}
    delimiter = max(rows, key=lambda one: evenness[one] if _width(rows[one]) > 1 else 0.0)  # of equals the first
    delimiter = delimiter if evenness[delimiter] else ""
    found = _layout_of(rows[delimiter], delimiter)
    below = _layout_of(rows[delimiter][1:], delimiter)
    if not _is_header(rows[delimiter]) or below.width != found.width:
        is_swapped = found.width == len(TAG_FIRST) and _are_tags_first(rows[delimiter])
        return dataclasses.replace(found, header=TAG_FIRST) if is_swapped else found
    return dataclasses.replace(below, header=tuple(rows[delimiter][0]), header_line=head.index(told[0]) + 1)


def is_tagged(text: str) -> bool:
    """Return whether a text that begins so has a token and its tag a line, and lines between sentences."""
    head = lines(text)[:LINES]
    found = layout(text)
    rows = [cut(line, found.delimiter) for line in _told(head)][bool(found.header) :]
    fitting = [row for row in rows if len(row) == found.width]
    if "tags" not in found.places or len(fitting) < EVEN * len(rows):
        return False
    tokens, tags = ([row[found.places[name]] for row in fitting] for name in ("tokens", "tags"))
    if _share(" " not in token for token in tokens) < NEARLY_ALL:
        return False
    if _are_of_spans(tags) or _is_conll_u(fitting, found):
        return any(is_between(line) for line in head[1:])
    if found.delimiter == ",":
        return False
    parted = "".join("-" if is_between(line) else "+" for line in head).strip("-")
    has_document = any(line.startswith(DOCUMENT) for line in head)
    in_sentences = has_document or any(len(run) >= LONGEST for run in parted.split("-")[:-1])
    if not ("-" in parted or has_document) or not _are_words(tokens):
        return False
    return _are_of_words(tags) or (in_sentences and _are_in_sentences(tokens) and _are_short_names(tags))


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


def _is_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row names the columns: one for tokens, one for tags, which is no tag itself."""
    if len(rows) < 2 or len(rows[0]) != _width(rows) or len(rows[0]) < 2:
        return False
    names = [cell.strip("\ufeff").casefold() for cell in rows[0]]
    tokens = [place for place, name in enumerate(names) if name in TOKEN_NAMES]
    tags = [place for place, name in enumerate(names) if name in TAGS and place not in tokens]
    below = {row[tags[-1]] for row in rows[1:] if len(row) == len(names)} if tags else set()
    return bool(tokens and tags) and rows[0][tags[-1]] not in below


def _are_tags_first(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether each line has two cells, the first of which is the tag."""
    fitting = [row for row in rows if len(row) == len(TAG_FIRST)]
    if len(fitting) < EVEN * len(rows):
        return False
    tags, tokens = ([row[place] for row in fitting] for place in (0, 1))
    return _are_of_spans(tags) and not _are_of_spans(tokens)


def _layout_of(rows: Sequence[Sequence[str]], delimiter: str) -> Layout:
    width = _width(rows)
    fitting = [row for row in rows if len(row) == width]
    bare = Layout(delimiter, width, width > 2 and _count_up([row[0] for row in fitting]), frozenset())
    place = bare.places.get("tags")
    tags = frozenset(row[place] for row in fitting) if place is not None else frozenset()
    return Layout(delimiter, width, bare.numbered, tags)


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


def _are_short_names(tags: Sequence[str]) -> bool:
    """Return whether tags are a few short words that come again and again, as n, v, adj or Noun, or marks."""
    distinct = set(tags)
    few = 1 < len(distinct) <= min(MOST_TAGS, 0.2 * len(tags))
    return few and _share(SHORT_NAME.fullmatch(tag) is not None or _is_tag(tag) for tag in tags) >= NEARLY_ALL


def _are_in_sentences(tokens: Sequence[str]) -> bool:
    """Return whether tokens are short, and marks are as frequent among them as in sentences."""
    lengths = sorted(map(len, tokens))
    marks = _share(not any(map(str.isalnum, token)) for token in tokens)
    return lengths[len(lengths) // 2] <= TOKEN_LENGTH and marks >= MARKS


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
