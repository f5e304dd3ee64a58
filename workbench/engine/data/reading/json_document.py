"""Reads one JSON document: a list of objects, or one of the shapes that programs write tables in.

A list is read piece by piece, whatever its size; any other document as a whole.
"""

import io
import json
import re
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import json_cells
from workbench.engine.data.reading.filling import Record, fill
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Where
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

CHUNK = 1 << 20  # characters
MOST_AT_ONCE = 1 << 26  # characters of one value; more is a bracket that was never closed
WHOLE_BYTES = 1 << 30  # of a document that is no list
ROWS_AT_ONCE = 4096
LIST = re.compile(r"\ufeff?\s*\[\s*[\[{\"]")
OBJECT = re.compile(r"\ufeff?\s*\{\s*\"")
SPACE = re.compile(r"[\s,\ufeff]*")

Row = tuple[int, dict[str, Any]]  # the line it begins on, its object


class JsonDocument:
    """A JSON list of objects (or of lists, or of texts); pandas' other shapes; SQuAD's."""

    name: ClassVar[str] = "json"
    version: ClassVar[int] = 1
    title: ClassVar[str] = N_("a JSON document")
    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins as a list of values, or as an object."""
        return LIST.match(source.text) is not None or OBJECT.match(source.text) is not None

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line that is no JSON."""
        rows = _rows(source)
        left_out: list[dict[str, Any]] = []
        names = yield from _columns(source, rows())
        with TableWriter(out, names) as writer, source.path.open("rb") as raw:
            yield from fill(writer, _records(rows(), names, left_out), raw)
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name, delimiter="", quote="",
            header_line=0, columns=names, rows_in_file=writer.rows + len(left_out), rows_left_out=left_out,
        )  # fmt: skip


def is_table(document: Any) -> bool:
    """Return whether one object holds the rows of a table, so that it is not a row itself."""
    return _objects([document]) != [document]


def _rows(source: Source) -> Callable[[], Iterator[Row]]:
    """Return what yields a document's rows, as often as it is called."""
    if LIST.match(source.text):
        return lambda: _of_list(source)
    path = str(source.named)
    if source.path.stat().st_size > WHOLE_BYTES:
        raise DataError(
            N_("{path} is one JSON object of more than 1 GB, which can't be read piece by piece."),
            N_("Write its rows as JSON lines, one object a line, then give that file."), path=path, where=Where(path),
        )  # fmt: skip
    with _opened(source) as text:
        found = _objects(_whole(text.read(), path))
    return lambda: iter([(1, one) for one in found])


def _opened(source: Source) -> io.TextIOWrapper:
    return source.path.open(encoding=source.encoding.name, errors=source.encoding.errors)


def _columns(source: Source, rows: Iterator[Row]) -> Generator[Event, None, list[str]]:
    found: dict[str, None] = {}
    path = str(source.named)
    for number, (line, values) in enumerate(rows, 1):
        found.update(dict.fromkeys(values))
        if len(found) > json_cells.MOST_COLUMNS:
            raise json_cells.too_many_columns(path, line)
        if number % ROWS_AT_ONCE == 0:
            yield Progressed(N_("finding the columns"), number, 0, N_("rows"))
    if not found:
        raise DataError(
            N_("{path} has no rows."), N_("Give a list of JSON objects, one for each row."), path=path,
            where=Where(path),
        )  # fmt: skip
    return list(found)


def _records(rows: Iterator[Row], names: list[str], left_out: list[dict[str, Any]]) -> Iterator[Record]:
    for line, values in rows:
        row = json_cells.cells(values, names)
        fault = json_cells.fault(row)
        if fault is None:
            yield line, row
        else:
            left_out.append({"line": line, "reason": fault})


def _of_list(source: Source) -> Iterator[Row]:
    """Yield the objects of a list; of lists each becomes one by the names in the first, texts have one column."""
    header: list[str] | None = None
    with _opened(source) as text:
        for line, value in _values(text, str(source.named)):
            if isinstance(value, dict):
                yield line, value
            elif isinstance(value, list):
                if header is None:
                    header, is_header = _header(value)
                    if is_header:
                        continue
                yield line, dict(zip(header, value, strict=False))
            else:
                yield line, {"text": value}


def _header(first: Sequence[Any]) -> tuple[list[str], bool]:
    """Return the names of the columns of lists, and whether the first list has them."""
    named = all(isinstance(one, str) and not isinstance(one, json_cells.Number) for one in first)
    if named and len(set(first)) == len(first) and all(0 < len(one) <= 40 and len(one.split()) < 4 for one in first):
        return [str(one) for one in first], True
    return [f"column {place}" for place in range(1, len(first) + 1)], False


