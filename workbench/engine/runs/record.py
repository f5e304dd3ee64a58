"""Writing a run's folder: it appears by one rename, its events are appended, its small files are replaced whole."""

import datetime
import errno
import json
import os
import re
import shutil
import time
import unicodedata
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import filelock

from workbench.engine import spec as specs
from workbench.engine.errors import N_, RunError
from workbench.engine.events import Event, Keep
from workbench.engine.runs import atomic, journal, places, requests, store
from workbench.engine.spec import RunSpec

LOCK = "lock"
LOCK_SECONDS = 1  # a list of runs holds each lock for an instant, to see whether it is free
LOOK_SECONDS = 0.25  # between two looks at whether the run is asked to stop


class Record:
    """A run's folder, held by this process while it works on it."""

    def __init__(self, folder: Path) -> None:
        """Take the run's lock and open its events for appending; raise RunError if somebody else holds it."""
        self.folder = folder
        self._since = self._looked = time.monotonic()
        self.asked: Keep | None = None  # the word it was asked to stop with by another process
        self._lock = filelock.FileLock(folder / LOCK)
        try:
            self._lock.acquire(timeout=LOCK_SECONDS)
        except filelock.Timeout as error:
            raise RunError(
                N_("The run {run} is being worked on by another process."),
                N_("Wait until that one has ended, or stop it first (workbench stop {reference})."),
                run=folder.name, reference=store.reference(folder),
            ) from error  # fmt: skip
        try:
            requests.clear(folder)
            atomic.drop_leftovers(folder)
            _drop_torn_line(folder / journal.NAME)
            self._events = (folder / journal.NAME).open("ab", buffering=0)
        except BaseException:  # else the run would look worked on for as long as the process lives
            self._lock.release()
            raise

    @property
    def name(self) -> str:
        """Return the run's folder name."""
        return self.folder.name

    def emit(self, event: Event) -> Event:
        """Append the event to events.jsonl, if it is of the stored kind, and return it."""
        if event.stored:
            line = json.dumps(event.as_dict(), ensure_ascii=False, allow_nan=False)
            data = line.encode() + b"\n"
            before = self._events.seek(0, os.SEEK_END)
            if self._events.write(data) < len(data):  # the rest did not fit on the disk
                self.truncate(before)
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.folder / journal.NAME))
        return event

    def sync(self) -> int:
        """Make the events durable and return their length in bytes."""
        os.fsync(self._events.fileno())
        return self._events.tell()

    def truncate(self, length: int) -> None:
        """Cut events.jsonl back to `length` bytes: a resumed run goes on from there."""
        self._events.truncate(length)
        self._events.seek(length)

    def spec(self, moved: Mapping[str, Path] | None = None) -> RunSpec:
        """Return what was asked of the run; `moved` gives the new places of data files by side.

        A file that was found again since is taken from where it was found.
        """
        return specs.read(self.folder / "run.toml", {**places.moved(self.folder), **(moved or {})})

    def write_spec(self, spec: RunSpec) -> None:
        """Replace run.toml."""
        atomic.write_text(self.folder / "run.toml", spec.as_toml())

    def write_json(self, name: str, value: Any) -> None:
        """Replace one of the run's JSON files."""
        atomic.write_json(self.folder / name, value)

    def look_for_stop(self) -> Keep | None:
        """Return the word that another process asks the run to stop with, once; looks a few times a second at most."""
        now = time.monotonic()
        if self.asked is None and now - self._looked >= LOOK_SECONDS:
            self._looked = now
            self.asked = requests.take_stop(self.folder)
            return self.asked
        return None

    @property
    def status(self) -> str:
        """Return the status that summary.json holds."""
        return str(store.stored(self.folder)["status"])

    def summarise(self, **changes: Any) -> None:
        """Change fields of summary.json; `bytes` is counted anew, this session's time goes on to `seconds`."""
        summary, now = store.stored(self.folder), time.monotonic()
        seconds, self._since = float(summary["seconds"] or 0.0) + now - self._since, now
        self.write_json(
            "summary.json", {**summary, **changes, "seconds": seconds, "bytes": atomic.bytes_below(self.folder)}
        )

    def close(self) -> None:
        """Let go of the run."""
        self._events.close()
        self._lock.release()


