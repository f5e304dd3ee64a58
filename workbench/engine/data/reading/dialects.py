"""How delimited text is written, and its rows one after the other, whatever is wrong with one of them."""

import csv
import re
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

WRAPPED = re.compile(r'"((?:[^"]|"")*)"(\r?\n?)')
CELL_LIMIT = 1 << 26  # characters; a longer "cell" is a quotation mark that was never closed


@dataclass(frozen=True)
class Dialect:
    """What stands between cells, around those that hold it ("none"), and before a mark in them ("" = it is doubled).

    `spaced`: spaces that follow a delimiter are not part of the cell. `wrapped`: each line as a whole stands in marks.
    """

    delimiter: str
    quote: str = '"'
    escape: str = ""
    spaced: bool = False
    wrapped: bool = False

    @property
    def arguments(self) -> dict[str, Any]:
        """Return the csv module's arguments."""
        written: dict[str, Any] = {"delimiter": self.delimiter, "skipinitialspace": self.spaced}
        written |= {"escapechar": self.escape} if self.escape else {}
        if self.quote == "none":
            return {**written, "quoting": csv.QUOTE_NONE, "quotechar": None}
        return {**written, "quotechar": self.quote}

    def lines(self, lines: Iterable[str]) -> Iterable[str]:
        """Return lines as the csv module has to get them: unwrapped, a backslash that escapes nothing doubled."""
        if self.wrapped:
            lines = map(unwrapped, lines)
        if not self.escape:
            return lines
        escaped = re.escape(self.delimiter) if self.quote == "none" else ""
        pattern = re.compile(rf"\\([\"'\\{escaped}])|\\")
        return (pattern.sub(_kept, line) if "\\" in line else line for line in lines)


class Records:
    """The rows of a text with how many lines each has; of one whose quotation marks are out of place, None.

    There, only the first line is passed over: what was read on to look for the mark that closes is read anew.
    """

    def __init__(self, lines: Iterable[str], dialect: Dialect, *, complete: bool = True) -> None:
        self._lines, self._dialect, self._complete = iter(dialect.lines(lines)), dialect, complete
        self._again: deque[str] = deque()
        self._read: list[str] = []  # lines of the row that is being read
        self._ended = False
        csv.field_size_limit(CELL_LIMIT)

    def __iter__(self) -> Iterator[tuple[int, list[str] | None]]:
        reader = self._reader()
        while True:
            self._read = []
            try:
                row = next(reader)
            except StopIteration:
                return
            except csv.Error:
                if self._ended and not self._complete:
                    return  # cut off in a cell
                self._again.extendleft(reversed(self._read[1:]))
                reader = self._reader()
                yield 1, None
            else:
                yield len(self._read), row

    def _reader(self) -> Iterator[list[str]]:
        return csv.reader(self._feed(), **self._dialect.arguments, strict=True)

    def _feed(self) -> Iterator[str]:
        while (line := self._again.popleft() if self._again else next(self._lines, None)) is not None:
            self._read.append(line)
            yield line
        self._ended = True


def unwrapped(line: str) -> str:
    """Return what stands in the quotation marks around a line, or the line as it is where there are none."""
    found = WRAPPED.fullmatch(line)
    return line if found is None else found[1].replace('""', '"') + found[2]


def _kept(found: re.Match[str]) -> str:
    return found[0] if found[1] else "\\\\"
