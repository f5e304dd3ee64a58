"""One size of `growth`: a real run on made-up data, stopped after a few steps and tested; prints its figures as JSON.

The words follow Zipf's law; each class has some of its own, so that it can be learned.
"""

import argparse
import csv
import json
import os
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update({**ENVIRONMENT, "HF_HUB_OFFLINE": "1"})
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
VOCABULARY = 20_000
ZIPF = 1.1
OWN_WORDS, OWN_SHARE = 5, 0.3  # of a class; of a text's words
BLOCK = 10_000  # rows made at a time
PARTS = {  # what a stage of a run is counted as
    "reading": ("hashing", "reading", "preparing", "splitting"),
    "tokenizing": ("tokenizing",),
    "words": ("fitting words",),
    "quick": ("fitting the simple model", "checking quick"),
}


def words() -> np.ndarray:
    """Return made-up words, each one other, the frequent ones short."""
    count = len(SYLLABLES)
    made = [SYLLABLES[n % count] + (SYLLABLES[n // count % count] if n >= count else "") for n in range(count**2)]
    return np.array([*made, *(f"{word}{made[n * 7 % len(made)]}" for n, word in enumerate(made))][:VOCABULARY])


def texts(rows: int, length: int, classes: int) -> Iterator[tuple[str, str]]:
    """Yield texts of half to all of so many words, each with its class; every class comes equally often."""
    draw, known = np.random.default_rng(0), words()
    shares = 1 / np.arange(1, len(known) + 1) ** ZIPF
    shares /= shares.sum()
    own = np.random.default_rng(1).integers(100, len(known), (classes, OWN_WORDS))
    for start in range(0, rows, BLOCK):
        count = min(BLOCK, rows - start)
        labels = np.arange(start, start + count) % classes
        chosen = draw.choice(len(known), (count, length), p=shares)
        told = own[labels][np.arange(count)[:, None], draw.integers(0, OWN_WORDS, (count, length))]
        chosen = np.where(draw.random((count, length)) < OWN_SHARE, told, chosen)
        lengths = draw.integers(max(1, length // 2), length + 1, count)
        for row, label, size in zip(chosen, labels, lengths, strict=True):
            yield " ".join(known[row[:size]]), f"class {label}"


def measure(home: Path, asked: argparse.Namespace) -> dict[str, Any]:
    """Run it and return seconds by part, seconds a step, and the most memory that was taken."""
    from workbench.engine import jobs
    from workbench.engine import spec as specs

    data = home / "rows.csv"
    with data.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([("text", "label")])
        csv.writer(file, lineterminator="\n").writerows(texts(asked.rows, asked.length, asked.classes))
    training = {"max_length": asked.length, "precision": "float32", "early_stopping_patience": 0}
    spec = specs.parse({"base": asked.base, "data": {"train": str(data)}, "training": training}, home)
    trained, steps = _timed(jobs.train(spec), asked.steps)
    memory = peak_megabytes()
    (run,) = (home / "runs").iterdir()
    tested, _ = _timed(jobs.finish(run), 0)
    parts = {part: sum(trained[stage] for stage in stages) for part, stages in PARTS.items()}
    return {
        **parts,
        "step": statistics.median(step.seconds for step in steps),
        "test": sum(tested.values()) - tested["fitting words"],
        "tokens": sum(step.tokens for step in steps) / sum(step.rows for step in steps),
        "memory": memory, "test_memory": peak_megabytes(), "stages": {"trained": trained, "tested": tested},
    }  # fmt: skip


def peak_megabytes() -> float:
    """Return the most memory this process has had."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3


def _timed(job: Any, steps: int) -> tuple[dict[str, float], list[Any]]:
    """Run a job until it has taken so many steps, its best model kept; return its seconds by stage, and the steps."""
    from workbench.engine.events import StopRequested

    seconds: dict[str, float] = defaultdict(float)
    taken: list[Any] = []
    stage, begun = "", time.perf_counter()
    for event in job:
        now = time.perf_counter()
        seconds[stage], begun = seconds[stage] + now - begun, now
        stage = "saving" if event.name == "saved" else getattr(event, "stage", stage)
        if event.name == "stepped":
            taken.append(event)
        if 0 < steps <= len(taken):
            job.throw(StopRequested("best"))
            steps = 0
    seconds[stage] += time.perf_counter() - begun
    return seconds, taken


def main() -> None:
    """Measure the size that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("rows", "length", "classes", "steps"):
        parser.add_argument(name, type=int)
    parser.add_argument("base")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        print(json.dumps(measure(Path(home), asked)))


if __name__ == "__main__":
    main()
