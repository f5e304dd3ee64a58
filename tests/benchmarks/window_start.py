"""From the start of the process to a painted, usable window, against a bare PySide6 window; the sides in turn.

    python tests/benchmarks/window_start.py [--times 15]

Both are processes of their own, timed from outside until they say that their window has been painted.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QLabel
application = QApplication([])
window = QMainWindow()
window.setCentralWidget(QLabel("bare"))
window.resize(1200, 800)
window.show()
application.processEvents()
window.grab()
print("painted", flush=True)
"""
OURS = """
import os
from workbench.__main__ import ENVIRONMENT
os.environ.update(ENVIRONMENT)
import workbench.cli.program
from workbench import app
application = app._application()
opened = app.App(application)
opened.open(None)
application.processEvents()
opened.window.grab()
print("painted", flush=True)
opened.close()
"""


def main() -> None:
    """Time both in turn and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    found: dict[str, list[float]] = {"bare": [], "workbench": []}
    for _ in range(times + 1):
        for name, code in (("bare", BARE), ("workbench", OURS)):
            found[name].append(seconds(code))
    # the first of each warms the disk
    medians = {name: statistics.median(values[1:]) for name, values in found.items()}
    for name, value in medians.items():
        print(f"{name:<10} {value:.3f} s (median of {times}; {min(found[name][1:]):.3f} … {max(found[name][1:]):.3f})")
    print(f"ratio      {medians['workbench'] / medians['bare']:.2f}")


def seconds(code: str) -> float:
    """Return the seconds from starting a process to its word that the window is painted."""
    with tempfile.TemporaryDirectory() as home:
        environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "WORKBENCH_HOME": home, "PYTHONPATH": str(ROOT)}
        begun = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=environment)
        for line in process.stdout:
            if line.strip() == b"painted":
                break
        found = time.perf_counter() - begun
        process.wait(timeout=60)
        return found


if __name__ == "__main__":
    main()
