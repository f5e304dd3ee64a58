"""From the start of the process to a painted, usable window, against a bare PySide6 window; the sides in turn.

    python tests/benchmarks/window_start.py [--times 15]

Both are processes of their own, timed from outside until they say that their window has been painted. Compiled modules
are kept, as an installation keeps them.
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
SIDES = {  # what starts each, and the line that says it is painted
    "bare": ([sys.executable, "-c", BARE], b"painted"),
    "workbench": ([sys.executable, "-m", "workbench", "--self-test"], b"welcome"),
}


def main() -> None:
    """Time both in turn and print medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    found: dict[str, list[float]] = {name: [] for name in SIDES}
    with tempfile.TemporaryDirectory() as compiled:
        for _ in range(times + 1):
            for name in SIDES:
                found[name].append(seconds(name, compiled))
    # the first of each warms the disk and compiles
    medians = {name: statistics.median(values[1:]) for name, values in found.items()}
    for name, value in medians.items():
        print(f"{name:<10} {value:.3f} s (median of {times}; {min(found[name][1:]):.3f} … {max(found[name][1:]):.3f})")
    print(f"ratio      {medians['workbench'] / medians['bare']:.2f}")


def seconds(side: str, compiled: str) -> float:
    """Return the seconds from starting a process to its word that the window is painted."""
    words, said = SIDES[side]
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPYCACHEPREFIX": compiled}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, cwd=ROOT)
    next(line for line in process.stdout if line.strip() == said)
    found = time.perf_counter() - begun
    process.kill()  # the self-test would go on
    process.communicate(timeout=60)
    return found


if __name__ == "__main__":
    main()
