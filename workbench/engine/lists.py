"""Lists in one cell of a table: JSON, or as Python writes them; or a text a line."""

import ast
import json
import re
import unicodedata
import warnings
from collections.abc import Iterable
from typing import Any

MARKS = ("|", ";", "；")  # between texts on one line
_SIDE_BY_SIDE = re.compile(r"""(['"])\s+(?=['"])""")  # numpy's lists have no commas; Python reads two texts as one
_NUMBERS = re.compile(r"\[\s*-?\d+(\s+-?\d+)*\s*\]")
_ARRAY = re.compile(r"array\((\[.*?\]), dtype=\w+\)", re.DOTALL)  # as pandas writes a cell that holds numpy's


def read(text: str) -> list[str]:
    """Return the items of a list as texts; raise ValueError where it is none, or holds more than plain values."""
    found = parsed(text)
    if not isinstance(found, list) or any(isinstance(one, list | dict | tuple | set) for one in found):
        raise ValueError("not a list of plain values")
    return [str(one) for one in found if one is not None]


def written(items: Iterable[str]) -> str:
    """Return items as the JSON list that stands for them in a cell."""
    return json.dumps(list(items), ensure_ascii=False)


def lines(text: str) -> list[str]:
    """Return the items of a list, "" for blank ones, or the lines that are not blank of a text; NFC and trimmed.

    A text of one line is parted at | or, where there is none, at semicolons.
    """
    try:
        return [_plain(item) for item in read(text)]
    except ValueError:
        found = [plain for line in text.splitlines() if (plain := _plain(line))]
    if len(found) != 1 or found[0].startswith("["):
        return found
    mark = next((one for one in MARKS if one in found[0]), "\n")
    return [_plain(part) for part in found[0].split(mark)]


def parsed(text: str) -> object:
    """Return the list that a text is as JSON or Python write one, whatever is in it; None where it is none."""
    text = text.strip()
    if not text.startswith("["):
        return None
    return literal(text)


def literal(text: str) -> Any:
    """Return what a text stands for as JSON, Python or numpy write it; None where it is none of that."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        plain = _ARRAY.sub(r"\1", _SIDE_BY_SIDE.sub(r"\1, ", text))
    if _NUMBERS.fullmatch(plain):
        return [int(number) for number in plain.strip("[] ").split()]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # of backslashes
            return ast.literal_eval(plain)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
