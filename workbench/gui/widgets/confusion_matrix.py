"""A confusion matrix to click: a cell for each pair of classes, the stronger the more rows it has."""

import math
from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from workbench.gui import theme
from workbench.gui.translation import number

Figures = Literal["rows", "of_truth", "of_answered"]
LARGEST_CELL, SMALLEST_CELL = 46, 8
WIDEST_NAME, NAME_SHARE, HIGHEST_NAME = 240, 0.35, 200
NAMED_FROM = 13  # a cell's height from which on a name stands beside it
STRENGTH = (0.10, 0.95)  # of the colour on the ground, for the least and the most
KEYS = {
    Qt.Key.Key_Left: (0, -1), Qt.Key.Key_Right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0),
}  # fmt: skip
Words = Callable[[str, str, int], str]


class ConfusionMatrix(QWidget):
    """Rows are what is right, columns what was answered; arrow keys move, Enter or a click chooses, Escape none."""

    chosen = Signal(str, str)  # the right class, the answered one
    pointed = Signal(str)  # what the cell that is pointed at, or moved to, says
    left = Signal()  # Escape: nothing is to be chosen

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        """Take what says a cell in words: its right class, the answered one, and the rows."""
        super().__init__(parent)
        self._words = words
        self._labels: list[str] = []
        self._counts = self._shares = np.zeros((0, 0))
        self._figures: Figures = "rows"
        self._diagonal = True
        self._pair: tuple[str, str] | None = None
        self._picture: QPixmap | None = None  # of names and cells, until they change
        self.current = (0, 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, labels: Sequence[str], counts: np.ndarray) -> None:
        """Show how many rows of each class were answered as which, (K, K), in this order."""
        self._labels, self._counts = list(labels), counts
        self.current = (0, 0)
        self._count_shares()

    def show_figures(self, figures: Figures, *, diagonal: bool) -> None:
        """Show rows, their shares of a right class, or of an answered one; without the right answers where asked."""
        self._figures, self._diagonal = figures, diagonal
        self._count_shares()

    def show_chosen(self, pair: tuple[str, str] | None) -> None:
        """Mark the pair that is chosen."""
        self._pair = pair
        if pair is not None and pair[0] in self._labels and pair[1] in self._labels:
            self.current = (self._labels.index(pair[0]), self._labels.index(pair[1]))
        self.update()

    def text(self, cell: tuple[int, int]) -> str:
        """Return what a cell says."""
        row, column = cell
        return self._words(self._labels[row], self._labels[column], int(self._counts[row, column]))

    def tip_at(self, place: QPointF) -> str:
        """Return what the cell at a place says, or the whole of the name that stands there."""
        cell = self._at(place)
        if cell is not None:
            return self.text(cell)
        side, (left, top) = self._side(), self._corner()
        row, column = math.floor((place.y() - top) / side), math.floor((place.x() - left) / side)
        if place.x() < left and 0 <= row < len(self._labels):
            return self._labels[row]
        if place.y() < top and 0 <= column < len(self._labels):
            return self._labels[column]
        return self.toolTip()

    def cell_rect(self, cell: tuple[int, int]) -> QRectF:
        """Return where a cell lies."""
        side, (left, top) = self._side(), self._corner()
        return QRectF(left + cell[1] * side, top + cell[0] * side, side, side)

    def _count_shares(self) -> None:
        """Find how strong each cell is, from 0 to 1."""
        counts = self._counts.astype(np.float64)
        if self._figures != "rows":
            counts = counts / np.maximum(counts.sum(axis=1 if self._figures == "of_truth" else 0, keepdims=True), 1)
        self._values = counts.copy()
        if not self._diagonal:
            np.fill_diagonal(counts, 0)
        self._shares = np.sqrt(counts / max(float(counts.max(initial=0)), 1e-12))
        self._fit()
        self.update()

    def _side(self) -> float:
        room = (self.width() - self._corner()[0] - 1) / max(1, len(self._labels))
        return max(SMALLEST_CELL, min(LARGEST_CELL, math.floor(room)))

    def _corner(self) -> tuple[float, float]:
        """Return where the first cell lies: right of the names of the rows, below those of the columns.

        Where cells would be too small for names beside them, there are none, and cells take their room.
        """
        advance = self.fontMetrics().horizontalAdvance
        longest = max((advance(_line(one)) for one in self._labels), default=0) + theme.SMALL
        wide = min(longest, WIDEST_NAME, NAME_SHARE * self.width())
        named = (self.width() - wide - 1) / max(1, len(self._labels)) >= NAMED_FROM
        return (wide, min(longest, HIGHEST_NAME)) if named else (0, 0)

    def _fit(self) -> None:
        self._picture = None
        self.setFixedHeight(math.ceil(self._corner()[1] + self._side() * max(1, len(self._labels))) + 2)

    def _at(self, place: QPointF) -> tuple[int, int] | None:
        side, (left, top) = self._side(), self._corner()
        cell = (math.floor((place.y() - top) / side), math.floor((place.x() - left) / side))
        return cell if all(0 <= one < len(self._labels) for one in cell) else None

    def _go(self, cell: tuple[int, int]) -> None:
        self.current = cell
        self.setAccessibleDescription(self.text(cell))
        self.pointed.emit(self.text(cell))
        self.update()

    def _choose(self) -> None:
        row, column = self.current
        self.chosen.emit(self._labels[row], self._labels[column])

    def _ink(self, row: int, column: int) -> QColor:
        """Return a cell's colour: right answers in one, mistakes in another."""
        use, share = theme.colours(), float(self._shares[row, column])
        if not share:
            return QColor(use.ground)
        least, most = STRENGTH
        return _mixed(use.series[0 if row == column else 1], use.surface, least + (most - least) * share)

    def _drawn(self) -> QPixmap:
        """Return a picture of the names and cells: thousands of them are drawn once, not at each move."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.colours().surface))
        painter = QPainter(picture)
        painter.setFont(self.font())
        self._draw_names(painter)
        self._draw_cells(painter)
        painter.end()
        return picture

    def _draw_cells(self, painter: QPainter) -> None:
        side = self._side()
        advance = painter.fontMetrics().horizontalAdvance
        for row in range(len(self._labels)):
            for column in range(len(self._labels)):
                box = self.cell_rect((row, column)).adjusted(0, 0, -1, -1)
                ink = self._ink(row, column)
                painter.fillRect(box, ink)
                words = self._figure(row, column)
                if words and advance(words) + 2 < side:
                    painter.setPen(_readable(ink))
                    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _figure(self, row: int, column: int) -> str:
        count = int(self._counts[row, column])
        if not count or (row == column and not self._diagonal):
            return ""
        return number(count) if self._figures == "rows" else number(100 * self._values[row, column])

    def _draw_names(self, painter: QPainter) -> None:
        side, (left, top) = self._side(), self._corner()
        if not left:
            return
        painter.setPen(QColor(theme.colours().text))
        cut = painter.fontMetrics().elidedText
        aligned = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for place, name in enumerate(self._labels):
            box = QRectF(0, top + place * side, left - theme.TIGHT, side)
            painter.drawText(box, aligned, cut(_line(name), Qt.TextElideMode.ElideRight, int(box.width())))
            painter.save()
            painter.translate(left + place * side, top - theme.TIGHT)
            painter.rotate(-90)
            high = QRectF(0, 0, top - theme.TIGHT, side)
            painter.drawText(high, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                             cut(_line(name), Qt.TextElideMode.ElideRight, int(high.width())))  # fmt: skip
            painter.restore()

    def _draw_marks(self, painter: QPainter) -> None:
        use = theme.colours()
        if self._pair is not None and all(one in self._labels for one in self._pair):
            row, column = (self._labels.index(one) for one in self._pair)
            painter.setPen(QPen(QColor(use.text), 2))
            painter.drawRect(self.cell_rect((row, column)).adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(QPen(QColor(use.accent), 2, Qt.PenStyle.DotLine))
            painter.drawRect(self.cell_rect(self.current).adjusted(-1, -1, 0, 0))

    def event(self, event: QEvent) -> bool:
        """Show what a cell says as its tooltip."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what the cell under the mouse says."""
        cell = self._at(event.position())
        self.pointed.emit(self.text(cell) if cell is not None else "")

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say nothing more."""
        self.pointed.emit("")

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the cell under the mouse."""
        cell = self._at(event.position())
        if cell is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(cell)
            self._choose()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move by the arrow keys, choose by Enter or space, let go by Escape."""
        key, last = Qt.Key(event.key()), len(self._labels) - 1
        if key in KEYS and last >= 0:
            row, column = (min(last, max(0, at + by)) for at, by in zip(self.current, KEYS[key], strict=True))
            self._go((row, column))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and last >= 0:
            self._choose()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Say where the keys are."""
        super().focusInEvent(event)
        if self._labels:
            self._go(self.current)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for every cell."""
        return QSize(320, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let cells be as large as there is room."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw names, cells and what is chosen."""
        if not self._labels:
            return
        if self._picture is None:
            self._picture = self._drawn()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._draw_marks(painter)
        painter.end()


def _line(name: str) -> str:
    return " ".join(name[:WIDEST_NAME].split())


def _mixed(ink: str, ground: str, share: float) -> QColor:
    one, other = QColor(ink), QColor(ground)
    parts = zip(one.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(share * a + (1 - share) * b) for a, b in parts))


def _readable(ground: QColor) -> QColor:
    """Return black or white, whichever stands out more."""
    parts = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in ground.getRgbF()[:3]]  # type: ignore[index]
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return QColor("#000000" if luminance > 0.179 else "#ffffff")
