"""The station results."""

from PySide6.QtWidgets import QWidget

from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.widgets import pieces


class ResultsPane(Pane):
    """To be built."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        layout = pieces.column(self)
        layout.addWidget(pieces.empty("results", "Results", "…"))
