"""A note in a narrow column: a small mark, what is to be said, what to do, and controls below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from workbench.gui import icons, theme
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import ICONS

ICON_SIZE = 16


class Note(QFrame):
    """Calmer than a banner: information has no ground of its own, only what needs attention has one."""

    def __init__(
        self, words: str, hint: str = "", *, tone: str = "info",
        controls: Sequence[tuple[str, Callable[[], object]]] = (), below: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Take the texts, the text and slot of each control, and what stands between the texts and the controls."""
        super().__init__(parent)
        self.setAccessibleName(f"{words} {hint}".strip())
        calm = tone == "info"
        if not calm:
            self.setProperty("role", "banner")
            self.setProperty("tone", tone)
        row = QHBoxLayout(self)
        margin = 0 if calm else theme.SMALL
        row.setContentsMargins(margin, margin, margin, margin)
        row.setSpacing(theme.SMALL)
        name, colour = ICONS[tone]
        mark = QLabel()
        shade = theme.colours().muted if calm else getattr(theme.colours(), colour)
        mark.setPixmap(icons.pixmap(name, ICON_SIZE, shade, ratio=self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        column = pieces.column(spacing=theme.TIGHT)
        column.addWidget(pieces.label(words, "muted" if calm else "", selectable=True))
        if hint:
            column.addWidget(pieces.label(hint, "muted", selectable=True))
        if below is not None:
            column.addWidget(below)
        for text, slot in controls:
            button = pieces.button(text, text, slot)
            button.setObjectName("answer")
            column.addLayout(pieces.row(button))
        row.addLayout(column, 1)
