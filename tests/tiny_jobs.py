"""Running jobs to their end or to a stop, in tests."""

from pathlib import Path

from workbench.engine import folders, jobs
from workbench.engine.events import Event, Job, StopRequested


def train(spec) -> tuple[Path, list[Event]]:
    """Train a run to its end; return its folder and its events."""
    before = _runs()
    found = list(jobs.train(spec))
    (run,) = _runs() - before
    return run, found


def only_run() -> Path:
    """Return the one run there is."""
    (run,) = _runs()
    return run


def stop_after(job: Job, kind: type[Event], count: int, keep: str) -> list[Event]:
    """Iterate until `count` events of a kind have come, then throw the word in; return what came after it."""
    for event in job:
        count -= isinstance(event, kind)
        if count == 0:
            return [job.throw(StopRequested(keep)), *job]
    raise AssertionError("the job ended first")


def _runs() -> set[Path]:
    folder = folders.runs()
    return {path for path in folder.iterdir() if not path.name.startswith(".")} if folder.exists() else set()
