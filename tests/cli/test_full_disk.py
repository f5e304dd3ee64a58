"""A runs folder that is full or read-only: one sentence, and nothing already done is lost."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.test_killed import RUN_FILE, start, workbench
from tests.same_run import differences
from tests.tiny_run import write_rows


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a disk of 1 MB of its own; needs the right to mount."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("needs the right to mount a small disk")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


def run_file(folder: Path, base: Path) -> None:
    write_rows(folder / "rows.csv", 120)
    (folder / "run.toml").write_text(RUN_FILE.format(base=str(base)), encoding="utf-8")


def test_a_run_that_filled_the_disk_goes_on_when_there_is_space(tmp_path, small_disk, tiny_base):
    run_file(tmp_path, tiny_base)
    process = start(tmp_path, "train", "run.toml", "--runs", str(small_disk / "runs"))
    _, error = process.communicate()
    assert process.returncode == 1
    said = error.decode().strip().splitlines()
    assert "No space left" in said[-2]
    assert "--resume" in said[-1]
    remount(small_disk, "size=50m")
    (run,) = [path for path in (small_disk / "runs").iterdir() if not path.name.startswith(".")]
    resumed = workbench(tmp_path, "train", "--resume", str(run))
    whole = workbench(tmp_path, "train", "run.toml", "--runs", str(tmp_path / "whole"))
    assert differences(whole, resumed) == []


def test_a_read_only_place_is_said_before_anything_is_loaded(tmp_path, small_disk, tiny_base):
    run_file(tmp_path, tiny_base)
    remount(small_disk, "ro")
    process = start(tmp_path, "train", "run.toml", "--runs", str(small_disk / "runs"))
    _, error = process.communicate()
    assert process.returncode == 1
    assert "can't be written" in error.decode()
