"""Which classes each tested row really has and which were answered, as numbers; and the figures by class."""

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine import lists
from workbench.engine.background import Report
from workbench.engine.data import table
from workbench.engine.evaluation import seriation, span_rows
from workbench.engine.evaluation.span_rows import Entries, SpanRows
from workbench.engine.predictions import LabelScores, MultiLabelScores, Relation, Spans
from workbench.engine.selections import Confusion, LabelFigures, Tables

ONE_A_ROW = (LabelScores.kind, Relation.kind)


@dataclass(frozen=True, eq=False)
class Named:
    """Entries (row, place of a label): one a row, or as many as a row has labels; spans may repeat one."""

    rows: np.ndarray
    codes: np.ndarray


@dataclass(frozen=True, eq=False)
class RowLabels:
    """The labels there are, those rows really have, and those answered; `single` = exactly one a row."""

    names: tuple[str, ...]
    truth: Named
    answered: Named
    single: bool
    count: int  # rows
    spans: SpanRows | None = None  # of answers that are spans

    def having(self, name: str) -> np.ndarray:
        """Return which rows have a label or were answered with it, (N,)."""
        found = np.zeros(self.count, dtype=bool)
        if name in self.names:
            code = self.names.index(name)
            for side in (self.truth, self.answered):
                found[side.rows[side.codes == code]] = True
        return found

    def with_span(self, label: str, fate: str) -> np.ndarray:
        """Return which rows have a span of a label that became this, (N,)."""
        found = np.zeros(self.count, dtype=bool)
        if self.spans is not None:
            found[self.spans.fates.get((label, fate), np.empty(0, dtype=np.int64))] = True
        return found

    def confused(self, right: str, given: str) -> np.ndarray:
        """Return which rows of one label were answered as another, (N,)."""
        found = np.zeros((2, self.count), dtype=bool)
        for place, (side, name) in enumerate(((self.truth, right), (self.answered, given))):
            if name in self.names:
                found[place, side.rows[side.codes == self.names.index(name)]] = True
        return np.asarray(found[0] & found[1])


def read(rows: pa.Table, kind: str, known: Iterable[str], report: Report) -> RowLabels | None:
    """Return the labels of rows whose predictions are of this kind, None where they have none.

    `known` are labels that a model knows, whether rows have them or not: they come first, in this order.
    """
    truth, answered = rows.column("truth"), rows.column("after")
    spans: SpanRows | None = None
    if kind in ONE_A_ROW:
        sides = [_single(column) for column in (truth, answered)]
    elif kind == MultiLabelScores.kind:
        sides = [_several(column) for column in (truth, answered)]
    elif kind == Spans.kind:
        spans = span_rows.read(truth, answered, report)
        sides = [_entries(side) for side in (spans.truth, spans.answered)]
    else:
        return None
    names = list(dict.fromkeys(known))
    names += sorted(set(itertools.chain.from_iterable(found for found, _ in sides)) - set(names))
    index = {name: place for place, name in enumerate(names)}
    right, given = (Named(side.rows, _renamed(side.codes, found, index)) for found, side in sides)
    return RowLabels(tuple(names), right, given, kind in ONE_A_ROW, len(rows), spans)


def tables(labels: RowLabels | None, counted: str) -> Tables:
    """Return figures by class and, where each row has one, which were taken for which."""
    if labels is None:
        return Tables()
    if labels.spans is not None:
        return Tables(counted, labels.spans.figures)
    return Tables("rows", _figures(labels), _confusion(labels) if labels.single else None)


def _figures(labels: RowLabels) -> tuple[LabelFigures, ...]:
    """Return precision, recall and F1 as scikit-learn has them, 0 where nothing is there to divide by."""
    count = len(labels.names)
    both = [side.rows * count + side.codes for side in (labels.truth, labels.answered)]
    right = np.bincount(np.intersect1d(*both) % max(1, count), minlength=count)
    there, given = (np.bincount(side.codes, minlength=count) for side in (labels.truth, labels.answered))
    columns = (right / np.maximum(given, 1), right / np.maximum(there, 1), 2 * right / np.maximum(there + given, 1))
    figures = zip(*(one.tolist() for one in columns), there.tolist(), strict=True)
    return tuple(LabelFigures(name, *of_label) for name, of_label in zip(labels.names, figures, strict=True))


def _confusion(labels: RowLabels) -> Confusion:
    """Return which labels were taken for which; rows without an answer are left out."""
    count = max(1, len(labels.names))
    _, at, other = np.intersect1d(labels.truth.rows, labels.answered.rows, assume_unique=True, return_indices=True)
    keys, rows = np.unique(labels.truth.codes[at] * count + labels.answered.codes[other], return_counts=True)
    truth, answered = keys // count, keys % count
    part = seriation.part(truth, answered, rows, len(labels.names))
    return Confusion(labels.names, truth, answered, rows, part)


def _single(column: pa.ChunkedArray) -> tuple[list[str], Named]:
    valid = np.flatnonzero(pc.is_valid(column).to_numpy(zero_copy_only=False))
    coded = pc.dictionary_encode(column.drop_null()).combine_chunks()
    return coded.dictionary.to_pylist(), Named(valid, coded.indices.to_numpy().astype(np.int64))


def _several(column: pa.ChunkedArray) -> tuple[list[str], Named]:
    """Return the labels in cells that are JSON lists; cells repeat, so each is read once."""
    found = Entries()
    read = {cell: [{"label": str(one)} for one in lists.read(cell or "[]")] for cell in set(table.texts(column))}
    for row, cell in enumerate(table.texts(column)):
        found.add(row, read[cell])
    return _entries(found)


def _entries(found: Entries) -> tuple[list[str], Named]:
    return list(found.index), Named(np.array(found.rows, dtype=np.int64), np.array(found.codes, dtype=np.int64))


def _renamed(codes: np.ndarray, names: Sequence[str], index: dict[str, int]) -> np.ndarray:
    return np.array([index[name] for name in names], dtype=np.int64)[codes] if len(codes) else codes
