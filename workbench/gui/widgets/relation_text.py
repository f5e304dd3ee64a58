"""A text in which two things are highlighted, with an arc from the one to the other that says how they are related."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTextLine,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme
from workbench.gui.text_places import units
from workbench.gui.widgets.wrapped_text import WrappedText

GUTTER = 16  # right of the text, where the arc runs between lines
NARROWEST = 60
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
        self._page = _Page("", (), "", self.font())
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
        self._page = self._laid_out()
        self.setAccessibleName(f"{text[head.start : head.end]} → {words} → {text[tail.start : tail.end]}")
        self.setAccessibleDescription(text)
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def _laid_out(self) -> "_Page":
        return _Page(self.text, self.parts, self.words, self.font())

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that narrower texts are higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines."""
        return int(self._page.height(width)) + 1

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
        self._page.draw(painter, self.width())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Lay the text out anew in another font."""
        if event.type() == QEvent.Type.FontChange:
            self._page = self._laid_out()
            self.updateGeometry()
        super().changeEvent(event)


class _Page:
    """A text laid out in lines, with room for the arc above those lines in which a part begins."""

    def __init__(self, text: str, parts: Sequence[Part], words: str, font: QFont) -> None:
        self._names, self._words, self._font = [one.name for one in parts], words, font
        self._width = NARROWEST
        self._metrics = QFontMetricsF(font)
        self._small = QFont(font)
        self._small.setPointSizeF(max(7.5, font.pointSizeF() - 2))
        self._parts = [(units(text, one.start), units(text, one.end)) for one in parts]
        self._text = WrappedText(text, font, self._put_below)

    def height(self, width: int) -> float:
        """Return the height of all lines in a widget of this width."""
        return self._text.height(max(width, NARROWEST) - GUTTER)

    @property
    def _rise(self) -> float:
        """Return how far above its line the arc's words have their middle."""
        return self._metrics.height() / 2 + 2 * theme.TIGHT + ARROW

    def _put_below(self, line: QTextLine, top: float) -> float:
        """Put a line below a height, with room for the arc and the names; return where the next one goes."""
        first, last = line.textStart(), line.textStart() + line.textLength()
        begins = any(first <= start < last for start, _ in self._parts)
        goes_on = any(start < last and first < end for start, end in self._parts)
        top += self._rise + self._metrics.height() / 2 + theme.TIGHT if begins else 0
        line.setPosition(QPointF(0, top))
        top += line.height() + theme.TIGHT
        return top + (QFontMetricsF(self._small).height() if begins else theme.TIGHT if goes_on else 0)

    def draw(self, painter: QPainter, width: int) -> None:
        """Draw everything, as wide as the widget is."""
        self._width = max(width, NARROWEST)
        self._text.lay_out(self._width - GUTTER)
        colours = theme.colours()
        rects = [self._rects(*part) for part in self._parts]
        for name, boxes, series in zip(self._names, rects, colours.series, strict=False):
            self._draw_span(painter, boxes, QColor(series))
            painter.setFont(self._small)
            painter.setPen(QColor(colours.muted))
            painter.drawText(
                QPointF(boxes[0].left(), boxes[0].bottom() + QFontMetricsF(self._small).ascent() + 1), name
            )
        painter.setPen(QColor(colours.text))
        self._text.draw(painter)
        self._draw_arc(painter, rects[0][0], rects[1][0])

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Return the boxes of a span, one a line."""
        boxes = self._text.boxes(start, end)
        return [QRectF(box.x(), box.y(), max(2.0, box.width()), box.height()) for box in boxes] or [QRectF(0, 0, 2, 2)]

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
        colours, font = theme.colours(), QFont(self._font)
        font.setBold(True)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(self._words, Qt.TextElideMode.ElideMiddle, self._width - 2 * theme.SMALL)
        width, height = metrics.horizontalAdvance(words) + 2 * theme.SMALL, metrics.height() + 2
        left = min(max(0.0, middle.x() - width / 2), self._width - width)
        box = QRectF(left, middle.y() - height / 2, width, height)
        painter.setPen(QPen(QColor(colours.accent), 1))
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(box, height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, words)
