"""PyInstaller, run on the environment: the tree it makes, and where each file of it came from."""

import ast
import subprocess
from pathlib import Path

from building.environment import clear
from building.machine import BuildError, environment

ENDING_LINES = 15  # of PyInstaller's words that are shown where it fails
SOURCES = "COLLECT-00.toc"


def freeze(python: Path, spec: Path, work: Path, log: Path) -> Path:
    """Return the folder of the frozen program; PyInstaller's words go to the log. Raises BuildError."""
    trees = work / "frozen"
    clear(trees)
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", f"--distpath={trees}", f"--workpath={work}"]
    with log.open("w", encoding="utf-8") as file:
        done = subprocess.run(
            [*command, str(spec)],
            check=False,
            stdout=file,
            stderr=subprocess.STDOUT,
            cwd=work,
            env={**environment(), "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller")},
        )  # fmt: skip - cwd: in the checkout its sources would be taken for the installed ones
    if done.returncode != 0:
        said = log.read_text(encoding="utf-8", errors="replace").splitlines()[-ENDING_LINES:]
        raise BuildError(f"PyInstaller failed; all it said is in {log}:\n" + "\n".join(said))
    return next(trees.iterdir())


def sources(work: Path, spec: Path) -> list[Path]:
    """Return the files that were put into the tree, as they lie on this machine."""
    listed = ast.literal_eval((work / spec.stem / SOURCES).read_text(encoding="utf-8"))[0]
    return sorted({Path(source) for _, source, kind in listed if kind in ("BINARY", "EXTENSION", "DATA")})
