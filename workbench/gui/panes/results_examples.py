"""Every test row in a list: filtered and ordered by the shared selection, the chosen one whole beside it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout

from workbench.engine import jobs as engine_jobs
from workbench.engine.errors import N_
from workbench.engine.selections import Rows
from workbench.gui import errand, file_kinds, file_manager, selection_words, theme
from workbench.gui.models.test_rows_model import TestRowsModel
from workbench.gui.panes.results_filters import FateFilters, Filters, PickedChips
from workbench.gui.panes.results_row import RowPanel
from workbench.gui.selection import RowSelection
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.widgets.rows_table import MOST_COPIED, RowsTable

ERRAND = "test_rows_to_file"
FORMATS = N_("CSV (*.csv);;Excel (*.xlsx);;Parquet (*.parquet);;JSON lines (*.jsonl);;Tab-separated (*.tsv)")
SIZES = [640, 330]  # of list and row at first
HEIGHT = 470  # of list and row
SIDE_BY_SIDE_FROM = 900  # pixels of width; in less the row stands below the list
COPIED_MILLISECONDS = 3000


class ExamplesCard(QFrame):
    """The list, what picks its rows, and what they can be saved as."""

    def __init__(self, studio: Studio, selection: RowSelection, rows: Rows) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("test_rows_card")
        self._studio, self._selection, self._rows = studio, selection, rows
        self._errand = errand.of(studio, ERRAND)
        self._model = TestRowsModel(rows, self)
        self._panel = RowPanel(rows.kind, str(studio.run.run_file.get("task", "")))
        self._lists = self._made_lists()
        self._bar = JobBar()
        self._bar.cancelled.connect(self._errand.cancel)
        self._said = QVBoxLayout()
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addLayout(self._head())
        column.addWidget(self._bar)
        column.addLayout(self._said)
        self.filters = Filters(rows, selection)
        for widget in (FateFilters(rows, selection), self.filters, PickedChips(selection), self._lists):
            column.addWidget(widget)
        selection.changed.connect(self._on_selection_changed)
        self._errand.changed.connect(self._on_errand_changed)
        self._errand.progressed.connect(self._on_errand_progressed)
        self._on_selection_changed()
        self._on_errand_changed()

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.MEDIUM)
        head.addWidget(pieces.label(tr("Test rows"), "heading", wrap=False))
        self._count = pieces.label("", "muted", wrap=False)
        self._count.setObjectName("rows_count")
        head.addWidget(self._count, 1)
        tip = tr("Save the rows of this list, in this order, to a file.")
        self._save = pieces.button(tr("Save what is shown …"), tip, self._on_save_clicked)
        self._save.setObjectName("save_rows")
        head.addWidget(self._save)
        return head

    def _made_lists(self) -> QStackedWidget:
        self.table = RowsTable(self._model)
        self.table.setObjectName("test_rows")
        self.table.setAccessibleName(tr("Test rows"))
        self.table.setToolTip(tr("Arrow keys move, Ctrl+C copies the marked rows."))
        self.table.row_chosen.connect(self._on_row_chosen)
        self.table.copied.connect(self._on_rows_copied)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.table)
        self._split.addWidget(self._panel)
        self._split.setStretchFactor(0, 1)
        self._split.setSizes(SIZES)
        nothing = pieces.label(tr("No test row is picked by all of this."), "muted")
        nothing.setObjectName("no_rows")
        nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        pages = QStackedWidget()
        pages.addWidget(self._split)
        pages.addWidget(nothing)
        return pages

    def _on_selection_changed(self) -> None:
        places = self._selection.places
        self._model.show_places(places)
        self._lists.setCurrentIndex(0 if len(places) else 1)
        self._say_count()
        self._save.setEnabled(bool(len(places)))
        if len(places):
            self.table.selectRow(0)
            self.table.scrollToTop()
        else:
            self._panel.show_row(None)

    def _say_count(self) -> None:
        words = selection_words.count(len(self._selection.places), self._rows.count)
        self._count.setText(tr("Searching …") if self._selection.searching else words)

    def _on_row_chosen(self, row: int) -> None:
        self._panel.show_row(self._rows.whole(self._model.place(row)) if row >= 0 else None)

    def _on_rows_copied(self, count: int) -> None:
        words = plural(count, "{count} row was copied", "{count} rows were copied")
        if count == MOST_COPIED:
            words = tr("The first {count} rows were copied; save what is shown to have more", count=number(count))
        self._count.setText(words)
        QTimer.singleShot(COPIED_MILLISECONDS, self, self._say_count)

    def _on_save_clicked(self) -> None:
        if self._errand.busy:  # the button stays, or it would lose the keys; the bar below says what goes on
            return
        path, kind = QFileDialog.getSaveFileName(self, tr("Save what is shown"), "test-rows.csv", tr(FORMATS))
        if path:
            self.save(file_kinds.as_kind(Path(path), kind))

    def save(self, path: Path) -> None:
        """Write the rows that are shown to a file."""
        run = self._selection.run
        if run is not None:
            self._errand.start(partial(engine_jobs.save_test_rows, run, self._rows, self._selection.places, path))

    def _on_errand_progressed(self) -> None:
        now = self._errand.progress
        if now is not None and self._errand.busy:
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)

    def _on_errand_changed(self) -> None:
        if not self._errand.busy:
            self._bar.clear()
        pieces.clear(self._said)
        banner = _outcome(self._errand)
        if banner is not None:
            banner.setObjectName("rows_saved")
            banner.closed.connect(self._on_banner_closed)
            self._said.addWidget(banner)

    def _on_banner_closed(self) -> None:
        self._errand.forget()
        self._save.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the row stand beside the list where there is room, else below."""
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE_FROM
        direction = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if direction != self._split.orientation() or self._lists.minimumHeight() == 0:
            self._split.setOrientation(direction)
            self._lists.setFixedHeight(HEIGHT if wide else HEIGHT * 4 // 3)


def _outcome(done: errand.Errand) -> Banner | None:
    """Return how saving ended; None where nothing is to be said."""
    close = tr("I have read it")
    if done.error is not None:
        return Banner(*failure(done.error), tone="bad", close_tip=close)
    if done.cancelled and not done.busy:
        return Banner(tr("Cancelled; nothing was written."), tone="info", close_tip=close)
    if done.answer is None:
        return None
    path = done.answer["output"]
    words = plural(done.answer["rows"], "{count} row was saved: {path}", "{count} rows were saved: {path}", path=path)
    show = (tr("Open folder"), partial(file_manager.show, Path(path).parent))
    return Banner(words, tone="good", actions=[show], close_tip=close)
