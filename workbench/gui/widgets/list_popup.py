"""A list that opens below a button; a long one can be searched. A click or Enter takes one, Escape none."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidgetItem, QWidget

from workbench.gui import theme
from workbench.gui.widgets import pieces, text_list
from workbench.gui.widgets.text_list import TextList

SEARCH_FROM = 8  # entries; fewer are seen at a glance
WIDTH, HEIGHT = 360, 320
VALUE = Qt.ItemDataRole.UserRole + 20


@dataclass(frozen=True)
class Entry:
    """One line of the list, what stands below it, and what is taken with it."""

    text: str
    more: str
    value: str


class ListPopup(QFrame):
    """Shown by `open_below`; `taken` carries the value of the entry that a person took."""

    taken = Signal(str)

    def __init__(self, name: str, about: str, search: str, parent: QWidget) -> None:
        """Take the object name of the list, what it holds, and what the search box says."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "card")
        self.setFixedWidth(WIDTH)
        self._search = pieces.search_box(f"{name}_search", search, search)
        self._search.textChanged.connect(self._on_search_changed)
        self._search.installEventFilter(self)
        self._list = TextList()
        self._list.setObjectName(name)
        self._list.setAccessibleName(about)
        self._list.setToolTip(about)
        self._list.itemClicked.connect(self._on_item_taken)
        self._list.itemActivated.connect(self._on_item_taken)
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.SMALL)
        column.addWidget(self._search)
        column.addWidget(self._list)

    def open_below(self, button: QWidget, entries: Sequence[Entry], chosen: str) -> None:
        """Show these entries below a button, the chosen one marked."""
        self._search.clear()
        self._list.clear()
        for entry in entries:
            made = text_list.item(entry.text, entry.more)
            made.setData(VALUE, entry.value)
            self._list.addItem(made)
            if entry.value == chosen:
                self._list.setCurrentItem(made)
        self._search.setVisible(len(entries) >= SEARCH_FROM)
        self._list.setFixedHeight(min(HEIGHT, self._height()))
        self.adjustSize()
        self.move(button.mapToGlobal(QPoint(0, button.height() + theme.TIGHT)))
        self.show()
        (self._search if self._search.isVisible() else self._list).setFocus(Qt.FocusReason.PopupFocusReason)

    def _height(self) -> int:
        return sum(self._list.sizeHintForRow(row) for row in range(self._list.count())) + 2 * theme.SMALL

    def _on_search_changed(self, words: str) -> None:
        for row in range(self._list.count()):
            item = self._list.item(row)
            text = str(item.data(Qt.ItemDataRole.AccessibleTextRole)).casefold()
            item.setHidden(not all(word in text for word in words.casefold().split()))
        shown = [row for row in range(self._list.count()) if not self._list.item(row).isHidden()]
        if shown:
            self._list.setCurrentRow(shown[0])

    def _on_item_taken(self, item: QListWidgetItem) -> None:
        self.close()
        self.taken.emit(str(item.data(VALUE)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go from the search to the list by the arrow keys, and take what is marked by Enter."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        item = self._list.currentItem()
        if pressed in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None and not item.isHidden():
            self._on_item_taken(item)
            return True
        if pressed in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        return super().eventFilter(watched, event)
