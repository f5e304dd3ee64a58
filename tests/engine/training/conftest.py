"""A small data set that a tiny model learns in seconds, and a run file for it."""

import csv
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from workbench.engine import spec as specs
from workbench.engine.spec import RunSpec

SENTENCES = {"order": "order card where when arrived late", "money": "refund money price spam free win"}


def write_rows(path: Path, rows: int = 80, seed: int = 0) -> Path:
    """Write short texts of two classes, told apart by their words, with a column of numbers beside them."""
    draw = random.Random(seed)
    labels = sorted(SENTENCES)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["text", "label", "number"])
        for number in range(rows):
            label = labels[number % 2]
            words = draw.choices(SENTENCES[label].split(), k=draw.randint(3, 9)) + draw.choices("the a my is".split(), k=3)
            writer.writerow([f"{' '.join(words)} {number}", label, number])
    return path


@pytest.fixture
def run_spec(tmp_path: Path, tiny_base: Path, home: Path) -> Callable[..., RunSpec]:
    """Return a function that gives the spec of a tiny run; its keywords are `[training]` keys."""
    data = write_rows(tmp_path / "rows.csv")

    def make(top: dict[str, Any] | None = None, **training: Any) -> RunSpec:
        fixed = {"epochs": 3, "batch_size": 8, "learning_rate": 1e-3, "threads": 1, "micro_batch_size": 8}
        values = {"base": str(tiny_base), "data": {"train": str(data)}, **(top or {})}
        return specs.parse({**values, "training": {**fixed, "precision": "float32", **training}}, tmp_path)

    return make
