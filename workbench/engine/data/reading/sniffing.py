"""Finds out from its beginning how a delimited text is written: by trying, and counting the cells of its rows."""

import csv
import dataclasses
import io
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

DELIMITERS = ("\t", ";", "|", ",")  # of equals the first: commas stand in texts, too
RARE = ("^", "~", "\x1f", "\x01", "¦", "§")  # tried where none of those parts the rows
CELL_LIMIT = 1 << 26  # characters; a longer "cell" is a quotation mark that was never closed
SEP_LINE = re.compile(r"sep=(.)\r?\n?")  # the line Excel takes the delimiter from
ROWS = 1000  # looked at
EVEN = 0.8  # of the rows have as many cells as most have
HEADING_LINES = 20  # at most, above the header
BACKSLASH = re.compile(r'\\(["\'\\])|\\')
NAME = re.compile(r"[^\n.!?;,，。！？；]{1,40}")
NUMBER = re.compile(r"[-+]?\d+([.,]\d+)*%?")
NAMES = """
text texts label labels sentence sentence1 sentence2 category class intent tag tags tokens target score question answer
answers context premise hypothesis source summary document prompt response instruction input output message messages
query match title content review relation id 文本 标签 类别 句子 内容 问题 答案 上下文 原文 译文 摘要
"""
HEADERS = frozenset(NAMES.split())
LONG_WORDS, SHORT_WORDS = 3, 4  # words of the cells of a text; of a name
TOLD_BY = 10  # rows; fewer do not tell a header from a row


@dataclass(frozen=True)
class Dialect:
    """What stands between cells, around those that hold it ("none"), and before a mark in them ("" = it is doubled)."""

    delimiter: str
    quote: str = '"'
    escape: str = ""

    @property
    def arguments(self) -> dict[str, Any]:
        """Return the csv module's arguments."""
        escape = {"escapechar": self.escape} if self.escape else {}
        if self.quote == "none":
            return {"delimiter": self.delimiter, "quoting": csv.QUOTE_NONE, "quotechar": None, **escape}
        return {"delimiter": self.delimiter, "quotechar": self.quote, **escape}

    def lines(self, lines: Iterable[str]) -> Iterable[str]:
        """Return lines as the csv module has to get them: a backslash that escapes nothing is one."""
        return (BACKSLASH.sub(_kept, line) if "\\" in line else line for line in lines) if self.escape else lines


def _kept(found: re.Match[str]) -> str:
    return found[0] if found[1] else "\\\\"


def dialect(text: str, given: Dialect, *, complete: bool) -> Dialect:
    """Return how a text is written whose beginning is `text`; what is given stands, "" is found out."""
    quotes = (given.quote,) if given.quote else ('"', "none", "'")
    escapes = (given.escape.removeprefix("none"),) if given.escape else ("", "\\")
    candidates = [
        Dialect(given.delimiter or _delimiter(text, quote, complete=complete), quote, escape)
        for quote, escape in itertools.product(quotes, escapes)
        if given.escape or not escape or f"\\{quote}" in text
    ]
    plain = next((one for one in candidates if one.quote == "none"), None)
    if plain is not None and '"' in text and _is_a_row_a_line(text, candidates[0], plain, complete=complete):
        return plain
    best, evenness = candidates[0], -1.0
    for one in candidates:
        found = _evenness(text, one, complete=complete)
        if found > evenness + 0.05 or (one.quote == "'" and found >= evenness and _are_within(text, one)):
            best, evenness = one, found
    return dataclasses.replace(best, quote='"') if best.quote == "none" and '"' not in text else best


def _is_a_row_a_line(text: str, quoted: Dialect, plain: Dialect, *, complete: bool) -> bool:
    """Return whether each line is a whole row where marks are plain characters, and otherwise some cells span lines."""
    rows = rows_of(text, plain, complete=complete)
    if len(rows) < 3 or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2:
        return False
    spanning = (cell for row in rows_of(text, quoted, complete=complete) for cell in row if "\n" in cell)
    return any(plain.delimiter in cell for cell in spanning)


