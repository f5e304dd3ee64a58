"""workbench stop: a run that another process trains is asked to stop; one that was killed is ended with its best."""

import json
import os
import shutil
import signal
import subprocess
import sys

import pytest

from tests.cli.conftest import write_run_file
from workbench.engine.runs import editing, store


@pytest.fixture
def training(home, tmp_path, tiny_base):
    """Return a process that trains, and its run's folder, once it has checked the model once."""
    process = start("train", write_run_file(tmp_path, tiny_base, epochs=400))
    next(line for line in process.stdout if json.loads(line)["event"] == "evaluated")
    (run,) = (home / "runs").iterdir()
    yield process, run
    process.kill()
    process.communicate()


def start(*words) -> subprocess.Popen:
    command = [sys.executable, "-m", "workbench", *map(str, words), "--json"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env={**os.environ})


def test_it_stops_where_it_can_go_on(training, workbench):
    process, run = training
    assert workbench("stop", run.name).code == 0
    out, err = process.communicate(timeout=60)
    assert json.loads(out.splitlines()[-1]) == {"event": "stopped", "kept": "resume"}
    assert process.returncode == 130
    assert f"workbench train --resume {run.name}" in err
    assert store.summary(run)["status"] == "stopped"


def test_one_stopped_before_anything_was_saved_is_said_to_begin_anew(home, tmp_path, tiny_base, workbench):
    process = start("train", write_run_file(tmp_path, tiny_base))
    next(line for line in process.stdout if json.loads(line)["event"] == "started")
    (run,) = (home / "runs").iterdir()
    assert "it can only begin anew" in workbench("stop", run.name).err
    _, err = process.communicate(timeout=60)
    assert "nothing to go on from. Begin it anew with: workbench train --resume" in err
    assert "Go on later" not in err
    assert store.summary(run)["status"] == "interrupted"


def test_the_latest_to_go_on_with_is_the_one_that_was_stopped(training, workbench, finished_run):
    process, run = training
    shutil.copytree(finished_run, run.with_name("ended"))
    refused = workbench("train", "--resume", "latest")
    assert "no run that can go on" in refused.err
    workbench("stop", run.name)
    process.communicate(timeout=60)
    again = start("train", "--resume", "latest")
    next(line for line in again.stdout if json.loads(line)["event"] == "resumed")
    again.send_signal(signal.SIGINT)
    assert f"Going on with Tiny ({run.name})" in again.communicate(timeout=60)[1]


def test_it_stops_with_the_best_tested(training, workbench):
    process, run = training
    answer = workbench("stop", run.name, "--keep", "best", "--json").lines[0]
    assert answer == {"run": run.name, "keep": "best", "asked": True}
    out, _ = process.communicate(timeout=60)
    assert json.loads(out.splitlines()[-1])["event"] == "finished"
    assert process.returncode == 0
    assert store.summary(run)["status"] == "finished"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_one_that_was_killed_is_known_at_once_and_ended_with_its_best(training, workbench):
    process, run = training
    assert store.summary(run)["status"] == "running"
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert store.summary(run)["status"] == "interrupted"  # its lock went with it
    refused = workbench("stop", run.name)
    assert (refused.code, "nothing to stop" in refused.err) == (1, True)
    assert workbench("stop", run.name, "--keep", "best").code == 0
    assert store.summary(run)["status"] == "finished"
    assert (run / "report.json").is_file()


def test_what_another_process_trains_is_not_resumed_deleted_or_renamed(training, workbench):
    process, run = training
    for words in (("train", "--resume", run.name), ("runs", "delete", run.name)):
        refused = workbench(*words)
        assert refused.code == 1
        assert "is being worked on" in refused.err.splitlines()[0]
    with pytest.raises(store.RunError, match="can't be renamed now"):
        editing.rename(run, "other")
    assert process.poll() is None
