"""Numbers as people write them: with a decimal point or comma, thousands set apart or not."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

MARKS = (".", ",")
_NOTHING = ("nan", "na", "n/a", "null", "none", "-", "–")
_SIGNS = str.maketrans({"−": "-", "\u00a0": "", "\u202f": "", " ": "", "'": "", "’": ""})
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")


def guess(cells: Iterable[str]) -> str:
    """Return the decimal mark that most of these cells speak for; "." where none speaks for either.

    A mark speaks for itself where the digits behind it are not three, where a zero stands alone before it, or where the
    other one stands before it, too (1.234,5). "1,234" alone may be either, and is taken for thousands.
    """
    votes = Counter(mark for cell in cells if (mark := _vote(_plain(cell))))
    return "," if votes[","] > votes["."] else "."


def read(cell: str, decimal: str) -> str:
    """Return the number as Python writes it, "" where the cell says there is none; else raise ValueError."""
    plain = _plain(cell)
    if not plain or plain.casefold() in _NOTHING:
        return ""
    thousands = "," if decimal == "." else "."
    if thousands in plain:
        whole, mark, rest = plain.partition(decimal)
        if not re.fullmatch(rf"[+-]?\d{{1,3}}({re.escape(thousands)}\d{{3}})+", whole):
            raise ValueError(cell)
        plain = whole.replace(thousands, "") + mark + rest
    plain = plain.replace(decimal, ".")
    if not _NUMBER.fullmatch(plain) or not math.isfinite(float(plain)):
        raise ValueError(cell)
    return repr(float(plain)).removesuffix(".0")


def _plain(cell: str) -> str:
    return unicodedata.normalize("NFKC", cell).strip().translate(_SIGNS)


def _vote(plain: str) -> str:
    last = max(MARKS, key=plain.rfind)
    if last not in plain:
        return ""
    before, _, after = plain.rpartition(last)
    other = MARKS[1 - MARKS.index(last)]
    if last in before or not after.isdigit():
        return ""
    alone = len(after) != 3 or before.strip("+-") in ("0", "") or other in before
    return last if alone else ""
