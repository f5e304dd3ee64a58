"""What parts of a run cost, found by doing a few of them: seconds by the tokens of a batch, and the most memory."""

import threading
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self, TypeVar

import numpy as np
import torch

from workbench.engine import device as devices
from workbench.engine.device import Device
from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed

T = TypeVar("T")
# Where batches are timed among all of them in the order of their tokens: the longest and the middle first.
PLACES = (1.0, 0.5, 0.0, 0.75, 0.25, 0.9, 0.6, 0.4, 0.1)
FEWEST = 3
LOOK_SECONDS = 0.01


class Stopwatch:
    """Adds up a job's own time by its stages; that of whoever iterates does not count."""

    def __init__(self) -> None:
        self.stages: dict[str, float] = {}
        self._stage = ""

    @property
    def seconds(self) -> float:
        """Return the time of all stages."""
        return sum(self.stages.values())

    def over(self, job: Generator[Event, None, T]) -> Generator[Event, None, T]:
        """Pass a job's events on, and return what it returns."""
        try:
            while True:
                started = time.perf_counter()
                try:
                    event = next(job)
                except StopIteration as done:
                    found: T = done.value
                    return found
                finally:
                    gone = time.perf_counter() - started
                    self.stages[self._stage] = self.stages.get(self._stage, 0.0) + gone
                self._stage = event.stage if isinstance(event, Progressed) else self._stage
                yield event
        finally:
            job.close()


@dataclass(frozen=True)
class Law:
    """The seconds of a batch by its tokens, padding included: what was measured, tokens ascending."""

    tokens: np.ndarray
    seconds: np.ndarray

    def of(self, tokens: np.ndarray) -> np.ndarray:
        """Return each batch's seconds, in a straight line between those measured."""
        found: np.ndarray = np.interp(tokens, self.tokens, self.seconds)
        return found


def time_batches(
    batches: Sequence[np.ndarray], tokens: np.ndarray, work: Callable[[np.ndarray], Generator[Event, None, Any]],
    *, stage: str, seconds: float,
) -> Generator[Event, None, Law]:  # fmt: skip
    """Do the work of some of the batches, the longest among them, and return its law; ends after so many seconds.

    The first batch is done once before it counts: it warms up.
    """
    order = np.argsort(tokens, kind="stable")
    found: dict[int, list[float]] = {}
    spent = 0.0
    for done, place in enumerate((PLACES[0], *PLACES)):
        number = order[round(place * (len(order) - 1))]
        watch = Stopwatch()
        now = Progressed(stage, done, len(PLACES) + 1, N_("batches"))
        yield now
        for _ in watch.over(work(batches[number])):
            yield now
        spent += watch.seconds
        if done:
            found.setdefault(int(tokens[number]), []).append(watch.seconds)
        if done >= FEWEST and spent >= seconds:
            break
    measured = sorted(found)
    return Law(np.array(measured), np.array([np.mean(found[one]) for one in measured]))


class Peak:
    """The most bytes of memory in use while this is entered, looked at over and over from a thread."""

    def __init__(self, device: Device) -> None:
        self.bytes = self._first = devices.memory_bytes(device)
        self._device = device
        self._left = threading.Event()
        self._thread = threading.Thread(target=self._look, name="workbench-peak", daemon=True)

    @property
    def grown(self) -> int:
        """Return how much more that is than at the start."""
        return self.bytes - self._first

    def __enter__(self) -> Self:
        if self._device.kind == "cuda":
            torch.cuda.reset_peak_memory_stats(self._device.name)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._left.set()
        self._thread.join()

    def _look(self) -> None:
        while True:
            left = self._left.wait(LOOK_SECONDS)
            self.bytes = max(self.bytes, self._in_use())
            if left:
                return

    def _in_use(self) -> int:
        if self._device.kind == "cuda":  # it keeps the peak itself
            return torch.cuda.max_memory_allocated(self._device.name)
        return devices.memory_bytes(self._device)
