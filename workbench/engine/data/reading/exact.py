"""The exact reader of delimited text: it knows each row's line, takes fields of any size, and says what it leaves out.

On the csv module in its strict mode, which finds a stray quotation mark instead of guessing (1 M rows: about 3 s).
"""

import io
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.engine.data.reading import decoding, headers, sniffing
from workbench.engine.data.reading.dialects import Records
from workbench.engine.data.reading.filling import Record, fill
from workbench.engine.data.reading.reader import Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event

if TYPE_CHECKING:
    from workbench.engine.data.reading.delimited import Form

MOST_STRAY = 0.2  # rows with marks out of place, of all others, up to which they are the rows' fault, not the reading's
STRAY = N_("{count} row(s) with a quotation mark out of place were left out; where such marks are plain characters, "
           "read the file without quotation marks (--reading quote=none).")  # fmt: skip
LEAVE_OUT, EMPTY = "leave-out", "empty"  # what can become of rows with too many or too few cells


@dataclass(frozen=True)
class Uneven:
    """What becomes of uneven rows: cells too many `join` one of the others (None: left out); missing are filled."""

    join: int | None = None
    fills: bool = False


@dataclass
class Found:
    """What came of reading: rows, those left out, names of columns with nothing in them, and what is to be said."""

    rows_in_file: int
    left_out: list[dict[str, Any]] = field(default_factory=list)
    blank: list[str] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)


@dataclass
class _Counts:
    stray: list[int] = field(default_factory=list)  # lines on which rows begin that have a mark out of place
    nuls: int = 0
    headers: int = 0  # rows that are the header again
    empty: int = 0  # rows whose every cell is
    trimmed: int = 0  # rows that ended with empty cells beyond the header
    joined: int = 0
    filled: int = 0

    def notes(self) -> list[Text]:
        said_of = (
            (N_("{count} row(s) with nothing in any cell were left out."), self.empty),
            (N_("In {count} row(s) the header comes again; they were left out."), self.headers),
            (STRAY, len(self.stray)),
            (N_("{count} row(s) ended with empty cells beyond the header; those cells were left out."), self.trimmed),
            (N_("In {count} row(s) the cells that were too many were put back into one."), self.joined),
            (N_("In {count} row(s) what was missing at the end was taken for empty."), self.filled),
        )
        return [
            *decoding.without_nuls(self.nuls),
            *(said(template, count=count) for template, count in said_of if count),
        ]


def read(source: Source, form: "Form", out: Any) -> Generator[Event, None, Found]:
    """Write a text's rows to `out`; raise DataError naming the line where many quotation marks are out of place."""
    counts, left_out = _Counts(), list[dict[str, Any]]()
    with source.path.open("rb") as raw:
        text = io.TextIOWrapper(raw, encoding=source.encoding.name, errors=source.encoding.errors, newline="")
        records = _records(source, form, text, counts)
        if form.header:
            records = _without_header(records, form.header, counts)
        filled = dict.fromkeys(form.nameless, False)
        with TableWriter(out, form.names) as writer:
            even = _even(records, form, counts, left_out)
            yield from fill(writer, _watched(even, filled), raw)
    _leave_stray(source, form, counts, writer.rows, left_out)
    blank = [form.names[place] for place, is_filled in filled.items() if not is_filled]
    notes = counts.notes()
    if len(left_out) > len(counts.stray):
        notes.append(said(
            N_("{count} row(s) have more or fewer cells than the header and were left out; to keep them, say which "
               "column the cells belong to, or that missing ones are empty (--reading extra_cells=… missing_cells=…)."),
            count=len(left_out) - len(counts.stray),
        ))  # fmt: skip
    return Found(writer.rows + len(left_out), left_out, blank, notes)


def _without_header(records: Iterator[Record], header: list[str], counts: _Counts) -> Iterator[Record]:
    """Yield the records but the first, and those that are the header again: files were put one behind the other."""
    next(records)
    for line, row in records:
        if row == header:
            counts.headers += 1
        else:
            yield line, row


def _leave_stray(source: Source, form: "Form", counts: _Counts, rows: int, left_out: list[dict[str, Any]]) -> None:
    """Add the rows with a mark out of place to those left out; raise DataError where they are many."""
    if not counts.stray:
        return
    if len(counts.stray) > MOST_STRAY * rows:
        path, line = str(source.named), counts.stray[0]
        raise DataError(
            N_("The row that begins on line {line} of {path} has a quotation mark ({quote}) out of place."),
            N_("Put the whole cell in quotation marks and double each one inside it, and close every cell; "
               "where they are plain characters, read it without quotation marks (--reading quote=none)."),
            line=line, path=path, quote=form.dialect.quote, where=Where(path, line),
        )  # fmt: skip
    reason = said(N_("a quotation mark ({quote}) is out of place in it"), quote=form.dialect.quote)
    left_out += [{"line": line, "reason": reason} for line in counts.stray]
    left_out.sort(key=lambda one: int(one["line"]))


def _watched(records: Iterator[Record], filled: dict[int, bool]) -> Iterator[Record]:
    """Yield the records, and note which of these columns have anything in them."""
    for line, row in records:
        for place, is_filled in filled.items():
            if not is_filled and row[place].strip():
                filled[place] = True
        yield line, row


def _records(source: Source, form: "Form", text: io.TextIOWrapper, counts: _Counts) -> Iterator[Record]:
    """Yield each row that has any text in it, and the line it begins on; note the lines of those with stray marks."""
    line = form.skip + 1
    try:
        for lines, row in Records(_lines(text, form.skip, counts), form.dialect):
            if row is None:
                counts.stray.append(line)
            elif any(row):
                yield line, row
            elif row:
                counts.empty += 1
            line += lines
    except UnicodeDecodeError as error:
        raise decoding.undecodable(source.path, source.named, source.encoding.name) from error


def _lines(text: io.TextIOWrapper, skip: int, counts: _Counts) -> Iterator[str]:
    for number, line in enumerate(text, 1):
        if number <= skip:
            continue
        if "\0" in line:
            counts.nuls += line.count("\0")
            line = line.replace("\0", "")
        yield line


def _even(records: Iterator[Record], form: "Form", counts: _Counts, left_out: list[dict[str, Any]]) -> Iterator[Record]:
    """Yield the records with as many cells as there are columns; the others are made so, or left out."""
    width, uneven = len(form.names), form.uneven
    for line, row in records:
        if len(row) > width and not any(cell.strip() for cell in row[width:]):
            row = row[:width]
            counts.trimmed += 1
        elif len(row) > width and uneven.join is not None:
            row = sniffing.joined(row, width, uneven.join, form.dialect.delimiter)
            counts.joined += 1
        elif len(row) < width and uneven.fills:
            row = [*row, *[""] * (width - len(row))]
            counts.filled += 1
        if len(row) == width:
            yield line, row
        else:
            left_out.append({"line": line, "reason": headers.uneven(len(row), width)})
