"""Reads Parquet: texts as they are, every other value as the text Python gives of it."""

import json
import math
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, ClassVar

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.engine.data.reading import class_names
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

MAGIC = b"PAR1"
BATCH_ROWS = 8192
BATCH_BYTES = 1 << 24


class Parquet:
    """Parquet files, of pandas, Arrow, the Hugging Face Hub and others."""

    name: ClassVar[str] = "parquet"
    version: ClassVar[int] = 3  # 2: bytes are UTF-8; 3: names of classes
    title: ClassVar[str] = N_("a Parquet file")
    suffixes: ClassVar[tuple[str, ...]] = (".parquet", ".pq")
    is_text: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins as Parquet does."""
        return source.head.startswith(MAGIC)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError where the file is damaged or has none."""
        path = source.named
        with _opened(source) as file:
            names = _names(path, file)
            total = file.metadata.num_rows
            classes = class_names.of(file.schema_arrow)
            with TableWriter(out, names) as writer:
                for batch in _batches(path, file):
                    columns = [
                        class_names.named(column, classes[name]) if name in classes else column
                        for name, column in zip(names, batch.columns, strict=True)
                    ]
                    cells = [_texts(path, name, column) for name, column in zip(names, columns, strict=True)]
                    first = writer.rows + 1
                    writer.write(list(zip(*cells, strict=True)), range(first, first + batch.num_rows))
                    yield Progressed(N_("reading"), writer.rows, total, N_("rows"))
        return ReadReport(
            source=path, table=out, format=self.name, encoding="", delimiter="", quote="", header_line=0,
            columns=names, rows_in_file=writer.rows, notes=class_names.notes(classes),
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


def _batches(path: Path, file: pq.ParquetFile) -> Iterator[pa.RecordBatch]:
    """Yield the file's rows in batches of bounded size, each checked to be whole."""
    groups = [file.metadata.row_group(place) for place in range(file.metadata.num_row_groups)]
    bytes_a_row = max(1, *(group.total_byte_size // max(1, group.num_rows) for group in groups))
    try:
        for batch in file.iter_batches(max(1, min(BATCH_ROWS, BATCH_BYTES // bytes_a_row))):
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


def _texts(path: Path, name: str, column: pa.Array) -> list[str]:
    try:
        if pa.types.is_dictionary(column.type):
            column = column.dictionary_decode()
        texts = column if _is_text(column.type) else pa.array([_text(cell) for cell in column.to_pylist()], pa.string())
        cells = texts.cast(pa.large_string()).fill_null("")
    except (ValueError, OverflowError, pa.ArrowException) as error:
        raise _unusable(path, name, said(N_("values that have no text"))) from error
    if pc.any(pc.match_substring(cells, "\0")).as_py():
        raise _unusable(path, name, said(N_("a NUL character")))
    found: list[str] = cells.to_pylist()
    return found


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
