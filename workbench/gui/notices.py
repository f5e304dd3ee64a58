"""What the window has to say above the panes: failures and hints, each with a way out."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from PySide6.QtCore import QObject, Signal

from workbench.engine.errors import N_, WorkbenchError
from workbench.gui.translation import sentence, tr

Tone = Literal["info", "good", "warning", "bad"]
TONES: Mapping[str, Tone] = {"info": "info", "warning": "warning", "blocking": "bad"}  # by the engine's severities
LIMIT = 3  # banners on the screen; older ones go
SEEN_SECONDS = 3.0  # a younger banner may be about what has led to the next station


@dataclass(frozen=True)
class Notice:
    """One banner: what, and what to do next; `actions` are the text and slot of each control."""

    message: str
    hint: str = ""
    tone: Tone = "info"
    details: str = ""  # of an unexpected error: what "copy diagnostics" copies
    actions: tuple[tuple[str, Callable[[], object]], ...] = field(default=(), compare=False)
    said_at: float = field(default_factory=time.monotonic, compare=False)


class Notices(QObject):
    """The banners that stand, newest last."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.standing: list[Notice] = []

    def say(self, notice: Notice) -> None:
        """Show a banner; one that says the same is replaced."""
        kept = [one for one in self.standing if one.message != notice.message]
        self.standing = [*kept, notice][-LIMIT:]
        self.changed.emit()

    def tell(self, error: Exception) -> None:
        """Show a failure: as it was written where it was expected, else as unexpected with its traceback to copy."""
        if isinstance(error, WorkbenchError):
            self.say(Notice(*sentence(error), "bad"))
        else:
            self.say(unexpected(error))

    def take_back(self, notice: Notice) -> None:
        """Take a banner away."""
        if notice in self.standing:
            self.standing.remove(notice)
            self.changed.emit()

    def move_on(self) -> None:
        """Take away what was seen at the station a person leaves; an unexpected error stays until it is closed."""
        now = time.monotonic()
        kept = [one for one in self.standing if one.details or now - one.said_at < SEEN_SECONDS]
        if kept != self.standing:
            self.standing = kept
            self.changed.emit()

    def clear(self) -> None:
        """Take all banners away."""
        if self.standing:
            self.standing = []
            self.changed.emit()


UNEXPECTED = N_("Something unexpected happened: {kind}: {reason}")


def unexpected(error: BaseException) -> Notice:
    """Return the banner of an error nobody foresaw; the program goes on."""
    import traceback

    details = "".join(traceback.format_exception(error))
    message = tr(UNEXPECTED, kind=type(error).__name__, reason=str(error).strip() or "–")
    hint = tr("Your work is saved. Copy the diagnostics if you want to report this; they hold no rows of your data.")
    return Notice(message, hint, "bad", details=details)
