"""The Results station: before and after on rows nobody trained on, in words, in a picture, and class by class."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from workbench.engine import folders
from workbench.gui import file_manager, report, theme
from workbench.gui.panes import unfinished
from workbench.gui.panes.pane import Pane
from workbench.gui.panes.results_calibration import CalibrationCard
from workbench.gui.panes.results_headline import HeadlineCard, warnings
from workbench.gui.panes.results_report import SaveReport
from workbench.gui.panes.results_rows import ResultsRows
from workbench.gui.panes.results_settings import SettingsCard
from workbench.gui.panes.results_sureness import SurenessCard
from workbench.gui.panes.results_tables import MetricsCard
from workbench.gui.report import Report
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.flow_layout import FlowLayout


class ResultsPane(Pane):
    """Made anew whenever another report is there to be shown."""

    margin = 0

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._layout = pieces.column(self)
        self._shown: tuple[object, ...] = ()
        studio.run.changed.connect(self._on_run_changed)
        self._on_run_changed()

    def arrive(self) -> None:
        """Look again: a run that goes on may have a model by now."""
        self._on_run_changed()

    def _on_run_changed(self) -> None:
        raw = None if self.studio.run.is_live else self.studio.run.report
        now = (id(raw),) if raw is not None else unfinished.key(self.studio)
        if now == self._shown:
            return
        self._shown = now
        found = report.read(raw)
        pieces.clear(self._layout)
        self._layout.addWidget(self._empty() if found is None else pieces.scrolling_page(self._page(found)))

    def _empty(self) -> QWidget:
        words = tr("When a run has finished, you see here how good its models are on rows nobody trained on.")
        return unfinished.page(self.studio, "results", (tr("No results yet"), words))

    def _page(self, found: Report) -> QWidget:
        content = QWidget()
        column = pieces.column(content, spacing=theme.LARGE)
        column.setContentsMargins(0, 0, 0, theme.LARGE)
        saving = SaveReport(self.studio)
        column.addLayout(self._head(saving))
        column.addWidget(saving)
        column.addWidget(HeadlineCard(found, self.studio.run.run_file))
        for banner in warnings(found):
            column.addWidget(banner)
        grid = QGridLayout()
        grid.setSpacing(theme.LARGE)
        grid.addWidget(MetricsCard(found, self.studio.run.run_file), 0, 0)
        grid.addWidget(SettingsCard(self.studio.run), 0, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        if found.sureness.get("validation"):
            column.addWidget(SurenessCard(self.studio, found.sureness))
        if found.calibration.get("test"):
            column.addWidget(CalibrationCard(found.calibration))
        column.addWidget(ResultsRows(self.studio, found))
        column.addStretch(1)
        return content

    def _whose(self) -> str:
        """Return the run's name, and from what it learned where that is not the file that is open."""
        run, name = self.studio.run, str(self.studio.run.summary.get("name") or "")
        learned = str((run.run_file.get("data") or {}).get("train") or "")
        if learned in ("", self.studio.project.draft.train) or not self.studio.project.draft.train:
            return name
        return tr("{name}: learned from {file}, not from the file that is open", name=name, file=Path(learned).name)

    def _head(self, saving: SaveReport) -> QVBoxLayout:
        title = pieces.column(spacing=0)
        title.addWidget(pieces.label(tr("Results"), "title", wrap=False))
        title.addWidget(pieces.label(self._whose(), "muted"))
        title.addSpacing(theme.SMALL)
        buttons = QWidget()
        title.addWidget(buttons)
        head = FlowLayout(buttons, across=theme.SMALL, down=theme.SMALL)
        for name, text, role in (("try", tr("Try it"), "primary"), ("take_away", tr("Take it away"), "")):
            head.addWidget(pieces.action_button(self.studio.actions[name], f"button_{name}", text, role=role))
        if self.studio.run.folder is not None and self.studio.run.folder.parent == folders.runs():
            further = pieces.button(
                tr("Train further"), tr("Go on from this model, with more rows or epochs: what it knows is kept."),
                self._on_further_clicked,
            )  # fmt: skip
            further.setObjectName("train_further")
            head.addWidget(further)
        folder = pieces.button(tr("Open folder"), tr("Show the run's folder in the file manager"),
                               partial(file_manager.show, str(self.studio.run.folder)), icon="folder")  # fmt: skip
        folder.setObjectName("open_folder")
        for button in (folder, saving.button, saving.shown):
            head.addWidget(button)
        return title

    def _on_further_clicked(self) -> None:
        run = self.studio.run
        if run.folder is not None:
            asked, draft = run.run_file, self.studio.project.draft
            same = asked.get("task") == draft.task
            self.studio.project.change(
                base=f"run/{run.folder.name}", task=str(asked.get("task", draft.task)),
                task_options=dict(asked.get("task_options") or {}), columns=draft.columns if same else {},
            )  # fmt: skip
            self.studio.actions["base"].trigger()
