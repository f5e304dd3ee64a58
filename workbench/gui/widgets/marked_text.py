"""A text with marks in it: a coloured ground under what is marked, and its name behind."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui import text_places, theme

GROUND = 0.22  # of a mark's colour on the surface: words on it stay as legible as elsewhere
RADIUS = 4
SPACING = 1.45  # of lines, so that grounds do not touch
BLANK, EDGE = "\u00a0", "\u202f"  # keeps a name beside what it names; within a ground's edges: no line breaks at them
# What stands between these is laid out as one, in its own direction: a mark stays in one piece in a Hebrew text.
ISOLATE, END = "\u2068", "\u2069"
UNSEEN = f" {BLANK}{EDGE}{ISOLATE}{END}\u2028"


@dataclass(frozen=True)
class Mark:
    """A marked part of a text, in characters; `colour` is a place among the theme's series, `tip` says more."""

    start: int
    end: int
    name: str
    colour: int
    tip: str = ""


class MarkedText(QWidget):
    """Paints a text that wraps; marks do not overlap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = ""
        self.marks: tuple[Mark, ...] = ()
        self._shown = ""
        self._leftwards = False  # as Hebrew and Arabic are written
        self._units = b""  # what is shown in UTF-16, as Qt counts
        self._grounds: list[tuple[int, int, Mark]] = []  # from, to in UTF-16, the name's place among it
        self._layout = QTextLayout()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, marks: Sequence[Mark]) -> None:
        """Show a text in place of the one before."""
        self.text, self.marks = text, tuple(sorted(marks, key=lambda mark: mark.start))
        self._shown, self._grounds, names = _with_names(text, self.marks)
        self._units = self._shown.encode("utf-16-le")
        self._layout = QTextLayout(self._shown, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._leftwards = _is_leftwards(text)
        option.setTextDirection(Qt.LayoutDirection.RightToLeft if self._leftwards else Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setFormats([self._name_format(start, length) for start, length in names])
        self.setAccessibleName("; ".join([text, *(f"{text[m.start : m.end]}: {m.name}" for m in self.marks)]))
        self.updateGeometry()
        self.setMinimumHeight(self.heightForWidth(max(1, self.width())))
        self.update()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark under a point."""
        self._lay_out(self.width())
        return next((mark for box, mark in self._boxes() if box.contains(point)), None)

    def _name_format(self, start: int, length: int) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        found.start, found.length = start, length
        look = QTextCharFormat()
        font = QFont(self.font())
        font.setPointSizeF(0.8 * font.pointSizeF())
        font.setBold(True)
        look.setFont(font)
        look.setForeground(QColor(theme.colours().text))
        found.format = look
        return found

    def _lay_out(self, width: int) -> float:
        """Break the text into lines of this width; return their height."""
        height = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2))
            left = max(1.0, width - 1 - line.naturalTextWidth()) if self._leftwards else 1.0
            line.setPosition(QPointF(left, height + (SPACING - 1) * line.height() / 2))
            height += SPACING * line.height()
        self._layout.endLayout()
        return height

    def _boxes(self) -> list[tuple[QRectF, Mark]]:
        """Return the ground of each mark, one for each line that it stands on."""
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            for start, end, mark in self._grounds:
                left, right = self._ends(line, max(start, first), min(end, last))
                if left < right:
                    box = QRectF(left, line.y() - 1, right - left, line.height() + 2)
                    found.append((box, mark))
        return found

    def _ends(self, line: QTextLine, start: int, end: int) -> tuple[float, float]:
        """Return between which x a line's characters stand, whatever their directions; nothing where none is seen."""
        shown = self._units[2 * start : 2 * max(start, end)].decode("utf-16-le", errors="replace")
        if not shown.strip(UNSEEN):
            return 0.0, 0.0
        end -= len(shown) - len(shown.rstrip(" "))  # spaces at a line's end stand beyond it
        places = [_place(line, where, edge) for where in range(start, end) for edge in QTextLine.Edge]
        return min(places), max(places)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return int(self._lay_out(width)) + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size for some words in a line."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Break lines anew."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint grounds, then words."""
        self._lay_out(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        series = theme.colours().series
        for box, mark in self._boxes():
            edge = QColor(series[mark.colour % len(series)])
            ground = QColor(edge)
            ground.setAlphaF(GROUND)
            painter.setPen(edge)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.setPen(QColor(theme.colours().text))
        self._layout.draw(painter, QPointF(0, 0))

    def event(self, event: QEvent) -> bool:
        """Say more of the mark under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self.mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.tip if mark else "", self)
            return True
        if event.type() == QEvent.Type.FontChange:
            self.show_text(self.text, self.marks)
        return super().event(event)


def _with_names(text: str, marks: Sequence[Mark]) -> tuple[str, list[tuple[int, int, Mark]], list[tuple[int, int]]]:
    """Return the text with each mark's name behind it, and in UTF-16, as Qt counts, the grounds and the names."""
    parts: list[str] = []
    grounds: list[tuple[int, int, Mark]] = []
    names: list[tuple[int, int]] = []
    done = length = 0
    for mark in marks:
        name = f"{BLANK}{ISOLATE}{mark.name.replace(' ', BLANK)}{END}{EDGE}{END}"
        parts += [text[done : mark.start], ISOLATE + EDGE + text[mark.start : mark.end], name]
        before, inside, behind = (text_places.units(part, len(part)) for part in parts[-3:])
        grounds.append((length + before, length + before + inside + behind, mark))
        names.append((length + before + inside, behind))
        length, done = length + before + inside + behind, mark.end
    return "".join([*parts, text[done:]]).replace("\n", "\u2028"), grounds, names


def _is_leftwards(text: str) -> bool:
    """Return whether a text is written from right to left, by its first letter."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind for kind in kinds if kind in ("L", "R", "AL")), "L") != "L"


def _place(line: QTextLine, where: int, edge: QTextLine.Edge) -> float:
    """Return at which x an edge of a line's character stands."""
    found: Any = line.cursorToX(where, edge)  # Qt gives the character back, too
    return float(found[0] if isinstance(found, tuple) else found)
