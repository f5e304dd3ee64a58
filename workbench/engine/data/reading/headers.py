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


def named(path: Path, line: int, cells: Sequence[str], notes: list[Text]) -> list[str]:
    """Return the names that a header gives, and note what was done to them; DataError where one is there twice."""
    trimmed = [" ".join(cell.strip("\ufeff").split()) for cell in cells]
    names = [name or f"column {place}" for place, name in enumerate(trimmed, 1)]
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise DataError(
            N_("Two columns of {path} have the same name: {name!r}."), N_("Rename one of them in line {line}."),
            path=str(path), name=twice, line=line, where=Where(str(path), line, twice),
        )  # fmt: skip
    if any(before != after for before, after in zip(cells, trimmed, strict=True)):
        notes.append(said(N_("Spaces around column names were left out.")))
    if "" in trimmed:
        unnamed = N_("{count} column(s) without a name were named by their place, as “column 1”.")
        notes.append(said(unnamed, count=trimmed.count("")))
    return names


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
