"""Lists in one cell of a table: JSON, or as Python writes them."""

import ast
import json
from collections.abc import Iterable


def read(text: str) -> list[str]:
    """Return the items of a list as texts; raise ValueError where it is none, or holds more than plain values."""
    try:
        found = json.loads(text)
    except ValueError:
        try:
            found = ast.literal_eval(text.strip())
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            found = None
    if not isinstance(found, list) or any(isinstance(one, list | dict | tuple | set) for one in found):
        raise ValueError("not a list of plain values")
    return [str(one) for one in found if one is not None]


def written(items: Iterable[str]) -> str:
    """Return items as the JSON list that stands for them in a cell."""
    return json.dumps(list(items), ensure_ascii=False)


def lines(text: str) -> list[str]:
    """Return the items of a list, or, where it is none, the lines of the text."""
    try:
        return read(text)
    except ValueError:
        return text.splitlines()
