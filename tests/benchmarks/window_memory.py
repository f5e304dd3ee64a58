"""What the window's process keeps of its runs: resident memory after each of many, one after the other.

    python tests/benchmarks/window_memory.py [--times 20] [--base FOLDER] [--trim]

The real window (offscreen unless QT_QPA_PLATFORM says otherwise) trains our sample on a small base, shows the results,
has the model ready to be tried, and begins anew. What the first two runs leave is libraries, caches and memory that is
used again; the growth after them is what counts: of the last run, and of the median of the last five, as single
figures differ by freed memory that the C library and Arrow keep, 50 MB and more; a leak shows in the second half's
trend. --trim has the C library (glibc) give its part back before each figure. The base lies in WORKBENCH_SHARED, or in
shared/ beside the checkout.
"""

import argparse
import ctypes
import gc
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import psutil  # noqa: E402

from tests.benchmarks.lateness import spin  # noqa: E402
from workbench.__main__ import ENVIRONMENT  # noqa: E402

os.environ.update({**ENVIRONMENT, "HF_HUB_OFFLINE": "1"})
SAMPLE = ROOT / "resources" / "samples" / "customer-messages" / "messages.csv"
BASE = Path(os.environ.get("WORKBENCH_SHARED", ROOT.parent / "shared")) / "bases" / "bert-tiny-mlm"
TRAINING = {"epochs": 1, "threads": 1, "micro_batch_size": 32, "precision": "float32", "early_stopping_patience": 0}
STATIONS = ("results", "try")  # what a person looks at after a run
ENDS = ("finished", "stopped", "failed", "interrupted", "none")
WARM = 2  # runs that don't count
LAST = 5
BAR = 0.05
REST_SECONDS = 1.0


def main() -> None:
    """Open the window, train so many times, and print what memory is held after each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--base", type=Path, default=BASE)
    parser.add_argument("--trim", action="store_true", help="have freed memory given back")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        app = open_window(asked.base)
        try:
            print_growth(measure(app, asked.times, trim=asked.trim))
        finally:
            app.studio.run.stop("resume")
            app.close()
            app.deleteLater()


def open_window(base: Path) -> Any:
    """Return the program with the sample open, everything known that a training needs."""
    from workbench import app as apps

    app = apps.App(apps._application())
    app.open(None)
    app.arrivals.drop([str(SAMPLE)])
    app.warm_up()  # as the program does when it starts
    spin(lambda: not app.jobs.answers.busy)
    app.studio.project.change(base=str(base.absolute()), training=TRAINING)
    spin(lambda: app.studio.survey.lengths is not None and app.studio.base.defaults is not None)
    return app


def measure(app: Any, times: int, *, trim: bool) -> list[float]:
    """Return the megabytes held after each run; print them as they come, with the objects that garbage is sought in."""
    print(f"{'run':>4} {'resident MB':>12} {'objects':>10} {'seconds':>8}")
    found = []
    for number in range(1, times + 1):
        begun = time.perf_counter()
        train(app)
        if trim:
            ctypes.CDLL(None).malloc_trim(0)
        found.append(psutil.Process().memory_info().rss / 1e6)
        seconds = time.perf_counter() - begun
        print(f"{number:>4} {found[-1]:>12.1f} {len(gc.get_objects()):>10,} {seconds:>8.1f}", flush=True)
    return found


def train(app: Any) -> None:
    """Train once, look at what came of it, and come to rest."""
    app.window.show_station("train")
    app.actions["start"].trigger()
    run = app.studio.run
    spin(lambda: run.state in ENDS and not app.jobs.training.busy)
    if run.state != "finished":
        raise RuntimeError(f"the run ended as {run.state}")
    for station in STATIONS:
        app.window.show_station(station)
        spin(lambda: not any(worker.busy for worker in app.jobs.workers))
    rest = time.monotonic() + REST_SECONDS
    spin(lambda: time.monotonic() > rest)


def print_growth(found: list[float]) -> None:
    """Print how much more is held at the end than after the runs that don't count."""
    later = found[WARM:]
    if later:
        begin = found[WARM - 1]
        for name, end in (("last", later[-1]), (f"median of the last {LAST}", statistics.median(later[-LAST:]))):
            print(f"growth after run {WARM}, {name}: {end / begin - 1:+.1%} ({end - begin:+.1f} MB)   bar {BAR:.0%}")
        half = later[len(later) // 2 :]
        if len(half) > 1:
            slope = statistics.linear_regression(range(len(half)), half).slope
            print(f"trend of the second half: {slope:+.1f} MB a run")


if __name__ == "__main__":
    main()
