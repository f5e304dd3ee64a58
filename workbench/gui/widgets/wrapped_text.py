"""A text in lines that wrap, and where parts of it stand there."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextLine, QTextOption

Place = Callable[[QTextLine, float], float]  # puts a line below a height; returns where the next one goes


class WrappedText:
    """A text laid out in lines of a width, anew only for another one; places in it are as Qt counts them, in UTF-16."""

    def __init__(self, text: str, font: QFont, place: Place, formats: Sequence[QTextLayout.FormatRange] = ()) -> None:
        self._place = place
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
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
            if start < last and first < end:
                left, right = sorted(_x(line.cursorToX(max(first, min(last, place)))) for place in (start, end))
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
        self._layout.endLayout()
        return height


def _x(found: Any) -> float:
    """Return the x of `QTextLine.cursorToX`, which gives the cursor's place beside it."""
    return float(found[0] if isinstance(found, tuple) else found)
