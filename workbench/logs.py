"""The log file: what a person sends along when something unexpected happened."""

import logging
import logging.handlers
from collections.abc import Generator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path

from workbench.engine import folders

FORMAT = "%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"


def path() -> Path:
    """Return where the log lies."""
    return folders.logs() / "workbench.log"


@contextmanager
def writing() -> Generator[None, None, None]:
    """Write log records and warnings to the log file; a log that can't be written stops nothing."""
    root, own = logging.getLogger(), logging.getLogger("workbench")
    handler = _LogFile(path(), maxBytes=2_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(FORMAT))
    root.addHandler(handler)
    own.setLevel(logging.INFO)
    logging.captureWarnings(True)
    try:
        yield
    finally:
        logging.captureWarnings(False)
        root.removeHandler(handler)
        handler.close()


class _LogFile(logging.handlers.RotatingFileHandler):
    """A log file whose folder appears with the first record."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging calls it so
        """Pass over a record that could not be written (a full disk, a folder that can't be written)."""
