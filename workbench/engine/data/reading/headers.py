"""The names of a table's columns: from its header, or by their places; and what is asked where that is not plain."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workbench.engine.data.reading.reader import question
from workbench.engine.errors import N_, DataError, Text, Where, said

SHOWN = 40  # characters of a cell in a question


def by_place(width: int) -> list[str]:
    """Return the names of columns without any."""
    return [f"column {place}" for place in range(1, width + 1)]


def named(cells: Sequence[str], notes: list[Text]) -> tuple[list[str], list[int]]:
    """Return the names that a header gives, and the places of those that have none; note what was done to them."""
    trimmed = [" ".join(cell.strip("\ufeff").split()) for cell in cells]
    names: list[str] = []
    for place, name in enumerate(trimmed, 1):
        names.append(_another(name or f"column {place}", {*names, *trimmed[place:]} if name else {*names, *trimmed}))
    if any(before.strip("\ufeff") != after for before, after in zip(cells, trimmed, strict=True)):
        notes.append(said(N_("Spaces around column names were left out.")))
    nameless = [place for place, name in enumerate(trimmed) if not name]
    if nameless:
        unnamed = N_("{count} column(s) without a name were named by their place, as “column 1”.")
        notes.append(said(unnamed, count=len(nameless)))
    again = [after for before, after in zip(trimmed, names, strict=True) if before and before != after]
    if again:
        notes.append(said(N_("Columns with the name of another were numbered: {names}."), names=", ".join(again)))
    return names, nameless


def _another(name: str, others: set[str]) -> str:
    """Return a name that no other column has: of several of the same all but the last are numbered."""
    numbers = (f"{name} ({number})" for number in range(2, len(others) + 3))
    return name if name not in others else next(one for one in numbers if one not in others)


def above(line: int) -> Text:
    """Return what is said where the header is not in the first line."""
    return said(N_("What stands above the header in line {line} was left out."), line=line)


def ask(row: Sequence[str], line: int) -> dict[str, Any]:
    """Return the question whether a line names the columns; the likelier answer is that it does not."""
    cells = "; ".join(f"“{short(cell)}”" for cell in row)
    return question(
        said(N_("Does line {line} name the columns, or is it a row like the others: {cells}?"), line=line, cells=cells),
        (said(N_("It is a row; the columns have no names")), {"header_line": 0}),
        (said(N_("It names the columns")), {"header_line": line}),
    )


def uneven(found: int, expected: int) -> Text:
    """Return why a row is left out that has not as many cells as the header."""
    return said(N_("it has {found} cell(s) where the header has {expected}"), found=found, expected=expected)


def no_rows(path: Path, line: int) -> DataError:
    """Return the error of a file that has a header and nothing below it."""
    return DataError(
        N_("{path} has a header and no rows."), N_("Add rows below the header, or give another file."),
        path=str(path), where=Where(str(path), line),
    )  # fmt: skip


def short(text: str, most: int = SHOWN) -> str:
    """Return a text on one line, cut where it is longer."""
    text = " ".join(text.split())
    return text if len(text) <= most else f"{text[:most]}…"
