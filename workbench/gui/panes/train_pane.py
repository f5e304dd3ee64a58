"""The Train station: before a run what it needs, then its curves, its facts, and what can be done with it."""

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workbench.gui import theme
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.train_controls import TrainControls
from workbench.gui.panes.train_facts import TrainFacts, TrainProgress
from workbench.gui.panes.train_preflight import TrainPreflight
from workbench.gui.panes.train_queue import TrainQueue
from workbench.gui.panes.train_said import TrainSaid
from workbench.gui.studio import Studio
from workbench.gui.widgets import pieces

SIDE_WIDTH = 276


class TrainPane(Pane):
    """The pre-flight list while there is no run, else curves on the left and the side on the right."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self.preflight = TrainPreflight(studio)
        self._curves: QWidget | None = None  # made with the first run: pyqtgraph takes its time to load
        self._headline = ""  # the metric they show
        self._curves_place = QVBoxLayout()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.preflight)
        self._pages.addWidget(self._run_page())
        pieces.column(self).addWidget(self._pages)
        studio.run.changed.connect(self._on_run_changed)
        self._on_run_changed()

    def arrive(self) -> None:
        """Look again at what may have changed in memory and on the disk."""
        if self._pages.currentWidget() is self.preflight:
            self.preflight.refresh()

    def _run_page(self) -> QWidget:
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(theme.LARGE)
        across.addLayout(self._curves_place, 1)
        across.addWidget(self._side())
        return page

    def _side(self) -> QWidget:
        side, column = pieces.card(spacing=theme.MEDIUM, margin=theme.MEDIUM)
        side.setFixedWidth(SIDE_WIDTH)
        column.addWidget(TrainProgress(self.studio))
        column.addWidget(TrainControls(self.studio))
        column.addWidget(pieces.line())
        below = QWidget()
        below.setProperty("role", "clear")
        inside = pieces.column(below, spacing=theme.LARGE)
        for widget in (TrainQueue(self.studio, adds=True), TrainSaid(self.studio), TrainFacts(self.studio)):
            inside.addWidget(widget)
        inside.addStretch(1)
        column.addWidget(pieces.scrolling(below), 1)
        return side

    def _make_curves(self) -> None:
        """Make the curves of the run's metric, in place of those of another one."""
        from workbench.gui.panes.train_curves import TrainCurves

        pieces.clear(self._curves_place)
        self._curves, self._headline = TrainCurves(self.studio), self.studio.run.headline
        self._curves_place.addWidget(self._curves)

    def _on_run_changed(self) -> None:
        run = self.studio.run
        shown = run.state != "none" and not (run.state == "failed" and run.folder is None)
        if shown and (self._curves is None or self._headline != run.headline):
            self._make_curves()
        if shown == (self._pages.currentIndex() == 1):
            return
        self._pages.setCurrentIndex(int(shown))
        held, page = self.focusWidget(), self._pages.currentWidget()
        if page is not None and held is not None and not held.isVisibleTo(self):
            page.setFocus()  # else a button that nobody sees still takes the keys
        if not shown:
            self.preflight.refresh()
