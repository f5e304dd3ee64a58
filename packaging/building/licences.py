"""The licences of everything inside a package: Python's packages, the system's libraries, Python itself."""

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

from building.machine import BuildError

TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
COMMON = Path("/usr/share/common-licenses")  # a part of every Debian
WITHOUT_TEXT = {  # wheels that name their licence and hold no text of it
    "pyside6_essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3"), "tokenizers": ("Apache-2.0",),
}  # fmt: skip
# stay outside
TOOLS = {"pip", "hatchling", "pathspec", "pluggy", "trove-classifiers", "tomlkit", "altgraph"}
HEAD = """What is inside this package besides the workbench, under which licence; the texts lie in the folders beside.

Qt and PySide6 are used under the LGPL, version 3: they lie in lib/PySide6 as shared libraries of their own, and the
program runs with other builds of the same version in their place.

"""


def gather(site: Path, sources: Iterable[Path], folder: Path) -> None:
    """Put the licences of a tree into a folder, one of its own for each part, and a list of all of them.

    `sources` are the files of the tree as they lay on the build machine. Raises BuildError for a part without any.
    """
    folder.mkdir(parents=True)
    lines = [_of_distribution(one, folder) for one in distributions(path=[str(site)]) if _is_inside(one)]
    lines += [_of_system(package, folder) for package in _system_packages(sources, site)]
    lines.append(_of_python(folder))
    (folder / "README.txt").write_text(HEAD + "\n".join(sorted(lines, key=str.lower)) + "\n", encoding="utf-8")


def _is_inside(found: Distribution) -> bool:
    return found.metadata["Name"].lower() not in TOOLS


def _of_distribution(found: Distribution, folder: Path) -> str:
    """Copy the texts that a wheel has of its licence; return its line of the list."""
    name, version = found.metadata["Name"], found.version
    place = folder / f"{name}-{version}"
    texts = [one for one in found.files or () if TEXT.match(one.name) and ".dist-info" in str(one)]
    for text in texts:
        _copy(Path(str(found.locate_file(text))), place / "-".join(text.parts[1:]).removeprefix("licenses-"))
    for standard in () if texts else WITHOUT_TEXT.get(name.lower(), ()):
        _copy(COMMON / standard, place / standard)
    if not place.is_dir():
        raise BuildError(f"{name} {version} comes without a text of its licence: add it to building/licences.py.")
    return f"{name} {version}: {_named(found)}"


def _named(found: Distribution) -> str:
    """Return a wheel's own words for its licence, the first line where it is a whole text."""
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classified = [one.split(" :: ")[-1] for one in found.metadata.get_all("Classifier") or () if "License ::" in one]
    return said.strip().partition("\n")[0] or ", ".join(classified)


def _system_packages(sources: Iterable[Path], site: Path) -> list[str]:
    """Return the system's packages that files of a tree came from."""
    taken = [path for path in sources if path.is_relative_to("/usr") or path.is_relative_to("/lib")]
    return sorted({package_of(path) for path in taken if not path.is_relative_to(site)} - {""})


def package_of(path: Path) -> str:
    """Return the system's package a file came with; "" for none, as with a Python built in place."""
    for spelled in dict.fromkeys((path, path.resolve(), Path(str(path).removeprefix("/usr")))):
        done = subprocess.run(["dpkg-query", "-S", str(spelled)], check=False, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    return ""


def _of_system(package: str, folder: Path) -> str:
    _copy(Path("/usr/share/doc") / package / "copyright", folder / package / "copyright")
    return f"{package} (Debian): {folder.name}/{package}/copyright"


def _of_python(folder: Path) -> str:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not text.exists():  # Debian's Python keeps it where Debian keeps all of them
        text = Path(f"/usr/share/doc/python{sysconfig.get_python_version()}/copyright")
    _copy(text, folder / "Python" / text.name)
    return f"Python {sysconfig.get_python_version()}: PSF-2.0"


def _copy(text: Path, to: Path) -> None:
    if not text.exists():
        raise BuildError(f"The licence {text} is missing on this machine.")
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(text, to)
