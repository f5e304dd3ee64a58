"""Following a job: shows its events and, on Ctrl-C, asks it to stop."""

from collections.abc import Mapping
from typing import Any

from workbench.cli.failures import Interrupted
from workbench.cli.interruption import Interruption
from workbench.cli.progress import Display
from workbench.engine.events import Answered, Event, Job, Stopped, StopRequested

STOPPING = "stopping after this step"


def follow(job: Job, display: Display) -> Event | None:
    """Iterate the job to its end and return its last event; raise Interrupted if it was stopped on the way.

    It may also be another process that asks the job to stop: then its last event says so.
    """
    thrown, event = False, None
    with display, Interruption(lambda: display.say(STOPPING)) as interruption:
        try:
            event = next(job)
            while True:
                display.run = getattr(event, "run", "") or display.run
                display.show(event)
                if interruption.requested and not thrown:
                    thrown = True
                    event = job.throw(StopRequested("resume"))
                else:
                    event = next(job)
        except (StopIteration, StopRequested):  # done; or a job that has nothing to save
            pass
        finally:
            job.close()
    if thrown or isinstance(event, Stopped):
        raise Interrupted
    return event


def answer_of(job: Job, display: Display) -> Mapping[str, Any]:
    """Iterate a job that answers and return its answer."""
    last = follow(job, display)
    if not isinstance(last, Answered):
        raise RuntimeError(f"the job ended without an answer, with {last!r}")
    return last.answer
