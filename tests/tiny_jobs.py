"""Running jobs to their end or to a stop, in tests."""

from pathlib import Path
from typing import Any

from workbench.engine import folders, jobs
from workbench.engine.events import Answered, Event, Job, StopRequested


def drain(job) -> tuple[list[Event], Any]:
    """Run a generator to its end; return its events and what it returns."""
    events = []
    while True:
        try:
            events.append(next(job))
        except StopIteration as end:
            return events, end.value


def result(job) -> Any:
    """Run a generator to its end; return what it returns."""
    return drain(job)[1]


def answer_of(job: Job) -> dict[str, Any]:
    """Run a job that answers; return its answer."""
    *_, last = job
    assert isinstance(last, Answered)
    return dict(last.answer)


def train(spec) -> tuple[Path, list[Event]]:
    """Train a run to its end; return its folder and its events."""
    before = all_runs()
    found = list(jobs.train(spec))
    (run,) = all_runs() - before
    return run, found


def only_run() -> Path:
    """Return the one run there is."""
    (run,) = all_runs()
    return run


def stop_after(job: Job, kind: type[Event], count: int, keep: str) -> list[Event]:
    """Iterate until `count` events of a kind have come, then throw the word in; return what came after it."""
    for event in job:
        count -= isinstance(event, kind)
        if count == 0:
            return [job.throw(StopRequested(keep)), *job]
    raise AssertionError("the job ended first")


def all_runs() -> set[Path]:
    folder = folders.runs()
    return {path for path in folder.iterdir() if not path.name.startswith(".")} if folder.exists() else set()
