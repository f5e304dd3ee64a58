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
    every cell is empty are none. `rows_left_out` are those that are not in the table, as they can't be read.
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
        """Return the report as the cache keeps it: its texts as templates and values."""
        left_out = [{**one, "reason": _kept(one["reason"])} for one in self.rows_left_out]
        return {**self.as_dict(), "notes": [_kept(one) for one in self.notes], "rows_left_out": left_out}

    @classmethod
    def from_cache(cls, kept: dict[str, Any], source: Path, table: Path) -> "ReadReport":
        """Return the report that the cache kept, of a file that may have moved."""
        notes = [said(one["template"], **one["values"]) for one in kept["notes"]]
        left_out = [
            {**one, "reason": said(one["reason"]["template"], **one["reason"]["values"])}
            for one in kept["rows_left_out"]
        ]
        return cls(**{**kept, "notes": notes, "rows_left_out": left_out, "source": source, "table": table})


def _kept(text: Text) -> dict[str, Any]:
    return {"template": text.template, "values": text.values}


class Reader(Protocol):
    """Turns files of one format into an Arrow file of text columns."""

    name: ClassVar[str]
    version: ClassVar[int]  # rises when the same file would be read differently, so that the cache is left aside

    def recognises(self, path: Path, head: bytes) -> bool:
        """Return whether a file with this beginning is of this format."""

    def read(self, path: Path, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line where it can't be read."""
