"""How many rows lose text where a base cuts them."""

from collections.abc import Generator, Iterator

import numpy as np
import pyarrow as pa

from workbench.engine.background import Report, call
from workbench.engine.bases import catalog
from workbench.engine.data import table, tokenizing
from workbench.engine.errors import N_, SpecError
from workbench.engine.events import Event
from workbench.engine.task import Rows, Task

ROWS_A_TIME = 1000


def count_cut(
    task: Task, rows: pa.Table, base: str, max_length: int | None
) -> Generator[Event, None, tuple[np.ndarray, int]]:
    """Return the places of the rows with more tokens than `max_length` (None: than the base takes), and that length.

    `rows` has a column a role. Raises BaseModelError for a base not on this disk, SpecError for a length it can't take.
    """
    facts = yield from call(N_("looking at the base"), lambda _: catalog.resolve(base))
    length = facts.max_length if max_length is None else max_length
    if not 1 <= length <= facts.max_length:
        raise SpecError(
            N_("The base {base} can't take a maximum length of {length}."), N_("Allowed: 1 to {limit} tokens."),
            length=length, base=base, limit=facts.max_length,
        )  # fmt: skip

    def tokens(report: Report) -> np.ndarray:
        from workbench.engine.models import pretrained

        tokenizer = pretrained.load_tokenizer(facts.folder, task.markers({}))
        return np.concatenate([_longer(task, tokenizer, part, length, start) for start, part in _parts(rows, report)])

    return (yield from call(N_("counting tokens"), tokens)), length


def _longer(task: Task, tokenizer: object, part: Rows, length: int, start: int) -> np.ndarray:
    return start + np.flatnonzero(tokenizing.longest(task.encode(tokenizer, part, length + 1)) > length)


def _parts(rows: pa.Table, report: Report) -> Iterator[tuple[int, Rows]]:
    for start in range(0, len(rows), ROWS_A_TIME):
        report(start, len(rows), N_("rows"))
        part = rows.slice(start, ROWS_A_TIME)
        yield start, {role: table.texts(part.column(role)) for role in part.column_names}
