"""The table of a run's test rows, predictions.parquet, opened where it lies in the cache as an Arrow file."""

import contextlib
import logging
import os
import uuid
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import xxhash

from workbench.engine import folders
from workbench.engine.errors import N_, RunError, Where

NAME = "predictions.parquet"
NEEDED = ("truth", "before", "after")
CONFIDENCES = ("before_confidence", "after_confidence")
KEPT = 8  # tables in the cache
AGAIN = N_("Test the run once more, or train it again.")

logger = logging.getLogger(__name__)


def load(run: Path) -> pa.Table:
    """Return the run's test rows, memory-mapped where the cache can be written.

    Raises RunError where they can't be read. Texts are large strings, confidences floats, null where there are none.
    """
    path = run / NAME
    try:
        about = path.stat()
        aside = _place(path, about)
        if aside.is_file():
            with contextlib.suppress(OSError, pa.ArrowException):  # a cache that was cut off is made anew
                return _checked(_mapped(aside), path)
        table = _checked(pq.read_table(path), path)
    except FileNotFoundError as error:
        raise RunError(
            N_("The run has no file of the single test rows ({path}), so they can't be shown."), AGAIN,
            path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip
    except (OSError, pa.ArrowException, KeyError) as error:
        raise RunError(
            N_("The file of the single test rows ({path}) is damaged and can't be read."), AGAIN,
            path=str(path), where=Where(str(path)),
        ) from error  # fmt: skip
    return _cached(_plain(table), aside)


def _checked(table: pa.Table, path: Path) -> pa.Table:
    missing = [name for name in NEEDED if name not in table.column_names]
    if missing:
        raise RunError(
            N_("The file of the single test rows ({path}) was written by another version: it has no column {names}."),
            AGAIN, path=str(path), names=", ".join(missing), where=Where(str(path)),
        )  # fmt: skip
    return table


def _plain(table: pa.Table) -> pa.Table:
    """Return the table with one piece a column, of large strings, floats and the rows' numbers."""
    columns = {}
    for name in table.column_names:
        kind = pa.float64() if name in CONFIDENCES else pa.int64() if name == "row" else pa.large_string()
        columns[name] = pc.cast(table.column(name), kind)
    for name in CONFIDENCES:
        columns.setdefault(name, pa.chunked_array([pa.nulls(len(table), pa.float64())]))
    return pa.table(columns).combine_chunks()


def _place(path: Path, about: os.stat_result) -> Path:
    key = f"{path.absolute()}\0{about.st_size}\0{about.st_mtime_ns}"
    return folders.cache() / "tests" / f"{xxhash.xxh3_128_hexdigest(key.encode())}.arrow"


def _mapped(path: Path) -> pa.Table:
    return pa.ipc.open_file(pa.memory_map(str(path))).read_all()


def _cached(table: pa.Table, path: Path) -> pa.Table:
    """Return the table mapped from the cache, or as it is in memory where nothing can be written there."""
    new = path.with_name(f".{path.stem}.{uuid.uuid4().hex}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with pa.ipc.new_file(str(new), table.schema) as file:
            for batch in table.to_batches():  # one: so that single rows are taken at once
                file.write_batch(batch)
        new.replace(path)
        _tidy(path.parent)
        return _mapped(path)
    except OSError:
        logger.info("the test rows are kept in memory: the cache can't be written", exc_info=True)
        with contextlib.suppress(OSError):
            new.unlink(missing_ok=True)
        return table


def _tidy(folder: Path) -> None:
    """Keep the newest tables."""
    found = sorted(folder.glob("*.arrow"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in found[KEPT:]:
        with contextlib.suppress(OSError):  # another window reads it
            path.unlink()
