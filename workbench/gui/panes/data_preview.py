"""The preview of the rows: the table, which column is what and why, and the whole text of the cell that is chosen."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QPlainTextEdit, QStackedWidget, QTableView, QWidget

from workbench.engine.task import Column, Role, names_of
from workbench.engine.tasks import TASKS
from workbench.gui import theme
from workbench.gui.models.table_model import TableModel
from workbench.gui.studio import Studio
from workbench.gui.translation import told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.header_roles import HeaderRoles
from workbench.gui.widgets.preview_table import PreviewTable

WHOLE_CELL_HEIGHT = 64
LONG = 40  # characters; a shorter cell is seen whole in the table
WHOLE_CHARACTERS = 100_000


class Preview(QWidget):
    """Keeps showing the table it was given until it is given another, or told to forget it."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._task_roles: tuple[Role, ...] = ()
        self.model: TableModel | None = None
        self._header = HeaderRoles()
        self.take_task()
        self._header.role_chosen.connect(self._on_header_role_chosen)
        self._table = self._made_table()
        self._waiting = pieces.label("", "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._waiting)
        self._pages.addWidget(self._table)
        self.reasons = pieces.label("", "muted")  # placed by whoever has room for it
        self.reasons.setObjectName("role_reasons")
        self._whole = self._made_whole()
        column = pieces.column(self, spacing=theme.SMALL)
        column.addWidget(self._pages, 1)
        column.addWidget(self._whole)

    def show_table(self, path: Path) -> None:
        """Show the table of an Arrow file."""
        self.model = TableModel(path, self)
        self._header.forget()
        self._whole.hide()
        self._table.show_model(self.model)
        self._table.selectionModel().currentChanged.connect(self._on_table_current_changed)
        self._pages.setCurrentWidget(self._table)
        self._header.arrange()

    def take_task(self) -> None:
        """Offer the roles of the project's task."""
        self._task_roles = TASKS[self._studio.project.draft.task].roles
        self._header.offer([(role.name, tr(role.title)) for role in self._task_roles])

    def forget(self) -> None:
        """Show no table."""
        self.model = None
        self._header.forget()
        self._table.show_model(None)
        self._pages.setCurrentWidget(self._waiting)
        self._whole.hide()
        self.reasons.clear()

    def say(self, words: str) -> None:
        """Say what is shown in place of a table."""
        self._waiting.setText(words)

    def show_roles(self) -> None:
        """Show what each column is, as far as that is known."""
        if self.model is None:
            return
        places = {name: place for place, name in enumerate(self.model.names)}
        shown = [
            (places[name], role, one)
            for role, one in self._mapping().items() for name in names_of(one["column"]) if name in places
        ]  # fmt: skip
        roles = {place: role for place, role, _ in shown}
        tips = {place: self._reason(role, one) for place, role, one in shown}
        self._header.show_roles(roles, tips)
        self._table.favour(next((place for place, role in roles.items() if role == self._task_roles[0].name), None))
        self.reasons.setText("\n".join(dict.fromkeys(tips.values())))

    def go_to_line(self, line: int) -> None:
        """Bring the row that begins on a line of the file into view, and choose it."""
        if self.model is not None:
            index = self.model.index(self.model.row_of_line(line), 0)
            self._table.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)
            self._table.selectRow(index.row())
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _mapping(self) -> Mapping[str, Any]:
        """Return role → column and reason: as found, else as chosen."""
        inspection, draft = self._studio.survey.inspection, self._studio.project.draft
        if inspection is not None and inspection["task"] == draft.task:  # else it is of the task before
            mapping: Mapping[str, Any] = inspection["mapping"]
            return mapping
        chosen = draft.columns
        return {role: {"column": column, "reason": ""} for role, column in chosen.items() if column}  # "" = declined

    def _reason(self, role: str, one: Mapping[str, Any]) -> str:
        title = tr(next(each.title for each in self._task_roles if each.name == role))
        columns = "”, “".join(names_of(one["column"]))
        if role in self._studio.project.draft.columns:
            return tr("{role}: “{column}”, as you chose.", role=title, column=columns)
        return tr("{role}: “{column}”, because {reason}.", role=title, column=columns, reason=told(one["reason"]))

    def _names(self) -> Sequence[str]:
        return self.model.names if self.model is not None else ()

    def _chosen(self, name: str, role: str) -> dict[str, Column]:
        """Return the columns that are chosen once this one plays that role, "" for none."""
        roles = {each.name: each for each in self._task_roles}
        kept = {one: left for one, was in self._studio.project.draft.columns.items() if one != role
                for left in _without(was, name)}  # fmt: skip
        playing = {one: mapped["column"] for one, mapped in self._mapping().items()}
        given_up = {one: was for one, was in playing.items() if one != role and name in names_of(was)}
        kept |= {one: left for one, was in given_up.items() if roles[one].several for left in _without(was, name)}
        if not role:
            return kept | {one: "" for one in given_up if not roles[one].required}
        if roles[role].several:
            before = playing.get(role, "")
            others = before if isinstance(before, list) else []  # one that plays it alone holds lists
            return {**kept, role: [one for one in self._names() if one == name or one in others]}
        return {**kept, role: name}

    def _made_table(self) -> PreviewTable:
        table = PreviewTable(self._header)
        table.setObjectName("preview")
        table.setAccessibleName(tr("The rows of the file"))
        table.setToolTip(tr("The rows of the file; the arrow keys, Page Up and Page Down move in it."))
        table.horizontalScrollBar().valueChanged.connect(self._header.arrange)
        return table

    def _made_whole(self) -> QPlainTextEdit:
        whole = QPlainTextEdit()
        whole.setObjectName("whole_cell")
        whole.setReadOnly(True)
        whole.setTabChangesFocus(True)
        whole.setAccessibleName(tr("The whole text of the chosen cell"))
        whole.setToolTip(tr("The whole text of the chosen cell"))
        whole.setFixedHeight(WHOLE_CELL_HEIGHT)
        whole.hide()
        return whole

    def _on_table_current_changed(self, current: QModelIndex, before: QModelIndex) -> None:
        if self.model is None or not current.isValid():
            return
        text = self.model.cell(current.row(), current.column())
        self._whole.setPlainText(text[:WHOLE_CHARACTERS])
        if len(text) > LONG:
            self._whole.show()

    def _on_header_role_chosen(self, place: int, role: str) -> None:
        if self.model is None:
            return
        chosen = self._chosen(self.model.names[place], role)
        if chosen != self._studio.project.draft.columns:
            self._studio.project.change(columns=chosen)
            return
        self.show_roles()
        if not role:
            self.reasons.setText(tr("Choose another column for this part first: the task needs one."))


def _without(column: Column, name: str) -> list[Column]:
    """Return what is left of a role's columns without one of them, in a list; an empty one where none is."""
    if isinstance(column, str):
        return [column] if column != name else []
    left = [one for one in column if one != name]
    return [left] if left else []