def _values(text: io.TextIOWrapper, path: str) -> Iterator[tuple[int, Any]]:
    """Yield the values of a list, each with the line it begins on."""
    buffer, line, ended = text.read(CHUNK), 1, False
    start = buffer.index("[") + 1
    line += buffer.count("\n", 0, start)
    place = start
    while True:
        after = SPACE.match(buffer, place).end()  # type: ignore[union-attr]
        line += buffer.count("\n", place, after)
        place = after
        if buffer[place : place + 1] == "]":
            return
        try:
            value, end = json_cells.DECODER.raw_decode(buffer, place)
            is_whole = end < len(buffer) or ended
        except (json.JSONDecodeError, RecursionError) as error:
            if ended or isinstance(error, RecursionError) or len(buffer) - place > MOST_AT_ONCE:
                raise _bad(path, line, buffer[place:], error) from error
            is_whole = False
        if is_whole:
            yield line, value
            line += buffer.count("\n", place, end)
            place = end
        else:
            more = text.read(max(CHUNK, len(buffer) - place))
            ended = not more
            buffer, place = buffer[place:] + more, 0


def _bad(path: str, line: int, rest: str, error: json.JSONDecodeError | RecursionError) -> DataError:
    if not rest.strip():
        return DataError(
            N_("{path} ends before its list does: the file is incomplete."), N_("Get it again, whole."),
            path=path, where=Where(path, line),
        )  # fmt: skip
    line += error.lineno - 1 if isinstance(error, json.JSONDecodeError) and error.pos <= len(error.doc) else 0
    return DataError(
        N_("Line {line} of {path} is not JSON: {reason}."), N_("Correct it there; after it nothing can be read."),
        line=line, path=path, reason=json_cells.reason(error), where=Where(path, line),
    )  # fmt: skip


def _whole(text: str, path: str) -> list[Any]:
    """Return the values of a text that has one JSON value, or several one after the other."""
    found, place = [], SPACE.match(text).end()  # type: ignore[union-attr]
    while place < len(text):
        try:
            value, place = json_cells.DECODER.raw_decode(text, place)
        except (json.JSONDecodeError, RecursionError) as error:
            line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
            raise DataError(
                N_("Line {line} of {path} is not JSON: {reason}."),
                N_("Correct it there; after it nothing can be read."),
                line=line, path=path, reason=json_cells.reason(error), where=Where(path, line),
            ) from error  # fmt: skip
        found.append(value)
        place = SPACE.match(text, place).end()  # type: ignore[union-attr]
    return found


def _objects(values: list[Any]) -> list[dict[str, Any]]:
    """Return the rows that objects come to."""
    if len(values) > 1:
        return [one for one in values if isinstance(one, dict)]
    (document,) = values
    squad = _squad(document)
    if squad:
        return squad
    lists = {key: one for key, one in document.items() if isinstance(one, list) and one}
    if isinstance(document.get("columns"), list) and isinstance(document.get("data"), list):  # pandas' "split"
        return [dict(zip(map(str, document["columns"]), row, strict=False)) for row in document["data"]]
    tables = [one for one in lists.values() if all(isinstance(row, dict) for row in one)]
    if tables:
        return max(tables, key=len)
    if lists and len({len(one) for one in lists.values()}) == 1 and len(lists) == len(document):  # columns of cells
        return [dict(zip(lists, row, strict=True)) for row in zip(*lists.values(), strict=True)]
    inner = list(document.values())
    if inner and all(isinstance(one, dict) and one for one in inner):
        return _of_objects(document)
    return [document]


def _of_objects(document: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the rows of an object of objects: columns by the rows' numbers (pandas' own), or rows by their names."""
    numbers = dict.fromkeys(key for column in document.values() for key in column)
    if all(key.isdecimal() for key in numbers):
        return [{name: column.get(key) for name, column in document.items()} for key in numbers]
    return [dict(row) for row in document.values()]


def _squad(document: Any) -> list[dict[str, Any]]:
    """Return the questions of a document in SQuAD's shape, each with its context; empty for any other."""
    try:
        paragraphs = [paragraph for article in document["data"] for paragraph in article["paragraphs"]]
        return [
            {"context": paragraph["context"], **one} for paragraph in paragraphs for one in paragraph["qas"]
        ]  # fmt: skip
    except (KeyError, TypeError):
        return []
