"""What is asked when the window closes during a run, and what the process is told that trains on."""

import pytest
from PySide6.QtCore import QProcess, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from workbench.gui import leaving


@pytest.mark.parametrize(
    ("follow", "words"), [(0, ""), (1, "the run that waits in the queue follows it"), (2, "the 2 runs that wait")]
)
def test_it_says_what_becomes_of_the_queue(qapp, follow, words):
    seen = []

    def press():
        box = QApplication.activeModalWidget()
        seen.append(box.informativeText())
        next(one for one in box.buttons() if one.text() == "Stay here").click()

    QTimer.singleShot(0, press)
    assert leaving.ask(None, follow) == "stay"
    assert words in seen[0]
    assert ("queue" in seen[0]) is bool(follow)
    for box in qapp.topLevelWidgets():
        if isinstance(box, QMessageBox):
            box.deleteLater()


def test_the_process_that_trains_on_is_told_of_the_queue(monkeypatch, tmp_path):
    started = []
    monkeypatch.setattr(QProcess, "startDetached", lambda program, words, place: started.append(words))
    leaving.train_on(tmp_path)
    leaving.train_on(tmp_path, then_queue=True)
    leaving.train_queue_after(tmp_path)
    resume = ["-m", "workbench", "train", "--resume", str(tmp_path)]
    assert started == [
        resume, [*resume, "--then-queue"], ["-m", "workbench", "queue", "start", "--after", str(tmp_path)],
    ]  # fmt: skip
