"""Tested rows whose answers are spans, read in one pass: labels of each row, what became of spans, figures by label."""

import itertools
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import span_scores
from workbench.engine.background import Report
from workbench.engine.data import table
from workbench.engine.errors import N_
from workbench.engine.selections import LabelFigures

Spans = Sequence[Mapping[str, Any]]


@dataclass(eq=False)
class Entries:
    """(row, label) pairs of one side; a row's label is there once."""

    rows: list[int] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)
    index: dict[str, int] = field(default_factory=dict)

    def add(self, row: int, spans: Spans) -> None:
        """Note the labels of a row's spans."""
        for label in dict.fromkeys(one["label"] for one in spans):
            self.rows.append(row)
            self.codes.append(self.index.setdefault(label, len(self.index)))


@dataclass(frozen=True, eq=False)
class SpanRows:
    """What was found; `fates` are (label, what became of such a span) → rows."""

    truth: Entries
    answered: Entries
    fates: Mapping[tuple[str, str], np.ndarray]
    figures: tuple[LabelFigures, ...]


def read(truth: pa.ChunkedArray, answered: pa.ChunkedArray, report: Report) -> SpanRows:
    """Return what the cells of right spans and of answers say."""
    sides, fates = (Entries(), Entries()), dict[tuple[str, str], list[int]]()

    def rows() -> Iterator[tuple[Spans, Spans]]:
        for row, (right, given) in enumerate(_cells(truth, answered, report)):
            for side, spans in zip(sides, (right, given), strict=True):
                side.add(row, spans)
            for key in set(span_scores.fates(right, given)):
                fates.setdefault(key, []).append(row)
            yield right, given

    rights, givens = itertools.tee(rows())  # read side by side, so that one row at a time is kept
    figures = span_scores.per_label((right for right, _ in rights), (given for _, given in givens))
    kept = {key: np.array(places, dtype=np.int64) for key, places in fates.items()}
    return SpanRows(*sides, kept, tuple(LabelFigures(**one) for one in figures))


def _cells(truth: pa.ChunkedArray, answered: pa.ChunkedArray, report: Report) -> Iterator[tuple[Spans, Spans]]:
    for start in range(0, len(truth), table.CELLS_AT_ONCE):
        report(start, len(truth), N_("rows"))
        pieces = (column.slice(start, table.CELLS_AT_ONCE).to_pylist() for column in (truth, answered))
        for right, given in zip(*pieces, strict=True):
            yield json.loads(right or "[]"), json.loads(given or "[]")
