"""Reads JSON lines: one object a line; the columns are the keys of all lines, in the order they first appear.

Twice through the file: once for the columns, once for the rows, so that memory stays bounded.
"""

import io
import json
import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import decoding
from workbench.engine.data.reading.filling import fill
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

HEAD_BYTES = 4
LINES_AT_ONCE = 8192
MOST_COLUMNS = 4096  # more distinct keys than that are data written as keys, and would fill the memory
BEGINNING = re.compile(rb"(\xef\xbb\xbf)?\s*\{[ \t]*[\"}]")
ESCAPED = re.compile(r"\\u(0000|d[89a-f])", re.IGNORECASE)  # NUL, or half of a surrogate pair

Line = tuple[int, str, dict[str, Any]]  # its number, its text, its object with numbers as they stand


class JsonLines:
    """JSON lines (also named NDJSON): texts as they are, everything else as JSON."""

    name: ClassVar[str] = "jsonl"
    version: ClassVar[int] = 1

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether the file begins with an object whose first key stands on the same line."""
        return BEGINNING.match(head) is not None

    def read(self, path: Path, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line that can't be read."""
        with path.open("rb") as raw:
            encoding = decoding.encoding(raw.read(HEAD_BYTES), options.encoding)
        try:
            names = yield from _columns(path, encoding)
            with TableWriter(out, names) as writer:
                yield from _write(path, encoding, names, writer)
        except UnicodeDecodeError as error:
            raise decoding.undecodable(path, encoding) from error
        return ReadReport(
            source=path, table=out, format=self.name, encoding=encoding, delimiter="", quote="", header_line=0,
            columns=names, rows_in_file=writer.rows,
        )  # fmt: skip


def _columns(path: Path, encoding: str) -> Generator[Event, None, list[str]]:
    found: dict[str, None] = {}
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding) as text:
        for number, _, values in _lines(path, text):
            found.update(dict.fromkeys(values))
            if len(found) > MOST_COLUMNS:
                raise DataError(
                    N_("The objects of {path} have more than {most} different keys."),
                    N_("Give every object the same few keys, one for each column."),
                    path=str(path), most=MOST_COLUMNS, where=Where(str(path), number),
                )  # fmt: skip
            if number % LINES_AT_ONCE == 0:
                yield Progressed(N_("finding the columns"), raw.tell(), path.stat().st_size, N_("bytes"))
    if not found:
        raise DataError(
            N_("{path} has no rows."), N_("Give a file with one JSON object a line."), path=str(path),
            where=Where(str(path)),
        )  # fmt: skip
    return list(found)


def _lines(path: Path, text: io.TextIOWrapper) -> Iterator[Line]:
    """Yield every line that is not blank; raise DataError for one that is no object."""
    for number, line in enumerate(text, 1):
        if not line.strip():
            continue
        try:
            values = json.loads(line, parse_float=str, parse_int=str, parse_constant=str)
        except json.JSONDecodeError as error:
            what = error.msg.removesuffix(" at")
            reason = said(N_("{what} at character {place}"), what=what, place=error.pos + 1)
            raise _bad_line(path, number, reason) from error
        except RecursionError as error:
            raise _bad_line(path, number, said(N_("it is nested too deeply"))) from error
        if not isinstance(values, dict):
            raise _bad_line(path, number, said(N_("it is no object in curly brackets")))
        yield number, line, values


def _write(path: Path, encoding: str, names: list[str], writer: TableWriter) -> Generator[Event, None, None]:
    with path.open("rb") as raw, io.TextIOWrapper(raw, encoding=encoding) as text:
        records = ((number, _cells(path, number, line, values, names)) for number, line, values in _lines(path, text))
        yield from fill(writer, records, raw)


def _cells(path: Path, number: int, line: str, values: dict[str, Any], names: list[str]) -> list[str]:
    if any(isinstance(value, dict | list) for value in values.values()):
        whole = json.loads(line)  # with numbers inside as numbers
        values = {key: whole[key] if isinstance(value, dict | list) else value for key, value in values.items()}
    cells = [_text(values.get(name)) for name in names]
    if ESCAPED.search(line):
        _check_characters(path, number, "".join([*cells, *names]))
    return cells


def _text(value: Any) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _check_characters(path: Path, number: int, text: str) -> None:
    if "\0" in text:
        raise _bad_line(path, number, said(N_("it has a NUL character")))
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise _bad_line(path, number, said(N_("it has half of a character (a lone surrogate)"))) from error


def _bad_line(path: Path, number: int, reason: Text) -> DataError:
    return DataError(
        N_("Line {line} of {path} is not a JSON object: {reason}."),
        N_("Correct that line, or take it out; every line holds one object, such as {example}."),
        line=number, path=str(path), reason=reason, example='{"text": "…", "label": "…"}',
        where=Where(str(path), number),
    )  # fmt: skip
