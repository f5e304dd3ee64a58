"""Finds a delimited text's delimiter by trying each and counting the cells of its first rows."""

import csv
import io
import re
from typing import Any

DELIMITERS = (",", ";", "\t", "|")
CELL_LIMIT = 1 << 26  # characters; a longer "cell" is a quotation mark that was never closed
SEP_LINE = re.compile(r"sep=([,;\t|])\r?\n?")  # the line Excel takes the delimiter from


def delimiter(head: str, quote: str, *, complete: bool) -> str:
    """Return the delimiter that cuts the most rows into as many cells as the header has.

    `head` is the beginning of the text, from the header on; `complete` says that it is all of it.
    """
    scores = {candidate: _score(head, candidate, quote, complete) for candidate in DELIMITERS}
    return max(scores, key=lambda candidate: scores[candidate])  # the first of equals


def _score(head: str, candidate: str, quote: str, complete: bool) -> tuple[bool, float, int]:
    counts = _cell_counts(head, candidate, quote)
    if not complete and len(counts) > 1:
        counts = counts[:-1]  # the last row is cut off
    if not counts:
        return False, 0.0, 0
    return counts[0] > 1, counts.count(counts[0]) / len(counts), counts[0]


def _cell_counts(head: str, candidate: str, quote: str) -> list[int]:
    csv.field_size_limit(CELL_LIMIT)
    rows = csv.reader(io.StringIO(head, newline=""), **dialect(candidate, quote), strict=False)
    return [len(row) for row in rows if any(row)]


def dialect(delimiter: str, quote: str) -> dict[str, Any]:
    """Return the csv module's arguments; quote "none" makes every quotation mark a plain character."""
    if quote == "none":
        return {"delimiter": delimiter, "quoting": csv.QUOTE_NONE, "quotechar": None}
    return {"delimiter": delimiter, "quotechar": quote}
