"""Watches data files and folders of them: one that has changed since it was read, or is gone."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

SETTLE_MILLISECONDS = 300  # programs save in several steps: the old file goes, the new one comes

State = tuple[int, int] | None  # size and time of a file's or folder's own last change; None = gone


class DataFiles(QObject):
    """`strayed` tells of each file that is not as it was read whether it is still there."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.strayed: dict[Path, bool] = {}
        self._known: dict[str, State] = {}  # as they were when they were read
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_watcher_changed)
        self._watcher.directoryChanged.connect(self._on_watcher_changed)  # a file in it came or went
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SETTLE_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def gone(self) -> Path | None:
        """Return the first file that is no longer there; None where all are."""
        return next((path for path, there in self.strayed.items() if not there), None)

    @property
    def watched(self) -> set[str]:
        """Return the paths of the files."""
        return set(self._known)

    @property
    def _seen(self) -> list[str]:
        return [*self._watcher.files(), *self._watcher.directories()]

    def note(self, paths: Iterable[str]) -> None:
        """Remember how these files are now, as they are about to be read, and watch them instead of those before."""
        self._known = {path: _state(path) for path in paths}
        if self._seen:
            self._watcher.removePaths(self._seen)
        standing = [path for path, state in self._known.items() if state is not None]
        if standing:
            self._watcher.addPaths(standing)
        self._tell({})

    def _tell(self, strayed: dict[Path, bool]) -> None:
        if strayed != self.strayed:
            self.strayed = strayed
            self.changed.emit()

    def _on_watcher_changed(self, path: str) -> None:
        self._timer.start()

    def _on_timer_timeout(self) -> None:
        seen = {path: _state(path) for path in self._known}
        lost = [path for path, state in seen.items() if state is not None and path not in self._seen]
        if lost:  # a file that was put in the place of the old one is another to the system
            self._watcher.addPaths(lost)
        self._tell({Path(path): seen[path] is not None for path, state in self._known.items() if seen[path] != state})


def _state(path: str) -> State:
    try:
        found = Path(path).stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
