"""The head of the Data station: the file, how many rows it has and how many are left out, what is learned from it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from workbench.gui import left_out, theme
from workbench.gui.panes.data_task import TaskPicker
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.elided_label import ElidedLabel


class DataHead(QWidget):
    """Two lines: the name with the controls, and below it what is known of the file at a glance."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        column = pieces.column(self, spacing=theme.TIGHT)
        column.addLayout(self._first_line())
        column.addLayout(self._second_line())

    def refresh(self) -> None:
        """Show the file, and how many rows it has as far as that is known."""
        train, survey = self._studio.project.draft.train, self._studio.survey
        self._title.show_text(Path(train).name, train)
        self._path.show_text(train)
        table, count = survey.table, len(left_out.found(survey))
        self._rows.setVisible(table is not None)
        self._left_out.setVisible(count > 0)
        if table is not None:
            self._rows.setText(plural(table["rows_in_file"], "{count} row", "{count} rows"))
        if count:
            words = tr("{count} left out", count=number(count))
            self._left_out.setText(words)
            self._left_out.setAccessibleName(words)

    def _first_line(self) -> QHBoxLayout:
        self._title = ElidedLabel("title")
        self._title.setObjectName("file_name")
        line = pieces.row(self._title, spacing=theme.MEDIUM)
        line.addWidget(TaskPicker(self._studio))
        line.addWidget(pieces.action_button(self._studio.actions["open_file"], "open_another", tr("Open another…")))
        return line

    def _second_line(self) -> QHBoxLayout:
        self._rows = pieces.chip("")
        self._rows.setObjectName("row_count")
        self._left_out = pieces.action_button(self._studio.actions["left_out"], "left_out_count", role="chip")
        self._left_out.setProperty("tone", "warning")
        self._left_out.setCursor(Qt.CursorShape.PointingHandCursor)
        self._path = ElidedLabel("muted")
        line = pieces.row(self._rows, self._left_out, stretch=False)
        line.addWidget(self._path, 1)
        return line
