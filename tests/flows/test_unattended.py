"""What happens without a window, with real processes: a training killed, one left in the background, two windows."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from tests.checkout import ROOT, environment
from tests.cli.conftest import write_run_file
from workbench import app as apps
from workbench.engine import unattended
from workbench.engine.events import Stepped
from workbench.engine.runs import store

WAIT = 90_000


def start(home, *words) -> subprocess.Popen:
    command = [sys.executable, "-m", "workbench", *map(str, words), "--json"]
    return subprocess.Popen(command, env=environment(home), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def wait_for(process, name, count=1):
    for line in process.stdout:
        count -= json.loads(line)["event"] == name
        if not count:
            return


def steps_of(run):
    return [one for one in unattended.read_on(run, None)["events"] if isinstance(one, Stepped)]


def click(app, qtbot, name):
    def seen():
        return [one for one in app.window.findChildren(QPushButton, name) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(seen()), timeout=WAIT)
    qtbot.mouseClick(seen()[0], Qt.MouseButton.LeftButton)


def said(app, name):
    frames = [one for one in app.window.findChildren(QFrame, name) if one.isVisible()]
    return " ".join(label.text() for frame in frames for label in frame.findChildren(QLabel)).strip()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_training_that_was_killed_is_found_told_of_truly_and_resumed(open_app, home, tmp_path, tiny_base, qtbot):
    process = start(home, "train", write_run_file(tmp_path, tiny_base, epochs=20))
    wait_for(process, "evaluated", 2)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    (run,) = (home / "runs").iterdir()
    told = [json.loads(line) for line in (run / "events.jsonl").read_bytes().split(b"\n")[:-1]]
    step = [one["step"] for one in told if one["event"] == "stepped"][-1]
    app = open_app()
    qtbot.waitUntil(lambda: bool(said(app, "cut_off_runs")), timeout=WAIT)
    assert f"“Tiny” was cut off at step {step} of " in said(app, "cut_off_runs")
    click(app, qtbot, "resume_cut_off")
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)
    assert list(app.studio.run.curves.steps.column("step")) == list(range(1, app.studio.run.started.steps + 1))


def test_a_run_left_in_the_background_is_found_again_followed_and_stopped(
    open_ready, open_app, home, qtbot, monkeypatch
):
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setattr(apps.leaving, "ask", lambda parent, follow: "background")
    app = open_ready(epochs=600, early_stopping_patience=0, threads=1, micro_batch_size=8, precision="float32")
    app.actions["start"].trigger()
    qtbot.waitUntil(lambda: app.studio.run.step > 5, timeout=WAIT)
    run, project = app.studio.run.folder, app.studio.project.folder
    assert app.window.close()
    left_at = steps_of(run)
    app.window = None
    again = open_app(folder=project)
    qtbot.waitUntil(lambda: store.is_locked(run), timeout=WAIT)
    again.studio.run.look_again()
    qtbot.waitUntil(lambda: again.studio.run.state == "elsewhere", timeout=WAIT)
    step = again.studio.run.step
    assert step > 5
    qtbot.waitUntil(lambda: again.studio.run.step > step + 5, timeout=WAIT)  # its curves grow
    steps = list(again.studio.run.curves.steps.column("step"))
    assert steps == list(range(1, len(steps) + 1))
    again.window.show_station("train")
    click(again, qtbot, "button_stop_resume")
    qtbot.waitUntil(lambda: again.studio.run.state == "stopped", timeout=WAIT)
    assert (run / "last").is_dir()
    assert steps_of(run)[: len(left_at)] == left_at  # nothing of it was done over, with another outcome
    assert 5 < len(left_at) < len(steps_of(run))


def test_a_second_window_on_one_home_raises_the_first_and_goes(home, tmp_path):
    code = (
        "import sys; from workbench import app as apps;"
        "apps.App.call = lambda self, file: (print('raised', *file), self.close(), apps.QApplication.quit());"
        "sys.exit(apps.run([]))"
    )
    values = {**environment(home), "QT_QPA_PLATFORM": "offscreen"}
    pipe = subprocess.PIPE
    first = subprocess.Popen([sys.executable, "-c", code], env=values, stdout=pipe, stderr=pipe, text=True)
    deadline = time.monotonic() + WAIT / 1000
    while first.poll() is None and time.monotonic() < deadline:
        time.sleep(1)
        second = subprocess.run([sys.executable, "-c", LATER], env=values, capture_output=True, text=True, timeout=60)
        if second.stdout.strip() == "False":
            break
    assert second.stdout.strip() == "False", second.stderr
    out, _ = first.communicate(timeout=60)
    assert out.split() == ["raised", "/data/a.csv"]


LATER = (
    "from PySide6.QtCore import QCoreApplication; application = QCoreApplication([]);"
    "from workbench.gui.single_instance import _hand_over, _name; print(not _hand_over(_name(), ['/data/a.csv']))"
)

PROJECT = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from workbench.gui import project
application = QCoreApplication([])
one = project.load(Path(sys.argv[1]))[0]
for number in range(150):
    one.change(name=sys.argv[2] * (1 + number % 40), pins=(sys.argv[2],))
    one.save()
"""


def test_a_project_written_by_two_is_whole_at_every_instant_and_the_last_one_wins(home, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    command = [sys.executable, "-c", PROJECT, str(folder)]
    both = [subprocess.Popen([*command, letter], env={**os.environ, **environment(home)}) for letter in "ab"]
    read = 0
    while any(process.poll() is None for process in both):
        if (folder / "project.json").exists():
            found = json.loads((folder / "project.json").read_text(encoding="utf-8"))
            assert set(found["name"]) == set(found["pins"][0])
            read += 1
    assert [process.returncode for process in both] == [0, 0]
    assert read > 20
