"""How a run ends that was stopped: its status and event are written before anything of it is dropped."""

from collections.abc import Collection, Iterator
from pathlib import Path

from workbench.engine.errors import N_, RunError
from workbench.engine.events import Event, Job, Keep, Stopped, StopRequested
from workbench.engine.runs import atomic, journal, places, states, store
from workbench.engine.runs.record import Record


def check(run: Path, data: Collection[str] = ()) -> None:
    """Raise RunError for a run that can't be ended with its best model kept: it has finished, or has no model yet.

    Nor can it where its data has moved, but the sides in `data`, which are said to lie elsewhere.
    """
    if store.summary(run)["status"] == "finished":
        raise RunError(
            N_("The run {run} has finished; there is nothing to end."), N_("Use the model it kept."), run=run.name
        )
    if not atomic.is_there(run / "best"):
        raise RunError(
            N_("The run {run} has kept no model yet, so there is nothing to score."),
            N_("Let it go on first (workbench train --resume {run})."), run=run.name,
        )  # fmt: skip
    places.check(run, data)


def was_early(run: Path) -> bool:
    """Return whether a run's tuning was ended before its last evaluation, and not by what validation said."""
    steps, evaluated = (journal.newest(run, name) or {} for name in ("started", "evaluated"))
    return int(evaluated.get("step", 0)) < int(steps.get("steps", 0)) and journal.newest(run, "stopped_early") is None


def heeding(record: Record, job: Job) -> Job:
    """Pass a job's events on, and what is thrown in; stop it, too, when another process asks for that."""
    try:
        event = next(job)
        while True:
            try:
                yield event
            except (StopRequested, GeneratorExit) as thrown:
                event = job.throw(thrown)
            else:
                word = record.look_for_stop()
                event = next(job) if word is None else job.throw(StopRequested(word))
    except StopIteration:
        return


def stop(record: Record, keep: Keep) -> Iterator[Event]:
    """End a stopped run as its word says: to be resumed, with its best model kept, or in the trash."""
    if keep == "discard":
        record.close()
        store.delete(record.folder)
        yield Stopped("discard")
        return
    if record.status == "finished":  # the stop came after the last event
        return
    kept = keep == "best" and (record.folder / "best").is_dir()
    # without a state there is nothing to go on from: resuming starts anew, as after a kill
    record.summarise(status="stopped" if kept or states.exist(record.folder) else "interrupted")
    stopped = record.emit(Stopped(keep))
    if kept:
        states.drop(record.folder)
        record.summarise()
    yield stopped
