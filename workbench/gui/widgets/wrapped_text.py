"""A text in lines that wrap, and where parts of it stand there."""

import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

Place = Callable[[QTextLine, float], float]  # puts a line below a height; returns where the next one goes
UNSEEN = " \u00a0\u2009\u202f\u2028\u2068\u2069"  # spaces, and what isolates directions


class WrappedText:
    """A text laid out in lines of a width, anew only for another one; places in it are as Qt counts them, in UTF-16."""

    def __init__(self, text: str, font: QFont, place: Place, formats: Sequence[QTextLayout.FormatRange] = ()) -> None:
        self._place = place
        self._units = text.encode("utf-16-le")
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._leftwards = _is_leftwards(text)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._leftwards else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setFormats(list(formats))
        self._width = -1.0  # of the lines as they are
        self._heights: dict[float, float] = {}

    def height(self, width: float) -> float:
        """Return the height of all lines of this width."""
        return self._heights[width] if width in self._heights else self.lay_out(width)

    def lay_out(self, width: float) -> float:
        """Break the text into lines of this width; return their height."""
        if width != self._width:
            self._width, self._heights[width] = width, self._broken(width)
        return self._heights[width]

    def boxes(self, start: int, end: int) -> list[QRectF]:
        """Return where a part stands, a box for each line."""
        found = []
        for line in (self._layout.lineAt(number) for number in range(self._layout.lineCount())):
            first, last = line.textStart(), line.textStart() + line.textLength()
            left, right = self._ends(line, max(start, first), min(end, last))
            if left < right:
                found.append(QRectF(left, line.y(), right - left, line.height()))
        return found

    def draw(self, painter: QPainter) -> None:
        """Draw the words."""
        self._layout.draw(painter, QPointF(0, 0))

    def _broken(self, width: float) -> float:
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            height = self._place(line, height)
            if self._leftwards:
                line.setPosition(QPointF(line.x() + max(0.0, width - line.naturalTextWidth()), line.y()))
        self._layout.endLayout()
        return height

    def _ends(self, line: QTextLine, start: int, end: int) -> tuple[float, float]:
        """Return between which x a line's characters stand, whatever their directions; nothing where none is seen."""
        shown = self._units[2 * start : 2 * max(start, end)].decode("utf-16-le", errors="replace")
        if not shown.strip(UNSEEN):
            return 0.0, 0.0
        end -= len(shown) - len(shown.rstrip(" "))  # spaces at a line's end stand beyond it
        places = [_place(line, where, edge) for where in range(start, end) for edge in QTextLine.Edge]
        return min(places), max(places)


def _is_leftwards(text: str) -> bool:
    """Return whether a text is written from right to left, by its first letter."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _place(line: QTextLine, where: int, edge: QTextLine.Edge) -> float:
    """Return at which x an edge of a line's character stands."""
    found: Any = line.cursorToX(where, edge)  # Qt gives the character back, too
    return float(found[0] if isinstance(found, tuple) else found)
