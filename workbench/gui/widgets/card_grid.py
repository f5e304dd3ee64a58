"""Cards side by side where there is room, else one below the other."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from workbench.gui import theme

NARROWEST = 220  # a card's width


class CardGrid(QWidget):
    """As many columns as fit, all as wide as each other; cards that are hidden take no room."""

    def __init__(self, cards: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._placed: tuple[int, tuple[int, ...]] | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.MEDIUM)
        for card in self._cards:
            card.setParent(self)
        self.arrange()

    @property
    def columns(self) -> int:
        """Return how many cards stand side by side."""
        return self._placed[0] if self._placed is not None else 1

    def arrange(self) -> None:
        """Put the cards that are not hidden in their places."""
        shown = [place for place, card in enumerate(self._cards) if not card.isHidden()]
        fit = (self.width() + theme.MEDIUM) // (NARROWEST + theme.MEDIUM)
        columns = max(1, min(len(shown), fit))
        if columns > 2 and len(shown) % columns == 1:
            columns -= 1  # none stands alone in a row
        if self._placed == (columns, tuple(shown)):
            return
        self._placed = (columns, tuple(shown))
        for card in self._cards:
            self._grid.removeWidget(card)
        for place, number in enumerate(shown):
            self._grid.addWidget(self._cards[number], place // columns, place % columns)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Find the places anew."""
        super().resizeEvent(event)
        self.arrange()
