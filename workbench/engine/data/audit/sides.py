"""What is found where rows are checked and tested: texts that train has, too, and labels that it never shows."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from workbench.engine.data.audit.part import Audited, Part
from workbench.engine.errors import N_, said
from workbench.engine.findings import EXAMPLES, finding, some

UNSEEN = N_("{count} {side} row(s) have a label that train never shows, and count as wrong: {labels}")
UNSEEN_HINT = N_("Add rows of these labels to the training file.")
LACKING = N_("{count} {side} row(s) have a label that train never shows, and count as wrong. Add rows of these labels "
             "to the training file, or look how they are written: {labels}")  # fmt: skip
LEAKING = N_("{count} of {total} {side} texts also occur in {other}: figures look better than they are. Take them "
             "out of one of the two files.")  # fmt: skip
ALIKE = N_("{count} of {total} {side} texts occur in {other} with other case, spaces or punctuation: figures look "
           "better than they are. Take them out of one of the two files.")  # fmt: skip

Found = list[dict[str, Any]]


def leakage(audited: Audited) -> Found:
    """Find texts of a side's own file that stand in a file it is to judge, too."""
    return [
        found
        for part in audited.others
        for other in audited.parts.values()
        if other.side == "train" or (part.side, other.side) == ("test", "validation")
        for found in _leaking(part, other)
    ]


def unseen(audited: Audited) -> Found:
    """Find labels of a side's own file that the training file lacks."""
    found = []
    for part in audited.others:
        labels = never_shown(part.classes, audited.train.classes)
        if labels:
            count = sum(labels.values())
            text = said(LACKING, count=count, side=part.side, labels=some(list(labels)))
            examples = [{"label": label, "count": rows} for label, rows in list(labels.items())[:EXAMPLES]]
            found.append(finding("unseen-label", "warning", text, count, examples=examples))
    return found


def never_shown(found: Mapping[str, int], known: Mapping[str, int]) -> dict[str, int]:
    """Return the classes found that are not among those known, sorted, with their rows."""
    return {label: found[label] for label in sorted(found.keys() - known.keys())}


def found_again(own: pa.ChunkedArray, theirs: pa.Array | pa.ChunkedArray) -> np.ndarray:
    """Return the places of the contents (hashes) that are among others."""
    return np.flatnonzero(pc.is_in(own, value_set=theirs).to_numpy())


def _leaking(part: Part, other: Part) -> Found:
    same = found_again(part.rows.column("hash"), other.rows.column("hash"))
    alike = np.setdiff1d(np.flatnonzero(np.isin(part.near, other.near)), same)
    return [
        finding("leakage", "warning",
                said(message, count=len(places), total=len(part.rows), side=part.side, other=said(other.side)),
                len(places), examples=part.examples(places, *part.texts))
        for message, places in ((LEAKING, same), (ALIKE, alike)) if len(places)
    ]  # fmt: skip
