"""Reads delimited text (CSV, TSV and the like): every cell as the text it is, every row with its line.

One exact reader, on the csv module in its strict mode: it knows the lines, embedded line ends included,
takes fields of any size, and refuses a stray quotation mark instead of guessing (1 M rows: about 3 s, once).
"""

import csv
import io
import itertools
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from workbench.engine.data.reading import decoding, sniffing
from workbench.engine.data.reading.filling import Record, fill
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions

SPELLED = {"tab": "\t", "\\t": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}


@dataclass(frozen=True)
class _Form:
    """How the text is written; `skip` lines come before the header."""

    encoding: str
    delimiter: str
    quote: str
    skip: int
    notes: list[Text] = field(default_factory=list)


class Delimited:
    """CSV, TSV, and any other text with one character between its cells."""

    name: ClassVar[str] = "csv"
    version: ClassVar[int] = 2  # 2: notes keep their templates

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return True: what no other format claims is taken for text with delimiters."""
        return True

    def read(self, path: Path, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line that can't be read."""
        form = _find_form(path, options)
        with path.open("rb") as raw:
            text = io.TextIOWrapper(raw, encoding=form.encoding, newline="")
            records = _records(path, text, form)
            header_line, names, records, notes = _header(path, records, options)
            with TableWriter(out, names) as writer:
                yield from fill(writer, _even(path, records, len(names), form.delimiter), raw)
        if not writer.rows:
            raise DataError(
                N_("{path} has a header and no rows."), N_("Add rows below the header, or give another file."),
                path=str(path), where=Where(str(path), header_line),
            )  # fmt: skip
        return ReadReport(
            source=path, table=out, format=self.name, encoding=form.encoding, delimiter=form.delimiter,
            quote=form.quote, header_line=header_line, columns=names, rows_in_file=writer.rows,
            notes=[*form.notes, *notes],
        )  # fmt: skip


def _find_form(path: Path, options: ReadingOptions) -> _Form:
    encoding, text, complete = decoding.beginning(path, options.encoding)
    quote = _one_character(options.quote, "quote") or '"'
    given = _one_character(options.delimiter, "delimiter")
    if given and given == quote:
        raise SpecError(
            N_("The delimiter and the quotation mark are both {given!r}."), N_("Name two different characters."),
            given=given,
        )  # fmt: skip
    stated = sniffing.SEP_LINE.match(text)
    if stated and options.header_line == -1:
        note = said(N_("The first line only states the delimiter (sep=), so it was left out."))
        return _Form(encoding, given or stated[1], quote, 1, [note])
    skip = max(0, options.header_line - 1)
    body = "".join(itertools.islice(io.StringIO(text, newline=""), skip, None))
    return _Form(encoding, given or sniffing.delimiter(body, quote, complete=complete), quote, skip)


def _one_character(given: str, key: str) -> str:
    value = SPELLED.get(given, given)
    allowed = value == "" or (key == "quote" and value == "none") or (len(value) == 1 and value not in "\r\n\0")
    if not allowed:
        raise SpecError(
            N_("The value of reading.{key} is not allowed: {given!r}."),
            N_("Give one character (the tab as tab; quote=none for no quotation marks), or leave it out."),
            key=key, given=given,
        )  # fmt: skip
    return value


def _records(path: Path, text: io.TextIOWrapper, form: _Form) -> Iterator[Record]:
    """Yield each row that has any text in it, and the line it begins on."""
    csv.field_size_limit(sniffing.CELL_LIMIT)
    last = form.skip
    try:
        lines = _lines(path, text, form.skip)
        reader = csv.reader(lines, **sniffing.dialect(form.delimiter, form.quote), strict=True)
        for row in reader:
            start, last = last + 1, form.skip + reader.line_num
            if any(row):
                yield start, row
    except csv.Error as error:
        raise DataError(
            N_("The row that begins on line {line} of {path} has a quotation mark ({quote}) out of place."),
            N_("Put the whole cell in quotation marks and double each one inside it, and close every cell; "
               "where they are plain characters, read it without quotation marks (--reading quote=none)."),
            line=last + 1, path=str(path), quote=form.quote, where=Where(str(path), last + 1),
        ) from error  # fmt: skip
    except UnicodeDecodeError as error:
        raise decoding.undecodable(path, form.encoding) from error


def _lines(path: Path, text: io.TextIOWrapper, skip: int) -> Iterator[str]:
    for number, line in enumerate(text, 1):
        if "\0" in line:
            raise decoding.nul(path, number)
        if number > skip:
            yield line


def _header(
    path: Path, records: Iterator[Record], options: ReadingOptions
) -> tuple[int, list[str], Iterator[Record], list[Text]]:
    """Return the header's line, the columns' names, the records that are rows, and notes."""
    first = next(records, None)
    if first is None:
        raise DataError(
            N_("{path} is empty."), N_("Give a file with a header and rows."), path=str(path), where=Where(str(path))
        )
    line, cells = first
    if options.header_line == 0:
        return 0, [f"column {place}" for place in range(1, len(cells) + 1)], itertools.chain([first], records), []
    trimmed = [cell.strip().strip("\ufeff") for cell in cells]
    names = [name or f"column {place}" for place, name in enumerate(trimmed, 1)]
    _check_distinct(path, line, names)
    notes = [said(N_("Spaces around column names were left out."))] if trimmed != cells else []
    if "" in trimmed:
        unnamed = N_("{count} column(s) without a name were named by their place, as “column 1”.")
        notes.append(said(unnamed, count=trimmed.count("")))
    return line, names, records, notes


def _check_distinct(path: Path, line: int, names: list[str]) -> None:
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise DataError(
            N_("Two columns of {path} have the same name: {name!r}."), N_("Rename one of them in line {line}."),
            path=str(path), name=twice, line=line, where=Where(str(path), line, twice),
        )  # fmt: skip


def _even(path: Path, records: Iterator[Record], width: int, delimiter: str) -> Iterator[Record]:
    """Yield the records; raise DataError for the first that has not as many cells as the header."""
    for line, row in records:
        if len(row) != width:
            raise _ragged(path, line, len(row), width, delimiter)
        yield line, row


def _ragged(path: Path, line: int, found: int, expected: int, delimiter: str) -> DataError:
    return DataError(
        N_("Line {line} of {path} has {found} cell(s) where the header has {expected}."),
        N_("Put cells that hold the delimiter {delimiter!r} in quotation marks and give every row {expected} cell(s), "
           "or name another delimiter (--reading delimiter=…)."),
        line=line, path=str(path), found=found, expected=expected, delimiter=delimiter, where=Where(str(path), line),
    )  # fmt: skip
