"""What a workbook's cells hold beside values: merged ones, errors, and formulas whose results were never saved.

The library that reads workbooks gives all of them as empty cells. Errors and formulas are found in the sheet's own XML,
piece by piece; so of xlsx and xlsm alone.
"""

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO
from xml.etree import ElementTree

from workbench.engine.errors import N_, Text, said

CHUNK_BYTES = 1 << 20
MOST_OF_A_CELL = 1 << 26  # bytes; what is longer has no end
ERROR = re.compile(
    rb"""<(?:\w+:)?c\b([^>]*\bt=["']e["'][^>]*)>\s*"""
    rb"(?:<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>))?\s*<(?:\w+:)?v>([^<]*)<"
)
NO_RESULT = re.compile(
    rb"<(?:\w+:)?c\b((?:(?!\bt=.str)[^>])*)>\s*<(?:\w+:)?f\b[^>]*(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>|</(?:\w+:)?c>)"
)
PLACE = re.compile(rb"""\br=["']([A-Z]+[0-9]+)["']""")
SIGNS = (b't="e"', b"t='e'", b"<f", b":f")  # without any of them a piece has neither
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

Row = tuple[int, list[str]]  # its number in the sheet, its cells


@dataclass
class Odd:
    """How many cells of a sheet hold an error or a formula without its result, and where the first of them is."""

    errors: int = 0
    first_error: tuple[str, str] = ("", "")  # #N/A, B2
    unsaved: int = 0
    first_unsaved: str = ""

    def notes(self) -> list[Text]:
        """Return what is said of them."""
        error = N_("{count} cell(s) hold an error of the workbook, such as {error} in {cell}. They count as empty.")
        unsaved = N_("{count} cell(s) hold a formula whose result was not saved, the first {cell}. They count as "
                     "empty: open the workbook in Excel, save it there and give it again.")  # fmt: skip
        return [
            *([said(error, count=self.errors, error=self.first_error[0], cell=self.first_error[1])]
              if self.errors else []),
            *([said(unsaved, count=self.unsaved, cell=self.first_unsaved)] if self.unsaved else []),
        ]  # fmt: skip


def odd(path: Path, sheet: str) -> Odd:
    """Return what is odd in the cells of a sheet; nothing for a workbook that is not of xlsx."""
    try:
        with zipfile.ZipFile(path) as archive:
            place = _place(archive, sheet)
            if not place:
                return Odd()
            with archive.open(place) as file:
                return _counted(file)
    except (zipfile.BadZipFile, NotImplementedError, KeyError, ElementTree.ParseError):
        return Odd()  # what the library reads without them, or an old workbook, which is no archive


def _place(archive: zipfile.ZipFile, sheet: str) -> str:
    """Return where in the archive a sheet's XML lies, "" where there is none."""
    if "xl/workbook.xml" not in archive.namelist():
        return ""
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    key = next((one.get(RELATION) for one in workbook.iter() if _tag(one) == "sheet" and one.get("name") == sheet), "")
    relations = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = next((one.get("Target", "") for one in relations if one.get("Id") == key), "")
    return target.removeprefix("/") if target.startswith("/xl") else str(PurePosixPath("xl", target)) if target else ""


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _counted(file: IO[bytes]) -> Odd:
    found, rest = Odd(), b""
    while chunk := file.read(CHUNK_BYTES):
        piece = rest + chunk
        end = max(piece.rfind(b"</c>") + 4, piece.rfind(b":c>") + 3)
        whole, rest = (piece[:end], piece[end:]) if end > 3 else (b"", piece)
        if any(sign in whole for sign in SIGNS):
            _count(whole, found)
        rest = b"" if len(rest) > MOST_OF_A_CELL else rest
    return found


def _count(piece: bytes, found: Odd) -> None:
    for cell in ERROR.finditer(piece):
        found.errors += 1
        if found.errors == 1:
            found.first_error = cell[2].decode("utf-8", "replace"), _named(cell[1])
    for cell in NO_RESULT.finditer(piece):
        found.unsaved += 1
        found.first_unsaved = found.first_unsaved or _named(cell[1])


def _named(attributes: bytes) -> str:
    place = PLACE.search(attributes)
    return place[1].decode() if place else "?"


@dataclass
class Merged:
    """Fills cells that are merged down a column with what the first of them holds; counts them by their columns."""

    ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]]  # ((row, column), (row, column)), from 0, both within
    left: int  # the sheet's first column that has anything in it
    filled: dict[int, int] = field(default_factory=dict)

    def down(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Yield rows, which all stand below the header, with what is merged filled in."""
        starts: dict[int, list[tuple[int, int]]] = {}
        for (top, column), (bottom, _) in self.ranges:
            if bottom > top:
                starts.setdefault(top + 1, []).append((column - self.left, bottom + 1))
        open_cells: dict[int, tuple[int, str]] = {}
        for line, cells in rows:
            for place, (last, value) in list(open_cells.items()):
                if line > last:
                    del open_cells[place]
                elif not cells[place] and value:
                    cells[place] = value
                    self.filled[place] = self.filled.get(place, 0) + 1
            open_cells |= {place: (last, cells[place]) for place, last in starts.get(line, ()) if place < len(cells)}
            yield line, cells

    def notes(self, names: Sequence[str]) -> list[Text]:
        """Return what is said of the cells that were filled."""
        note = N_("{count} cell(s) of the column “{name}” are merged with the one above and were given what it holds.")
        return [said(note, count=count, name=names[place]) for place, count in sorted(self.filled.items())]
