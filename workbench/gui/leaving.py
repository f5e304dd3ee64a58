"""Leaving while a run goes on: what a person is asked, and the process that trains on without a window."""

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QMessageBox, QWidget

from workbench.engine import environment
from workbench.gui.translation import plural, tr

Answer = Literal["background", "stop", "stay"]


def ask(parent: QWidget | None, follow: int = 0) -> Answer:
    """Ask what becomes of the run that goes on; `follow` counts the runs of the queue that are to come after it."""
    words = [tr("Either way its state is saved first, and nothing is lost.")]
    if follow:
        words.append(
            plural(
                follow,
                "In the background, the run that waits in the queue follows it; else it waits.",
                "In the background, the {count} runs that wait in the queue follow it; else they wait.",
            )
        )
    return _asked(
        parent, " ".join(words),
        {"background": tr("Train on in the background"), "stop": tr("Save and stop"), "stay": tr("Stay here")},
    )  # fmt: skip


def ask_before_it_begins(parent: QWidget | None) -> Answer:
    """Ask what becomes of a run whose data is still being prepared: no other process could go on with it."""
    words = tr("Its data is still being prepared, so there is nothing yet that could go on in the background.")
    return _asked(parent, words, {"stop": tr("Stop it"), "stay": tr("Stay here")})


def train_on(run: Path, *, then_queue: bool = False) -> None:
    """Let a process of its own resume the run, and then train those of the queue; it outlives the window."""
    _start(["train", "--resume", str(run), *(["--then-queue"] if then_queue else [])])


def train_queue_after(run: Path) -> None:
    """Let a process of its own train the runs of the queue, once the one is through that trains this run already."""
    _start(["queue", "start", "--after", str(run)])


def train_queue() -> None:
    """Let a process of its own train the runs of the queue."""
    _start(["queue", "start"])


def _asked(parent: QWidget | None, words: str, answers: Mapping[Answer, str]) -> Answer:
    """Show the question with a button for each answer; return the one that was pressed, "stay" where none was."""
    box = QMessageBox(parent)
    box.setObjectName("leaving")
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("A run goes on"))
    box.setText(tr("The training is still going on."))
    box.setInformativeText(words)
    reject = QMessageBox.ButtonRole.RejectRole
    roles = {answer: reject if answer == "stay" else QMessageBox.ButtonRole.AcceptRole for answer in answers}
    buttons = {answer: box.addButton(text, roles[answer]) for answer, text in answers.items()}
    box.exec()
    return next((answer for answer, button in buttons.items() if button is box.clickedButton()), "stay")


def _start(words: list[str]) -> None:
    program, *first = environment.command()
    QProcess.startDetached(program, [*first, *words], str(Path.home()))
