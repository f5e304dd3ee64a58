"""JSON values as cells of a table: texts as they are, numbers as they are written, everything else as JSON.

The values are taken from a text one after the other, piece by piece, whatever its size.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from workbench.engine.data.reading import nearly_json
from workbench.engine.data.reading.filling import Record
from workbench.engine.errors import N_, DataError, Text, Where, said

MOST_COLUMNS = 4096  # more distinct keys than that are data written as keys, and would fill the memory
CHUNK = 1 << 20  # characters
MOST_AT_ONCE = 1 << 26  # characters of one value; more is a bracket that was never closed
SPACE = re.compile(r"[\s,\ufeff]*")
SURROGATE = re.compile("[\ud800-\udfff]")
TOO_DEEP = said(N_("it is nested too deeply"))


class Number(str):
    """A number as it is written: 1e5 is not 100000.0, 0.10 not 0.1."""

    __slots__ = ()


class Repeated(dict[str, Any]):
    """An object in which a key stands more than once: all but the last of its values would be lost."""

    def __init__(self, pairs: Sequence[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        names = [name for name, _ in pairs]
        self.key = next(name for place, name in enumerate(names) if name in names[:place])


class RepeatedKeyError(ValueError):
    """A cell holds an object with the key of this name more than once."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    return found if len(found) == len(pairs) else Repeated(pairs)


DECODER = json.JSONDecoder(parse_float=Number, parse_int=Number, parse_constant=Number, object_pairs_hook=_object)


class Values:
    """Takes the values of a text one after the other, and knows the line that each begins on.

    What is nearly JSON is taken, too, and counted; `comma` says whether one stood before what comes next.
    """

    def __init__(self, text: io.TextIOWrapper, path: str, lenience: nearly_json.Lenience | None = None) -> None:
        self.line, self.comma = 1, False
        self._lenience, self._nearly = lenience or nearly_json.Lenience(), False
        self._text, self._path = text, path
        self._buffer, self._place, self._ended = "", 0, False

    def begin(self) -> str:
        """Return the character that comes next, "" at the end."""
        self.comma = False
        while True:
            end = SPACE.match(self._buffer, self._place).end()  # type: ignore[union-attr]
            self.comma = self.comma or "," in self._buffer[self._place : end]
            self._pass(end)
            if self._place < len(self._buffer) or self._ended:
                return self._buffer[self._place : self._place + 1]
            self._read_on()

    def step(self) -> None:
        """Pass a bracket."""
        self._place += 1

    def take(self) -> Any:
        """Return the value that comes next; raise DataError naming the line where it is none."""
        while True:
            try:
                value, end, read = self._decoded()
            except (json.JSONDecodeError, RecursionError) as error:
                too_long = len(self._buffer) - self._place > MOST_AT_ONCE
                if self._ended or isinstance(error, RecursionError) or too_long:
                    raise self._bad(error) from error
            else:
                if end < len(self._buffer) or self._ended:
                    self._pass(end)
                    self._nearly = self._nearly or read is not None
                    if read is not None:
                        self._lenience.count(read)
                    return value
            self._read_on()

    def _decoded(self) -> tuple[Any, int, nearly_json.Near | None]:
        """Return the value that comes next, where it ends, and how it was read where it is only nearly JSON.

        Raises what JSON's reader raises. It looks through all that was read yet to say where it failed, so that it is
        asked last in a text that was not JSON before.
        """
        found = _value(nearly_json.take(self._buffer, self._place)) if self._nearly else None
        if found is None:
            try:
                return *DECODER.raw_decode(self._buffer, self._place), None
            except json.JSONDecodeError as error:
                found = near(error, self._buffer, self._place, ended=self._ended)
                if found is None:
                    raise
        value, read = found
        return value, read.end, read

    def stray(self) -> DataError:
        """Return the error of what stands behind the last list."""
        return self._bad(json.JSONDecodeError("Extra data", self._buffer, self._place))

    def _pass(self, end: int) -> None:
        self.line += self._buffer.count("\n", self._place, end)
        self._place = end

    def _read_on(self) -> None:
        rest = self._buffer[self._place :]
        more = self._text.read(max(CHUNK, len(rest)))
        self._ended = not more
        self._buffer, self._place = rest + more, 0

    def _bad(self, error: json.JSONDecodeError | RecursionError) -> DataError:
        path, line = self._path, self.line
        if self._place >= len(self._buffer):
            return DataError(
                N_("{path} ends before its list does: the file is incomplete."), N_("Get it again, whole."),
                path=path, where=Where(path, line),
            )  # fmt: skip
        if isinstance(error, json.JSONDecodeError):
            line += self._buffer.count("\n", self._place, error.pos)
        return DataError(
            N_("Line {line} of {path} is not JSON: {reason}."),
            N_("Correct it there; after it nothing can be read."),
            line=line, path=path, reason=reason(error), where=Where(path, line),
        )  # fmt: skip


