"""Watches a run that another process trains: reads on in its folder as it grows, until nobody works on it any more."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import unattended
from workbench.gui.jobs import Jobs

LOOK_MILLISECONDS = 2000


class Elsewhere(QObject):
    """`read` carries what `unattended.read_on` found: the new events among it; `failed` what kept it from looking."""

    read = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._folder: Path | None = None
        self._place: Any = None
        self._looking = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)

    def watch(self, folder: Path, place: Any) -> None:
        """Look at a run from now on, its events known up to a place; a run that is watched already stays so."""
        if self._folder != folder:
            self._folder, self._place = folder, place
            self._timer.start()

    def leave(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._folder = None

    def look(self) -> None:
        """Look now, unless a look goes on."""
        if self._looking or self._folder is None:
            return
        self._looking = True
        job = self._jobs.ask(partial(unattended.read_on, self._folder, self._place))
        job.answered.connect(partial(self._on_look_answered, self._folder))
        job.failed.connect(partial(self._on_look_failed, self._folder))
        job.ended.connect(self._on_look_ended)

    def _on_look_answered(self, folder: Path, found: Mapping[str, Any]) -> None:
        if folder == self._folder:
            self._place = found["place"]
            self.read.emit(found)

    def _on_look_failed(self, folder: Path, error: Exception) -> None:
        if folder == self._folder:
            self.leave()
            self.failed.emit(error)

    def _on_look_ended(self) -> None:
        self._looking = False
