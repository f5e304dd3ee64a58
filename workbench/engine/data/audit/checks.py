"""The whole audit of a run's files: every check there is, one after the other."""

from collections.abc import Callable, Generator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.engine import background, memory
from workbench.engine.data import table
from workbench.engine.data.audit import broken, columns, labels, left_out, sides, texts, tokens
from workbench.engine.data.audit.part import Audited, Part
from workbench.engine.data.dataset import Dataset
from workbench.engine.errors import N_
from workbench.engine.events import Event
from workbench.engine.findings import ordered
from workbench.engine.task import Task

Check = Callable[[Audited], list[dict[str, Any]]]
CHECKS: tuple[Check, ...] = (
    labels.one_class, labels.like_texts, sides.leakage, sides.unseen, texts.conflicts, labels.variants, labels.rare,
    labels.imbalance, labels.missing, texts.missing, labels.numbers, columns.ids, columns.constant, broken.mojibake,
    texts.long, texts.duplicates, texts.near_duplicates,
)  # fmt: skip
BLOCKED = N_('To train on it all the same, put accept = ["{kind}"] below [data] in the run file.')


def of_dataset(dataset: Dataset, task: Task, base: Path) -> Generator[Event, None, list[dict[str, Any]]]:
    """Return all findings in the files of a run on a base in a folder."""
    return (yield from of(audited(dataset, task), dataset.left_out, base))


def audited(dataset: Dataset, task: Task) -> Audited:
    """Return the files of a run as they are looked at."""
    sources = {side: table.open(report.table) for side, report in dataset.reports.items()}
    parts = {side: Part(side, rows, sources[side], dataset.reports[side], task) for side, rows in dataset.files.items()}
    return Audited(task, dataset.mapping, parts)


def of(
    files: Audited, unusable: Sequence[Mapping[str, Any]], base: Path | None = None
) -> Generator[Event, None, list[dict[str, Any]]]:
    """Return all findings, what matters most first; `unusable` rows are named as `usable.rows` names them.

    `base` is the folder of a base whose tokens the texts are to be made of.
    """
    found = left_out.of(files, unusable)
    if not len(files.train.rows):
        return found
    for number, check in enumerate(CHECKS):
        found += yield from background.call(N_("looking for what stands out"), partial(_run, check, files, number))
    if base is not None:
        found += yield from tokens.unknown(files, base)
    return ordered(found)


def _run(check: Check, files: Audited, number: int, report: background.Report) -> list[dict[str, Any]]:
    report(number, len(CHECKS))
    found = check(files)
    pa.default_memory_pool().release_unused()  # what is kept for later would stay beside what the next one takes
    memory.give_back()
    return found
