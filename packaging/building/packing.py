"""A finished tree as people are given it: a `.tar.zst` for one person, a `.deb` for a whole system, and their sums."""

import gzip
import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from building import licences
from building.desktop import SAMPLES
from building.environment import clear

LEVEL = 12  # of zstd: 411 MB in 25 s on 2 cores; 19 makes 382 MB in 340 s
NAME = "finetune-workbench"
TOUCHED = 1_767_225_600  # 2026-01-01: the time every file in a package has, so that two packings of one tree are one
BESIDE = ("fontconfig-config", "libx11-data", "xkb-data")  # files that libraries inside read: letters, keyboards
RECOMMENDED = ("desktop-file-utils", "fonts-noto-cjk", "hicolor-icon-theme", "shared-mime-info", "xdg-utils")
CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: Fine-Tuning Workbench developers <developers@finetune-workbench.invalid>
Installed-Size: {kib}
Depends: {depends}
Recommends: {recommends}
Section: science
Priority: optional
Description: turn a table of examples into a language model of your own
 Load a CSV, choose a base model, press Train, watch live curves, see on an
 untouched test set what the tuning gained, try predictions, and take the
 model away. No code, no cloud, no account: all of it works without a network.
 .
 The package is complete: it brings its own Python, torch (for processors),
 Qt and a small English base model.
"""
CHANGES = """\
{name} ({version}) unstable; urgency=medium

  * Built from the sources of this version; what is new in it stands there.

 -- Fine-Tuning Workbench developers <developers@finetune-workbench.invalid>  Thu, 01 Jan 2026 00:00:00 +0000
"""


def tar(tree: Path, into: Path, level: int = LEVEL) -> Path:
    """Return the tree as a `.tar.zst`, the folder's name in front of every path."""
    archive = into / f"{tree.name}.tar.zst"
    order = ["--sort=name", f"--mtime=@{TOUCHED}", "--owner=0", "--group=0", "--numeric-owner", "--format=pax"]
    order.append("--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime")
    words = ["tar", *order, "-C", str(tree.parent), "-c", tree.name]
    with subprocess.Popen(words, stdout=subprocess.PIPE) as made:
        command = ["zstd", f"-{level}", "-T0", "--long=27", "--quiet", "--force", "-o", str(archive)]
        subprocess.run(command, check=True, stdin=made.stdout)
    if made.returncode != 0:
        raise subprocess.CalledProcessError(made.returncode, words)
    return archive


def deb(tree: Path, into: Path, work: Path, version: str, level: int = LEVEL) -> Path:
    """Return the tree as a `.deb`, its files linked into the places a system has for them."""
    root, number = work / "deb", debian_version(version)
    clear(root)
    _lay_out(tree, root, number)
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    kib = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    lists = {"depends": ", ".join(depends(tree)), "recommends": ", ".join(RECOMMENDED)}
    (control / "md5sums").write_text(_sums("md5", _files(root / "usr"), root), encoding="utf-8")
    (control / "control").write_text(CONTROL.format(name=NAME, version=number, kib=kib, **lists), encoding="utf-8")
    package = into / f"{NAME}_{number}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", str(root), str(package)]
    steady = {**os.environ, "SOURCE_DATE_EPOCH": str(TOUCHED)}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=steady)
    clear(root)
    return package


def debian_version(version: str) -> str:
    """Return a version as Debian orders it: 0.2.0rc1 comes before 0.2.0."""
    return re.sub(r"(?<=\d)\.?(a|b|rc|dev)(?=\d)", r"~\1", version)


def depends(tree: Path) -> list[str]:
    """Return what a system has to have: the packages of the libraries that the tree asks for and does not hold."""
    folder = Path("/usr/lib/x86_64-linux-gnu")
    libraries, glibc = ((tree / name).read_text(encoding="utf-8").split() for name in ("LIBRARIES", "GLIBC"))
    packages = {licences.package_of(folder / name) for name in libraries}
    return [f"libc6 (>= {glibc[0]})", *sorted(packages - {"libc6"}), *BESIDE]


def sums(into: Path, files: Sequence[Path]) -> Path:
    """Write SHA256SUMS of some files, as `sha256sum --check` reads it."""
    listed = into / "SHA256SUMS"
    listed.write_text(_sums("sha256", files, into), encoding="utf-8")
    return listed


def _files(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()]


def _sums(kind: str, files: Sequence[Path], folder: Path) -> str:
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, kind).hexdigest()}  {path.relative_to(folder)}\n")
    return "".join(lines)


def _lay_out(tree: Path, root: Path, version: str) -> None:
    """Link a tree's files into the root of a system: no copies of 1.2 GB."""
    own, documents = root / "usr" / "lib" / NAME, root / "usr" / "share" / "doc" / NAME
    for name in ("workbench", "lib", "VERSION"):
        _link(tree / name, own / name)
    _link(tree / "share", root / "usr" / "share")
    _link(tree / "licences", documents / "licences")
    shutil.copyfile(tree / "licences" / licences.LIST, documents / "copyright")
    changes = gzip.compress(CHANGES.format(name=NAME, version=version).encode(), mtime=TOUCHED)
    (documents / "changelog.gz").write_bytes(changes)
    (documents / "examples").symlink_to(f"../../../lib/{NAME}/{SAMPLES}")  # where Debian has examples
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "workbench").symlink_to(f"../lib/{NAME}/workbench")


def _link(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "--archive", "--link", str(source), str(to)], check=True)
