"""How fast the steps of a run go, and how long those still to come will take."""

import time

STEPS_TO_ESTIMATE, SECONDS_TO_ESTIMATE = 30, 10.0  # whichever comes first


class Pace:
    """How fast steps go, from this session's alone, pauses left out."""

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None
        self._newest: tuple[int, float] = (0, 0.0)
        self._paused_at: float | None = None
        self._paused = 0.0

    def note(self, step: int) -> None:
        """Take note that a step has been done now."""
        now = time.monotonic() - self._paused
        self._first = self._first or (step, now)
        self._newest = (step, now)

    def pause(self, paused: bool) -> None:
        """Take note that the run stands still from now on, or goes on."""
        if paused and self._paused_at is None:
            self._paused_at = time.monotonic()
        elif not paused and self._paused_at is not None:
            self._paused += time.monotonic() - self._paused_at
            self._paused_at = None

    def seconds_left(self, steps: int) -> float | None:
        """Return how long the run will still take up to `steps`; None while too few steps have been seen."""
        if self._first is None:
            return None
        seen, seconds = self._newest[0] - self._first[0], self._newest[1] - self._first[1]
        if not seen or (seen < STEPS_TO_ESTIMATE and seconds < SECONDS_TO_ESTIMATE):
            return None
        per_step = seconds / seen
        return per_step * max(0, steps - self._newest[0])
