"""The list of runs, of two thousand: how long until it is known, cold and once more, and until the window shows it.

    python tests/benchmarks/list_runs.py [--runs 2000]

The folders are made anew in a home of their own: a small run each, with a lock left behind, as a finished run has it.
"First page" is what the window shows first; "late" is the longest time that the window's thread took for one thing.
"""

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

WARM = 5  # times

RUN_FILE = """format = 1
base = "starter/minilm"
task = "text-classification"
recipe = "balanced"
method = "full"
name = "Run {number}"
seed = 42
device = "auto"

[data]
train = "/data/messages-{number}.csv"

[data.columns]
text = "message"
label = "topic"

[data.hashes]
train = "sha256:b3672c9e26712f48657f309cbcdf884689f6516f6f68e17176cc70467c004168"

[training]
epochs = 4
learning_rate = {rate}
"""


def write_runs(runs: Path, count: int) -> None:
    """Write the folders of finished runs nobody trained."""
    for number in range(count):
        day, minute = divmod(number, 1440)
        folder = runs / f"2026-{1 + day // 28:02}-{1 + day % 28:02}-{minute // 60:02}{minute % 60:02}-run-{number}"
        folder.mkdir(parents=True)
        (folder / "run.toml").write_text(RUN_FILE.format(number=number, rate=1e-5 * (1 + number % 9)))
        summary = {
            "name": f"Run {number}", "task": "text-classification", "base": "starter/minilm", "method": "full",
            "recipe": "balanced", "status": "finished" if number % 7 else "stopped", "headline": "macro_f1",
            "value": 0.6 + (number % 37) / 100, "before": 0.6, "seconds": 30.0 + number, "device": "cpu",
            "created": f"{folder.name[:10]}T{minute // 60:02}:{minute % 60:02}:00+00:00", "bytes": 90_000_000 + number,
            "rows": {"train": 612, "validation": 76, "test": 76},
        }  # fmt: skip
        (folder / "summary.json").write_text(json.dumps(summary, indent=1))
        evaluated = [
            {"event": "evaluated", "step": 10 * step, "metrics": {"macro_f1": 0.6 + step / 40, "loss": 1 / step},
             "best": True, "seconds": 0.1}
            for step in range(1, 10)
        ]  # fmt: skip
        (folder / "events.jsonl").write_text("".join(json.dumps(one) + "\n" for one in evaluated))
        for name in ("report.json", "predictions.parquet"):
            (folder / name).write_text("{}")
        (folder / "lock").touch()


def timed(question: Callable[[], object]) -> float:
    """Return the seconds that a question takes."""
    begun = time.perf_counter()
    question()
    return time.perf_counter() - begun


def measure_listing() -> None:
    """Print how long the list takes: its first page, all of it, and all once more."""
    from workbench.engine import queries
    from workbench.engine.runs import listing

    print(f"first page        {1000 * timed(lambda: next(listing.pages())):8.0f} ms")
    print(f"queries.runs()    {1000 * timed(queries.runs):8.0f} ms cold")
    warm = statistics.median(timed(queries.runs) for _ in range(WARM))
    print(f"queries.runs()    {1000 * warm:8.0f} ms warm (median of {WARM})", flush=True)


def measure_window(count: int) -> None:
    """Print how long the window of all runs takes until it is shown, has its first runs, and has them all."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtWidgets import QApplication

    from workbench.app import App
    from workbench.engine.runs import listing

    application = QApplication.instance() or QApplication([])
    app = App(application)
    app.open(None)
    application.processEvents()
    for look in ("cold", "warm"):
        if look == "cold":
            listing._known.clear()
        begun, late = time.perf_counter(), 0.0
        app.actions["runs"].trigger()
        dialog = next(one for one in app.window.findChildren(object) if one.objectName() == "dialog_runs")
        dialog.grab()
        times = {"shown": time.perf_counter() - begun}
        while dialog.runs.rowCount() < count or "all" not in times:
            before = time.perf_counter()
            QCoreApplication.processEvents()
            late = max(late, time.perf_counter() - before)
            known = dialog.runs.rowCount()
            for name, wanted in (("first runs", 1), ("all", count)):
                if known >= wanted:
                    times.setdefault(name, time.perf_counter() - begun)
            time.sleep(0.001)
        said = ", ".join(f"{name} {1000 * seconds:.0f} ms" for name, seconds in times.items())
        print(f"window, {look}      {said}; late {1000 * late:.0f} ms", flush=True)
        dialog.close()
        QCoreApplication.sendPostedEvents(None, 52)  # DeferredDelete
    app.close()


def main() -> None:
    """Make the runs and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=2000)
    count = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as home:
        os.environ["WORKBENCH_HOME"] = home
        write_runs(Path(home) / "runs", count)
        measure_listing()
        measure_window(count)


if __name__ == "__main__":
    main()
