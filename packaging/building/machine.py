"""What a build needs of the machine it runs on."""

import importlib.util
import os
import platform
import shutil
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from pathlib import Path

PYTHON = (3, 11)  # that of the lock
TOOLS = {"objdump": "binutils", "zstd": "zstd", "tar": "tar", "dpkg-deb": "dpkg", "dpkg-query": "dpkg"}
FRESH_BYTES = 7 * 1024**3  # an environment of 3, what PyInstaller works with, a tree of 1.2, packages of 0.4 each
AGAIN_BYTES = 4 * 1024**3  # where the environment stands
TEMPORARY_BYTES = 2 * 1024**3  # pip unpacks there
OWN_VARIABLES = ("PYTHON", "LD_", "PIP_TARGET", "PIP_PREFIX", "PIP_USER", "VIRTUAL_ENV")


class BuildError(Exception):
    """The build can't go on: a sentence says why, and what to do."""


def check(work: Path, into: Path) -> None:
    """Raise BuildError naming everything that is missing here, at once."""
    missing = [*_wrong_machine(), *_missing_parts(), *_missing_room(work, into)]
    if missing:
        raise BuildError("This machine can't build the package: " + "; ".join(missing) + ".")


def environment() -> dict[str, str]:
    """Return the variables a build's programs run with: none that lead to packages outside of it."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(OWN_VARIABLES)}
    return {**kept, "PYTHONNOUSERSITE": "1", "PYTHONHASHSEED": "1"}


def _wrong_machine() -> Iterator[str]:
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        yield f"it is {sys.platform} on {platform.machine()}, and the lock is for Linux on x86_64"
    if sys.version_info[:2] != PYTHON:
        yield f"this is Python {platform.python_version()}, and the lock is for {PYTHON[0]}.{PYTHON[1]}"


def _missing_parts() -> Iterator[str]:
    name = f"{sys.version_info[0]}.{sys.version_info[1]}"
    if importlib.util.find_spec("ensurepip") is None:
        yield f"Python can't make environments (apt install python{name}-venv)"
    folders = [sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LIBPL"), "/usr/lib/x86_64-linux-gnu"]
    if not any(list(Path(folder).glob(f"libpython{name}.so*")) for folder in folders if folder):
        yield f"Python's shared library is missing (apt install libpython{name})"
    for tool, package in TOOLS.items():
        if shutil.which(tool) is None:
            yield f"{tool} is missing (apt install {package})"


def _missing_room(work: Path, into: Path) -> Iterator[str]:
    least = AGAIN_BYTES if (work / "environment").exists() else FRESH_BYTES
    for folder, needed in ((work, least), (into, 0), (Path(tempfile.gettempdir()), TEMPORARY_BYTES)):
        standing = next(one for one in (folder, *folder.parents) if one.exists())
        if not os.access(standing, os.W_OK):
            yield f"{standing} can't be written"
        if shutil.disk_usage(standing).free < needed:
            yield f"less than {needed / 1024**3:.0f} GiB are free at {standing}"
