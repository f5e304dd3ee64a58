"""Reads a file once: out of its archive, its encoding, the reader that knows its format, and the table in the cache.

A file that lies where it lay, as large and as old as then, is known again without being read; `verified` reads it all
the same, for a run that says which bytes it learned from.
"""

import contextlib
import dataclasses
import errno
import hashlib
import json
import logging
import os
import tempfile
import time
import uuid
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.engine import folders
from workbench.engine.data import table
from workbench.engine.data.reading import READERS, decoding, foreign, text_folder, token_rows, unmarked, unpacking
from workbench.engine.data.reading.decoding import Encoding
from workbench.engine.data.reading.reader import Reader, ReadReport, Source
from workbench.engine.data.reading.text_folder import TextFolder
from workbench.engine.errors import N_, DataError, Text, Where, WorkbenchError, said
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

VERSION = 3  # rises when encodings or archives are read differently
CHUNK_BYTES = 1 << 23
HEAD_BYTES = 1 << 18
MOST_BYTES, MOST_SECONDS = 8 << 30, 90 * 86400.0  # of tables kept, and since one was last opened
BINARY = Encoding("")
ABANDONED_SECONDS = 86400.0  # a file that was being written so long ago is no longer

logger = logging.getLogger(__name__)


def read_file(path: Path, options: ReadingOptions, *, verified: bool = False) -> Generator[Event, None, ReadReport]:
    """Return what reading `path` found; its table comes from the cache where the same bytes were read before.

    Raises DataError naming file and line where the file can't be read.
    """
    path = path.absolute()
    try:
        _check_there(path)
        before = _state(path)
        sha256 = None if verified else _hash_known(path, before)
        if sha256 is None:
            sha256 = yield from hash_of(path)
        stem = _stem(sha256, options)
        report = _load(path, stem)
        if report is None:
            report = yield from _read(path, sha256, options, stem)
            if _state(path) != before:
                raise _unreadable(
                    N_("{path} changed while it was being read."), N_("Try again once it is written completely."), path
                )
            _tidy(stem.parent)
        _remember(path, before, sha256)
        return dataclasses.replace(report, notes=[*_misnamed(path, READERS[report.format]), *report.notes])
    except FileNotFoundError as error:
        raise _unreadable(
            N_("There is no file {path}."), N_("It may have been moved or renamed; give the path it has now."), path
        ) from error
    except PermissionError as error:
        raise _unreadable(
            N_("You don't have permission to read the file {path}."),
            N_("Change its permissions, or copy it elsewhere."),
            path,
        ) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EROFS):
            raise _cache_failure(error) from error
        raise _unreadable(
            N_("The file {path} can't be read: {reason}."), N_("Check the path and the disk it is on."), path,
            reason=error.strerror or str(error),
        ) from error  # fmt: skip


def read_plain(path: Path, options: ReadingOptions, *, verified: bool = False) -> Generator[Event, None, ReadReport]:
    """Return what `read_file` does; raise DataError where a person has to say first how the file is to be read."""
    report = yield from read_file(path, options, verified=verified)
    report.check_answered()
    return report


def _unreadable(template: str, hint: str, path: Path, **values: Any) -> DataError:
    return DataError(template, hint, path=str(path), where=Where(str(path)), **values)


def _check_there(path: Path) -> None:
    if path.exists() and not (path.is_file() or path.is_dir()):
        raise _unreadable(N_("{path} is not a file."), N_("Give a file that holds the rows."), path)
    if path.is_file() and not path.stat().st_size:
        raise _unreadable(N_("{path} is empty."), N_("Give a file with a header and rows."), path)


def _state(path: Path) -> list[int]:
    """Return what changes with a file's bytes: its size and its time; of a folder, all files' and their names."""
    if not path.is_dir():
        found = path.stat()
        return [1, found.st_size, found.st_mtime_ns]
    files = text_folder.files_in(path)
    digest = hashlib.sha256()
    for file in files:
        found = file.stat()
        name = os.fsencode(file.relative_to(path))
        digest.update(b"%s\0%d %d\0" % (name, found.st_size, found.st_mtime_ns))
    return [len(files), int.from_bytes(digest.digest()[:8], "big")]


