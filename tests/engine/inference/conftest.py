"""A finished run on a tiny base, made once; a function that answers a file with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_chain import trained_runs, two_runs
from tests.tiny_jobs import answer_of, result
from tests.tiny_run import write_rows
from workbench.engine import jobs
from workbench.engine import spec as specs
from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file
from workbench.engine.spec import ReadingOptions

__all__ = ["trained_runs", "two_runs"]
TRAINING = {"epochs": 1, "batch_size": 8, "threads": 1, "micro_batch_size": 8, "precision": "float32"}


@pytest.fixture(scope="session")
def run(tiny_base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a finished run; to be read only."""
    folder = tmp_path_factory.mktemp("run")
    data = write_rows(folder / "rows.csv")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WORKBENCH_HOME", str(folder / "home"))
        list(
            jobs.train(
                specs.parse({"base": str(tiny_base), "data": {"train": str(data)}, "training": TRAINING}, folder)
            )
        )
    (run,) = [path for path in (folder / "home" / "runs").iterdir() if not path.name.startswith(".")]
    return run


@pytest.fixture
def answer(run: Path, home: Path, tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """Return a function that answers a file's content into another file of the test's folder."""

    def answer(content: str | bytes | Path, output: str = "out.csv", **options: Any) -> dict[str, Any]:
        source = content if isinstance(content, Path) else tmp_path / "in.data"
        if not isinstance(content, Path):
            source.write_bytes(content if isinstance(content, bytes) else content.encode())
        return answer_of(jobs.predict_file(run, source, tmp_path / output, **options))

    return answer


@pytest.fixture
def read_back(home: Path) -> Callable[[Path], table.Table]:
    """Return a function that reads a file with our own readers."""

    def read_back(path: Path) -> table.Table:
        return table.open(result(read_file(path, ReadingOptions())).table)

    return read_back
