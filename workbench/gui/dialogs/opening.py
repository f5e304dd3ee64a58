"""Opens the dialog an action asks for."""

from PySide6.QtWidgets import QWidget

from workbench.gui.studio import Studio


def show(name: str, studio: Studio, parent: QWidget | None) -> None:
    """Open the dialog of that name: runs, settings or about."""
