"""Test rows of a finished run, to be tried: their texts, what is right, and what was answered before and after."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from workbench.engine import spec as specs
from workbench.engine import tasks
from workbench.engine.errors import N_, RunError
from workbench.engine.inference import one


def choose(run: Path, count: int, seed: int) -> dict[str, Any]:
    """Return `count` rows of predictions.parquet, drawn at random; raise RunError where the run has none yet."""
    path = run / "predictions.parquet"
    if not path.is_file():
        raise RunError(
            N_("The run {run} has not been tested yet."), N_("Its test rows can be tried once it has finished."),
            run=run.name,
        )  # fmt: skip
    spec = specs.read_settings(run / "run.toml")
    roles = one.input_roles(tasks.find(spec.task), spec.data.columns)
    rows = pq.read_table(path, columns=[*roles, "truth", "before", "after"])
    chosen = np.random.default_rng(seed).permutation(len(rows))[:count]
    picked = rows.take(chosen).to_pylist()
    answers = ("truth", "before", "after")
    return {
        "examples": [
            {"roles": {role: row[role] for role in roles}, **{name: row[name] for name in answers}} for row in picked
        ]
    }
