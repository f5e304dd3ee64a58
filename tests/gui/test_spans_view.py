"""The view of spans: the text with what is marked in it, and what is right where that differs."""

import json

import pytest
from PySide6.QtCore import QPointF

from workbench.gui import theme
from workbench.gui.views.spans_view import SpansView
from workbench.gui.widgets.marked_text import Mark, MarkedText

TEXT = "👍 Ann is in 北京 now"
SPANS = [
    {"start": 2, "end": 5, "label": "person", "score": 0.9, "text": "Ann"},
    {"start": 12, "end": 14, "label": "place", "score": 0.5, "text": "北京"},
]


@pytest.fixture
def view(qtbot):
    made = SpansView()
    qtbot.addWidget(made)
    made.resize(500, 200)
    made.show()
    return made


def shown(view, name="found_spans"):
    return view.findChild(MarkedText, name)


def predicted(spans):
    return {"kind": "spans", "text": TEXT, "spans": spans, "sureness": 0.5}


def test_each_span_is_marked_where_it_stands_with_its_name_and_score(view):
    view.show_prediction(predicted(SPANS))
    marks = shown(view).marks
    assert [(TEXT[one.start : one.end], one.name) for one in marks] == [
        ("Ann", "person 90.0 %"),
        ("北京", "place 50.0 %"),
    ]
    assert "北京: place 50.0 %" in shown(view).accessibleName()


def test_a_label_keeps_its_colour_from_one_text_to_the_next(view):
    view.show_prediction(predicted(SPANS))
    before = {one.name.split()[0]: one.colour for one in shown(view).marks}
    view.show_prediction(predicted(SPANS[1:]))
    assert shown(view).marks[0].colour == before["place"] != before["person"]


def test_what_is_right_stands_below_only_where_it_differs(view):
    view.show_prediction(predicted(SPANS), json.dumps(SPANS))
    assert not shown(view, "right_spans").isVisible()
    view.show_prediction(predicted(SPANS), json.dumps(SPANS[:1]))
    assert shown(view, "right_spans").isVisible()
    assert [one.name for one in shown(view, "right_spans").marks] == ["person"]


def test_nothing_marked_is_said(view):
    view.show_prediction(predicted([]))
    assert view.findChild(object, "no_span").isVisible()


def test_grounds_lie_under_their_words_on_every_line(qtbot):
    text = MarkedText()
    qtbot.addWidget(text)
    text.show_text("🙂 " * 30 + "here", [Mark(60, 64, "place", 0, "tip")])
    for width in (600, 120):
        text.resize(width, text.heightForWidth(width))
        boxes = text._boxes()
        assert boxes[-1][0].right() <= width
        assert text.mark_at(boxes[-1][0].center()).tip == "tip"
    assert text.mark_at(QPointF(5, 5)) is None
    assert text.heightForWidth(120) > text.heightForWidth(600)


def test_a_mark_is_in_one_piece_in_a_text_from_right_to_left(qtbot):
    """Its name stands to its left, and the text after it to the left of that; lines begin at the right edge."""
    text = MarkedText()
    qtbot.addWidget(text)
    words = "אני גר בתל אביב כל יום"
    text.show_text(words, [Mark(8, 15, "place 90.0 %", 0), Mark(16, 18, "time", 1)])
    text.resize(600, text.heightForWidth(600))
    (first, _), (second, _) = text._boxes()
    assert 0 < second.left() < second.right() <= first.left() < first.right() < 600
    ends = [text._words._layout.lineAt(0).cursorToX(where)[0] for where in (0, len(text._words._units) // 2)]
    assert ends[0] == pytest.approx(599, abs=2)
    assert first.width() > text.fontMetrics().horizontalAdvance("תל אביב place")


def test_a_name_is_not_broken_and_a_mark_leaves_nothing_on_the_next_line(qtbot):
    text = MarkedText()
    qtbot.addWidget(text)
    text.show_text("in old Rome by the sea", [Mark(7, 11, "place 90.0 %", 0)])
    for width in range(130, 300):
        text.resize(width, text.heightForWidth(width))
        ((box, _),) = text._boxes()
        assert box.width() > text.fontMetrics().horizontalAdvance("Rome")


def test_lines_of_the_text_stay_lines(qtbot):
    text = MarkedText()
    qtbot.addWidget(text)
    text.show_text("a\nb\nc", [])
    assert text.heightForWidth(400) > 2 * text.fontMetrics().height()


def test_words_on_marks_stay_legible():
    """WCAG's contrast of the text on each colour's ground is 4.5 or more in both looks."""
    from workbench.gui.widgets.marked_text import GROUND

    for use in (theme.LIGHT, theme.DARK):
        for colour in use.series:
            ground = [g * (1 - GROUND) + c * GROUND for g, c in zip(_rgb(use.surface), _rgb(colour), strict=True)]
            first, second = sorted((_light(_rgb(use.text)), _light(ground)))
            assert (second + 0.05) / (first + 0.05) > 4.5


def _rgb(colour):
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def _light(rgb):
    parts = [v / 255 / 12.92 if v / 255 <= 0.03928 else ((v / 255 + 0.055) / 1.055) ** 2.4 for v in rgb]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
