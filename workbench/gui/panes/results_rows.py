"""What can be seen of a run's test row by row: opened by a job, while the page's headline is there already."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.selections import Confusion
from workbench.gui import selection, theme
from workbench.gui.panes.results_classes import ClassesCard
from workbench.gui.panes.results_examples import ExamplesCard
from workbench.gui.panes.results_matrix import MatrixCard
from workbench.gui.panes.results_scores import RanksCard, ScatterCard, has_ranks
from workbench.gui.panes.results_tables import AnswersCard, SpansCard
from workbench.gui.report import Fates, Report
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar

SIDE_BY_SIDE_FROM = 1000  # pixels of width; in less the cards stand one below the other
STAGE = N_("reading the test rows")
Make = Callable[[], None]


class ResultsRows(QWidget):
    """Figures by class, pictures and the list of rows; all of them share one selection."""

    def __init__(self, studio: Studio, report: Report) -> None:
        super().__init__()
        self.setObjectName("results_rows")
        self._studio, self._report = studio, report
        self._selection = selection.of(studio)
        self._bar = JobBar()
        self._bar.setObjectName("rows_progress")
        self._bar.cancelled.connect(self._selection.cancel)
        self._content = QVBoxLayout()
        self._content.setSpacing(theme.LARGE)
        self._matrix: MatrixCard | None = None
        self._examples: ExamplesCard | None = None
        self._side = QBoxLayout(self._direction())
        self._waiting: list[Make] = []
        self._next = QTimer(self)
        self._next.timeout.connect(self._on_next_timeout)
        column = pieces.column(self, spacing=theme.LARGE)
        column.addWidget(self._bar)
        column.addLayout(self._content)
        find = QShortcut(QKeySequence.StandardKey.Find, self, self._on_find_pressed)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        self._selection.opened.connect(self._on_selection_opened)
        self._selection.progressed.connect(self._on_selection_progressed)
        self._on_selection_opened()

    def _on_selection_progressed(self) -> None:
        now = self._selection.progress
        if now is not None and self._selection.busy:
            self._bar.show_progress(now.stage, now.done, now.total, now.unit)

    def _on_selection_opened(self) -> None:
        pieces.clear(self._content)
        self._matrix = self._examples = None
        self._side, self._waiting = QBoxLayout(self._direction()), []
        if self._selection.busy:
            self._bar.show_progress(STAGE, 0, 0, "")
            return
        self._bar.clear()
        for banner in self._banners():
            self._content.addWidget(banner)
        self._side.setSpacing(theme.LARGE)
        self._content.addLayout(self._side)
        self._waiting = [*self._cards(), *self._lists()]
        self._next.start()

    def _banners(self) -> list[Banner]:
        """Return why rows are not shown, or not those of this test."""
        found, again = [], [(tr("Read them again"), self._on_again_clicked)]
        if self._selection.error is not None:
            found.append(Banner(*failure(self._selection.error), tone="bad", actions=again))
        elif self._selection.cancelled:
            found.append(Banner(tr("The test rows were not read to the end."), tone="info", actions=again))
        elif self._selection.said:
            hint = "" if self._selection.rows is not None else tr("The figures below are those of the report.")
            found.append(Banner(told(self._selection.said), hint, tone="warning"))
        for banner in found:
            banner.setObjectName("rows_said")
        return found

    def _cards(self) -> Iterator[Make]:
        """Yield what makes each card that stands beside others: figures by class, what is taken for what, pictures."""
        chosen, tables, rows = self._selection, self._selection.tables, self._selection.rows
        if tables is not None and tables.confusion is not None:
            yield partial(self._add_matrix, tables.confusion)
        if tables is not None and tables.per_class:
            yield partial(self._beside, partial(ClassesCard, tables, chosen))
        if rows is not None and len(rows.numbers()[0]):
            yield partial(self._beside, partial(ScatterCard, rows, chosen))
        if has_ranks(self._report):
            yield partial(self._beside, partial(RanksCard, self._report))

    def _lists(self) -> Iterator[Make]:
        """Yield what makes each card that takes the whole width."""
        if self._report.spans is not None:
            yield partial(self._add_spans, self._report.spans)
        if len(self._report.answers) > 1:
            yield partial(self._below, partial(AnswersCard, self._report.answers))
        if self._selection.rows is not None:
            yield self._add_examples

    def _add_matrix(self, confusion: Confusion) -> None:
        self._matrix = MatrixCard(confusion, self._selection, self._show_rows)
        self._matrix.turned.connect(self._arrange)
        self._side.addWidget(self._matrix, 1)

    def _beside(self, make: Callable[[], QWidget]) -> None:
        self._side.addWidget(make(), 1)

    def _add_spans(self, spans: Sequence[Fates]) -> None:
        card = SpansCard(spans)
        card.picked.connect(self._on_spans_picked)
        self._content.addWidget(card)

    def _below(self, make: Callable[[], QWidget]) -> None:
        self._content.addWidget(make())

    def _add_examples(self) -> None:
        if self._selection.rows is not None:
            self._examples = ExamplesCard(self._studio, self._selection, self._selection.rows)
            self._content.addWidget(self._examples)

    def _on_next_timeout(self) -> None:
        """Make the next card: all at once would hold the window up."""
        if self._waiting:
            self._waiting.pop(0)()
        if not self._waiting:
            self._next.stop()

    def _direction(self) -> QBoxLayout.Direction:
        wide = self.width() >= SIDE_BY_SIDE_FROM and not (self._matrix is not None and self._matrix.is_wide)
        return QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom

    def _show_rows(self) -> None:
        """Scroll to the list of rows."""
        if self._examples is not None:
            QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        above: QWidget | None = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if isinstance(above, QScrollArea) and self._examples is not None:
            top = self._examples.mapTo(above, self._examples.rect().topLeft()).y()
            above.verticalScrollBar().setValue(above.verticalScrollBar().value() + top)
            self._examples.table.setFocus()

    def _arrange(self) -> None:
        if self._side.direction() != self._direction():
            self._side.setDirection(self._direction())

    def _on_find_pressed(self) -> None:
        """Go to the search of the rows' texts."""
        if self._examples is not None and self.isVisible():
            self._scroll()
            self._examples.filters.search.setFocus()
            self._examples.filters.search.selectAll()

    def _on_spans_picked(self, label: str, fate: str) -> None:
        self._selection.toggle(**({"span": (label, fate)} if fate else {"label": label}))

    def _on_again_clicked(self) -> None:
        self._selection.again()
        self._on_selection_opened()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the rows when they are first looked for."""
        super().showEvent(event)
        run = self._studio.run
        if run.folder is not None and self._selection.open(run.folder, run.report):
            self._on_selection_opened()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put cards side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()
