"""Two figures with an arrow between them: what it was, what it has become."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from workbench.gui import icons, theme
from workbench.gui.widgets import pieces


class FigurePair(QWidget):
    """Each figure stands over its caption; a chip says how far they are apart."""

    def __init__(self, before: tuple[str, str], after: tuple[str, str], chip: tuple[str, str] = ("", ""),
                 parent: QWidget | None = None) -> None:  # fmt: skip
        """Take (figure, caption) of both, and the chip's text and tone; without a text there is none."""
        super().__init__(parent)
        self.setAccessibleName(f"{before[0]} {before[1]} → {after[0]} {after[1]} {chip[0]}".strip())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addLayout(_figure(*before, muted=True))
        arrow = QLabel()
        arrow.setPixmap(icons.pixmap("chevron-right", 24, theme.colours().muted, ratio=self.devicePixelRatioF()))
        row.addWidget(arrow)
        row.addLayout(_figure(*after, muted=False))
        if chip[0]:
            row.addWidget(pieces.chip(*chip), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)


def _figure(figure: str, caption: str, *, muted: bool) -> QVBoxLayout:
    column = pieces.column(spacing=0)
    value = pieces.label(figure, "figure", wrap=False)
    if muted:
        value.setEnabled(False)
    column.addWidget(value)
    column.addWidget(pieces.label(caption, "muted", wrap=False))
    return column
