"""Several processes train one run as one process does."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import environment
from tests.tiny_run import write_rows

RUN_FILE = """
base = {base!r}
[data]
train = "rows.csv"
[training]
epochs = 2
batch_size = 8
learning_rate = 1e-3
threads = 1
micro_batch_size = 2
precision = "float32"
dropout = 0.0
early_stopping_patience = 0
"""


def losses(folder: Path) -> list[float]:
    (events,) = folder.glob("*/events.jsonl")
    found = [json.loads(line) for line in events.read_text(encoding="utf-8").splitlines()]
    return [event["loss"] for event in found if event["event"] == "stepped"]


def test_two_processes_learn_what_one_learns(tiny_base, tmp_path):
    write_rows(tmp_path / "rows.csv", 83)  # the last batch is short, so that the two get unequal parts
    (tmp_path / "run.toml").write_text(RUN_FILE.format(base=str(tiny_base)), encoding="utf-8")
    settings = {**environment(tmp_path / "home"), "ACCELERATE_USE_CPU": "true"}
    launch = [sys.executable, "-m", "torch.distributed.run", "--nproc-per-node", "2"]
    for name, words in (("two", [*launch, "-m"]), ("one", [sys.executable, "-m"])):
        command = [*words, "workbench", "train", "run.toml", "--runs", str(tmp_path / name)]
        done = subprocess.run(command, cwd=tmp_path, env=settings, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert losses(tmp_path / "two") == pytest.approx(losses(tmp_path / "one"), abs=1e-5)
