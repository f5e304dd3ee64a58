"""Fills a table from the rows of a text, in batches of bounded size, and says how far it is."""

import os
from collections.abc import Generator, Iterable
from typing import BinaryIO

from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed

BATCH_ROWS = 4096
BATCH_BYTES = 1 << 24

Record = tuple[int, list[str]]  # the line it begins on, its cells


def fill(writer: TableWriter, records: Iterable[Record], raw: BinaryIO) -> Generator[Event, None, None]:
    """Write all records; `raw` is the file they come from, whose place says how much of it is read."""
    size, begin = os.fstat(raw.fileno()).st_size, raw.tell()
    rows: list[list[str]] = []
    lines: list[int] = []
    for line, row in records:
        rows.append(row)
        lines.append(line)
        if len(rows) >= BATCH_ROWS or raw.tell() - begin > BATCH_BYTES:
            writer.write(rows, lines)
            rows, lines, begin = [], [], raw.tell()
            yield Progressed(N_("reading"), begin, size, N_("bytes"))
    writer.write(rows, lines)
    yield Progressed(N_("reading"), size, size, N_("bytes"))
