"""The split: how many rows of which answer are on which side, files of their own for the sides, and its options."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QWidget,
)

from workbench.engine.errors import N_
from workbench.engine.options import describe
from workbench.engine.spec import SplitOptions
from workbench.engine.tasks import TASKS
from workbench.gui import file_kinds, icons, theme
from workbench.gui.studio import Studio
from workbench.gui.translation import number, share, tr
from workbench.gui.widgets import option_editors, pieces
from workbench.gui.widgets.elided_label import ElidedLabel
from workbench.gui.widgets.option_editors import Editor
from workbench.gui.widgets.share_bar import ShareBar

SIDES = {
    "train": N_("learn from"), "validation": N_("check while learning"), "test": N_("final test"),
}  # fmt: skip
SHORT = {"train": N_("learn"), "validation": N_("check"), "test": N_("test")}
HELP = {
    "validation": N_("Rows of a file of its own are used to check while learning, instead of some of this file's."),
    "test": N_("Rows of a file of its own are kept for the final test, instead of some of this file's."),
}
DOT = 10
CLASSES_SHOWN = 1000  # the most frequent
TABLE_HEIGHT = 220
ROW_HEIGHT = 26
SIDE_HEIGHT = 28  # of a side, whether it has a button or not


class SplitCard(QFrame):
    """Numbers first; the table by answer and the options are a click away."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._studio = studio
        self._words = pieces.label("", "muted")
        self._words.setObjectName("split_words")
        self._bar = ShareBar()
        self._sides = QGridLayout()
        self._sides.setHorizontalSpacing(theme.SMALL)
        self._sides.setVerticalSpacing(theme.TIGHT)
        self._sides.setColumnStretch(1, 1)
        self._rows = {side: self._side_row(place, side) for place, side in enumerate(SIDES)}
        self._table = _table_by_class()
        self._filled: Mapping[str, Mapping[str, int]] = {}  # what the table shows
        self._options = SplitForm(studio)
        column = pieces.column(self, spacing=theme.SMALL, margin=theme.LARGE)
        column.addWidget(pieces.label(tr("The split"), "heading", wrap=False))
        column.addWidget(self._words)
        column.addWidget(self._bar)
        column.addLayout(self._sides)
        self._by_class = toggle("by_class", "", tr("Show how many rows of each are on each side."), self._table)
        toggles = (
            self._by_class,
            toggle("split_options", tr("Change the split"), tr("How rows are dealt to the sides."), self._options),
        )
        column.addLayout(pieces.row(*toggles, spacing=0))
        column.addWidget(self._table)
        column.addWidget(self._options)

    def refresh(self) -> None:
        """Show what is known now."""
        split, draft = self._studio.survey.split, self._studio.project.draft
        sides = split["sides"] if split is not None else {}
        self._options.refresh()
        self._bar.setVisible(bool(sides))
        total = max(1, sum(sides.values()))
        for side, (count, name, add, remove) in self._rows.items():
            count.setText(number(sides[side]) if sides else "–")
            count.setToolTip(share(sides[side] / total) if sides else "")
            own = getattr(draft, side) if side != "train" else ""
            name.setVisible(bool(own))
            name.show_text(tr("from {file}", file=Path(own).name) if own else "", own)
            add.setVisible(side != "train" and not own)
            remove.setVisible(bool(own))
        if split is None:
            self._words.setText(tr("Dealing the rows …") if self._studio.survey.busy else tr("Not known yet."))
            self._by_class.setVisible(bool(self._by_class.text()))
            return
        words = tr(
            "{train} to learn from, {validation} to check while learning, {test} kept aside for the final test",
            **{side: number(count) for side, count in sides.items()},
        )  # fmt: skip
        self._words.setText(words)
        self._bar.show_parts(list(sides.values()), words)
        self._name_answers()
        self._by_class.setVisible(bool(split["per_class"]))
        if not split["per_class"]:
            self._by_class.setChecked(False)
        if split["per_class"] is not self._filled:
            self._filled = split["per_class"]
            _fill(self._table, self._filled)

    def _name_answers(self) -> None:
        """Call what the rows are counted by as the task calls it."""
        task = TASKS[self._studio.project.draft.task]
        self._by_class.setText(tr("By {answer}", answer=tr(task.answer)))
        title = self._table.horizontalHeaderItem(0)
        if title is not None:
            title.setText(tr(task.answer))

    def _side_row(self, place: int, side: str) -> tuple[Any, ...]:
        dot = pieces.label("", wrap=False)
        dot.setFixedSize(DOT, DOT)
        dot.setStyleSheet(f"background: {theme.colours().series[place]}; border-radius: {DOT // 2}px;")
        count = pieces.label("", wrap=False)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        name = ElidedLabel("muted")
        add = pieces.button(tr("File…"), tr(HELP[side]) if side in HELP else "",
                            partial(self._choose_file, side), role="link")  # fmt: skip
        add.setAccessibleName(tr("A file of its own {side}", side=tr(SIDES[side])))
        add.setObjectName(f"add_{side}_file")
        remove = pieces.tool("close", tr("Use rows of the training file again"), partial(self._change, side, ""))
        remove.setObjectName(f"remove_{side}_file")
        words = pieces.column(spacing=0)
        words.addWidget(pieces.label(tr(SIDES[side]), wrap=False))
        words.addWidget(name)
        self._sides.setRowMinimumHeight(place, SIDE_HEIGHT)
        self._sides.addWidget(dot, place, 0)
        self._sides.addLayout(words, place, 1)
        self._sides.addWidget(add, place, 2)
        self._sides.addWidget(remove, place, 2, Qt.AlignmentFlag.AlignRight)
        self._sides.addWidget(count, place, 3)
        return count, name, add, remove

    def _choose_file(self, side: str) -> None:
        near = str(Path(self._studio.project.draft.train).parent)
        path, _ = QFileDialog.getOpenFileName(self, tr("Choose a file"), near, tr(file_kinds.FILTERS))
        if path:
            self._change(side, str(Path(path).absolute()))

    def _change(self, side: str, path: str) -> None:
        self._studio.project.change(**{side: path})


