"""Numbers as people write them: with a decimal point or comma, thousands set apart or not."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

MARKS = (".", ",")
UNIT = "(?:[€$£¥₹₩₽₺฿元円]|EUR|USD|GBP|CHF|CNY|RMB|JPY)"
PATTERN = (  # of cells that are numbers, for Arrow and for Python
    rf"^[+-]?{UNIT}?\s*[+-]?(\d+([.,]\d*)?|[.,]\d+|\d{{1,3}}([.,' ]\d{{3}})+([.,]\d+)?)([eE][+-]?\d+)?"
    rf"\s*({UNIT}|%)?$"
)
_NOTHING = ("nan", "na", "n/a", "null", "none", "-", "–")
_SIGNS = str.maketrans({"−": "-", "\u00a0": "", "\u202f": "", " ": "", "'": "", "’": "", "٫": ".", "٬": ","})
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?")
_BEFORE, _BEHIND = re.compile(rf"^([+-]?){UNIT}([+-]?)(?=[\d.,])"), re.compile(rf"(?<=[\d.,])(?:{UNIT}|%)$")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2}([.,])\d{3}")
_GROUPS = re.compile(r"[+-]?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})+")
_LARGE = re.compile(r"[+-]?[1-9]\d{3,}")


def guess(cells: Iterable[str]) -> str:
    """Return the decimal mark that most of these cells speak for; "." where none speaks for either.

    A mark speaks for itself where the digits behind it are not three, where a zero stands alone before it, or where the
    other one stands before it, too (1.234,5); and for the other one where it stands twice (1.234.567). "1,234" alone
    may be either, and is taken for thousands, unless others have four digits without a mark.
    """
    plain = [_plain(cell) for cell in cells]
    votes = Counter(mark for cell in plain if (mark := _vote(cell)))
    if votes:
        return "," if votes[","] > votes["."] else "."
    return _spoken_against(plain) or "."


def doubtful(cells: Iterable[str]) -> str:
    """Return a cell that may be a number of two sizes ("1.037"), where no cell tells which; "" for none."""
    plain = []
    for cell in cells:
        plain.append(_plain(cell))
        if _vote(plain[-1]):
            return ""
    found = [] if _spoken_against(plain) else [one for one in plain if _EITHER.fullmatch(one)]
    return next((one for one in found if not one.endswith("000")), found[0] if found else "")  # 1.000 may seem to be 1


def other(mark: str) -> str:
    """Return the other of the two marks."""
    return MARKS[1 - MARKS.index(mark)]


def is_percent(cell: str) -> bool:
    """Return whether a number is written in percent."""
    return unicodedata.normalize("NFKC", cell).rstrip().endswith("%")


def read(cell: str, decimal: str) -> str:
    """Return the number as Python writes it, "" where the cell says there is none; else raise ValueError.

    Signs of currencies and of percent around it are passed over: 5% is 5.
    """
    plain = _plain(cell)
    if not plain or plain.casefold() in _NOTHING:
        return ""
    thousands = other(decimal)
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
    plain = unicodedata.normalize("NFKC", cell).strip().translate(_SIGNS)
    if plain[:1].isdigit() and plain[-1:].isdigit():
        return plain
    return _BEHIND.sub("", _BEFORE.sub(r"\1\2", plain))


def _vote(plain: str) -> str:
    last = max(MARKS, key=plain.rfind)
    if last not in plain:
        return ""
    before, _, after = plain.rpartition(last)
    if last in before or not after.isdigit():
        return other(last) if _GROUPS.fullmatch(plain) else ""
    alone = len(after) != 3 or before.strip("+-") in ("0", "") or other(last) in before
    return last if alone else ""


def _spoken_against(plain: Iterable[str]) -> str:
    """Return the mark that sets no thousands apart, as other numbers have four digits and none; "" for none."""
    marks, large = set(), False
    for cell in plain:
        found = _EITHER.fullmatch(cell)
        if found:
            marks.add(found[1])
        large = large or _LARGE.fullmatch(cell) is not None
    return marks.pop() if large and len(marks) == 1 else ""
