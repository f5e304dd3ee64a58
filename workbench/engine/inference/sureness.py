"""What a threshold of sureness buys: how many rows are answered surely, and how well those are answered."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from workbench.engine import scores


def of_sure_rows(
    truth: Sequence[str], answers: Sequence[str], confidence: Sequence[float | None], below: float
) -> dict[str, Any]:
    """Return `coverage`, the share of rows that are not below the threshold, and the `metrics` of those rows.

    There are no metrics where all rows are below it.
    """
    sure = np.flatnonzero(np.array(confidence, dtype=np.float64) >= below).tolist()
    found: dict[str, Any] = {"coverage": len(sure) / max(1, len(truth))}
    if sure:
        found["metrics"] = scores.label_metrics([truth[row] for row in sure], [answers[row] for row in sure])
    return found
