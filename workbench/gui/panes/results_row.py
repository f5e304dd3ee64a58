"""One test row, whole: its texts, what is right and what was answered, and all its other columns."""

import json
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from workbench.engine import marks
from workbench.engine.errors import N_
from workbench.engine.predictions import Relation, Spans
from workbench.engine.task import Task, UnusableError
from workbench.engine.tasks import TASKS
from workbench.gui import theme
from workbench.gui.fate_words import FATES
from workbench.gui.models.test_rows_model import answer
from workbench.gui.translation import LONG_NAME, breakable, number, share, tr
from workbench.gui.views import VIEWS
from workbench.gui.widgets import pieces
from workbench.gui.widgets.elided_label import ElidedLabel
from workbench.gui.widgets.marked_text import Mark, MarkedText

NARROWEST, LOWEST = 280, 160
FIRST_CHARACTERS = 10_000  # of a text; to lay out a hundred thousand without a space takes a second, so on demand
MARKED_CHARACTERS = 5_000  # of a text whose spans are drawn in it
FEWEST_LINES, MOST_LINES, LINE_CHARACTERS = 2, 9, 36  # of a text's box, and about how many characters a line holds
BOX_ROOM = 20  # around its lines
TOP = Qt.AlignmentFlag.AlignTop
CELL_CHARACTERS = 2_000
TITLES = {"truth": N_("Right"), "before": N_("Before"), "after": N_("After")}
TONES = {"fixed": "good", "nearer": "good", "broken": "bad", "farther": "bad", "still_wrong": "warning"}


class RowPanel(QFrame):
    """Empty until a row is chosen."""

    def __init__(self, kind: str, task: str) -> None:
        super().__init__()
        self.setMinimumSize(NARROWEST, LOWEST)
        self._kind = kind
        self._task: Task | None = TASKS.get(task)
        self._content = QWidget()
        self._column: QVBoxLayout = pieces.column(self._content, spacing=theme.MEDIUM)
        self._column.setContentsMargins(theme.MEDIUM, theme.TIGHT, theme.MEDIUM, theme.SMALL)
        area = pieces.scrolling(self._content)
        area.setObjectName("row_panel")
        pieces.column(self).addWidget(area)
        self.show_row(None)

    def show_row(self, row: Mapping[str, Any] | None) -> None:
        """Show a row as `Rows.whole` gives it, None for none."""
        pieces.clear(self._column)
        if row is None:
            self._column.addWidget(pieces.label(tr("Choose a row to read the whole of it."), "muted"))
            self._column.addStretch(1)
            return
        self._column.addLayout(_head(row))
        drawn = self._drawn(row)
        self._column.addWidget(self._answers(row) if drawn is None else drawn)
        for role, text in row["roles"].items():
            if drawn is None or len(row["roles"]) > 1:
                self._column.addWidget(pieces.label(self._title(role), "muted", wrap=False))
                box = _text_box(role, self._title(role), text)
                self._column.addWidget(box)
                if len(text) > FIRST_CHARACTERS:
                    self._column.addLayout(pieces.row(_show_all(box, text)))
        if row["columns"]:
            self._column.addWidget(pieces.label(tr("Other columns"), "muted", wrap=False))
            cells = {name: str(cell or "")[:CELL_CHARACTERS] for name, cell in row["columns"].items()}
            self._column.addWidget(_facts("row_columns", cells))
        self._column.addStretch(1)

    def _title(self, role: str) -> str:
        roles = {one.name: one.title for one in self._task.roles} if self._task is not None else {}
        return tr(roles.get(role, role))

    def _answers(self, row: Mapping[str, Any]) -> QWidget:
        return _facts("row_answers", {
            tr(title): _sure(answer(self._kind, row[name]), row["confidence"].get(name))
            for name, title in TITLES.items()
        })  # fmt: skip

    def _drawn(self, row: Mapping[str, Any]) -> QWidget | None:
        """Return a picture of the answers in their text, for kinds that have one; None where none can be drawn."""
        try:
            if self._kind == Spans.kind:
                return _spans(row)
            if self._kind == Relation.kind:
                return _relation(row)
        except (ValueError, KeyError, TypeError, UnusableError):  # cells that another version wrote: as words
            return None
        return None


