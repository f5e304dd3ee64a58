"""What is found in the texts: the same ones again, missing ones, and very long ones."""

from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine.data import table, usable
from workbench.engine.data.audit.labels import MISSING
from workbench.engine.data.audit.part import Audited, Part, pieces
from workbench.engine.errors import N_, said
from workbench.engine.findings import counted, finding

LONG, TIMES = 10_000, 20  # characters; and how many times as long as half of all texts
CONTRADICTION = N_("{count} row(s) have the same text as another row, but another label. Decide which label is right, "
                   "or leave those rows out.")  # fmt: skip
Found = list[dict[str, Any]]


def conflicts(audited: Audited) -> Found:
    """Find rows whose texts stand with another answer in others."""
    task, part = audited.task, audited.train
    if not (task.contradiction or task.one_class_a_row) or task.answer not in part.roles:
        return []
    places = usable.contradicting(part.rows, task)
    if not len(places):
        return []
    message = said(task.contradiction or CONTRADICTION, count=len(places))
    examples = part.examples(_together(part, places), *part.texts, task.answer)
    return [
        finding("conflict", "info" if task.contradiction else "warning", message, len(places), examples=examples,
                fix={"do": "drop-conflicts"})
    ]  # fmt: skip


def duplicates(audited: Audited) -> Found:
    """Find rows that say what an earlier one says."""
    part = audited.train
    places = _again(part)
    if not len(places):
        return []
    message = N_("{count} row(s) say the same as an earlier row: same text, same answer. They stay on one side of the "
                 "split, so that they do not flatter the figures.")  # fmt: skip
    examples = part.examples(places, *part.texts)
    return [
        finding("duplicate", "info", said(message, count=len(places)), len(places), examples=examples,
                fix={"do": "drop-duplicates"})
    ]  # fmt: skip


def near_duplicates(audited: Audited) -> Found:
    """Find rows whose texts are those of an earlier row but for case, spaces and punctuation."""
    part = audited.train
    first = np.sort(np.unique(usable.same_texts(part.rows), return_index=True)[1])  # of each text
    keys, number, count = np.unique(part.near[first], return_inverse=True, return_counts=True)
    places, again = first[count[number.reshape(-1)] > 1], len(first) - len(keys)
    if not again:
        return []
    message = N_("{count} row(s) have the text of an earlier row but for case, spaces or punctuation. Such rows may "
                 "stand on both sides of the split, and then the figures look better than they are.")  # fmt: skip
    examples = part.examples(places[np.lexsort((places, _firsts(part.near[places])))], *part.texts)
    return [finding("near-duplicate", "info", said(message, count=again), again, examples=examples)]


def missing(audited: Audited) -> Found:
    """Find texts that are words people write where nothing is known; they stay what they are."""
    part = audited.train
    found: dict[str, int] = {}
    places: list[int] = []
    longest = max(len(word) for word in MISSING)
    for start, cells in pieces(part):
        short = np.flatnonzero(pc.less_equal(pc.utf8_length(cells), longest + 2).to_numpy(zero_copy_only=False))
        for place, cell in zip(short, cells.take(pa.array(short)).to_pylist(), strict=True):
            if cell.strip().casefold() in MISSING:
                found[cell.strip()] = found.get(cell.strip(), 0) + 1
                places.append(start + int(place))
    if not found:
        return []
    message = N_("{count} text(s) may mean that none is known. They are kept as they are; empty those cells in the "
                 "file if they should be left out: {texts}")  # fmt: skip
    text = said(message, count=len(places), texts=counted(dict(sorted(found.items(), key=lambda one: -one[1]))))
    return [finding("missing-word", "info", text, len(places), examples=part.examples(places, *part.texts))]


def long(audited: Audited) -> Found:
    """Find texts that are many times as long as the others."""
    part = audited.train
    lengths = np.zeros(len(part.rows), dtype=np.int64)
    for start, cells in pieces(part):
        own = pc.utf8_length(cells).to_numpy(zero_copy_only=False)
        lengths[start : start + len(own)] = np.maximum(lengths[start : start + len(own)], own)
    usual = int(np.median(lengths)) if len(lengths) else 0
    places = np.flatnonzero(lengths >= max(LONG, TIMES * usual))
    if not len(places):
        return []
    message = N_("{count} text(s) are far longer than the others: up to {longest:,} characters, where half of all have "
                 "at most {usual:,}.")  # fmt: skip
    text = said(message, count=len(places), longest=int(lengths.max()), usual=usual)
    examples = [
        {**one, "characters": int(lengths[place])}
        for one, place in zip(part.examples(places), places, strict=False)
    ]  # fmt: skip
    return [finding("long-text", "info", text, len(places), examples=examples)]


def _again(part: Part) -> np.ndarray:
    """Return the places of the rows that have the texts and the answers of an earlier one, ascending."""
    codes = usable.same_texts(part.rows)
    for role in part.task.roles:
        if role.content != "text" and role.name in part.roles:
            own = table.codes(part.rows.column(role.name))
            codes = codes * (int(own.max(initial=0)) + 1) + own
            codes = np.unique(codes, return_inverse=True)[1].reshape(-1)
    first = np.unique(codes, return_index=True)[1]
    return np.delete(np.arange(len(codes)), first)


def _together(part: Part, places: np.ndarray) -> np.ndarray:
    """Return places in the order in which their texts come first, those of one text one after the other."""
    texts = usable.same_texts(part.rows.select(["hash"]).take(pa.array(places)))
    return np.asarray(places[np.lexsort((places, _firsts(texts)))])


def _firsts(values: np.ndarray) -> np.ndarray:
    """Return for each value where it comes first."""
    _, first, number = np.unique(values, return_index=True, return_inverse=True)
    return np.asarray(first[number.reshape(-1)])
