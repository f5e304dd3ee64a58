"""The window's fixtures."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from tests.gui.data_station import at_data
from tests.gui.dialog_steps import open_dialog, write_run
from tests.gui.finished_run import finished_run, open_run, own_run
from tests.tiny_chain import trained_runs, two_runs
from tests.window import no_qt_warnings, nothing_left, open_app, open_ready
from workbench.gui.jobs import Jobs

__all__ = [
    "at_data",
    "finished_run",
    "no_qt_warnings",
    "nothing_left",
    "open_app",
    "open_dialog",
    "open_ready",
    "open_run",
    "own_run",
    "trained_runs",
    "two_runs",
    "write_run",
]  # fmt: skip


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[Jobs]:
    """Return the window's workers, without a window."""
    made = Jobs()
    yield made
    made.close()
