"""Reads a file once: its hash, the reader that knows its format, and the table in the cache."""

import dataclasses
import errno
import hashlib
import json
import os
import tempfile
from collections.abc import Generator
from pathlib import Path
from typing import Any

import pyarrow as pa

from workbench.engine import folders
from workbench.engine.data import table
from workbench.engine.data.reading import READERS, foreign
from workbench.engine.data.reading.reader import Reader, ReadReport
from workbench.engine.errors import N_, DataError, Where, WorkbenchError
from workbench.engine.events import Event, Progressed
from workbench.engine.spec import ReadingOptions

CHUNK_BYTES = 1 << 23
HEAD_BYTES = 1 << 16


def read_file(path: Path, options: ReadingOptions) -> Generator[Event, None, ReadReport]:
    """Return what reading `path` found; its table comes from the cache where the same bytes were read before.

    Raises DataError naming file and line where the file can't be read.
    """
    path = path.absolute()
    try:
        reader = _reader(path, options)
        before = path.stat()
        sha256 = yield from _sha256(path)
        return (yield from _cached(path, sha256, reader, options, before))
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


def _unreadable(template: str, hint: str, path: Path, **values: Any) -> DataError:
    return DataError(template, hint, path=str(path), where=Where(str(path)), **values)


def _reader(path: Path, options: ReadingOptions) -> Reader:
    if path.is_dir():
        raise _unreadable(N_("{path} is a folder."), N_("Give the file in it that holds the rows."), path)
    if path.exists() and not path.is_file():
        raise _unreadable(N_("{path} is not a file."), N_("Give a file that holds the rows."), path)
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
    if not head:
        raise _unreadable(N_("{path} is empty."), N_("Give a file with a header and rows."), path)
    foreign.refuse(path, head, options.encoding)
    if options.format:
        return READERS[options.format]
    return next(reader for reader in READERS.values() if reader.recognises(path, head))


def _sha256(path: Path) -> Generator[Event, None, str]:
    digest, done, size = hashlib.sha256(), 0, path.stat().st_size
    with path.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            done += len(chunk)
            yield Progressed(N_("hashing"), done, size, N_("bytes"))
    return f"sha256:{digest.hexdigest()}"


def _cached(
    path: Path, sha256: str, reader: Reader, options: ReadingOptions, before: os.stat_result
) -> Generator[Event, None, ReadReport]:
    said = json.dumps([sha256, dataclasses.asdict(options), reader.name, reader.version])
    stem = folders.cache() / "tables" / hashlib.sha256(said.encode()).hexdigest()[:32]
    known = _load(path, stem)
    if known is not None:
        return known
    _make_folder(stem.parent)
    aside = stem.with_name(f".{stem.name}.{os.getpid()}.new")
    try:
        report = yield from reader.read(path, options, aside)
        _check_unchanged(path, before)
        report = dataclasses.replace(report, sha256=sha256, table=stem.with_suffix(".arrow"))
        aside.replace(report.table)
        aside.write_text(json.dumps(report.as_cached()), encoding="utf-8")
        aside.replace(stem.with_suffix(".json"))
    finally:
        aside.unlink(missing_ok=True)
    return report


def _check_unchanged(path: Path, before: os.stat_result) -> None:
    after = path.stat()
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        raise _unreadable(
            N_("{path} changed while it was being read."), N_("Try again once it is written completely."), path
        )


def _load(path: Path, stem: Path) -> ReadReport | None:
    """Return the report of a table in the cache, or None where there is none that is whole."""
    try:
        values = json.loads(stem.with_suffix(".json").read_text(encoding="utf-8"))
        report = ReadReport.from_cache(values, path, stem.with_suffix(".arrow"))
        in_table = report.rows_in_file - len(report.rows_left_out)
        return report if len(table.open(report.table)) == in_table else None
    except (OSError, ValueError, TypeError, KeyError, pa.ArrowInvalid):
        return None


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
