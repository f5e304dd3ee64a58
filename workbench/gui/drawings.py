"""Our own drawings, each in one colour, as files: icons and style sheets know only files."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from workbench import resources

INK = "currentColor"

_folders: list[QTemporaryDir] = []  # holds the coloured files as long as the program runs


@lru_cache(maxsize=256)
def coloured_file(name: str, colour: str) -> Path:
    """Return a file with the drawing in a colour, #rrggbb."""
    if not _folders:
        _folders.append(QTemporaryDir())
    path = Path(_folders[0].filePath(f"{name}-{colour.lstrip('#')}.svg"))
    drawing = (resources.icons() / f"{name}.svg").read_text(encoding="utf-8")
    path.write_text(drawing.replace(INK, colour), encoding="utf-8")
    return path
