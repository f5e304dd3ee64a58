"""A box for one text, or a list: Enter enters it, Shift+Enter begins a line, Tab goes on to the next control."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from workbench.gui import theme

LINES = 4  # to be seen at once


class TextBox(QPlainTextEdit):
    """Plain text alone: what is pasted loses its looks."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, lists: bool = False) -> None:
        """Make the box; where it `lists` texts, a line each, Enter begins the next one and Ctrl+Enter enters them."""
        super().__init__(parent)
        self._lists = lists
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _may_enter(self, held: Qt.KeyboardModifier) -> bool:
        """Return whether Enter, with these keys held, does not begin a line."""
        if self._lists:
            return bool(held & Qt.KeyboardModifier.ControlModifier)
        return not held & Qt.KeyboardModifier.ShiftModifier

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a few lines."""
        return QSize(320, self.fontMetrics().lineSpacing() * LINES + theme.WIDE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take Enter for itself."""
        enters = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enters and self._may_enter(event.modifiers()):
            self.entered.emit()
            return
        super().keyPressEvent(event)
