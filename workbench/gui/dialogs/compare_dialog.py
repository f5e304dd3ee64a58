"""Runs side by side: their figures on the rows they share, curves, options that differ, rows they disagree on."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QTabWidget, QWidget

from workbench.engine import jobs as engine_jobs
from workbench.engine import queries
from workbench.gui import comparison_words as words
from workbench.gui import theme
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.models.cells_model import Cell, CellsModel
from workbench.gui.studio import Studio
from workbench.gui.translation import number, plural, told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.note import Note

FIRST_SIZE = (980, 640)
NARROWEST, TEXT_WIDTH = 110, 300  # of a column; of that of the texts


class CompareDialog(Dialog):
    """Answers come from a job; the curves are read when their page is first seen."""

    def __init__(self, studio: Studio, parent: QWidget | None, runs: Sequence[Path]) -> None:
        super().__init__("compare", studio, parent)
        self.setWindowTitle(tr("Compare runs"))
        self.resize(*FIRST_SIZE)
        self._runs = runs
        self._found: Mapping[str, Any] | None = None
        self._looking = pieces.label(tr("Looking at the runs …"), "muted")
        self._tabs = QTabWidget()
        self._tabs.setObjectName("compare_pages")
        self._tabs.setAccessibleName(tr("What is compared"))
        self._tabs.hide()
        self._curves = pieces.column()
        self.column.addWidget(self._looking)
        self.column.addWidget(self._tabs, 1)
        self.column.addStretch(0)
        line = pieces.row()
        line.addWidget(self.closer())
        self.column.addLayout(line)
        self._tabs.currentChanged.connect(self._on_tabs_changed)
        job = studio.jobs.look(partial(engine_jobs.compare_runs, runs), self._on_runs_compared)
        job.failed.connect(self._on_comparing_failed)

    def _on_runs_compared(self, found: Mapping[str, Any]) -> None:
        self._found = found
        self._looking.hide()
        for page, title in (
            (self._figures(found), tr("Figures")), (self._curves_page(), tr("Curves")),
            (self._options(found), tr("Options")), (self._rows(found), tr("Disagreements")),
        ):  # fmt: skip
            self._tabs.addTab(page, title)
        self._tabs.show()
        self._tabs.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_comparing_failed(self, error: Exception) -> None:
        self._looking.hide()
        self.tell(error)

    def _figures(self, found: Mapping[str, Any]) -> QWidget:
        page, column = _page()
        for text in found["said"]:
            column.addWidget(Note(told(text), tone="warning"))
        if found["test_rows"]:
            caption = plural(found["test_rows"], "On {count} test row that all of them answered:",
                             "On {count} test rows that all of them answered:")  # fmt: skip
            column.addWidget(pieces.label(caption, "muted"))
        titles = [tr("Figure"), *words.titles(found)]
        table = _table("compare_figures", tr("Figures of the runs"), titles, words.figures(found))
        column.addWidget(table)
        for sentence, hint, tone in words.pairs(found):
            column.addWidget(Note(sentence, hint, tone=tone))
        column.addStretch(1)
        return pieces.scrolling(page)

    def _options(self, found: Mapping[str, Any]) -> QWidget:
        page, column = _page()
        titles = [tr("Option"), *words.titles(found)]
        asked, measured = (words.options(found, measured=kind) for kind in (False, True))
        if asked:
            column.addWidget(_table("compare_options", tr("Options that differ"), titles, asked))
        else:
            column.addWidget(pieces.label(tr("These runs were asked for with the same options."), "muted"))
        if measured:
            column.addWidget(pieces.label(tr("Chosen by measuring on the machine, not asked for:"), "muted"))
            column.addWidget(_table("compare_measured", tr("What was measured"), titles, measured))
        column.addStretch(1)
        return pieces.scrolling(page)

    def _rows(self, found: Mapping[str, Any]) -> QWidget:
        page, column = _page()
        count, shown = found["disagreement_count"], len(found["disagreements"])
        if not count:
            agreed = tr("They are right and wrong on the same rows.") if found["test_rows"] else tr(
                "There are no rows that can be compared.")  # fmt: skip
            column.addWidget(pieces.label(agreed, "muted"))
            column.addStretch(1)
            return page
        said = plural(count, "They disagree on {count} row.", "They disagree on {count} rows.")
        if shown < count:
            said += " " + tr("The first {count} are shown.", count=number(shown))
        column.addWidget(pieces.label(said, "muted"))
        table = _table("compare_rows", tr("Rows the runs disagree on"), *words.rows(found), fits=False)
        column.addWidget(table, 1)
        return page

    def _curves_page(self) -> QWidget:
        page, column = _page()
        self._curves = column
        column.addWidget(pieces.label(tr("Reading the curves …"), "muted"))
        return page

    def _on_tabs_changed(self, place: int) -> None:
        if place == 1 and self._found is not None and not self._tabs.property("curves"):
            self._tabs.setProperty("curves", True)
            question = partial(_curves_of, [str(run) for run in self._runs])
            job = self.studio.jobs.ask(question, self._on_curves_answered)
            job.failed.connect(self.tell)

    def _on_curves_answered(self, answer: Mapping[str, Any]) -> None:
        from workbench.gui.dialogs.compare_curves import CompareCurves  # pyqtgraph takes its time to load

        if self._found is not None:
            pieces.clear(self._curves)
            headline = str(self._found["headline"] or "")
            self._curves.addWidget(CompareCurves(words.titles(self._found), answer["curves"], headline), 1)


def _curves_of(runs: Sequence[str]) -> Mapping[str, Any]:
    return {"curves": queries.curves_of(runs)}


def _page() -> tuple[QWidget, Any]:
    page = QWidget()
    page.setObjectName("ground")
    column = pieces.column(page, spacing=theme.MEDIUM)
    column.setContentsMargins(0, theme.MEDIUM, 0, 0)
    return page, column


def _table(
    name: str, title: str, titles: Sequence[str], rows: Sequence[Sequence[Cell]], *, fits: bool = True
) -> QTableView:
    """Return a table of cells; one that `fits` is as high as its rows, another has texts in its first column."""
    table = QTableView()
    table.setObjectName(name)
    table.setAccessibleName(title)
    table.setToolTip(title)
    table.setModel(CellsModel(titles, rows, table))
    pieces.make_list(table)
    table.setSortingEnabled(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setWordWrap(False)
    head = table.horizontalHeader()
    head.setMinimumSectionSize(NARROWEST)
    head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    if not fits:
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        table.setColumnWidth(0, TEXT_WIDTH)
    if fits:
        line = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(head.sizeHint().height() + line * len(rows) + theme.TIGHT)
    return table
