"""Lists in one cell of a table: JSON, or as Python writes them; or a text a line."""

import ast
import json
import re
import unicodedata
import warnings
from collections.abc import Iterable

_SIDE_BY_SIDE = re.compile(r"""['"]\s+['"]""")  # numpy's lists have no commas; Python reads two such texts as one


def read(text: str) -> list[str]:
    """Return the items of a list as texts; raise ValueError where it is none, or holds more than plain values."""
    found = _parsed(text.strip())
    if not isinstance(found, list) or any(isinstance(one, list | dict | tuple | set) for one in found):
        raise ValueError("not a list of plain values")
    return [str(one) for one in found if one is not None]


def written(items: Iterable[str]) -> str:
    """Return items as the JSON list that stands for them in a cell."""
    return json.dumps(list(items), ensure_ascii=False)


def lines(text: str) -> list[str]:
    """Return the items of a list, "" for blank ones, or the lines that are not blank of a text; NFC and trimmed."""
    try:
        return [_plain(item) for item in read(text)]
    except ValueError:
        return [plain for line in text.splitlines() if (plain := _plain(line))]


def _parsed(text: str) -> object:
    if not text.startswith("["):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        if _SIDE_BY_SIDE.search(text):
            return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)  # of backslashes
            return ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
