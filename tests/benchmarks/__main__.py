"""Lists the benchmarks, and runs those that are named one after the other, each in a process of its own.

    python -m tests.benchmarks [NAME … | all]

A benchmark is a file here whose docstring says how it is run; what stands there in brackets is left out. One that says
so in several ways is run in each of them. Options are for running the file itself.
"""

import argparse
import ast
import os
import re
import shlex
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]


@dataclass(frozen=True)
class Benchmark:
    """What it measures, in a line, and the commands that run it, without the interpreter."""

    line: str
    commands: tuple[tuple[str, ...], ...]


def find() -> dict[str, Benchmark]:
    """Return the benchmarks of this folder by name."""
    found = {}
    for path in sorted(FOLDER.glob("*.py")):
        said = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
        ways = re.findall(rf"^ *python (tests/benchmarks/{path.stem}\.py.*)$", said, re.MULTILINE)
        if ways:
            commands = (tuple(shlex.split(re.sub(r"\[.*?\]", "", way))) for way in ways)
            found[path.stem] = Benchmark(said.splitlines()[0], tuple(commands))
    return found


def run(name: str, benchmark: Benchmark) -> bool:
    """Run a benchmark, its table shown as it comes; return whether it came to its end."""
    done = True
    for command in benchmark.commands:
        print(f"== {' '.join([name, *command[1:]])}", flush=True)
        begun = time.perf_counter()
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        code = subprocess.run([sys.executable, *command], cwd=ROOT, env=environment, check=False).returncode
        done = done and code == 0
        print(f"-- {time.perf_counter() - begun:.0f} s{'' if code == 0 else f', failed: {code}'}\n", flush=True)
    return done


def main() -> int:
    """Run what is asked for, or say what there is; return 1 where something failed."""
    benchmarks = find()
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"all, or some of: {', '.join(benchmarks)}")
    names = parser.parse_args().names
    unknown = [name for name in names if name not in (*benchmarks, "all")]
    if unknown:
        parser.error(f"there is no benchmark named {', '.join(unknown)}")
    if not names:
        for name, benchmark in benchmarks.items():
            print(f"{name:<20} {benchmark.line}")
        print("\nName those to run, or all.")
        return 0
    chosen = list(benchmarks) if "all" in names else names
    failed = [name for name in chosen if not run(name, benchmarks[name])]
    if failed:
        print(f"failed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
