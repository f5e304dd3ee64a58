"""When Python looks for garbage that points to itself: on the window's thread alone, and never for long.

Python does that on whichever thread has just made many objects. On a worker's it would destroy Qt's objects there, as
soon as one is in such a circle (a timer and the function it calls), and Qt ends the process for that.
"""

import gc
import threading
import time

from PySide6.QtCore import QObject, QTimer

from workbench.engine import memory

INTERVAL_MILLISECONDS = 100
PATIENCE_SECONDS = 0.5
SHARE = 0.01  # of the time that may go into looking through everything


class Garbage(QObject):
    """Keeps Python from looking by itself from its making on, and looks itself once it is started."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = False
        self._next = 0.0
        self._looked = threading.Event()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MILLISECONDS)
        self._timer.timeout.connect(self._on_timer_timeout)
        gc.disable()
        memory.collect_by(self.want)

    def start(self) -> None:
        """Begin to look; what is there now is never looked through."""
        gc.freeze()
        self._timer.start()

    def want(self) -> None:
        """Look through everything: at once where the window asks, else a worker waits for it, though never for long."""
        if threading.current_thread() is threading.main_thread():
            self._look()
            return
        self._looked.clear()
        self._wanted = True
        self._looked.wait(PATIENCE_SECONDS)  # the window may be waiting for this very worker to end

    def close(self) -> None:
        """Leave it to Python again: no other thread should be working any more."""
        self._timer.stop()
        memory.collect_by(gc.collect)
        gc.enable()

    def _on_timer_timeout(self) -> None:
        """Look through what is new; through everything where it is wanted, or was made long enough ago."""
        young, middle, old = gc.get_count()
        most_young, most_middle, most_old = gc.get_threshold()
        if self._wanted or (old > most_old and time.monotonic() > self._next):
            self._look()
        elif middle > most_middle:
            gc.collect(1)
        elif young > most_young:
            gc.collect(0)

    def _look(self) -> None:
        self._wanted = False
        begun = time.monotonic()
        gc.collect()
        self._next = begun + (time.monotonic() - begun) / SHARE
        self._looked.set()
