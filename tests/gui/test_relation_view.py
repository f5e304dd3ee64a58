"""The view of a relation: the text with head and tail in it, an arc between them, and the labels' bars."""

import pytest
from PySide6.QtGui import QColor

from workbench.gui import theme
from workbench.gui.views.relation_view import RelationView
from workbench.gui.widgets.relation_text import RelationText
from workbench.gui.widgets.score_bars import ScoreBars

TEXT = "Mind the 😀: <e2>hall 2</e2> holds the <e1>ladder</e1>."
PREDICTION = {
    "kind": "relation", "label": "kept_in", "scores": {"kept_in": 0.9, "none": 0.1},
    "head": {"start": 29, "end": 35, "text": "ladder"}, "tail": {"start": 12, "end": 18, "text": "hall 2"},
}  # fmt: skip
WIDE, NARROW = 500, 130


@pytest.fixture
def view(qtbot):
    made = RelationView()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(view, **values):
    view.show_prediction(PREDICTION, **values)
    return view.findChild(RelationText)


def test_head_and_tail_stand_in_the_text_without_markers(view):
    text = shown(view, asked={"text": TEXT})
    assert text.text == "Mind the 😀: hall 2 holds the ladder."
    assert [(text.text[one.start : one.end], one.name) for one in text.parts] == [
        ("ladder", "head"),
        ("hall 2", "tail"),
    ]
    assert text.accessibleName() == "ladder → kept_in · 90.0 % → hall 2"


def test_without_the_text_both_stand_alone(view):
    assert shown(view).text == "ladder … hall 2"
    assert shown(view, asked={"text": "another text"}).text == "ladder … hall 2"


def test_a_text_that_was_asked_with_columns_is_shown_too(view):
    asked = {"text": "Mind the 😀: hall 2 holds the ladder.", "head": "ladder", "tail": "hall 2"}
    assert shown(view, asked=asked).text == asked["text"]


def test_long_texts_are_shown_around_both(view):
    text = shown(view, asked={"text": "Mind the 😀: <e2>hall 2</e2> holds the <e1>ladder</e1>." + " and more" * 200})
    assert len(text.text) < 500
    assert text.text.endswith("…")


def test_a_narrow_text_takes_more_lines_and_all_of_it_is_drawn(view, qtbot):
    text = shown(view, asked={"text": TEXT})
    assert text.heightForWidth(NARROW) > text.heightForWidth(WIDE)
    for width in (WIDE, NARROW):
        text.setFixedSize(width, text.heightForWidth(width))
        picture = text.grab().toImage()
        drawn = {picture.pixelColor(x, y).name() for x in range(width) for y in range(text.height())}
        assert {theme.colours().series[0], theme.colours().series[1]} <= drawn  # the lines below head and tail
        assert QColor(theme.colours().accent).name() in drawn  # the arc


def test_a_layout_gives_a_narrow_text_the_height_of_its_lines(view, qtbot):
    text = shown(view, asked={"text": TEXT})
    view.resize(NARROW, 600)
    qtbot.waitUntil(lambda: text.width() == NARROW)
    assert text.height() >= text.heightForWidth(NARROW)


def test_every_label_has_its_bar_and_the_right_one_is_marked(view):
    shown(view, truth="none")
    assert [(bar.name, bar.tone) for bar in view.findChild(ScoreBars).bars] == [("kept_in", "wrong"), ("none", "right")]
