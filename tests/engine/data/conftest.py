"""Fixtures of the data tests: a file written, a file read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny_jobs import result
from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file
from workbench.engine.data.reading.reader import ReadReport
from workbench.engine.spec import ReadingOptions


@pytest.fixture
def finish() -> Callable[..., object]:
    return result


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    def write(content: str | bytes, name: str = "data.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture
def read(home: Path, write: Callable[..., Path]) -> Callable[..., tuple[ReadReport, table.Table]]:
    """Return a function that reads a content, with options, to its report and table."""

    def read(content: str | bytes, name: str = "data.csv", **options: object) -> tuple[ReadReport, table.Table]:
        report = result(read_file(write(content, name), ReadingOptions(**options)))
        return report, table.open(report.table)

    return read


@pytest.fixture
def open_table(read: Callable[..., tuple[ReadReport, table.Table]]) -> Callable[..., table.Table]:
    return lambda content, **options: read(content, **options)[1]
