"""Tested rows written to a file of a person's own, in the format that its suffix names."""

from collections.abc import Generator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from workbench.engine import background
from workbench.engine.errors import N_
from workbench.engine.evaluation.test_rows import TestedRows
from workbench.engine.events import Event
from workbench.engine.inference import writers
from workbench.engine.runs import answers_table

ROWS_AT_ONCE = 4096
FATE = "fate"  # our own column: fixed, broken, still_wrong, right


def save(run: Path, rows: TestedRows, places: np.ndarray, output: Path) -> Generator[Event, None, dict[str, Any]]:
    """Write some rows, in this order, with all that is known of them; return `rows`, how many, and `output`."""
    kind = writers.check(output, run / answers_table.NAME)

    def work(report: background.Report) -> None:
        _write(rows, places, output, kind, report)

    yield from background.call(N_("writing the rows"), work)
    return {"rows": len(places), "output": str(output)}


def _write(rows: TestedRows, places: np.ndarray, output: Path, kind: str, report: background.Report) -> None:
    names = rows.table.column_names
    texts = [name for name in names if name not in answers_table.CONFIDENCES]
    plain = [name.removeprefix("column:") for name in texts]
    shown: list[str] = []
    for name in plain:  # a column of the person's may be called as one of ours is
        shown += writers.new_names(shown, [name])
    ours = writers.new_names(shown, [*answers_table.CONFIDENCES, FATE])
    with writers.aside(output, kind, [*shown, *ours], ours[:-1]) as writer:
        for start in range(0, len(places), ROWS_AT_ONCE):
            report(start, len(places), N_("rows"))
            chosen = places[start : start + ROWS_AT_ONCE]
            part = rows.table.take(pa.array(chosen, pa.int64()))
            cells = [_texts(part.column(name)) for name in texts]
            sure = [part.column(name).to_pylist() for name in answers_table.CONFIDENCES]
            fates = [rows.fates[one] for one in rows.fate[chosen].tolist()]
            writer.write(list(zip(*cells, strict=True)), list(zip(*sure, fates, strict=True)))


def _texts(column: pa.ChunkedArray) -> list[str]:
    return ["" if cell is None else str(cell) for cell in column.to_pylist()]
