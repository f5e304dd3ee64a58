"""Marks head and tail in a text box: select, then press a button or its key; what is marked is coloured."""

import re
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut, QSyntaxHighlighter, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPushButton, QWidget

from workbench.engine import marks
from workbench.engine.errors import N_
from workbench.gui import theme
from workbench.gui.text_places import characters, units
from workbench.gui.translation import told, tr
from workbench.gui.widgets import pieces
from workbench.gui.widgets.text_box import TextBox

KEYS = ("Ctrl+H", "Ctrl+T")
TITLES = (N_("Mark as head"), N_("Mark as tail"))
WORD = re.compile(r"\w+(?:['’\-]\w+)*")
SPACELESS = re.compile(  # letters of scripts that leave no spaces: Thai and Lao, Burmese, Khmer, kana, Han
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
SOFT = 56  # of 255: how strong the ground of what is marked is


class MarkBar(QWidget):
    """Two buttons and a sentence that says what is still to be marked."""

    def __init__(self, box: TextBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._colouring = _Colouring(box.document())
        self._said = pieces.label("", "muted")
        self._said.setObjectName("marks_said")
        line = pieces.row(*(self._button(number) for number in range(len(marks.NAMES))), stretch=False)
        line.addWidget(self._said, 1)
        self.setLayout(line)
        box.textChanged.connect(self.show_state)
        self.show_state()

    def _button(self, number: int) -> QPushButton:
        key, name = QKeySequence(KEYS[number]), marks.NAMES[number]
        tip = tr(
            "Select words in the text, then press this ({key})",
            key=key.toString(QKeySequence.SequenceFormat.NativeText),
        )
        press = partial(self._mark, number)
        made = pieces.button(tr(TITLES[number]), tip, press)
        made.setObjectName(f"mark_{name}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the text's selection to be seen
        shortcut = QShortcut(key, self._box, context=Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(press)
        return made

    def _mark(self, number: int) -> None:
        cursor = self._box.textCursor()
        text = self._box.toPlainText()
        start, end = (characters(text, place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        if start == end:
            start, end = word_at(text, start)
        marked, start, end = around(text, start, end, number)
        if marked != text:
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(marked)
            cursor.setPosition(units(marked, end))
            self._box.setTextCursor(cursor)
        elif not text[start:end].strip():
            self._said.setText(tr("Select the words first."))
        self._box.setFocus()

    def show_state(self) -> None:
        """Say what is to be done next."""
        self._said.setText(self._what_next())

    def _what_next(self) -> str:
        text = self._box.toPlainText()
        missing = marks.missing(text) if text.strip() else None
        if not text.strip() or missing is None:
            return ""
        there = {tag.place // 2 for tag in marks.tags(text)}
        if not there:
            return tr("Select what the relation starts from, and mark it as head; then the tail.")
        if len(there) == 1:
            return tr("Now mark the tail.") if 0 in there else tr("Now mark the head.")
        return told(missing)


def word_at(text: str, place: int) -> tuple[int, int]:
    """Return where the word begins and ends in which or at whose edge a place is; the place itself where there is none.

    There is none within a marker, nor in a text that leaves no spaces between words.
    """
    for match in WORD.finditer(text):
        if match.start() <= place <= match.end():
            inside = any(match.start() < tag.end and tag.start < match.end() for tag in marks.tags(text))
            return (place, place) if inside or SPACELESS.search(match.group()) else match.span()
    return place, place


def around(text: str, start: int, end: int, number: int) -> tuple[str, int, int]:
    """Return a text with these characters marked as head (0) or tail (1), and where they stand then.

    Markers that it had of the same go, and those of the other where they stand in between; nothing is marked where
    nothing but spaces and markers is chosen.
    """
    chosen = text[start:end]
    start, end = start + len(chosen) - len(chosen.lstrip()), end - len(chosen) + len(chosen.rstrip())
    tags = list(marks.tags(text))
    gone = {number, *(tag.place // 2 for tag in tags if start < tag.end and tag.start < end)}
    bare, first, last = text, start, end
    for tag in reversed([tag for tag in tags if tag.place // 2 in gone]):
        bare = bare[: tag.start] + bare[tag.end :]
        first, last = (_after(place, tag) for place in (first, last))
    if not bare[first:last].strip():
        return text, start, start
    opening, closing = marks.markers()[2 * number : 2 * number + 2]
    marked = f"{bare[:first]}{opening}{bare[first:last]}{closing}{bare[last:]}"
    return marked, first + len(opening), last + len(opening)


def _after(place: int, tag: marks.Tag) -> int:
    """Return where a place is once a marker is taken out."""
    return place - max(0, min(place, tag.end) - tag.start)


class _Colouring(QSyntaxHighlighter):
    """Colours head and tail, and makes their markers quiet."""

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Colour one line of the text."""
        quiet = QTextCharFormat()
        quiet.setForeground(QColor(theme.colours().muted))
        opened: dict[int, int] = {}
        for tag in marks.tags(text):
            entity, closes = divmod(tag.place, 2)
            if closes and entity in opened:
                self._paint(text, opened.pop(entity), tag.start, _format(entity))
            elif not closes:
                opened[entity] = tag.end
            self._paint(text, tag.start, tag.end, quiet)

    def _paint(self, text: str, start: int, end: int, how: QTextCharFormat) -> None:
        first = units(text, start)
        self.setFormat(first, units(text, end) - first, how)


def _format(entity: int) -> QTextCharFormat:
    made, colour = QTextCharFormat(), QColor(theme.colours().series[entity])
    colour.setAlpha(SOFT)
    made.setBackground(colour)
    made.setFontUnderline(True)
    return made
