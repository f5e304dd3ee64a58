"""A base model as a card: what it is, whether it fits into memory now, where it lies."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from workbench.gui import icons, theme
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.choice_card import ChoiceCard


@dataclass(frozen=True)
class BaseText:
    """What a card says of a base; `key` is the base's reference, `path` its folder."""

    key: str
    title: str
    origin: str
    about: str
    facts: str
    path: str
    refused: str = ""  # why it can't be chosen


class BaseCard(ChoiceCard):
    """`folder_wanted` asks for the base's folder to be shown."""

    folder_wanted = Signal(str)

    def __init__(self, text: BaseText, parent: QWidget | None = None) -> None:
        super().__init__(text.key, parent)
        self.about: BaseText = text
        self.setObjectName(f"base_{text.key}")
        self.setToolTip(text.path)
        self._memory = pieces.chip("")
        self._memory.setObjectName(f"memory_{text.key}")
        self._memory.hide()
        self.add_title(text.title)
        self.add_words(text.about, "")
        if text.refused:
            self.add_words(text.refused, "warning")
            self.setEnabled(False)
        else:
            self.add_words(text.facts)
        self.column.addStretch(1)
        below = pieces.row(stretch=False)
        for chip in (pieces.chip(text.origin), self._memory):
            below.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        below.addStretch(1)
        below.addWidget(self._folder_button())
        self.column.addLayout(below)
        self._name()

    def show_memory(self, words: str, tone: str, sums: str) -> None:
        """Say whether the base fits, with the arithmetic on hover."""
        self._memory.setText(words)
        pieces.dress(self._memory, "tone", tone)
        self._memory.setToolTip(sums)
        self._memory.show()
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.about.title)
        self.setAccessibleDescription(
            f"{self.about.about} {self.about.refused or self.about.facts} {self._memory.text()}".strip()
        )

    def _folder_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"folder_{self.about.key}")
        button.setProperty("role", "plain")
        button.setIcon(icons.icon("folder", theme.colours().muted))
        button.setToolTip(tr("Open the base's folder"))
        button.setAccessibleName(tr("Open the folder of {name}", name=self.about.title))
        button.clicked.connect(self._on_folder_clicked)
        return button

    def _on_folder_clicked(self) -> None:
        self.folder_wanted.emit(self.about.path)
