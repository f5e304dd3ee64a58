"""Runs as cards: a list whose items are drawn, so that thousands of them cost nothing before they are seen."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from workbench.gui import icons, runs_words, theme
from workbench.gui.models.runs_model import RUN_ROLE, SKETCH_ROLE
from workbench.gui.runs_words import Summary
from workbench.gui.widgets import sparkline

NARROWEST = 264  # of a card; as many stand side by side as find room
GAP = theme.SMALL
LINES = 6.6  # lines of text a card is high, its figure counted as two
PIN = 16
EDGE = 2  # left free on the right
Index = QModelIndex | QPersistentModelIndex


class RunCards(QListView):
    """A grid of cards, as wide as the room; what a person chooses is the model's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "cards")
        self.setItemDelegate(CardDelegate(self))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the cards fill the width."""
        # Qt leaves room for the bar while it is not seen, and asks for it by the bar: a pixel more, and a card wraps
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, self.verticalScrollBar())
        room = self.width() - 2 * self.frameWidth() - bar - EDGE
        across = max(1, room // (NARROWEST + GAP))
        height = round(LINES * self.fontMetrics().lineSpacing()) + 2 * theme.MEDIUM + GAP
        size = QSize(max(1, room // across), height)
        if size != self.gridSize():
            self.setGridSize(size)
        super().resizeEvent(event)


class CardDelegate(QStyledItemDelegate):
    """Draws a run as a card: name, task and base, data, the figure with its curve, when, how long, how large."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one card."""
        run: Summary = index.data(RUN_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = _card(option.rect)
        _draw_ground(painter, place, option.state)
        inside = place.adjusted(theme.MEDIUM, theme.SMALL, -theme.MEDIUM, -theme.SMALL)
        line = QFontMetrics(painter.font()).lineSpacing()
        _draw_head(painter, QRect(inside.left(), inside.top(), inside.width(), line + 2), run)
        about = " · ".join((runs_words.task(run), runs_words.base(run)))
        rest = (about, str(run.get("data") or runs_words.MISSING))
        muted = theme.colours().muted
        for number, text in enumerate(rest, 1):
            _write(painter, inside.adjusted(0, number * line + 3, 0, 0), text, muted)
        self._draw_figure(painter, inside.adjusted(0, 3 * line + theme.SMALL, 0, 0), run, index)
        foot = " · ".join((runs_words.when(run), runs_words.took(run), runs_words.bytes_of(run)))
        _write(painter, QRect(inside.left(), inside.bottom() - line + 1, inside.width(), line), foot, muted)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the grid's size."""
        view = self.parent()
        return view.gridSize() if isinstance(view, QListView) else QSize(NARROWEST, 120)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Let a name be typed where it stands."""
        place = _card(option.rect)
        editor.setGeometry(place.adjusted(theme.TIGHT, theme.TIGHT, -theme.TIGHT, 0).intersected(
            QRect(place.left(), place.top(), place.width(), editor.sizeHint().height() + theme.TIGHT)
        ))  # fmt: skip

    def _draw_figure(self, painter: QPainter, place: QRect, run: Summary, index: Index) -> None:
        """Draw the headline figure, large, what it is and was before, and the curve beside it."""
        plain, line = QFont(painter.font()), QFontMetrics(painter.font()).lineSpacing()
        large = QFont(plain)
        large.setPointSizeF(plain.pointSizeF() * 1.5)
        large.setWeight(QFont.Weight.DemiBold)
        painter.setFont(large)
        figure = runs_words.value(run)
        width = QFontMetrics(large).horizontalAdvance(figure) + theme.SMALL
        _write(painter, QRect(place.left(), place.top(), width, round(1.5 * line)), figure, theme.colours().text)
        painter.setFont(plain)
        words = " · ".join(part for part in (runs_words.headline(run), runs_words.before(run)) if part)
        below = QRect(place.left(), place.top() + round(1.45 * line), place.width(), line)
        _write(painter, below, words, theme.colours().muted)
        curve = QRectF(place.left() + width, place.top() + 2, place.width() - width, 1.2 * line)
        if curve.width() > NARROWEST / 4:
            room = min(curve.width(), NARROWEST / 2)
            sparkline.draw(painter, curve.adjusted(curve.width() - room, 0, 0, 0), index.data(SKETCH_ROLE))


def _card(place: QRect) -> QRect:
    return place.adjusted(0, 0, -GAP, -GAP)


def _draw_ground(painter: QPainter, place: QRect, state: QStyle.StateFlag) -> None:
    colours = theme.colours()
    chosen, hovered = bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
    focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
    edge = QColor(colours.accent if chosen else colours.strong_border if hovered else colours.border)
    painter.setPen(QPen(edge, 2 if focused else 1))
    painter.setBrush(QColor(colours.accent_soft if chosen else colours.surface))
    painter.drawRoundedRect(QRectF(place).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)


def _draw_head(painter: QPainter, place: QRect, run: Summary) -> None:
    """Draw the name, on its right the status where it is not plain, a mark where something is wrong, and the pin."""
    colours, right = theme.colours(), place.right()
    for name, colour, shown in (
        ("pin", colours.accent, bool(run.get("pinned"))), ("warning", colours.warning, bool(run.get("problems"))),
    ):  # fmt: skip
        if shown:
            right -= PIN
            icons.icon(name, colour).paint(painter, QRect(right, place.top() + 1, PIN, PIN))
            right -= theme.TIGHT
    status = runs_words.status(run)
    if run["status"] != "finished":
        width = QFontMetrics(painter.font()).horizontalAdvance(status) + theme.TIGHT
        tone = runs_words.TONES.get(str(run["status"]), "muted")
        right -= width
        _write(painter, QRect(right, place.top(), width, place.height()), status, getattr(colours, tone))
        right -= theme.SMALL
    plain = QFont(painter.font())
    bold = QFont(plain)
    bold.setWeight(QFont.Weight.DemiBold)
    painter.setFont(bold)
    _write(painter, QRect(place.left(), place.top(), right - place.left(), place.height()), str(run["name"]),
           colours.text)  # fmt: skip
    painter.setFont(plain)


def _write(painter: QPainter, place: QRect, text: str, colour: str) -> None:
    """Write one line at a place's top, what does not fit left out."""
    metrics = QFontMetrics(painter.font())
    painter.setPen(QColor(colour))
    elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    line = QRect(place.left(), place.top(), place.width(), max(metrics.height(), min(place.height(), metrics.height())))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), elided)
