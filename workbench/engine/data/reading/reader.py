"""What a reader is, and what it reports: one file and one row of READERS for each format."""

from collections.abc import Generator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Protocol

from workbench.engine.errors import Text, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions


@dataclass(frozen=True)
class ReadReport:
    """What reading a file found and did; `table` is the Arrow file with its rows.

    `header_line` is 1-based, 0 = there is none; `rows_in_file` counts every data row, lines whose
    every cell is empty are none.
    """

    source: Path
    table: Path
    format: str
    encoding: str
    delimiter: str
    quote: str
    header_line: int
    columns: list[str]
    rows_in_file: int
    sha256: str = ""  # "sha256:…", filled in by read_file
    rows_left_out: list[dict[str, Any]] = field(default_factory=list)  # {"line", "reason"}
    notes: list[Text] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON has it, the two paths as text."""
        return {**asdict(self), "source": str(self.source), "table": str(self.table)}

    def as_cached(self) -> dict[str, Any]:
        """Return the report as the cache keeps it: its notes as templates and values."""
        return {**self.as_dict(), "notes": [{"template": one.template, "values": one.values} for one in self.notes]}

    @classmethod
    def from_cache(cls, kept: dict[str, Any], source: Path, table: Path) -> "ReadReport":
        """Return the report that the cache kept, of a file that may have moved."""
        notes = [said(one["template"], **one["values"]) for one in kept["notes"]]
        return cls(**{**kept, "notes": notes, "source": source, "table": table})


class Reader(Protocol):
    """Turns files of one format into an Arrow file of text columns."""

    name: ClassVar[str]
    version: ClassVar[int]  # rises when the same file would be read differently, so that the cache is left aside

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file with this beginning is of this format."""

    def read(self, path: Path, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line where it can't be read."""
