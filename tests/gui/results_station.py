"""What a test sees at the results station: its widgets, the rows in the list, what is chosen."""

from workbench.gui import selection
from workbench.gui.widgets.rows_table import RowsTable

WAIT = 60_000


def opened(app, qtbot):
    qtbot.waitUntil(lambda: find(app, RowsTable, "test_rows") is not None, timeout=WAIT)
    return app


def find(app, kind, name):
    """Return the newest one of that name: those before it are let go of, but not gone yet."""
    return next(reversed(app.window.pane("results").findChildren(kind, name)), None)


def chosen(app):
    return selection.of(app.studio).chosen


def texts(app):
    model = find(app, RowsTable, "test_rows").model()
    return [model.shown(row, 1)[:8] for row in range(model.rowCount())]
