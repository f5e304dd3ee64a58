"""Names and how they are related: a second run's answer to what the shown one finds, as a table."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workbench.engine.errors import N_
from workbench.gui import relating, theme
from workbench.gui.models.figures_model import Column
from workbench.gui.studio import Studio
from workbench.gui.translation import failure, share, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.no_wheel import ComboBox

RELATIONS = (
    Column(N_("From"), lambda one: one["head"]["text"], lambda one: one["head"]["start"], is_number=False),
    Column(N_("Relation"), lambda one: one["relation"], lambda one: one["relation"], is_number=False),
    Column(N_("To"), lambda one: one["tail"]["text"], lambda one: one["tail"]["start"], is_number=False),
    Column(N_("Sure"), lambda one: share(one["score"]), lambda one: one["score"],
           N_("How probable the relation is, by the run that relates.")),
)  # fmt: skip


class RunChoice(ComboBox):
    """The runs that relate names, and none."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._relating = relating.of(studio)
        self.setObjectName("then_run")
        self.setAccessibleName(tr("Relate what is found by"))
        self.setToolTip(tr("A run that learned relations: it says how each two of the names are related."))
        self._relating.changed.connect(self._show)
        self.activated.connect(self._on_activated)
        self._show()

    def _show(self) -> None:
        self.clear()
        self.addItem(tr("no run"), None)
        for one in self._relating.runs:
            self.addItem(str(one["name"] or one["run"]), str(one["folder"]))
        then = self._relating.then
        self.setCurrentIndex(max(0, self.findData(None if then is None else str(then))))

    def _on_activated(self) -> None:
        chosen = self.currentData()
        self._relating.choose(None if chosen is None else Path(chosen))


class TryRelations(QFrame):
    """A card below the answers; there where the shown run finds names and another one relates them."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setObjectName("relations")
        self._relating = relating.of(studio)
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("How they are related"), "heading", wrap=False))
        column.addLayout(pieces.row(pieces.label(tr("Relate what is found by"), wrap=False), RunChoice(studio)))
        self._answer = QVBoxLayout()
        column.addLayout(self._answer)
        self._relating.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        self.setVisible(self._relating.fits and bool(self._relating.runs))
        pieces.clear(self._answer)
        if self._relating.error is not None:
            self._answer.addWidget(Banner(*failure(self._relating.error), tone="bad"))
        elif self._relating.answer is not None:
            self._answer.addWidget(self._table(self._relating.answer["relations"]))

    def _table(self, relations: list[dict[str, object]]) -> QWidget:
        if not relations:
            none = pieces.label(tr("No two of them are related."), "muted")
            none.setObjectName("no_relation")
            return none
        table = FiguresTable(RELATIONS, relations, sort=(0, Qt.SortOrder.AscendingOrder))
        table.setObjectName("relations_table")
        table.setAccessibleName(tr("How they are related"))
        table.setToolTip(tr("Each row is one relation: from whom or what, which, and to whom or what."))
        return table
