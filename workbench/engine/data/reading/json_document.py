"""Reads one JSON document: a list of objects, or one of the shapes that programs write tables in.

A list is read piece by piece, whatever its size, and so are lists that follow it; any other document as a whole.
"""

import io
import itertools
import re
from collections.abc import Callable, Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import header_signs, headers, json_cells, json_shapes, nearly_json
from workbench.engine.data.reading.filling import fill
from workbench.engine.data.reading.reader import ReadReport, Source, question
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, SpecError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

WHOLE_BYTES = 1 << 30  # of a document that is no list
ROWS_AT_ONCE = 4096
LOOKED_AT = 200  # values, to see what they are and whether the first names the columns
MOST_NAMED = 10  # lists that are left out
BARE = r"(?:-?\d[\d.eE+-]*|true|false|null|NaN)\s*"  # a number or a word
LIST = re.compile(rf"\ufeff?\s*\[\s*(?:{BARE},\s*)*(?:[\[{{\"]|(?:{BARE})?\]\s*(?:\Z|\[))")
BRACKET = re.compile(r"\ufeff?\s*\[")
OBJECT = re.compile(r"\ufeff?\s*\{\s*\"")
PYTHON = re.compile(r"\ufeff?\s*\{\s*'")
NAMED = (".json", ".jsonl", ".ndjson")
NOT_LIKE: dict[Any, Text] = {
    dict: said(N_("it is no object in curly brackets")),
    list: said(N_("it is no list in square brackets")),
}  # fmt: skip

Value = tuple[int, Any]  # the line it begins on, what stands there
Row = tuple[int, dict[str, Any] | Text]  # the line it begins on, its object or what is wrong with it


@dataclass
class _Content:
    """The values that are the rows, as often as they are asked for; what they are, and what is to be said of them."""

    values: Callable[[], Iterator[Value]]
    kind: Any = dict  # object: texts and numbers
    names: list[str] = field(default_factory=list)  # of the columns, where the rows do not name them
    above: int = 0  # values that stand above the header
    header: int = -1  # which value is the header
    header_line: int = 0
    sheet: str = ""
    sheets: list[str] = field(default_factory=list)
    notes: list[Text] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)
    lenience: nearly_json.Lenience = field(default_factory=nearly_json.Lenience)  # of the last time they were asked for

    def unfold(self, first: Sequence[Any]) -> None:
        """Make a row of each question that the values hold, where the first ones hold any, and say so."""
        notes = json_shapes.note(first) if self.kind is dict else []
        if notes:
            self.notes += notes
            folded = self.values
            self.values = lambda: ((line, row) for line, value in folded() for row in json_shapes.questions(value))

    def rows(self) -> Iterator[Row]:
        """Yield each row as an object, or what is wrong with it."""
        for place, (line, value) in enumerate(self.values()):
            if place >= self.above and place != self.header:
                yield line, self._row(value)

    def _row(self, value: Any) -> dict[str, Any] | Text:
        if self.kind is object:
            return {"text": value}
        if not isinstance(value, self.kind):
            return NOT_LIKE[self.kind]
        if isinstance(value, dict):
            return value
        if len(value) == len(self.names):
            return dict(zip(self.names, value, strict=True))
        return headers.uneven(len(value), len(self.names))