def _head(row: Mapping[str, Any]) -> Any:
    fate = FATES[row["fate"]]
    chip = pieces.chip(tr(fate.word), TONES.get(row["fate"], ""))
    chip.setObjectName("row_fate")
    chip.setToolTip(tr(fate.help))
    place = ElidedLabel("muted")
    if row["row"] is not None and row["file"]:
        file = Path(str(row["file"])).name
        place.show_text(tr("row {number} of {file}", number=number(row["row"] + 1), file=file))
    line = pieces.row(chip, spacing=theme.SMALL, stretch=False)
    line.addWidget(place, 1)
    return line


def _text_box(role: str, title: str, text: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setObjectName(f"row_text_{role}")
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(title)
    box.setToolTip(tr("The whole text; Ctrl+C copies what is marked."))
    box.setPlainText(text[:FIRST_CHARACTERS])
    lines = min(MOST_LINES, max(FEWEST_LINES, len(text) // LINE_CHARACTERS + text[:FIRST_CHARACTERS].count("\n") + 2))
    box.setFixedHeight(lines * box.fontMetrics().lineSpacing() + BOX_ROOM)
    return box


def _show_all(box: QPlainTextEdit, text: str) -> QPushButton:
    """Return what shows the rest of a very long text."""
    words = tr("Show all {count} characters", count=number(len(text)))
    button = pieces.button(words, tr("So far its beginning is shown."), partial(box.setPlainText, text), role="link")
    button.setObjectName("show_whole_text")
    button.clicked.connect(button.hide)
    return button


def _facts(name: str, facts: Mapping[str, str]) -> QWidget:
    """Return names on the left, what they are on the right; both break where they are long."""
    widget = QWidget()
    widget.setObjectName(name)
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(theme.MEDIUM)
    grid.setVerticalSpacing(theme.TIGHT)
    grid.setColumnStretch(1, 1)
    for place, (title, value) in enumerate(facts.items()):
        grid.addWidget(pieces.label(breakable(title), "muted", wrap=len(title) > LONG_NAME), place, 0, TOP)
        words = pieces.label(breakable(value), selectable=True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(words, place, 1, TOP)
    return widget


def _sure(words: str, confidence: float | None) -> str:
    return words if confidence is None else f"{words} · {share(confidence)}"


def _spans(row: Mapping[str, Any]) -> QWidget | None:
    """Return the text with its right spans, those before and those after."""
    text = next(iter(row["roles"].values()), "")
    if len(text) > MARKED_CHARACTERS:
        return None
    colours: dict[str, int] = {}
    widget = QWidget()
    column = pieces.column(widget, spacing=theme.SMALL)
    for name, title in TITLES.items():
        column.addWidget(pieces.label(_sure(tr(title), row["confidence"].get(name)), "muted", wrap=False))
        marked = MarkedText()
        marked.setObjectName(f"row_spans_{name}")
        marked.show_text(text, _marks(json.loads(row[name] or "[]"), colours))
        column.addWidget(marked)
    return widget


def _marks(spans: Sequence[Mapping[str, Any]], colours: dict[str, int]) -> list[Mark]:
    return [
        Mark(one["start"], one["end"], one["label"], colours.setdefault(one["label"], len(colours)), one["label"])
        for one in spans
    ]


def _relation(row: Mapping[str, Any]) -> QWidget | None:
    """Return the text with an arc from head to tail, and how sure the answer is."""
    confidence = row["confidence"].get("after")
    if row["after"] is None or confidence is None or len(row["cells"]["text"]) > MARKED_CHARACTERS:
        return None
    marked = marks.read(row["cells"]["text"])
    head, tail = ({"start": one.start, "end": one.end, "text": marked.text[one.start : one.end]}
                  for one in marked.spans.values())  # fmt: skip
    prediction = {"kind": Relation.kind, "label": row["after"], "scores": {row["after"]: confidence},
                  "head": head, "tail": tail}  # fmt: skip
    view: Any = VIEWS[Relation.kind]()
    view.show_prediction(prediction, row["truth"], {"text": row["cells"]["text"]})
    widget = QWidget()
    column = pieces.column(widget, spacing=theme.SMALL)
    column.addWidget(view)
    words = {name: _sure(str(row[name] or ""), row["confidence"].get(name)) for name in ("truth", "before")}
    for name in ("truth", "before"):
        line: QLabel = pieces.label(f"{tr(TITLES[name])}: {words[name]}")
        line.setAlignment(Qt.AlignmentFlag.AlignLeft)
        column.addWidget(line)
    return widget
