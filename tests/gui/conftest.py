"""The window's fixtures."""

from tests.gui.finished_run import finished_run, open_run, own_run
from tests.window import no_qt_warnings, nothing_left, open_app

__all__ = ["finished_run", "no_qt_warnings", "nothing_left", "open_app", "open_run", "own_run"]
