"""What install.sh and uninstall.sh refuse: one clear sentence, and the system as it was."""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path

import pytest
from building import desktop

from tests.packaging.linux_package import LINUX, Home, below, package, said_once
from tests.packaging.test_linux_install import home, standing_in

__all__ = ["home"]
NOBODY = 65534


def refused(home: Home, tree: Path, *words: str | Path, **said: str) -> str:
    """Return the sentence of a refusal that leaves everything as it was."""
    before = below(home.folder)
    done = home.run(tree / "install.sh", *words, **said)
    assert below(home.folder) == before
    return said_once(done)


@pytest.fixture
def installed(home, tmp_path):
    """Return a package that is installed in the home."""
    tree = package(tmp_path)
    assert home.run(tree / "install.sh").returncode == 0
    return tree


def test_an_older_c_library_is_refused(home, tmp_path):
    said = refused(home, package(tmp_path, glibc="9.99"))
    assert said.startswith("The Workbench needs glibc 9.99 or newer; this system has 2.")


@pytest.mark.parametrize(("have", "need", "enough"), [
    ("2.36", "2.36", True), ("2.36", "2.9", True), ("2.9", "2.36", False), ("3.0", "2.36", True),
    ("2.36", "3.0", False), ("2.36.9000", "2.36", True),
])  # fmt: skip
def test_versions_of_the_c_library_are_compared_as_numbers(home, tmp_path, have, need, enough):
    path = standing_in(tmp_path, "getconf", f'#!/bin/sh\necho "glibc {have}"\n')
    done = home.run(package(tmp_path, glibc=need) / "install.sh", PATH=path)
    assert (done.returncode == 0) is enough


def test_a_system_without_the_gnu_c_library_is_refused(home, tmp_path):
    path = standing_in(
        tmp_path, "getconf", "#!/bin/sh\necho 'getconf: GNU_LIBC_VERSION: unknown variable' >&2\nexit 1\n"
    )
    assert "musl" in refused(home, package(tmp_path), PATH=path)


def test_another_kind_of_processor_is_refused(home, tmp_path):
    path = standing_in(tmp_path, "uname", "#!/bin/sh\ncase $1 in -m) echo aarch64;; *) echo Linux;; esac\n")
    said = refused(home, package(tmp_path), PATH=path)
    assert said == "This package is for Linux on x86_64 processors; this computer is Linux-aarch64."


def test_a_package_that_is_not_whole_is_refused(home, tmp_path):
    tree = package(tmp_path)
    shutil.rmtree(tree / "lib")
    assert "lib is missing" in refused(home, tree)


def test_a_program_that_does_not_start_here_is_refused_and_the_older_version_stays(home, tmp_path, installed):
    new = package(tmp_path, "2.0")
    (new / "workbench").write_text("#!/bin/sh\necho 'library.so: wrong ELF class' >&2\nexit 127\n")
    desktop.sum_up(new)
    assert "does not start on this computer (library.so: wrong ELF class)" in refused(home, new)
    assert (
        subprocess.run([home.local / "bin" / "workbench"], capture_output=True, text=True).stdout == "workbench 1.0\n"
    )


@pytest.mark.parametrize("foreign", ["file", "link"])
def test_a_command_of_somebody_elses_is_not_overwritten(home, tmp_path, foreign):
    command = home.local / "bin" / "workbench"
    command.write_text("theirs") if foreign == "file" else command.symlink_to("/usr/bin/env")
    assert refused(home, package(tmp_path)).startswith(f"{command} is there already, and belongs to something else")


def test_a_folder_of_somebody_elses_is_not_overwritten(home, tmp_path):
    (home.local / "lib" / "finetune-workbench").mkdir(parents=True)
    assert "was not made by this installer" in refused(home, package(tmp_path))


def test_a_file_in_the_way_of_a_folder_is_said(home, tmp_path):
    (home.local / "lib").write_text("a file")
    assert refused(home, package(tmp_path)) == f"{home.local}/lib is not a folder, so nothing can be put into it."


def test_a_package_inside_the_target_or_around_it_is_refused(home, tmp_path):
    tree = package(tmp_path)
    assert "its own folder" in refused(home, tree, "--prefix", tree / "here")
    inside = home.local / "lib" / "finetune-workbench"
    shutil.copytree(tree, inside)
    assert "unpack it somewhere else" in refused(home, inside)


def test_a_workbench_that_is_running_is_said(home, tmp_path, installed):
    program = home.local / "lib" / "finetune-workbench" / "workbench"
    shutil.copy(shutil.which("sleep"), program)
    running = subprocess.Popen([program, "60"])
    try:
        time.sleep(0.2)
        assert f"is running (process {running.pid}): close it" in refused(home, package(tmp_path, "2.0"))
        before = below(home.folder)
        assert "is running" in said_once(home.run(installed / "uninstall.sh"))
        assert below(home.folder) == before
    finally:
        running.kill()
        running.wait()


def test_two_installations_at_once_are_not_done(home, tmp_path):
    other = subprocess.Popen(["sh", "-c", "sleep 60; : install.sh"], start_new_session=True)
    try:
        turn = home.local / "lib" / ".finetune-workbench.turn"
        turn.mkdir(parents=True)
        (turn / "process").write_text(f"{other.pid}\n")
        assert f"is going on (process {other.pid})" in refused(home, package(tmp_path))
    finally:
        os.killpg(other.pid, signal.SIGKILL)  # with the sleep it waits for
        other.wait()


