"""Tables written row by row in the format that the output's suffix names."""

import csv
import json
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from workbench.engine.errors import N_, DataError, Where
from workbench.engine.inference.workbook import XlsxWriter

Answer = tuple[str | float | None, ...]  # prediction, confidence and, where it is structured, all of it as JSON


class Writer(Protocol):
    """Takes blocks of rows with their answers."""

    def write(self, rows: Sequence[Sequence[str]], answers: Sequence[Answer]) -> None:
        """Append rows, each with its answer."""

    def close(self) -> None:
        """Complete the file."""


class CsvWriter:
    """Comma-separated UTF-8, quoted where needed."""

    delimiter = ","

    def __init__(self, path: Path, names: Sequence[str], numbers: Collection[str]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="")
        form: dict[str, Any] = {"delimiter": self.delimiter, "lineterminator": "\n"}
        self._plain = csv.writer(self._file, **form)
        self._quoted = csv.writer(self._file, **form, quoting=csv.QUOTE_ALL)
        self._write_row(names)

    def write(self, rows: Sequence[Sequence[str]], answers: Sequence[Answer]) -> None:
        """Append rows, each with its answer."""
        for row, answer in zip(rows, answers, strict=True):
            self._write_row([*row, *map(_cell, answer)])

    def _write_row(self, cells: Sequence[str]) -> None:
        """Write a row; the csv module quotes the line end it writes, but not a carriage return inside a cell."""
        writer = self._quoted if any("\r" in cell for cell in cells) else self._plain
        writer.writerow(cells)

    def close(self) -> None:
        """Complete the file."""
        self._file.close()


def _cell(value: str | float | None) -> str:
    return "" if value is None else value if isinstance(value, str) else repr(value)


class TsvWriter(CsvWriter):
    """Tab-separated UTF-8."""

    delimiter = "\t"


class JsonlWriter:
    """One JSON object a line."""

    def __init__(self, path: Path, names: Sequence[str], numbers: Collection[str]) -> None:
        self._file = path.open("w", encoding="utf-8", newline="\n")
        self._names = names

    def write(self, rows: Sequence[Sequence[str]], answers: Sequence[Answer]) -> None:
        """Append rows, each with its answer."""
        for row, answer in zip(rows, answers, strict=True):
            values = dict(zip(self._names, [*row, *answer], strict=True))
            self._file.write(json.dumps(values, ensure_ascii=False) + "\n")

    def close(self) -> None:
        """Complete the file."""
        self._file.close()


class ParquetWriter:
    """Parquet: text columns as they were, ours of numbers as such."""

    def __init__(self, path: Path, names: Sequence[str], numbers: Collection[str]) -> None:
        kinds = [pa.float64() if name in numbers else pa.string() for name in names]
        self._schema = pa.schema([pa.field(name, kind) for name, kind in zip(names, kinds, strict=True)])
        self._file = pq.ParquetWriter(path, self._schema)

    def write(self, rows: Sequence[Sequence[str]], answers: Sequence[Answer]) -> None:
        """Append rows, each with its answer."""
        columns = list(zip(*([*row, *answer] for row, answer in zip(rows, answers, strict=True)), strict=True))
        arrays = [pa.array(cells, field.type) for cells, field in zip(columns, self._schema, strict=True)]
        self._file.write_batch(pa.record_batch(arrays, schema=self._schema))

    def close(self) -> None:
        """Complete the file."""
        self._file.close()


WRITERS: dict[str, Any] = {
    ".csv": CsvWriter, ".tsv": TsvWriter, ".jsonl": JsonlWriter, ".parquet": ParquetWriter, ".xlsx": XlsxWriter,
}  # fmt: skip


def check(output: Path, source: Path) -> str:
    """Return the output's suffix; raise DataError where it is no format we write, or nothing can be written there."""
    kind = output.suffix.lower()
    if kind not in WRITERS:
        raise DataError(
            N_("The output {file} has no suffix of a format that can be written."),
            N_("Give it one of these suffixes: {known}."),
            file=output.name, known=", ".join(WRITERS), where=Where(str(output)),
        )  # fmt: skip
    if not output.absolute().parent.is_dir() or output.is_dir():
        raise DataError(
            N_("The output {file} can't be written there."), N_("Give a file in a folder that exists."),
            file=str(output), where=Where(str(output)),
        )  # fmt: skip
    if output.exists() and source.exists() and output.samefile(source):
        raise DataError(
            N_("The output {file} is the input itself."),
            N_("Give the output another name: the input is never changed."),
            file=str(output), where=Where(str(output)),
        )  # fmt: skip
    return kind


def new_names(taken: Sequence[str], wanted: Sequence[str]) -> list[str]:
    """Return names for our columns; one that the input has already gets a number: prediction_2."""
    names: list[str] = []
    for name in wanted:
        number = 1
        while (free := name if number == 1 else f"{name}_{number}") in taken:
            number += 1
        names.append(free)
    return names


@contextmanager
def aside(output: Path, kind: str, names: Sequence[str], numbers: Collection[str]) -> Iterator[Writer]:
    """Give a writer of a file beside `output`; at the end it takes the output's place, after a failure it goes.

    `numbers` are those of the columns that hold numbers, not text.
    """
    path = output.with_name(f".{output.name}.new")
    try:
        with closing(WRITERS[kind](path, names, numbers)) as writer:
            yield writer
        path.replace(output)
    except OSError as error:
        raise _unwritable(output, error) from error
    finally:
        path.unlink(missing_ok=True)


def _unwritable(output: Path, error: OSError) -> DataError:
    return DataError(
        N_("The output {file} can't be written: {reason}."), N_("Free some space or choose another place."),
        file=str(output), reason=error.strerror or str(error), where=Where(str(output)),
    )  # fmt: skip