def near(error: json.JSONDecodeError, text: str, start: int, *, ended: bool) -> tuple[Any, nearly_json.Near] | None:
    """Return the value that is nearly JSON where JSON's reader failed, and how it was read; None where it is none."""
    return _value(nearly_json.take(text, start) if nearly_json.may_be(error, text, ended=ended) else None)


def _value(read: nearly_json.Near | None) -> tuple[Any, nearly_json.Near] | None:
    if read is None:
        return None
    try:
        value, end = DECODER.raw_decode(read.json)
    except (json.JSONDecodeError, RecursionError):
        return None
    return (value, read) if end == len(read.json) else None


def cells(values: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    """Return the cells of these columns; a key that is missing, and null, are empty."""
    return [text(values.get(name)) for name in names]


def text(value: Any) -> str:
    """Return a value as a cell."""
    if value is None:
        return ""
    return str(value) if isinstance(value, str) else _written(value)


def row(values: Mapping[str, Any], names: Sequence[str]) -> list[str] | Text:
    """Return an object's cells of these columns, or what is wrong with it."""
    if isinstance(values, Repeated):
        return _stands_twice(values.key)
    try:
        found = cells(values, names)
    except RecursionError:
        return TOO_DEEP
    except RepeatedKeyError as error:
        return _stands_twice(str(error))
    return fault([*values, *found]) or found


def records(
    rows: Iterable[tuple[int, Mapping[str, Any] | Text]], names: Sequence[str], left_out: list[dict[str, Any]]
) -> Iterator[Record]:
    """Yield the cells of objects with their lines; what is wrong, or stands where an object should, is `left_out`."""
    for line, values in rows:
        found = values if isinstance(values, Text) else row(values, names)
        if isinstance(found, Text):
            left_out.append({"line": line, "reason": found})
        else:
            yield line, found


def fault(row: Sequence[str]) -> Text | None:
    """Return what is wrong with cells and keys that JSON's escapes can write and no text has, None where nothing is."""
    together = "".join(row)
    if "\0" in together:
        return said(N_("it has a NUL character"))
    return said(N_("it has half of a character (a lone surrogate)")) if SURROGATE.search(together) else None


def reason(error: json.JSONDecodeError | RecursionError) -> Text:
    """Return what is wrong with a text that is no JSON."""
    if isinstance(error, RecursionError):
        return TOO_DEEP
    return said(N_("{what} at character {place}"), what=error.msg.removesuffix(" at"), place=error.colno)


def too_many_columns(path: str, line: int) -> DataError:
    """Return the error of objects that have too many different keys."""
    return DataError(
        N_("The objects of {path} have more than {most} different keys."),
        N_("Give every object the same few keys, one for each column."),
        path=path, most=MOST_COLUMNS, where=Where(path, line),
    )  # fmt: skip


def _stands_twice(key: str) -> Text:
    return said(N_("its key “{key}” stands in it twice"), key=key)


def _written(value: Any) -> str:
    """Return a value as JSON, with the numbers in it as they were written."""
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, Repeated):
        raise RepeatedKeyError(value.key)
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key, ensure_ascii=False)}: {_written(one)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    return json.dumps(value, ensure_ascii=False)
