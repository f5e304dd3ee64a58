"""Runs of this home that the window does not show: those cut off by a crash, and those other processes train."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import unattended
from workbench.gui.notices import Notice
from workbench.gui.studio import Studio
from workbench.gui.translation import tr

LOOKS_SECONDS = (0, 5, 20, 60)  # after a run's end: what trains it in the background may go on with another one

Found = Mapping[str, Any]


class CutOff(QObject):
    """`runs` were cut off and wait for a person's word; `going` are trained by other processes."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.setObjectName("cut_off")
        self._studio = studio
        self._standing: Mapping[str, Sequence[Found]] = {"cut_off": (), "going": ()}
        self._state = studio.run.state
        studio.run.changed.connect(self._on_run_changed)
        self.look()

    @property
    def runs(self) -> list[Found]:
        """Return the cut-off runs but the one that the window goes on with just now."""
        own = str(self._studio.run.folder) if self._studio.run.is_live else ""
        return [one for one in self._standing["cut_off"] if one["folder"] != own]

    @property
    def going(self) -> list[Found]:
        """Return the runs of other processes but the one that is shown."""
        own = str(self._studio.run.folder)
        return [one for one in self._standing["going"] if one["folder"] != own]

    def look(self) -> None:
        """Look for them."""
        job = self._studio.jobs.ask(unattended.standing, self._on_standing_answered)
        job.failed.connect(self._studio.notices.tell)

    def resume(self, run: Found) -> None:
        """Go on with a run, and show it."""
        if self._is_free():
            folder = Path(run["folder"])
            self._studio.project.change(run=str(folder))
            self._studio.run.resume(folder)
            self._studio.actions["train"].trigger()

    def keep_best(self, run: Found) -> None:
        """End a run with its best model kept and tested, and show that."""
        if self._is_free():
            folder = Path(run["folder"])
            self._studio.project.change(run=str(folder))
            self._studio.run.finish(folder)
            self._studio.actions["train"].trigger()

    def leave(self, run: Found) -> None:
        """Ask no more about a run; it stays in All runs."""
        job = self._studio.jobs.ask(partial(unattended.leave_alone, Path(run["folder"])), self._on_standing_answered)
        job.failed.connect(self._studio.notices.tell)

    def show(self, run: Found) -> None:
        """Show a run that another process trains."""
        if self._is_free():
            self._studio.project.change(run=run["folder"])
            self._studio.run.open(Path(run["folder"]))
            self._studio.actions["train"].trigger()

    def _is_free(self) -> bool:
        """Return whether another run can be shown; where one is being trained, that is said."""
        if self._studio.run.is_live:
            hint = tr("Stop it at the Train station, or wait for its end.")
            said = Notice(tr("A training goes on, so no other run can be shown now."), hint, "warning")
            self._studio.notices.say(said)
        return not self._studio.run.is_live

    def _on_standing_answered(self, answer: Mapping[str, Any]) -> None:
        self._standing = answer
        self.changed.emit()

    def _on_run_changed(self) -> None:
        before, self._state = self._state, self._studio.run.state
        if self._state == before:
            return
        self.changed.emit()
        if self._state not in ("loading", "starting", "running", "stopping", "paused"):
            for seconds in LOOKS_SECONDS:
                QTimer.singleShot(1000 * seconds, self, self.look)


def of(studio: Studio) -> CutOff:
    """Return what is known of such runs, looked for when it is first asked for."""
    return studio.project.findChild(CutOff, "cut_off") or CutOff(studio)
