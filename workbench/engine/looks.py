"""What a task sees of a table that it may be meant for: its columns' names, and their first cells."""

import re
from collections.abc import Callable, Mapping, Sequence

from workbench.engine import decimals
from workbench.engine.errors import N_, Text, said

NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)")
IN_WORDS = re.compile(decimals.PATTERN)
MOSTLY = 0.6  # of the cells that are not blank
NEARLY_ALL = 0.9
THOUSANDS = 3  # digits behind a mark of thousands
FRACTIONS = 10  # different digits; decimals of one place have no more, numbers of labels have
YES, NO = ("1", "1.0", "true", "yes"), ("0", "0.0", "false", "no")  # of a column that says whether a label is meant
IDS = re.compile(r"\d+(,\s?\d+)+")  # numbers of several labels in one cell
EMPTY = ("[]", "{}")  # a list in which nothing is: it says nothing of what the others hold


class Looks:
    """Names of columns as the file has them, and name → the first cells that are not blank."""

    def __init__(self, cells: Mapping[str, Sequence[str]]) -> None:
        self.cells = cells
        self._by_name = {name.strip().casefold(): name for name in reversed(list(cells))}

    @property
    def names(self) -> list[str]:
        """Return the columns' names."""
        return list(self.cells)

    def named(self, *names: str) -> str | None:
        """Return the first column that has one of these names, the names' order first."""
        return next((self._by_name[name] for name in names if name in self._by_name), None)

    def mostly(self, name: str, holds: Callable[[str], bool]) -> bool:
        """Return whether something holds of most of a column's cells."""
        cells = self.cells[name]
        return bool(cells) and sum(map(holds, cells)) >= MOSTLY * len(cells)

    def first(self, holds: Callable[[str], bool]) -> str | None:
        """Return the first column of most of whose cells, empty lists aside, something holds."""
        return next((name for name in self.names if mostly_hold(self.cells[name], holds, MOSTLY)), None)

    def together(self, name: str, other: str, hold: Callable[[str, str], bool]) -> bool:
        """Return whether something holds of nearly all pairs of cells of two columns that have as many."""
        pairs = list(zip(self.cells[name], self.cells[other], strict=False))
        same = len(self.cells[name]) == len(self.cells[other])
        return same and bool(pairs) and sum(hold(*pair) for pair in pairs) >= NEARLY_ALL * len(pairs)

    def repeats(self, name: str) -> bool:
        """Return whether a column holds the same few words or codes again and again, as classes do."""
        cells = self.cells[name]
        return len(cells) > 1 and 1 < len(set(cells)) <= len(cells) / 2 and not self.numbers(name)

    @property
    def flags(self) -> list[str]:
        """Return the columns that say yes or no in each cell."""
        return [name for name in self.names if are_flags(self.cells[name])]

    def numbers(self, name: str) -> set[float]:
        """Return the numbers of a column that mostly holds some, none of another; those of several labels are none."""
        if are_ids(self.cells[name]):
            return set()
        cells = [cell.strip() for cell in self.cells[name]]
        found = [number for cell in cells if (number := _number(cell)) is not None]
        return set(found) if found and len(found) >= MOSTLY * len(cells) else set()


def mostly_hold(cells: Sequence[str], holds: Callable[[str], bool], share: float) -> bool:
    """Return whether something holds of such a share of cells, and of one at least; empty lists are not counted."""
    told = [cell for cell in cells if cell.strip() not in EMPTY]
    return bool(told) and sum(map(holds, told)) >= share * len(told)


def are_flags(cells: Sequence[str]) -> bool:
    """Return whether all cells say yes or no."""
    return bool(cells) and {cell.strip().casefold() for cell in cells} <= {*YES, *NO}


def mostly_flags(cells: Sequence[str]) -> bool:
    """Return whether nearly all cells say yes or no."""
    return mostly_hold(cells, lambda cell: are_flags([cell]), NEARLY_ALL)


def are_ids(cells: Sequence[str]) -> bool:
    """Return whether cells hold the numbers of one label or of several: "2,5" beside "27" is no decimal.

    Most cells have one number, and nearly all of those in the others are among these.
    """
    plain = [cell.strip() for cell in cells]
    several = [re.split(r",\s?", cell) for cell in plain if IDS.fullmatch(cell)]
    alone = [cell for cell in plain if cell.isdecimal()]
    parts = [part for ids in several for part in ids]
    if not several or len(alone) + len(several) < NEARLY_ALL * len(plain) or 2 * len(alone) < len(plain):
        return False
    known = sum(part in set(alone) for part in parts) >= MOSTLY * len(parts)
    are_thousands = all(len(part) == THOUSANDS for ids in several for part in ids[1:])
    return known and not are_thousands and (any(len(ids) > len("ab") for ids in several) or len({*parts}) > FRACTIONS)


def _number(cell: str) -> float | None:
    """Return the number that a cell is, whatever its marks and signs; None where it is none."""
    plain = cell.replace(",", ".")
    if NUMBER.fullmatch(plain):
        return float(plain)
    if not IN_WORDS.fullmatch(cell):
        return None
    try:
        return float(decimals.read(cell, decimals.guess([cell])))
    except ValueError:
        return None


def by_names(*names: str | None) -> Text | None:
    """Return the reason that columns have these names, None where one of them is missing."""
    if None in names:
        return None
    return said(N_("there are columns named {names}"), names=", ".join(f"“{name}”" for name in names))
