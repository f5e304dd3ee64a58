"""Reads plain text: every line that is not blank is a row of the one column "text"."""

import io
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import ClassVar

from workbench.engine.data.reading import decoding, sniffing
from workbench.engine.data.reading.filling import Record, fill
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions


class PlainText:
    """A text a line, without columns and without a header."""

    name: ClassVar[str] = "text"
    version: ClassVar[int] = 1
    title: ClassVar[str] = N_("a plain text")
    suffixes: ClassVar[tuple[str, ...]] = (".txt", ".text", ".md")
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return whether nothing parts the lines of the file, and the first is no header."""
        prose = source.named.suffix.lower() in self.suffixes
        return sniffing.is_plain(source.text, complete=source.complete, prose=prose)

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's lines to `out`."""
        nuls = [0]
        try:
            with source.path.open("rb") as raw, TableWriter(out, ["text"]) as writer:
                text = io.TextIOWrapper(raw, encoding=source.encoding.name, errors=source.encoding.errors)
                yield from fill(writer, _records(text, nuls), raw)
        except UnicodeDecodeError as error:
            raise decoding.undecodable(source.path, source.named, source.encoding.name) from error
        notes = [said(N_("Each line that is not blank was read as a text.")), *decoding.without_nuls(nuls[0])]
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name, delimiter="", quote="",
            header_line=0, columns=["text"], rows_in_file=writer.rows, notes=notes,
        )  # fmt: skip


def _records(text: io.TextIOWrapper, nuls: list[int]) -> Iterator[Record]:
    for number, line in enumerate(text, 1):
        nuls[0] += line.count("\0")
        line = line.replace("\0", "").strip("\ufeff\r\n")
        if line.strip():
            yield number, [line]
