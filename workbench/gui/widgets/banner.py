"""A banner: what happened, what to do next, and the controls that do it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from workbench.gui import icons, theme

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
        row.addLayout(_words(message, hint), 1)
        for text, slot in actions:
            button = QPushButton(text)
            button.setToolTip(text)
            button.clicked.connect(slot)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        if close_tip:
            row.addWidget(self._closer(close_tip), 0, Qt.AlignmentFlag.AlignTop)

    def _closer(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "plain")
        button.setIcon(icons.icon("close"))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.clicked.connect(self.closed)
        return button


def _words(message: str, hint: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(2)
    for text, role in ((message, ""), (hint, "muted")):
        if text:
            label = QLabel(text)
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            if role:
                label.setProperty("role", role)
            column.addWidget(label)
    return column
