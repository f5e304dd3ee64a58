"""What every pane is: a widget that shows the studio, and hears of what changes there."""

from PySide6.QtWidgets import QWidget

from workbench.gui import theme
from workbench.gui.studio import Studio


class Pane(QWidget):
    """One station. It is made anew for another language or look, so it reads everything it shows from the studio.

    The window leaves the margin on the right to it: a page that scrolls has its scroll bar there.
    """

    margin = theme.WIDE

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setContentsMargins(0, 0, self.margin, 0)
        self.studio = studio

    def arrive(self) -> None:
        """Get ready to be seen: called whenever a person comes to the station."""
