"""A run's events.jsonl as it grows: what has come since the last look, and the newest event of a kind."""

import json
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.engine import events
from workbench.engine.events import Event

EDGE_BYTES = 4096  # before a place: enough to see whether the file was cut back and has grown again
END_BYTES = 1 << 16  # more than the longest event


@dataclass(frozen=True)
class Place:
    """How far a run's events were read: up to which byte, and what stood just before it."""

    offset: int = 0
    edge: int = 0  # CRC-32 of the last EDGE_BYTES before it


def read_on(run: Path, place: Place) -> tuple[list[Event], Place, bool]:
    """Return the events since `place`, the place now, and whether they begin anew, as the file was cut back meanwhile.

    A line that is not finished yet is left for the next time; an unknown one is passed over.
    """
    try:
        file = (run / "events.jsonl").open("rb")
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
    try:
        with (run / "events.jsonl").open("rb") as file:
            head = file.read(END_BYTES)
            file.seek(max(0, file.seek(0, 2) - END_BYTES))
            tail = file.read()
    except OSError:
        return None
    mark = f'"event": "{kind}"'.encode()
    lines = (line for part in (tail, head) for line in reversed(part.splitlines()) if mark in line)
    return next((found for line in lines if (found := _object(line)) is not None and found["event"] == kind), None)


def _edge(file: Any, offset: int) -> int:
    file.seek(max(0, offset - EDGE_BYTES))
    return zlib.crc32(file.read(min(offset, EDGE_BYTES)))


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        found = json.loads(line)
    except ValueError:
        return None
    return found if isinstance(found, dict) and "event" in found else None


def _event(line: bytes) -> Event | None:
    found = _object(line)
    try:
        return None if found is None else events.from_dict(found)
    except (TypeError, KeyError, ValueError):
        return None
