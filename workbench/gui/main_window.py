"""The window: places the rail, the banners, the panes and the job bar; nothing else."""

import importlib
from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed
from workbench.gui import theme
from workbench.gui.actions import ACTIONS, MENUS
from workbench.gui.notices import Notice
from workbench.gui.panes.missing_data import MissingData
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.standing_banners import StandingBanners
from workbench.gui.stations import STATIONS
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.job_bar import JobBar
from workbench.gui.widgets.station_rail import StationRail

PANES: Mapping[str, str] = {  # station -> class; its module is imported when a person first goes there
    "welcome": "WelcomePane", "data": "DataPane", "base": "BasePane", "train": "TrainPane", "results": "ResultsPane",
    "try": "TryPane", "take_away": "TakeAwayPane",
}  # fmt: skip
STATES = {
    "empty": N_("nothing yet"), "ready": N_("ready"), "running": N_("running"), "done": N_("done"),
    "attention": N_("needs attention"),
}  # fmt: skip
FIRST_SIZE = (1200, 800)
FRAME = QSize(16, 56)  # about what the system draws around a window
SMALLEST = (1000, 600)  # where every station still has its controls in sight


class MainWindow(QMainWindow):
    """One project's window. `closing` asks whoever put it together what to do; `dropped` carries paths."""

    closing = Signal(QCloseEvent)
    dropped = Signal(list)
    project_chosen = Signal(object)
    sample_chosen = Signal(str)

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self.studio = studio
        self.setMinimumSize(*SMALLEST)
        self.resize(QSize(*FIRST_SIZE).boundedTo(self.screen().availableSize() - FRAME))
        self.setAcceptDrops(True)
        self._panes: dict[str, Pane] = {}
        self._rail = StationRail([(one.name, tr(one.title), one.icon) for one in STATIONS])
        self._stack = QStackedWidget()
        self._banners = QVBoxLayout()
        self._standing = StandingBanners(studio)
        self._job_bar = JobBar()
        self._place()
        self._fill_menus()
        self._listen()
        self.show_station(studio.project.draft.station if studio.project.draft.train else "welcome")
        self._on_standing_changed()
        self._on_notices_changed()

    @property
    def station(self) -> str:
        """Return the name of the pane that is shown."""
        return next(name for name, pane in self._panes.items() if pane is self._stack.currentWidget())

    def pane(self, name: str) -> Pane:
        """Return a pane, made when it is first asked for."""
        if name not in self._panes:
            module = importlib.import_module(f"workbench.gui.panes.{name}_pane")
            self._panes[name] = getattr(module, PANES[name])(self.studio, self._stack)
            self._stack.addWidget(self._panes[name])
            for said, passed_on in (
                ("project_chosen", self.project_chosen), ("sample_chosen", self.sample_chosen),
                ("file_dropped", self.dropped),
            ):  # fmt: skip
                if (signal := getattr(self._panes[name], said, None)) is not None:
                    signal.connect(passed_on)
        return self._panes[name]

    def show_station(self, name: str) -> None:
        """Go to a station."""
        pane = self.pane(name if name in PANES else "data")
        if pane is not self._stack.currentWidget():
            self.studio.notices.move_on()
        self._stack.setCurrentWidget(pane)
        self._rail.choose(self.station)
        if self.station != "welcome":
            self.studio.project.change(station=self.station)
        self._standing.arrive(self.station)
        pane.arrive()

    def restore_place(self, geometry: str) -> None:
        """Put the window where it was."""
        if geometry:
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))

    def place(self) -> str:
        """Return where the window is, to be restored."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def _place(self) -> None:
        ground = QWidget()
        ground.setObjectName("ground")
        ground.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        across = QHBoxLayout(ground)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._rail)
        column = QVBoxLayout()
        column.setContentsMargins(theme.WIDE, theme.LARGE, 0, theme.SMALL)  # the panes have a margin of their own
        column.setSpacing(theme.MEDIUM)
        self._banners.setSpacing(theme.SMALL)
        self._banners.setContentsMargins(0, 0, theme.WIDE, 0)
        column.addLayout(self._banners)
        missing = MissingData(self.studio)
        for widget in (self._standing, missing, self._job_bar):
            widget.setContentsMargins(0, 0, theme.WIDE, 0)
        column.addWidget(self._standing)
        column.addWidget(missing)
        column.addWidget(self._stack, 1)
        column.addWidget(self._job_bar)
        across.addLayout(column, 1)
        self.setCentralWidget(ground)
        ground.setFocus()  # nothing looks chosen before a person chooses; Tab goes to the rail first
        self._rail.add_below(self._project_label())
        for name in ("runs", "settings"):
            self._rail.add_below(self._rail_button(name))

    def _project_label(self) -> QLabel:
        self._project = pieces.label("", "muted")
        self._project.setContentsMargins(theme.MEDIUM, 0, 0, theme.SMALL)
        self._on_project_changed(frozenset({"name"}))
        return self._project

    def _rail_button(self, name: str) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(self.studio.actions[name])
        button.setProperty("role", "plain")
        button.setObjectName(f"rail_{name}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _fill_menus(self) -> None:
        menus = {name: self.menuBar().addMenu(tr(title)) for name, title in MENUS.items()}
        for row in ACTIONS:
            menus[row.menu].addAction(self.studio.actions[row.name])
            self.addAction(self.studio.actions[row.name])

    def _listen(self) -> None:
        studio = self.studio
        self._rail.chosen.connect(self.show_station)
        self._job_bar.cancelled.connect(self._on_job_bar_cancelled)
        studio.notices.changed.connect(self._on_notices_changed)
        studio.project.changed.connect(self._on_project_changed)
        studio.survey.changed.connect(self._on_survey_changed)
        for signal in (studio.survey.changed, studio.base.changed, studio.run.changed, studio.run.ticked):
            signal.connect(self._on_standing_changed)

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "name" in names:
            name = self.studio.project.draft.name
            self._project.setText(name)
            self.setWindowTitle(f"{name} – {tr('Fine-Tuning Workbench')}" if name else tr("Fine-Tuning Workbench"))
        self._on_standing_changed()

    def _on_standing_changed(self, *_: object) -> None:
        for station in STATIONS:
            standing = station.standing(self.studio)
            self._rail.show_standing(station.name, standing.state, standing.step, tr(STATES[standing.state]))

    def _on_survey_changed(self, name: str) -> None:
        job = self.studio.survey.job
        if name != "busy":
            return
        if job is None:
            self._job_bar.clear()
        else:
            job.reported.connect(self._on_look_reported)

    def _on_look_reported(self, events: list[Event]) -> None:
        last = events[-1]
        if isinstance(last, Progressed) and self.studio.survey.job is not None:
            self._job_bar.show_progress(last.stage, last.done, last.total, last.unit)

    def _on_job_bar_cancelled(self) -> None:
        self.studio.survey.cancel()

    def _on_notices_changed(self) -> None:
        pieces.clear(self._banners)
        for notice in self.studio.notices.standing:
            self._banners.addWidget(self._banner(notice))

    def _banner(self, notice: Notice) -> Banner:
        copy = (tr("Copy diagnostics"), self.studio.actions["copy_diagnostics"].trigger)
        actions = [*notice.actions, *([copy] if notice.details else [])]
        banner = Banner(
            notice.message, notice.hint, tone=notice.tone, actions=actions, close_tip=tr("Close this message")
        )
        banner.closed.connect(lambda: self.studio.notices.take_back(notice))
        return banner

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take files."""
        if event.mimeData().hasUrls() and event.mimeData().urls()[0].isLocalFile():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Open what was dropped."""
        self.dropped.emit([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Leave it to whoever listens whether the window closes."""
        self.closing.emit(event)
