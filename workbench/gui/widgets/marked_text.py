"""A text with marks in it: a coloured ground under what is marked, and its name behind."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QFont,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui import text_places, theme
from workbench.gui.widgets.wrapped_text import WrappedText

GROUND = 0.22  # of a mark's colour on the surface: words on it stay as legible as elsewhere
RADIUS = 4
SPACING = 1.45  # of lines, so that grounds do not touch
BLANK, EDGE = "\u00a0", "\u202f"  # keeps a name beside what it names; within a ground's edges: no line breaks at them
# What stands between these is laid out as one, in its own direction: a mark stays in one piece in a Hebrew text.
ISOLATE, END = "\u2068", "\u2069"


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
        self._grounds: list[tuple[int, int, Mark]] = []  # from, to in UTF-16, the name's place among it
        self._words = WrappedText("", self.font(), _put_below)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, text: str, marks: Sequence[Mark]) -> None:
        """Show a text in place of the one before."""
        self.text, self.marks = text, tuple(sorted(marks, key=lambda mark: mark.start))
        shown, self._grounds, names = _with_names(text, self.marks)
        formats = [self._name_format(start, length) for start, length in names]
        self._words = WrappedText(shown, self.font(), _put_below, formats)
        self.setAccessibleName("; ".join([text, *(f"{text[m.start : m.end]}: {m.name}" for m in self.marks)]))
        self.updateGeometry()
        self.setMinimumHeight(self.heightForWidth(max(1, self.width())))
        self.update()

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return the mark under a point."""
        self._words.lay_out(_room(self.width()))
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

    def _boxes(self) -> list[tuple[QRectF, Mark]]:
        """Return the ground of each mark, one for each line that it stands on."""
        return [
            (box.adjusted(0, -1, 0, 1), mark)
            for start, end, mark in self._grounds
            for box in self._words.boxes(start, end)
        ]

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return int(self._words.height(_room(width))) + 2

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a size for some words in a line."""
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def resizeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Break lines anew."""
        self.setMinimumHeight(self.heightForWidth(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint grounds, then words."""
        self._words.lay_out(_room(self.width()))
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
        self._words.draw(painter)

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


def _room(width: int) -> float:
    """Return how wide lines are in a widget of this width."""
    return float(max(1, width - 2))


def _put_below(line: QTextLine, height: float) -> float:
    """Put a line below a height, with room for its grounds; return where the next one goes."""
    line.setPosition(QPointF(1, height + (SPACING - 1) * line.height() / 2))
    return height + SPACING * line.height()
