"""The line above a plot: its title, and each of its lines in words, which can be put away and taken out again."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from workbench.gui import theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

SWATCH = QSize(16, 16)
Entry = tuple[str, str, str, bool]  # key, name, colour, whether the line is thin


class CurveLegend(QWidget):
    """`hidden` holds the keys of the lines that are put away."""

    toggled = Signal()

    def __init__(self, title: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hidden: set[str] = set()
        self._entries: list[Entry] = []
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(0)
        self._aside = pieces.label("", "muted", wrap=False)
        self._aside.setObjectName("aside")
        heading = pieces.label(title, "heading", wrap=False)
        heading.setToolTip(tip)
        row = pieces.row(heading, spacing=theme.SMALL)
        row.setContentsMargins(theme.SMALL, theme.TIGHT, theme.SMALL, 0)
        row.addWidget(self._aside)
        row.addLayout(self._buttons)
        self.setLayout(row)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these lines; a plot with one line needs no names."""
        if list(entries) == self._entries:
            return
        self._entries = list(entries)
        pieces.clear(self._buttons)
        for entry in self._entries if len(self._entries) > 1 else []:
            self._buttons.addWidget(self._button(*entry))

    def say(self, words: str) -> None:
        """Show words beside the title."""
        self._aside.setText(words)

    def _button(self, key: str, name: str, colour: str, thin: bool) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "legend")
        button.setObjectName(f"line_{key}")
        button.setCheckable(True)
        button.setChecked(key not in self.hidden)
        button.setText(name)
        button.setIcon(_swatch(colour, 1 if thin else 3))
        button.setIconSize(SWATCH)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(tr("Show or hide this line: {name}", name=name))
        button.setAccessibleName(name)
        button.toggled.connect(self._on_button_toggled)
        return button

    def _on_button_toggled(self, shown: bool) -> None:
        key = self.sender().objectName().removeprefix("line_")
        (self.hidden.discard if shown else self.hidden.add)(key)
        self.toggled.emit()


def _swatch(colour: str, width: int) -> QIcon:
    """Return a piece of the line, and for one that is put away a gap with two ends."""
    icon = QIcon()
    icon.addPixmap(_drawn(colour, width, (1, 14)), state=QIcon.State.On)
    icon.addPixmap(_drawn(theme.colours().muted, width, (1, 3), (12, 3)), state=QIcon.State.Off)
    return icon


def _drawn(colour: str, width: int, *parts: tuple[int, int]) -> QPixmap:
    picture = QPixmap(SWATCH * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    for begin, length in parts:
        painter.fillRect(QRectF(begin, 8 - width / 2, length, width), QColor(colour))
    painter.end()
    return picture
