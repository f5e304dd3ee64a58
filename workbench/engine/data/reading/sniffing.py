"""Finds out from its beginning how a delimited text is written: by trying, and counting the cells of its rows."""

import dataclasses
import io
import itertools
import re
from collections.abc import Iterable, Sequence

from workbench.engine.data.reading.dialects import WRAPPED, Dialect, Records, unwrapped
from workbench.engine.data.reading.header_signs import EVEN, LONG_WORDS, SELDOM, has_header_word, is_name, usual

DELIMITERS = ("\t", ";", "|", ",")  # of equals the first: commas stand in texts, too
RARE = ("^", "~", "\x1f", "\x01", "¦", "§")  # tried where none of those parts the rows
SEP_LINE = re.compile(r"sep=(.)\r?\n?")  # the line Excel takes the delimiter from
ROWS = 1000  # looked at
MARKED = 5  # times as many lines have cells in marks as have marks out of place: else they are plain characters


def dialect(text: str, given: Dialect, *, complete: bool) -> Dialect:
    """Return how a text is written whose beginning is `text`; what is given stands, "" is found out."""
    if not given.quote and _are_wrapped(text, complete=complete):
        inner = "".join(map(unwrapped, io.StringIO(text, newline="")))
        return dataclasses.replace(dialect(inner, given, complete=complete), wrapped=True)
    quotes = (given.quote,) if given.quote else ('"', "none", "'")
    escapes = (given.escape.removeprefix("none"),) if given.escape else ("", "\\")
    candidates = [
        Dialect(given.delimiter or _delimiter(text, quote, complete=complete), quote, escape)
        for quote, escape in itertools.product(quotes, escapes)
        if given.escape or not escape or _is_escaped(text, quote)
    ]
    candidates += [dataclasses.replace(one, spaced=True) for one in candidates if _is_spaced(text, one)]
    plain = next((one for one in candidates if one.quote == "none"), None)
    if plain is not None and '"' in text and _is_a_row_a_line(text, candidates[0], plain, complete=complete):
        return plain
    best, evenness = candidates[0], -1.0
    for one in candidates:
        found = _evenness(text, one, complete=complete)
        told = one.spaced or one.escape or (one.quote == "'" and _are_within(text, one))
        if found > evenness + 0.05 or (told and found >= evenness):
            best, evenness = one, found
    unmarked = best.quote == "none" and not best.escape and '"' not in text
    return dataclasses.replace(best, quote='"') if unmarked else best


def _are_wrapped(text: str, *, complete: bool) -> bool:
    """Return whether every line stands in marks as a whole, delimiters in them: a table was saved as one column."""
    lines = [line for line in io.StringIO(text, newline="") if line.strip()]
    lines = lines if complete else lines[:-1]
    inner = [found[1] for line in lines[:ROWS] if (found := WRAPPED.fullmatch(line))]
    if len(inner) < len(lines[:ROWS]) or len(inner) < 2:
        return False
    return any(len({line.count(one) for line in inner}) == 1 and one in inner[0] for one in DELIMITERS)


def _is_escaped(text: str, quote: str) -> bool:
    """Return whether backslashes stand before quotation marks, or, where there are none, before delimiters."""
    if quote != "none":
        return f"\\{quote}" in text
    escaped = sum(text.count(f"\\{one}") for one in DELIMITERS)
    return escaped > 0 and escaped >= EVEN * text.count("\\")


def _is_spaced(text: str, one: Dialect) -> bool:
    """Return whether cells in quotation marks have spaces before them, as in `text, "label"`."""
    edge, mark = re.escape(one.delimiter), one.quote
    cell = re.compile(rf"{edge} +{mark}(?:[^{mark}]|{mark}{mark})*{mark} *(?={edge}|\r?$)")
    lines = text.split("\n")
    return mark != "none" and 2 * sum(cell.search(line) is not None for line in lines) >= len(lines)


