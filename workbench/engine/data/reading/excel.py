"""Reads Excel workbooks (xlsx, xlsm, xlsb, xls) and OpenDocument sheets by calamine, which is fast and runs no macro.

Texts are as they are; whole numbers have no ".0", dates are written as ISO 8601 has them, TRUE and FALSE as Excel does.
"""

import datetime
import itertools
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.background import call
from workbench.engine.data import table
from workbench.engine.data.reading import header_signs, headers, unpacking, workbook, workbook_cells
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, SpecError, Text, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

ROWS_AT_ONCE = 4096
LOOKED_AT = 200  # rows, to find the header


class Excel:
    """A sheet of a workbook; where several have rows, a person is asked which."""

    name: ClassVar[str] = "excel"
    version: ClassVar[int] = 3  # 3: hidden sheets, merged cells, durations
    title: ClassVar[str] = N_("an Excel workbook")
    suffixes: ClassVar[tuple[str, ...]] = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
    is_text: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:
        """Return whether the file is a workbook by its content."""
        if source.head.startswith(workbook.OLD):
            return True
        return source.head.startswith(unpacking.ZIP) and unpacking.is_workbook(source.path)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write a sheet's rows to `out`; raise DataError where the workbook is damaged or has no rows."""
        sheets = yield from call(N_("opening the workbook"), lambda _: workbook.sheets(source))
        chosen = workbook.choose(source, sheets, options.sheet)
        sheet, questions = chosen.sheet.cells, chosen.questions
        odd = yield from call(N_("opening the workbook"), lambda _: workbook_cells.odd(source.path, chosen.sheet.name))
        rows = _from(source, _rows(sheet), options.header_line)
        first = list(itertools.islice(rows, LOOKED_AT))
        if not first:
            raise workbook.nothing(source)
        top = _top(first, options, questions)
        merged = workbook_cells.Merged(sheet.merged_cell_ranges or (), sheet.start[1])
        below = merged.down((line, row) for line, row in itertools.chain(first, rows) if line > top.above)
        filled, total = dict.fromkeys(top.nameless, False), sheet.total_height
        with TableWriter(out, top.names) as writer:
            while piece := list(itertools.islice(below, ROWS_AT_ONCE)):
                filled = {place: one or any(row[place] for _, row in piece) for place, one in filled.items()}
                writer.write([row for _, row in piece], [line for line, _ in piece])
                yield Progressed(N_("reading"), writer.rows, total, N_("rows"))
        if not writer.rows:
            raise headers.no_rows(source.named, top.header_line)
        blank = [top.names[place] for place, one in filled.items() if not one]
        names, header_line = [one for one in top.names if one not in blank], top.header_line
        notes = [*chosen.notes, *top.notes, *merged.notes(top.names), *odd.notes()]
        if blank and names:
            table.drop_columns(out, blank)
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding="", delimiter="", quote="",
            sheet=chosen.sheet.name, sheets=list(sheets), header_line=header_line, columns=names,
            rows_in_file=writer.rows, notes=notes, questions=questions,
        )  # fmt: skip


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that has anything in it, with its number in the sheet."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield number, cells


def _from(source: Source, rows: Iterator[tuple[int, list[str]]], line: int) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows from a line on; raise SpecError where there are none."""
    last = 0
    for number, row in rows:
        if number >= line:
            yield number, row
            yield from rows
            return
        last = number
    path = str(source.named)
    if last:
        raise SpecError(
            N_("The header can't be in line {line} of {path}: its last line is {last}."),
            N_("Give the line that names the columns (header_line), or 0 where there is none."),
            line=line, path=path, last=last, where=Where(path, last),
        )  # fmt: skip


@dataclass
class _Top:
    """The columns' names, the line they stand in (0: they have none), the last line above the rows, and notes."""

    names: list[str]
    header_line: int
    above: int
    nameless: list[int] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


def _top(first: Sequence[tuple[int, list[str]]], options: ReadingOptions, questions: list[dict[str, Any]]) -> _Top:
    """Return what stands above a sheet's rows."""
    lines, rows = [line for line, _ in first], [row for _, row in first]
    place = 0 if options.header_line > 0 else header_signs.heading([_trimmed(row) for row in rows])
    notes = [headers.above(lines[place])] if place else []
    unnamed = _Top(headers.by_place(len(rows[0])), 0, lines[place] - 1, notes=notes)
    if options.header_line == 0:
        return unnamed
    if options.header_line == -1 and not header_signs.has_header([_trimmed(row) for row in rows[place:]]):
        questions.append(headers.ask(rows[place], lines[place]))
        return unnamed
    names, nameless = headers.named(rows[place], notes)
    return _Top(names, lines[place], lines[place], nameless, notes)


def _trimmed(row: list[str]) -> list[str]:
    """Return a row without the empty cells at its end."""
    last = max((place for place, cell in enumerate(row) if cell), default=-1)
    return row[: last + 1]


def _text(cell: Any) -> str:
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime.datetime):
        return cell.date().isoformat() if cell.time() == datetime.time() else cell.isoformat(" ")
    if isinstance(cell, datetime.timedelta):
        return _duration(cell)
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell).replace("\0", "")


def _duration(cell: datetime.timedelta) -> str:
    """Return hours, minutes and seconds, as Excel shows them: more than 24 hours are no days."""
    microseconds = abs(cell) // datetime.timedelta(microseconds=1)
    seconds, rest = divmod(microseconds, 1_000_000)
    minutes, hours = seconds // 60 % 60, seconds // 3600
    fraction = f".{rest:06}".rstrip("0") if rest else ""
    return f"{'-' if cell < datetime.timedelta() else ''}{hours}:{minutes:02}:{seconds % 60:02}{fraction}"
