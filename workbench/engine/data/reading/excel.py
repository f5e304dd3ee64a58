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
from workbench.engine.data.reading import header_signs, headers, unpacking
from workbench.engine.data.reading.reader import ReadReport, Source, question
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

OLD = b"\xd0\xcf\x11\xe0"  # of xls, and of other files of old Office programs
ROWS_AT_ONCE = 4096
LOOKED_AT = 200  # rows, to find the header


class Excel:
    """A sheet of a workbook; where several have rows, a person is asked which."""

    name: ClassVar[str] = "excel"
    version: ClassVar[int] = 2  # 2: the report names all sheets
    title: ClassVar[str] = N_("an Excel workbook")
    suffixes: ClassVar[tuple[str, ...]] = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
    is_text: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:
        """Return whether the file is a workbook by its content."""
        if source.head.startswith(OLD):
            return True
        return source.head.startswith(unpacking.ZIP) and unpacking.is_workbook(source.path)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write a sheet's rows to `out`; raise DataError where the workbook is damaged or has no rows."""
        sheets = yield from call(N_("opening the workbook"), lambda _: _sheets(source))
        name, questions = _choose(source, sheets, options.sheet)
        rows = _rows(sheets[name])
        first = list(itertools.islice(rows, LOOKED_AT))
        if not first:
            raise _nothing(source)
        top = _top(source, first, options, questions)
        below = ((line, row) for line, row in itertools.chain(first, rows) if line > top.above)
        filled, total = dict.fromkeys(top.nameless, False), sheets[name].total_height
        with TableWriter(out, top.names) as writer:
            while piece := list(itertools.islice(below, ROWS_AT_ONCE)):
                filled = {place: one or any(row[place] for _, row in piece) for place, one in filled.items()}
                writer.write([row for _, row in piece], [line for line, _ in piece])
                yield Progressed(N_("reading"), writer.rows, total, N_("rows"))
        if not writer.rows:
            raise headers.no_rows(source.named, top.header_line)
        blank = [top.names[place] for place, one in filled.items() if not one]
        names, notes, header_line = [one for one in top.names if one not in blank], top.notes, top.header_line
        if blank and names:
            table.drop_columns(out, blank)
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding="", delimiter="", quote="", sheet=name,
            sheets=list(sheets), header_line=header_line, columns=names, rows_in_file=writer.rows, notes=notes,
            questions=questions,
        )  # fmt: skip


def _sheets(source: Source) -> dict[str, Any]:
    """Return the visible sheets that have anything in them, by name."""
    import python_calamine

    try:
        workbook = python_calamine.CalamineWorkbook.from_path(str(source.path))
        seen = [
            one.name for one in workbook.sheets_metadata
            if one.typ == python_calamine.SheetTypeEnum.WorkSheet
            and one.visible == python_calamine.SheetVisibleEnum.Visible
        ]  # fmt: skip
        found = {name: workbook.get_sheet_by_name(name) for name in seen}
    except (python_calamine.PasswordError, python_calamine.CalamineError, OSError) as error:
        path = str(source.named)
        if isinstance(error, python_calamine.PasswordError):
            raise DataError(
                N_("{path} is protected by a password."), N_("Save it without the password, then give that file."),
                path=path, where=Where(path),
            ) from error  # fmt: skip
        raise DataError(
            N_("{path} can't be read as a workbook: {reason}."),
            N_("The file is damaged, incomplete or of another kind: get it again, or save it as CSV UTF-8."),
            path=path, reason=" ".join(str(error).split()).rstrip("."), where=Where(path),
        ) from error  # fmt: skip
    return {name: sheet for name, sheet in found.items() if sheet.height}


def _choose(source: Source, sheets: dict[str, Any], given: str) -> tuple[str, list[dict[str, Any]]]:
    """Return the sheet to read, the one given or else the largest, and the question where several have rows."""
    path = str(source.named)
    if not sheets:
        raise _nothing(source)
    if given:
        if given not in sheets:
            raise SpecError(
                N_("There is no sheet {given!r} with rows in {path}."), N_("Name one of: {names}."),
                given=given, path=path, names=", ".join(sheets), where=Where(path),
            )  # fmt: skip
        return given, []
    largest = sorted(sheets, key=lambda name: -sheets[name].height * sheets[name].width)
    if len(sheets) == 1:
        return largest[0], []
    label = N_("“{name}”: {rows} rows, {columns} column(s)")
    answers = [
        (said(label, name=name, rows=sheets[name].height, columns=sheets[name].width), {"sheet": name})
        for name in largest
    ]
    return largest[0], [question(said(N_("Which sheet of the workbook holds the rows?")), *answers)]


def _rows(sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Yield each row that has anything in it, with its number in the sheet."""
    first = sheet.start[0] + 1 if sheet.start else 1
    for number, row in enumerate(sheet.to_python(skip_empty_area=True), first):
        cells = [_text(cell) for cell in row]
        if any(cells):
            yield number, cells


@dataclass
class _Top:
    """The columns' names, the line they stand in (0: they have none), the last line above the rows, and notes."""

    names: list[str]
    header_line: int
    above: int
    nameless: list[int] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


def _top(
    source: Source, first: Sequence[tuple[int, list[str]]], options: ReadingOptions, questions: list[dict[str, Any]]
) -> _Top:
    """Return what stands above a sheet's rows."""
    lines, rows = [line for line, _ in first], [row for _, row in first]
    if options.header_line > 0:
        place = next((place for place, line in enumerate(lines) if line >= options.header_line), 0)
    else:
        place = header_signs.heading([_trimmed(row) for row in rows])
    notes = [headers.above(lines[place])] if place and options.header_line < 1 else []
    unnamed = _Top(headers.by_place(len(rows[0])), 0, lines[place] - 1, notes=notes)
    if options.header_line == 0:
        return unnamed
    if options.header_line == -1 and not header_signs.has_header([_trimmed(row) for row in rows[place:]]):
        questions.append(headers.ask(rows[place], lines[place]))
        return unnamed
    names, nameless = headers.named(rows[place], notes)
    return _Top(names, lines[place], lines[place], nameless, notes)


def _nothing(source: Source) -> DataError:
    path = str(source.named)
    return DataError(
        N_("{path} has no rows."), N_("Give a workbook with a header and rows."), path=path, where=Where(path)
    )


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
    if isinstance(cell, datetime.date | datetime.time):
        return cell.isoformat()
    return str(cell).replace("\0", "")
