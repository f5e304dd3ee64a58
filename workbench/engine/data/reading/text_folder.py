"""Reads a folder of text files: each file is a row, the folder it lies in its class, those around it a column.

Where few files of many lines lie in no folder of a class, each line may be a row, and the file's name its class.
"""

import contextlib
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import decoding, foreign, unmarked
from workbench.engine.data.reading.decoding import Encoding
from workbench.engine.data.reading.plain_text import PlainText
from workbench.engine.data.reading.reader import ReadReport, Source, question
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

SUFFIXES = (".txt", ".text", ".md")
AT_ONCE = 256  # files
MOST_BYTES = 1 << 26  # of one text
MOST_FILES, LINES = 30, 5  # so few files of so many lines each: a line may be a row
FEW_FILES, LINE_BYTES, BLANK_SHARE = 10, 400, 0.1  # up to which that is likelier than that a file is one
NULS = 0.01  # share of such bytes that a text may have
LIKELY, UNLIKELY = "likely", "unlikely"
TABLES = (".csv", ".tsv", ".json", ".jsonl", ".xlsx", ".xls", ".ods", ".parquet", ".conll")


@dataclass
class _Read:
    """What reading a folder found so far; `common` is the encoding of the files that are not UTF-8."""

    folder: Path
    files: list[Path]
    options: ReadingOptions
    common: Encoding | None = None
    others: Counter[tuple[str, str]] = field(default_factory=Counter)
    left_out: list[dict[str, Any]] = field(default_factory=list)

    @property
    def depth(self) -> int:
        """Return how many folders lie around the innermost file."""
        return max(len(file.relative_to(self.folder).parts) for file in self.files) - 1


class TextFolder:
    """A folder of classes, each a folder of text files, maybe split into folders of its own; or of text files alone."""

    name: ClassVar[str] = "folder"
    version: ClassVar[int] = 3  # 3: files without a suffix, one encoding for all, a row a line
    title: ClassVar[str] = N_("a folder of text files")
    suffixes: ClassVar[tuple[str, ...]] = ()
    is_text: ClassVar[bool] = False
    formats: ClassVar[tuple[str, ...]] = ("", "folder", PlainText.name)  # a person may name of a folder: of lines, too

    def recognises(self, source: Source) -> bool:
        """Return whether it is a folder."""
        return source.path.is_dir()

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write a row for each file to `out`, or for each line; files that can't be read are left out and named."""
        found = _Read(source.path, files_in(source.path), options)
        if not found.files:
            raise _no_texts(source.path)
        depth = found.depth
        lines = _kind_of_lines(found)
        by_line = lines == LIKELY and options.format != self.name
        names = ["text", *(["label"] if depth or by_line else []), *(["folder"] if depth > 1 else []), "file"]
        with TableWriter(out, names) as writer:
            yield from _write(writer, found, by_line=by_line)
        asked = unmarked.questions(found.common) if found.common else []
        if lines and not options.format:
            asked.append(_ask(found.files, by_line=by_line))
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding="utf-8", delimiter="", quote="", header_line=0,
            columns=names, rows_in_file=writer.rows + len(found.left_out), rows_left_out=found.left_out,
            notes=_notes(found.others), questions=asked,
        )  # fmt: skip


def files_in(folder: Path) -> list[Path]:
    """Return the text files of a folder and of those in it, without hidden ones, in the order of their names.

    Where no file of a folder is named as a text, those that have no suffix at all count as such.
    """
    folders: dict[Path, list[Path]] = {}
    for one in folder.rglob("*"):
        if one.suffix.lower() in ("", *SUFFIXES) and one.is_file():
            folders.setdefault(one.parent, []).append(one)
    found = (one for files in folders.values() for one in [file for file in files if file.suffix] or files)
    return sorted(one for one in found if not any(part.startswith(".") for part in one.relative_to(folder).parts))


def _no_texts(folder: Path) -> DataError:
    tables = sorted(one.name for one in folder.iterdir() if one.suffix.lower() in TABLES)
    if tables:
        return DataError(
            N_("There is no text file in the folder {path}, but {count} table(s): {names}."),
            N_("Give the one that holds the rows."),
            path=str(folder), count=len(tables), where=Where(str(folder)),
            names=", ".join(tables[:5]) + (", …" if len(tables) > 5 else ""),
        )  # fmt: skip
    return DataError(
        N_("There is no text file in the folder {path}."),
        N_("Give a folder with a folder for each class and text files (.txt) in them, or a file with rows."),
        path=str(folder), where=Where(str(folder)),
    )  # fmt: skip


def _kind_of_lines(found: _Read) -> str:
    """Return whether each line may be a row: "" where it can't, else LIKELY or UNLIKELY."""
    files, given = found.files, found.options.format
    if found.depth or given == PlainText.name:
        return "" if found.depth else LIKELY
    if not 1 < len(files) <= MOST_FILES or any(file.stat().st_size > MOST_BYTES for file in files):
        return ""
    texts = [file.read_bytes().strip().splitlines() for file in files]
    if any(sum(bool(line.strip()) for line in lines) < LINES for lines in texts):
        return ""
    every = [line for lines in texts for line in lines]
    blank = sum(not line.strip() for line in every)
    is_short = sum(map(len, every)) < LINE_BYTES * len(every)
    return LIKELY if is_short and blank < BLANK_SHARE * len(every) and len(files) <= FEW_FILES else UNLIKELY


