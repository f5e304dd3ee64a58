"""How a job's events look while it runs: bars on a terminal, lines now and then elsewhere, JSON for scripts."""

import sys
import time
from types import TracebackType
from typing import Self

from workbench.cli import sentences, terminal
from workbench.engine.events import Evaluated, Event, Progressed, Resumed, Started, Stepped

LINE_SECONDS = 5.0  # between two lines of progress where there is no terminal
STEPS_TO_ESTIMATE = 30
TRAINING = "training"  # the stage that has steps, a bar and a pace of its own


class Display:
    """Shows the events of a job; this one says only what a person should know, as lines on stderr."""

    def __init__(self, headline: str = "") -> None:
        """Take the name of the headline metric, for events that carry metrics."""
        self.headline = headline
        self.run = ""  # the run's name, once an event has said it

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def say(self, text: str) -> None:
        """Show a line."""
        terminal.say(text)

    def show(self, event: Event) -> None:
        """Show an event."""
        text = sentences.of(event, self.headline)
        if text:
            self.say(text)


class Silent(Display):
    """Shows nothing."""

    def say(self, text: str) -> None:
        """Keep quiet."""


class JsonLines(Display):
    """Every event as one line of JSON on stdout."""

    def show(self, event: Event) -> None:
        """Print the event."""
        terminal.answer(event.as_dict())


class Pace:
    """How fast steps go, from this session's alone."""

    def __init__(self) -> None:
        self._begin = 0.0
        self._steps = 0

    def note(self) -> None:
        """Take note of a step that has just been done."""
        if self._steps == 0:
            self._begin = time.monotonic()
        self._steps += 1

    def left(self, steps: int) -> str:
        """Return how long `steps` more will take, in words."""
        if self._steps < STEPS_TO_ESTIMATE:
            return "estimating time left"
        return f"{sentences.duration((time.monotonic() - self._begin) / (self._steps - 1) * steps)} left"


class Lines(Display):
    """Progress as plain lines now and then, for logs and pipes."""

    def __init__(self, headline: str = "") -> None:
        super().__init__(headline)
        self._pace = Pace()
        self._steps = 0
        self._said = time.monotonic()

    def show(self, event: Event) -> None:
        """Say progress every few seconds, and at once what a person should know."""
        if isinstance(event, Started):
            self._steps = event.steps
        if isinstance(event, Progressed) and event.stage == TRAINING:
            self._steps = event.total
        elif isinstance(event, Progressed):
            self._say_sometimes(sentences.stage(event))
        elif isinstance(event, Stepped):
            self._pace.note()
            self._say_sometimes(f"{sentences.step(event, self._steps)}, {self._pace.left(self._steps - event.step)}")
        else:
            super().show(event)

    def _say_sometimes(self, text: str) -> None:
        if time.monotonic() - self._said >= LINE_SECONDS:
            self._said = time.monotonic()
            self.say(text)


class Bars(Display):
    """A bar for training and one for the stage that goes on, on a terminal."""

    def __init__(self, headline: str = "") -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

        super().__init__(headline)
        self._console = Console(stderr=True, markup=False, emoji=False, highlight=False)
        text = TextColumn("{task.description}", markup=False)
        self._bars = Progress(SpinnerColumn(), BarColumn(24), text, console=self._console, transient=True)
        self._training = self._bars.add_task("", visible=False, total=None)
        self._stage = self._bars.add_task("", visible=False, total=None)
        self._pace = Pace()
        self._steps = 0
        self._best: float | None = None

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def say(self, text: str) -> None:
        """Show a line above the bars; safe from any thread."""
        self._console.print(text)

    def show(self, event: Event) -> None:
        """Move the bars, and say what a person should know."""
        if isinstance(event, Progressed):
            self._show_progress(event)
        elif isinstance(event, Stepped):
            self._show_step(event)
        else:
            self._note(event)
            super().show(event)

    def _show_progress(self, event: Progressed) -> None:
        total = event.total or None
        if event.stage == TRAINING:
            self._steps = event.total
            self._bars.update(self._training, visible=True, total=total, completed=event.done)
            self._bars.update(self._stage, visible=False)
        else:
            text = sentences.stage(event)
            self._bars.update(self._stage, visible=True, total=total, completed=event.done, description=text)

    def _note(self, event: Event) -> None:
        if isinstance(event, Started):
            self._steps = event.steps
        elif isinstance(event, Resumed):
            self._bars.update(self._training, completed=event.step)
        elif isinstance(event, Evaluated) and event.best:
            self._best = event.metrics.get(self.headline)

    def _show_step(self, event: Stepped) -> None:
        self._pace.note()
        parts = [sentences.step(event, self._steps)]
        if self._best is not None:
            parts.append(f"best {self.headline} {self._best:.4f}")
        parts.append(self._pace.left(self._steps - event.step))
        self._bars.update(
            self._training, visible=True, total=self._steps, completed=event.step, description=", ".join(parts)
        )
        self._bars.update(self._stage, visible=False)


def display(headline: str = "") -> Display:
    """Return bars where stderr is a terminal, lines where it is not."""
    return Bars(headline) if sys.stderr.isatty() else Lines(headline)
