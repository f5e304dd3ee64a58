"""The one module that knows where the program's own resources lie."""

from functools import cache
from pathlib import Path


@cache
def folder() -> Path:
    """Return `resources/`: installed beside the package, or in the checkout it runs from."""
    installed = Path(__file__).parent / "_resources"
    return installed if installed.is_dir() else Path(__file__).parent.parent / "resources"


def samples() -> Path:
    """Return the folder of sample data sets, one folder each."""
    return folder() / "samples"


def translations() -> Path:
    """Return the folder of Qt Linguist files."""
    return folder() / "translations"


def icons() -> Path:
    """Return the folder of icons, SVG drawings in one colour."""
    return folder() / "icons"


def application() -> Path:
    """Return the folder of the program's own picture, in its colours."""
    return folder() / "application"


def report() -> Path:
    """Return the folder of what a report is made of besides its words: its style sheet."""
    return folder() / "report"
