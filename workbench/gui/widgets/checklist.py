"""A list of what is ready and what is not, each with the control that leads to where it is mended."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from workbench.gui import icons, theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

MARKS = {
    "ok": ("check", "good"), "wait": ("history", "muted"), "look": ("warning", "warning"), "stop": ("error", "bad")
}  # fmt: skip

Row = tuple[str, str, str, Callable[[], object] | None]  # title, words, verdict, where it is mended


class Checklist(QWidget):
    """Shown anew whenever something has changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.MEDIUM)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(2, 1)
        self._shown: list[tuple[str, str, str]] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows in place of those before."""
        now = [(title, words, verdict) for title, words, verdict, _ in rows]
        if now == self._shown:
            return
        self._shown = now
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, row in enumerate(rows):
            self._add(place, *row)

    def _add(self, place: int, title: str, words: str, verdict: str, mend: Callable[[], object] | None) -> None:
        name, colour = MARKS[verdict]
        mark = QLabel()
        mark.setPixmap(icons.pixmap(name, 18, getattr(theme.colours(), colour), ratio=self.devicePixelRatioF()))
        mark.setAccessibleName(verdict)
        self._grid.addWidget(mark, place, 0)
        self._grid.addWidget(pieces.label(title, wrap=False), place, 1)
        self._grid.addWidget(
            pieces.label(words, "muted" if verdict in ("ok", "wait") else verdict_role(verdict)), place, 2
        )
        if mend is not None and verdict != "ok":
            go = pieces.button(tr("Go there"), tr("Go to where this is set: {title}", title=title), mend, role="link")
            self._grid.addWidget(go, place, 3)


def verdict_role(verdict: str) -> str:
    """Return the role of the label that says a verdict."""
    return "bad" if verdict == "stop" else "warning"
