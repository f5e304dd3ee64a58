"""What a person copies to report a problem: versions, the machine, errors, the log's end. No rows of data."""

import platform
from collections.abc import Sequence

from PySide6.QtCore import qVersion

from workbench.engine import folders, queries

LOG_LINES = 60


def text(details: Sequence[str]) -> str:
    """Return the diagnostics; `details` are tracebacks of unexpected errors."""
    head = [
        f"workbench {queries.version()}",
        f"Python {platform.python_version()}",
        f"Qt {qVersion()}",
        platform.platform(),
    ]
    return "\n\n".join(["\n".join(head), *details, _log_end()])


def _log_end() -> str:
    """Return the newest log's last lines; "" where there is none."""
    logs = sorted(folders.logs().glob("*.log"), key=lambda path: path.stat().st_mtime)
    if not logs:
        return ""
    lines = logs[-1].read_text(encoding="utf-8", errors="replace").splitlines()
    return "\n".join([logs[-1].name, *lines[-LOG_LINES:]])
