"""Several processes train one run as one process does."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import environment
from tests.tiny_run import write_hard_rows, write_rows

TWO = ["torch.distributed.run", "--nproc-per-node", "2", "-m"]
RUN_FILE = """
base = {base!r}
[data]
train = "rows.csv"
[training]
batch_size = 8
threads = 1
micro_batch_size = 2
precision = "float32"
dropout = 0.0
early_stopping_patience = 0
{more}
"""


def train(tmp_path: Path, name: str, base: Path, words: list[str], more: str) -> Path:
    """Train the rows in a process or several; return the run's folder."""
    (tmp_path / "run.toml").write_text(RUN_FILE.format(base=str(base), more=more), encoding="utf-8")
    settings = {**environment(tmp_path / "home"), "ACCELERATE_USE_CPU": "true"}
    command = [sys.executable, "-m", *words, "workbench", "train", "run.toml", "--runs", str(tmp_path / name)]
    done = subprocess.run(command, cwd=tmp_path, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (run,) = (tmp_path / name).glob("*/")
    return run


def losses(run: Path) -> list[float]:
    found = [json.loads(line) for line in (run / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    return [event["loss"] for event in found if event["event"] == "stepped"]


def test_two_processes_learn_what_one_learns(tiny_base, tmp_path):
    write_rows(tmp_path / "rows.csv", 83)  # the last batch is short, so that the two get unequal parts
    options = "epochs = 2\nlearning_rate = 1e-3\ncontrast_steps = 3\nrefit = false"
    two, one = (
        train(tmp_path, name, tiny_base, words, options) for name, words in (("two", TWO), ("one", []))
    )  # fmt: skip
    assert losses(two) == pytest.approx(losses(one), abs=1e-5)


def test_two_processes_learn_anew_from_all_rows(tiny_base, tmp_path):
    write_hard_rows(tmp_path / "rows.csv")
    run = train(tmp_path, "two", tiny_base, TWO, "epochs = 6\nlearning_rate = 5e-3\ncontrast_steps = 1\nrefit = true")
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["kept"] == "tuned"
    assert report["checkpoint"]["refit"]
    assert not list(run.glob("*.new"))
