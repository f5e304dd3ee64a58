"""A question in a banner, its answers one below the other, the likeliest first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.elided_button import ElidedButton


class Question(Banner):
    """Answers are as wide as their words; where the banner is narrower they are cut, and whole in the tooltip."""

    def __init__(
        self, text: str, answers: Sequence[tuple[str, Callable[[], object]]], *, hint: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """Take the question's text, and the text and slot of each answer."""
        super().__init__(text, hint, tone="info", parent=parent)
        self.words.addSpacing(theme.SMALL)
        column = pieces.column(spacing=theme.SMALL)
        for place, (words, slot) in enumerate(answers):
            button = ElidedButton(words)
            button.setObjectName(f"answer_{place}")
            button.setAutoDefault(True)
            if not place:
                button.setProperty("role", "primary")
            button.clicked.connect(slot)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.words.addLayout(column)
        self.words.addSpacing(theme.TIGHT)
