"""How soon Ctrl-C is acknowledged and the state saved, in each phase of a run on the sample with the starter.

    python tests/benchmarks/stop_latency.py [--times 3]

Each trial is a process of its own: SIGINT falls a random moment (≤ 0.3 s) after the phase has begun; "acknowledged"
is the line on stderr, "done" the last event on stdout (the process's end where there is nothing to save yet).
"""

import argparse
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUN_FILE = ROOT / "resources" / "samples" / "customer-messages" / "run.toml"
PHASES = (
    "looking at the base", "starting up", "tokenizing", "loading the base", "measuring threads", "measuring batches",
    "fitting words", "fitting the simple model", "training", "evaluating", "evaluated", "testing",
)  # fmt: skip


def main() -> None:
    """Measure every phase and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=3)
    parser.add_argument("--phases", nargs="*", default=PHASES, help="only these")
    arguments = parser.parse_args()
    times = arguments.times
    print(f"{'phase':<26} {'acknowledged p50':>16} {'max':>7} {'done p50':>9} {'max':>7}   seconds")
    everything: list[tuple[float, float]] = []
    for phase in arguments.phases:
        found = [trial for _ in range(times) if (trial := measure(phase)) is not None]
        everything += found
        if not found:
            print(f"{phase:<26} passed too quickly to be hit")
            continue
        print_row(phase, found)
    print_row("all", everything)


def print_row(name: str, found: list[tuple[float, float]]) -> None:
    """Print medians and maxima of (acknowledged, done)."""
    acknowledged, done = zip(*found, strict=True)
    print(
        f"{name:<26} {statistics.median(acknowledged):>16.3f} {max(acknowledged):>7.3f} "
        f"{statistics.median(done):>9.3f} {max(done):>7.3f}"
    )


def measure(phase: str) -> tuple[float, float] | None:
    """Return seconds until acknowledged and until done for one Ctrl-C in a phase; None where it was missed."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "WORKBENCH_HOME": home, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(
            [sys.executable, "-m", "workbench", "train", str(RUN_FILE), "--json"],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
        )  # fmt: skip
        said: list[float] = []
        listener = threading.Thread(target=_listen, args=(process, said), daemon=True)
        listener.start()
        try:
            if not _wait_for(process, phase):
                return None
            time.sleep(random.uniform(0, 0.3))
            asked = time.perf_counter()
            process.send_signal(signal.SIGINT)
            done = _wait_until_done(process) - asked
            process.wait()
            listener.join()
            return said[0] - asked, done
        finally:
            process.kill()


def _listen(process: subprocess.Popen[bytes], said: list[float]) -> None:
    for line in process.stderr:
        if b"stopping" in line:
            said.append(time.perf_counter())


def _wait_for(process: subprocess.Popen[bytes], phase: str) -> bool:
    for line in process.stdout:
        event = json.loads(line)
        if phase in (event.get("stage"), event["event"]):
            return True
    return False


def _wait_until_done(process: subprocess.Popen[bytes]) -> float:
    for line in process.stdout:
        if json.loads(line)["event"] in ("stopped", "finished"):
            return time.perf_counter()
    process.wait()
    return time.perf_counter()


if __name__ == "__main__":
    main()
