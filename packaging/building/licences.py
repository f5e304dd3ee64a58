"""The licences of everything inside a package: Python's packages, the system's libraries, Python itself."""

import re
import shutil
import subprocess
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path

from building.machine import BuildError

LIST = "README.txt"
TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|copyright)", re.IGNORECASE)
COMMON = Path("/usr/share/common-licenses")  # a part of every Debian
DOCUMENTS = Path("/usr/share/doc")
WITHOUT_TEXT = {  # wheels that name their licence and hold no text of it
    "pyside6_essentials": ("LGPL-3", "GPL-3"), "shiboken6": ("LGPL-3", "GPL-3"), "tokenizers": ("Apache-2.0",),
}  # fmt: skip
# what builds a package and is not in it; PyInstaller's start of the program is
BUILDERS = {"pip", "hatchling", "pathspec", "pluggy", "trove-classifiers", "tomlkit", "altgraph"}
HEAD = """The Fine-Tuning Workbench is copyright of its developers and under the Apache License 2.0, whose text is in
finetune-workbench-*/ (on Debian also in /usr/share/common-licenses/Apache-2.0). What else is inside, and under which
licence, stands below; each has its texts in the folder of its name.

Qt and PySide6 are used under the LGPL, version 3: they lie in lib/PySide6 as shared libraries of their own, and the
program runs with other builds of the same version in their place. What Qt itself holds of others is listed at
https://doc.qt.io/qt-6/licenses-used-in-qt.html.

"""


def gather(site: Path, sources: Iterable[Path], folder: Path) -> None:
    """Put the licences of a tree into a folder, one of its own for each part, and a list of all of them.

    `sources` are the files of the tree as they lay on the build machine. Raises BuildError for a part without any.
    """
    folder.mkdir(parents=True)
    lines = [_of_distribution(one, folder) for one in distributions(path=[str(site)]) if _is_inside(one)]
    taken = [path for path in sources if path.is_relative_to("/usr") or path.is_relative_to("/lib")]
    outside = [path for path in taken if not path.is_relative_to(site)]
    lines += [_of_system(package, folder) for package in sorted({package_of(path) for path in outside})]
    lines.append(_of_python(folder))
    (folder / LIST).write_text(HEAD + "\n".join(sorted(lines, key=str.lower)) + "\n", encoding="utf-8")


def package_of(path: Path) -> str:
    """Return the system's package a file came with; raises BuildError for none."""
    for spelled in dict.fromkeys((path, path.resolve(), Path(str(path).removeprefix("/usr")))):
        done = subprocess.run(["dpkg-query", "-S", str(spelled)], check=False, capture_output=True, text=True)
        if done.returncode == 0:
            return done.stdout.partition(":")[0]
    raise BuildError(f"{path} is needed and belongs to none of this system's packages: what is its licence?")


def _is_inside(found: Distribution) -> bool:
    return found.metadata["Name"].lower() not in BUILDERS


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
    return f"{place.name}: {_named(found)}"


def _named(found: Distribution) -> str:
    """Return a wheel's own words for its licence, the first line where it is a whole text."""
    said = found.metadata.get("License-Expression") or found.metadata.get("License") or ""
    classified = [one.split(" :: ")[-1] for one in found.metadata.get_all("Classifier") or () if "License ::" in one]
    return said.strip().partition("\n")[0] or ", ".join(classified)


def _of_system(package: str, folder: Path) -> str:
    _copy(DOCUMENTS / package / "copyright", folder / package / "copyright")
    return f"{package}: a library of Debian's, see its copyright file"


def _of_python(folder: Path) -> str:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    if not text.exists():  # Debian's Python keeps it where Debian keeps all of them
        text = DOCUMENTS / f"python{sysconfig.get_python_version()}" / "copyright"
    _copy(text, folder / "Python" / text.name)
    return f"Python: {sysconfig.get_python_version()}, PSF-2.0"


def _copy(text: Path, to: Path) -> None:
    if not text.exists():
        raise BuildError(f"The licence {text} is missing on this machine.")
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(text, to)
