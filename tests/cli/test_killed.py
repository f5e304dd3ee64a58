"""A run killed in any phase and resumed ends as one that was never killed; `tests/kill_runs.py` does it fifty times."""

import json
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.checkout import environment
from tests.same_run import differences
from tests.tiny_run import write_hard_rows

RUN_FILE = """
base = {base!r}
[data]
train = "rows.csv"
[training]
epochs = 6
batch_size = 8
dropout = 0.0
learning_rate = 5e-3
threads = 1
micro_batch_size = 8
precision = "float32"
early_stopping_patience = 0
contrast_steps = 3
refit = true
"""
PHASES = (
    "starting up", "loading the base", "fitting the simple model", "drawing classes apart", "stepped", "evaluated",
    "learning from all rows", "testing",
)  # fmt: skip


@pytest.fixture(scope="module")
def place(tmp_path_factory, tiny_base):
    folder = tmp_path_factory.mktemp("killed")
    write_hard_rows(folder / "rows.csv")
    (folder / "run.toml").write_text(RUN_FILE.format(base=str(tiny_base)), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def whole(place):
    run = workbench(place, "train", "run.toml", "--runs", str(place / "whole"))
    assert json.loads((run / "report.json").read_text())["checkpoint"]["refit"], "nothing was learned anew"
    return run


def start(place: Path, *words: str) -> subprocess.Popen:
    command = [sys.executable, "-m", "workbench", *words, "--json"]
    return subprocess.Popen(
        command, cwd=place, env=environment(place / "home"), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def workbench(place: Path, *words: str) -> Path:
    process = start(place, *words)
    out, error = process.communicate()
    assert process.returncode == 0, error.decode()
    last = json.loads(out.splitlines()[-1])
    assert last["event"] == "finished"
    return (Path(words[-1]) if words[1] == "--resume" else Path(words[-1]) / last["run"]).absolute()


@pytest.mark.parametrize("phase", PHASES)
def test_killed_and_resumed_is_as_never_killed(phase, place, whole):
    runs = place / phase.replace(" ", "-")
    process = start(place, "train", "run.toml", "--runs", str(runs))
    for line in process.stdout:
        event = json.loads(line)
        if phase in (event.get("stage"), event["event"]):
            break
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (run,) = [path for path in runs.iterdir() if not path.name.startswith(".")]
    status = json.loads((run / "summary.json").read_text(encoding="utf-8"))["status"]
    if status != "finished":  # so short a phase may be over before the signal comes
        workbench(place, "train", "--resume", str(run))
    assert differences(whole, run) == []
