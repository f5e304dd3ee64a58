"""Where a person's runs, bases, caches and settings lie on this machine."""

import os
from pathlib import Path

import platformdirs


def home() -> Path:
    """Return WORKBENCH_HOME, or the platform's folder for a person's data."""
    given = os.environ.get("WORKBENCH_HOME")
    return Path(given).expanduser().absolute() if given else Path(platformdirs.user_data_dir("workbench", False))


def runs() -> Path:
    """Return the folder of run folders."""
    return home() / "runs"


def bases() -> Path:
    """Return the folder of base models of one's own."""
    return home() / "bases"


def cache() -> Path:
    """Return the folder of things that can be made again."""
    return home() / "cache"


def projects() -> Path:
    """Return the folder of the window's projects."""
    return home() / "projects"


def settings() -> Path:
    """Return the file of what a person has set for the whole program."""
    return home() / "settings.toml"


def logs() -> Path:
    """Return the folder of log files."""
    return home() / "logs"
