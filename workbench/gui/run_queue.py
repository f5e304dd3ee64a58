"""The queue as the window works it: one run after the other, each as the run that is shown; it lies on the disk."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from workbench.engine import unattended
from workbench.engine.errors import BusyError, WorkbenchError
from workbench.engine.spec import RunSpec
from workbench.gui import forecast, metric_words
from workbench.gui.followed_run import LIVE
from workbench.gui.notices import Notice, unexpected
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, plural, roughly, sentence, tr
from workbench.gui.worker import RunningJob

AT_WORK = LIVE | {"elsewhere"}  # states in which the next run has still to wait
ON = frozenset({"finished", "failed"})  # after these the next one starts; who stops a run wants the machine back
LOOK_MILLISECONDS = 5000  # how often it is read again, as a command line may work it too

Entry = Mapping[str, Any]


class RunQueue(QObject):
    """`runs` are those that wait; `going` says whether the next one starts by itself as the one before it ends."""

    changed = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__(studio.project)
        self.setObjectName("run_queue")
        self.runs: Sequence[Entry] = []
        self.going = False
        self.worked = False  # whether another process trains them
        self.training: Entry | None = None  # the run of the queue that is the one shown
        self._studio = studio
        self._adding: RunningJob | None = None
        self._tried: set[str] = set()
        self._state, self._worked_on = studio.run.state, studio.run.folder
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MILLISECONDS)
        self._timer.timeout.connect(self.look)
        studio.run.changed.connect(self._on_run_changed)
        studio.run.opened.connect(self._on_run_opened)
        self.look()

    @property
    def adding(self) -> bool:
        """Return whether a run is being looked at before it is added."""
        return self._adding is not None

    @property
    def startable(self) -> bool:
        """Return whether runs wait that nobody has started: not by themselves, and not while one is at work."""
        waits = bool(self._next()) and not self.going and not self.worked
        return waits and self._studio.run.state not in AT_WORK

    def look(self) -> None:
        """Read the queue again."""
        self._change(unattended.waiting)

    def add(self, spec: RunSpec) -> None:
        """Look at what a run needs, and put it at the end."""
        if self._adding is not None:
            return
        found = forecast.found(self._studio).get(spec.recipe) or {}
        self._adding = self._studio.jobs.look(partial(unattended.add, spec, found.get("seconds")))
        self._adding.answered.connect(self._on_added)
        self._adding.failed.connect(self._studio.notices.tell)
        self._adding.ended.connect(self._on_adding_ended)
        self.changed.emit()

    def cancel_adding(self) -> None:
        """Look no further at the run that was to be added."""
        if self._adding is not None:
            self._adding.stop("discard")

    def start(self) -> None:
        """Train the runs that wait, beginning as soon as nothing else is trained."""
        self.going = True
        self._tried.clear()
        self._start_next()
        self.changed.emit()

    def hold(self) -> None:
        """Let the runs wait that have not begun."""
        self.going = False
        self.changed.emit()

    def move(self, entry: Entry, by: int) -> None:
        """Move a run so many places on."""
        place = [one["id"] for one in self.runs].index(entry["id"]) + by
        self._change(partial(unattended.move, entry["id"], place))

    def remove(self, entry: Entry) -> None:
        """Take a run out."""
        self._change(partial(unattended.remove, entry["id"]))

    def try_again(self, entry: Entry) -> None:
        """Let a run that could not be started be tried once more, in its turn."""
        self._tried.discard(entry["id"])
        self._change(partial(unattended.try_again, entry["id"]))

    def when(self, entry: Entry) -> str:
        """Return when a run will start, as far as that can be told, or why it could not be started."""
        if entry["failure"] is not None:
            return tr("Not started: {reason}", reason=sentence(unattended.error_of(entry["failure"]))[0])
        if self.worked:
            return tr("another process trains it in its turn")
        if not self.going:
            return tr("waits for Start")
        ahead = [one for one in self.runs[: self.runs.index(entry)] if one["failure"] is None]
        times = [self._studio.run.seconds_left, *(one["expected_seconds"] for one in ahead)]
        if all(time is not None for time in times):
            return tr("starts in about {time}", time=roughly(sum(times)))
        return tr("starts after “{name}”", name=ahead[-1]["name"]) if ahead else tr("starts after the run above")

    def say_failure(self, error: Exception) -> bool:
        """Say which run of the queue failed and why; return whether it was one of the queue at all."""
        if self.training is None:
            return False
        if isinstance(error, BusyError):
            self.going = False
        told = Notice(*failure(error), "bad") if isinstance(error, WorkbenchError) else unexpected(error)
        message = tr("“{name}”, from the queue: {reason}", name=self.training["name"], reason=told.message)
        self._studio.notices.say(Notice(message, told.hint, "bad", details=told.details))
        return True

    def _change(self, question: Callable[[], Mapping[str, Any]]) -> None:
        job = self._studio.jobs.ask(question, self._on_answered)
        job.failed.connect(self._studio.notices.tell)

    def _next(self) -> Entry | None:
        waits = (one for one in self.runs if one["failure"] is None and one["id"] not in self._tried)
        return next(waits, None)

    def _start_next(self) -> None:
        """Train the next one, unless something is trained already."""
        entry = self._next()
        if not self.going or self._studio.run.state in (*AT_WORK, "loading"):
            return
        if entry is None:
            self.going = False
            return
        self._tried.add(entry["id"])
        self.training = entry
        self.runs = [one for one in self.runs if one is not entry]
        self._studio.run.start_waiting(entry)

    def _on_answered(self, answer: Mapping[str, Any]) -> None:
        shown = self.runs, self.worked
        self.worked = answer["worked"] and self.training is None
        started = self.training["id"] if self.training is not None else ""  # it stands there until it has a folder
        self.runs = [one for one in answer["runs"] if one["id"] != started]
        if self.runs:
            self._timer.start()
        else:
            self._timer.stop()
        if shown != (self.runs, self.worked):
            self.changed.emit()

    def _on_added(self, answer: Mapping[str, Any]) -> None:
        self._on_answered(answer)
        name = next((one["name"] for one in answer["runs"] if one["id"] == answer["entry"]), "")
        if self._studio.run.state in AT_WORK:
            self.going = True
            hint = tr("It starts by itself when those before it have ended.")
        else:
            hint = tr("Press Start at the Train station when they are to begin.")
        self._studio.notices.say(Notice(tr("“{name}” waits in the queue.", name=name), hint, "good"))

    def _on_adding_ended(self) -> None:
        self._adding = None
        self.changed.emit()

    def _on_run_changed(self) -> None:
        run = self._studio.run
        before, self._state = self._state, run.state
        if run.state in AT_WORK:
            self._worked_on = run.folder
        if run.state == before or before not in (*AT_WORK, "loading") or run.state in (*AT_WORK, "loading"):
            return
        if run.state not in ON or run.folder not in (self._worked_on, None):  # another run is only looked at
            self.going = False
        self.worked = False  # whether another process trains them
        self.training = None
        self.look()
        if self.going:
            self._say_end()
            QTimer.singleShot(0, self, self._start_next)  # once everybody has seen how this one ended
        self.changed.emit()

    def _on_run_opened(self, folder: Path) -> None:
        """Take the folder of a run that is setting up: it may fail before `changed` comes again."""
        if self._studio.run.state in AT_WORK:
            self._worked_on = folder

    def _say_end(self) -> None:
        """Say what a run came to whose place at the stations the next one takes."""
        run, left = self._studio.run, len([one for one in self.runs if one["failure"] is None])
        after = ((run.report or {}).get("test", {}).get("after") or {}).get(run.headline)
        if run.state != "finished" or after is None or not self._next():
            return
        figure = metric_words.value(run.headline, after)
        said = tr("“{name}” is finished: {metric} {figure} on test rows.", name=str(run.summary.get("name", "")),
                  metric=metric_words.title(run.headline), figure=figure)  # fmt: skip
        hint = plural(left, "{count} run of the queue goes on after it. All runs has its results.",
                      "{count} runs of the queue go on after it. All runs has its results.")  # fmt: skip
        self._studio.notices.say(Notice(said, hint, "good"))


def of(studio: Studio) -> RunQueue:
    """Return the queue as this project's window sees it, made when it is first asked for."""
    return studio.project.findChild(RunQueue, "run_queue") or RunQueue(studio)
