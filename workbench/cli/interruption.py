"""Ctrl-C and SIGTERM while a job runs: noted at once, answered at the job's next event."""

import os
import signal
import socket
import threading
from collections.abc import Callable
from types import FrameType, TracebackType
from typing import Any, Self

SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """Notes signals while it is entered; `requested` is true from the first on, a second Ctrl-C ends the process.

    Python runs its own handlers only between two of its instructions, which may be half a second away while torch
    computes. So a thread waits for the signal's number on the wake-up socket and acknowledges it there at once.
    """

    def __init__(self, acknowledge: Callable[[], None]) -> None:
        self.requested = False
        self._acknowledge = acknowledge
        self._control_c = 0

    def __enter__(self) -> Self:
        self._reading, self._writing = socket.socketpair()
        self._writing.setblocking(False)
        self._listener = threading.Thread(target=self._listen, name="workbench-signals", daemon=True)
        self._listener.start()
        self._wakeup = signal.set_wakeup_fd(self._writing.fileno(), warn_on_full_buffer=False)
        self._handlers: dict[int, Any] = {number: signal.signal(number, _noted) for number in SIGNALS}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakeup)
        self._writing.close()
        self._listener.join()
        self._reading.close()

    def _listen(self) -> None:
        while numbers := self._reading.recv(64):
            for number in numbers:
                self._note(number)

    def _note(self, number: int) -> None:
        self._control_c += number == signal.SIGINT
        if self._control_c > 1:
            os._exit(130)
        if not self.requested and number in SIGNALS:
            self.requested = True
            self._acknowledge()


def _noted(number: int, frame: FrameType | None) -> None:
    """Stand as the handler, so that the signal neither ends the process nor raises; the thread does the rest."""
