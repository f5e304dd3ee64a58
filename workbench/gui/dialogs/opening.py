"""Opens the dialog an action asks for; one that is open already comes to the front."""

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path

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


def show_comparison(studio: Studio, parent: QWidget | None, runs: Sequence[Path]) -> Dialog:
    """Hold these runs side by side, in a window of their own."""
    from workbench.gui.dialogs.compare_dialog import CompareDialog

    made = CompareDialog(studio, parent, runs)
    made.reopen = lambda window: show_comparison(studio, window, runs)
    made.show()
    made.raise_()
    made.activateWindow()
    return made
