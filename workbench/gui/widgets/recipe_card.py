"""A recipe as a card: its name, one honest sentence, and what it would take here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.gui.widgets import pieces
from workbench.gui.widgets.choice_card import ChoiceCard


class RecipeCard(ChoiceCard):
    """One recipe."""

    def __init__(self, key: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setObjectName(f"recipe_{key}")
        self.setAccessibleName(title)
        self.add_title(title)
        self._about = self.add_words("")
        self.column.addStretch(1)
        self._forecast = pieces.label("")
        self._forecast.setObjectName(f"forecast_{key}")
        self._forecast.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._forecast.hide()
        self.column.addWidget(self._forecast)

    def show_words(self, about: str, forecast: str) -> None:
        """Say what the recipe does, and what it would take; nothing for ""."""
        self._about.setText(about)
        self.setToolTip(about)
        self._forecast.setText(forecast)
        self._forecast.setVisible(bool(forecast))
        self.setAccessibleDescription(f"{about} {forecast}".strip())
        self.updateGeometry()