def _are_within(text: str, one: Dialect) -> bool:
    """Return whether most cells stand between this dialect's quotation marks."""
    rows = rows_of(text, Dialect(one.delimiter, "none"), complete=False)[1:]
    cells = [cell for row in rows for cell in row]
    marked = sum(len(cell) > 1 and cell[0] == cell[-1] == one.quote for cell in cells)
    return bool(cells) and marked >= EVEN * len(cells)


def rows_of(text: str, dialect: Dialect, *, complete: bool) -> list[list[str]]:
    """Return the first rows of a text that have any cell with something in it; the last is left out if cut off."""
    csv.field_size_limit(CELL_LIMIT)
    lines = dialect.lines(io.StringIO(text.replace("\0", ""), newline=""))
    rows = list(itertools.islice(csv.reader(lines, **dialect.arguments, strict=False), ROWS))
    if not complete and len(rows) < ROWS:
        rows = rows[:-1] or rows
    return [row for row in rows if any(cell.strip() for cell in row)]


def is_plain(text: str, *, complete: bool, prose: bool) -> bool:
    """Return whether a text has no columns: a text a line, none of them a header; `prose`: its name says so."""
    delimiter = _delimiter(text, '"', complete=complete)
    rows = rows_of(text, Dialect(delimiter), complete=complete)
    counts = [len(row) for row in rows]
    if not rows or text.lstrip("\ufeff").startswith('"') or SEP_LINE.match(text) or _has_header_word(rows):
        return False
    width, first = usual(counts), rows[0]
    if width > 1 and counts.count(width) >= EVEN * len(counts):
        return prose and delimiter == "," and all(cell[:1] == " " for row in rows for cell in row[1:])
    if len(first) > 1:
        wide = sum(count >= len(first) for count in counts)
        return not (all(_is_name(cell) for cell in first) and wide >= 0.9 * len(counts))
    return prose or not _heads(first[0], [" ".join(row) for row in rows[1:]])


