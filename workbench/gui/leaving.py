"""Leaving while a run goes on: what a person is asked, and the process that trains on without a window."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.engine import environment
from workbench.gui.translation import tr

Answer = Literal["background", "stop", "stay"]


def ask(parent: QWidget | None) -> Answer:
    """Ask what becomes of the run that goes on."""
    box = QMessageBox(parent)
    box.setObjectName("leaving")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("A run goes on"))
    box.setText(tr("The training is still going on."))
    box.setInformativeText(tr("Either way its state is saved first, and nothing is lost."))
    buttons: dict[Answer, object] = {
        "background": box.addButton(tr("Train on in the background"), QMessageBox.ButtonRole.AcceptRole),
        "stop": box.addButton(tr("Save and stop"), QMessageBox.ButtonRole.AcceptRole),
        "stay": box.addButton(tr("Stay here"), QMessageBox.ButtonRole.RejectRole),
    }
    box.exec()
    return next((answer for answer, button in buttons.items() if button is box.clickedButton()), "stay")


def train_on(run: Path) -> None:
    """Let a process of its own resume the run; it outlives the window."""
    program, *words = environment.command()
    QProcess.startDetached(program, [*words, "train", "--resume", str(run)], str(Path.home()))
