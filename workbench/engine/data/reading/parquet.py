"""Reads Parquet: texts as they are, every other value as the text Python gives of it."""

import json
import math
from collections.abc import Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.engine.data import table
from workbench.engine.data.reading import class_names
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

MAGIC = b"PAR1"
NO_TEXT = said(N_("values that have no text"))
LEFT_OUT = N_("The column “{name}” holds pictures, sounds or other bytes that are no text; it was left out.")
BATCH_ROWS = 8192
BATCH_BYTES = 1 << 24


class Parquet:
    """Parquet files, of pandas, Arrow, the Hugging Face Hub and others."""

    name: ClassVar[str] = "parquet"
    version: ClassVar[int] = 4  # 3: numbers of single precision; columns of bytes are left out; 4: names of classes
    title: ClassVar[str] = N_("a Parquet file")
    suffixes: ClassVar[tuple[str, ...]] = (".parquet", ".pq")
    is_text: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins as Parquet does."""
        return source.head.startswith(MAGIC)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError where the file is damaged or has none."""
        path = source.named
        unusable: dict[str, Text] = {}
        with _opened(source) as file:
            names = _names(path, file)
            total = file.metadata.num_rows
            classes = class_names.of(file.schema_arrow)
            media = [field.name for field in file.schema_arrow if _is_media(field.type)]
            read = [name for name in names if name not in media]
            with TableWriter(out, names) as writer:
                for batch in _batches(path, file, read if media else None):
                    cells = [_cells(path, name, _named(batch, classes), unusable) for name in names]
                    first = writer.rows + 1
                    writer.write(list(zip(*cells, strict=True)), range(first, first + batch.num_rows))
                    yield Progressed(N_("reading"), writer.rows, total, N_("rows"))
        left = [name for name in names if name in media or name in unusable]
        if left == names:
            raise _unusable(path, left[0], NO_TEXT)
        if left:
            table.drop_columns(out, left)
        return ReadReport(
            source=path, table=out, format=self.name, encoding="", delimiter="", quote="", header_line=0,
            columns=[name for name in names if name not in left], rows_in_file=writer.rows,
            notes=[*class_names.notes(classes), *(said(LEFT_OUT, name=name) for name in left)],
        )  # fmt: skip


def _opened(source: Source) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(source.path)
    except (pa.ArrowException, OSError) as error:
        raise _damaged(source.named, error) from error


def _names(path: Path, file: pq.ParquetFile) -> list[str]:
    names = [str(name) for name in file.schema_arrow.names]
    if not names or not file.metadata.num_rows:
        raise DataError(N_("{path} has no rows."), N_("Give a file with rows."), path=str(path), where=Where(str(path)))
    twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
    if twice is not None:
        raise DataError(
            N_("Two columns of {path} have the same name: {name!r}."), N_("Rename one of them."),
            path=str(path), name=twice, where=Where(str(path), column=twice),
        )  # fmt: skip
    return names


def _is_media(kind: pa.DataType) -> bool:
    """Return whether a column holds pictures or sounds, as the Hugging Face Hub has them: bytes and a path."""
    names = {kind.field(place).name for place in range(kind.num_fields)} if pa.types.is_struct(kind) else set()
    return names == {"bytes", "path"}


def _batches(path: Path, file: pq.ParquetFile, names: list[str] | None) -> Iterator[pa.RecordBatch]:
    """Yield the file's rows in batches of bounded size, each checked to be whole; of all columns or those named."""
    groups = [file.metadata.row_group(place) for place in range(file.metadata.num_row_groups)]
    bytes_a_row = max(1, *(group.total_byte_size // max(1, group.num_rows) for group in groups))
    try:
        for batch in file.iter_batches(max(1, min(BATCH_ROWS, BATCH_BYTES // bytes_a_row)), columns=names):
            batch.validate(full=True)
            yield batch
    except (pa.ArrowException, OSError) as error:
        raise _damaged(path, error) from error


def _damaged(path: Path, error: Exception) -> DataError:
    return DataError(
        N_("{path} can't be read as Parquet: {reason}."),
        N_("The file is damaged, incomplete or of another kind: get it again, or save it as CSV UTF-8."),
        path=str(path), reason=" ".join(str(error).split()).rstrip("."), where=Where(str(path)),
    )  # fmt: skip


def _named(batch: pa.RecordBatch, classes: Mapping[str, Sequence[str]]) -> pa.RecordBatch:
    """Return a batch with the names of classes for their numbers."""
    for place, name in enumerate(batch.schema.names):
        if name in classes:
            batch = batch.set_column(place, name, class_names.named(batch.column(place), classes[name]))
    return batch


def _cells(path: Path, name: str, batch: pa.RecordBatch, unusable: dict[str, Text]) -> list[str]:
    """Return a column's cells; empty ones where it holds what has no text, and then it is named as `unusable`."""
    place = batch.schema.get_field_index(name)
    if place < 0 or name in unusable:
        return [""] * batch.num_rows
    column = batch.column(place)
    column = column.dictionary_decode() if pa.types.is_dictionary(column.type) else column
    try:
        cells = _texts(column)
    except (ValueError, OverflowError, pa.ArrowException):
        unusable[name] = NO_TEXT
        return [""] * batch.num_rows
    if pc.any(pc.match_substring(cells, "\0")).as_py():
        if _is_text(column.type):
            raise _unusable(path, name, said(N_("a NUL character")))
        unusable[name] = NO_TEXT
    found: list[str] = cells.to_pylist()
    return found if name not in unusable else [""] * batch.num_rows


def _texts(column: pa.Array) -> pa.Array:
    """Return a column's cells as texts; raise what Python or Arrow raise where they have none."""
    if not _is_text(column.type):
        column = pa.array([_text(cell) for cell in _narrow(column.to_pylist(), column.type)], pa.string())
    return column.cast(pa.large_string()).fill_null("")


def _narrow(cells: list[Any], kind: pa.DataType) -> list[Any]:
    """Return cells with numbers of single precision as they were written: 0.1, not 0.10000000149011612."""
    if pa.types.is_float32(kind) or pa.types.is_float16(kind):
        shortest = np.float32 if pa.types.is_float32(kind) else np.float16
        return [None if cell is None else float(str(shortest(cell))) for cell in cells]
    if pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind):
        return [None if cell is None else _narrow(cell, kind.value_type) for cell in cells]
    if not pa.types.is_struct(kind):
        return cells
    fields = {kind.field(place).name: kind.field(place).type for place in range(kind.num_fields)}
    return [
        None if cell is None else {name: _narrow([one], fields[name])[0] for name, one in cell.items()}
        for cell in cells
    ]


def _is_text(kind: pa.DataType) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _text(cell: Any) -> str:
    if cell is None or (isinstance(cell, float) and math.isnan(cell)):
        return ""
    return json.dumps(cell, ensure_ascii=False, default=_plain) if isinstance(cell, list | dict) else _plain(cell)


def _plain(cell: Any) -> str:
    return cell.decode() if isinstance(cell, bytes) else str(cell)  # many programs write texts as bytes


def _unusable(path: Path, name: str, what: Text) -> DataError:
    return DataError(
        N_("The column {name!r} of {path} has {what}."), N_("Take the column out, or write it as text."),
        name=name, path=str(path), what=what, where=Where(str(path), column=name),
    )  # fmt: skip
