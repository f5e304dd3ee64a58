"""How time and memory grow with the rows, the length of texts and the number of classes.

    python tests/benchmarks/growth.py [--base starter/minilm] [--steps 5] [--plot tests/benchmarks/growth.svg]
        [--rows 1000 10000 100000] [--length 16 32 64 128 256 512] [--classes 2 20 200 2000]

Each size is a process of its own on made-up data: reading (with the split), tokenizing, the words model (TF-IDF),
Quick, a training step, the test, and the most memory until its beginning and its end. Where one size is not given, it
is 16 tokens, 20 classes, 1,000 rows (10,000 for the classes). Below the figures stands how they grow from each size to
the next: 1 is in proportion, more is marked with "!" where the figure is large enough to matter. A million rows are
reckoned, not measured: from the last two sizes, in a line where growth is at most in proportion, else by its power.
--rows (or another) without a value leaves that part out. A small base (…/bert-tiny-mlm) shows the engine's own cost.
"""

import argparse
import itertools
import json
import math
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.benchmarks import log_plot  # noqa: E402

POINT = Path(__file__).with_name("growth_point.py")
COLUMNS = {  # figure → its unit
    "reading": "s", "tokenizing": "s", "words": "s", "quick": "s", "step": "s", "test": "s", "memory": "MB",
    "test_memory": "MB",
}  # fmt: skip
USUAL = {"rows": 1_000, "length": 16, "classes": 20}
ROWS_FOR_CLASSES = 10_000
WIDTH = 12
LINEAR = 1.15  # more than this is worse than in proportion
SECONDS, MEGABYTES = 1.0, 1000.0  # what is smaller is not marked: fixed costs and noise
REACHED = 1_000_000  # rows, not measured

Figures = dict[str, float]


def main() -> None:
    """Measure part by part, and draw."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, nargs="*", default=[1_000, 10_000, 100_000])
    parser.add_argument("--length", type=int, nargs="*", default=[16, 32, 64, 128, 256, 512], help="tokens, at most")
    parser.add_argument("--classes", type=int, nargs="*", default=[2, 20, 200, 2000])
    parser.add_argument("--base", default="starter/minilm")
    parser.add_argument("--steps", type=int, default=5)
    parser.add_argument("--plot", type=Path, default=Path(__file__).with_name("growth.svg"))
    asked = parser.parse_args()
    panels = {}
    for part in USUAL:
        if sizes := getattr(asked, part):
            found = sweep(part, sizes, asked)
            print_growth(part, found)
            panels[f"by {part}"] = curves(found)
    if panels:
        log_plot.write(asked.plot, panels)
        print(f"drawn in {asked.plot}")


def sweep(part: str, sizes: Sequence[int], asked: argparse.Namespace) -> dict[int, Figures]:
    """Return the figures of each size of one part, printed as they come."""
    print(f"{part:>{WIDTH}}" + "".join(f"{f'{name} {unit}':>{WIDTH + 3}}" for name, unit in COLUMNS.items()))
    found = {}
    for size in sizes:
        usual = USUAL | ({"rows": ROWS_FOR_CLASSES} if part == "classes" else {})
        found[size] = measure({**usual, part: size}, asked)
        print_row(f"{size:,}", found[size])
    return found


def measure(sizes: dict[str, int], asked: argparse.Namespace) -> Figures:
    """Return the figures of one size, measured in a process of its own."""
    words = [*(str(sizes[name]) for name in ("rows", "length", "classes")), str(asked.steps), asked.base]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, str(POINT), *words], capture_output=True, text=True, check=False, env=environment
    )
    if done.returncode != 0:
        print(f"{sizes} failed: {done.returncode}\n{done.stderr[-2000:]}", flush=True)
        return dict.fromkeys(COLUMNS, math.nan)
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def print_row(name: str, figures: Figures) -> None:
    """Print one size's figures."""
    print(f"{name:>{WIDTH}}" + "".join(f"{figures[column]:>{WIDTH + 3}.4g}" for column in COLUMNS), flush=True)


def print_growth(part: str, found: dict[int, Figures]) -> None:
    """Print the power by which each figure grows from size to size, and for rows what a million would take."""
    powers: dict[str, float] = {}
    for smaller, larger in itertools.pairwise(found):
        ratio = math.log(larger / smaller)
        powers = {name: math.log(found[larger][name] / found[smaller][name]) / ratio for name in COLUMNS}
        cells = (_cell(powers[name], found[larger][name], name) for name in COLUMNS)
        print(f"{f'to {larger:,}':>{WIDTH}}" + "".join(f"{cell:>{WIDTH + 3}}" for cell in cells))
    if part == "rows" and powers:
        print_row(f"({REACHED:,})", {name: reckoned(found, name, power) for name, power in powers.items()})
    print()


def reckoned(found: dict[int, Figures], name: str, power: float) -> float:
    """Return what a figure comes to at a million rows."""
    (x, low), (last, high) = ((size, figures[name]) for size, figures in list(found.items())[-2:])
    if name == "step":  # of a batch, whatever the rows
        return high
    if power > 1:
        return float(high * (REACHED / last) ** power)
    return high + (high - low) / (last - x) * (REACHED - last)


def _cell(power: float, figure: float, name: str) -> str:
    large = figure > (SECONDS if COLUMNS[name] == "s" else MEGABYTES)
    return f"{power:.2f}{'!' if power > LINEAR and large else ' '}"


def curves(found: dict[int, Figures]) -> log_plot.Curves:
    """Return each column's curve over the sizes that were measured; memory in GB, so that one axis holds all."""
    measured = {size: figures for size, figures in found.items() if not math.isnan(figures["step"])}
    drawn = {}
    for name, unit in COLUMNS.items():
        scale, shown = (1.0, name) if unit == "s" else (1e-3, f"{name} GB")
        drawn[shown] = [(float(size), figures[name] * scale) for size, figures in measured.items()]
    return drawn


if __name__ == "__main__":
    main()
