"""Which device, how much memory, how many threads."""

import os

import pytest
import torch

from tests.checkout import ROOT
from workbench.engine import device
from workbench.engine.errors import SpecError


def test_auto_takes_the_first_device_available_and_says_why():
    chosen = device.choose("auto")
    assert chosen == device.available()[0]
    assert chosen.reason


def test_the_processor_can_always_be_asked_for():
    assert device.choose("cpu") == device.Device("cpu", "cpu", "asked for")


def test_a_device_that_is_not_there_is_refused_naming_those_that_are():
    with pytest.raises(SpecError, match="cuda:99") as caught:
        device.choose("cuda:99")
    assert "cpu" in caught.value.hint


def test_memory_of_the_processor_is_that_of_the_process():
    assert device.memory_bytes(device.choose("cpu")) > 50_000_000  # torch alone is larger


def test_thread_candidates_rise_from_at_least_one_to_the_usable_cores():
    candidates = device.thread_candidates()
    assert candidates == sorted(set(candidates))
    assert candidates[0] >= 1
    assert candidates[-1] == device.usable_cores()


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system has no affinity to set")
def test_cores_the_process_may_not_use_are_not_counted():
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    try:
        assert device.thread_candidates() == [1]
    finally:
        os.sched_setaffinity(0, allowed)


@pytest.mark.parametrize(("written", "cores"), [("150000 100000\n", 1), ("50000 100000\n", 1)])
def test_a_containers_share_limits_the_cores(tmp_path, monkeypatch, written, cores):
    (tmp_path / "cpu.max").write_text(written)
    monkeypatch.setattr(device, "CPU_QUOTA", tmp_path / "cpu.max")
    assert device.usable_cores() == cores


@pytest.mark.skipif(torch.version.cuda is not None, reason="this torch is built for cards")
def test_a_torch_that_cannot_use_the_card_there_is_says_which_can(tmp_path, monkeypatch):
    driver = tmp_path / "version"
    monkeypatch.setattr(device, "NVIDIA", (driver,))
    assert "no graphics card" in device.available()[-1].reason
    driver.touch()
    assert "pip install --force-reinstall torch==2." in device.available()[-1].reason
    assert f"--index-url {device.CUDA_INDEX}" in device.available()[-1].reason
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert "another torch than this package's" in device.available()[-1].reason


def test_the_readme_gives_the_same_index_for_the_card():
    assert f"--index-url {device.CUDA_INDEX}" in (ROOT / "README.md").read_text(encoding="utf-8")