def hash_of(path: Path) -> Generator[Event, None, str]:
    """Return the SHA-256 of a file's bytes; of a folder, of its files' names and bytes."""
    files = text_folder.files_in(path) if path.is_dir() else [path]
    digest, done, size = hashlib.sha256(), 0, sum(file.stat().st_size for file in files)
    for file in files:
        if path.is_dir():
            digest.update(os.fsencode(file.relative_to(path).as_posix()) + b"\0")
        with file.open("rb") as raw:
            while chunk := raw.read(CHUNK_BYTES):
                digest.update(chunk)
                done += len(chunk)
                yield Progressed(N_("hashing"), done, size, N_("bytes"))
    return f"sha256:{digest.hexdigest()}"


def _read(path: Path, sha256: str, options: ReadingOptions, stem: Path) -> Generator[Event, None, ReadReport]:
    _make_folder(stem.parent)
    aside, unpacked, cleaned = (_aside(stem, end) for end in ("new", "unpacked", "cleaned"))
    try:
        source, notes = yield from _source(path, unpacked, options)
        source, more = yield from _without_marks(source, cleaned)
        reader = _reader(source, options)
        report = yield from reader.read(source, options, aside)
        if not options.format:
            report = yield from token_rows.in_sentences(report, aside)
        if source.encoding.note:
            notes.append(source.encoding.note)
        report = dataclasses.replace(
            report, sha256=sha256, table=stem.with_suffix(".arrow"), notes=[*notes, *more, *report.notes],
            questions=[*unmarked.questions(source.encoding), *report.questions],
        )  # fmt: skip
        aside.replace(report.table)
        aside.write_text(json.dumps(report.as_cached()), encoding="utf-8")
        aside.replace(stem.with_suffix(".json"))
    finally:
        for one in (aside, unpacked, cleaned):
            one.unlink(missing_ok=True)
    return report


def _source(path: Path, unpacked: Path, options: ReadingOptions) -> Generator[Event, None, tuple[Source, list[Text]]]:
    """Return the file as readers get it, and what is to be said of how it was unpacked."""
    if path.is_dir():
        return Source(path, path, b"", BINARY, "", True), []
    place, head, notes = path, _head(path), list[Text]()
    if unpacking.is_packed(path, head):
        notes = yield from unpacking.unpack(path, unpacked)
        place, head = unpacked, _head(unpacked)
        if not head:
            raise _unreadable(N_("The file in {path} is empty."), N_("Give a file with a header and rows."), path)
    complete = place.stat().st_size <= len(head)
    source = Source(place, path, head, BINARY, "", complete)
    if not (options.format and READERS[options.format].is_text):
        if any(reader.recognises(source) for reader in READERS.values() if not reader.is_text):
            return source, notes
        foreign.refuse(path, head, inside=place != path)
    encoding = yield from _encoding(source, options)
    text = decoding.decoded(head, encoding, complete=complete)
    foreign.refuse_noise(path, text)
    if complete and not text.strip("\ufeff\r\n\t "):
        raise _unreadable(N_("{path} is empty."), N_("Give a file with a header and rows."), path)
    return dataclasses.replace(source, encoding=encoding, text=text), notes


def _without_marks(source: Source, out: Path) -> Generator[Event, None, tuple[Source, list[Text]]]:
    """Return a text without byte order marks that mark nothing, and what is to be said of them."""
    places = (yield from decoding.stray_marks(source.path, source.encoding.name)) if source.text else []
    if not places:
        return source, []
    yield from decoding.copy_without(source.path, out, places)
    head = _head(out)
    text = decoding.decoded(head, source.encoding, complete=source.complete)
    note = N_("{count} byte order mark(s) that stand before a line and mark nothing were taken out.")
    return dataclasses.replace(source, path=out, head=head, text=text), [said(note, count=len(places))]


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def _encoding(source: Source, options: ReadingOptions) -> Generator[Event, None, Encoding]:
    path, head = source.path, source.head
    name = decoding.named(options.encoding, head) if options.encoding else decoding.marked(head) or decoding.wide(head)
    if name.startswith(("utf-16", "utf-32")):
        text = decoding.decoded(head, Encoding(name), complete=False)
        if not decoding.has_lines(text, head):
            raise decoding.undecodable(path, source.named, name)
    for whole in [name] if name else [decoding.shifted(head), "utf-8"]:
        if whole and (yield from decoding.is_all(path, whole)):
            return Encoding(whole)
    if name.startswith("utf-16") and (yield from decoding.count_bad(path, name, unmarked.BAD)) <= unmarked.BAD:
        return unmarked.damaged(name)
    if options.encoding or (name and name != "utf-8-sig"):
        raise decoding.undecodable(path, source.named, name)
    return (yield from unmarked.guess(path, source.named))


