"""What starts fast stays fast: the façade and --help load nothing heavy."""

import subprocess
import sys
import time

import pytest

HEAVY = {"torch", "transformers", "datasets", "pandas", "sklearn", "accelerate", "sentence_transformers"}
REPORT = "\nimport sys; print('loaded:', *sorted({name.partition('.')[0] for name in sys.modules}))"


@pytest.mark.parametrize(
    "code",
    [
        "import workbench.engine.jobs",
        "import workbench.engine.queries",
        "import workbench.cli.program",
        "from workbench.__main__ import main\nassert main(['--help']) == 0",
        "from workbench.__main__ import main\nassert main(['tasks', '--json']) == 0",
        "from workbench.__main__ import main\nassert main(['runs', 'list']) == 0",
    ],
)
def test_nothing_heavy_is_loaded(home, code):
    done = subprocess.run([sys.executable, "-c", code + REPORT], capture_output=True, text=True, check=True)
    assert HEAVY & set(done.stdout.splitlines()[-1].split()) == set()


def test_help_answers_within_a_second(home):
    command = [sys.executable, "-m", "workbench", "--help"]
    seconds = []
    for _ in range(3):  # the best of three: other tests' processes may still be ending
        begin = time.monotonic()
        subprocess.run(command, capture_output=True, check=True)
        seconds.append(time.monotonic() - begin)
    assert min(seconds) <= 1.0
