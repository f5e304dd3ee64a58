"""One bar cut into parts: how much of a whole each is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from workbench.gui import theme

HEIGHT = 10
GAP = 2


class ShareBar(QWidget):
    """Parts side by side, in the colours of the series."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[int] = []
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[int], words: str) -> None:
        """Show these parts; `words` says the same to who can't see it."""
        self._parts = list(parts)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return a thin bar."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the parts."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), HEIGHT / 2, HEIGHT / 2)
        painter.setClipPath(clip)
        left, total = 0.0, max(1, sum(self._parts))
        for part, colour in zip(self._parts, theme.colours().series, strict=False):
            wide = (self.width() - GAP * (len(self._parts) - 1)) * part / total
            painter.fillRect(QRectF(left, 0, wide, HEIGHT), QColor(colour))
            left += wide + GAP
        painter.end()
