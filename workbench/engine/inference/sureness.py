"""What a threshold of sureness buys: how many rows are answered surely, and how well those are answered."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from workbench.engine.inference.predictor import Answer
from workbench.engine.task import Plan, Rows, Task


def of_sure_rows(
    task: Task, rows: Rows, outputs: np.ndarray, answers: Sequence[Answer], plan: Plan
) -> dict[str, Any] | None:
    """Return `coverage`, the share of rows answered surely, and those rows' `metrics`; None without a threshold.

    There are no metrics where no row is answered surely.
    """
    if not any(answer.unsure is not None for answer in answers):
        return None
    sure = np.array([not answer.unsure for answer in answers])
    found: dict[str, Any] = {"coverage": float(sure.mean())}
    if sure.any():
        truth = [one for one, kept in zip(task.truth(rows), sure, strict=True) if kept]
        found["metrics"] = task.metrics(outputs[sure], task.targets(rows, plan)[sure], truth, plan)
    return found
