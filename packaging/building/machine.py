"""What a build needs of the machine it runs on."""

import platform
import shutil
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

PYTHON = (3, 11)  # that of the lock
TOOLS = {"objdump": "binutils", "zstd": "zstd", "tar": "tar", "dpkg-deb": "dpkg", "dpkg-query": "dpkg"}
FREE_BYTES = 9 * 1024**3  # an environment of 3, a tree of 1.3, packages, and what they are put together from


class BuildError(Exception):
    """The build can't go on: a sentence says why, and what to do."""


def check(work: Path) -> None:
    """Raise BuildError naming everything that is missing here, at once."""
    missing = list(_missing(work))
    if missing:
        raise BuildError("This machine can't build the package: " + "; ".join(missing) + ".")


def _missing(work: Path) -> Iterator[str]:
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        yield f"it is {sys.platform} on {platform.machine()}, and the lock is for Linux on x86_64"
    if sys.version_info[:2] != PYTHON:
        yield f"this is Python {platform.python_version()}, and the lock is for {PYTHON[0]}.{PYTHON[1]}"
    if not _has_shared_python():
        yield f"Python's shared library is missing (apt install libpython{PYTHON[0]}.{PYTHON[1]})"
    for tool, package in TOOLS.items():
        if shutil.which(tool) is None:
            yield f"{tool} is missing (apt install {package})"
    free = shutil.disk_usage(next(one for one in (work, *work.parents) if one.exists())).free
    if free < FREE_BYTES:
        yield f"{free / 1024**3:.1f} GiB are free at {work}, and {FREE_BYTES / 1024**3:.0f} are needed"


def _has_shared_python() -> bool:
    name = f"libpython{PYTHON[0]}.{PYTHON[1]}.so*"
    folders = (sysconfig.get_config_var("LIBDIR"), sysconfig.get_config_var("LIBPL"), "/usr/lib/x86_64-linux-gnu")
    return any(any(Path(folder).glob(name)) for folder in folders if folder)
