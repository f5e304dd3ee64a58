"""The view of answers: marked in the text that was asked, the likeliest others, or that there is none."""

import pytest
from PySide6.QtWidgets import QLabel

from workbench.gui import answer_words, trial_words
from workbench.gui.views.answer_view import AROUND, AnswerView
from workbench.gui.widgets.marked_text import MarkedText
from workbench.gui.widgets.score_bars import ScoreBars

CONTEXT = "👍 The pool is in the cellar."
NONE = {"text": "", "start": None, "end": None}


@pytest.fixture
def view(qtbot):
    made = AnswerView()
    qtbot.addWidget(made)
    made.resize(500, 300)
    made.show()
    return made


def answered(text, score, *others):
    start = CONTEXT.find(text)
    place = {"text": text, "start": start, "end": start + len(text)} if text else NONE
    return {"kind": "answer", **place, "score": score, "alternatives": list(others)}


CELLAR = answered("the cellar", 0.8, {**NONE, "score": 0.1})


def bars(view):
    return [(one.name, one.text, one.tone) for one in view.findChild(ScoreBars, "answer_bars").bars]


def test_the_answer_is_marked_where_it_stands(view):
    view.show_prediction(CELLAR, None, {"context": CONTEXT})
    shown = view.findChild(MarkedText, "answer_context")
    (mark,) = shown.marks
    assert (shown.text, shown.text[mark.start : mark.end], mark.name) == (CONTEXT, "the cellar", "80.0 %")
    assert view.findChild(QLabel, "answer_text").text() == "the cellar"
    assert bars(view) == [("the cellar", "80.0 %", "leading"), ("no answer", "10.0 %", "plain")]


def test_no_answer_is_said_and_nothing_marked(view):
    view.show_prediction(answered("", 0.7, {**CELLAR, "score": 0.2}), None, {"context": CONTEXT})
    assert view.findChild(MarkedText, "answer_context").marks == ()
    assert "does not answer" in view.findChild(QLabel, "answer_text").text()
    assert bars(view)[0] == ("no answer", "70.0 %", "leading")


@pytest.mark.parametrize(
    ("truth", "tones"),
    [("Cellar!", ["right", "plain"]), ("", ["wrong", "right"]), ('["in the cellar", "cellar"]', ["right", "plain"]),
     ("roof", ["wrong", "plain"])],
)  # fmt: skip
def test_what_is_right_is_told_by_squads_rules(view, truth, tones):
    view.show_prediction(CELLAR, truth, {"context": CONTEXT})
    assert [tone for _, _, tone in bars(view)] == tones


def test_of_a_long_text_what_stands_around_the_answer_is_shown(view):
    long = "word " * 4000
    place = {"text": "word", "start": 10_000, "end": 10_004, "score": 0.5}
    view.show_prediction({"kind": "answer", **place, "alternatives": []}, None, {"context": long})
    shown = view.findChild(MarkedText, "answer_context")
    (mark,) = shown.marks
    assert (shown.text[mark.start : mark.end], shown.text[0], shown.text[-1]) == ("word", "…", "…")
    assert len(shown.text) == 2 * AROUND + 6


def test_right_answers_are_read_in_words():
    assert answer_words.words("answer", '["in the cellar", "cellar"]') == "in the cellar / cellar"
    assert answer_words.words("answer", "") == "no answer"


def test_in_a_list_the_question_is_seen_before_its_long_text():
    assert trial_words.short({"context": "word " * 100, "question": "Where?"}).startswith("Where? ⟷ word")
    assert trial_words.short({"text": "b", "text_pair": "a"}) == "b ⟷ a"
