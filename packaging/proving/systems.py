"""A `.deb` and an archive proved on clean systems: installed, tested, looked at, upgraded and removed."""

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from proving import roots
from proving.commands import ProofError, run, say
from proving.roots import HOME, PERSON, SCREEN, Root, System

OLDER = "0.0.1"
NAME = "finetune-workbench"
STALE = f"usr/lib/{NAME}/lib/of_an_older_build.py"
ID = "io.github.finetune_workbench.Workbench"
WINDOW_SECONDS = 90
TEXT = "Where is my parcel?"


class Proof:
    """One system's proof: each step is a row of the table, and the next goes on from where it left the system."""

    def __init__(self, system: System, deb: Path, archive: Path | None, work: Path) -> None:
        self._system = system
        self._deb = deb
        self._archive = archive
        self._work = work
        self._root: Root
        self._before: set[str] = set()
        self.rows: dict[str, str] = {}

    def go(self) -> dict[str, str]:
        """Take every step; return what came of each. After one that failed, what builds on it is not tried."""
        steps: dict[str, Callable[[], str]] = {
            "minimal root": self._make, "older build installed": self._install_older, "sample trained": self._train,
            "upgraded": self._upgrade, "self-test, no network": self._test,
            "self-test in a real window": self._test_in_window, "screenshot": self._look, "removed": self._remove,
        }  # fmt: skip
        if self._archive is not None:
            steps["archive installed, tested, removed"] = self._try_archive
        with screen():
            for name, step in steps.items():
                begun = time.monotonic()
                say(f"{self._system.name}: {name}")
                try:
                    self.rows[name] = f"{step()} ({time.monotonic() - begun:.0f} s)"
                except ProofError as error:
                    self.rows[name] = f"FAILED: {error}"
                    break
        roots.remove(self._work / "root")
        return self.rows

    def _make(self) -> str:
        self._root = roots.make(self._system, self._work / "root")
        return "made"

    def _install_older(self) -> str:
        depends = run(["dpkg-deb", "--field", str(self._deb), "Depends"]).strip()
        self._root.as_root("apt-get", "update", "-qq")
        self._root.as_root("apt-get", "satisfy", "-qq", "--no-install-recommends", depends)
        self._before = self._root.paths()
        self._install(older(self._deb, self._work))
        _expect((self._root.folder / STALE).exists(), "the older build's file is there")
        return "with the declared dependencies alone"

    def _install(self, deb: Path) -> None:
        place = self._root.folder / "var" / "cache" / deb.name
        shutil.copy(deb, place)
        self._root.as_root("apt-get", "install", "-qq", "--no-install-recommends", f"/var/cache/{deb.name}")
        place.unlink()

    def _train(self) -> str:
        folders = json.loads(self._root.as_person("workbench", "doctor", "--json"))["folders"]
        sample = f"{folders['resources']['path']}/samples/customer-messages/run.toml"
        self._root.as_person("workbench", "train", sample)
        return self._predict()

    def _predict(self) -> str:
        (run_of_it,) = json.loads(self._root.as_person("workbench", "runs", "list", "--json"))
        said = self._root.as_person("workbench", "predict", "latest", "--text", TEXT, "--json")
        return f"{run_of_it['status']}, answers {json.loads(said)['prediction']['label']}"

    def _upgrade(self) -> str:
        self._install(self._deb)
        _expect(not (self._root.folder / STALE).exists(), "the older build's own file is gone")
        version = run(["dpkg-deb", "--field", str(self._deb), "Version"]).strip()
        _expect(version in self._root.as_person("workbench", "--version"), f"it is {version}")
        return f"no stale file; the run is kept: {self._predict()}"

    def _test(self) -> str:
        checks = self._root.test_as_person("workbench")
        return f"all {len(checks)} checks"

    def _test_in_window(self) -> str:
        checks = self._root.test_as_person("workbench", DISPLAY=SCREEN, QT_QPA_PLATFORM="xcb")
        return f"all {len(checks)} checks"

    def _look(self) -> str:
        """Open a file as the desktop does, take a picture, see that the window is the desktop file's."""
        sample = f"{self._resources()}/samples/customer-messages/messages.csv"
        command = self._root.inside(["workbench", sample], PERSON, network=False)
        variables = {"PATH": "/usr/bin:/bin", "HOME": HOME, "LANG": "C.UTF-8", "DISPLAY": SCREEN}
        with subprocess.Popen(command, env=variables, stderr=subprocess.PIPE) as window:
            try:
                return self._picture()
            finally:
                window.terminate()

    def _resources(self) -> str:
        return str(json.loads(self._root.as_person("workbench", "doctor", "--json"))["folders"]["resources"]["path"])

    def _picture(self) -> str:
        on_screen = {**os.environ, "DISPLAY": SCREEN}
        entry = (self._root.folder / "usr/share/applications" / f"{ID}.desktop").read_text(encoding="utf-8")
        wanted = next(line.partition("=")[2] for line in entry.splitlines() if line.startswith("StartupWMClass="))
        found = ("xdotool", "search", "--sync", "--onlyvisible", "--class", wanted)
        run(["timeout", str(WINDOW_SECONDS), *found], env=on_screen)
        time.sleep(6)  # for the file to be read and drawn
        picture = self._work / f"{self._system.suite}.png"
        run(["import", "-window", "root", str(picture)], env=on_screen)
        return f"{picture}, window class {wanted}"

    def _remove(self) -> str:
        self._root.as_root("workbench", "--version")  # as root it could write among its own files
        self._root.as_root("apt-get", "purge", "-qq", NAME)
        left = sorted(self._root.paths() - self._before)
        _expect(not left, f"nothing is left of it: {left[:10]}")
        kept = list((self._root.folder / HOME.lstrip("/")).rglob("summary.json"))
        _expect(len(kept) == 1, f"the person's run is kept: {kept}")
        return "nothing left but the person's run"

    def _try_archive(self) -> str:
        """Unpack, install below the person's home, test, upgrade over it, remove: all as the person."""
        home = self._root.folder / HOME.lstrip("/")
        before = {path for path in home.rglob("*") if ".cache" not in path.parts}
        self._root.as_root("apt-get", "install", "-qq", "--no-install-recommends", "zstd")
        shutil.copy(self._archive or "", self._root.folder / "tmp" / "workbench.tar.zst")
        unpack = "mkdir /tmp/it && cd /tmp/it && tar --zstd -xf ../workbench.tar.zst"
        self._root.as_person("sh", "-euc", f"{unpack} && sh */install.sh && sh */install.sh")
        checks = self._root.test_as_person(f"{HOME}/.local/bin/workbench")
        self._root.as_person("sh", f"{HOME}/.local/lib/{NAME}/uninstall.sh")
        left = {path for path in home.rglob("*") if ".cache" not in path.parts and not path.is_dir()} - before
        _expect(not left, f"nothing is left of it: {sorted(left)[:10]}")
        return f"all {len(checks)} checks, nothing left"


