"""The quick reader of delimited text: pyarrow's, for a file that nothing out of the ordinary is found in.

It gives what `exact` gives, or nothing: where a quotation mark stands inside a cell, a line ends with a lone carriage
return, or a row has not as many cells as the header, `read` leaves the file to the exact reader.
"""

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv

from workbench.engine.data import table
from workbench.engine.data.reading import decoding
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
    if not simple or form.dialect.quote != '"' or form.dialect.escape or form.uneven != Uneven():
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
    edges[[QUOTE, NEWLINE, RETURN, ord(form.dialect.delimiter)]] = True
    quoted, before, size, done = False, b"\n", source.path.stat().st_size, 0
    for chunk in decoding.chunks(source.path, len(source.head) - len(source.head.removeprefix(b"\xef\xbb\xbf"))):
        piece = before + chunk
        if b"\0" in chunk or (b"\r" in piece and piece.count(b"\r") - piece.count(b"\r\n") != piece.endswith(b"\r")):
            return None
        if b'"' in chunk:
            quoted = True
            letters = np.frombuffer(piece, dtype=np.uint8)
            places = np.flatnonzero(letters[1:-1] == QUOTE) + 1
            if not (edges[letters[places - 1]] | edges[letters[places + 1]]).all():
                return None
        before = piece[-2:]
        done += len(chunk)
        yield Progressed(N_("looking through the file"), done, size, N_("bytes"))
    return quoted


def _write(source: Source, form: "Form", out: Any, *, quoted: bool) -> Generator[Event, None, Found]:
    size, rows, empty = source.path.stat().st_size, 0, 0
    line = form.skip + int(form.has_header) + 1
    blank = [name for place, name in enumerate(form.names) if form.has_header and name == f"column {place + 1}"]
    done = 0
    with table.TableWriter(out, form.names) as writer:
        for batch in _batches(source, form, quoted=quoted):
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
        column_names=form.names, skip_rows=form.skip + int(form.has_header), block_size=BLOCK_BYTES
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


def _is_empty(batch: pa.RecordBatch) -> np.ndarray:
    """Return which rows have nothing in any cell, (N,)."""
    length = np.zeros(batch.num_rows, dtype=np.int64)
    for column in batch.columns:
        length += np.diff(np.frombuffer(column.buffers()[1], dtype=np.int64)[column.offset :][: len(column) + 1])
    return np.asarray(length == 0)


def _is_filled(column: pa.Array) -> bool:
    return bool(pc.any(pc.greater(pc.binary_length(pc.utf8_trim_whitespace(column)), 0)).as_py())
