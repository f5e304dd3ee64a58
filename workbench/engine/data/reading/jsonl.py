"""Reads JSON lines: one object a line; the columns are the keys of all lines, in the order they first appear.

Twice through the file: once for the columns, once for the rows, so that memory stays bounded. Lines that are no object
are left out and named, unless that would be most of them.
"""

import io
import itertools
import json
import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import decoding, json_cells, json_document, json_shapes
from workbench.engine.data.reading.filling import fill
from workbench.engine.data.reading.nearly_json import Lenience
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

LINES = (".jsonl", ".ndjson")
LINES_AT_ONCE = 8192
BEGINNING = re.compile(r"\ufeff?\s*\{[ \t]*[\"'}]")
PYTHON = re.compile(r"\ufeff?\s*\{[ \t]*'")
LOOKED_AT = 20  # lines, to see whether a brace and an apostrophe begin an object of Python or a text
BLANK = "\ufeff \t\r\n"
TOLD_BY = 3  # lines: the first may be a header of its own

Line = tuple[int, dict[str, Any] | Text]  # its number, its object or what is wrong with it


class JsonLines:
    """JSON lines (also named NDJSON): texts as they are, everything else as JSON."""

    name: ClassVar[str] = "jsonl"
    version: ClassVar[int] = 5  # 4: what is nearly JSON is read; 5: questions inside texts
    title: ClassVar[str] = N_("a file of JSON lines")
    suffixes: ClassVar[tuple[str, ...]] = (".jsonl", ".ndjson", ".json", ".txt")
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins with an object that ends on the same line."""
        if BEGINNING.match(source.text) is None:
            return False
        first, _, others = source.text.lstrip("\ufeff \t\r\n").partition("\n")
        if PYTHON.match(source.text) and not any(map(_is_object, source.text.splitlines()[:LOOKED_AT])):
            return False
        if BEGINNING.match(others):
            return True
        only = _object(first, Lenience())
        if isinstance(only, Text):
            return False
        return others.strip() != "" or source.named.suffix.lower() in LINES or not json_document.is_table(only)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError where most of its lines can't be read."""
        left_out: list[dict[str, Any]] = []
        lenience = Lenience()
        try:
            names = yield from _columns(source)
            with TableWriter(out, names) as writer, source.path.open("rb") as raw:
                text = io.TextIOWrapper(raw, encoding=source.encoding.name, errors=source.encoding.errors)
                yield from fill(writer, json_cells.records(_lines(text, lenience), names, left_out), raw)
        except UnicodeDecodeError as error:
            raise decoding.undecodable(source.path, source.named, source.encoding.name) from error
        if left_out and len(left_out) >= writer.rows:
            raise _bad_line(str(source.named), left_out[0]["line"], left_out[0]["reason"])
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name, delimiter="", quote="",
            header_line=0, columns=names, rows_in_file=writer.rows + len(left_out), rows_left_out=left_out,
            notes=[*lenience.notes(), *_notes(source)],
        )  # fmt: skip


def _columns(source: Source) -> Generator[Event, None, list[str]]:
    found: dict[str, None] = {}
    path, size = str(source.named), source.path.stat().st_size
    bad: tuple[int, Text] | None = None
    with source.path.open("rb") as raw:
        text = io.TextIOWrapper(raw, encoding=source.encoding.name, errors=source.encoding.errors)
        for number, values in _lines(text, Lenience()):
            if isinstance(values, Text):
                bad = bad or (number, values)
                continue
            fault = None if values.keys() <= found.keys() else json_cells.fault(list(values))
            if fault is not None:
                bad = bad or (number, fault)
                continue
            found.update(dict.fromkeys(values))
            if len(found) > json_cells.MOST_COLUMNS:
                raise json_cells.too_many_columns(path, number)
            if number % LINES_AT_ONCE == 0:
                yield Progressed(N_("finding the columns"), raw.tell(), size, N_("bytes"))
    if bad is not None and not found:
        raise _bad_line(path, *bad)
    if not found:
        raise DataError(
            N_("{path} has no rows."), N_("Give a file with one JSON object a line."), path=path, where=Where(path)
        )
    return list(found)


def _lines(text: io.TextIOWrapper, lenience: Lenience) -> Iterator[Line]:
    """Yield every line that is not blank, as its object (or each of the questions in it) or what is wrong with it."""
    for number, line in enumerate(text, 1):
        if line.strip(BLANK):
            for found in json_shapes.questions(_object(line, lenience)):
                yield number, found


def _notes(source: Source) -> list[Text]:
    """Return what is said where the first objects hold questions."""
    with source.path.open(encoding=source.encoding.name, errors=source.encoding.errors) as text:
        return json_shapes.note([_object(line, Lenience()) for line in itertools.islice(text, TOLD_BY)])


def _object(line: str, lenience: Lenience) -> dict[str, Any] | Text:
    """Return the object of a line; what is nearly one is read, too, and counted."""
    line = line.strip(BLANK)
    comma = python = False
    try:
        values, end = json_cells.DECODER.raw_decode(line)
    except (json.JSONDecodeError, RecursionError) as error:
        found = None if isinstance(error, RecursionError) else json_cells.near(error, line, 0, ended=True)
        if found is None:
            return said(N_("it is not a JSON object: {reason}"), reason=json_cells.reason(error))
        values, end, comma, python = found[0], found[1].end, found[1].comma, found[1].python
    rest = line[end:]
    if rest.strip(" \t,"):
        return said(N_("something stands after its object"))
    if not isinstance(values, dict):
        return said(N_("it is no object in curly brackets"))
    lenience.python += python
    lenience.commas += comma or "," in rest
    return values


def _is_object(line: str) -> bool:
    return isinstance(_object(line, Lenience()), dict)


def _bad_line(path: str, number: int, reason: Text) -> DataError:
    return DataError(
        N_("Line {line} of {path} can't be read: {reason}."),
        N_("Correct that line, or take it out; every line holds one object, such as {example}."),
        line=number, path=path, reason=reason, example='{"text": "…", "label": "…"}', where=Where(path, number),
    )  # fmt: skip
