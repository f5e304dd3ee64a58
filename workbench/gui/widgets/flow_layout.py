"""A layout that sets widgets side by side and begins another line where the next one finds no room."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Each widget is as wide as it wants to be, and all are as high as the highest; hidden ones take no room."""

    def __init__(self, parent: QWidget | None = None, *, across: int = 0, down: int = 0) -> None:
        """Take the spaces between widgets side by side and between lines."""
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self._across, self._down = across, down
        self._items: list[QLayoutItem] = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take a widget in."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None ends
        """Return what stands at a place, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name; None ends
        """Let go of what stands at a place."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Return that no more room is wanted than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Return that a narrower place needs more lines."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines at this width."""
        return self._place(QRect(0, 0, width, 0), only_measures=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room that all take on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._across * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of the largest."""
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((one.width() for one in sizes), default=0), max((one.height() for one in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Give every widget its place."""
        super().setGeometry(rect)
        self._place(rect)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, only_measures: bool = False) -> int:
        """Set the widgets line by line, and return the height that they take."""
        shown = self._shown()
        height = max((item.sizeHint().height() for item in shown), default=0)
        x, y = rect.x(), rect.y()
        for item in shown:
            width = min(item.sizeHint().width(), rect.width())
            if x > rect.x() and x + width > rect.x() + rect.width():
                x, y = rect.x(), y + height + self._down
            if not only_measures:
                item.setGeometry(QRect(x, y, width, height))
            x += width + self._across
        return y + height - rect.y()
