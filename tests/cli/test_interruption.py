"""Ctrl-C and SIGTERM: answered at once, the state saved, exit code 130; resuming goes on."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.cli.conftest import write_run_file

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals can't be sent to a child there")


def start(*words) -> subprocess.Popen:
    command = [sys.executable, "-m", "workbench", *map(str, words), "--json"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, encoding="utf-8", env={**os.environ})


def wait_for(process: subprocess.Popen, name: str) -> None:
    next(line for line in process.stdout if json.loads(line)["event"] == name)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_is_acknowledged_and_the_run_can_be_resumed(home, tmp_path, tiny_base, number):
    process = start("train", write_run_file(tmp_path, tiny_base, epochs=60))
    wait_for(process, "stepped")
    begin = time.monotonic()
    process.send_signal(number)
    assert process.stderr.readline() == "stopping after this step\n"
    assert time.monotonic() - begin < 0.5  # 0.1 s is the aim; a busy machine that runs tests may take longer
    rest, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert json.loads(rest.splitlines()[-1]) == {"event": "stopped", "kept": "resume"}
    (run,) = (home / "runs").iterdir()
    assert f"workbench train --resume {run.name}" in errors
    assert json.loads((run / "summary.json").read_text(encoding="utf-8"))["status"] == "stopped"


def test_a_second_control_c_ends_at_once(home, tmp_path, tiny_base):
    process = start("train", write_run_file(tmp_path, tiny_base, epochs=60))
    wait_for(process, "started")
    process.send_signal(signal.SIGSTOP)  # so that both are waiting when it goes on
    process.send_signal(signal.SIGINT)
    process.send_signal(signal.SIGCONT)
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    process.communicate(timeout=20)
    assert process.returncode == 130
