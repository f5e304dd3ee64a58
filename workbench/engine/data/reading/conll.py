"""Reads CoNLL: a token and its tag a line, a blank line between sentences; each sentence becomes a row of lists."""

import io
from collections.abc import Generator, Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar

from workbench.engine import lists
from workbench.engine.data.reading import decoding, token_lines
from workbench.engine.data.reading.filling import Record, fill
from workbench.engine.data.reading.reader import ReadReport, Source
from workbench.engine.data.reading.token_lines import Layout
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import N_, DataError, Text, Where, said
from workbench.engine.events import Event
from workbench.engine.spec import ReadingOptions

TOKEN_AND_TAG = 2  # columns, which say by themselves what they are


class Conll:
    """CoNLL of any number of columns, and CoNLL-U: the columns of the table are tokens, tags, and the others."""

    name: ClassVar[str] = "conll"
    version: ClassVar[int] = 2  # 2: headers, commas, tags that are no capitals
    title: ClassVar[str] = N_("a file in CoNLL's format")
    suffixes: ClassVar[tuple[str, ...]] = (".conll", ".conllu", ".bio", ".iob", ".iob2", ".bmes", ".tsv", ".txt")
    is_text: ClassVar[bool] = True

    def recognises(self, source: Source) -> bool:
        """Return whether the file begins with lines of a token and its tag."""
        return token_lines.is_tagged(source.text.lstrip("\ufeff").replace("\0", ""))

    def read(self, source: Source, options: ReadingOptions, out: Path) -> Generator[Event, None, ReadReport]:
        """Write the file's sentences to `out`; those with a line that can't be read are left out and named."""
        layout = token_lines.layout(source.text.lstrip("\ufeff"))
        left_out: list[dict[str, Any]] = []
        nuls = [0]
        try:
            with source.path.open("rb") as raw, TableWriter(out, list(layout.places)) as writer:
                text = io.TextIOWrapper(raw, encoding=source.encoding.name, errors=source.encoding.errors)
                yield from fill(writer, _records(_sentences(text, layout, nuls), left_out), raw)
        except UnicodeDecodeError as error:
            raise decoding.undecodable(source.path, source.named, source.encoding.name) from error
        if not writer.rows:
            raise _nothing(source.named, left_out)
        return ReadReport(
            source=source.named, table=out, format=self.name, encoding=source.encoding.name,
            delimiter=layout.delimiter or " ", quote="", header_line=layout.header_line, columns=list(layout.places),
            rows_in_file=writer.rows + len(left_out),
            rows_left_out=left_out, notes=[*_notes(layout), *decoding.without_nuls(nuls[0])],
        )  # fmt: skip


class _Sentence:
    """The tokens of a sentence, a list for each column, up to the first line that can't be read."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self.columns: list[list[str]] = [[] for _ in layout.places]
        self.line = 0  # of its first token; 0 = there is none yet
        self.fault: tuple[int, Text] | None = None  # line, what is wrong with it

    def add(self, line: int, cells: list[str]) -> None:
        self.line = self.line or line
        if self.fault is not None:
            return
        reason = _fault(cells, self._layout)
        if reason is not None:
            self.fault = line, reason
            return
        for column, place in zip(self.columns, self._layout.places.values(), strict=True):
            column.append(cells[place])


def _sentences(text: io.TextIOWrapper, layout: Layout, nuls: list[int]) -> Iterator[_Sentence]:
    """Yield every sentence that has a line at all."""
    sentence = _Sentence(layout)
    for number, line in enumerate(text, 1):
        nuls[0] += line.count("\0")
        line = line.strip("\ufeff").replace("\0", "")
        if token_lines.is_between(line):
            if sentence.line:
                yield sentence
                sentence = _Sentence(layout)
        elif number != layout.header_line and (cells := layout.cells(line, begun=bool(sentence.line))):
            sentence.add(number, cells)
    if sentence.line:
        yield sentence


def _records(sentences: Iterable[_Sentence], left_out: list[dict[str, Any]]) -> Iterator[Record]:
    for sentence in sentences:
        if sentence.fault is None:
            yield sentence.line, [lists.written(cells) for cells in sentence.columns]
        else:
            left_out.append({"line": sentence.fault[0], "reason": sentence.fault[1]})


def _notes(layout: Layout) -> list[Text]:
    """Return what is to be said of which column is read as what, where there are several or they have names."""
    names = {place: name for name, place in layout.places.items()}
    if layout.header and not layout.header_line:
        return [said(N_("The first cell of each line is read as the tag, the second as the word."))]
    if layout.header:
        tokens, tags = (layout.header[layout.places[name]] for name in ("tokens", "tags"))
        note = N_("Line {line} names the columns: “{tokens}” is read as the words, “{tags}” as their tags.")
        return [said(note, line=layout.header_line, tokens=tokens, tags=tags)]
    if layout.numbered and layout.width == len(token_lines.CONLL_U):
        return [said(N_("By its columns this is CoNLL-U: the words are FORM, their tags UPOS; the others are kept."))]
    if len(names) > TOKEN_AND_TAG:
        note = N_("Column {tokens} of each line is read as the word, column {tags}, the last, as its tag.")
        return [said(note, tokens=layout.places["tokens"] + 1, tags=layout.places["tags"] + 1)]
    return []


def _fault(cells: list[str], layout: Layout) -> Text | None:
    """Return what is wrong with a line, None where nothing is."""
    places = layout.places
    if len(cells) == places["tokens"] + 1 < layout.width:
        return said(N_("a token has no tag"))
    if len(cells) != layout.width:
        found = N_("a line has {found} column(s) where the others have {expected}")
        return said(found, found=len(cells), expected=layout.width)
    if not cells[places["tokens"]]:
        return said(N_("a tag has no token"))
    return None if cells[places.get("tags", 0)] else said(N_("a token has no tag"))


def _nothing(path: Path, left_out: list[dict[str, Any]]) -> DataError:
    if not left_out:
        return DataError(
            N_("{path} has no rows."), N_("Give a file with a token and its tag a line."),
            path=str(path), where=Where(str(path)),
        )  # fmt: skip
    first = left_out[0]
    return DataError(
        N_("No sentence of {path} can be read: all {count} were left out, the first because of line {line}: {reason}."),
        N_("Give every line a token and its tag, with a tab or a space between them, and a blank line between "
           "sentences; or name the file's format (--reading format=csv)."),
        path=str(path), count=len(left_out), line=first["line"], reason=first["reason"],
        where=Where(str(path), first["line"]),
    )  # fmt: skip
