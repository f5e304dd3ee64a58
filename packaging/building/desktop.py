"""What a desktop needs to know of the program, filled in and put into its tree."""

import shutil
from datetime import date
from pathlib import Path

from building import elf

SCRIPTS = ("install.sh", "uninstall.sh")


def furnish(templates: Path, tree: Path, version: str, released: date) -> None:
    """Put `share/`, the scripts that install it, VERSION and GLIBC into a tree; @VERSION@ and @DATE@ are filled in."""
    shutil.copytree(templates / "share", tree / "share")
    for path in (tree / "share").rglob("*.xml"):
        words = path.read_text(encoding="utf-8").replace("@VERSION@", version).replace("@DATE@", released.isoformat())
        path.write_text(words, encoding="utf-8")
    for name in SCRIPTS:
        shutil.copy(templates / name, tree / name)
        (tree / name).chmod(0o755)
    (tree / "VERSION").write_text(f"{version}\n", encoding="utf-8")
    (tree / "GLIBC").write_text(f"{elf.glibc(tree)}\n", encoding="utf-8")
