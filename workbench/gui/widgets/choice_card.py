"""A card that can be chosen: by mouse or by the arrow keys; one of its group is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.widgets import pieces

MARK = 16  # the round mark in the corner
MOVES = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class ChoiceCard(QAbstractButton):
    """Its check mark follows `setChecked` alone, so that it shows what the project says, not what was pressed."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.column: QVBoxLayout = pieces.column(self, spacing=theme.TIGHT, margin=theme.LARGE)

    def add_title(self, title: str, *more: QWidget) -> None:
        """Put the title, and what stands beside it, in the first line, clear of the mark."""
        heading = pieces.label(title, "heading", wrap=False)
        line = pieces.row(heading, *more)
        line.setContentsMargins(MARK + theme.SMALL, 0, 0, 0)
        self.column.addLayout(line)

    def add_words(self, text: str, role: str = "muted") -> QLabel:
        """Put a sentence below, and return its label."""
        words = pieces.label(text, role)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(words)
        return words

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room the texts need."""
        return self.column.sizeHint()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Say that texts wrap."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height the texts need in a width."""
        return self.column.heightForWidth(width)

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Leave the mark as it is; whoever listens sets it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose by Return too; leave the arrow keys to the group."""
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif Qt.Key(event.key()) in MOVES:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the ground, the border, and the mark."""
        use = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = use.accent_soft if self.isChecked() else (use.raised if self.underMouse() else use.surface)
        painter.setBrush(QColor(ground))
        colour = use.text if self.hasFocus() else (use.accent if self.isChecked() else use.border)
        strong = self.hasFocus() or self.isChecked()
        painter.setPen(QPen(QColor(colour), 2 if strong else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        self._draw_mark(painter)
        painter.end()

    def _draw_mark(self, painter: QPainter) -> None:
        use = theme.colours()
        first = self.column.itemAt(0)
        middle = first.geometry().center().y() if first is not None else theme.LARGE
        mark = QRectF(theme.LARGE, middle - MARK / 2 + 0.5, MARK, MARK)
        painter.setBrush(QColor(use.accent if self.isChecked() else use.surface))
        painter.setPen(QPen(QColor(use.accent if self.isChecked() else use.strong_border), 1.5))
        painter.drawEllipse(mark)
        if self.isChecked():
            painter.setBrush(QColor(use.on_accent))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(mark.adjusted(5, 5, -5, -5))


class ChoiceCards(QWidget):
    """Cards in a grid, as many side by side as fit; the arrow keys choose."""

    chosen = Signal(str)

    def __init__(self, *, card_width: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card_width = card_width
        self._cards: list[ChoiceCard] = []
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.MEDIUM)

    @property
    def cards(self) -> Sequence[ChoiceCard]:
        """Return the cards in their order."""
        return self._cards

    def show_cards(self, cards: Sequence[ChoiceCard]) -> None:
        """Show these cards in place of those before; the focus stays on the card of the same key."""
        focused = next((card.key for card in self._cards if card.hasFocus()), None)
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = list(cards)
        for card in self._cards:
            card.setParent(self)
            card.clicked.connect(self._on_card_clicked)
            card.show()
            if card.key == focused:
                card.setFocus(Qt.FocusReason.OtherFocusReason)
        self._across = 0
        self._arrange()

    def choose(self, key: str) -> None:
        """Mark one card as the chosen one."""
        for card in self._cards:
            card.setChecked(card.key == key)

    def _on_card_clicked(self) -> None:
        card = self.sender()
        if isinstance(card, ChoiceCard):
            self.chosen.emit(card.key)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room of one card across: side by side they stand only where there is room for it."""
        return QSize(self._widest(), super().minimumSizeHint().height())

    def _widest(self) -> int:
        return max((card.minimumSizeHint().width() for card in self._cards), default=0)

    def _arrange(self) -> None:
        room = max(self._card_width, self._widest()) + theme.MEDIUM
        across = max(1, min(len(self._cards), (self.width() + theme.MEDIUM) // room))
        if across == self._across:
            return
        for column in range(max(self._across, self._grid.columnCount(), across)):
            self._grid.setColumnStretch(column, 1 if column < across else 0)
        self._across = across
        for place, card in enumerate(self._cards):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // across, place % across)

    def resizeEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
        """Lay the cards out anew where another number fits."""
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the next card with the arrow keys, as among round buttons anywhere."""
        move = MOVES.get(Qt.Key(event.key()))
        open_ones = [card for card in self._cards if card.isEnabled()]
        focused = next((place for place, card in enumerate(open_ones) if card.hasFocus()), None)
        if move is None or focused is None:
            super().keyPressEvent(event)
            return
        card = open_ones[max(0, min(len(open_ones) - 1, focused + move))]
        card.setFocus(Qt.FocusReason.TabFocusReason)
        card.click()
