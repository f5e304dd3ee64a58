"""The rail: one button a station, with its icon, title, state and next step."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from workbench.gui import icons, theme
from workbench.gui.widgets.elided_label import ElidedLabel

WIDTH = 208
ICON = 22
MARKS = {"done": ("check", "good"), "attention": ("warning", "warning"), "running": ("history", "accent")}


class StationButton(QToolButton):
    """One station; its accessible name says title, state and next step."""

    def __init__(self, title: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "station")
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(58)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._title, self._icon_name = title, icon
        self._icon = QLabel()
        self._icon.setFixedSize(ICON, ICON)
        self._heading = QLabel(title)
        self._step = ElidedLabel("muted", Qt.TextElideMode.ElideRight)
        self._mark = QLabel()
        self._mark.setFixedSize(18, 18)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self._heading)
        words.addWidget(self._step)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.SMALL, theme.SMALL)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self._mark)
        for label in (self._icon, self._heading, self._step, self._mark):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._standing = ("", "", "")
        self.toggled.connect(self._on_toggled)
        self._on_toggled(False)

    def show_standing(self, state: str, step: str, state_words: str) -> None:
        """Show the station's state and its next step."""
        if (standing := (state, step, state_words)) == self._standing:
            return
        self._standing = standing
        self._step.show_text(step)
        self.setToolTip(step)
        self.setAccessibleName(f"{self._title}: {state_words}. {step}")
        name, tone = MARKS.get(state, ("", ""))
        if name:
            ratio = self.devicePixelRatioF()
            self._mark.setPixmap(icons.pixmap(name, 18, getattr(theme.colours(), tone), ratio=ratio))
        self._mark.setVisible(bool(name))  # the step has its room where there is none

    def _on_toggled(self, chosen: bool) -> None:
        colour = theme.colours().accent if chosen else theme.colours().muted
        self._icon.setPixmap(icons.pixmap(self._icon_name, ICON, colour, ratio=self.devicePixelRatioF()))
        font = self._heading.font()
        font.setBold(chosen)
        self._heading.setFont(font)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the room the labels need."""
        return self._row.sizeHint()


class StationRail(QWidget):
    """All stations in their order; arrow keys move between them."""

    chosen = Signal(str)

    def __init__(self, stations: list[tuple[str, str, str]], parent: QWidget | None = None) -> None:
        """Take (name, title, icon) of each station."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(WIDTH)
        self._buttons: dict[str, StationButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.SMALL, theme.MEDIUM, theme.SMALL, theme.MEDIUM)
        self._column.setSpacing(theme.TIGHT)
        for name, title, icon in stations:
            button = StationButton(title, icon)
            button.setObjectName(f"station_{name}")
            button.clicked.connect(self._on_button_clicked)
            self._buttons[name] = button
            self._column.addWidget(button)
        self._column.addStretch(1)

    def add_below(self, widget: QWidget) -> None:
        """Put a widget at the rail's lower end."""
        self._column.addWidget(widget)

    def choose(self, name: str) -> None:
        """Show a station as the chosen one; none for a name that is no station's. The keyboard, if here, goes along."""
        if name in self._buttons and any(button.hasFocus() for button in self._buttons.values()):
            self._buttons[name].setFocus(Qt.FocusReason.OtherFocusReason)
        for one, button in self._buttons.items():
            button.setAutoExclusive(False)
            button.setChecked(one == name)
            button.setAutoExclusive(True)

    def show_standing(self, name: str, state: str, step: str, state_words: str) -> None:
        """Show how a station stands."""
        self._buttons[name].show_standing(state, step, state_words)

    def _on_button_clicked(self) -> None:
        name = next(one for one, button in self._buttons.items() if button is self.sender())
        self.chosen.emit(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move between the stations with the arrow keys."""
        move = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        buttons = list(self._buttons.values())
        focused = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if move is None or focused is None:
            super().keyPressEvent(event)
            return
        buttons[max(0, min(len(buttons) - 1, focused + move))].setFocus(Qt.FocusReason.TabFocusReason)
