"""The system's file manager, where a person sees a folder's files."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show(folder: Path | str) -> None:
    """Open a folder there."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
