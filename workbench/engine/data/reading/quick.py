"""The quick reader of delimited text: pyarrow's, for a file that nothing out of the ordinary is found in.

It gives what `exact` gives, or nothing: where a quotation mark stands inside a cell, a line ends with a lone carriage
return, or a row has not as many cells as the header, `read` leaves the file to the exact reader.
"""

import itertools
from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from workbench.engine.data import table
from workbench.engine.data.reading import decoding
from workbench.engine.data.reading.dialects import Dialect
from workbench.engine.data.reading.exact import Found, Uneven
from workbench.engine.data.reading.reader import Source
from workbench.engine.errors import N_, said
from workbench.engine.events import Event, Progressed

if TYPE_CHECKING:
    from workbench.engine.data.reading.delimited import Form

BLOCK_BYTES = 1 << 20  # pyarrow reads some 32 of them ahead
QUOTE, NEWLINE, RETURN = b'"'[0], b"\n"[0], b"\r"[0]


def read(source: Source, form: "Form", out: Any) -> Generator[Event, None, Found | None]:
    """Write a text's rows to `out`, or return None where the exact reader has to."""
    simple = source.encoding.name in ("utf-8", "utf-8-sig") and source.encoding.errors == "strict"
    if not simple or form.dialect != Dialect(form.dialect.delimiter) or form.uneven != Uneven():
        return None
    if ord(form.dialect.delimiter) > 127 or not _is_plain_above(source, form):
        return None
    quoted = yield from _look(source, form)
    if quoted is None:
        return None
    try:
        return (yield from _write(source, form, out, quoted=quoted))
    except pa.ArrowInvalid:  # a row with too many or too few cells, a cell larger than a block
        return None


def _is_plain_above(source: Source, form: "Form") -> bool:
    """Return whether the header, and what stands above it, are a line each."""
    lines = source.text.splitlines(keepends=True)[: form.skip + 1]
    return all(line.count('"') % 2 == 0 and line.endswith("\n") for line in lines)


def _look(source: Source, form: "Form") -> Generator[Event, None, bool | None]:
    """Return whether a text has quotation marks at all, None where something in it is out of the ordinary."""
    edges = np.zeros(256, dtype=bool)
    edges[[NEWLINE, RETURN, ord(form.dialect.delimiter)]] = True
    count, before, size, done = 0, b"\n", source.path.stat().st_size, 0
    mark = len(source.head) - len(source.head.removeprefix(b"\xef\xbb\xbf"))
    for chunk in itertools.chain(decoding.chunks(source.path, mark), [b"\n"]):  # the last ends what is before it
        piece = before + chunk
        if b"\0" in chunk or (b"\r" in piece and piece.count(b"\r") - piece.count(b"\r\n") != piece.endswith(b"\r")):
            return None
        end = len(piece.rstrip(b'"'))  # a run of marks at the end may go on
        if not _are_in_place(np.frombuffer(piece, dtype=np.uint8), end, edges, before=count):
            return None
        count += piece.count(b'"', 1, end)
        before = piece[end - 1 :]
        done += len(chunk)
        yield Progressed(N_("looking through the file"), min(done, size), size, N_("bytes"))
    return None if count % 2 else count > 0


def _are_in_place(letters: np.ndarray, end: int, edges: np.ndarray, *, before: int) -> bool:
    """Return whether runs of quotation marks up to `end` are right; so many marks stand `before` the letters.

    Outside of a cell in marks a run has to begin at an edge, and to end at one if it closes the cell itself; inside of
    one it has to end at an edge if it closes it. Marks in plain cells are not right here: the exact reader takes them.
    """
    places = np.flatnonzero(letters[1:end] == QUOTE) + 1
    if not len(places):
        return True
    breaks = np.flatnonzero(np.diff(places) > 1) + 1
    starts = np.r_[0, breaks]
    first, last = places[starts], places[np.r_[breaks, len(places)] - 1]
    inside, turns = (before + starts) % 2 == 1, (last - first) % 2 == 0
    begins, ends = edges[letters[first - 1]], edges[letters[last + 1]]
    return bool((np.where(inside, True, begins) & np.where(inside == turns, ends, True)).all())


def _write(source: Source, form: "Form", out: Any, *, quoted: bool) -> Generator[Event, None, Found | None]:
    size, rows, empty = source.path.stat().st_size, 0, 0
    line = form.skip + bool(form.header) + 1
    blank = [form.names[place] for place in form.nameless]
    done = 0
    with table.TableWriter(out, form.names) as writer:
        for batch in _batches(source, form, quoted=quoted):
            if form.header and _has_row(batch, form.header):
                return None
            lines = line + np.arange(batch.num_rows, dtype=np.int64)
            if quoted:
                inside = _line_ends(batch)
                lines[1:] += np.cumsum(inside)[:-1]
                line += int(inside.sum())
            line += batch.num_rows
            kept = ~_is_empty(batch)
            empty += int((~kept).sum())
            writer.write_columns(batch.columns, pa.array(lines), None if kept.all() else pa.array(kept))
            rows += int(kept.sum())
            blank = [name for name in blank if not _is_filled(batch.column(name))]
            done = min(size, done + batch.nbytes)
            yield Progressed(N_("reading"), done, size, N_("bytes"))
    notes = [said(N_("{count} row(s) with nothing in any cell were left out."), count=empty)] if empty else []
    return Found(rows, [], blank, notes)


def _batches(source: Source, form: "Form", *, quoted: bool) -> Iterator[pa.RecordBatch]:
    reading = pacsv.ReadOptions(
        column_names=form.names, skip_rows=form.skip + bool(form.header), block_size=BLOCK_BYTES
    )
    parsing = pacsv.ParseOptions(
        delimiter=form.dialect.delimiter, quote_char='"', double_quote=True, newlines_in_values=quoted,
        ignore_empty_lines=False,
    )  # fmt: skip
    converting = pacsv.ConvertOptions(
        column_types=dict.fromkeys(form.names, pa.large_string()), strings_can_be_null=False, check_utf8=False
    )
    with pacsv.open_csv(source.path, reading, parsing, converting) as batches:
        yield from batches


def _line_ends(batch: pa.RecordBatch) -> np.ndarray:
    """Return how many line ends each row has inside its cells, (N,)."""
    found = np.zeros(batch.num_rows, dtype=np.int64)
    for column in batch.columns:
        letters = column.buffers()[2]
        if letters is not None and (np.frombuffer(letters, dtype=np.uint8) == NEWLINE).any():  # most have none
            found += pc.count_substring(column, "\n").to_numpy()
    return found


def _has_row(batch: pa.RecordBatch, cells: list[str]) -> bool:
    """Return whether one of the rows has these cells."""
    if len(cells) != batch.num_columns:
        return False
    found = pc.equal(batch.column(0), cells[0])
    for column, cell in zip(batch.columns[1:], cells[1:], strict=True):
        if not pc.any(found).as_py():
            return False
        found = pc.and_(found, pc.equal(column, cell))
    return bool(pc.any(found).as_py())


def _is_empty(batch: pa.RecordBatch) -> np.ndarray:
    """Return which rows have nothing in any cell, (N,)."""
    length = np.zeros(batch.num_rows, dtype=np.int64)
    for column in batch.columns:
        length += np.diff(np.frombuffer(column.buffers()[1], dtype=np.int64)[column.offset :][: len(column) + 1])
    return np.asarray(length == 0)


def _is_filled(column: pa.Array) -> bool:
    return bool(pc.any(pc.greater(pc.binary_length(pc.utf8_trim_whitespace(column)), 0)).as_py())
