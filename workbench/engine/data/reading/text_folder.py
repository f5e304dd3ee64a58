"""Reads a folder of text files: each file is a row, the folder it lies in its class, those around it a column."""

from collections import Counter
from collections.abc import Generator
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine.data.reading import decoding
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

SUFFIXES = (".txt", ".text", ".md")
AT_ONCE = 256  # files
MOST_BYTES = 1 << 26  # of one text


class TextFolder:
    """A folder of classes, each a folder of text files, maybe split into folders of its own; or of text files alone."""

    name: ClassVar[str] = "folder"
    version: ClassVar[int] = 2  # 2: the innermost folder is the label
    title: ClassVar[str] = N_("a folder of text files")
    suffixes: ClassVar[tuple[str, ...]] = ()
    is_text: ClassVar[bool] = False

    def recognises(self, source: Source) -> bool:
        """Return whether it is a folder."""
        return source.path.is_dir()

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write a row for each file to `out`; files that can't be read are left out and named."""
        folder = source.path
        files = files_in(folder)
        if not files:
            raise DataError(
                N_("There is no text file in the folder {path}."),
                N_("Give a folder with a folder for each class and text files (.txt) in them, or a file with rows."),
                path=str(folder), where=Where(str(folder)),
            )  # fmt: skip
        depth = max(len(file.relative_to(folder).parts) for file in files) - 1
        names = ["text", *(["label"] if depth else []), *(["folder"] if depth > 1 else []), "file"]
        left_out: list[dict[str, Any]] = []
        others: Counter[tuple[str, str]] = Counter()
        with TableWriter(out, names) as writer:
            for start in range(0, len(files), AT_ONCE):
                rows = []
                for place, file in enumerate(files[start : start + AT_ONCE], start + 1):
                    if depth and file.parent == folder:
                        found: str | Text = said(N_("{file} lies in no folder of a class"), file=file.name)
                    else:
                        found = yield from _text(file, options, others)
                    if isinstance(found, Text):
                        left_out.append({"line": place, "reason": found})
                        continue
                    rows.append((place, [found, *_places(file.relative_to(folder), depth)]))
                writer.write([cells for _, cells in rows], [place for place, _ in rows])
                yield Progressed(N_("reading"), min(start + AT_ONCE, len(files)), len(files), N_("files"))
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding="utf-8", delimiter="", quote="", header_line=0,
            columns=names, rows_in_file=writer.rows + len(left_out), rows_left_out=left_out, notes=_notes(others),
        )  # fmt: skip


def files_in(folder: Path) -> list[Path]:
    """Return the text files of a folder and of those in it, without hidden ones, in the order of their names."""
    found = (one for one in folder.rglob("*") if one.suffix.lower() in SUFFIXES and one.is_file())
    return sorted(one for one in found if not any(part.startswith(".") for part in one.relative_to(folder).parts))


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


def _text(file: Path, options: ReadingOptions, others: Counter[tuple[str, str]]) -> Generator[Event, None, str | Text]:
    """Return a file's text, or why it can't be read; `others` counts the guessed encodings."""
    if file.stat().st_size > MOST_BYTES:
        return said(N_("{file} is too large for one text"), file=file.name)
    head = file.read_bytes()
    encoding = decoding.named(options.encoding, head) if options.encoding else decoding.marked(head) or "utf-8"
    try:
        return head.decode(encoding).removeprefix("\ufeff").replace("\0", "").strip()
    except UnicodeDecodeError:
        if options.encoding:
            return said(N_("{file} is not {encoding}"), file=file.name, encoding=encoding)
    try:
        guessed = yield from decoding.guess(file, file)
    except DataError:
        return said(N_("{file} is no text"), file=file.name)
    others[guessed.name, guessed.errors] += 1
    return head.decode(guessed.name, guessed.errors).replace("\0", "").strip()
