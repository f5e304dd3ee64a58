"""A banner: what happened, what to do next, and the controls that do it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from workbench.gui import icons, theme
from workbench.gui.widgets import pieces

ICONS = {
    "info": ("info", "accent"),
    "good": ("check", "good"),
    "warning": ("warning", "warning"),
    "bad": ("error", "bad"),
}


class Banner(QFrame):
    """Shown in place, above what it is about; `closed` when a person has read it."""

    closed = Signal()

    def __init__(
        self, message: str, hint: str = "", *, tone: str = "info",
        actions: Sequence[tuple[str, Callable[[], object]]] = (), close_tip: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Take the texts and (text, slot) of each control; without `close_tip` it can't be closed."""
        super().__init__(parent)
        self.setProperty("role", "banner")
        self.setProperty("tone", tone)
        self.setAccessibleName(f"{message} {hint}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        name, colour = ICONS[tone]
        mark = QLabel()
        mark.setPixmap(icons.pixmap(name, 20, getattr(theme.colours(), colour), ratio=self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        self.words = _words(message, hint)
        row.addLayout(self.words, 1)
        for text, slot in actions:
            button = QPushButton(text)
            button.setToolTip(text)
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if close_tip:
            row.addWidget(pieces.tool("close", close_tip, self.closed.emit), 0, Qt.AlignmentFlag.AlignTop)


def _words(message: str, hint: str) -> QVBoxLayout:
    column = pieces.column(spacing=2)
    for text, role in ((message, ""), (hint, "muted")):
        if text:
            column.addWidget(pieces.label(text, role, selectable=True))
    return column
