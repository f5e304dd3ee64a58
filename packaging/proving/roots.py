"""Minimal systems as folders: made anew from their own archives, entered as root or as an ordinary person."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from proving.commands import ProofError, run

TOOLS = {"mmdebstrap": "mmdebstrap", "Xvfb": "xvfb", "xdotool": "xdotool", "import": "imagemagick",
         "unshare": "util-linux", "setpriv": "util-linux", "dpkg-deb": "dpkg"}  # fmt: skip
KEYRINGS = Path("/usr/share/keyrings")
SOCKETS = Path("/tmp/.X11-unix")
PERSON = 1234
HOME = "/home/李 小明"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
# what any use of a system changes
CHANGING = {"proc", "sys", "dev", "home", "var/cache", "var/lib/apt", "var/lib/dpkg", "var/log"}
ENTRY = f"""
mount -t proc proc "$0/proc" && mount --rbind /dev "$0/dev" && mount --bind {SOCKETS} "$0{SOCKETS}" &&
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


@dataclass(frozen=True)
class Root:
    """A system's root as a folder, with a person in it whose name has Chinese letters and a space."""

    folder: Path

    @property
    def home(self) -> Path:
        """Return the person's home as it lies on this machine."""
        return self.folder / HOME.lstrip("/")

    def as_root(self, *command: str) -> str:
        """Run a command in it as root, with the machine's network; return what it writes to stdout."""
        return run(self.inside(command, 0), env=variables("/root", DEBIAN_FRONTEND="noninteractive"))

    def as_person(self, *command: str) -> str:
        """Run a command in it as the person, without any network; return what it writes to stdout."""
        return run(self.inside(command, PERSON), env=variables(HOME))

    def inside(self, command: Sequence[str], user: int) -> list[str]:
        """Return the command that runs another in this root, and ends whatever that has started when it ends."""
        away = ["--net"] if user else []
        change = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        own = ["unshare", "--mount", "--pid", "--fork", "--kill-child", *away]
        return [*own, "sh", "-c", ENTRY, str(self.folder), *change, *command]

    def paths(self) -> set[str]:
        """Return every path there is, without what any use of a system changes."""
        found = set()
        for folder, folders, files in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            folders[:] = [one for one in folders if os.path.normpath(os.path.join(place, one)) not in CHANGING]
            found.update(os.path.normpath(os.path.join(place, one)) for one in (*folders, *files))
        return found


def variables(home: str, **more: str) -> dict[str, str]:
    """Return the little that a session in a root has set."""
    passed_on = {key: value for key, value in os.environ.items() if key.lower().endswith("_proxy")}
    return {**passed_on, "PATH": PATH, "HOME": home, "LANG": "C.UTF-8", **more}


def check_tools() -> None:
    """Raise ProofError naming what this machine lacks, at once."""
    missing = [f"{tool} (apt install {package})" for tool, package in TOOLS.items() if shutil.which(tool) is None]
    if os.getuid() != 0:
        missing.insert(0, "root's rights (sudo)")
    if missing:
        raise ProofError("A proof on clean systems needs: " + ", ".join(missing) + ".")


@contextmanager
def made(system: System, folder: Path) -> Iterator[Root]:
    """Have a minimal root of a system, which is gone afterwards; nothing is mounted in it but for commands that run."""
    _remove(folder)
    try:
        kind = ("--quiet", "--variant=minbase", "--components=main", f"--keyring={KEYRINGS / system.keyring}")
        run(["mmdebstrap", *kind, system.suite, str(folder), system.mirror])
        shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
        with (folder / "etc" / "passwd").open("a", encoding="utf-8") as users:
            users.write(f"{Path(HOME).name}:x:{PERSON}:{PERSON}::{HOME}:/bin/sh\n")
        root = Root(folder)
        root.home.mkdir()
        os.chown(root.home, PERSON, PERSON)
        (folder / str(SOCKETS).lstrip("/")).mkdir(exist_ok=True)
        yield root
    finally:
        _remove(folder)


@contextmanager
def screen() -> Iterator[str]:
    """Have a screen that nobody sees, of a number of its own, that anybody on this machine may draw on."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-ac"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=[writing]) as server:
        os.close(writing)
        try:
            with os.fdopen(reading, encoding="ascii") as said:
                number = said.readline().strip()
            if not number:
                raise ProofError("Xvfb can't have a screen.")
            yield f":{number}"
        finally:
            server.kill()


def _remove(folder: Path) -> None:
    if folder.exists():
        run(["rm", "--recursive", "--force", "--one-file-system", str(folder)])
