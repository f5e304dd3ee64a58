"""The figures behind the curves as a table in a file: a row a step, the evaluation beside the step it followed."""

import csv
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from workbench.engine.errors import N_, WorkbenchError
from workbench.gui.curve_data import COLUMNS, Curves

WHOLE = frozenset({"step", "rows", "tokens", "memory"})


def snapshot(curves: Curves) -> tuple[dict[str, np.ndarray], dict[int, Mapping[str, float]]]:
    """Return the figures as they are now, so that a thread can write them while the run goes on."""
    columns = {name: curves.steps.column(name).copy() for name in COLUMNS}
    return columns, {one.step: one.metrics for one in curves.evaluations}


def write(path: Path, columns: Mapping[str, np.ndarray], evaluated: Mapping[int, Mapping[str, float]]
          ) -> dict[str, Any]:  # fmt: skip
    """Write the table and return its path and rows; a figure that was no number is an empty cell.

    Raises WorkbenchError where the file can't be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="") as file:
            _fill(file, columns, evaluated)
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise WorkbenchError(
            N_("{path} could not be written: {reason}."), N_("Choose another folder, or free some space."),
            path=str(path), reason=error.strerror or str(error),
        ) from error  # fmt: skip
    return {"path": str(path), "rows": len(columns["step"])}


def _fill(file: Any, columns: Mapping[str, np.ndarray], evaluated: Mapping[int, Mapping[str, float]]) -> None:
    names = sorted({name for metrics in evaluated.values() for name in metrics})
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([*columns, *(f"validation_{name}" for name in names)])
    kinds = [int if name in WHOLE else float for name in columns]
    for figures in zip(*columns.values(), strict=True):
        metrics = evaluated.get(int(figures[0]), {})
        cells = [kind(figure) if np.isfinite(figure) else "" for kind, figure in zip(kinds, figures, strict=True)]
        writer.writerow([*cells, *(metrics.get(name, "") for name in names)])
