"""Bars with a name and a figure each: class probabilities, or one metric of several models."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui import theme

Tone = Literal["leading", "plain", "right", "wrong", "missed"]
COLOURS: dict[Tone, str] = {
    "leading": "accent", "plain": "strong_border", "right": "good", "wrong": "bad", "missed": "warning",
}  # fmt: skip
BAR_HEIGHT = 8
MARK_WIDTH = 2
WHISKER = 1  # so far it stands out above and below its bar


@dataclass(frozen=True)
class Bar:
    """One bar; `value` counts from 0 to the bars' maximum, `text` is the figure as a person reads it.

    `mark` is a value that is to be reached, None where there is none; `within` is where chance may move the value.
    """

    name: str
    value: float
    text: str
    tone: Tone = "plain"
    mark: float | None = None
    within: tuple[float, float] | None = None


class ScoreBars(QWidget):
    """A name and a figure over each bar, so that long names have the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self._maximum = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def row_height(self) -> int:
        """Return the height of a bar with its words, which follows the font."""
        return self.fontMetrics().height() + BAR_HEIGHT + theme.TIGHT + theme.SMALL

    def show_bars(self, bars: Sequence[Bar], *, maximum: float = 1.0) -> None:
        """Show these bars in place of those before."""
        self.bars = tuple(bars)
        self._maximum = max(maximum, 1e-9)
        self.setFixedHeight(self.row_height * max(1, len(self.bars)))
        self.setAccessibleName("; ".join(f"{bar.name}: {bar.text}" for bar in self.bars))
        self.update()

    def whole_width(self) -> int:
        """Return the width in which every name stands whole beside its figure."""
        self.ensurePolished()
        widths = []
        for bar in self.bars:
            font = QFont(self.font())
            font.setBold(bar.tone != "plain")
            advance = QFontMetrics(font).horizontalAdvance
            widths.append(advance(bar.name) + advance(bar.text) + theme.MEDIUM)
        return max(widths, default=0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every bar."""
        return QSize(240, self.row_height * max(1, len(self.bars)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the bars that are to be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, bar in enumerate(self.bars):
            box = QRectF(0, place * self.row_height, self.width(), self.row_height)
            if event.rect().intersects(box.toRect()):
                self._draw(painter, box, bar)

    def _draw(self, painter: QPainter, box: QRectF, bar: Bar) -> None:
        colours, stands_out = theme.colours(), bar.tone != "plain"
        font = self.font()
        font.setBold(stands_out)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        words = QRectF(box.left(), box.top(), box.width(), metrics.height())
        figure = metrics.horizontalAdvance(bar.text)
        name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, int(box.width()) - figure - theme.MEDIUM)
        painter.setPen(QColor(colours.text if stands_out else colours.muted))
        whole = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip  # Chinese is higher than the font says
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | whole, name)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | whole, bar.text)
        track = QRectF(box.left(), words.bottom() + theme.TIGHT, box.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.raised))
        painter.drawRoundedRect(track, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        share = min(1.0, max(0.0, bar.value / self._maximum))
        track.setWidth(max(2.0, box.width() * share))
        painter.setBrush(QColor(getattr(colours, COLOURS[bar.tone])))
        radius = min(BAR_HEIGHT, track.width()) / 2
        painter.drawRoundedRect(track, radius, radius)
        if bar.mark is not None:
            place = box.left() + box.width() * min(1.0, bar.mark / self._maximum)
            painter.setBrush(QColor(colours.text))
            painter.drawRect(QRectF(place - MARK_WIDTH / 2, track.top() - 2, MARK_WIDTH, BAR_HEIGHT + 4))
        if bar.within is not None:
            self._draw_within(painter, QRectF(box.left(), track.top(), box.width(), BAR_HEIGHT), bar.within)

    def _draw_within(self, painter: QPainter, track: QRectF, ends: tuple[float, float]) -> None:
        """Draw a whisker: a thin line across the bar's end, edged so that it is seen on bar and track."""
        low, high = (track.left() + track.width() * min(1.0, max(0.0, end / self._maximum)) for end in ends)
        middle = track.center().y()
        lines = [QRectF(low, middle - 1, high - low, 2)]
        lines += [QRectF(end - 1, track.top() - WHISKER, 2, track.height() + 2 * WHISKER) for end in (low, high)]
        for colour, edge in ((theme.colours().surface, 1), (theme.colours().text, 0)):
            painter.setBrush(QColor(colour))
            for one in lines:
                painter.drawRect(one.adjusted(-edge, -edge, edge, edge))

    def event(self, event: QEvent) -> bool:
        """Show a bar's whole name as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = event.pos().y() // self.row_height
            if 0 <= place < len(self.bars):
                QToolTip.showText(event.globalPos(), f"{self.bars[place].name}: {self.bars[place].text}", self)
            return True
        return super().event(event)
