"""Programs and shared libraries as they lie in a tree: what each needs, and the oldest glibc that has it all."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

MAGIC = b"\x7fELF"
GLIBC = re.compile(rb"GLIBC_2\.(\d+)\0")


def files(tree: Path) -> Iterator[Path]:
    """Yield every program and shared library below a folder, no links."""
    for path in sorted(tree.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == MAGIC:
                    yield path


def needed(path: Path) -> list[str]:
    """Return the names of the libraries that a file asks the loader for."""
    shown = subprocess.run(["objdump", "-p", str(path)], check=True, capture_output=True, text=True).stdout
    return re.findall(r"^\s*NEEDED\s+(\S+)", shown, flags=re.MULTILINE)


def from_outside(tree: Path) -> dict[str, Path]:
    """Return the libraries a tree needs and does not hold, each with a file that asks for it."""
    inside = {path.name for path in tree.rglob("*.so*")}
    found = {name: path for path in files(tree) for name in needed(path)}
    return {name: path for name, path in sorted(found.items()) if name not in inside}


def glibc(tree: Path) -> str:
    """Return the least version of glibc that has all a tree asks for, such as 2.36."""
    minors = (int(minor) for path in files(tree) for minor in GLIBC.findall(path.read_bytes()))
    return f"2.{max(minors, default=17)}"


def is_on_system(name: str) -> bool:
    """Return whether the loader of this machine knows a library of that name."""
    shown = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    return f"\t{name} (" in shown
