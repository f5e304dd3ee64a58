"""The Data station: the file and how it was read, a preview, which column is what, what the rows are like."""

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QTableView, QVBoxLayout, QWidget

from workbench.engine.errors import WorkbenchError
from workbench.gui import theme
from workbench.gui.commands import DATA_FILES
from workbench.gui.models.table_model import TableModel
from workbench.gui.panes.data_detected import Detected, RoleBoxes
from workbench.gui.panes.data_facts import DataFacts
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import plural, sentence, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner

FACTS_WIDTH = 340
ROW_HEIGHT = 30
STAGES_BELOW = ("inspection", "split", "lengths")


class DataPane(Pane):
    """An empty state that teaches, or the file's preview with its facts beside it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._file_page())
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._on_watcher_file_changed)
        layout = pieces.column(self)
        layout.addWidget(self._pages)
        studio.survey.changed.connect(self._on_survey_changed)
        studio.project.changed.connect(self._on_project_changed)
        self._on_project_changed(frozenset())
        for stage in ("table", "inspection", "error"):
            self._on_survey_changed(stage)

    def _empty_page(self) -> QWidget:
        actions = self.studio.actions
        buttons = [
            pieces.button(actions[name].text(), actions[name].toolTip(), actions[name].trigger, role=role,
                          icon=icon)
            for name, role, icon in (("open_file", "primary", "folder"), ("paste_rows", "", "paste"),
                                     ("open_sample", "", "spark"))
        ]  # fmt: skip
        words = tr(
            "A table with a column of texts and a column that says which class each belongs to: CSV, TSV, JSON lines "
            "or Parquet. Drop it here, or open it."
        )
        return pieces.empty("data", tr("Bring your examples"), words, *buttons)

    def _file_page(self) -> QWidget:
        page = QWidget()
        column = pieces.column(page, spacing=theme.SMALL)
        column.addLayout(self._head())
        self._banners = QVBoxLayout()
        column.addLayout(self._banners)
        self._detected, self._roles = Detected(self.studio), RoleBoxes(self.studio)
        column.addLayout(pieces.row(self._roles, self._detected, spacing=theme.WIDE))
        across = QHBoxLayout()
        across.setSpacing(theme.LARGE)
        self._view = self._table_view()
        across.addWidget(self._view, 1)
        self._facts = DataFacts(self.studio)
        facts = pieces.scrolling(self._facts)
        facts.setFixedWidth(FACTS_WIDTH)
        across.addWidget(facts)
        column.addLayout(across, 1)
        column.addLayout(self._way_on())
        return page

    def _head(self) -> QHBoxLayout:
        self._title = pieces.label("", "title", wrap=False)
        self._words = pieces.label("", "muted", wrap=False)
        other = self.studio.actions["open_file"]
        line = pieces.row(self._title, self._words, spacing=theme.MEDIUM)
        line.addWidget(pieces.button(tr("Open another …"), other.toolTip(), other.trigger))
        return line

    def _table_view(self) -> QTableView:
        view = QTableView()
        view.setObjectName("preview")
        view.setAccessibleName(tr("The rows of the file"))
        view.setToolTip(tr("The rows of the file"))
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setShowGrid(False)
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        view.horizontalHeader().setStretchLastSection(True)
        view.horizontalHeader().setHighlightSections(False)
        return view

    def _way_on(self) -> QHBoxLayout:
        self._test = pieces.button(
            "", tr("Rows of this file are kept for the final test alone."), self._on_test_clicked
        )
        self._test.setObjectName("test_file")
        onward = self.studio.actions["base"]
        line = pieces.row(self._test)
        primary = pieces.button(tr("Next: choose a base →"), onward.toolTip(), onward.trigger, role="primary")
        primary.setObjectName("next")
        line.addWidget(primary)
        return line

    def _on_project_changed(self, names: frozenset[str]) -> None:
        draft = self.studio.project.draft
        self._pages.setCurrentIndex(1 if draft.train else 0)
        self._title.setText(Path(draft.train).name)
        self._title.setToolTip(draft.train)
        self._test.setText(tr("Test file: {name} (remove)", name=Path(draft.test).name) if draft.test
                           else tr("Add a test file …"))  # fmt: skip
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
        if draft.train and Path(draft.train).exists():
            self._watcher.addPath(draft.train)

    def _on_survey_changed(self, name: str) -> None:
        survey = self.studio.survey
        if name == "table" and survey.table is not None:
            self._show_table(Path(survey.table["table"]))
        if name in ("table", "inspection"):
            self._show_roles()
        if name == "error":
            self._show_error()
        if name in STAGES_BELOW:
            self._facts.refresh()

    def _show_table(self, path: Path) -> None:
        before = self._view.model()
        self._model = TableModel(path)
        self._view.setModel(self._model)
        if before is not None:
            before.deleteLater()
        table = self.studio.survey.table or {}
        rows = plural(table["rows_in_file"], "{count} row", "{count} rows")
        self._words.setText(f"{rows} · {table['format'].upper()}")
        self._detected.refresh()

    def _show_roles(self) -> None:
        survey = self.studio.survey
        columns = list((survey.table or {}).get("columns", []))
        self._roles.refresh(columns)
        if survey.table is None:
            return
        mapping = (survey.inspection or {}).get("mapping", {})
        self._model.show_roles({one["column"]: f"↑ {role}" for role, one in mapping.items()})
        share = (self._view.width() or 600) // max(1, len(columns) + 1)
        for place, name in enumerate(columns):
            is_text = name == mapping.get("text", {}).get("column")
            self._view.setColumnWidth(place, max(240, 2 * share) if is_text else max(100, min(share, 200)))

    def _show_error(self) -> None:
        pieces.clear(self._banners)
        error = self.studio.survey.error
        if error is None or self.studio.survey.failed_stage == "lengths":
            return
        words = sentence(error) if isinstance(error, WorkbenchError) else (str(error), "")
        again = ((tr("Read again"), self.studio.survey.refresh),)
        self._banners.addWidget(Banner(*words, tone="bad", actions=again))

    def _on_watcher_file_changed(self, path: str) -> None:
        pieces.clear(self._banners)
        gone = not Path(path).exists()
        said = tr("The file is no longer there; what was read of it stays.") if gone else tr("The file has changed.")
        hint = tr("Put it back, or open another.") if gone else tr("Read it again to go on with what stands there now.")
        again = ((tr("Read again"), self._on_again_clicked),)
        self._banners.addWidget(Banner(said, hint, tone="warning", actions=again))

    def _on_again_clicked(self) -> None:
        pieces.clear(self._banners)
        self._on_project_changed(frozenset())
        self.studio.survey.refresh()

    def _on_test_clicked(self) -> None:
        if self.studio.project.draft.test:
            self.studio.project.change(test="")
            return
        path, _ = QFileDialog.getOpenFileName(self, tr("Add a test file"), "", tr(DATA_FILES))
        if path:
            self.studio.project.change(test=path)
