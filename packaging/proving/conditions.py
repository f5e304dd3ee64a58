"""A tree's self-test on this machine, under conditions that programs break under."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from proving.commands import ProofError, expect, say, self_test

NOBODY = 65534
STRANGE = "李 小明 (at home)"
LOCALE = "de_DE.UTF-8"  # 0,5 for a half
HERE = "/mnt"  # where the test alone sees the tree: its own folder may be closed to others
WRITABLE = f'mount --bind "$0" {HERE} && exec "$@"'
READ_ONLY = (
    f'mount --bind "$0" {HERE} && mount -o remount,bind,ro {HERE} && ! touch {HERE}/VERSION 2>/dev/null && exec "$@"'
)


@dataclass(frozen=True)
class Condition:
    """What is unlike a usual desktop; the home folder is empty in all of them."""

    name: str
    network: bool = True
    home: str | None = "home"  # None: HOME is not set, and WORKBENCH_HOME says where things lie
    locale: str = "C.UTF-8"
    writable: bool = True  # the folder of the program itself


ALONE = (
    Condition("an empty home"),
    Condition("no network", network=False),
    Condition("no HOME, but WORKBENCH_HOME", home=None),
    Condition("a name with spaces and Chinese letters", home=STRANGE),
    Condition("a locale with decimal commas", locale=LOCALE),
    Condition("an install folder that can't be written", writable=False),
)
TOGETHER = (Condition("all of it at once", network=False, home=STRANGE, locale=LOCALE, writable=False),)


def prove(tree: Path, conditions: Sequence[Condition]) -> dict[str, str]:
    """Run the self-test under each condition; return what came of each, "all 9 checks (24 s)" or why not."""
    expect((tree / "workbench").is_file(), f"{tree} is a built tree")
    return {one.name: _outcome(tree, one) for one in conditions}


def make_locale(place: Path) -> Path:
    """Return a folder for LOCPATH that holds the locale with decimal commas. Raises ProofError."""
    folder = place / "locales"
    folder.mkdir(parents=True, exist_ok=True)
    language, encoding = LOCALE.split(".")
    words = ["localedef", "-i", language, "-f", encoding, str(folder / LOCALE)]
    if not (folder / LOCALE).exists():
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        expect((folder / LOCALE).exists(), f"localedef makes {LOCALE} (apt install locales): {done.stderr}")
    return folder


def _outcome(tree: Path, condition: Condition) -> str:
    say(f"self-test: {condition.name}")
    begun = time.monotonic()
    with TemporaryDirectory(prefix="workbench-proof-") as folder:
        place = Path(folder)
        home = place / (condition.home or "home")
        home.mkdir()
        variables = _environment(condition, home, place)
        if os.getuid() == 0:
            os.chown(place, NOBODY, NOBODY)
            os.chown(home, NOBODY, NOBODY)
        try:
            passed = self_test(_inside(tree, condition), variables)
        except ProofError as error:
            return f"FAILED: {error}"
    return f"{passed} ({time.monotonic() - begun:.0f} s)"


def _environment(condition: Condition, home: Path, place: Path) -> dict[str, str]:
    """Return the little that a desktop's session would set."""
    found = {"PATH": "/usr/bin:/bin", "LC_ALL": condition.locale, "TMPDIR": str(place), "USER": home.name}
    found["HOME" if condition.home else "WORKBENCH_HOME"] = str(home)
    if condition.locale == LOCALE:
        found["LOCPATH"] = str(make_locale(place))
    return found


def _inside(tree: Path, condition: Condition) -> list[str]:
    """Return the command in namespaces of its own: as nobody where root asks, else as the one who asks."""
    as_root = os.getuid() == 0
    away = ["unshare", "--mount", *([] if as_root else ["--map-root-user"]), *([] if condition.network else ["--net"])]
    script = WRITABLE if condition.writable else READ_ONLY
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if as_root else []
    return [*away, "sh", "-c", script, str(tree), *user, f"{HERE}/workbench", "--self-test"]
