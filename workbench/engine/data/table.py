"""A table on disk: an Arrow file of text columns, and beside them the line of the source each row begins on."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import lists

CELLS_AT_ONCE = 8192  # turned into Python texts in a few ms, in which no other thread of Python gets its turn
LINE = "line"  # the last field of every file; found by its place, so that a person's column may have the name too


class Table:
    """A table opened where it lies: nothing is read before it is asked for."""

    def __init__(self, arrow: pa.Table) -> None:
        self._lines = arrow.column(arrow.num_columns - 1)
        self.arrow = arrow.select(range(arrow.num_columns - 1))

    @property
    def names(self) -> list[str]:
        """The columns' names, in the file's order."""
        return list(self.arrow.column_names)

    def __len__(self) -> int:
        return int(self.arrow.num_rows)

    def rows(self, a: int, b: int) -> list[list[str]]:
        """Return the cells of rows `a` up to but not including `b`, a list a row."""
        columns = [column.to_pylist() for column in self.arrow.slice(a, max(0, b - a)).columns]
        return [list(cells) for cells in zip(*columns, strict=True)]

    def column(self, name: str) -> pa.ChunkedArray:
        """Return a column; its cells are text."""
        return self.arrow.column(name)

    def cells(self, column: str | list[str], start: int = 0, count: int | None = None) -> list[str]:
        """Return so many cells of a column; of several columns what stands in each row of them, as a JSON list."""
        if not isinstance(column, str) and len(column) == 1:  # it may hold lists itself
            column = column[0]
        names = [column] if isinstance(column, str) else column
        found = [texts(self.column(name).slice(start, count)) for name in names]
        return found[0] if isinstance(column, str) else [lists.written(row) for row in zip(*found, strict=True)]

    def line(self, row: int) -> int:
        """Return the 1-based line of the source on which a row begins."""
        return int(self._lines[row].as_py())


def texts(column: pa.ChunkedArray | pa.Array) -> list[str]:
    """Return a column's cells as Python texts, piece by piece, so that a window beside it is never held up for long."""
    found: list[str] = []
    for start in range(0, len(column), CELLS_AT_ONCE):
        found += column.slice(start, CELLS_AT_ONCE).to_pylist()
    return found


class Cells(Mapping[str, Sequence[str]]):
    """Role → cells, made to Python texts when they are asked for, and kept: a task seldom looks at all of them."""

    def __init__(self, columns: Mapping[str, Callable[[], pa.ChunkedArray]]) -> None:
        """Take what gives each role's column."""
        self._columns = columns
        self._texts: dict[str, list[str]] = {}

    def __getitem__(self, role: str) -> Sequence[str]:
        if role not in self._texts:
            self._texts[role] = texts(self._columns[role]())
        return self._texts[role]

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


def counts(column: pa.ChunkedArray) -> dict[str, int]:
    """Return cell → how often it occurs."""
    found = pc.value_counts(column)
    return dict(zip(texts(found.field("values")), found.field("counts").to_numpy().tolist(), strict=True))


def open(path: Path) -> Table:
    """Return the table of an Arrow file, memory-mapped."""
    return Table(pa.ipc.open_file(pa.memory_map(str(path))).read_all())


def drop_columns(path: Path, names: Sequence[str]) -> None:
    """Take columns out of the table of an Arrow file, piece by piece."""
    aside = path.with_name(f"{path.name}.less")
    with pa.memory_map(str(path)) as mapped, pa.ipc.open_file(mapped) as file:
        kept = [
            place for place, field in enumerate(file.schema) if field.name not in names or place == len(file.schema) - 1
        ]
        schema = pa.schema([file.schema.field(place) for place in kept])
        with pa.ipc.new_file(str(aside), schema) as out:
            for number in range(file.num_record_batches):
                batch = file.get_batch(number)
                out.write_batch(pa.record_batch([batch.column(place) for place in kept], schema=schema))
    aside.replace(path)


class TableWriter:
    """Writes a table batch by batch; to be used in a `with`."""

    def __init__(self, path: Path, names: Sequence[str]) -> None:
        fields = [*((name, pa.large_string()) for name in names), (LINE, pa.int64())]
        self._schema = pa.schema([pa.field(name, kind) for name, kind in fields])
        self._file = pa.ipc.new_file(str(path), self._schema)
        self.rows = 0

    def write(self, rows: Sequence[Sequence[str]], lines: Sequence[int]) -> None:
        """Append rows, each with the line of the source it begins on."""
        if not rows:
            return
        columns = [*(pa.array(cells, pa.large_string()) for cells in zip(*rows, strict=True)), pa.array(lines)]
        self._file.write_batch(pa.record_batch(columns, schema=self._schema))
        self.rows += len(rows)

    def write_columns(self, columns: Sequence[pa.Array], lines: pa.Array, kept: pa.Array | None) -> None:
        """Append columns of text as they are; of their rows only those that are `kept`, where it is given."""
        batch = pa.record_batch([*columns, lines], schema=self._schema)
        batch = batch if kept is None else batch.filter(kept)
        if batch.num_rows:
            self._file.write_batch(batch)
            self.rows += batch.num_rows

    def __enter__(self) -> "TableWriter":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._file.close()
