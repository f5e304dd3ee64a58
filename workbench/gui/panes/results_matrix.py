"""Which class is taken for which: a matrix to click and the list of confused pairs; both pick test rows."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.engine.selections import Confusion
from workbench.gui import selection_words, theme
from workbench.gui.models.per_class_model import CONFUSED, ROWS
from workbench.gui.report import Confused
from workbench.gui.selection import RowSelection
from workbench.gui.translation import number, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.confusion_matrix import ConfusionMatrix, Figures
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.narrow_box import NarrowBox

LIST_FIRST = 20  # classes; of more than so many the list comes before the matrix
MOST_PAIRS = 2000  # in the list; nobody scrolls through more
FIGURES: dict[Figures, tuple[str, str]] = {
    "rows": (N_("Rows"), N_("How many test rows.")),
    "of_truth": (N_("% of what is right"), N_("Of the rows that really have a class, the share answered as each.")),
    "of_answered": (N_("% of what was answered"), N_("Of the rows answered with a class, the share that has each.")),
}


class MatrixCard(QFrame):
    """One page for the matrix, one for the list, and below both what the chosen pair says."""

    turned = Signal()  # the other page is shown

    def __init__(self, confusion: Confusion, selection: RowSelection, show_rows: Callable[[], None]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._confusion, self._selection = confusion, selection
        self._matrix = self._made_matrix()
        self._both = (self._matrix_page(), self._list_page())
        self._pages = QWidget()
        pages = pieces.column(self._pages)
        for page in self._both:
            pages.addWidget(page)
        self._said = pieces.label("", "muted")
        self._said.setObjectName("confused_said")
        self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing())
        self._said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._go = pieces.button(
            tr("Show these rows"), tr("Go to the list of test rows below."), show_rows, role="link"
        )
        self._go.setObjectName("show_confused_rows")
        column = pieces.column(self, spacing=theme.MEDIUM, margin=theme.LARGE)
        column.addLayout(self._head())
        column.addWidget(self._pages)
        foot = QHBoxLayout()
        foot.addWidget(self._said, 1)
        foot.addWidget(self._go, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)
        column.addStretch(1)
        self._turn_to(1 if len(confusion.labels) > LIST_FIRST else 0)
        selection.changed.connect(self._on_selection_changed)
        self._on_selection_changed()

    @property
    def is_wide(self) -> bool:
        """Return whether it should have the whole width: a matrix of many classes needs it for their names."""
        return self._page == 0 and len(self._confusion.part) > LIST_FIRST

    def _head(self) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.SMALL)
        head.addWidget(pieces.label(tr("What is taken for what"), "heading", wrap=False))
        head.addStretch(1)
        self._turn = pieces.button(
            "", tr("The matrix, or the list of confused pairs"), self._on_turn_clicked, role="link"
        )
        self._turn.setObjectName("turn_confused")
        head.addWidget(self._turn)
        return head

    def _matrix_page(self) -> QWidget:
        page = QWidget()
        column = pieces.column(page, spacing=theme.SMALL)
        column.addLayout(self._controls())
        shown, of = len(self._confusion.part), len(self._confusion.labels)
        if shown < of:
            words = tr("The {shown} classes that are confused most, of {count}.", shown=number(shown), count=number(of))
            column.addWidget(pieces.label(words, "muted"))
        legend = tr("Lines: what is right. Columns: what was answered.")
        column.addWidget(pieces.label(legend, "muted"))
        column.addWidget(self._matrix)
        column.addStretch(1)
        return page

    def _controls(self) -> QHBoxLayout:
        self._figures = NarrowBox()
        self._figures.setObjectName("matrix_figures")
        self._figures.setAccessibleName(tr("What the cells show"))
        self._figures.setToolTip(tr("What the cells show: rows, or shares of them."))
        for key, (words, tip) in FIGURES.items():
            self._figures.addItem(tr(words), key)
            self._figures.setItemData(self._figures.count() - 1, tr(tip), Qt.ItemDataRole.ToolTipRole)
        self._hide = QCheckBox(tr("Hide what is right"))
        self._hide.setObjectName("hide_diagonal")
        self._hide.setToolTip(tr("Leave out the rows answered rightly, so that mistakes stand out."))
        self._figures.currentIndexChanged.connect(self._on_figures_changed)
        self._hide.toggled.connect(self._on_figures_changed)
        return pieces.row(self._figures, self._hide, spacing=theme.MEDIUM)

    def _made_matrix(self) -> ConfusionMatrix:
        found, part = self._confusion, np.array(self._confusion.part, dtype=np.int64)
        place = np.full(len(found.labels), -1)
        place[part] = np.arange(len(part))
        inside = (place[found.truth] >= 0) & (place[found.answered] >= 0)
        counts = np.zeros((len(part), len(part)), dtype=np.int64)
        counts[place[found.truth[inside]], place[found.answered[inside]]] = found.rows[inside]
        matrix = ConfusionMatrix(selection_words.of_pair)
        matrix.setObjectName("confusion_matrix")
        matrix.setAccessibleName(tr("What is taken for what"))
        matrix.setToolTip(tr("Arrow keys move, Enter picks the rows of a cell, Escape lets go."))
        matrix.show_counts([found.labels[one] for one in part.tolist()], counts)
        matrix.chosen.connect(self._on_pair_chosen)
        matrix.pointed.connect(self._on_matrix_pointed)
        matrix.left.connect(self._on_matrix_left)
        return matrix

    def _list_page(self) -> QWidget:
        page = QWidget()
        column: QVBoxLayout = pieces.column(page)
        found = self._confusion
        wrong = np.flatnonzero(found.truth != found.answered)
        wrong = wrong[np.argsort(-found.rows[wrong], kind="stable")]
        self._pairs = [
            Confused(found.labels[found.truth[one]], found.labels[found.answered[one]], int(found.rows[one]))
            for one in wrong[:MOST_PAIRS]
        ]
        if not self._pairs:
            column.addWidget(pieces.label(tr("No test row was answered wrongly."), "muted"))
            return page
        self._table = FiguresTable(CONFUSED, self._pairs, sort=(ROWS, Qt.SortOrder.DescendingOrder))
        self._table.setObjectName("confused")
        self._table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._table.setAccessibleName(tr("Most often confused"))
        self._table.setToolTip(tr("Test rows of one label that were answered as another; a click picks them."))
        self._table.clicked.connect(self._on_table_clicked)
        self._table.activated.connect(self._on_table_clicked)
        column.addWidget(self._table)
        if len(wrong) > MOST_PAIRS:
            column.addWidget(pieces.label(tr("The most frequent of {count} pairs.", count=number(len(wrong))), "muted"))
        column.addStretch(1)
        return page

    def _turn_to(self, page: int) -> None:
        self._page = page
        for place, one in enumerate(self._both):  # the page that is not seen takes no room
            one.setVisible(place == page)
        self._turn.setText(tr("Show the list") if page == 0 else tr("Show the matrix"))
        self._turn.setAccessibleName(self._turn.text())

    def _say(self, words: str) -> None:
        self._said.setText(words)

    def _chosen_words(self) -> str:
        pair = self._selection.chosen.pair
        if pair is None:
            return ""
        found = self._confusion
        same = [found.labels[a] == pair[0] and found.labels[b] == pair[1]
                for a, b in zip(found.truth.tolist(), found.answered.tolist(), strict=True)]  # fmt: skip
        return selection_words.of_pair(pair[0], pair[1], int(found.rows[np.array(same, dtype=bool)].sum()))

    def _on_selection_changed(self) -> None:
        self._matrix.show_chosen(self._selection.chosen.pair)
        self._resting = self._chosen_words()
        self._say(self._resting)
        self._go.setVisible(bool(self._resting) and self._selection.rows is not None)

    def _on_matrix_pointed(self, words: str) -> None:
        self._say(words or self._resting)

    def _on_matrix_left(self) -> None:
        self._selection.change(pair=None)

    def _on_pair_chosen(self, truth: str, answered: str) -> None:
        self._selection.toggle(pair=(truth, answered))

    def _on_table_clicked(self) -> None:
        pair = self._table.figures.record(self._table.currentIndex().row())
        self._on_pair_chosen(pair.truth, pair.answered)

    def _on_figures_changed(self) -> None:
        self._matrix.show_figures(self._figures.currentData(), diagonal=not self._hide.isChecked())

    def _on_turn_clicked(self) -> None:
        self._turn_to(1 - self._page)
        self.turned.emit()
