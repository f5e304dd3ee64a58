"""A finished tree as people are given it: a `.tar.zst` for one person, a `.deb` for a whole system, and their sums."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from building import elf, licences

LEVEL = 12  # of zstd: 411 MB in 25 s on 2 cores; 19 makes 382 MB in 340 s
NAME = "finetune-workbench"
TOUCHED = 1_767_225_600  # the time every file in an archive has, so that two builds of one tree are one: 2026-01-01
LETTERS = "fonts-dejavu-core | fonts-noto-core | fonts-liberation"  # without any there is nothing to read
RECOMMENDED = ("desktop-file-utils", "fonts-noto-cjk", "hicolor-icon-theme", "shared-mime-info", "xdg-utils")
CONTROL = """\
Package: {name}
Version: {version}
Architecture: amd64
Maintainer: Fine-Tuning Workbench developers <workbench@users.noreply.github.com>
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


def tar(tree: Path, into: Path, level: int = LEVEL) -> Path:
    """Return the tree as a `.tar.zst`, the folder's name in front of every path."""
    archive = into / f"{tree.name}.tar.zst"
    order = ["--sort=name", f"--mtime=@{TOUCHED}", "--owner=0", "--group=0", "--numeric-owner", "--format=pax"]
    steady = "--pax-option=exthdr.name=%d/PaxHeaders/%f,delete=atime,delete=ctime"
    with subprocess.Popen(
        ["tar", *order, steady, "-C", str(tree.parent), "-c", tree.name], stdout=subprocess.PIPE
    ) as made:
        command = ["zstd", f"-{level}", "-T0", "--long=27", "--quiet", "--force", "-o", str(archive)]
        subprocess.run(command, check=True, stdin=made.stdout)
    if made.returncode != 0:
        raise subprocess.CalledProcessError(made.returncode, "tar")
    return archive


def deb(tree: Path, into: Path, work: Path, version: str, level: int = LEVEL) -> Path:
    """Return the tree as a `.deb`, its files linked into the places a system has for them."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    _lay_out(tree, root)
    kib = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    words = {"name": NAME, "version": version, "kib": kib}
    lists = {"depends": ", ".join(depends(tree)), "recommends": ", ".join(RECOMMENDED)}
    control.write_text(CONTROL.format(**words, **lists), encoding="utf-8")
    package = into / f"{NAME}_{version}_amd64.deb"
    command = ["dpkg-deb", "--root-owner-group", "-Zzstd", f"-z{level}", "--build", str(root), str(package)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(root)
    return package


def depends(tree: Path) -> list[str]:
    """Return what a system has to have: the packages of the libraries that the tree asks for and does not hold."""
    libraries = elf.from_outside(tree)
    packages = {licences.package_of(Path("/usr/lib/x86_64-linux-gnu") / name) for name in libraries}
    glibc = (tree / "GLIBC").read_text(encoding="utf-8").strip()
    return [f"libc6 (>= {glibc})", *sorted(packages - {"", "libc6"}), LETTERS]


def sums(into: Path, files: list[Path]) -> Path:
    """Write SHA256SUMS of some files, as `sha256sum --check` reads it."""
    listed = into / "SHA256SUMS"
    lines = []
    for path in files:
        with path.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    listed.write_text("".join(lines), encoding="utf-8")
    return listed


def _lay_out(tree: Path, root: Path) -> None:
    """Link a tree's files into the root of a system: no copies of 1.2 GB."""
    own = root / "usr" / "lib" / NAME
    for name in ("workbench", "lib", "VERSION"):
        _link(tree / name, own / name)
    _link(tree / "share", root / "usr" / "share")
    _link(tree / "licences", root / "usr" / "share" / "doc" / NAME / "licences")
    shutil.copyfile(tree / "licences" / "README.txt", root / "usr" / "share" / "doc" / NAME / "copyright")
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "workbench").symlink_to(f"../lib/{NAME}/workbench")


def _link(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "--archive", "--link", str(source), str(to)], check=True)
