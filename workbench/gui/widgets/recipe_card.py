"""A recipe as a card: its name, one honest sentence, and what it would take here."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from workbench.gui.widgets import pieces
from workbench.gui.widgets.choice_card import ChoiceCard


class RecipeCard(ChoiceCard):
    """One recipe."""

    def __init__(self, key: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(key, parent)
        self.setObjectName(f"recipe_{key}")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setToolTip(sentence)
        self.add_title(title)
        self.add_words(sentence)
        self.column.addStretch(1)
        self._sentence = sentence
        self._forecast = pieces.label("")
        self._forecast.setObjectName(f"forecast_{key}")
        self._forecast.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._forecast.hide()
        self.column.addWidget(self._forecast)

    def show_forecast(self, words: str) -> None:
        """Say what the recipe would take; nothing for ""."""
        self._forecast.setText(words)
        self._forecast.setVisible(bool(words))
        self.setAccessibleDescription(f"{self._sentence} {words}".strip())
        self.updateGeometry()