class JsonDocument:
    """A JSON list of objects (or of lists, or of texts); pandas' other shapes; SQuAD's; several lists by name."""

    name: ClassVar[str] = "json"
    version: ClassVar[int] = 4  # 3: what is nearly JSON is read; 4: questions inside texts
    title: ClassVar[str] = N_("a JSON document")
    suffixes: ClassVar[tuple[str, ...]] = (".json",)
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins as a list of values, or as an object."""
        if source.named.suffix.lower() in NAMED and BRACKET.match(source.text):
            return True
        if PYTHON.match(source.text):
            return source.named.suffix.lower() in NAMED or nearly_json.take(source.text.lstrip("\ufeff")) is not None
        return LIST.match(source.text) is not None or OBJECT.match(source.text) is not None

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line that is no JSON."""
        content = _of_lists(source) if BRACKET.match(source.text) else _of_document(source, options)
        _look(source, content, options)
        left_out: list[dict[str, Any]] = []
        names = content.names or (yield from _columns(source, content.rows()))
        with TableWriter(out, names) as writer, source.path.open("rb") as raw:
            yield from fill(writer, json_cells.records(content.rows(), names, left_out), raw)
        if not writer.rows:
            raise _bad_row(source, left_out[0]) if left_out else headers.no_rows(source.named, content.header_line)
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name, delimiter="", quote="",
            header_line=content.header_line, columns=names, rows_in_file=writer.rows + len(left_out),
            rows_left_out=left_out, sheet=content.sheet, sheets=content.sheets,
            notes=[*content.notes, *content.lenience.notes()], questions=content.questions,
        )  # fmt: skip


def is_table(document: Any) -> bool:
    """Return whether one object holds the rows of a table, so that it is not a row itself."""
    if not isinstance(document, dict):
        return False
    return bool(_squad(document) or _is_split(document) or _tables(document) or _reshaped(document))


def _opened(source: Source) -> io.TextIOWrapper:
    return source.path.open(encoding=source.encoding.name, errors=source.encoding.errors)


def _of_lists(source: Source) -> _Content:
    """Return the content of a list, or of several one after the other."""
    lenience = nearly_json.Lenience()
    return _Content(partial(_items, source, lenience, whole=_are_rows(source)), lenience=lenience)


def _are_rows(source: Source) -> bool:
    """Return whether several lists of texts and numbers follow each other, so that each of them is a row."""
    with _opened(source) as text:
        values = json_cells.Values(text, str(source.named))
        values.begin()
        values.step()
        if values.begin() in ("[", "{", "]"):
            return False
        while values.begin() != "]":
            values.take()
        values.step()
        return values.begin() == "["


def _items(source: Source, lenience: nearly_json.Lenience, *, whole: bool) -> Iterator[Value]:
    """Yield a text's values, or of lists (not `whole`) what is in them; count anew what is nearly JSON."""
    lenience.python = lenience.commas = 0
    with _opened(source) as text:
        values = json_cells.Values(text, str(source.named), lenience)
        while begin := values.begin():
            if whole:
                lenience.commas += values.comma
                yield values.line, values.take()
                continue
            if begin != "[":
                raise values.stray()
            values.step()
            while values.begin() != "]":
                yield values.line, values.take()
            lenience.commas += values.comma
            values.step()


def _look(source: Source, content: _Content, options: ReadingOptions) -> None:
    """Find out by its first values what the rows are, and of lists what their columns are named."""
    if content.names:
        return
    first = list(itertools.islice(content.values(), LOOKED_AT))
    kinds = [next((kind for kind in (dict, list) if isinstance(value, kind)), object)
             for _, value in first if value is not None]  # fmt: skip
    content.kind = max((dict, list, object), key=kinds.count)
    if not first:
        raise _no_rows(source)
    content.unfold([value for _, value in first])
    if content.kind is object:
        content.names = ["text"]
    if content.kind is list:
        _name_columns(source, content, first, options)


def _name_columns(source: Source, content: _Content, first: Sequence[Value], options: ReadingOptions) -> None:
    lists = [place for place, (_, value) in enumerate(first) if isinstance(value, list)]
    place = next((one for one in lists if first[one][0] >= options.header_line), lists[0])
    line, header = first[place]
    rows = [[_cell(cell) for cell in first[one][1]] for one in lists if one >= place]
    is_header = options.header_line > 0
    if options.header_line == -1 and _may_name(header):
        is_header = _names(rows)
        content.questions += [] if is_header else [headers.ask(rows[0], line)]
    if not is_header:
        content.names = headers.by_place(header_signs.usual([len(row) for row in rows]))
        return
    content.names, _ = headers.named(rows[0], content.notes)
    content.header, content.header_line = place, line
    if options.header_line > 0 and place:
        content.above = place
        content.notes.append(headers.above(line))


