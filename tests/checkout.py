"""Where the checkout lies, and what a workbench that runs out of it is told."""

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a child process that runs this checkout's workbench in a home of its own."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "WORKBENCH_HOME": str(home)}
