"""What has to be said about a run's rows before it begins."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from workbench.engine.data import leaving_out, table, usable
from workbench.engine.data.audit import labels as audited_labels
from workbench.engine.data.audit import sides as audited_sides
from workbench.engine.errors import N_, said
from workbench.engine.events import Noticed
from workbench.engine.findings import some
from workbench.engine.task import Task

if TYPE_CHECKING:
    from workbench.engine.data.dataset import Dataset

RELABELLED = N_("{count} label(s) had spaces around them or other Unicode forms; they were normalised.")
RELABELLED_IN = N_("{count} label(s) of {file} had spaces around them or other Unicode forms; they were normalised.")
OF_FILE = N_("{file}: {reason}")
SIDES = ("validation", "test")  # whose figures a leak or a label never learned would spoil


def of(dataset: "Dataset", task: Task) -> tuple[Noticed, ...]:
    """Return everything to be said: rows left out, cells changed, lonely classes, leaks, labels never learned."""
    return (
        *_left_out(dataset), *_relabelled(dataset, task), *_remarks(dataset, task), *_contradicting(dataset, task),
        *_lonely(dataset, task), *_leaks(dataset), *_shared(dataset, task), *_unseen(dataset, task),
    )  # fmt: skip


def seen_by_base(dataset: "Dataset", split: Path) -> Iterator[Noticed]:
    """Say how many texts that are to judge the base, itself a run's model, has learned from; `split` is that run's."""
    rows = pq.read_table(split, columns=["hash", "side"])
    learned = rows.filter(pc.not_equal(rows.column("side"), "test")).column("hash").combine_chunks()
    fitted = rows.filter(pc.equal(rows.column("side"), "train")).column("hash").combine_chunks()
    for side, theirs in (("validation", fitted), ("test", learned)):
        count, total = _found_again(dataset, side, theirs)
        if count:
            yield Noticed(
                N_("{count} of {total} {side} texts were among what the base learned from, so {side} figures look "
                   "better than they are."),
                N_("Give a {key} file that the base's own run did not learn from."), "warning",
                {"count": count, "total": total, "side": side, "key": side},
            )  # fmt: skip


def new_classes(dataset: "Dataset", task: Task, known: Collection[str]) -> Iterator[Noticed]:
    """Say which classes the base, which is trained further, does not know yet."""
    new = sorted(_classes(dataset, task, dataset.sides["train"]).keys() - set(known))
    if new:
        yield Noticed(
            N_("{count} label(s) are new to the base; what it knows of the others is kept: {labels}"), "", "info",
            {"count": len(new), "labels": some(new)},
        )  # fmt: skip


def _left_out(dataset: "Dataset") -> Iterator[Noticed]:
    for one in leaving_out.grouped(dataset.left_out):
        values = {**one.values, "file": Path(one.file).name}
        yield Noticed(one.template, one.hint, "warning", values, kind=one.kind)


def _relabelled(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    for side, rows in dataset.files.items():
        report = dataset.reports[side]
        count = usable.relabelled(table.open(report.table), rows, dataset.mappings[side], task)
        if count:
            yield Noticed(RELABELLED_IN, "", "info", {"count": count, "file": report.source.name})


def _remarks(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    for side, rows in dataset.files.items():
        file, source = dataset.reports[side].source.name, table.open(dataset.reports[side].table)
        for template, count in usable.remarks(source, rows, task, dataset.mappings[side]).items():
            if side == "train":
                yield Noticed(template, "", "info", {"count": count, "file": file})
            else:
                yield Noticed(OF_FILE, "", "info", {"file": file, "reason": said(template, count=count)})


def _contradicting(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    if task.contradiction and (count := len(usable.contradicting(dataset.table, task))):
        yield Noticed(task.contradiction, "", "info", {"count": count}, kind="conflict")


def _lonely(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    counts = _classes(dataset, task, _training_file(dataset))
    learned = _classes(dataset, task, dataset.sides["train"])
    lonely = [label for label in audited_labels.with_fewer(counts, 2) if label in learned]
    hint = audited_labels.LONELY_HINT
    if len(lonely) == 1:
        yield Noticed(
            N_("The class “{label}” has one row; it is in train."), hint, "warning", {"label": lonely[0]},
            kind="rare-class",
        )  # fmt: skip
    elif lonely:
        yield Noticed(
            N_("{count} classes have one row each; they are in train: {labels}"), hint, "warning",
            {"count": len(lonely), "labels": some(lonely)}, kind="rare-class",
        )  # fmt: skip


def _leaks(dataset: "Dataset") -> Iterator[Noticed]:
    hashes = dataset.table.column("hash")
    for side in SIDES:
        if side in dataset.reports:
            others = [_training_file(dataset), *([dataset.sides["validation"]] if side == "test" else [])]
            theirs = hashes.take(pa.array(np.concatenate(others)))
            count, total = _found_again(dataset, side, theirs)
            if count:
                yield Noticed(
                    N_("{count} of {total} {side} texts stand in another file of the run, too: figures look better "
                       "than they are."),
                    N_("Take them out of one of the two files."), "warning",
                    {"count": count, "total": total, "side": side}, kind="leakage",
                )  # fmt: skip


def _shared(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    """Say how many test rows are about a text that training rows are about, too, with other questions."""
    if not task.shared:
        return
    own, theirs = (dataset.column(side, task.shared) for side in ("test", "train"))
    count = int(pc.sum(pc.is_in(own, value_set=theirs.combine_chunks())).as_py() or 0)
    if count:
        yield Noticed(
            N_("{count} of {total} test rows are about a {role} that training rows are about, too: others may be "
               "answered less well."),
            N_("Give a test file of other texts, to know how well those are answered."), "info",
            {"count": count, "total": len(own), "role": task.shared},
        )  # fmt: skip


def _found_again(dataset: "Dataset", side: str, theirs: pa.Array | pa.ChunkedArray) -> tuple[int, int]:
    """Return how many of a side's texts are among these (hashes), and how many it has."""
    own = dataset.column(side, "hash")
    return len(audited_sides.found_again(own, theirs)), len(own)


def _unseen(dataset: "Dataset", task: Task) -> Iterator[Noticed]:
    known = _classes(dataset, task, dataset.sides["train"])
    for side in SIDES:
        found = _classes(dataset, task, dataset.sides[side])
        unseen = audited_sides.never_shown(found, known)
        if unseen:
            yield Noticed(
                audited_sides.UNSEEN, audited_sides.UNSEEN_HINT, "warning",
                {"count": sum(unseen.values()), "side": side, "labels": some(list(unseen))}, kind="unseen-label",
            )  # fmt: skip


def _training_file(dataset: "Dataset") -> np.ndarray:
    """Return the rows of the training file: of train, and of the sides dealt out of it."""
    rows = [rows for side, rows in dataset.sides.items() if side == "train" or side not in dataset.reports]
    return np.concatenate(rows)


def _classes(dataset: "Dataset", task: Task, rows: np.ndarray) -> dict[str, int]:
    """Return class → how many of these rows have it."""
    if task.answer not in dataset.mapping:
        return {}
    return usable.counts(dataset.table.column(task.answer).take(pa.array(rows)), task)