def _cell(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _may_name(cells: Sequence[Any]) -> bool:
    """Return whether a list can name columns: texts, each another."""
    is_text = all(isinstance(cell, str) and not isinstance(cell, json_cells.Number) for cell in cells)
    return bool(cells) and is_text and len(set(cells)) == len(cells)


def _names(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether the first of these lists plainly names the columns; by a few others alone it is not plain."""
    known = any(cell.strip().casefold() in header_signs.HEADERS for cell in rows[0])
    return known or (len(rows) > header_signs.TOLD_BY and header_signs.has_header(rows))


def _columns(source: Source, rows: Iterator[Row]) -> Generator[Event, None, list[str]]:
    found: dict[str, None] = {}
    bad: dict[str, Any] | None = None
    for number, (line, values) in enumerate(rows, 1):
        fault = values if isinstance(values, Text) else None
        if fault is None and not values.keys() <= found.keys():  # type: ignore[union-attr]
            fault = json_cells.fault(list(values))
        if fault is not None:
            bad = bad or {"line": line, "reason": fault}
            continue
        found.update(dict.fromkeys(values))
        if len(found) > json_cells.MOST_COLUMNS:
            raise json_cells.too_many_columns(str(source.named), line)
        if number % ROWS_AT_ONCE == 0:
            yield Progressed(N_("finding the columns"), number, 0, N_("rows"))
    if not found:
        raise _bad_row(source, bad) if bad else _no_rows(source)
    return list(found)


def _no_rows(source: Source) -> DataError:
    path = str(source.named)
    return DataError(
        N_("{path} has no rows."), N_("Give a list of JSON objects, one for each row."), path=path, where=Where(path),
    )  # fmt: skip


def _bad_row(source: Source, bad: Mapping[str, Any]) -> DataError:
    """Return the error of a file that has no row that can be read."""
    path = str(source.named)
    return DataError(
        N_("Line {line} of {path} can't be read: {reason}."), N_("Give a list of JSON objects, one for each row."),
        line=bad["line"], path=path, reason=bad["reason"], where=Where(path, bad["line"]),
    )  # fmt: skip


def _of_document(source: Source, options: ReadingOptions) -> _Content:
    """Return the content of an object that has the rows in it, or of several objects, each a row."""
    path = str(source.named)
    if source.path.stat().st_size > WHOLE_BYTES:
        raise DataError(
            N_("{path} is one JSON object of more than 1 GB, which can't be read piece by piece."),
            N_("Write its rows as JSON lines, one object a line, then give that file."), path=path, where=Where(path),
        )  # fmt: skip
    lenience = nearly_json.Lenience()
    found = list(_items(source, lenience, whole=True))
    if len(found) != 1 or not isinstance(found[0][1], dict):
        return _Content(lambda: iter(found), lenience=lenience)
    ((line, document),) = found
    content = _Content(lambda: iter([]), lenience=lenience)
    rows = _in_document(source, document, options, content)
    content.values = lambda: ((line, row) for row in rows)
    return content


def _in_document(source: Source, document: dict[str, Any], options: ReadingOptions, content: _Content) -> list[Any]:
    """Return the rows in an object."""
    squad = _squad(document)
    if squad:
        return squad
    if _is_split(document):
        return _split(document, content)
    tables = _tables(document)
    if tables:
        return _chosen(source, document, tables, options, content)
    return _reshaped(document) or [document]


def _is_split(document: Mapping[str, Any]) -> bool:
    """Return whether an object is a table in pandas' shape "split"."""
    columns, rows = document.get("columns"), document.get("data")
    return isinstance(columns, list) and isinstance(rows, list) and any(isinstance(row, list) for row in rows)


def _split(document: Mapping[str, Any], content: _Content) -> list[Any]:
    """Return the rows of a table in pandas' shape "split", and where they have names those, too."""
    rows, index = document["data"], document.get("index")
    content.kind = list
    content.names, _ = headers.named(list(map(json_cells.text, document["columns"])), content.notes)
    if not isinstance(index, list) or len(index) != len(rows) or index == [str(place) for place in range(len(rows))]:
        return list(rows)
    content.names.insert(0, _free_name(content.names))
    return [[key, *row] if isinstance(row, list) else row for key, row in zip(index, rows, strict=True)]


def _tables(document: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Return the lists of objects in an object."""
    lists = {key: one for key, one in document.items() if isinstance(one, list)}
    return {key: one for key, one in lists.items() if 2 * sum(isinstance(row, dict) for row in one) > len(one)}


def _chosen(
    source: Source, document: Mapping[str, Any], tables: Mapping[str, list[Any]], options: ReadingOptions,
    content: _Content,
) -> list[Any]:  # fmt: skip
    """Return the list to read, the one given or else the longest; say what is left out, and ask where it is several."""
    given, path = options.sheet, str(source.named)
    if given and given not in tables:
        raise SpecError(
            N_("There is no list {given!r} with rows in {path}."), N_("Name one of: {names}."),
            given=given, path=path, names=", ".join(tables), where=Where(path),
        )  # fmt: skip
    longest = sorted(tables, key=lambda name: -len(tables[name]))
    name = given or longest[0]
    if len(tables) > 1:
        content.sheet, content.sheets = name, list(tables)
    if len(tables) > 1 and not given:
        answers = [(said(N_("“{name}”: {rows} rows"), name=one, rows=len(tables[one])), {"sheet": one})
                   for one in longest]  # fmt: skip
        content.questions.append(question(said(N_("Which list of the document holds the rows?")), *answers))
    content.notes += [
        said(N_("The list “{name}” with {count} row(s) was left out."), name=one, count=len(tables[one]))
        for one in longest if one != name
    ][:MOST_NAMED]  # fmt: skip
    others = [one for one in document if one not in tables]
    if others:
        names = ", ".join(others[:MOST_NAMED]) + (", …" if len(others) > MOST_NAMED else "")
        content.notes.append(said(N_("Only the list “{name}” was read, not: {others}."), name=name, others=names))
    return tables[name]


def _reshaped(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of an object of columns, or of rows by their names; none where it is neither."""
    inner = list(document.values())
    if inner and all(isinstance(one, list) and one for one in inner) and len(set(map(len, inner))) == 1:
        return [dict(zip(document, row, strict=True)) for row in zip(*inner, strict=True)]
    if not inner or not all(isinstance(one, dict) and one for one in inner):
        return []
    keys = dict.fromkeys(key for one in inner for key in one)
    if all(key.isdecimal() for key in keys):  # pandas' own: columns by the rows' numbers
        return _keyed({key: {name: column.get(key) for name, column in document.items()} for key in keys})
    agree = any(all(key in one for one in inner) for key in inner[0])
    return _keyed(document) if agree else []


def _keyed(rows: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows with their names as a column, unless they are only counted."""
    if list(rows) == [str(place) for place in range(len(rows))]:
        return [dict(row) for row in rows.values()]
    key = _free_name({name for row in rows.values() for name in row})
    return [{key: name, **row} for name, row in rows.items()]


def _free_name(names: Collection[str]) -> str:
    """Return the name of the column of the rows' names."""
    numbered = (f"key {place}" for place in itertools.count(2))
    return next(name for name in itertools.chain(["key"], numbered) if name not in names)


def _squad(document: Any) -> list[dict[str, Any]]:
    """Return the questions of a document in SQuAD's shape, each with its context; empty for any other."""
    try:
        paragraphs = [paragraph for article in document["data"] for paragraph in article["paragraphs"]]
        return [
            {"context": paragraph["context"], **one} for paragraph in paragraphs for one in paragraph["qas"]
        ]  # fmt: skip
    except (KeyError, TypeError):
        return []
