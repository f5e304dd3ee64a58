"""install.sh and uninstall.sh, the real ones, on a small package and a home folder of the test's own."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.packaging.linux_package import Home, below, package
from workbench.app import ID

SHELLS = [("sh",), ("dash",), ("bash", "--posix"), ("busybox", "sh")]
FAILING = """#!/bin/sh
count=$(($(cat "{counter}" 2>/dev/null || echo 0) + 1))
echo $count >"{counter}"
[ $count -ne {number} ] || {act}
exec {real} "$@"
"""


@pytest.fixture(params=SHELLS, ids=" ".join)
def any_home(request, tmp_path):
    """Return a home in which each shell of this system runs the scripts."""
    if shutil.which(request.param[0]) is None:
        pytest.skip(f"needs {request.param[0]}, which is not installed")
    return made_home(tmp_path, request.param)


@pytest.fixture
def home(tmp_path):
    return made_home(tmp_path)


def made_home(tmp_path, shell=("sh",)):
    folder = tmp_path / "home"
    (folder / ".local" / "share" / "workbench" / "projects").mkdir(parents=True)
    (folder / ".local" / "share" / "applications").mkdir()
    (folder / ".local" / "bin").mkdir()
    (folder / ".local" / "bin" / "other").write_text("a program of somebody else's")
    return Home(folder, shell)


def standing_in(tmp_path: Path, name: str, script: str) -> str:
    """Return a PATH on which a program of this name is found first."""
    folder = tmp_path / "stand-in"
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)
    return f"{folder}:{os.environ['PATH']}"


def acting_at(tmp_path: Path, name: str, number: int, act: str) -> str:
    """Return a PATH on which a program does as it does, but for its call of this number."""
    (tmp_path / "counter").unlink(missing_ok=True)
    shutil.rmtree(tmp_path / "stand-in", ignore_errors=True)  # of another program
    script = FAILING.format(counter=tmp_path / "counter", number=number, act=act, real=shutil.which(name))
    return standing_in(tmp_path, name, script)


def generated(name: str) -> bool:
    """Return whether the desktop's own tools have made a file."""
    below_mime = name.startswith("share/mime/") and not name.startswith("share/mime/packages")
    return below_mime or name.endswith("mimeinfo.cache")


def placed(home: Home) -> dict[str, object]:
    return {name: one for name, one in below(home.local).items() if not generated(name)}


