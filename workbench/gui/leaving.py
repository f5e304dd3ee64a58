"""Leaving while a run goes on: what a person is asked, and the process that trains on without a window."""

from pathlib import Path
from typing import Literal

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.engine import environment
from workbench.gui.translation import plural, tr

Answer = Literal["background", "stop", "stay"]


def ask(parent: QWidget | None, follow: int = 0) -> Answer:
    """Ask what becomes of the run that goes on; `follow` counts the runs of the queue that are to come after it."""
    box = QMessageBox(parent)
    box.setObjectName("leaving")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("A run goes on"))
    box.setText(tr("The training is still going on."))
    words = [tr("Either way its state is saved first, and nothing is lost.")]
    if follow:
        words.append(
            plural(
                follow,
                "In the background, the run that waits in the queue follows it; else it waits.",
                "In the background, the {count} runs that wait in the queue follow it; else they wait.",
            )
        )
    box.setInformativeText(" ".join(words))
    buttons: dict[Answer, object] = {
        "background": box.addButton(tr("Train on in the background"), QMessageBox.ButtonRole.AcceptRole),
        "stop": box.addButton(tr("Save and stop"), QMessageBox.ButtonRole.AcceptRole),
        "stay": box.addButton(tr("Stay here"), QMessageBox.ButtonRole.RejectRole),
    }
    box.exec()
    return next((answer for answer, button in buttons.items() if button is box.clickedButton()), "stay")


def train_on(run: Path, *, then_queue: bool = False) -> None:
    """Let a process of its own resume the run, and then train those of the queue; it outlives the window."""
    _start(["train", "--resume", str(run), *(["--then-queue"] if then_queue else [])])


def train_queue_after(run: Path) -> None:
    """Let a process of its own train the runs of the queue, once the one is through that trains this run already."""
    _start(["queue", "start", "--after", str(run)])


def _start(words: list[str]) -> None:
    program, *first = environment.command()
    QProcess.startDetached(program, [*first, *words], str(Path.home()))