class SilentRecord(Record):
    """The run as a process sees it that helps to train it: the first process writes, this one does not."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked = None

    def emit(self, event: Event) -> Event:
        """Return the event."""
        return event

    def look_for_stop(self) -> Keep | None:
        """Return None: the first process is asked, and the others end with it."""
        return None

    def sync(self) -> int:
        """Return 0: nothing is written here."""
        return 0

    def truncate(self, length: int) -> None:
        """Leave the file alone."""

    def write_spec(self, spec: RunSpec) -> None:
        """Leave the file alone."""

    def write_json(self, name: str, value: Any) -> None:
        """Leave the file alone."""

    def summarise(self, **changes: Any) -> None:
        """Leave the file alone."""

    def close(self) -> None:
        """Hold nothing, so let go of nothing."""


def create(spec: RunSpec, runs: Path, files: Mapping[str, Any], write: Callable[[Path], None]) -> Record:
    """Make a run's folder in `runs`, complete, by one rename, and return its record.

    `files` are JSON files by name; `write` puts in what is not JSON. Raises RunError where `runs` can't be written.
    """
    now = datetime.datetime.now().astimezone()
    aside = runs / f".new-{os.getpid()}-{now:%H%M%S%f}"
    try:
        runs.mkdir(parents=True, exist_ok=True)
        aside.mkdir()
        _fill(aside, spec, now, files, write)
        return Record(_settle(aside, runs, f"{now:%Y-%m-%d-%H%M}-{slug(spec)}"))
    except OSError as error:
        shutil.rmtree(aside, ignore_errors=True)
        raise RunError(
            N_("The runs folder {path} can't be written: {reason}."),
            N_("Free some space or choose another folder (--runs DIR)."),
            path=str(runs), reason=error.strerror or str(error),
        ) from error  # fmt: skip


def title(spec: RunSpec) -> str:
    """Return what a run without a name is called."""
    return f"{spec.data.train.stem} {spec.recipe}"


def slug(spec: RunSpec) -> str:
    """Return a run's name as part of a file's name."""
    text = unicodedata.normalize("NFKC", spec.name or title(spec)).lower()
    return re.sub(r"\W+", "-", text.replace("_", "-")).strip("-")[:40] or "run"


def _fill(
    aside: Path, spec: RunSpec, now: datetime.datetime, files: Mapping[str, Any], write: Callable[[Path], None]
) -> None:
    (aside / journal.NAME).touch()
    atomic.write_text(aside / "run.toml", spec.as_toml())
    for name, value in files.items():
        atomic.write_json(aside / name, value)
    atomic.write_json(aside / "summary.json", _first_summary(spec, now, files))
    write(aside)


def _first_summary(spec: RunSpec, now: datetime.datetime, files: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": spec.name or title(spec), "task": spec.task, "base": spec.base, "method": spec.method,
        "recipe": spec.recipe, "status": "queued", "headline": None, "value": None, "before": None,
        "created": now.isoformat(timespec="seconds"), "seconds": 0.0, "rows": files["data.json"]["split"],
        "device": None, "bytes": 0,
    }  # fmt: skip


def _settle(aside: Path, runs: Path, name: str) -> Path:
    for number in range(1, 1000):
        target = runs / (name if number == 1 else f"{name}-{number}")
        if target.exists():
            continue
        try:
            aside.rename(target)
        except OSError:
            if not target.exists():
                raise
            continue  # another process took the name between the look and the rename
        atomic.sync_folder(runs)
        return target
    raise RunError(N_("No free name is left for the run {name}."), N_("Give the run another name."), name=name)


def _drop_torn_line(events: Path) -> None:
    """Cut off a last line without an end: whoever wrote it was killed in the middle."""
    data = events.read_bytes()
    if data and not data.endswith(b"\n"):
        os.truncate(events, data.rfind(b"\n") + 1)