def test_a_fresh_installation_runs_and_goes_without_a_trace(any_home, tmp_path):
    before = below(any_home.folder)
    done = any_home.run(package(tmp_path) / "install.sh")
    assert (done.returncode, done.stderr) == (0, "")
    program = any_home.local / "bin" / "workbench"
    assert subprocess.run([program, "--version"], capture_output=True, text=True).stdout == "workbench 1.0\n"
    entry = (any_home.local / "share" / "applications" / f"{ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{program}" %F\n' in entry
    assert f"\nTryExec={program}\n" in entry
    assert f"\nIcon={ID}\n" in entry
    assert f"{any_home.local}/bin is not in your PATH" in done.stdout
    assert (any_home.local / "lib" / "finetune-workbench" / "lib" / "library.so").is_symlink()
    removed = any_home.run(any_home.local / "lib" / "finetune-workbench" / "uninstall.sh")
    assert (removed.returncode, removed.stderr) == (0, "")
    assert f"stay in {any_home.local}/share/workbench" in removed.stdout
    assert below(any_home.folder) == before


def test_a_newer_version_takes_the_place_of_an_older_one_and_its_stale_files_go(any_home, tmp_path):
    old = package(tmp_path, files={"lib/old.so": "old", "share/doc/workbench/old.txt": "old"})
    assert any_home.run(old / "install.sh").returncode == 0
    (any_home.local / "share" / "doc" / "mine.txt").write_text("mine")
    new = package(tmp_path, "2.0", files={"share/icons/hicolor/scalable/apps/new.svg": "new"})
    done = any_home.run(new / "install.sh")
    assert (done.returncode, done.stderr) == (0, "")
    found = placed(any_home)
    assert not [name for name in found if "old" in name]
    assert found["share/doc/mine.txt"]
    assert "share/doc/workbench" not in found
    assert (any_home.local / "lib" / "finetune-workbench" / "VERSION").read_text() == "2.0\n"
    fresh = made_home(tmp_path / "fresh")
    (fresh.local / "share" / "doc").mkdir()
    (fresh.local / "share" / "doc" / "mine.txt").write_text("mine")
    assert fresh.run(new / "install.sh").returncode == 0
    assert found.keys() == placed(fresh).keys()


def test_what_has_been_installed_is_the_manifests_and_nothing_else(home, tmp_path):
    before = placed(home)
    assert home.run(package(tmp_path) / "install.sh").returncode == 0
    lines = (home.local / "lib" / "finetune-workbench" / "MANIFEST").read_text().splitlines()
    files = {line[2:] for line in lines if line.startswith("F ")}
    folders = {line[2:] for line in lines if line.startswith("D ")}
    new = {name: one for name, one in placed(home).items() if name not in before}
    assert files == {name for name, one in new.items() if one != "folder"}
    inner = {name for name in new if name.startswith("lib/finetune-workbench")}  # goes with what is in it
    assert folders == {name for name, one in new.items() if one == "folder"} - inner


def test_a_prefix_with_spaces_quotes_and_chinese_letters_works(home, tmp_path):
    prefix = home.folder / '我的 "programs" $x'
    done = home.run(package(tmp_path) / "install.sh", "--prefix", prefix)
    assert (done.returncode, done.stderr) == (0, "")
    entry = (prefix / "share" / "applications" / f"{ID}.desktop").read_text(encoding="utf-8")
    escaped = str(prefix / "bin" / "workbench").replace('"', '\\\\"').replace("$", "\\\\$")
    assert f'Exec="{escaped}" %F\n' in entry
    assert f"\nIcon={prefix}/share/icons/hicolor/scalable/apps/{ID}.svg\n" in entry
    assert f"The menu does not look in {prefix}/share" in done.stdout
    assert subprocess.run([prefix / "bin" / "workbench"], capture_output=True, text=True).stdout == "workbench 1.0\n"
    assert home.run(prefix / "lib" / "finetune-workbench" / "uninstall.sh").returncode == 0
    assert not prefix.exists() or list(prefix.iterdir()) == []


def test_libraries_that_the_window_lacks_are_named(home, tmp_path):
    done = home.run(package(tmp_path, files={"LIBRARIES": "libc.so.6\nlibnobody.so.1\nlibno.so.2\n"}) / "install.sh")
    assert done.returncode == 0
    assert "libraries that this system lacks: libnobody.so.1 libno.so.2. On Debian" in done.stderr
    assert done.stdout.splitlines()[-1].startswith("To remove it")


def test_a_prefix_may_be_given_from_where_a_person_is(home, tmp_path):
    tree = package(tmp_path)
    command = ["sh", str(tree / "install.sh"), "--prefix=here/there"]
    subprocess.run(command, cwd=home.folder, env=home.environment(), check=True, capture_output=True)
    assert (home.folder / "here" / "there" / "bin" / "workbench").exists()


@pytest.mark.parametrize(
    ("act", "programs"),
    [("exit 1", ("mv", "cp", "ln", "mkdir")), ("kill -TERM $PPID", ("mv", "cp")), ("kill -INT $PPID", ("ln",))],
)
@pytest.mark.parametrize("upgrade", [False, True], ids=["fresh", "upgrade"])
def test_whichever_step_fails_or_is_interrupted_everything_is_as_before(home, tmp_path, act, programs, upgrade):
    new = package(tmp_path, "2.0")
    if upgrade:
        assert home.run(package(tmp_path, files={"share/doc/old.txt": "old"}) / "install.sh").returncode == 0
    before = below(home.folder)
    for program in programs:
        number, done = 0, None
        while done is None or done.returncode != 0:
            number += 1
            assert below(home.folder) == before, (program, number - 1)
            done = home.run(new / "install.sh", PATH=acting_at(tmp_path, program, number, act))
            assert done.returncode == 0 or done.stderr.strip()
        assert number > 1 or (upgrade and program == "ln")  # the link is there and stays
        assert home.run(new / "uninstall.sh").returncode == 0
        if upgrade:
            assert home.run(tmp_path / "finetune-workbench-1.0-linux-x86_64" / "install.sh").returncode == 0
        assert below(home.folder) == before


@pytest.mark.parametrize(("program", "upgrade"), [("cp", False), ("mv", False), ("mv", True)])
def test_what_a_killed_installation_leaves_is_recognised_and_goes(home, tmp_path, program, upgrade):
    old, new = package(tmp_path, files={"share/doc/old.txt": "old"}), package(tmp_path, "2.0")
    assert home.run(new / "install.sh").returncode == 0
    whole = placed(home)
    number, killed = 0, None
    while killed is None or killed.returncode != 0:
        number += 1
        assert home.run(new / "uninstall.sh").returncode == 0
        if upgrade:
            assert home.run(old / "install.sh").returncode == 0
        killed = home.run(new / "install.sh", PATH=acting_at(tmp_path, program, number, "kill -9 $PPID"))
        done = home.run(new / "install.sh")
        assert (done.returncode, done.stderr) == (0, "")
        assert placed(home).keys() == whole.keys(), number
    assert number > 4


def test_an_interruption_while_files_are_copied_is_heard_at_once(home, tmp_path):
    before = below(home.folder)
    path = standing_in(
        tmp_path, "cp", f'#!/bin/sh\n{shutil.which("cp")} "$@"\ntouch "{tmp_path}/copied"\nexec sleep 60\n'
    )
    command = ["sh", str(package(tmp_path) / "install.sh")]
    process = subprocess.Popen(command, env=home.environment(PATH=path), stderr=subprocess.PIPE, text=True)
    while not (tmp_path / "copied").exists():
        time.sleep(0.02)
    begin = time.monotonic()
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=30)
    assert time.monotonic() - begin < 10
    assert process.returncode == 143
    assert said == "The installation was broken off; everything is as it was before.\n"
    assert below(home.folder) == before