class SplitForm(QWidget):
    """An editor for each split option, made from the options' own fields."""

    def __init__(self, studio: Studio, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._studio = studio
        self._fields = {field["name"]: field for field in describe(SplitOptions)}
        self._editors: dict[str, QWidget] = {}
        self.setObjectName("split_form")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        for place, (name, field) in enumerate(self._fields.items()):
            editor = self._editors[name] = option_editors.make(field)
            editor.setObjectName(f"split_{name}")
            editor.setAccessibleName(tr(field["label"]))
            editor.setToolTip(tr(field["help"]))
            label = pieces.label(tr(field["label"]), "muted", wrap=False)
            label.setBuddy(editor)
            label.setToolTip(tr(field["help"]))
            grid.addWidget(label, place // 2 * 2, place % 2)
            grid.addWidget(editor, place // 2 * 2 + 1, place % 2)
            cast(Editor, editor).edited.connect(self._on_editor_edited)
        self._back = pieces.button(
            tr("Back to the usual split"), tr("Take every option's default again."), self._on_back_clicked, role="link"
        )
        self._back.setObjectName("split_defaults")
        grid.addWidget(self._back, 2 * len(self._fields), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)

    def refresh(self) -> None:
        """Show the options as they are chosen; a share of a side with a file of its own has no say."""
        draft = self._studio.project.draft
        for name, editor in self._editors.items():
            cast(Editor, editor).show_value(draft.split.get(name, self._fields[name]["default"]))
            side = name.removesuffix("_share")
            editor.setEnabled(not (side in SIDES and getattr(draft, side)))
        self._back.setVisible(bool(draft.split))

    def _on_editor_edited(self, value: Any) -> None:
        name, draft = self.sender().objectName().removeprefix("split_"), self._studio.project.draft
        kept = {one: own for one, own in draft.split.items() if one != name}
        self._studio.project.change(split=kept if value == self._fields[name]["default"] else {**kept, name: value})

    def _on_back_clicked(self) -> None:
        self._studio.project.change(split={})


def toggle(name: str, text: str, tip: str, behind: QWidget) -> QToolButton:
    """Return a button that shows and hides what is behind it."""
    button = QToolButton()
    button.setObjectName(name)
    button.setProperty("role", "plain")
    button.setCheckable(True)
    button.setText(text)
    button.setToolTip(tip)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_behind(wanted: bool) -> None:
        behind.setVisible(wanted)
        button.setIcon(icons.icon("chevron-down" if wanted else "chevron-right"))

    show_behind(False)
    button.toggled.connect(show_behind)
    return button


def _table_by_class() -> QTableWidget:
    table = QTableWidget(0, 1 + len(SIDES))
    table.setObjectName("split_per_class")
    for place, words in enumerate(("", *(tr(words) for words in SHORT.values()))):
        title = QTableWidgetItem(words)
        edge = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
        title.setTextAlignment(edge | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(place, title)
        mode = QHeaderView.ResizeMode.ResizeToContents if place else QHeaderView.ResizeMode.Stretch
        table.horizontalHeader().setSectionResizeMode(place, mode)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setAccessibleName(tr("Rows of each answer on each side"))
    table.setToolTip(tr("Rows of each answer on each side"))
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setFixedHeight(TABLE_HEIGHT)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    return table


def _fill(table: QTableWidget, counts: Mapping[str, Mapping[str, int]]) -> None:
    shown = list(counts.items())[:CLASSES_SHOWN]
    table.setRowCount(len(shown))
    for row, (label, sides) in enumerate(shown):
        name = QTableWidgetItem(label)
        name.setToolTip(label)
        table.setItem(row, 0, name)
        for place, side in enumerate(SIDES, 1):
            item = QTableWidgetItem(number(sides.get(side, 0)))
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, place, item)
