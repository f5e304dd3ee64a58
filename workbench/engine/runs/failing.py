"""A run that fails: how its failure is told, and how it is noted in the run's folder."""

import errno
import logging
import os

from workbench.engine import folders, system_errors
from workbench.engine.errors import N_, RunError, WorkbenchError
from workbench.engine.events import Failed
from workbench.engine.runs.record import Record

logger = logging.getLogger(__name__)


def told(record: Record, error: Exception) -> WorkbenchError:
    """Return the failure as a person is told it: as it was written, as a disk's, or as unexpected."""
    if isinstance(error, WorkbenchError):
        return error
    number = system_errors.number(error)
    if _is_about(record, error, number):
        return RunError(
            N_("The run's folder {folder} could not be written: {reason}."),
            N_("Free some space or make the folder writable, then go on with the run "
               "(workbench train --resume {folder})."),
            folder=str(record.folder), reason=os.strerror(number),
        )  # fmt: skip
    return WorkbenchError(
        N_("Unexpected: {kind}: {reason}"), N_("The details are in the log: {log}"),
        kind=type(error).__name__, reason=str(error), log=str(folders.logs()),
    )  # fmt: skip


def note(record: Record, error: WorkbenchError, status: str) -> Failed:
    """Record a failure as the run's last event and in its summary, and return the event."""
    failed = Failed(error.message, error.hint)
    try:
        record.emit(failed)
        record.summarise(status=status)
    except (OSError, ValueError):  # a full disk, or a folder that is gone, can't hold the note either
        logger.exception("the failure of %s could not be written down", record.folder)
    return failed


def _is_about(record: Record, error: Exception, number: int) -> bool:
    """Return whether the system refuses to write the run's folder; a full disk is always taken for its own."""
    inside = str(getattr(error, "filename", None) or "").startswith(str(record.folder))
    return number == errno.ENOSPC or (number in system_errors.UNWRITABLE and inside)
