"""What a reader is, and what it reports: one file and one row of READERS for each format."""

import json
from collections.abc import Generator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, ClassVar, Protocol

from workbench.engine import command_words
from workbench.engine.data.reading.decoding import Encoding
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions


@dataclass(frozen=True)
class Source:
    """A file as a reader gets it: out of its archive, and of a text the encoding known.

    `path` is where the bytes lie, `named` what the person gave, which alone is spoken of. `text` is the beginning of a
    text, "" of another file; `complete`: that is all of it.
    """

    path: Path
    named: Path
    head: bytes
    encoding: Encoding
    text: str
    complete: bool


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
    escape: str = ""  # what stands before a quotation mark in a cell; "" = it is doubled
    sheet: str = ""  # of a workbook
    sheets: list[str] = field(default_factory=list)  # those of a workbook that have anything in them
    sha256: str = ""  # "sha256:…", filled in by read_file
    rows_left_out: list[dict[str, Any]] = field(default_factory=list)  # {"line", "reason"}
    notes: list[Text] = field(default_factory=list)
    questions: list[dict[str, Any]] = field(default_factory=list)  # {"text", "answers": [{"label", "reading"}]}

    def check_answered(self) -> None:
        """Raise DataError where a person has to say first how the file is to be read; its value `asked` is what."""
        if not self.questions:
            return
        asked = self.questions[0]
        answers = [f"{one['label']}: {_options(one['reading'])}" for one in asked["answers"]]
        raise DataError(
            N_("{question} ({path})"), N_("Answer it in the Data station or the run file. {answers}"),
            question=asked["text"], path=str(self.source), answers="; ".join(answers), asked=asked,
            where=Where(str(self.source)),
        )  # fmt: skip

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON has it, the two paths as text."""
        return {**asdict(self), "source": str(self.source), "table": str(self.table)}

    def as_cached(self) -> dict[str, Any]:
        """Return the report as the cache keeps it: its texts as templates and values."""
        left_out = [{**one, "reason": _kept(one["reason"])} for one in self.rows_left_out]
        questions = [
            {
                "text": _kept(one["text"]),
                "answers": [{**answer, "label": _kept(answer["label"])} for answer in one["answers"]],
            }
            for one in self.questions
        ]
        notes = [_kept(one) for one in self.notes]
        return {**self.as_dict(), "notes": notes, "rows_left_out": left_out, "questions": questions}

    @classmethod
    def from_cache(cls, kept: dict[str, Any], source: Path, table: Path) -> "ReadReport":
        """Return the report that the cache kept, of a file that may have moved."""
        notes = [_said(one) for one in kept["notes"]]
        left_out = [{**one, "reason": _said(one["reason"])} for one in kept["rows_left_out"]]
        questions = [
            {
                "text": _said(one["text"]),
                "answers": [{**answer, "label": _said(answer["label"])} for answer in one["answers"]],
            }
            for one in kept["questions"]
        ]
        found = {"notes": notes, "rows_left_out": left_out, "questions": questions}
        return cls(**{**kept, **found, "source": source, "table": table})


def _options(reading: dict[str, Any]) -> str:
    """Return reading options as a run file has them, and as the command line takes them."""
    lines = ", ".join(
        f"{key} = {value if isinstance(value, int) else json.dumps(value)}" for key, value in reading.items()
    )
    words = " ".join(f"--reading {command_words.quoted(f'{key}={value}')}" for key, value in reading.items())
    return f"reading = {{ {lines} }} ({words})"


def _kept(text: Text) -> dict[str, Any]:
    return {"template": text.template, "values": text.values}


def _said(kept: dict[str, Any]) -> Text:
    return said(kept["template"], **kept["values"])


def question(text: Text, *answers: tuple[Text, dict[str, Any]]) -> dict[str, Any]:
    """Return a question to a person; each answer has the reading options that give it, the first is the likeliest."""
    return {"text": text, "answers": [{"label": label, "reading": reading} for label, reading in answers]}


class Reader(Protocol):
    """Turns files of one format into an Arrow file of text columns."""

    name: ClassVar[str]
    title: ClassVar[str]  # "an Excel workbook"
    suffixes: ClassVar[tuple[str, ...]]  # that files of the format are named with
    is_text: ClassVar[bool]  # its files are text, so that they have an encoding
    version: ClassVar[int]  # rises when the same file would be read differently, so that the cache is left aside

    def recognises(self, source: Source) -> bool:
        """Return whether a file with this beginning is of this format."""

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's rows to `out`; raise DataError naming the line where it can't be read."""
