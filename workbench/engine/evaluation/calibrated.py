"""Whether the kept model is as often right as it says, on the test rows: the report's `calibration`."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from workbench.engine import calibration
from workbench.engine.runs.kept import Kept
from workbench.engine.task import Task


def of(task: Task, note: Kept, outputs: np.ndarray, truth: Sequence[str], answers: Sequence[str]) -> dict[str, Any]:
    """Return `calibration`: the temperature, what it did on validation, and how far off the model is on these rows.

    `outputs` are the saved model's, the temperature is in them; nothing for a task that has none.
    """
    if not task.tempers or not len(outputs):
        return {}
    right = np.array([task.is_right(*one) for one in zip(truth, answers, strict=True)], dtype=np.float64)
    confidence, before = calibration.confidence(outputs), calibration.confidence(outputs, 1 / note.temperature)
    after = note.validation.get("loss")
    loss = {"loss_before": after if note.untempered_loss is None else note.untempered_loss, "loss_after": after}
    test = {
        "ece": calibration.error(confidence, right),
        "ece_untempered": calibration.error(before, right),
        "bins": calibration.bins(confidence, right),
    }
    return {"calibration": {"temperature": note.temperature, "validation": loss, "test": test}}
