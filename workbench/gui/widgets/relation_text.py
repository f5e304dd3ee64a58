"""A text in which two things are highlighted, with an arc from the one to the other that says how they are related."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.text_places import units

GUTTER = 16  # right of the text, where the arc runs between lines
ARROW = 5
SOFT = 56  # of 255: how strong the ground of a highlighted span is
BEFORE_AND_AFTER = 400  # characters of a long text that are shown around both


@dataclass(frozen=True)
class Part:
    """One of the two: from a character up to but not including another, and what it is called."""

    start: int
    end: int
    name: str


class RelationText(QWidget):
    """Shows a text; where both parts are on one line the arc bows over it, else it runs beside the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.words = "", ""
        self.parts: tuple[Part, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_relation(self, text: str, head: Part, tail: Part, words: str) -> None:
        """Show a text with an arc from its head to its tail that carries these words."""
        start = max(0, min(head.start, tail.start) - BEFORE_AND_AFTER)
        end = max(head.end, tail.end) + BEFORE_AND_AFTER
        lead = "…" if start else ""
        self.text = lead + text[start:end].replace("\n", "\u2028") + ("…" if end < len(text) else "")
        shift = len(lead) - start
        self.parts = tuple(Part(one.start + shift, one.end + shift, one.name) for one in (head, tail))
        self.words = words
        self.setAccessibleName(f"{text[head.start : head.end]} → {words} → {text[tail.start : tail.end]}")
        self.setAccessibleDescription(text)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that narrower texts are higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return int(_Page(self, width).height) + 1

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the text at a usual width."""
        return QSize(240, self.heightForWidth(max(240, self.width())))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return that a text can be narrow."""
        return QSize(120, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the spans, the text over them, and the arc."""
        if not self.parts:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Page(self, self.width()).draw(painter)


class _Page:
    """A text laid out in lines, with room for the arc above those lines in which a part begins."""

    def __init__(self, shown: RelationText, width: int) -> None:
        self._shown = shown
        self._width = float(max(width, 60))
        self._metrics = QFontMetricsF(shown.font())
        self._small = QFont(shown.font())
        self._small.setPointSizeF(max(7.5, shown.font().pointSizeF() - 2))
        self._parts = [(units(shown.text, one.start), units(shown.text, one.end)) for one in shown.parts]
        self._layout = QTextLayout(shown.text, shown.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self.height = self._place_lines()

    @property
    def _rise(self) -> float:
        """Return how far above its line the arc's words have their middle."""
        return self._metrics.height() / 2 + 2 * theme.TIGHT + ARROW

    def _place_lines(self) -> float:
        top = 0.0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(self._width - GUTTER)
            first, last = line.textStart(), line.textStart() + line.textLength()
            begins = any(first <= start < last for start, _ in self._parts)
            goes_on = any(start < last and first < end for start, end in self._parts)
            top += self._rise + self._metrics.height() / 2 + theme.TIGHT if begins else 0
            line.setPosition(QPointF(0, top))
            top += line.height() + theme.TIGHT
            top += QFontMetricsF(self._small).height() if begins else theme.TIGHT if goes_on else 0
        self._layout.endLayout()
        return top

    def draw(self, painter: QPainter) -> None:
        """Draw everything."""
        colours = theme.colours()
        rects = [self._rects(*part) for part in self._parts]
        for part, boxes, series in zip(self._shown.parts, rects, colours.series, strict=False):
            self._draw_span(painter, boxes, QColor(series))
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            painter.drawText(
                QPointF(boxes[0].left(), boxes[0].bottom() + QFontMetricsF(self._small).ascent() + 1), part.name
            )
        painter.setPen(QColor(colours.text))
        self._layout.draw(painter, QPointF(0, 0))
        self._draw_arc(painter, rects[0][0], rects[1][0])

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes of a span, one a line."""
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            first, last = line.textStart(), line.textStart() + line.textLength()
            if start < last and first < end:
                left, right = (_x(line.cursorToX(max(first, min(last, place)))) for place in (start, end))
                found.append(QRectF(min(left, right), line.y(), max(2.0, abs(right - left)), line.height()))
        return found or [QRectF(0, 0, 2, 2)]

    def _draw_span(self, painter: QPainter, boxes: Sequence[QRectF], colour: QColor) -> None:
        soft = QColor(colour)
        soft.setAlpha(SOFT)
        for box in boxes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawRoundedRect(box.adjusted(-2, 0, 2, 0), 3, 3)
            painter.setPen(QPen(colour, 2))
            painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _draw_arc(self, painter: QPainter, head: QRectF, tail: QRectF) -> None:
        colours = theme.colours()
        begin, end = (QPointF(box.center().x(), box.top() - 1) for box in (head, tail))
        path = self._bow(begin, end) if head.top() == tail.top() else self._elbow(begin, end)
        painter.setPen(QPen(QColor(colours.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        painter.setBrush(QColor(colours.accent))
        tip = QPainterPath(end)
        tip.lineTo(end.x() - ARROW, end.y() - 1.6 * ARROW)
        tip.lineTo(end.x() + ARROW, end.y() - 1.6 * ARROW)
        tip.closeSubpath()
        painter.fillPath(tip, QColor(colours.accent))
        middle = (begin.x() + (end.x() if head.top() == tail.top() else self._width - GUTTER / 2)) / 2
        self._draw_words(painter, QPointF(middle, begin.y() - self._rise))

    def _bow(self, begin: QPointF, end: QPointF) -> QPainterPath:
        path = QPainterPath(begin)
        high = QPointF(0, 4 / 3 * self._rise)  # a cubic curve rises to 3/4 of its handles
        path.cubicTo(begin - high, end - high, end - QPointF(0, ARROW))
        return path

    def _elbow(self, begin: QPointF, end: QPointF) -> QPainterPath:
        path, side = QPainterPath(begin), self._width - GUTTER / 2
        path.lineTo(begin.x(), begin.y() - self._rise)
        path.lineTo(side, begin.y() - self._rise)
        path.lineTo(side, end.y() - self._rise)
        path.lineTo(end.x(), end.y() - self._rise)
        path.lineTo(end.x(), end.y() - ARROW)
        return path

    def _draw_words(self, painter: QPainter, middle: QPointF) -> None:
        """Draw the arc's words around a point, moved so that all of them are to be seen."""
        colours, font = theme.colours(), QFont(self._shown.font())
        font.setBold(True)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(self._shown.words, Qt.TextElideMode.ElideMiddle, self._width - 2 * theme.SMALL)
        width, height = metrics.horizontalAdvance(words) + 2 * theme.SMALL, metrics.height() + 2
        left = min(max(0.0, middle.x() - width / 2), self._width - width)
        box = QRectF(left, middle.y() - height / 2, width, height)
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)


def _x(found: object) -> float:
    """Return the x of `QTextLine.cursorToX`, which gives the cursor's place beside it."""
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
