"""Torch's libraries are mapped before it is imported, and torch then computes as ever."""

import subprocess
import sys

import pytest

LOADED = """
import sys
from pathlib import Path
from workbench.engine import torch_libraries
torch_libraries.load()
assert "torch" not in sys.modules
assert "libtorch_cpu" in Path("/proc/self/maps").read_text()
import torch
assert (torch.ones(2, 3) @ torch.ones(3, 2)).sum().item() == 12
torch_libraries.load()
"""

MISSING = """
from pathlib import Path
from workbench.engine import torch_libraries
torch_libraries._folder = lambda: Path("nowhere")
torch_libraries.load()
import torch
"""


@pytest.mark.skipif(sys.platform != "linux", reason="reads the process's map from /proc")
def test_the_libraries_stand_in_the_process_before_torch_is_imported():
    subprocess.run([sys.executable, "-c", LOADED], check=True)


def test_libraries_that_are_not_there_are_left_to_torchs_own_import():
    subprocess.run([sys.executable, "-c", MISSING], check=True)
