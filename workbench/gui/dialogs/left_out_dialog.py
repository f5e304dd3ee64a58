"""The rows that were left out: how many for which reason, each with its line, to be saved as a file."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QHeaderView, QTableView, QWidget

from workbench.gui import left_out, theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.left_out import LeftOut
from workbench.gui.models.left_out_model import LINE, REASON, LeftOutModel
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.elided_label import ElidedLabel

FIRST_SIZE = (720, 520)
LINE_WIDTH = 110
REASONS_SHOWN = 4


class LeftOutDialog(Dialog):
    """Stays open beside the window, and shows what is left out then."""

    def __init__(self, name: str, studio: Studio, parent: QWidget | None) -> None:
        super().__init__(name, studio, parent)
        self.setWindowTitle(tr("Rows left out"))
        self.resize(*FIRST_SIZE)
        self._file = ""
        self._found: Sequence[Mapping[str, Any]] | None = None
        self._rows: list[LeftOut] = []
        self._model = LeftOutModel(self)
        self._title = pieces.label("", "heading")
        self._title.setObjectName("left_out_words")
        self._reasons = pieces.column(spacing=theme.TIGHT)
        self.column.addWidget(self._title)
        self.column.addLayout(self._reasons)
        self.column.addWidget(self._table(), 1)
        self.column.addLayout(self._buttons())
        studio.survey.changed.connect(self._on_survey_changed)
        self._show()

    def _table(self) -> QTableView:
        table = QTableView()
        table.setObjectName("left_out")
        table.setAccessibleName(tr("Rows left out"))
        table.setToolTip(tr("Each row that is not learned from, and why."))
        table.setModel(self._model)
        pieces.make_list(table)
        table.sortByColumn(LINE, Qt.SortOrder.AscendingOrder)
        table.setColumnWidth(LINE, LINE_WIDTH)
        table.horizontalHeader().setSectionResizeMode(REASON, QHeaderView.ResizeMode.Stretch)
        return table

    def _buttons(self) -> QHBoxLayout:
        self._save = pieces.button(
            tr("Save as CSV…"), tr("Write the file, the line and the reason of each into a table."),
            self._on_save_clicked, role="primary",
        )  # fmt: skip
        self._save.setObjectName("save_left_out")
        self._save.setAutoDefault(False)
        line = pieces.row(self._save)
        line.addWidget(self.closer())
        return line

    def _show(self) -> None:
        """Show what is left out now, unless that is shown already."""
        found = left_out.found(self.studio.survey)
        if found is self._found:
            return
        self._found, self._file = found, self.studio.project.draft.train
        self._rows = left_out.by_line(found)
        self._model.show_rows(self._rows)
        self._save.setEnabled(bool(self._rows))
        self._title.setText(
            plural(len(self._rows), "{count} row of {file} is not used", "{count} rows of {file} are not used",
                   file=Path(self._file).name)
        )  # fmt: skip
        self._show_reasons(left_out.reasons(self._rows))

    def _show_reasons(self, counted: Sequence[tuple[str, int]]) -> None:
        pieces.clear(self._reasons)
        for reason, count in counted[:REASONS_SHOWN]:
            one = ElidedLabel("muted", Qt.TextElideMode.ElideRight)
            one.show_text(tr("{count} × {reason}", count=number(count), reason=reason))
            self._reasons.addWidget(one)
        more = len(counted) - REASONS_SHOWN
        if more > 0:
            words = plural(more, "and {count} more reason", "and {count} more reasons")
            self._reasons.addWidget(pieces.label(words, "muted", wrap=False))

    def _on_survey_changed(self, _: str) -> None:
        if not self.studio.survey.busy:
            self._show()

    def _on_save_clicked(self) -> None:
        file = Path(self._file)
        near = str(file.with_name(f"{file.stem}.left-out.csv"))
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Save the rows left out"), near, tr("CSV tables (*.csv);;All files (*)")
        )
        if path:
            save = partial(left_out.save, Path(path), self._file, self._rows)
            job = self.studio.jobs.ask(save, self._on_saved)
            job.failed.connect(self.tell)

    def _on_saved(self, answer: Mapping[str, Any]) -> None:
        self.say(tr("Saved as {path}.", path=answer["path"]), tone="good")
