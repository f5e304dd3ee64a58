"""The Base station: which model to start from, what stands on it, and how it is tuned."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workbench.gui import learning_facts, theme
from workbench.gui.outlook import Outlook, outlook
from workbench.gui.panes.base_models import BaseModels
from workbench.gui.panes.base_options import BaseOptions
from workbench.gui.panes.base_recipes import BaseRecipes
from workbench.gui.panes.base_stack import BaseStack
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces


class BasePane(Pane):
    """Places the sections, and the way on below them."""

    margin = 0

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._models = BaseModels(studio)
        self._options = BaseOptions(studio)
        self._outlook = pieces.label("", "muted")
        self._outlook.setObjectName("outlook")
        self._learning = learning_facts.of(studio)
        self._learns = pieces.label("", "muted", selectable=True)
        self._learns.setObjectName("learns")
        content = QWidget()
        content.setObjectName("ground")
        column = pieces.column(content, spacing=theme.WIDE)
        column.setContentsMargins(0, 0, 0, theme.SMALL)
        column.addWidget(pieces.label(tr("Base"), "title", wrap=False))
        options, inside = pieces.card(spacing=theme.SMALL)
        inside.addWidget(self._options)
        for title, words, widget in (
            (tr("The model to start from"),
             tr("It already knows language; your examples teach it what you want to know."),
             self._models),
            (tr("What stands on it"), "", BaseStack(studio)),
            (tr("Recipe"), tr("How much computing goes into it. Every option below follows the recipe."),
             BaseRecipes(studio)),
            (tr("Options"), "", options),
        ):  # fmt: skip
            column.addLayout(_section(title, words, widget))
        column.addStretch(1)
        layout = pieces.column(self, spacing=theme.SMALL)
        layout.addWidget(pieces.scrolling_page(content), 1)
        layout.addLayout(self._way_on())
        self._options.outlook_changed.connect(self._on_outlook_changed)
        self._learning.changed.connect(self._on_learning_changed)
        self._on_outlook_changed(outlook(studio))
        self._on_learning_changed()

    def arrive(self) -> None:
        """Look again at what may have changed on the disk and in memory."""
        self._models.refresh()

    def _way_on(self) -> QHBoxLayout:
        onward = pieces.action_button(self.studio.actions["train"], "next", tr("Next: train →"), role="primary")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, theme.WIDE, 0)
        said = pieces.column(spacing=0)
        said.addWidget(self._outlook)
        said.addWidget(self._learns)
        row.addLayout(said, 1)
        row.addWidget(onward)
        return row

    def _on_outlook_changed(self, expected: Outlook) -> None:
        self._outlook.setText(expected.words)

    def _on_learning_changed(self) -> None:
        words = learning_facts.words(self._learning.found)
        self._learns.setText(words)
        self._learns.setVisible(bool(words))


def _section(title: str, words: str, widget: QWidget) -> QVBoxLayout:
    column = pieces.column(spacing=theme.SMALL)
    column.addWidget(pieces.label(title, "heading", wrap=False))
    if words:
        column.addWidget(pieces.label(words, "muted"))
    column.addWidget(widget)
    return column
