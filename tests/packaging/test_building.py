"""The parts of the build that decide what a package may be: what it needs, what it weighs, whose licences lie in it."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from building import desktop, elf, environment, licences, machine, packing, weight

needs_linux = pytest.mark.skipif(sys.platform != "linux", reason="the package is Linux's")
needs_objdump = pytest.mark.skipif(shutil.which("objdump") is None, reason="needs binutils")


def write(path: Path, content: bytes = b"") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_a_large_library_that_lies_in_a_tree_twice_is_found_by_content_or_name(tmp_path):
    large = bytes(weight.LARGE_BYTES + 1)
    one, other = write(tmp_path / "a" / "libone.so", large), write(tmp_path / "b" / "libother.so.1", large)
    write(tmp_path / "c" / "libsmall.so", b"x"), write(tmp_path / "d" / "libsmall.so", b"x")
    (tmp_path / "liblink.so").symlink_to(one)
    assert weight.twice(tmp_path) == [(one, other)]
    other.write_bytes(large + b"another")
    assert weight.twice(tmp_path) == []
    named = write(tmp_path / "e" / "libone.so", large + b"newer")
    assert weight.twice(tmp_path) == [(one, named)]


def test_a_tree_weighs_its_files_and_no_links(tmp_path):
    write(tmp_path / "lib" / "torch" / "a.so", bytes(300)), write(tmp_path / "lib" / "numpy" / "b", bytes(100))
    write(tmp_path / "lib" / "numpy.libs" / "c", bytes(50)), write(tmp_path / "lib" / "libpython.so", bytes(7))
    (tmp_path / "lib" / "link.so").symlink_to("torch/a.so")
    assert weight.of(tmp_path) == 457
    assert weight.largest(tmp_path / "lib", 2) == [("torch", 300), ("numpy", 150)]


@needs_linux
@needs_objdump
def test_what_a_program_asks_of_the_system_is_read_from_it(tmp_path):
    shutil.copy(shutil.which("sh") or "/bin/sh", tmp_path / "sh")
    write(tmp_path / "words.txt", b"no program")
    assert [path.name for path in elf.files(tmp_path)] == ["sh"]
    assert "libc.so.6" in elf.from_outside(tmp_path)
    assert elf.is_on_system("libc.so.6")
    assert not elf.is_on_system("libnobody.so.1")
    write(tmp_path / "libc.so.6")
    assert "libc.so.6" not in elf.from_outside(tmp_path)


def test_the_least_glibc_is_the_newest_that_any_file_asks_for(tmp_path):
    write(tmp_path / "a", elf.MAGIC + b"..GLIBC_2.17\0GLIBC_2.34\0")
    write(tmp_path / "b", elf.MAGIC + b"..GLIBC_2.4\0GLIBC_2.9\0")
    write(tmp_path / "words", b"GLIBC_2.99\0")
    assert elf.glibc(tmp_path) == "2.34"


def test_everything_missing_is_said_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "TOOLS", {"no-such-tool": "its-package"})
    monkeypatch.setattr(machine, "FRESH_BYTES", 2**60)
    with pytest.raises(
        machine.BuildError, match=r"no-such-tool is missing \(apt install its-package\); less than .* GiB"
    ):
        machine.check(tmp_path / "not" / "there", tmp_path)


def test_a_package_without_a_licence_ends_the_build(tmp_path):
    site = tmp_path / "site"
    write(site / "nobody-1.0.dist-info" / "METADATA", b"Name: nobody\nVersion: 1.0\n")
    write(site / "nobody-1.0.dist-info" / "RECORD", b"nobody-1.0.dist-info/METADATA,,\n")
    with pytest.raises(machine.BuildError, match=r"nobody 1.0 comes without a text of its licence"):
        licences.gather(site, [], tmp_path / "licences")


@needs_linux
def test_every_part_has_its_licence_and_a_line_in_the_list(tmp_path):
    site = tmp_path / "site"
    info = site / "one-1.0.dist-info"
    write(info / "METADATA", b"Name: one\nVersion: 1.0\nLicense-Expression: MIT\n")
    write(info / "licenses" / "LICENSE", b"the words")
    write(info / "RECORD", b"one-1.0.dist-info/METADATA,,\none-1.0.dist-info/licenses/LICENSE,,\n")
    licences.gather(site, [], tmp_path / "licences")
    assert (tmp_path / "licences" / "one-1.0" / "LICENSE").read_text() == "the words"
    assert "\none-1.0: MIT\n" in (tmp_path / "licences" / "README.txt").read_text()
    assert list((tmp_path / "licences" / "Python").iterdir())


def test_the_lock_is_parted_so_that_torch_can_come_from_an_index_of_its_own():
    torch, rest = environment._parted((Path(machine.__file__).parents[1] / "lock_linux.txt").read_text())
    assert torch.startswith("torch==")
    assert "--hash=sha256:" in torch
    assert "torch==" not in rest
    assert "transformers==" in rest


@needs_linux
@needs_objdump
def test_a_tree_is_furnished_with_one_version_and_one_day(tmp_path):
    for name in desktop.SCRIPTS:
        write(tmp_path / "linux" / name, b"#!/bin/sh\n")
    write(tmp_path / "linux" / "share" / "metainfo" / "it.xml", b"<release version='@VERSION@' date='@DATE@'/>")
    write(tmp_path / "tree" / "lib" / "data", elf.MAGIC[:3] + b"GLIBC_2.99\0")
    shutil.copy(shutil.which("sh") or "/bin/sh", tmp_path / "tree" / "workbench")
    desktop.furnish(tmp_path / "linux", tmp_path / "tree", "1.2.3", "2026-11-29", elf.from_outside(tmp_path / "tree"))
    said = (tmp_path / "tree" / "share" / "metainfo" / "it.xml").read_text()
    assert said == "<release version='1.2.3' date='2026-11-29'/>"
    assert (tmp_path / "tree" / "VERSION").read_text() == "1.2.3\n"
    assert (tmp_path / "tree" / "GLIBC").read_text() == f"{elf.glibc(tmp_path / 'tree')}\n"
    assert (tmp_path / "tree" / "LIBRARIES").read_text().splitlines() == ["libc.so.6"]
    (tmp_path / "tree" / "workbench").chmod(0o700), (tmp_path / "tree" / "share").chmod(0o2775)
    desktop.settle_modes(tmp_path / "tree")
    modes = {
        path.name: oct(path.stat().st_mode)[-4:] for path in (tmp_path / "tree").iterdir() if not path.is_symlink()
    }
    programs = dict.fromkeys(("workbench", "lib", "share", "install.sh", "uninstall.sh"), "0755")
    assert modes == programs | dict.fromkeys(("VERSION", "GLIBC", "LIBRARIES"), "0644")


@needs_linux
@pytest.mark.skipif(shutil.which("dpkg-deb") is None or shutil.which("zstd") is None, reason="needs dpkg and zstd")
def test_two_packings_of_one_tree_are_one_and_links_stay_links(tmp_path):
    tree = tmp_path / "finetune-workbench-1.0-linux-x86_64"
    for name in ("workbench", "lib/a.so", "licences/README.txt", "share/applications/it.desktop"):
        write(tree / name, name.encode())
    (tree / "lib" / "b.so").symlink_to("a.so")
    (tree / "VERSION").write_text("1.0\n"), (tree / "GLIBC").write_text("2.36\n"), (tree / "LIBRARIES").write_text("")
    first = packing.tar(tree, tmp_path, level=1).read_bytes()
    (tree / "workbench").touch()
    assert packing.tar(tree, tmp_path, level=1).read_bytes() == first
    deb = packing.deb(tree, tmp_path, tmp_path, "1.0", level=1)
    first = deb.read_bytes()
    assert packing.deb(tree, tmp_path, tmp_path, "1.0", level=1).read_bytes() == first
    listed = subprocess.run(["dpkg-deb", "--contents", str(deb)], check=True, capture_output=True, text=True).stdout
    assert "./usr/lib/finetune-workbench/lib/b.so -> a.so" in listed
    assert "./usr/bin/workbench -> ../lib/finetune-workbench/workbench" in listed
    assert "./usr/share/applications/it.desktop" in listed
    unpacked = tmp_path / "unpacked"
    subprocess.run(["dpkg-deb", "--raw-extract", str(deb), str(unpacked)], check=True)
    subprocess.run(["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], check=True, cwd=unpacked)
    assert packing.sums(tmp_path, [deb]).read_text().endswith(f"  {deb.name}\n")


@pytest.mark.parametrize(
    ("version", "debian"), [("0.2.0", "0.2.0"), ("0.2.0rc1", "0.2.0~rc1"), ("1.0.dev3", "1.0~dev3")]
)
def test_a_version_that_comes_before_is_older_for_debian_too(version, debian):
    assert packing.debian_version(version) == debian


@needs_linux
@needs_objdump
def test_a_package_declares_the_libraries_it_does_not_hold(tmp_path):
    shutil.copy(shutil.which("sh") or "/bin/sh", tmp_path / "sh")
    write(tmp_path / "GLIBC", b"2.36\n")
    write(tmp_path / "LIBRARIES", "".join(f"{name}\n" for name in elf.from_outside(tmp_path)).encode())
    assert packing.depends(tmp_path) == ["libc6 (>= 2.36)", *packing.BESIDE]


def test_no_variable_of_the_builders_own_reaches_the_build(monkeypatch):
    for name in ("PYTHONPATH", "PIP_TARGET", "LD_PRELOAD"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("PIP_FIND_LINKS", "kept")
    found = machine.environment()
    assert {"PYTHONPATH", "PIP_TARGET", "LD_PRELOAD"} & found.keys() == set()
    assert found["PIP_FIND_LINKS"] == "kept"
