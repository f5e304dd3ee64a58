"""A list of what is ready and what is not, each with the control that leads to where it is mended."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from workbench.engine.errors import N_
from workbench.gui import icons, theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

MARKS = {  # verdict -> icon, colour, what it says, the words' role
    "ok": ("check", "good", N_("ready"), "muted"), "wait": ("history", "muted", N_("not known yet"), "muted"),
    "look": ("warning", "warning", N_("worth a look"), "warning"), "stop": ("error", "bad", N_("missing"), "bad"),
}  # fmt: skip
ICON_SIZE = 18

Row = tuple[str, str, str, str, Callable[[], object] | None]  # title, words, verdict, its button's text and slot


class Checklist(QWidget):
    """Shown anew whenever something has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(2, 1)
        self._shown: list[tuple[str, ...]] = []
        self._buttons: dict[int, QPushButton] = {}

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before."""
        now = [row[:4] for row in rows]
        if now == self._shown:
            return
        self._shown = list(now)
        self._buttons = {}
        pieces.clear(self._grid)
        for place, row in enumerate(rows):
            self._add(place, row)

    def point_at(self, place: int) -> None:
        """Bring the keyboard to the button of a row."""
        if place in self._buttons:
            self._buttons[place].setFocus()

    def _add(self, place: int, row: Row) -> None:
        title, words, verdict, text, slot = row
        icon, colour, says, role = MARKS[verdict]
        mark = QLabel()
        ratio = self.devicePixelRatioF()
        mark.setPixmap(icons.pixmap(icon, ICON_SIZE, getattr(theme.colours(), colour), ratio=ratio))
        mark.setAccessibleName(tr(says))
        mark.setToolTip(tr(says))
        said = pieces.label(words, role)
        said.setObjectName(f"check_{place}")
        said.setAccessibleName(f"{title}: {words} ({tr(says)})")
        for column, widget in enumerate((mark, pieces.label(title, wrap=False), said)):
            self._grid.addWidget(widget, place, column)
        if slot is not None:
            self._buttons[place] = pieces.button(text, text, slot, role="link")
            self._buttons[place].setObjectName(f"mend_{place}")
            self._grid.addWidget(self._buttons[place], place, 3)
            self._buttons[place].show()  # at once, so that the keyboard can be brought to it
