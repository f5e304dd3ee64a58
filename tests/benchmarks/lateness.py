"""How late a timer of 16 ms comes on the window's thread: what a person feels as stutter."""

import time
from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

INTERVAL_SECONDS = 0.016
LOOK_MILLISECONDS = 10


class Lateness(QObject):
    """Counts while it is started; `summary` gives p50, p99 and maximum in milliseconds."""

    def __init__(self) -> None:
        super().__init__()
        self.seconds: list[float] = []
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(round(INTERVAL_SECONDS * 1000))
        self._timer.timeout.connect(self._on_timer_timeout)

    def start(self) -> None:
        """Begin to count, from nothing."""
        self.seconds = []
        self._last = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """Count no more."""
        self._timer.stop()

    def summary(self) -> str:
        """Return the figures in words."""
        late = np.array(self.seconds or [0.0]) * 1000
        p50, p99 = np.quantile(late, [0.5, 0.99])
        return f"p50 {p50:6.1f}  p99 {p99:6.1f}  max {late.max():6.1f} ms  ({len(late)} ticks)"

    def _on_timer_timeout(self) -> None:
        now = time.perf_counter()
        self.seconds.append(max(0.0, now - self._last - INTERVAL_SECONDS))
        self._last = now


def spin(until: Callable[[], bool], seconds: float = 600.0, *, look: int = LOOK_MILLISECONDS) -> None:
    """Let the window live, as it does by itself, until something is true; raise TimeoutError where it never is.

    Each look, every `look` milliseconds, costs the window's thread about 0.05 ms.
    """
    loop, timer = QEventLoop(), QTimer()
    end = time.monotonic() + seconds
    timer.timeout.connect(lambda: loop.quit() if until() or time.monotonic() > end else None)
    timer.start(look)
    loop.exec()
    if not until():
        raise TimeoutError("it did not happen in time")
