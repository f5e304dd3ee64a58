"""JSON values as cells of a table: texts as they are, numbers as they are written, everything else as JSON."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from workbench.engine.errors import N_, DataError, Text, Where, said

MOST_COLUMNS = 4096  # more distinct keys than that are data written as keys, and would fill the memory
SURROGATE = re.compile("[\ud800-\udfff]")


class Number(str):
    """A number as it is written: 1e5 is not 100000.0, 0.10 not 0.1."""

    __slots__ = ()


DECODER = json.JSONDecoder(parse_float=Number, parse_int=Number, parse_constant=Number)


def cells(values: Mapping[str, Any], names: Sequence[str]) -> list[str]:
    """Return the cells of these columns; a key that is missing, and null, are empty."""
    return [text(values.get(name)) for name in names]


def text(value: Any) -> str:
    """Return a value as a cell."""
    if value is None:
        return ""
    return str(value) if isinstance(value, str) else json.dumps(_plain(value), ensure_ascii=False)


def fault(row: Sequence[str]) -> Text | None:
    """Return what is wrong with cells that JSON's escapes can write and no text has, None where nothing is."""
    together = "".join(row)
    if "\0" in together:
        return said(N_("it has a NUL character"))
    return said(N_("it has half of a character (a lone surrogate)")) if SURROGATE.search(together) else None


def reason(error: json.JSONDecodeError | RecursionError) -> Text:
    """Return what is wrong with a text that is no JSON."""
    if isinstance(error, RecursionError):
        return said(N_("it is nested too deeply"))
    return said(N_("{what} at character {place}"), what=error.msg.removesuffix(" at"), place=error.colno)


def too_many_columns(path: str, line: int) -> DataError:
    """Return the error of objects that have too many different keys."""
    return DataError(
        N_("The objects of {path} have more than {most} different keys."),
        N_("Give every object the same few keys, one for each column."),
        path=path, most=MOST_COLUMNS, where=Where(path, line),
    )  # fmt: skip


def _plain(value: Any) -> Any:
    """Return a value with the numbers inside as numbers."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return json.loads(value) if isinstance(value, Number) else value
