"""Writes a file whole or not at all."""

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from workbench.engine.errors import N_, WorkbenchError


def write(path: Path, data: bytes) -> None:
    """Write a file aside and put it in the place of the one that stood there; OSError where it can't be done."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise OSError(file.errorString())


def unwritten(path: Path, error: OSError) -> WorkbenchError:
    """Return what is said of a file that could not be written."""
    return WorkbenchError(
        N_("{path} could not be written: {reason}."), N_("Free some space or make the folder writable."),
        path=str(path), reason=error.strerror or str(error),
    )  # fmt: skip