def _is_a_row_a_line(text: str, quoted: Dialect, plain: Dialect, *, complete: bool) -> bool:
    """Return whether each line is a whole row where marks are plain characters, and otherwise some cells span lines."""
    rows = rows_of(text, plain, complete=complete)
    if len(rows) < 3 or len({len(row) for row in rows}) > 1 or len(rows[0]) < 2:
        return False
    if all(len(cell) > 1 and cell[0] == cell[-1] == '"' for cell in rows[0]):  # the header's marks are no characters
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
    return [row for row in _first_rows(text, dialect, complete=complete) if row is not None]


def _first_rows(text: str, dialect: Dialect, *, complete: bool) -> list[list[str] | None]:
    """Return what `rows_of` does, and None for each row whose quotation marks are out of place."""
    lines = io.StringIO(text.replace("\0", ""), newline="")
    rows = [row for _, row in itertools.islice(Records(lines, dialect, complete=complete), ROWS)]
    if not complete and len(rows) < ROWS:
        rows = rows[:-1] or rows
    return [row for row in rows if row is None or any(cell.strip() for cell in row)]


def is_plain(text: str, *, complete: bool, prose: bool) -> bool:
    """Return whether a text has no columns: a text a line, none of them a header; `prose`: its name says so."""
    delimiter = _delimiter(text, '"', complete=complete)
    rows = rows_of(text, Dialect(delimiter), complete=complete)
    counts = [len(row) for row in rows]
    if not rows or text.lstrip("\ufeff").startswith('"') or SEP_LINE.match(text) or has_header_word(rows):
        return False
    width, first = usual(counts), rows[0]
    if width > 1 and counts.count(width) >= EVEN * len(counts):
        return prose and delimiter == "," and all(cell[:1] == " " for row in rows for cell in row[1:])
    if len(first) > 1:
        wide = sum(count >= len(first) for count in counts)
        return not (all(is_name(cell) for cell in first) and wide >= 0.9 * len(counts))
    return prose or not _heads(first[0], [" ".join(row) for row in rows[1:]])


def _heads(name: str, texts: Sequence[str]) -> bool:
    """Return whether a line is the header of texts: a name, where they are sentences."""
    words = sorted(len(text.split()) for text in texts)
    middle = words[len(words) // 2] if words else 0
    return len(name.split()) == 1 and is_name(name) and middle >= LONG_WORDS


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
    header = text.lstrip("\ufeff\r\n").partition("\n")[0]
    splits = scores[best][0] and best in header
    rare = {
        one: _score(text, Dialect(one, quote), complete)
        for one in RARE
        if one in header or (not splits and one in text)
    }
    rare = {
        one: score for one, score in rare.items()
        if score[0] and score[1] >= EVEN and (not splits or score[1] > scores[best][1] + SELDOM)
    }  # fmt: skip
    return max(rare, key=lambda one: rare[one], default=best)


def _score(text: str, candidate: Dialect, complete: bool) -> tuple[bool, float, int]:
    rows = _first_rows(text, candidate, complete=complete)
    counts = [len(row) for row in rows if row is not None]
    if not counts:
        return False, 0.0, 0
    width = counts[0] if counts[0] > 1 else usual(counts)
    share = counts.count(width) / len(rows)
    return counts[0] > 1 or (width > 1 and share >= EVEN), share, width


def _evenness(text: str, candidate: Dialect, *, complete: bool) -> float:
    """Return the share of rows with as many cells as most have; 0 for marks that are hardly ever in their place."""
    rows = _first_rows(text, candidate, complete=complete)
    counts = [len(row) for row in rows if row is not None]
    width, bad = usual(counts), len(rows) - len(counts)
    if width < 2 or (bad and _quoted(text, candidate) < MARKED * bad):
        return 0.0
    return counts.count(width) / len(rows)


def _quoted(text: str, candidate: Dialect) -> int:
    """Return on how many lines a cell stands between quotation marks as it should."""
    edge, mark = re.escape(candidate.delimiter), candidate.quote
    cell = rf"(?:^|{edge}){' *' if candidate.spaced else ''}{mark}(?:[^{mark}\n]|{mark}{mark})*{mark}(?={edge}|\r?$)"
    return sum(1 for line in text.split("\n") if re.search(cell, line))
