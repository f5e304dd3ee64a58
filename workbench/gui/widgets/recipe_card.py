"""A recipe as a card: its name, and one honest sentence."""

from PySide6.QtWidgets import QWidget

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
