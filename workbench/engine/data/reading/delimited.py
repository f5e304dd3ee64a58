"""Reads delimited text (CSV, TSV and the like): every cell as the text it is, every row with its line.

Two ways give the same cells: pyarrow's reader, where a look over the whole file finds nothing out of the ordinary, and
an exact one, on the csv module in its strict mode, for all else (`quick`, `exact`).
"""

import dataclasses
import io
import itertools
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data import table
from workbench.engine.data.reading import exact, header_signs, headers, quick, sniffing
from workbench.engine.data.reading.dialects import Dialect, Records
from workbench.engine.data.reading.exact import Uneven
from workbench.engine.data.reading.reader import ReadReport, Source, question
from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions

SPELLED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|", "backslash": "\\"}
ESCAPED = N_("Quotation marks in cells have a backslash before them; it was taken out.")
ESCAPED_DELIMITERS = N_("Delimiters in cells have a backslash before them; it was taken out.")
PLAIN_MARKS = N_("Quotation marks were read as plain characters: each line is a row without them.")
OFTEN = 0.2  # share of uneven rows from which a person is asked what they mean


@dataclass
class Form:
    """How a text is written: `skip` lines stand above the header, the first row; it is empty where there is none."""

    dialect: Dialect
    skip: int
    header: list[str]
    names: list[str]
    uneven: Uneven
    nameless: list[int] = field(default_factory=list)  # places of columns that the header has no name for
    notes: list[Text] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)


class Delimited:
    """CSV, TSV, and any other text with one character between its cells."""

    name: ClassVar[str] = "csv"
    version: ClassVar[int] = 5  # 5: stray marks cost their own row, headers stand out, headers that come again
    title: ClassVar[str] = N_("a delimited text (CSV)")
    suffixes: ClassVar[tuple[str, ...]] = (".csv", ".tsv", ".tab", ".psv", ".txt", ".dat")
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return True: what no other format claims is taken for text with delimiters."""
        return True

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line that can't be read."""
        form = find_form(source, options)
        found = yield from quick.read(source, form, out)
        if found is None:
            found = yield from exact.read(source, form, out)
        if not found.rows_in_file:
            raise headers.no_rows(source.named, form.skip + 1)
        names = [name for name in form.names if name not in found.blank]
        if found.blank and names:
            table.drop_columns(out, found.blank)
            note = N_("{count} column(s) without a name and without anything in them were left out.")
            form.notes.append(said(note, count=len(found.blank)))
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name,
            delimiter=form.dialect.delimiter, quote=form.dialect.quote, escape=form.dialect.escape,
            header_line=form.skip + 1 if form.header else 0, columns=names or form.names,
            rows_in_file=found.rows_in_file, rows_left_out=found.left_out, notes=[*form.notes, *found.notes],
            questions=form.questions,
        )  # fmt: skip


def find_form(source: Source, options: ReadingOptions) -> Form:
    """Return how a text is written, what was done about it, and what a person is to be asked."""
    delimiter, quote, escape = (_one_character(getattr(options, key), key) for key in ("delimiter", "quote", "escape"))
    given = Dialect(delimiter, quote, escape)
    if given.delimiter == (given.quote or '"'):
        raise SpecError(
            N_("The delimiter and the quotation mark are both {given!r}."), N_("Name two different characters."),
            given=given.delimiter,
        )  # fmt: skip
    stated = sniffing.SEP_LINE.match(source.text)
    notes: list[Text] = []
    skip = max(0, options.header_line - 1)
    if stated and options.header_line == -1:
        notes.append(said(N_("The first line only states the delimiter (sep=), so it was left out.")))
        given, skip = dataclasses.replace(given, delimiter=given.delimiter or stated[1]), 1
    text = _after(source.text, skip)
    dialect = sniffing.dialect(text, given, complete=source.complete)
    notes += _notes(dialect, given)
    rows = sniffing.rows_of(text, dialect, complete=source.complete)
    if not rows:
        raise DataError(
            N_("{path} is empty."), N_("Give a file with a header and rows."), path=str(source.named),
            where=Where(str(source.named)),
        )  # fmt: skip
    above = header_signs.heading(rows) if options.header_line < 1 else 0
    skip += _lines_of(text, dialect, above)
    rows = rows[above:]
    if above or options.header_line > 1:
        notes.append(headers.above(skip + 1))
    form = Form(dialect, skip, rows[0] if options.header_line else [], [], Uneven(), notes=notes)
    if options.header_line == -1 and not stated and not header_signs.has_header(rows):
        form.header = []
        form.questions.append(headers.ask(rows[0], skip + 1))
    _name_columns(form, rows)
    _settle_uneven(form, rows[1 if form.header else 0 :], options)
    return form


def _notes(dialect: Dialect, given: Dialect) -> list[Text]:
    """Return what is to be said of how a text is written."""
    said_of = (
        (N_("Each line stood in quotation marks as a whole; they were taken out."), dialect.wrapped),
        (ESCAPED_DELIMITERS if dialect.quote == "none" else ESCAPED, dialect.escape),
        (N_("Spaces between a delimiter and the cell after it were left out."), dialect.spaced),
        (PLAIN_MARKS, dialect.quote == "none" and not given.quote and not dialect.escape),
    )
    return [said(template) for template, is_so in said_of if is_so]


