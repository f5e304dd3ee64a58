"""Frames per second of the Train station's curves with a million steps, and what a drawing of them costs.

    python tests/benchmarks/window_curves.py [--steps 1000000]

In the real window (offscreen unless QT_QPA_PLATFORM says otherwise), both plots of the page painted for each frame.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from workbench.engine.events import Baseline, Evaluated, Stepped  # noqa: E402
from workbench.gui.panes.train_curves import TrainCurves  # noqa: E402

FRAMES = 100
BLOCK = 20_000
SIZE = (1440, 900)


def events(steps: int) -> Iterator[list[object]]:
    """Yield what a long run reports: a noisy falling loss, a step without a figure now and then, evaluations."""
    yield [Baseline("quick", "validation", {"macro_f1": 0.8}), Baseline("majority", "validation", {"macro_f1": 0.1})]
    draw = np.random.default_rng(0)
    for start in range(0, steps, BLOCK):
        numbers = np.arange(start + 1, min(start + BLOCK, steps) + 1)
        losses = np.exp(-3 * numbers / steps) + 0.3 * draw.random(len(numbers))
        losses[draw.integers(0, len(numbers))] = np.nan
        yield [
            Stepped(int(step), step / 1000, float(loss), 1e-4, float(loss) * 2, 32, 600, 0.3, 10**9)
            for step, loss in zip(numbers, losses, strict=True)
        ]
        step = int(numbers[-1])
        yield [Evaluated(step, {"macro_f1": 0.7 + 0.2 * step / steps, "loss": float(losses[-1])}, True, 1.0)]


def frames_per_second(curves: TrainCurves, ranges: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the frames a second while these stretches are seen one after the other, and the slowest frame in ms."""
    application, times = QApplication.instance(), []
    loss = curves.plots["loss"]
    for begin, end in ranges:
        begun = time.perf_counter()
        loss.plot.setXRange(begin, end, padding=0)
        application.processEvents()
        times.append(time.perf_counter() - begun)
    return len(times) / sum(times), 1000 * max(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--steps", type=int, default=1_000_000)
    steps = parser.parse_args().steps
    os.environ["WORKBENCH_HOME"] = tempfile.mkdtemp()
    from workbench import app as apps

    application = apps._application()
    app = apps.App(application)
    app.open(None)
    for block in events(steps):
        app.studio.run.curves.add(block)
    app.window.resize(*SIZE)
    app.window.show_station("train")
    app.studio.run.state = "stopped"
    app.studio.run.changed.emit()
    application.processEvents()
    measure(app.window.pane("train")._curves, steps)
    app.close()


def measure(curves: TrainCurves, steps: int) -> None:
    """Print the cost of drawing everything for the first time and again, and the frames a second of each gesture."""
    for words in ("first", "again, nothing new"):
        begun = time.perf_counter()
        curves.draw()
        QApplication.instance().processEvents()
        print(f"drawing {steps:,} steps, {words}: {1000 * (time.perf_counter() - begun):.0f} ms")
    half, middle = steps / 2, steps / 2
    gestures = {
        "pan, all of it seen": [(100 * i - steps * 0.02, 100 * i + steps * 1.02) for i in range(FRAMES)],
        "pan, half of it seen": [(i * half / FRAMES, i * half / FRAMES + half) for i in range(FRAMES)],
        "zoom in": [(middle - half * 0.9**i, middle + half * 0.9**i) for i in range(FRAMES)],
        "zoom out": [(middle - half * 0.9**i, middle + half * 0.9**i) for i in reversed(range(FRAMES))],
    }
    for name, ranges in gestures.items():
        rate, slowest = frames_per_second(curves, ranges)
        print(f"{name}: {rate:.0f} frames/s, slowest {slowest:.0f} ms")


if __name__ == "__main__":
    main()
