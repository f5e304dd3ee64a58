"""A run's events.jsonl, read: all of it, what has come since the last look, or the events of a kind; nobody else does.

A torn line, or one that is unknown here, is passed over. `record` writes the file.
"""

import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import events
from workbench.engine.events import Event

NAME = "events.jsonl"
EDGE_BYTES = 4096  # before a place: enough to see whether the file was cut back and has grown again
END_BYTES = 1 << 16  # more than the longest event
MOST_BYTES = 64 << 20  # of events that a drawing is made of


@dataclass(frozen=True)
class Place:
    """How far a run's events were read: up to which byte, and what stood just before it."""

    offset: int = 0
    edge: int = 0  # CRC-32 of the last EDGE_BYTES before it


def read(run: Path) -> Iterator[Event]:
    """Yield the events that stand in a run's folder, in order."""
    try:
        lines = (run / NAME).open("rb")
    except OSError:
        return
    with lines:
        for line in lines:
            if (event := _event(line)) is not None:
                yield event


def read_on(run: Path, place: Place) -> tuple[list[Event], Place, bool]:
    """Return the events since `place`, the place now, and whether they begin anew, as the file was cut back meanwhile.

    A line that is not finished yet is left for the next time.
    """
    try:
        file = (run / NAME).open("rb")
    except OSError:
        return [], Place(), place.offset > 0
    with file:
        size = file.seek(0, 2)
        anew = size < place.offset or _edge(file, place.offset) != place.edge
        start = 0 if anew else place.offset
        file.seek(start)
        data = file.read()
        whole = data[: data.rfind(b"\n") + 1]
        found = [event for line in whole.splitlines() if (event := _event(line)) is not None]
        end = start + len(whole)
        return found, Place(end, _edge(file, end)), anew


def newest(run: Path, kind: str) -> dict[str, Any] | None:
    """Return the newest event of that name near the file's end, else near its beginning; None where there is none."""
    head, tail = _ends(run)
    lines = (line for part in (tail, head) for line in reversed(part.splitlines()) if _mark(kind) in line)
    return next((found for line in lines if (found := _object(line)) is not None and found["event"] == kind), None)


def last(run: Path) -> str:
    """Return the name of the last whole event, "" where there is none."""
    lines = reversed(_ends(run)[1].split(b"\n"))
    return next((str(found["event"]) for line in lines if (found := _object(line)) is not None), "")


def of_kinds(run: Path, *kinds: str, most_bytes: int | None = MOST_BYTES) -> Iterator[dict[str, Any]]:
    """Yield the events of these names as they are written, in order, one line held at a time; only theirs are parsed.

    `most_bytes`: of the file's beginning; None = to its end.
    """
    try:
        lines = (run / NAME).open("rb")
    except OSError:
        return
    marks, read = tuple(b"{" + _mark(kind) for kind in kinds), 0
    with lines:
        for line in lines:
            if line.startswith(marks) and (found := _object(line)) is not None:
                yield found
            read += len(line)
            if most_bytes is not None and read >= most_bytes:
                return


def _edge(file: Any, offset: int) -> int:
    file.seek(max(0, offset - EDGE_BYTES))
    return zlib.crc32(file.read(min(offset, EDGE_BYTES)))


def _ends(run: Path) -> tuple[bytes, bytes]:
    """Return the beginning and the end of the file, which may be the same; nothing where it can't be read."""
    try:
        with (run / NAME).open("rb") as file:
            head = file.read(END_BYTES)
            file.seek(max(0, file.seek(0, 2) - END_BYTES))
            return head, file.read()
    except OSError:
        return b"", b""


def _mark(kind: str) -> bytes:
    return f'"event": "{kind}"'.encode()


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) and "event" in found else None


def _event(line: bytes) -> Event | None:
    try:
        found = _object(line)
        return None if found is None else events.from_dict(found)
    except (TypeError, KeyError, ValueError, AttributeError):
        return None
