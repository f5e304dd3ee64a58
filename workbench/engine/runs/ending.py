"""How a run ends that was stopped: its status and event are written before anything of it is dropped."""

from collections.abc import Iterator

from workbench.engine.events import Event, Keep, Stopped
from workbench.engine.runs import states, store
from workbench.engine.runs.record import Record


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
