"""The plain virtual environment a package is built from: exactly what the lock says, without what nobody needs."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from building.machine import BuildError, environment

TORCH_INDEX = "https://download.pytorch.org/whl/cpu"  # where the build for processors alone is published
PRUNED = {  # below site-packages, and why it can go
    "torch/test": "torch's own tests in C++, 84 MB",
    "torch/bin/[!t]*": "protobuf's compiler, tests and benchmarks; torch_shm_manager stays, torch starts it",
    "torch/bin/test_*": "torch's own tests",
    "torch/include": "headers to compile against torch",
    "torch/share": "CMake files",
    "torch/lib/*.a": "static libraries",
    "pyarrow/include": "headers", "pyarrow/src": "sources", "pyarrow/tests": "tests",
    "pyarrow/*flight*": "a protocol between servers",
    "pyarrow/libarrow_s3*": "a cloud's storage", "pyarrow/_s3fs*": "a cloud's storage",
    "PySide6/Qt/plugins/platformthemes/libqgtk3.so": "dialogs of the build machine's GTK; the desktop's stay",
    "PySide6/Qt/plugins/egldeviceintegrations": "windows without a desktop",
    "PySide6/Qt/plugins/generic": "mice and keys without a desktop",
    "PySide6/Qt/plugins/platforms/libqeglfs.so": "windows without a desktop",
    "PySide6/Qt/plugins/platforms/libqlinuxfb.so": "windows without a desktop",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay.so": "windows without a desktop",
    "PySide6/Qt/plugins/platforms/libqvnc.so": "a window over the network",
    "PySide6/Qt/plugins/platforms/libqminimal*.so": "examples of a platform",
    "PySide6/Qt/plugins/tls": "the window opens no connection",
    "PySide6/Qt/plugins/networkinformation": "the window opens no connection",
}  # fmt: skip


def make(root: Path, lock: Path, folder: Path) -> Path:
    """Return the Python of an environment with the lock's packages and the checkout's own; made anew for a new lock.

    Raises BuildError where a package can't be had, or is not the one the lock knows by its hash.
    """
    python = folder / "bin" / "python"
    mark = folder / "lock.sha256"
    made_of = (lock.read_text(encoding="utf-8"), sys.version, sys.base_prefix, sorted(PRUNED))
    digest = hashlib.sha256(repr(made_of).encode()).hexdigest()
    if not mark.exists() or mark.read_text() != digest:
        clear(folder)
        _run(sys.executable, "-m", "venv", str(folder))
        _install(python, lock, folder)
        mark.write_text(digest)
    own = ("--force-reinstall", "--no-deps", "--no-build-isolation", "--no-index")
    _run(str(python), "-m", "pip", "install", "--quiet", *own, str(root))
    return python


def clear(folder: Path) -> None:
    """Delete what an earlier build left in a folder's place."""
    if folder.exists():
        shutil.rmtree(folder)


def site_packages(python: Path) -> Path:
    """Return where an environment's packages lie."""
    return next((python.parent.parent / "lib").glob("python3*/site-packages"))


def _install(python: Path, lock: Path, folder: Path) -> None:
    torch, rest = _parted(lock.read_text(encoding="utf-8"))
    (folder / "torch.txt").write_text(torch, encoding="utf-8")
    (folder / "rest.txt").write_text(rest, encoding="utf-8")
    install = (
        str(python),
        "-m",
        "pip",
        "install",
        "--quiet",
        "--no-deps",
        "--require-hashes",
        "--only-binary",
        ":all:",
    )
    wanted = ("-r", str(folder / "torch.txt"))
    first = subprocess.run([*install, *wanted], check=False, capture_output=True, env=environment())
    if first.returncode != 0:  # it is not where pip looks
        _run(*install, "--index-url", TORCH_INDEX, *wanted)
    _run(*install, "-r", str(folder / "rest.txt"))
    _prune(site_packages(python))


def _parted(lock: str) -> tuple[str, str]:
    """Return the lock's part about torch, which has an index of its own, and the rest."""
    parts: dict[bool, list[str]] = {True: [], False: []}
    is_torch = False
    for line in lock.splitlines(keepends=True):
        if line[0] not in " #\n":
            is_torch = line.startswith("torch==")
        parts[is_torch].append(line)
    return "".join(parts[True]), "".join(parts[False])


def _prune(site: Path) -> None:
    for pattern in PRUNED:
        for path in site.glob(pattern):
            shutil.rmtree(path) if path.is_dir() else path.unlink()


def _run(*command: str) -> None:
    done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment())
    if done.returncode != 0:
        raise BuildError(f"{' '.join(command[:5])} … failed:\n{done.stdout.strip()}\n{done.stderr.strip()}")
