"""A `.deb` and an archive proved on clean systems: installed, tested, looked at, upgraded and removed."""

import os
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from proving import roots
from proving.commands import ProofError, expect, last_json, run, say, self_test
from proving.roots import HOME, PERSON, Root, System, variables

OLDER = "0.0.1"
NAME = "finetune-workbench"
ID = "io.github.finetune_workbench.Workbench"
STALE = f"usr/lib/{NAME}/lib/of_an_older_build.py"
SAMPLE = "samples/customer-messages"
TEXT = "Where is my parcel?"
WINDOW_SECONDS = 90
DRAWN_SECONDS = 6  # for a file to be read and shown once the window is there
COLOURS = 100  # a picture of the window has more, an empty screen one
DESKTOP = ("desktop-file-utils", "hicolor-icon-theme", "shared-mime-info")  # make the caches a menu is drawn from
MIME = "application/vnd.finetune-workbench.project+json"


class Proof:
    """One system's proof: each step is a row of the table, and the next goes on from where it left the system."""

    def __init__(self, system: System, deb: Path, archive: Path | None, work: Path) -> None:
        self._system = system
        self._deb = deb
        self._archive = archive
        self._work = work
        self._root = Root(work / f"root-{system.suite}")
        self._screen = ""
        self._before: set[str] = set()

    def go(self) -> dict[str, str]:
        """Take every step; return what came of each. After one that failed, what builds on it is not tried."""
        rows: dict[str, str] = {}
        try:
            with roots.screen() as self._screen, roots.made(self._system, self._root.folder):
                for name, step in self._steps().items():
                    begun = time.monotonic()
                    say(f"{self._system.name}: {name}")
                    rows[name] = "not ended"
                    rows[name] = f"{step()} ({time.monotonic() - begun:.0f} s)"
        except ProofError as error:
            rows[next(reversed(rows), "minimal root")] = f"FAILED: {error}"
        return rows

    def _steps(self) -> dict[str, Callable[[], str]]:
        steps = {
            "an older build installed": self._install_older, "the sample trained": self._train,
            "a file opened, the window closed": self._open, "upgraded": self._upgrade,
            "self-test": self._test, "self-test in a real window": self._test_in_window,
            "the project opened again": self._open_again, "removed": self._remove, "on a desktop": self._on_desktop,
        }  # fmt: skip
        return steps if self._archive is None else {**steps, "the archive, for one person": self._try_archive}

    def _install_older(self) -> str:
        """Install the declared dependencies and nothing that is recommended, then a build that came before."""
        self._root.as_root("apt-get", "update", "-qq")
        depends = run(["dpkg-deb", "--field", str(self._deb), "Depends"]).strip()
        self._root.as_root("apt-get", "satisfy", "-qq", "--no-install-recommends", depends)
        self._before = self._root.paths()
        old = older(self._deb, self._work)
        self._install(old)
        old.unlink()
        expect((self._root.folder / STALE).exists(), "the older build's file is there")
        return "with the declared dependencies alone"

    def _install(self, deb: Path) -> None:
        place = self._root.folder / "var" / "cache" / deb.name
        shutil.copy(deb, place)
        self._root.as_root("apt-get", "install", "-qq", "--no-install-recommends", f"/var/cache/{deb.name}")
        place.unlink()

    def _train(self) -> str:
        self._root.as_person("workbench", "train", f"{self._resources()}/{SAMPLE}/run.toml")
        return self._predict()

    def _resources(self) -> str:
        return str(last_json(self._root.as_person("workbench", "doctor", "--json"))["folders"]["resources"]["path"])

    def _predict(self) -> str:
        runs = last_json(self._root.as_person("workbench", "runs", "list", "--json"))
        expect([one["status"] for one in runs] == ["finished"], f"one finished run is there: {runs}")
        said = last_json(self._root.as_person("workbench", "predict", "latest", "--text", TEXT, "--json"))
        return f"the run answers {said['prediction']['label']}"

    def _open(self) -> str:
        """Open a file as the desktop does: it becomes a project."""
        self._look(f"{self._resources()}/{SAMPLE}/messages.csv")
        expect(len(self._projects()) == 1, "the file has become a project")
        return "it became a project"

    def _open_again(self) -> str:
        before = self._projects()
        picture = self._look()
        expect(self._projects().keys() == before.keys(), "no other project came about")
        return f"picture {picture}"

    def _projects(self) -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in self._root.home.rglob("project.json")}

    def _look(self, *words: str) -> Path:
        """Start the window, wait for it, take its picture and close it as a person does."""
        log = self._work / f"{self._system.suite}.log"
        command = self._root.inside(["workbench", *words], PERSON)
        with log.open("w") as said, subprocess.Popen(command, env=self._on_screen(HOME), stderr=said) as window:
            try:
                return self._picture(window)
            except ProofError as error:
                raise ProofError(f"{error}; the program said: {log.read_text(errors='replace')[-1000:]}") from error
            finally:
                window.kill()

    def _picture(self, window: "subprocess.Popen[bytes]") -> Path:
        entry = (self._root.folder / "usr/share/applications" / f"{ID}.desktop").read_text(encoding="utf-8")
        wanted = next(line.partition("=")[2] for line in entry.splitlines() if line.startswith("StartupWMClass="))
        here = {**os.environ, **self._on_screen(os.environ.get("HOME", "/"))}
        search = ["xdotool", "search", "--onlyvisible", "--class", f"^{wanted}$"]
        end = time.monotonic() + WINDOW_SECONDS
        while not (found := run(search, codes=(0, 1), env=here).split()):
            expect(window.poll() is None, "the program goes on")
            expect(time.monotonic() < end, f"a window of the class {wanted} appears")
            time.sleep(0.3)
        time.sleep(DRAWN_SECONDS)
        picture = self._work / f"{self._system.suite}.png"
        run(["import", "-window", "root", str(picture)], env=here)
        colours = int(run(["identify", "-format", "%k", str(picture)]))
        expect(colours > COLOURS, f"the picture has more than {COLOURS} colours: {colours}")
        run(
            ["xdotool", "windowfocus", "--sync", found[0], "key", "ctrl+q"], env=here
        )  # as no desktop gives it the keys
        try:
            window.wait(WINDOW_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise ProofError("the window is not closed by Ctrl+Q") from error
        return picture

    def _on_screen(self, home: str) -> dict[str, str]:
        return variables(home, DISPLAY=self._screen)

    def _upgrade(self) -> str:
        before = self._projects()
        self._install(self._deb)
        expect(not (self._root.folder / STALE).exists(), "the older build's own file is gone")
        version = run(["dpkg-deb", "--field", str(self._deb), "Version"]).strip()
        expect(version in self._root.as_person("workbench", "--version"), f"it is {version}")
        expect(self._projects() == before, "the project is as it was")
        return f"no stale file, the project kept, {self._predict()}"

    def _test(self) -> str:
        return self_test(self._root.inside(["workbench", "--self-test"], PERSON), variables(HOME))

    def _test_in_window(self) -> str:
        command = self._root.inside(["workbench", "--self-test"], PERSON)
        return self_test(command, {**self._on_screen(HOME), "QT_QPA_PLATFORM": "xcb"})

    def _remove(self) -> str:
        self._root.as_root("workbench", "--version")  # as root it could write among its own files
        self._root.as_root("apt-get", "purge", "-qq", NAME)
        self._expect_as_before()
        kept = [*self._root.home.rglob("report.json"), *self._projects()]
        expect(len(kept) == 2, f"the person's run and project are kept: {kept}")
        return "nothing left but the person's run and project"

    def _expect_as_before(self) -> None:
        left = sorted(self._root.paths() - self._before)
        expect(not left, f"nothing is left of it: {left[:10]}")

    def _on_desktop(self) -> str:
        """Install it where a menu is drawn: its entry and its kinds of files are known, and no longer afterwards."""
        self._root.as_root("apt-get", "install", "-qq", "--no-install-recommends", *DESKTOP)
        self._install(self._deb)
        expect(self._is_known() == [True, True], "the menu's caches name the program and its kinds of files")
        self._root.as_root("apt-get", "purge", "-qq", NAME)
        expect(self._is_known() == [False, False], "the menu's caches no longer name it")
        return "known to the menu and the file manager, and forgotten"

    def _is_known(self) -> list[bool]:
        caches = [self._root.folder / "usr/share" / name for name in ("applications/mimeinfo.cache", "mime/types")]
        return [path.exists() and MIME in path.read_text(encoding="utf-8") for path in caches]

    def _try_archive(self) -> str:
        """Unpack, install below the person's home, upgrade over it, test, remove: all as the person."""
        before = self._home()
        self._root.as_root("apt-get", "install", "-qq", "--no-install-recommends", "zstd")
        place = self._root.home / "downloaded"
        place.mkdir()
        shutil.copy(str(self._archive), place / "workbench.tar.zst")
        os.chown(place, PERSON, PERSON)
        unpack = f'cd "{HOME}/downloaded" && tar --zstd -xf workbench.tar.zst'
        self._root.as_person("sh", "-euc", f"{unpack} && sh finetune-*/install.sh && sh finetune-*/install.sh")
        shutil.rmtree(place)
        passed = self_test(self._root.inside([f"{HOME}/.local/bin/workbench", "--self-test"], PERSON), variables(HOME))
        self._root.as_person("sh", f"{HOME}/.local/lib/{NAME}/uninstall.sh")
        left = self._home() - before
        expect(not left, f"nothing is left of it: {sorted(left)[:10]}")
        return f"{passed}, nothing left"

    def _home(self) -> set[Path]:
        """Return the paths in the person's home, without what libraries keep in its cache."""
        return {path for path in self._root.home.rglob("*") if ".cache" not in path.parts}


def older(deb: Path, work: Path) -> Path:
    """Return a package as an older build would have made it: another version, and a file that the new one has not."""
    folder, made = work / "older", work / f"{NAME}_{OLDER}_amd64.deb"
    shutil.rmtree(folder, ignore_errors=True)
    run(["dpkg-deb", "--raw-extract", str(deb), str(folder)])
    control = folder / "DEBIAN" / "control"
    lines = control.read_text(encoding="utf-8").splitlines()
    versioned = [f"Version: {OLDER}" if line.startswith("Version:") else line for line in lines]
    control.write_text("\n".join(versioned) + "\n", encoding="utf-8")
    (folder / STALE).write_text("# a file that a later build has not\n", encoding="utf-8")
    run(["dpkg-deb", "--root-owner-group", "-Zgzip", "-z1", "--build", str(folder), str(made)])
    shutil.rmtree(folder)
    return made
