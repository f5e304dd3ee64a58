"""A small table, a run of it, and the command line as a function."""

import json
import random
import shutil
from pathlib import Path
from typing import Any, NamedTuple

import jsonschema
import pytest

from workbench.cli import program

WORDS = {"good": "good great love", "bad": "bad awful hate", "other": "meeting lunch report"}
FILL = "the a my is not card order one two three"


class Result(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.out.splitlines()]

    def answer(self, schema: dict[str, Any]) -> Any:
        """Return the only line of stdout, valid by the schema."""
        (value,) = self.lines
        jsonschema.validate(value, schema)
        return value


@pytest.fixture
def workbench(capsys, home):
    """Return the command line as a function of its words."""

    def run(*words: str | Path) -> Result:
        capsys.readouterr()
        code = program.run([str(word) for word in words])
        return Result(code, *capsys.readouterr())

    return run


def write_rows(path: Path, count: int = 60) -> Path:
    """Write `count` rows of three easy classes."""
    chance = random.Random(0)
    lines = ["text,label"]
    for number in range(count):
        label = list(WORDS)[number % 3]
        words = chance.choices(WORDS[label].split(), k=3) + chance.choices(FILL.split(), k=4)
        lines.append(f"{' '.join(words)},{label}")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def write_run_file(folder: Path, base: Path, *, epochs: int = 1) -> Path:
    write_rows(folder / "rows.csv")
    path = folder / "run.toml"
    path.write_text(
        f"format = 1\nbase = '{base}'\nname = 'Tiny'\n[data]\ntrain = 'rows.csv'\n[training]\nepochs = {epochs}\n"
        "batch_size = 8\nmicro_batch_size = 8\nthreads = 1\nprecision = 'float32'\nearly_stopping_patience = 0\n",
        encoding="utf-8",
    )
    return path


@pytest.fixture
def run_file(tmp_path, tiny_base) -> Path:
    """Return a run file of a few steps."""
    return write_run_file(tmp_path, tiny_base)


@pytest.fixture(scope="session")
def finished_run(tmp_path_factory, tiny_base) -> Path:
    """Return a finished run's folder; copy it before changing anything in it."""
    folder = tmp_path_factory.mktemp("finished")
    assert program.run(["train", str(write_run_file(folder, tiny_base)), "--runs", str(folder / "runs")]) == 0
    (run,) = (folder / "runs").iterdir()
    return run


@pytest.fixture
def run_at_home(home, finished_run) -> str:
    """Return the name of a finished run in the home's runs."""
    shutil.copytree(finished_run, home / "runs" / finished_run.name)
    return finished_run.name
