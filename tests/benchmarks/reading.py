"""A large CSV loaded whole: seconds against pyarrow's own reader told to read every column as text, and memory.

    python tests/benchmarks/reading.py [--rows 1000000 2000000] [--rounds 5]

Both read a file that lies in the system's cache, in turn, each time in a process of its own; ours into a fresh cache
folder, so that it hashes the file, finds out how it is written, looks through all of it, and writes the table. A third
of the texts stand in quotation marks. Seconds are those of the reading, without the start of Python. Memory is what is
anonymous (no mapped files) at its peak, above what it was before. With --inspect the same of `workbench inspect`.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
COLUMNS = ("id", "text", "label")


def main() -> None:
    """Measure each number of rows and print medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000_000, 2_000_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--inspect", action="store_true")
    parser.add_argument("--side", choices=SIDES, help=argparse.SUPPRESS)
    parser.add_argument("--file", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.side:
        print(json.dumps(measured(SIDES[asked.side], asked.file)))
        return
    sides = ["pyarrow", "ours", *(["inspect"] if asked.inspect else [])]
    for rows in asked.rows:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "rows.csv"
            write(file, rows)
            found: dict[str, list[dict[str, Any]]] = {side: [] for side in sides}
            for _ in range(asked.rounds):
                for side in sides:
                    found[side].append(in_process(side, file, Path(folder)))
            size = file.stat().st_size
        print(f"{rows:,} rows, {size / 1e6:.0f} MB")
        for side, runs in found.items():
            seconds, again, megabytes = (
                statistics.median(run[key] for run in runs) for key in ("seconds", "again", "mb")
            )
            print(f"  {side:<8} {seconds:6.2f} s   again {again:6.3f} s   {megabytes:5.0f} MB anonymous")
        ratio = statistics.median(
            ours["seconds"] / theirs["seconds"] for ours, theirs in zip(found["ours"], found["pyarrow"], strict=True)
        )
        print(f"  ours / pyarrow {ratio:.1f}")


def write(path: Path, rows: int) -> None:
    """Write so many rows, about 110 bytes each."""
    drawn = random.Random(1)
    words = [f"word{number}" for number in range(3000)]
    with path.open("w", encoding="utf-8") as file:
        file.write(",".join(COLUMNS) + "\n")
        for number in range(rows):
            text = " ".join(drawn.choices(words, k=drawn.randint(6, 16)))
            text = f'"{text}, {number % 7}"' if number % 3 == 0 else text
            file.write(f"{number},{text},label{number % 50}\n")


def in_process(side: str, file: Path, folder: Path) -> dict[str, Any]:
    """Do a side in a process of its own, with a cache folder that nothing is in yet."""
    with tempfile.TemporaryDirectory(dir=folder) as home:
        command = [sys.executable, __file__, "--side", side, "--file", str(file)]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, "WORKBENCH_HOME": home}
        )
    return dict(json.loads(done.stdout.splitlines()[-1]))


def measured(side: Callable[[Path], Callable[[], object]], file: Path) -> dict[str, Any]:
    """Return the seconds of reading a file, of reading it again, and the megabytes the first took."""
    read = side(file)
    start = highest = anonymous()
    ended = threading.Event()

    def watch() -> None:
        nonlocal highest
        while not ended.wait(0.005):
            highest = max(highest, anonymous())

    watching = threading.Thread(target=watch)
    watching.start()
    seconds = timed(read)
    ended.set()
    watching.join()
    return {"seconds": seconds, "mb": (highest - start) / 1e6, "again": timed(read)}


def timed(read: Callable[[], object]) -> float:
    """Return the seconds of a call."""
    begun = time.perf_counter()
    read()
    return time.perf_counter() - begun


def pyarrow(file: Path) -> Callable[[], object]:
    """Return what reads a file by pyarrow's own reader, every column as text."""
    import pyarrow as pa
    from pyarrow import csv

    options = csv.ConvertOptions(column_types=dict.fromkeys(COLUMNS, pa.string()), strings_can_be_null=False)
    return lambda: csv.read_csv(file, convert_options=options)


def ours(file: Path) -> Callable[[], object]:
    """Return what reads a file as the program does, into its cache."""
    from workbench.engine.data.reading.files import read_file
    from workbench.engine.spec import ReadingOptions

    return lambda: [None for _ in read_file(file, ReadingOptions())]


def inspect(file: Path) -> Callable[[], object]:
    """Return what looks at a file as `workbench inspect` does."""
    from workbench.engine import jobs

    return lambda: [None for _ in jobs.inspect(file)]


def anonymous() -> int:
    """Return the bytes of this process's memory that are of no file."""
    status = Path("/proc/self/status").read_text()
    return next(int(line.split()[1]) * 1024 for line in status.splitlines() if line.startswith("RssAnon"))


SIDES = {"pyarrow": pyarrow, "ours": ours, "inspect": inspect}

if __name__ == "__main__":
    main()
