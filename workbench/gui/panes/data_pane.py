"""The Data station: the file and how it was read, a preview, which column is what, what the rows are like."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from workbench.gui import file_kinds, theme
from workbench.gui.panes.data_banners import DataBanners
from workbench.gui.panes.data_detected import Detected
from workbench.gui.panes.data_facts import DataFacts
from workbench.gui.panes.data_head import DataHead
from workbench.gui.panes.data_preview import Preview
from workbench.gui.panes.pane import Pane
from workbench.gui.studio import Studio
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces

FACTS_NARROW, FACTS_WIDE = 348, 440
FACTS_SHARE = 0.38  # of the pane


class DataPane(Pane):
    """An empty state that teaches, or the file's preview with its facts beside it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(studio, parent)
        self._shown = ("", "")  # the file and the Arrow table that are shown
        self._pages = QStackedWidget(self)
        pieces.column(self).addWidget(self._pages)
        self._pages.addWidget(self._empty_page())
        self._pages.addWidget(self._file_page())
        studio.survey.changed.connect(self._on_survey_changed)
        studio.project.changed.connect(self._on_project_changed)
        self._show_file()
        self._show_table()
        self._show_all()

    def _empty_page(self) -> QWidget:
        words = tr(
            "A table with a column of texts and a column that says what each is: a class, several labels, a score. "
            "Drop it here, or open it."
        )
        buttons = [
            pieces.action_button(self.studio.actions[name], f"empty_{name}", role=role, icon=icon)
            for name, role, icon in (("open_file", "primary", "file"), ("open_folder", "", "folder"),
                                     ("paste_rows", "", "paste"), ("open_sample", "", "spark"))
        ]  # fmt: skip
        words = f"{words}\n\n{tr(file_kinds.WORDS)}"
        return pieces.empty("data", tr("Bring your examples"), words, *buttons)

    def _file_page(self) -> QWidget:
        page = QWidget(self._pages)
        self._head = DataHead(self.studio)
        self._banners = DataBanners(self.studio)
        self._detected = Detected(self.studio)
        self._preview = Preview(self.studio)
        self._facts = DataFacts(self.studio, self._preview.go_to_line)
        self._facts_area: QScrollArea = pieces.scrolling(self._facts)
        self._facts_area.setFixedWidth(FACTS_NARROW)
        column = pieces.column(page, spacing=theme.SMALL)
        column.addWidget(self._head)
        column.addWidget(self._banners)
        column.addWidget(self._detected)
        across = QHBoxLayout()
        across.setSpacing(theme.LARGE)
        across.addWidget(self._preview, 1)
        across.addWidget(self._facts_area)
        column.addLayout(across, 1)
        column.addLayout(self._way_on())
        return page

    def _way_on(self) -> QHBoxLayout:
        self._next_words = pieces.label("", "muted", wrap=False)
        line = pieces.row(stretch=False, spacing=theme.LARGE)
        line.addWidget(self._preview.reasons, 1)
        line.addWidget(self._next_words)
        self._onward = pieces.action_button(self.studio.actions["base"], "next", tr("Next: choose a base →"))
        line.addWidget(self._onward)
        return line

    def _show_file(self) -> None:
        self._pages.setCurrentIndex(1 if self.studio.project.draft.train else 0)

    def _show_table(self) -> None:
        """Show the table that was read; the one before stays as long as nothing newer of the same file is known."""
        file, table = self.studio.project.draft.train, self.studio.survey.table
        if table is not None and self._shown != (file, table["table"]):
            self._shown = (file, table["table"])
            self._preview.show_table(Path(table["table"]))
        elif table is None and self._shown[0] != file:
            self._forget_table()

    def _forget_table(self) -> None:
        """Show no rows: what is known yet is the file before's, and must not stand below the new one's name."""
        self._shown = (self.studio.project.draft.train, "")
        self._preview.forget()

    def _show_all(self) -> None:
        """Show again what depends on what is known."""
        survey = self.studio.survey
        self._preview.say(tr("Reading …") if survey.busy else tr("Nothing can be shown of this file yet."))
        self._preview.show_roles()
        self._detected.refresh()
        self._head.refresh()
        self._facts.refresh()
        self._facts_area.setVisible(survey.table is not None or survey.busy)
        self._banners.refresh()
        self._next_words.setText(self._what_next())
        pieces.dress(self._onward, "role", "primary" if survey.learnable else "")

    def _what_next(self) -> str:
        survey = self.studio.survey
        if survey.learnable:
            return ""
        if survey.questions:
            return tr("Answer the question above first.")
        return tr("Still looking at the data …") if survey.busy else tr("This data can't be learned from yet.")

    def _on_project_changed(self, names: frozenset[str]) -> None:
        if "train" in names:
            self._show_file()
            self._forget_table()
        if "task" in names:
            self._preview.take_task()
        if names & {"train", "validation", "test", "reading", "task", "columns", "split"}:
            self._show_all()

    def _on_survey_changed(self, name: str) -> None:
        if name == "table":
            self._show_table()
        self._show_all()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the facts more room where there is some."""
        super().resizeEvent(event)
        self._facts_area.setFixedWidth(min(FACTS_WIDE, max(FACTS_NARROW, round(FACTS_SHARE * self.width()))))