def _ask(files: list[Path], *, by_line: bool) -> dict[str, Any]:
    text = N_("The folder has {count} text files with many lines each ({names}). What is a row?")
    names = ", ".join(file.name for file in files[:3]) + (", …" if len(files) > 3 else "")
    by_lines = said(N_("Each line; its class is the name of the file, as “{name}”"), name=files[0].stem)
    answers = [(by_lines, {"format": PlainText.name}), (said(N_("Each file as a whole")), {"format": TextFolder.name})]
    return question(said(text, count=len(files), names=names), *(answers if by_line else answers[::-1]))


def _write(writer: TableWriter, found: _Read, *, by_line: bool) -> Generator[Event, None, None]:
    """Write the rows, a batch of files at a time; of lines the number goes on from file to file."""
    depth, number = found.depth, 0
    for start in range(0, len(found.files), AT_ONCE):
        rows = []
        for place, file in enumerate(found.files[start : start + AT_ONCE], start + 1):
            if depth and file.parent == found.folder:
                text: str | Text = said(N_("{file} lies in no folder of a class"), file=file.name)
            else:
                text = yield from _text(file, found)
            if isinstance(text, Text):
                found.left_out.append({"line": number + 1 if by_line else place, "reason": text})
            elif by_line:
                lines = list(enumerate(map(str.strip, text.splitlines()), number + 1))
                rows += [(at, [line, file.stem, file.name]) for at, line in lines if line]
                number += len(lines)
            else:
                rows.append((place, [text, *_places(file.relative_to(found.folder), depth)]))
        writer.write([cells for _, cells in rows], [place for place, _ in rows])
        yield Progressed(N_("reading"), min(start + AT_ONCE, len(found.files)), len(found.files), N_("files"))


def _places(where: Path, depth: int) -> list[str]:
    """Return a file's label, the folder it lies in; the folders around that, where there are any; and its path."""
    *outer, label = ("", *where.parts[:-1])
    return [*([label] if depth else []), *(["/".join(outer[1:])] if depth > 1 else []), where.as_posix()]


def _notes(others: Counter[tuple[str, str]]) -> list[Text]:
    whole = N_("{count} text file(s) were read as {encoding}.")
    damaged = N_("{count} text file(s) have bytes that are not {encoding}; they were replaced by �.")
    found = (
        (damaged if errors == "replace" else whole, encoding, count) for (encoding, errors), count in others.items()
    )
    return [said(template, count=count, encoding=encoding) for template, encoding, count in found]


def _text(file: Path, found: _Read) -> Generator[Event, None, str | Text]:
    """Return a file's text, or why it can't be read."""
    if file.stat().st_size > MOST_BYTES:
        return said(N_("{file} is too large for one text"), file=file.name)
    data, given = file.read_bytes(), found.options.encoding
    encoding = decoding.named(given, data) if given else _told(data)
    try:
        return _cleaned(data.decode(encoding))
    except UnicodeError:
        if given:
            return said(N_("{file} is not {encoding}"), file=file.name, encoding=encoding)
    if not _may_be_text(data):
        return said(N_("{file} is no text"), file=file.name)
    guessed = yield from _guessed(data, found)
    found.others[guessed.name, guessed.errors] += 1
    return _cleaned(data.decode(guessed.name, guessed.errors))


def _told(data: bytes) -> str:
    return decoding.marked(data) or decoding.wide(data) or decoding.shifted(data) or "utf-8"


def _cleaned(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\0", "").strip()


def _may_be_text(data: bytes) -> bool:
    """Return whether bytes are no picture or other file that nobody wrote letter by letter."""
    return data.count(0) <= NULS * len(data) and not foreign.is_noise(data.decode("latin-1"))


def _guessed(data: bytes, found: _Read) -> Generator[Event, None, Encoding]:
    """Return the encoding of a text that is not UTF-8: damaged UTF-8, the one of all such files, or one of its own."""
    sample = unmarked.sample_of([data])
    if unmarked.is_damaged(sample):
        return Encoding("utf-8", "replace")
    if found.common is None:
        found.common = yield from _common(found.files)
    for one in (found.common, unmarked.of_texts(sample)):
        with contextlib.suppress(UnicodeDecodeError):
            data.decode(one.name)
            return Encoding(one.name)
    return Encoding(found.common.name, "replace")


def _common(files: list[Path]) -> Generator[Event, None, Encoding]:
    """Return the one encoding of the texts of a folder that are not UTF-8: together they tell more than each does."""
    samples: list[bytes] = []
    for number, file in enumerate(files, 1):
        if number % AT_ONCE == 0:
            yield Progressed(N_("finding the encoding"), number, len(files), N_("files"))
        data = file.read_bytes() if file.stat().st_size <= MOST_BYTES else b""
        if not data.isascii() and not _is_told(data) and _may_be_text(data):
            sample = unmarked.sample_of([data])
            if not unmarked.is_damaged(sample):
                samples.append(sample)
        if sum(map(len, samples)) > unmarked.SAMPLE_BYTES:
            break
    return unmarked.of_texts(b"\n".join(samples))


def _is_told(data: bytes) -> bool:
    try:
        data.decode(_told(data))
    except UnicodeError:
        return False
    return True
