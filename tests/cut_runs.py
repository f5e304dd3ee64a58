"""Runs left as a process leaves them that is killed: no ending in their events, a state to resume from, no lock."""

from pathlib import Path

from tests.tiny_jobs import all_runs
from workbench.engine import jobs
from workbench.engine.events import Event
from workbench.engine.spec import RunSpec


def cut(spec: RunSpec, kind: type[Event], count: int) -> Path:
    """Train until so many events of a kind have come, leave the run as a killed process does, and return its folder."""
    before, job = all_runs(), jobs.train(spec)
    for event in job:
        count -= isinstance(event, kind)
        if count == 0:
            break
    (run,) = all_runs() - before
    held = {name: (run / name).read_bytes() for name in ("summary.json", "events.jsonl")}
    job.close()
    for name, data in held.items():
        (run / name).write_bytes(data)
    return run
