"""A curve drawn small, in a cell of a table or on a card: its course, and a dot where it ended."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.gui import theme

LINE, DOT = 1.6, 2.4  # the width of the line, the radius of the dot
SERIES = {"loss": 1, "training_loss": 0}  # as in the large curves; the headline has the third colour
HEADLINE = 2


def draw(painter: QPainter, place: QRectF, sketch: Mapping[str, Any] | None) -> None:
    """Draw what `queries.sketches` gives of a run; nothing where there is no curve, or while it is not known."""
    if sketch is None or len(sketch["values"]) < 2:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = theme.colours().series[SERIES.get(sketch["metric"], HEADLINE)]
    _draw_line(painter, place, sketch["values"], colour)
    painter.restore()


def _draw_line(painter: QPainter, place: QRectF, values: Sequence[float], colour: str) -> None:
    low, high = min(values), max(values)
    inside = place.adjusted(DOT, DOT, -DOT, -DOT)
    step = inside.width() / (len(values) - 1)
    rise = inside.height() / (high - low) if high > low else 0.0
    middle = inside.height() / 2 if not rise else 0.0
    line = QPolygonF(
        [QPointF(inside.left() + step * at, inside.bottom() - middle - rise * (value - low))
         for at, value in enumerate(values)]
    )  # fmt: skip
    painter.setPen(QPen(QColor(colour), LINE))
    painter.drawPolyline(line)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(line.last(), DOT, DOT)


class SparklineDelegate(QStyledItemDelegate):
    """Draws the sketch that a model has in `role` into a table's cell."""

    def __init__(self, role: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the cell's ground, then the curve."""
        super().paint(painter, option, index)
        place = QRectF(option.rect).adjusted(theme.SMALL, theme.TIGHT, -theme.SMALL, -theme.TIGHT)
        draw(painter, place, index.data(self._role))
