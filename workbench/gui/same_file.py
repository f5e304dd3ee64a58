"""Whether two paths are of the same file or folder, however each is written."""

import os
from pathlib import Path

from workbench.engine import folders


def tidy(path: Path | str) -> Path:
    """Return a path in one spelling: absolute, without "..", its folder as it lies on the disk, or in the home.

    A link keeps its own name: what it leads to may be another file tomorrow.
    """
    full = Path(path).absolute()
    if full.name in ("", ".."):
        full = Path(os.path.realpath(full))
    try:
        folder = os.path.realpath(full.parent)
    except ValueError:  # no file can be called so
        return full
    homes = (home for home in (folders.projects(), folders.runs()) if os.path.realpath(home) == folder)
    return next(homes, Path(folder)) / full.name


def is_same(one: Path | str | None, other: Path | str | None) -> bool:
    """Return whether both paths are there for the same thing; nothing is the same as no path."""
    if not one or not other or Path(one).name.casefold() != Path(other).name.casefold():
        return False
    return str(one) == str(other) or tidy(one) == tidy(other) or _is_one_on_the_disk(one, other)


def _is_one_on_the_disk(one: Path | str, other: Path | str) -> bool:
    """Return whether the file system takes both names for one: it may not mind the case of letters."""
    try:
        return os.path.samefile(one, other)
    except (OSError, ValueError):
        return False