def older(deb: Path, work: Path) -> Path:
    """Return a package as an older build would have made it: another version, and a file that the new one has not."""
    made = work / f"{NAME}_{OLDER}_amd64.deb"
    if not made.exists():
        folder = work / "older"
        run(["dpkg-deb", "--raw-extract", str(deb), str(folder)])
        control = folder / "DEBIAN" / "control"
        lines = control.read_text(encoding="utf-8").splitlines()
        versioned = [f"Version: {OLDER}" if line.startswith("Version:") else line for line in lines]
        control.write_text("\n".join(versioned) + "\n", encoding="utf-8")
        (folder / STALE).write_text("# a file that a later build has not\n", encoding="utf-8")
        run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(folder), str(made)])
        shutil.rmtree(folder)
    return made


@contextmanager
def screen() -> Iterator[None]:
    """Have a screen nobody sees, that anybody on this machine may draw on."""
    command = ["Xvfb", SCREEN, "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as server:
        end = time.monotonic() + WINDOW_SECONDS
        while not Path(f"/tmp/.X11-unix/X{SCREEN[1:]}").exists():
            if server.poll() is not None or time.monotonic() > end:
                raise ProofError(f"Xvfb can't have the screen {SCREEN}.")
            time.sleep(0.1)
        try:
            yield
        finally:
            server.terminate()


def _expect(true: bool, what: str) -> None:
    if not true:
        raise ProofError(f"this is not so: {what}")
