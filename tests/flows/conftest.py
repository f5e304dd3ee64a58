"""The window's fixtures."""

from tests.window import no_qt_warnings, nothing_left, open_app, open_ready

__all__ = ["no_qt_warnings", "nothing_left", "open_app", "open_ready"]
