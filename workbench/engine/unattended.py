"""The façade of what happens while nobody looks: runs that were cut off, run elsewhere, or wait in the queue."""

from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.engine import jobs
from workbench.engine.errors import N_, DataError, Where, WorkbenchError
from workbench.engine.events import Answered, Event, Job, Keep
from workbench.engine.spec import RunSpec

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from workbench.engine.runs.journal import Place


def standing() -> dict[str, Any]:
    """Return the home's runs that nobody in this window may know of, the newest first.

    `cut_off` are those that ended without a word and a person is to be asked about, `going` those that some process
    works on now.
    """
    from workbench.engine.runs import cut_off

    return cut_off.standing()


def leave_alone(run: Path) -> dict[str, Any]:
    """Ask no more about a cut-off run; return what `standing` does then."""
    from workbench.engine.runs import requests

    requests.leave_alone(run)
    return standing()


def ask_to_stop(run: Path, keep: Keep) -> dict[str, Any]:
    """Ask the process that works on a run to stop with this word; raise RunError where none does."""
    from workbench.engine.runs import requests

    requests.ask_to_stop(run, keep)
    return {"run": run.name, "keep": keep}


def read_on(run: Path, place: "Place | None") -> dict[str, Any]:
    """Return what `queries.run` does of a run, with its `events` since a place, and the `place` now.

    `anew`: they begin from the start, as the run has gone back to an earlier state.
    """
    from workbench.engine import queries
    from workbench.engine.runs import journal

    events, now, anew = journal.read_on(run, place or journal.Place())
    return {**queries.run(str(run)), "events": events, "place": now, "anew": anew or place is None}


def waiting() -> dict[str, Any]:
    """Return as `runs` those that wait in the queue, in their order; `worked` says whether some process trains them."""
    from workbench.engine.runs import queue

    found = queue.entries()
    return {"runs": [one.as_dict() for one in found], "worked": bool(found) and queue.is_worked()}


def working() -> AbstractContextManager[None]:
    """Hold the queue for all of its runs; raises BusyError where another process does."""
    from workbench.engine.runs import queue

    return queue.working()


def check_waits(entry: str) -> None:
    """Raise RunError where no run of this id waits."""
    from workbench.engine.runs import queue

    queue.check_waits(entry)


def move(entry: str, place: int) -> dict[str, Any]:
    """Put a waiting run at another place of the queue, from 0; return what `waiting` does then."""
    from workbench.engine.runs import queue

    queue.move(entry, place)
    return waiting()


def remove(entry: str) -> dict[str, Any]:
    """Take a run out of the queue; return what `waiting` does then."""
    from workbench.engine.runs import queue

    queue.remove(entry)
    return waiting()


def try_again(entry: str) -> dict[str, Any]:
    """Let a run that could not be started be tried once more; return what `waiting` does then."""
    from workbench.engine.runs import queue

    queue.note_failure(entry, None)
    return waiting()


def error_of(failure: "Mapping[str, Any]") -> WorkbenchError:
    """Return why a run of the queue could not be started, as `failure` notes it."""
    from workbench.engine.runs import queue

    return queue.error_of(failure)


def add(spec: RunSpec, expected_seconds: float | None = None) -> Job:
    """Put a run into the queue; Answered with its `entry` and what `waiting` returns.

    Its data and base are looked at first, so that what can't work is refused now and not in the night; raises
    WorkbenchError then.
    """
    from workbench.engine.runs import queue
    from workbench.engine.training import prepare

    asked = yield from prepare.check(spec)
    entry = queue.add(asked, expected_seconds)
    yield Answered({"entry": entry, **waiting()})


def train(entry: str) -> Job:
    """Train a run of the queue; it leaves the queue as it gets a folder.

    Raises WorkbenchError where it can't be started; it then stays in the queue, with the reason noted.
    """
    from workbench.engine.runs import queue

    started: list[str] = []

    def leave_queue() -> None:
        started.append(entry)
        queue.remove(entry)

    with queue.working():
        try:
            spec = queue.spec_of(entry)
            yield from _check_unchanged(spec)
            yield from jobs.train(spec, made=leave_queue)
        except WorkbenchError as error:
            if not started:
                queue.note_failure(entry, error)
            raise


def _check_unchanged(spec: RunSpec) -> "Generator[Event, None, None]":
    """Raise DataError where a data file is not what it was when the run was put into the queue."""
    from workbench.engine.data.reading.files import read_file

    for side, path in spec.data.files.items():
        report = yield from read_file(path, spec.data.reading, verified=True)
        if spec.data.hashes.get(side, report.sha256) != report.sha256:
            raise DataError(
                N_("The {side} file {path} has changed since the run was put into the queue."),
                N_("Take the run out of the queue and add it again, with the file as it is now."),
                side=side, path=str(path), where=Where(str(path)),
            )  # fmt: skip
