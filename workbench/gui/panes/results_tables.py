"""The tables of a tested run: every figure before and after, what became of spans, and of kinds of questions."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from workbench.gui import metric_words, results_words, theme
from workbench.gui.models.per_class_model import ANSWERED, MISSED, SPAN_KINDS, SPANS
from workbench.gui.report import Answered, Fates, Report
from workbench.gui.translation import tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.figures_table import FiguresTable


class MetricsCard(QFrame):
    """Each metric before, after, and the difference; the headline metric is first. One model has one figure each."""

    def __init__(self, report: Report, run_file: Mapping[str, Any]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setObjectName("metrics")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("All figures"), "heading", wrap=False))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.WIDE)
        self._grid.setVerticalSpacing(theme.SMALL)
        self._grid.setColumnStretch(0, 1)
        two = results_words.result(report, run_file) not in ("alone", "one model")
        for place, words in enumerate((tr("before"), tr("after"), tr("change")) if two else (), 1):
            self._grid.addWidget(_right(words, "muted"), 0, place)
        for row, name in enumerate(_names(report), 1):
            self._add(row, name, report, two=two)
        column.addLayout(self._grid)
        column.addStretch(1)

    def _add(self, row: int, name: str, report: Report, *, two: bool) -> None:
        title = pieces.label(metric_words.title(name), wrap=False)
        title.setToolTip(metric_words.help_of(name))
        self._grid.addWidget(title, row, 0)
        self._grid.addWidget(_right(metric_words.value(name, report.after.get(name))), row, 2)
        if two:
            words, tone, tip = results_words.change(report, name)
            change = _right(words or "–", tone or "muted")
            change.setObjectName(f"change_{name}")
            change.setToolTip(tip)
            change.setAccessibleDescription(tip)
            self._grid.addWidget(_right(metric_words.value(name, report.before.get(name)), "muted"), row, 1)
            self._grid.addWidget(change, row, 3)


class SpansCard(QFrame):
    """What became of each label's spans: found as they are, nearly so, or not."""

    picked = Signal(str, str)  # a label, and what became of its spans; "" = anything

    def __init__(self, spans: Sequence[Fates]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("What became of each span"), "heading", wrap=False))
        table = FiguresTable(SPANS, spans, sort=(MISSED, Qt.SortOrder.DescendingOrder))
        table.setObjectName("span_fates")
        table.setAccessibleName(tr("What became of each span"))
        table.setToolTip(tr("The test rows' spans by label: found exactly, in part, with another label, or not."))
        table.clicked.connect(self._on_table_clicked)
        table.activated.connect(self._on_table_clicked)
        self._table = table
        column.addWidget(pieces.label(tr("A click on a number picks the rows with such spans."), "muted"))
        column.addWidget(table)
        column.addStretch(1)

    def _on_table_clicked(self, index: QModelIndex) -> None:
        self.picked.emit(self._table.figures.record(index.row()).label, SPAN_KINDS[index.column()])


class AnswersCard(QFrame):
    """How questions fared that have an answer in their text, and those that have none."""

    def __init__(self, answers: Sequence[Answered]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("Questions with and without an answer"), "heading", wrap=False))
        table = FiguresTable(ANSWERED, answers, sort=(0, Qt.SortOrder.AscendingOrder))
        table.setObjectName("answered")
        table.setAccessibleName(tr("Questions with and without an answer"))
        table.setToolTip(tr("Test rows whose text has the answer, and those where “no answer” is right."))
        column.addWidget(table)
        column.addStretch(1)


def _names(report: Report) -> list[str]:
    known = [name for name in report.after if name != report.headline]
    return [report.headline, *sorted(known, key=lambda name: (name == "loss", name not in metric_words.WORDS))]


def _right(text: str, role: str = "") -> QLabel:
    made = pieces.label(text, role, wrap=False)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return made
