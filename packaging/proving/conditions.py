"""A tree's self-test on this machine, under conditions that programs break under."""

import os
import shutil
import subprocess
import time
from pathlib import Path

from proving.commands import ProofError, say, self_test

NOBODY = 65534
HOME = "李 小明 (at home)"
LOCALE = "de_DE.UTF-8"  # 0,5 for a half
ALL = "all at once"
CONDITIONS = ("no network", "empty home", "no HOME at all", "name with spaces and Chinese letters",
              "locale with decimal commas", "install folder that can't be written", ALL)  # fmt: skip


def prove(tree: Path, conditions: tuple[str, ...], place: Path) -> dict[str, str]:
    """Run the self-test under each condition; return what came of each, "passed in 24 s" or why not."""
    return {one: _outcome(tree, one, place / f"condition-{number}") for number, one in enumerate(conditions)}


def make_locale(place: Path) -> Path:
    """Return a folder for LOCPATH that holds the locale with decimal commas. Raises ProofError."""
    folder = place / "locales"
    if not folder.exists():
        folder.mkdir(parents=True)
        language, encoding = LOCALE.split(".")
        done = subprocess.run(
            ["localedef", "-i", language, "-f", encoding, str(folder / LOCALE)], check=False, capture_output=True
        )
        if not (folder / LOCALE).exists():
            raise ProofError(f"localedef can't make {LOCALE} (apt install locales): {done.stderr.decode()}")
    return folder


def _outcome(tree: Path, condition: str, place: Path) -> str:
    say(f"self-test: {condition}")
    shutil.rmtree(place, ignore_errors=True)
    home = place / (HOME if condition in (CONDITIONS[3], ALL) else "home")
    home.mkdir(parents=True)
    if os.getuid() == 0:
        for path in (place, home):
            os.chown(path, NOBODY, NOBODY)
    begun = time.monotonic()
    try:
        self_test(_inside(tree, condition), _environment(condition, home, place))
    except ProofError as error:
        return f"FAILED: {error}"
    finally:
        shutil.rmtree(place, ignore_errors=True)
    return f"passed in {time.monotonic() - begun:.0f} s"


def _environment(condition: str, home: Path, place: Path) -> dict[str, str]:
    """Return the little that a desktop's session would set, and what the condition adds."""
    found = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TMPDIR": str(place), "HOME": str(home), "USER": home.name}
    if condition == "no HOME at all":
        del found["HOME"]
    if condition in ("locale with decimal commas", ALL):
        found |= {"LC_ALL": LOCALE, "LOCPATH": str(make_locale(place.parent))}
    return found


def _inside(tree: Path, condition: str) -> list[str]:
    """Return the command: an ordinary user's, in namespaces of its own where the condition wants them."""
    as_root = os.getuid() == 0
    words = ["unshare", "--mount"] + ([] if as_root else ["--map-root-user"])
    if condition in ("no network", ALL):
        words.append("--net")
    script = 'exec "$@"'
    if condition in ("install folder that can't be written", ALL):
        script = (
            f'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && ! touch "$0/VERSION" 2>/dev/null && {script}'
        )
    user = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"] if as_root else []
    return [*words, "sh", "-c", script, str(tree), *user, str(tree / "workbench"), "--self-test"]