def test_too_little_room_is_refused_in_numbers(home, tmp_path):
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        pytest.skip("needs the right to mount a small file system")
    try:
        tree = package(tmp_path, files={"lib/large.bin": "x" * 2_000_000})
        said = refused(home, tree, "--prefix", small / "in" / "here")
        assert said.startswith(f"There is not enough room in {small}: 2.")
        assert said.endswith("1.0 MB are free.")
        assert list(small.iterdir()) == []
    finally:
        subprocess.run(["umount", small], check=True)


def test_room_that_runs_out_while_files_are_copied_leaves_everything_as_it_was(home, tmp_path):
    full = 'case $3 in *lib) echo "cp: error writing x: No space left on device" >&2; exit 1;; esac'
    script = f'#!/bin/sh\n{full}\nexec {shutil.which("cp")} "$@"\n'
    path = standing_in(tmp_path, "cp", script)
    said = refused(home, package(tmp_path), PATH=path)
    assert "lib can't be copied" in said
    assert "(No space left on device); everything is as it was before." in said


def test_a_folder_that_may_not_be_written_is_refused():
    """As an ordinary user, also where the tests run as root."""
    if os.geteuid() == 0 and shutil.which("setpriv") is None:
        pytest.skip("needs setpriv, or an ordinary user, for whom rights count")
    folder = Path(tempfile.mkdtemp(prefix="workbench-rights-"))
    try:
        folder.chmod(0o755)
        tree, target = package(folder), folder / "target"
        target.mkdir(mode=0o555)
        target.chmod(0o555)
        shell = ("sh",) if os.geteuid() else ("setpriv", f"--reuid={NOBODY}", "--clear-groups", "sh")
        said = refused(Home(folder, shell), tree, "--prefix", target)
        assert said == f"You may not write into {target}: choose a folder of yours with --prefix DIR."
    finally:
        (folder / "target").chmod(0o755)
        shutil.rmtree(folder)


@pytest.mark.parametrize(("words", "said"), [
    (("--fast",), "Unknown option: --fast. Only --prefix DIR and --help are known."),
    (("--prefix",), "--prefix needs a folder."), (("--prefix", ""), "--prefix needs a folder."),
])  # fmt: skip
def test_unknown_words_are_refused(home, tmp_path, words, said):
    assert refused(home, package(tmp_path), *words) == said


def test_what_is_said_is_said_in_chinese_to_who_reads_it(home, tmp_path):
    tree = package(tmp_path, glibc="9.99")
    assert refused(home, tree, LC_ALL="zh_CN.UTF-8").startswith("工作台需要 glibc 9.99 或更高版本")
    assert "用法" in home.run(tree / "install.sh", "--help", LC_ALL="", LANG="zh_CN.UTF-8").stdout


def test_uninstalling_what_is_not_installed_is_refused(home, tmp_path):
    assert said_once(home.run(package(tmp_path) / "uninstall.sh")).startswith(
        f"The Workbench is not installed in {home.local}"
    )


def test_a_damaged_list_removes_nothing(home, installed):
    manifest = home.local / "lib" / "finetune-workbench" / "MANIFEST"
    manifest.write_text(manifest.read_text() + "F ../../precious\n")
    before = below(home.folder)
    assert "is damaged, so nothing was removed" in said_once(home.run(installed / "uninstall.sh"))
    assert below(home.folder) == before


def test_uninstalling_leaves_what_others_put_there_and_says_so(home, installed):
    mine = home.local / "lib" / "finetune-workbench" / "mine.txt"
    mine.write_text("mine")
    command = home.local / "bin" / "workbench"
    command.unlink()
    command.symlink_to("/usr/bin/env")
    done = home.run(installed / "uninstall.sh")
    assert done.returncode == 0
    assert "is no longer this program's, so it stays" in done.stdout
    assert "holds files that were not installed, so it stays" in done.stdout
    assert (mine.exists(), command.is_symlink()) == (True, True)
    assert [one.name for one in mine.parent.iterdir()] == ["mine.txt"]


def test_the_scripts_are_plain_shell():
    if shutil.which("shellcheck") is None:
        pytest.skip("needs shellcheck, which is not installed")
    scripts = [LINUX / "install.sh", LINUX / "uninstall.sh"]
    done = subprocess.run(["shellcheck", "--shell=sh", *scripts], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize("damage", ["missing", "cut"])
def test_a_package_that_is_not_whole_replaces_nothing(home, tmp_path, installed, damage):
    tree = package(tmp_path, "2.0")
    library = tree / "lib" / "inner" / "library.so"
    library.unlink() if damage == "missing" else library.write_text(library.read_text()[:-1])
    assert "lib/inner/library.so is missing or damaged. Unpack it again" in refused(home, tree)


def test_of_two_installations_at_the_same_moment_one_is_done(home, tmp_path):
    tree = package(tmp_path, files={f"lib/{number}.so": "x" * 100_000 for number in range(300)})
    both = [
        subprocess.Popen(
            ["sh", tree / "install.sh"],
            env=home.environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(2)
    ]
    said = [one.communicate()[1] for one in both]
    assert sorted(one.returncode for one in both) in ([0, 0], [0, 1])  # one after the other, or one alone
    for one, words in zip(both, said, strict=True):
        assert one.returncode == 0 or "is going on (process" in words
        assert "cannot" not in words
    assert not list((home.local / "lib").glob(".finetune-workbench*"))
    installed = home.local / "lib" / "finetune-workbench"
    assert len(list((installed / "lib").glob("*.so"))) == 301