def _reader(source: Source, options: ReadingOptions) -> Reader:
    if source.path.is_dir() and options.format in TextFolder.formats:
        return READERS[TextFolder.name]
    if options.format:
        return READERS[options.format]
    has_cells = options.delimiter or options.quote or options.escape or options.header_line >= 0
    return next(
        reader for reader in READERS.values()
        if reader.recognises(source) and not (has_cells and reader.name == "text")
    )  # fmt: skip


def _misnamed(path: Path, reader: Reader) -> list[Text]:
    """Return a note where a file's name says another format than its content."""
    suffix = path.suffix.lower()
    known = {one for other in READERS.values() for one in other.suffixes}
    if suffix not in known or suffix in reader.suffixes:
        return []
    note = N_("By its content this is {what}, though its name ends in {suffix}; it was read as what it is.")
    return [said(note, what=said(reader.title), suffix=suffix)]


def _stem(sha256: str, options: ReadingOptions) -> Path:
    versions = {name: reader.version for name, reader in READERS.items()}
    asked = json.dumps([VERSION, sha256, dataclasses.asdict(options), versions])
    return _tables() / hashlib.sha256(asked.encode()).hexdigest()[:32]


def _tables() -> Path:
    return folders.cache() / "tables"


def _place(path: Path) -> Path:
    return _tables() / "places" / f"{hashlib.sha256(str(path).encode()).hexdigest()[:32]}.json"


def _hash_known(path: Path, state: list[int]) -> str | None:
    """Return the hash that a file had when it was as large and as old as now."""
    try:
        known = json.loads(_place(path).read_text(encoding="utf-8"))
        return str(known["sha256"]) if known["state"] == state else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _remember(path: Path, state: list[int], sha256: str) -> None:
    """Note the hash of a file for the next time; where that can't be noted, it is worked out again then."""
    place = _place(path)
    aside = _aside(place, "new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps({"state": state, "sha256": sha256}), encoding="utf-8")
        aside.replace(place)
    except OSError:
        logger.warning("the hash of %s could not be noted in %s", path, place.parent, exc_info=True)


def _aside(path: Path, end: str) -> Path:
    """Return a name beside `path` that no other thread or process writes at: several may read the same file at once."""
    return path.with_name(f".{path.name}.{uuid.uuid4().hex}.{end}")


def _load(path: Path, stem: Path) -> ReadReport | None:
    """Return the report of a table in the cache, or None where there is none that is whole."""
    try:
        values = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))
        report = ReadReport.from_cache(values, path, stem.with_suffix(".arrow"))
        if len(table.open(report.table)) != report.rows_in_file - len(report.rows_left_out):
            return None
        os.utime(report.table)
        return report
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowInvalid):
        return None


def _tidy(folder: Path) -> None:
    """Take away tables not opened for long, the oldest of those that are too many bytes, and what was left behind."""
    found = sorted(((one.stat().st_mtime, one) for one in folder.glob("*.arrow")), reverse=True)
    size, now = 0, time.time()
    for opened, one in found:
        size += one.stat().st_size
        if size > MOST_BYTES or now - opened > MOST_SECONDS:
            with contextlib.suppress(PermissionError):  # on Windows one that is open stays
                one.unlink()
                one.with_suffix(".json").unlink(missing_ok=True)
    for one in [*folder.glob(".*"), *(folder / "places").glob("*")]:
        limit = ABANDONED_SECONDS if one.name.startswith(".") else MOST_SECONDS
        with contextlib.suppress(OSError):  # gone meanwhile, or open
            if now - one.stat().st_mtime > limit:
                one.unlink()


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass  # the folder can be written
    except OSError as error:
        raise _cache_failure(error) from error


def _cache_failure(error: OSError) -> WorkbenchError:
    folder = str(folders.cache())
    return WorkbenchError(
        N_("The cache folder {folder} can't be written: {reason}."),
        N_("Set WORKBENCH_HOME to a folder that can be written, or free some space."),
        folder=folder, reason=error.strerror or str(error), where=Where(folder),
    )  # fmt: skip
