"""A small package as the build makes it, the real scripts on it, and what lies below a folder before and after."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from building import desktop

from tests.checkout import ROOT
from workbench.app import ID

LINUX = ROOT / "packaging" / "linux"
PROGRAM = '#!/bin/sh\necho "workbench {version}"\n'

SHARED = (  # some of each kind
    f"applications/{ID}.desktop", f"mime/packages/{ID}.xml", f"icons/hicolor/48x48/apps/{ID}.png",
    f"icons/hicolor/scalable/apps/{ID}.svg",
)  # fmt: skip


@dataclass(frozen=True)
class Home:
    """A person's home folder, which the scripts believe to be theirs."""

    folder: Path
    shell: tuple[str, ...] = ("sh",)

    @property
    def local(self) -> Path:
        """Where the scripts install to when nothing else is said."""
        return self.folder / ".local"

    def run(self, script: Path, *words: str | Path, **said: str) -> subprocess.CompletedProcess[str]:
        """Run a script; `said` are further variables of its environment."""
        command = [*self.shell, str(script), *map(str, words)]
        return subprocess.run(command, env=self.environment(**said), capture_output=True, text=True, check=False)

    def environment(self, **said: str) -> dict[str, str]:
        """Return the variables that the scripts see."""
        return {"HOME": str(self.folder), "PATH": os.environ["PATH"], "LC_ALL": "C", **said}


def package(folder: Path, version: str = "1.0", files: Mapping[str, str] | None = None, glibc: str = "2.17") -> Path:
    """Write a package's folder: a program that says its version, some libraries, some of share, the real scripts."""
    tree = folder / f"finetune-workbench-{version}-linux-x86_64"
    (tree / "lib" / "inner").mkdir(parents=True)
    (tree / "licences").mkdir()
    (tree / "workbench").write_text(PROGRAM.format(version=version))
    (tree / "workbench").chmod(0o755)
    (tree / "lib" / "inner" / "library.so").write_text(version * 2000)
    (tree / "lib" / "library.so").symlink_to("inner/library.so")
    (tree / "licences" / "LICENSE").write_text("free")
    (tree / "VERSION").write_text(f"{version}\n")
    (tree / "GLIBC").write_text(f"{glibc}\n")
    (tree / "LIBRARIES").write_text("libc.so.6\n")
    for name in SHARED:
        (tree / "share" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(LINUX / "share" / name, tree / "share" / name)
    for name, text in (files or {}).items():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text)
    for name in ("install.sh", "uninstall.sh"):
        shutil.copy(LINUX / name, tree)
    desktop.sum_up(tree)
    return tree


def below(folder: Path) -> dict[str, object]:
    """Return all that lies below a folder: links with what they say, files with their bytes and mode, folders."""
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            found[name] = os.readlink(path)
        else:
            found[name] = "folder" if path.is_dir() else (path.read_bytes(), path.stat().st_mode)
    return found


def said_once(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one sentence with which a script refused."""
    assert done.returncode == 1, (done.stdout, done.stderr)
    (line,) = done.stderr.strip().splitlines()
    return line
