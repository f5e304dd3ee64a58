"""The runs that wait to be trained: files in the home's queue folder, in the order in which they are to start.

What waits is what a person has asked for, a run file; it gets a run's folder when it starts, as that takes the data to
be read and dealt. ID.toml is the run file, with the hashes its data files had; ID.json a note on it; order.json the
order. Each is replaced whole, under a lock; `working` is the lock of whoever trains them.
"""

import contextlib
import datetime
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import filelock

from workbench.engine import folders
from workbench.engine import spec as specs
from workbench.engine.errors import N_, BusyError, RunError, WorkbenchError
from workbench.engine.runs import atomic, record
from workbench.engine.spec import RunSpec

ORDER, EDITING, WORKING = "order.json", "editing.lock", "working.lock"
EDIT_SECONDS = 10.0


@dataclass(frozen=True)
class Note:
    """What is known of a waiting run beside its run file.

    `expected_seconds` is what it was estimated to take, None where nobody has; `failure` why it could not be started,
    as a failure's template, hint_template and values, None while it has not been tried.
    """

    added: str = ""
    expected_seconds: float | None = None
    failure: dict[str, Any] | None = None


@dataclass(frozen=True)
class Waiting:
    """A run that waits, for lists; `id` is its file's name without the suffix."""

    id: str
    name: str
    task: str
    base: str
    recipe: str
    note: Note

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain values, its note's among them."""
        values = asdict(self)
        return {**values, **values.pop("note")}


def add(spec: RunSpec, expected_seconds: float | None = None) -> str:
    """Put a run at the queue's end and return its id; raise RunError where the folder can't be written."""
    now = datetime.datetime.now().astimezone()
    with _edited():
        stem = f"{now:%Y-%m-%d-%H%M%S}-{record.slug(spec)}"
        names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, 1000))
        entry = next(name for name in names if not _file(name).exists())
        order = _order()
        _write_note(entry, Note(now.isoformat(timespec="seconds"), expected_seconds))
        atomic.write_text(_file(entry), spec.as_toml())  # last of the two: without it there is no entry
        _write_order([*order, entry])
    return entry


def entries() -> list[Waiting]:
    """Return the runs that wait, in their order."""
    return [_waiting(entry) for entry in _order()]


def check_waits(entry: str) -> None:
    """Raise RunError where no run of this id waits."""
    if entry not in _order():
        raise RunError(N_("The run {entry} is no longer in the queue."), N_("Look at the queue again."), entry=entry)


def spec_of(entry: str) -> RunSpec:
    """Return what is asked of a waiting run, checked; raise RunError where it no longer waits."""
    check_waits(entry)
    return specs.read(_file(entry))


def move(entry: str, place: int) -> None:
    """Put a waiting run at another place, counted from 0; a run that no longer waits is passed over."""
    with _edited():
        order = _order()
        if entry in order:
            order.remove(entry)
            order.insert(max(0, place), entry)
            _write_order(order)


def remove(entry: str) -> None:
    """Take a run out of the queue."""
    with _edited():
        order = [one for one in _order() if one != entry]
        for path in (_file(entry), _file(entry).with_suffix(".json")):
            atomic.when_let_go(partial(path.unlink, missing_ok=True))
        _write_order(order)


def note_failure(entry: str, error: WorkbenchError | None) -> None:
    """Note why a run could not be started, so that it is passed over; None: it is to be tried again."""
    with _edited():
        if entry in _order():
            failure = None
            if error is not None:
                values = {name: value if isinstance(value, int | float) else str(value)
                          for name, value in error.values.items()}  # fmt: skip
                failure = {"template": error.template, "hint_template": error.hint_template, "values": values}
            _write_note(entry, replace(_note(entry), failure=failure))


def error_of(failure: Mapping[str, Any]) -> WorkbenchError:
    """Return why a run could not be started, as it was noted."""
    return WorkbenchError(failure["template"], failure["hint_template"], **failure["values"])


@contextlib.contextmanager
def working() -> Iterator[None]:
    """Hold the queue while its runs are trained; raise BusyError where another process does.

    One thread may hold it several times over: for all of its runs, and for each.
    """
    _make_folder()
    lock = filelock.FileLock(_folder() / WORKING, is_singleton=True)
    try:
        lock.acquire(timeout=record.LOCK_SECONDS)  # `is_worked` holds it for an instant
    except filelock.Timeout as error:
        raise BusyError(
            N_("Another process is training the runs of the queue."),
            N_("Wait until it is through, or stop it first."),
        ) from error
    try:
        yield
    finally:
        lock.release()


def is_worked() -> bool:
    """Return whether some process trains the queue's runs now, or is about to."""
    lock = filelock.FileLock(_folder() / WORKING)
    try:
        lock.acquire(timeout=0)
    except filelock.Timeout:
        return True
    except OSError:  # there is no queue, or it can't be written: nobody works it
        return False
    lock.release()
    return False


def _folder() -> Path:
    return folders.home() / "queue"


def _file(entry: str) -> Path:
    return _folder() / f"{entry}.toml"


@contextlib.contextmanager
def _edited() -> Iterator[None]:
    """Hold the queue's files while they are changed; a failure to write them is told."""
    try:
        _make_folder()
        with filelock.FileLock(_folder() / EDITING, timeout=EDIT_SECONDS):
            atomic.drop_leftovers(_folder())
            yield
    except (OSError, filelock.Timeout) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RunError(
            N_("The queue in {path} can't be written: {reason}."), N_("Free some space or make the folder writable."),
            path=str(_folder()), reason=reason,
        ) from error  # fmt: skip


def _make_folder() -> None:
    _folder().mkdir(parents=True, exist_ok=True)


def _order() -> list[str]:
    """Return the ids in their order: as order.json has them, then those it does not know, the oldest first."""
    there = sorted(path.stem for path in _folder().glob("*.toml"))
    known = _json(_folder() / ORDER)
    kept = [one for one in known if one in there] if isinstance(known, list) else []
    kept = list(dict.fromkeys(kept))
    return [*kept, *(one for one in there if one not in kept)]


def _write_order(order: Sequence[str]) -> None:
    atomic.write_json(_folder() / ORDER, list(order))


def _note(entry: str) -> Note:
    found = _json(_file(entry).with_suffix(".json"))
    try:
        return Note(**found) if isinstance(found, dict) else Note()
    except TypeError:  # written by another version
        return Note()


def _write_note(entry: str, note: Note) -> None:
    atomic.write_json(_file(entry).with_suffix(".json"), asdict(note))


def _waiting(entry: str) -> Waiting:
    """Return what a list shows of an entry; one whose file can't be read stands in it by its id."""
    try:
        found = tomllib.loads(_file(entry).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        found = {}
    train = Path(str((found.get("data") or {}).get("train", ""))).stem
    recipe = str(found.get("recipe", ""))
    name = str(found.get("name") or f"{train} {recipe}".strip() or entry)
    return Waiting(entry, name, str(found.get("task", "")), str(found.get("base", "")), recipe, _note(entry))


def _json(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