def _after(text: str, skip: int) -> str:
    return "".join(itertools.islice(io.StringIO(text, newline=""), skip, None))


def _lines_of(text: str, dialect: Dialect, rows: int) -> int:
    """Return on how many lines a text's first rows stand, with blank lines above them and below."""
    seen, last = 0, 0
    for lines, row in Records(io.StringIO(text, newline=""), dialect):
        seen += row is not None and any(cell.strip() for cell in row)
        if seen > rows:
            break
        last += lines
    return last


def _one_character(given: str, key: str) -> str:
    value = SPELLED.get(given, given)
    named = value == "" or (key in ("quote", "escape") and value == "none")
    if not (named or (len(value) == 1 and value not in "\r\n\0")) or (
        key == "escape" and value not in ("", "none", "\\")
    ):
        raise SpecError(
            N_("The value of reading.{key} is not allowed: {given!r}."),
            N_("Give one character (the tab as tab; quote=none for no quotation marks; escape=backslash or none), or "
               "leave it out."),
            key=key, given=given,
        )  # fmt: skip
    return value


def _name_columns(form: Form, rows: list[list[str]]) -> None:
    """Name the columns by the header, or by their places, and say what was done to the names."""
    cells, below = rows[0], rows[1:]
    if not form.header:
        form.names = headers.by_place(max(1, header_signs.usual([len(row) for row in rows])))
        return
    if {len(row) for row in below} == {len(cells) + 1} and sniffing.are_row_names(below):
        cells = ["", *cells]
        form.notes.append(said(N_("The first cell of each row is its number: the header has no name for that column.")))
    form.names, form.nameless = headers.named(_of_rows(cells, below), form.notes)


def _of_rows(cells: list[str], below: list[list[str]]) -> list[str]:
    """Return a header without the delimiters at its end that its rows have not."""
    last = max((place for place, cell in enumerate(cells, 1) if cell.strip()), default=len(cells))
    return cells[:last] if header_signs.usual([len(row) for row in below]) == last else cells


def _settle_uneven(form: Form, rows: list[list[str]], options: ReadingOptions) -> None:
    """Decide what becomes of rows with too many or too few cells: as given, else the likeliest, and ask if many."""
    width = len(form.names)
    longer = [row for row in rows if any(cell.strip() for cell in row[width:])]
    shorter = [row for row in rows if len(row) < width]
    extra, missing = options.extra_cells, options.missing_cells
    if extra and extra != exact.LEAVE_OUT and extra not in form.names:
        raise SpecError(
            N_("There is no column {given!r} that the cells which are too many could belong to."),
            N_("Name one of: {names}; or {leave_out}."),
            given=extra, names=", ".join(form.names), leave_out=exact.LEAVE_OUT,
        )  # fmt: skip
    if not extra and width > 1 and len(longer) > OFTEN * len(rows):
        place = sniffing.likely_place(longer, width)
        form.questions.append(_ask_extra(form, longer, rows, place))
        extra = form.names[place]
    if not missing and len(shorter) > OFTEN * len(rows):
        missing = exact.EMPTY if len(shorter) > header_signs.EVEN * len(rows) else exact.LEAVE_OUT
        form.questions.append(_ask_missing(form, shorter, rows, likely=missing))
    form.uneven = Uneven(
        None if extra in ("", exact.LEAVE_OUT) else form.names.index(extra), fills=missing == exact.EMPTY
    )


def _ask_extra(form: Form, longer: list[list[str]], rows: list[list[str]], place: int) -> dict[str, Any]:
    width, others = len(form.names), [one for one in range(len(form.names)) if one != place]
    text = N_("{count} of the first {total} rows have more cells than the header ({width}), such as: {example}. "
              "To which column do the cells that are too many belong?")  # fmt: skip
    example = headers.short(form.dialect.delimiter.join(longer[0]), 2 * headers.SHOWN)
    belongs = N_("To “{name}”: then the others are, for example, {rest}")
    answers = [
        (
            said(belongs, name=form.names[one], rest="; ".join(
                f"“{headers.short(cell)}”"
                for other, cell in enumerate(sniffing.joined(longer[0], width, one, form.dialect.delimiter))
                if other != one
            )),
            {"extra_cells": form.names[one]},
        )
        for one in (place, *others[:2])
    ]  # fmt: skip
    return question(
        said(text, count=len(longer), total=len(rows), width=width, example=example), *answers,
        (said(N_("Leave those rows out")), {"extra_cells": exact.LEAVE_OUT}),
    )  # fmt: skip


def _ask_missing(form: Form, shorter: list[list[str]], rows: list[list[str]], *, likely: str) -> dict[str, Any]:
    text = N_("{count} of the first {total} rows have fewer cells than the header ({width}), such as: {example}. "
              "What becomes of them?")  # fmt: skip
    example = headers.short(form.dialect.delimiter.join(shorter[0]), 2 * headers.SHOWN)
    answers = [
        (said(N_("Leave those rows out")), {"missing_cells": exact.LEAVE_OUT}),
        (said(N_("Take what is missing at their end for empty")), {"missing_cells": exact.EMPTY}),
    ]
    return question(
        said(text, count=len(shorter), total=len(rows), width=len(form.names), example=example),
        *sorted(answers, key=lambda one: one[1]["missing_cells"] != likely),
    )
