"""What a desktop and the scripts need to know of the program, filled in and put into its tree."""

import hashlib
import shutil
from collections.abc import Iterable
from pathlib import Path

from building import elf

SAMPLES = "lib/workbench/_resources/samples"
SCRIPTS = ("install.sh", "uninstall.sh")


def furnish(templates: Path, tree: Path, version: str, day: str, outside: Iterable[str]) -> None:
    """Put `share/`, the scripts and what they check into a tree; @VERSION@ and @DATE@ are filled in.

    `outside` are the libraries that a system has to have.
    """
    shutil.copytree(templates / "share", tree / "share")
    for path in (tree / "share").rglob("*.xml"):
        words = path.read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", day)
        path.write_text(words, encoding="utf-8")
    for name in SCRIPTS:
        shutil.copy(templates / name, tree / name)
    (tree / "samples").symlink_to(SAMPLES)
    (tree / "VERSION").write_text(f"{version}\n", encoding="utf-8")
    (tree / "GLIBC").write_text(f"{elf.glibc(tree)}\n", encoding="utf-8")
    (tree / "LIBRARIES").write_text("".join(f"{name}\n" for name in outside), encoding="utf-8")


def sum_up(tree: Path) -> None:
    """Write SUMS, by which install.sh sees that a tree was unpacked whole; nothing may change afterwards."""
    (tree / "SUMS").unlink(missing_ok=True)
    names = sorted(str(path.relative_to(tree)) for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    lines = []
    for name in names:
        with (tree / name).open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {name}\n")
    (tree / "SUMS").write_text("".join(lines), encoding="utf-8")


def settle_modes(tree: Path) -> None:
    """Give everything in a tree the modes of an installed program, whatever the builder's are."""
    for path in (tree, *tree.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o111 or path.suffix == ".sh" else 0o644)
