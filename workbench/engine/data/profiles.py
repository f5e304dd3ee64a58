"""What a column's cells look like: how long, how many different, numbers or words, or only the rows' numbers."""

import re
import string
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import decimals
from workbench.engine.data.table import Table

INDEX_NAMES = ("", "id", "index", "idx", "row", "nr", "no", "no.", "#", "number", "uuid", "unnamed: 0", "序号", "编号")
TRIMMED = string.whitespace + "\u00a0\ufeff"
MOSTLY = 0.5  # of the cells
PROSE = r"\pL\pP?\s+\pP?\pL|[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}]{3}"  # several words


@dataclass(frozen=True)
class Profile:
    """What a column's cells look like; blank cells are not counted."""

    name: str
    rows: int
    distinct: int
    length: float  # mean characters
    numeric: float  # share of cells that are numbers
    counts_up: bool  # whole numbers, each once
    coded: float = 0.0  # share of cells with a digit in them

    @property
    def is_index(self) -> bool:
        """Return whether a column only numbers or names its rows."""
        is_code = bool(re.fullmatch(r"column \d+", self.name)) and self.coded >= MOSTLY  # short texts have no digits
        named = self.name.strip(TRIMMED).casefold() in INDEX_NAMES or is_code
        return self.distinct == self.rows and (self.counts_up or (named and self.length <= 40))


def profile(table: Table, name: str) -> Profile:
    """Return what a column's cells look like."""
    cells = _cells(table, name)
    rows = len(cells)
    if not rows:
        return Profile(name, 0, 0, 0.0, 0.0, False)
    distinct = int(pc.count_distinct(cells).as_py())
    length = float(pc.mean(pc.utf8_length(cells)).as_py())
    counts_up = distinct == rows and _share(cells, r"^\d+$") == 1.0
    return Profile(name, rows, distinct, length, _share(cells, decimals.PATTERN), counts_up, _share(cells, r"\d"))


def prose(table: Table, name: str) -> float:
    """Return the share of a column's cells that have several words in them; blank cells are not counted."""
    cells = _cells(table, name)
    return _share(cells, PROSE) if len(cells) else 0.0


def _cells(table: Table, name: str) -> pa.ChunkedArray:
    cells = pc.utf8_trim_whitespace(table.column(name))
    return cells.filter(pc.not_equal(cells, ""))


def _share(cells: pa.ChunkedArray, pattern: str) -> float:
    return float(pc.mean(pc.match_substring_regex(cells, pattern).cast(pa.float64())).as_py())
