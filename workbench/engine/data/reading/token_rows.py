"""Tables with a row for each word of a text, and a column that says which: their rows are put together to sentences."""

import dataclasses
import re
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.compute as pc

from workbench.engine import lists
from workbench.engine.data import table as tables
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.data.table import Table, TableWriter
from workbench.engine.errors import N_, Text, said
from workbench.engine.events import Event, Progressed
from workbench.engine.tagged_looks import TAGS, WORDS

LOOKED_AT = 2000  # rows
NEARLY_ALL = 0.95
MOST_TAGS = 100
WORDS_A_SENTENCE = 2  # at least, on average
AT_ONCE = 2048  # sentences
SENTENCE = re.compile(
    r"(sent|sentence|sentences|sid|document|doc|text|utterance)[ _.]*(#|id|ids|no|nr|num|number|idx|index)?|"
    r"句子?[ _]*(编号|序号|号|id|#)?"
)
NO_TOKEN, NO_TAG = said(N_("a tag has no token")), said(N_("a token has no tag"))
TOGETHER = N_(
    "Each row is a word: rows with the same {columns} were put together to {count} sentence(s). To have each "
    "row by itself, name the format ({key})."
)
Faults = dict[int, tuple[int, Text]]  # which sentence → a line, and what is wrong with it
ROW_LEFT_OUT = N_("one of its rows can't be read: {reason}")


@dataclass(frozen=True)
class _Columns:
    """The names of the columns of words, of their tags, and of those that say to which sentence a word belongs."""

    words: str
    tags: str
    sentence: tuple[str, ...]


def in_sentences(report: ReadReport, path: Path) -> Generator[Event, None, ReadReport]:
    """Return the report of a table of sentences, which takes the place of a table of words at `path`; else as it is."""
    source = tables.open(path)
    columns = _columns(source)
    if columns is None:
        return report
    aside = path.with_name(f"{path.name}.sentences")
    try:
        count, faults = yield from _write(source, columns, report, aside)
        del source  # it lies where the other is to lie
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
    names = ", ".join(f"“{name}”" for name in columns.sentence)
    note = said(TOGETHER, columns=names, count=count, key=f"--reading format={report.format}")
    left_out = [{"line": line, "reason": reason} for line, reason in faults.values()]
    return dataclasses.replace(
        report, rows_in_file=count, rows_left_out=left_out, notes=[*report.notes, note], table=path
    )  # fmt: skip


def _write(
    source: Table, columns: _Columns, report: ReadReport, out: Path
) -> Generator[Event, None, tuple[int, Faults]]:
    """Write the sentences that are whole; return how many there are, and which lack something."""
    starts = _starts(source, columns.sentence)
    lines = np.array([source.line(int(row)) for row in starts])
    faults = _faults(source, columns, starts, lines, report)
    ends = np.append(starts[1:], len(source))
    with TableWriter(out, source.names) as writer:
        for place in range(0, len(starts), AT_ONCE):
            yield Progressed(N_("reading"), place, len(starts), N_("rows"))
            kept = [one for one in range(place, min(place + AT_ONCE, len(starts))) if one not in faults]
            bounds = [(int(starts[one]), int(ends[one])) for one in kept]
            writer.write(list(_rows(source, columns, bounds)), lines[kept].tolist())
    return len(starts), faults


def _columns(source: Table) -> _Columns | None:
    """Return the columns of a table that has a row for each word, None for any other."""
    names = {name.strip().casefold(): name for name in reversed(source.names)}
    words = next((names[one] for one in WORDS if one in names), None)
    tags = next((names[one] for one in TAGS if one in names), None)
    others = [name for name in source.names if name not in (words, tags)]
    sentence = tuple(name for name in others if SENTENCE.fullmatch(name.strip().casefold()))
    if words is None or tags is None or not sentence:
        return None
    found = _Columns(words, tags, sentence)
    return found if _is_a_word_a_row(source, found) else None


def _is_a_word_a_row(source: Table, columns: _Columns) -> bool:
    """Return whether cells are single words with a few tags, and those of a sentence stand together."""
    words = [cell.strip() for cell in source.cells(columns.words, 0, LOOKED_AT)]
    tags = [cell.strip() for cell in source.cells(columns.tags, 0, LOOKED_AT)]
    single = sum(len(word.split()) <= 1 and not (len(word) > 1 and word[0] in "[{") for word in words)
    if min(single, sum(" " not in tag for tag in tags)) < NEARLY_ALL * len(words):
        return False
    if len(set(tags)) > min(MOST_TAGS, max(2, len(tags) // 2)):
        return False
    starts = _starts(source, columns.sentence, LOOKED_AT)
    keys = {tuple(cells) for cells in zip(*(_filled(source, name, LOOKED_AT)[starts] for name in columns.sentence),
                                          strict=True)}  # fmt: skip
    return 1 < len(starts) <= len(words) / WORDS_A_SENTENCE and len(keys) == len(starts)


def _starts(source: Table, names: Sequence[str], count: int | None = None) -> np.ndarray:
    """Return the rows, of so many, at which another sentence begins: those where one of these columns changes."""
    filled = [_filled(source, name, count) for name in names]
    changes = np.logical_or.reduce([one[1:] != one[:-1] for one in filled])
    return np.flatnonzero(np.r_[True, changes])


def _filled(source: Table, name: str, count: int | None) -> np.ndarray:
    """Return a number for each cell, the same for equal ones; a blank cell has that of the one above it."""
    cells = source.column(name).slice(0, count)
    codes = tables.codes(cells)
    blank = pc.equal(pc.utf8_trim_whitespace(cells), "").to_numpy()
    last = np.maximum.accumulate(np.where(blank, 0, np.arange(len(codes))))
    return np.asarray(codes[last])


def _faults(
    source: Table, columns: _Columns, starts: np.ndarray, lines: np.ndarray, report: ReadReport
) -> Faults:  # fmt: skip
    """Return which sentences lack a word, a tag, or a row that could not be read."""
    found: Faults = {}
    for one in report.rows_left_out:
        place = max(0, int(np.searchsorted(lines, one["line"], side="right")) - 1)
        found.setdefault(place, (one["line"], said(ROW_LEFT_OUT, reason=one["reason"])))
    for name, reason in ((columns.words, NO_TOKEN), (columns.tags, NO_TAG)):
        blank = pc.equal(pc.utf8_trim_whitespace(source.column(name)), "").to_numpy()
        for row in np.flatnonzero(blank):
            place = int(np.searchsorted(starts, row, side="right")) - 1
            found.setdefault(place, (source.line(int(row)), reason))
    return dict(sorted(found.items()))


def _rows(source: Table, columns: _Columns, sentences: Sequence[tuple[int, int]]) -> Iterator[list[str]]:
    """Yield a row for each sentence, from its first word up to the next sentence's: a list of each column's cells."""
    if not sentences:
        return
    begin = sentences[0][0]
    cells: dict[str, Any] = {name: source.cells(name, begin, sentences[-1][1] - begin) for name in source.names}
    for start, end in sentences:
        yield [
            cells[name][start - begin]
            if name in columns.sentence
            else lists.written(cell.strip() for cell in cells[name][start - begin : end - begin])
            for name in source.names
        ]