def _heads(name: str, texts: Sequence[str]) -> bool:
    """Return whether a line is the header of texts: a name, where they are sentences."""
    words = sorted(len(text.split()) for text in texts)
    middle = words[len(words) // 2] if words else 0
    return len(name.split()) == 1 and _is_name(name) and middle >= LONG_WORDS


def heading(rows: Sequence[Sequence[str]]) -> int:
    """Return how many of the first rows are a heading above the header: a title, who made it, a blank line."""
    widths = [sum(1 for cell in row if cell.strip()) for row in rows]
    for place in range(1, min(HEADING_LINES, len(rows) - 1)):
        below = [len(row) for row in rows[place:]]
        width = usual(below)
        if width > 1 and len(rows[place]) == width == widths[place] and below.count(width) >= EVEN * len(below):
            above = rows[:place]
            if any(_is_header(cell) for row in above for cell in row):
                return 0
            if _has_header_word(rows[place:]) or all(found <= 1 for found in widths[:place]):
                return place
            padded = max(widths[:place]) < width and widths[place:].count(width) >= EVEN * len(below)
            return place if padded and has_header(rows[place:]) else 0
    return 0


def has_header(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first row names the columns: nothing in it is like what stands below."""
    if _has_header_word(rows):
        return True
    if len(rows) <= TOLD_BY:
        named = (_is_name(cell) and len(cell.split()) < LONG_WORDS for cell in rows[0] if cell.strip())
        return all(named) and not any(cell.strip() in below for cell, below in _columns(rows))
    return not any(_is_like(cell, below) for cell, below in _columns(rows))


def _has_header_word(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether a cell of the first row is a word that names columns, and no class: it does not come again."""
    return any(_is_header(cell) and cell.strip() not in below for cell, below in _columns(rows))


def _columns(rows: Sequence[Sequence[str]]) -> list[tuple[str, list[str]]]:
    """Return each cell of the first row with those below it, but for rows that are the first one again."""
    others = [row for row in rows[1:] if row != rows[0]]
    return [(cell, [row[place].strip() for row in others if place < len(row)]) for place, cell in enumerate(rows[0])]


def _is_like(cell: str, others: Sequence[str]) -> bool:
    """Return whether a cell is like those below it: it occurs again, is a number as they are, or a text as they are."""
    cell = cell.strip()
    if not cell or not others:
        return False
    distinct = {other.strip() for other in others}
    if cell in distinct and len(distinct) <= len(others) / 2:
        return True
    if NUMBER.fullmatch(cell):
        return sum(NUMBER.fullmatch(other.strip()) is not None for other in others) >= 0.9 * len(others)
    words = sum(len(other.split()) for other in others) / len(others)
    characters = sum(map(len, others)) / len(others)
    return (words > LONG_WORDS and len(cell.split()) > SHORT_WORDS) or (len(cell) > 40 and characters > 40)


def _is_header(cell: str) -> bool:
    return cell.strip().strip("\ufeff").casefold() in HEADERS


def _is_name(cell: str) -> bool:
    cell = cell.strip().strip("\ufeff")
    return (
        bool(cell)
        and NAME.fullmatch(cell) is not None
        and len(cell.split()) <= SHORT_WORDS
        and not NUMBER.fullmatch(cell)
    )


def are_row_names(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first cells of rows number them, 1, 2, 3, and their last are no mere ends of lines."""
    numbers = [row[0].strip() for row in rows]
    counted = [str(number) for number in range(1, len(rows) + 1)]
    return numbers == counted and any(row[-1].strip() for row in rows)


def joined(cells: Sequence[str], width: int, place: int, delimiter: str) -> list[str]:
    """Return a row's cells with those that are too many put back into the cell at `place`, as they stood."""
    extra = len(cells) - width
    return [*cells[:place], delimiter.join(cells[place : place + extra + 1]), *cells[place + extra + 1 :]]


def likely_place(rows: Iterable[Sequence[str]], width: int) -> int:
    """Return which column the cells that are too many belong to: the others then repeat themselves most."""
    longer = [row for row in rows if len(row) > width]
    distinct = [
        sum(
            len({joined(row, width, place, ",")[other] for row in longer})
            for other in range(width) if other != place
        )
        for place in range(width)
    ]  # fmt: skip
    return min(range(width), key=lambda place: distinct[place])


def _delimiter(text: str, quote: str, *, complete: bool) -> str:
    """Return the delimiter that cuts the most rows into as many cells as the header has."""
    scores = {one: _score(text, Dialect(one, quote), complete) for one in DELIMITERS}
    best = max(DELIMITERS, key=lambda one: scores[one])  # the first of equals
    if not scores[best][0]:
        best = max((",", *DELIMITERS), key=lambda one: scores[one])
        rare = {one: _score(text, Dialect(one, quote), complete) for one in RARE if one in text}
        rare = {one: score for one, score in rare.items() if score[0] and score[1] >= EVEN}
        return max(rare, key=lambda one: rare[one], default=best)
    return best


def _score(text: str, candidate: Dialect, complete: bool) -> tuple[bool, float, int]:
    counts = [len(row) for row in rows_of(text, candidate, complete=complete)]
    if not counts:
        return False, 0.0, 0
    width = counts[0] if counts[0] > 1 else usual(counts)
    share = counts.count(width) / len(counts)
    return counts[0] > 1 or (width > 1 and share >= EVEN), share, width


def _evenness(text: str, candidate: Dialect, *, complete: bool) -> float:
    """Return the share of rows with as many cells as most have, 0 for marks out of place."""
    lines = candidate.lines(io.StringIO(text.replace("\0", ""), newline=""))
    counts: list[int] = []
    try:
        counts += (len(row) for row in csv.reader(lines, **candidate.arguments, strict=True) if any(row))
    except csv.Error:
        if complete or len(counts) < 2:
            return 0.0
    width = usual(counts)
    return counts.count(width) / max(1, len(counts)) if width > 1 else 0.0


def usual(counts: Sequence[int]) -> int:
    """Return the most frequent of these numbers of cells, of equals the largest."""
    found = Counter(counts)
    return max(found, key=lambda width: (found[width], width), default=1)
