"""Opens the dialog an action asks for; one that is open already comes to the front."""

import importlib
from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.studio import Studio

DIALOGS: Mapping[str, str] = {
    "runs": "RunsDialog", "settings": "SettingsDialog", "about": "AboutDialog", "left_out": "LeftOutDialog",
}  # fmt: skip


def show(name: str, studio: Studio, parent: QWidget | None) -> Dialog:
    """Open the dialog of that name: runs, settings, about or left_out."""
    found = parent.findChild(Dialog, f"dialog_{name}") if parent is not None else None
    if found is None or not found.isVisible():
        module = importlib.import_module(f"workbench.gui.dialogs.{name}_dialog")
        found = getattr(module, DIALOGS[name])(name, studio, parent)
        found.reopen = lambda window: show(name, studio, window)
    found.show()
    found.raise_()
    found.activateWindow()
    return found
