"""Icons: our own drawings in one colour, coloured as the look has it; they scale."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QSize, QTemporaryDir
from PySide6.QtGui import QIcon, QPixmap

from workbench import resources
from workbench.gui import theme

INK = "currentColor"

_folders: list[QTemporaryDir] = []  # holds the coloured files the style sheet points to, as long as the program runs


def icon(name: str, colour: str = "") -> QIcon:
    """Return the icon of that name in a colour (the text's by default); Qt draws it when it is first shown."""
    return _icon(name, colour or theme.colours().text)


def pixmap(name: str, size: int, colour: str = "", *, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a picture of `size` device-independent pixels, sharp at a screen's `ratio`."""
    return icon(name, colour).pixmap(QSize(size, size), ratio)


@lru_cache(maxsize=256)
def coloured_file(name: str, colour: str) -> Path:
    """Return a file with the icon in a colour: icons and style sheets know only files."""
    if not _folders:
        _folders.append(QTemporaryDir())
    path = Path(_folders[0].filePath(f"{name}-{colour.lstrip('#')}.svg"))
    path.write_text(_source(name, colour), encoding="utf-8")
    return path


@lru_cache(maxsize=256)
def _icon(name: str, colour: str) -> QIcon:
    return QIcon(str(coloured_file(name, colour)))


def _source(name: str, colour: str) -> str:
    return (resources.icons() / f"{name}.svg").read_text(encoding="utf-8").replace(INK, colour)
