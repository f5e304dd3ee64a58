"""What the self-test proves of an installation, and that it does not prove a broken one."""

import subprocess
import sys

import pytest

from workbench.engine import proving
from workbench.engine.errors import WorkbenchError

BLOCKED = """
import sys
sys.modules["send2trash"] = None  # as a package has it that was put together without it
from workbench.engine import proving
print(proving.check_imports())
"""


def test_a_library_that_only_a_function_imports_is_missed(home):
    done = subprocess.run([sys.executable, "-c", BLOCKED], capture_output=True, text=True, check=False)
    assert "1 parts of the program can't be loaded: send2trash" in done.stderr


def test_the_trial_learns_and_answers_in_the_home_that_is_set(home):
    proving.check_training()
    assert (home / "trial" / "runs").is_dir()


def test_a_trial_whose_answer_is_no_class_of_it_fails(home, monkeypatch):
    monkeypatch.setattr(proving, "_answer", lambda run: "nonsense")
    with pytest.raises(WorkbenchError, match="predict did not end as it should: nonsense"):
        proving.check_training()
