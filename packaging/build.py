"""Builds the package that a person double-clicks, from pinned and hashed parts.

    python packaging/build.py linux [--until tree|archive|deb] [--into dist] [--work build/linux]

Needs Python 3.11 and what it names where that is missing; installs nothing outside the working folder. Makes the folder
of the frozen program, the licences of everything inside, a `.tar.zst` with its install.sh, a `.deb`, and SHA256SUMS.
"""

import argparse
import os
import subprocess
import sys
import time
import tomllib
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from building import desktop, elf, environment, freezing, licences, machine, packing, weight
from building.machine import BuildError

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "lock_linux.txt"
SPEC = ROOT / "packaging" / "frozen" / "workbench.spec"
LINUX = ROOT / "packaging" / "linux"
STAGES = ("tree", "archive", "deb")
BUDGET_BYTES = 450_000_000  # of the .tar.zst


def main() -> int:
    """Build what is asked for; return 1 where it can't be built, after saying why."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("system", choices=["linux"])
    parser.add_argument("--until", choices=STAGES, default="deb", help="stop before what is not needed (default: deb)")
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="where the packages go (default: dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "linux", help="where it is put together")
    asked = parser.parse_args()
    work, into = asked.work.absolute(), asked.into.absolute()
    os.umask(0o022)
    begun = time.monotonic()
    try:
        machine.check(work, into)
        tree = build_tree(work)
        if asked.until != "tree":
            pack(tree, into, work, asked.until)
    except (BuildError, OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"{error}\n")
        return 1
    say(f"done in {(time.monotonic() - begun) / 60:.1f} minutes")
    return 0


def build_tree(work: Path) -> Path:
    """Return the folder of the program, whole and looked over; raises BuildError."""
    work.mkdir(parents=True, exist_ok=True)
    for earlier in work.glob(f"{packing.NAME}-*"):
        environment.clear(earlier)
    say(f"the environment, from {LOCK.name}")
    python = environment.make(ROOT, LOCK, work / "environment")
    say("freezing it with PyInstaller, some minutes")
    frozen = freezing.freeze(python, SPEC, work, work / "pyinstaller.log")
    tree = frozen.rename(work / f"{packing.NAME}-{version()}-linux-x86_64")
    say("licences, and what a desktop needs")
    licences.gather(environment.site_packages(python), freezing.sources(work, SPEC), tree / "licences")
    outside = elf.from_outside(tree)
    desktop.furnish(LINUX, tree, version(), day_of_last_commit(), outside)
    desktop.settle_modes(tree)
    desktop.sum_up(tree)
    look_over(tree, outside)
    return tree


def look_over(tree: Path, outside: Mapping[str, Path]) -> None:
    """Say what a tree weighs; raise BuildError where a library is in it twice, or one from outside is not to be had."""
    lost = {name: path for name, path in outside.items() if not elf.is_on_system(name)}
    if lost:
        wanted = ", ".join(f"{name} (for {path.relative_to(tree)})" for name, path in lost.items())
        raise BuildError(
            f"Libraries that the program needs are not on this machine: {wanted}. Install them, build again."
        )
    pairs = weight.twice(tree)
    if pairs:
        raise BuildError("These libraries are in the tree twice: " + "; ".join(f"{a} and {b}" for a, b in pairs))
    say(f"the tree: {weight.of(tree) / 1e6:.0f} MB, needs glibc {(tree / 'GLIBC').read_text().strip()}; most of it:")
    for name, size in weight.largest(tree / "lib"):
        say(f"  {size / 1e6:6.1f} MB  {name}")


def pack(tree: Path, into: Path, work: Path, until: str) -> None:
    """Write the packages and their sums in place of earlier ones; raises BuildError for an archive over the budget."""
    into.mkdir(parents=True, exist_ok=True)
    for earlier in (*into.glob(f"{packing.NAME}[-_]*"), *into.glob("SHA256SUMS")):
        earlier.unlink()
    say("packing")
    files = [packing.tar(tree, into)]
    if files[0].stat().st_size > BUDGET_BYTES:
        raise BuildError(f"{files[0].name} is over the {BUDGET_BYTES / 1e6:.0f} MB it may have.")
    if until == "deb":
        files.append(packing.deb(tree, into, work, version()))
    for path in (*files, packing.sums(into, files)):
        say(f"  {path.stat().st_size / 1e6:6.1f} MB  {path}")


def version() -> str:
    """Return the program's version, which stands in pyproject.toml alone."""
    return str(tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def day_of_last_commit() -> str:
    """Return the day of what is built, as 2026-11-29: its last commit's, or today's where there is no history."""
    words = ["git", "-C", str(ROOT), "log", "-1", "--format=%cs"]
    done = subprocess.run(words, check=False, capture_output=True, text=True)
    return done.stdout.strip() or datetime.now(UTC).date().isoformat()


def say(words: str) -> None:
    """Say what is being done, at once."""
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
