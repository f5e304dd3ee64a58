"""The share of a run's tuning that goes into saving: states to resume from, and the model that is kept.

    python tests/benchmarks/checkpoint_cost.py [--rows 10003] [--epochs 4]

One real run on banking77 with the starter, its saving functions timed from inside. A run is checked about nine times
whatever its length, and saves then, so a shorter one shows a larger share. The data lies in WORKBENCH_SHARED, or in
shared/ beside the checkout.
"""

import argparse
import csv
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update({**ENVIRONMENT, "HF_HUB_OFFLINE": "1"})
BANKING = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "data" / "banking77"
BAR = 0.02
SAVING = ("last/", "best/ or tuned/", "events made durable")


class Spent:
    """Seconds by name, of each call of the functions that are wrapped."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = {name: [] for name in SAVING}
        self.begun = self.ended = 0.0

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function, its time noted."""

        def timed(*arguments: Any, **options: Any) -> Any:
            begun = time.perf_counter()
            try:
                return function(*arguments, **options)
            finally:
                self.seconds[name].append(time.perf_counter() - begun)

        return timed

    def wrap_phase(self, start: Callable[..., None], run: Callable[..., Any]) -> tuple[Callable[..., Any], ...]:
        """Return what makes the loop and what runs it; the phase lasts from the one to the end of the other."""

        def starting(*arguments: Any, **options: Any) -> None:
            self.begun = time.perf_counter()
            for calls in self.seconds.values():
                calls.clear()  # what was saved before is not of this phase
            start(*arguments, **options)

        def running(*arguments: Any) -> Iterator[Any]:
            yield from run(*arguments)
            self.ended = time.perf_counter()

        return starting, running


@contextmanager
def watching(spent: Spent) -> Iterator[None]:
    """Time what saves while a run goes on."""
    from workbench.engine.runs.record import Record
    from workbench.engine.training import checkpoints
    from workbench.engine.training.loop import Loop
    from workbench.engine.training.setup import Setup

    last, best, events = SAVING
    starting, running = spent.wrap_phase(Loop.__init__, Loop.run)
    with (
        mock.patch.object(checkpoints, "save", spent.wrap(last, checkpoints.save)),
        mock.patch.object(Setup, "save", spent.wrap(best, Setup.save)),
        mock.patch.object(Record, "sync", spent.wrap(events, Record.sync)),
        mock.patch.object(Loop, "__init__", starting),
        mock.patch.object(Loop, "run", running),
    ):
        yield


def write_rows(path: Path, count: int) -> Path:
    """Write so many rows of banking77's training file, drawn at random; all of them where there are no more."""
    with (BANKING / "train.csv").open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *random.Random(0).sample(rows, min(count, len(rows)))])
    return path


def train(home: Path, rows: int, epochs: int) -> Spent:
    """Run it, and return what was spent."""
    from workbench.engine import jobs
    from workbench.engine import spec as specs

    data = write_rows(home / "banking77.csv", rows)
    training = {"epochs": epochs, "early_stopping_patience": 0, "refit": False}
    spec = specs.parse({"base": "starter/minilm", "data": {"train": str(data)}, "training": training}, home)
    spent = Spent()
    with watching(spent):
        for event in jobs.train(spec):
            if spent.ended:
                break  # the test saves nothing
            if event.name == "evaluated":
                print(f"step {event.step}", flush=True)
    return spent


def print_table(spent: Spent) -> None:
    """Print what saving took, part by part, and its share of the phase."""
    whole = spent.ended - spent.begun
    print(f"{'what':<22} {'times':>6} {'median s':>9} {'max s':>8} {'all s':>8} {'share':>7}")
    for name, calls in spent.seconds.items():
        figures = (statistics.median(calls), max(calls), sum(calls)) if calls else (0.0, 0.0, 0.0)
        print(f"{name:<22} {len(calls):>6} {figures[0]:>9.3f} {figures[1]:>8.3f} {figures[2]:>8.2f} "
              f"{figures[2] / whole:>7.2%}")  # fmt: skip
    saving = sum(map(sum, spent.seconds.values()))
    print(f"{'together':<22} {'':>6} {'':>9} {'':>8} {saving:>8.2f} {saving / whole:>7.2%}   bar {BAR:.0%}")
    print(f"{'tuning':<22} {'':>6} {'':>9} {'':>8} {whole:>8.2f}")


def main() -> None:
    """Train and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=10_003)
    parser.add_argument("--epochs", type=int, default=4)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        print_table(train(Path(home), asked.rows, asked.epochs))


if __name__ == "__main__":
    main()
