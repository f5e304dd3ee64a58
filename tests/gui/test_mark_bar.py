"""Head and tail are marked in a text box: by a button or its key, on what is selected or the word at the cursor."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton

from workbench.gui.widgets.mark_bar import MarkBar, around, word_at
from workbench.gui.widgets.text_box import TextBox

TEXT = "Ann Ray leads 😀 sales."
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def box(qtbot):
    made = TextBox()
    made.setPlainText(TEXT)
    bar = MarkBar(made)
    for widget in (made, bar):
        qtbot.addWidget(widget)
        widget.show()
    made.bar = bar
    return made


def select(box, words):
    box.moveCursor(QTextCursor.MoveOperation.Start)
    assert box.find(words)


def press(qtbot, box, name):
    qtbot.mouseClick(box.bar.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def said(box):
    return box.bar.findChild(QLabel, "marks_said").text()


def test_what_is_selected_is_marked_by_buttons(box, qtbot):
    assert said(box).startswith("Select what the relation starts from")
    select(box, "Ann Ray")
    press(qtbot, box, "mark_head")
    assert (box.toPlainText(), said(box)) == ("<e1>Ann Ray</e1> leads 😀 sales.", "Now mark the tail.")
    select(box, "sales")
    press(qtbot, box, "mark_tail")
    assert (box.toPlainText(), said(box)) == ("<e1>Ann Ray</e1> leads 😀 <e2>sales</e2>.", "")


def test_the_word_at_the_cursor_is_marked_by_a_key_and_can_be_undone(box, qtbot):
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    select(box, "sa")
    cursor = box.textCursor()
    cursor.clearSelection()
    box.setTextCursor(cursor)
    qtbot.keyClick(box, Qt.Key.Key_T, CONTROL)
    assert box.toPlainText() == "Ann Ray leads 😀 <e2>sales</e2>."
    box.undo()
    assert box.toPlainText() == TEXT


@pytest.mark.parametrize(
    ("text", "chosen", "number", "marked"),
    [
        ("<e1>Ann</e1> met Bob", "Bob", 0, "Ann met <e1>Bob</e1>"),
        ("<e1>Ann</e1> met <e2>Bob</e2>", "Ann</e1> met", 1, "<e2>Ann met</e2> Bob"),
        ("Ann met Bob", " met ", 1, "Ann <e2>met</e2> Bob"),
        ("Ann met Bob", " ", 1, "Ann met Bob"),
        ("<e1>Ann", "Ann", 0, "<e1>Ann</e1>"),
        ("<e1>Ann</e1> met", "<e1>", 1, "<e1>Ann</e1> met"),
        ("<e1> </e1> met", " ", 0, "<e1> </e1> met"),
    ],
)
def test_markers_that_were_there_make_way(text, chosen, number, marked):
    start = text.index(chosen)
    assert around(text, start, start + len(chosen), number)[0] == marked


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [("Ann met Bob", 2, "Ann"), ("Ann met Bob", 11, "Bob"), ("Ann met Bob.", 12, ""), ("Ann  met", 4, ""),
     ("我住在北京", 2, ""), ("我 met 北京", 4, "met"), ("한국 서울", 1, "한국"), ("<e1>Ann</e1>", 2, ""), ("", 0, "")],
)  # fmt: skip
def test_the_word_at_a_place_is_found_where_words_have_spaces_between_them(text, place, word):
    start, end = word_at(text, place)
    assert text[start:end] == word


def test_where_no_word_is_nothing_is_marked_and_that_is_said(box, qtbot):
    for text in ("我住在北京", "Ann leads sales. "):
        box.setPlainText(text)
        box.moveCursor(QTextCursor.MoveOperation.End)
        press(qtbot, box, "mark_tail")
        assert (box.toPlainText(), said(box)) == (text, "Select the words first.")


def test_broken_markers_are_said(box):
    box.setPlainText("<e1>Ann</e1> met <e1>Bob</e1> and <e2>Eve</e2>")
    assert said(box) == "the marker <e1> stands there more than once"
