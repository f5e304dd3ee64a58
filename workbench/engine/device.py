"""Which device computes and why, how much memory is in use, how many threads are worth trying."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from workbench.engine import memory
from workbench.engine.errors import N_, SpecError, Text, said

CUDA_INDEX = "https://download.pytorch.org/whl/cu130"
NVIDIA = (  # what the card's driver puts there
    Path("/proc/driver/nvidia/version"), Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "System32" / "nvcuda.dll",
)  # fmt: skip
CPU_QUOTA = Path("/sys/fs/cgroup/cpu.max")  # a container's share of the processor: "200000 100000" = 2 cores


@dataclass(frozen=True)
class Device:
    """Where a run computes: `name` as torch has it (cuda:0), its kind, and the reason in words."""

    name: str
    kind: Literal["cuda", "mps", "cpu"]
    reason: Text


def choose(device: str) -> Device:
    """Return the device asked for, or for "auto" the fastest there is; raise SpecError where it is not there."""
    devices = available()
    if device == "auto":
        return devices[0]
    wanted = "cuda:0" if device == "cuda" else device
    for one in devices:
        if one.name == wanted:
            return Device(one.name, one.kind, said(N_("asked for")))
    raise SpecError(
        N_("The device {device} is not available here."),
        N_("Available: {known}. Set device to one of them, or to auto."),
        device=device, known=", ".join(one.name for one in devices),
    )  # fmt: skip


def available() -> list[Device]:
    """Return the devices that can compute here, fastest first; the processor is always the last."""
    import torch

    devices = []
    if torch.cuda.is_available():
        for index in range(torch.cuda.device_count()):
            reason = said(N_("a graphics card that computes: {title}"), title=torch.cuda.get_device_name(index))
            devices.append(Device(f"cuda:{index}", "cuda", reason))
    if torch.backends.mps.is_available():
        devices.append(Device("mps", "mps", said(N_("Apple's graphics processor"))))
    if devices:
        return [*devices, Device("cpu", "cpu", said(N_("always there")))]
    return [Device("cpu", "cpu", _why_no_card())]


def memory_bytes(device: Device) -> int:
    """Return the memory in use now: tensors on a graphics card, the whole process on a processor."""
    import psutil
    import torch

    if device.kind == "cuda":
        return torch.cuda.memory_allocated(device.name)
    if device.kind == "mps":
        return torch.mps.current_allocated_memory()
    return int(psutil.Process().memory_info().rss)


def free_bytes(device: Device) -> int:
    """Return how much memory a run on this device could still take now; on Apple's chips it is the processor's."""
    import torch

    if device.kind == "cuda":
        return int(torch.cuda.mem_get_info(device.name)[0])
    return memory.available_bytes()


def thread_candidates() -> list[int]:
    """Return the numbers of threads worth measuring, ascending: half the physical cores, all of them, all usable."""
    import psutil

    usable = usable_cores()
    physical = min(psutil.cpu_count(logical=False) or usable, usable)
    return sorted({max(1, physical // 2), physical, usable})


def usable_cores() -> int:
    """Return how many logical cores this process may use: its affinity and its container's share."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(allowed, _quota() or allowed)


def _why_no_card() -> Text:
    """Return why the processor is all there is: no card, or a torch that can't use the one there is."""
    import torch

    if torch.version.cuda is not None or not any(sign.exists() for sign in NVIDIA):
        return said(N_("no graphics card that torch can compute with was found"))
    if getattr(sys, "frozen", False):
        return said(N_("the NVIDIA card needs another torch than this package's: install with pip, as the README says"))
    line = f"pip install --force-reinstall torch=={torch.__version__.partition('+')[0]} --index-url {CUDA_INDEX}"
    return said(N_("this torch is the build for processors alone; for the NVIDIA card: {line}"), line=line)


def _quota() -> int | None:
    """Return the whole cores of the container's share, None where there is no limit."""
    try:
        quota, period = CPU_QUOTA.read_text(encoding="ascii").split()
        return max(1, int(quota) // int(period))
    except (OSError, ValueError):  # no such file; or "max"
        return None
