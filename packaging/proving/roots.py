"""Minimal systems as folders: made anew from their own archives, entered as root or as an ordinary person."""

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proving.commands import ProofError, run, self_test

TOOLS = {"mmdebstrap": "mmdebstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick",
         "unshare": "util-linux", "setpriv": "util-linux", "dpkg-deb": "dpkg"}  # fmt: skip
KEYRINGS = Path("/usr/share/keyrings")
SCREEN = ":77"
PERSON = 1234
HOME = "/home/李 小明"
CHANGING = ("proc", "sys", "dev", "tmp", "run", "root", "home", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log")
ENTRY = """
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" &&
exec chroot "$0" "$@"
"""


@dataclass(frozen=True)
class System:
    """A distribution whose minimal root can be made."""

    name: str
    suite: str
    mirror: str
    keyring: str


SYSTEMS = (
    System("Debian 12", "bookworm", "http://deb.debian.org/debian", "debian-archive-keyring.gpg"),
    System("Debian 13", "trixie", "http://deb.debian.org/debian", "debian-archive-keyring.gpg"),
    System("Ubuntu 24.04", "noble", "http://archive.ubuntu.com/ubuntu", "ubuntu-archive-keyring.gpg"),
)


@dataclass
class Root:
    """A system's root as a folder."""

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def as_root(self, *command: str, network: bool = True) -> str:
        """Run a command in it as root; return what it writes to stdout."""
        return run(self.inside(command, 0, network=network), env=self._variables("/root"))

    def as_person(self, *command: str, network: bool = False, **variables: str) -> str:
        """Run a command in it as an ordinary person, without any network."""
        return run(self.inside(command, PERSON, network=network), env=self._variables(HOME) | variables)

    def test_as_person(self, program: str, **variables: str) -> list[dict[str, Any]]:
        """Return the checks of the program's self-test in it, as an ordinary person, without any network."""
        command = self.inside([program, "--self-test"], PERSON, network=False)
        return self_test(command, self._variables(HOME) | variables)

    def inside(self, command: Sequence[str], user: int, *, network: bool) -> list[str]:
        """Return the command that runs another in this root as a user."""
        away = [] if network else ["--net"]
        change = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        return ["unshare", "--mount", *away, "sh", "-c", ENTRY, str(self.folder), *change, *command]

    def paths(self) -> set[str]:
        """Return every path there is, without what any use of a system changes."""
        found = set()
        for folder, folders, files in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            folders[:] = [one for one in folders if os.path.normpath(os.path.join(place, one)) not in CHANGING]
            found.update(os.path.normpath(os.path.join(place, one)) for one in (*folders, *files))
        return found

    def _variables(self, home: str) -> dict[str, str]:
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        fixed = {"PATH": path, "HOME": home, "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        return {**fixed, **self.environment}


def check_tools() -> None:
    """Raise ProofError naming what this machine lacks, at once."""
    missing = [f"{tool} (apt install {package})" for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if os.getuid() != 0:
        missing.insert(0, "root's rights (sudo)")
    if missing:
        raise ProofError("A proof on clean systems needs: " + ", ".join(missing) + ".")


def make(system: System, folder: Path) -> Root:
    """Return a minimal root of a system, with a person in it whose name has Chinese letters and a space."""
    remove(folder)
    kind = ("--quiet", "--variant=minbase", "--components=main", f"--keyring={KEYRINGS / system.keyring}")
    run(["mmdebstrap", *kind, system.suite, str(folder), system.mirror])
    shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    with (folder / "etc" / "passwd").open("a", encoding="utf-8") as users:
        users.write(f"{Path(HOME).name}:x:{PERSON}:{PERSON}::{HOME}:/bin/sh\n")
    home = folder / HOME.lstrip("/")
    home.mkdir()
    os.chown(home, PERSON, PERSON)
    (folder / "tmp" / ".X11-unix").mkdir(mode=0o777, exist_ok=True)
    return Root(folder)


def remove(folder: Path) -> None:
    """Delete a root; nothing is mounted in it but for commands that run."""
    if folder.exists():
        run(["rm", "--recursive", "--force", "--one-file-system", str(folder)])
