"""A list of texts, each with a mark before it and quieter lines below; a click or Enter takes one."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from workbench.gui import theme

Index = QModelIndex | QPersistentModelIndex
SECOND = Qt.ItemDataRole.UserRole + 10
MOST_LINES = 3  # of a text
MARK = 16


class TextList(QListWidget):
    """Each text stands on at most three lines, the rest of it in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)


def item(text: str, second: str = "", mark: QIcon | None = None, tip: str = "") -> QListWidgetItem:
    """Return an item of such a list."""
    made = QListWidgetItem(text)
    made.setData(SECOND, second)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, " – ".join((text, *second.splitlines())))
    made.setToolTip(tip or text)
    if mark is not None:
        made.setIcon(mark)
    return made


class _Delegate(QStyledItemDelegate):
    """Draws an item; its height is that of its own lines."""

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the room for the text's lines and the quieter ones; an item is as wide as the list."""
        metrics = option.fontMetrics
        room = self._room(option, index)
        lines = len(list(_lines(str(index.data()), option.font, room))) + len(_second(index))
        return QSize(1, metrics.lineSpacing() * lines + 2 * theme.SMALL)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw the ground, the mark, the text and the quieter lines."""
        colours, metrics = theme.colours(), option.fontMetrics
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(colours.raised))
        left, top = option.rect.left() + theme.SMALL, option.rect.top() + theme.SMALL
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, QRect(left, top + (metrics.height() - MARK) // 2, MARK, MARK))
            left += MARK + theme.SMALL
        room = self._room(option, index)
        painter.setFont(option.font)
        painter.setPen(QColor(colours.text))
        for line in _lines(str(index.data()), option.font, room):
            painter.drawText(QPointF(left, top + metrics.ascent()), line)
            top += metrics.lineSpacing()
        painter.setPen(QColor(colours.muted))
        for line in _second(index):
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)
            painter.drawText(QPointF(left, top + metrics.ascent()), shown)
            top += metrics.lineSpacing()
        painter.restore()

    def _room(self, option: Option, index: Index) -> int:
        """Return the width of a line; the scroll bar's room is left free, so that no height changes as it appears."""
        view, width = self.parent(), option.rect.width()
        if isinstance(view, QAbstractItemView):
            width = view.width() - 2 * view.frameWidth() - view.verticalScrollBar().sizeHint().width()
        mark = MARK + theme.SMALL if isinstance(index.data(Qt.ItemDataRole.DecorationRole), QIcon) else 0
        return max(40, width - 2 * theme.SMALL - mark)


def _second(index: Index) -> list[str]:
    return str(index.data(SECOND) or "").splitlines()


def _lines(text: str, font: QFont, room: int) -> Iterator[str]:
    """Yield the text's lines, broken at words; the last one that is shown ends in … where more would follow."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    for number in range(1, MOST_LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(room)
        start, length = line.textStart(), line.textLength()
        if number == MOST_LINES:
            yield QFontMetrics(font).elidedText(text[start:], Qt.TextElideMode.ElideRight, room)
            break
        yield text[start : start + length].rstrip()
    layout.endLayout()
