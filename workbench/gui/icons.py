"""Icons: our own drawings, coloured as the look has it; they scale."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from workbench import resources
from workbench.gui import drawings, theme


def icon(name: str, colour: str = "") -> QIcon:
    """Return the icon of that name in a colour (the text's by default); Qt draws it when it is first shown."""
    return _icon(name, colour or theme.colours().text)


def pixmap(name: str, size: int, colour: str = "", *, ratio: float = 1.0) -> QPixmap:
    """Return the icon as a picture of `size` device-independent pixels, sharp at a screen's `ratio`."""
    return icon(name, colour).pixmap(QSize(size, size), ratio)


def program() -> QIcon:
    """Return the program's own icon, in its colours."""
    return QIcon(str(resources.application() / "workbench.svg"))


@lru_cache(maxsize=256)
def _icon(name: str, colour: str) -> QIcon:
    return QIcon(str(drawings.coloured_file(name, colour)))
