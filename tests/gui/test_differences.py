"""How one answer differs from another: each kind of prediction, and a text before and after an edit."""

import pytest

from workbench.engine.predictions import KINDS
from workbench.gui import differences, text_changes
from workbench.gui.views import VIEWS
from workbench.gui.widgets import pieces


def scores(label, **shares):
    return {"kind": "label-scores", "label": label, "scores": shares}


def spans(*marked, text="Ann saw Bob in Bonn"):
    found = [{"start": text.index(one), "end": text.index(one) + len(one), "label": label, "score": 0.9, "text": one}
             for one, label in marked]  # fmt: skip
    return {"kind": "spans", "text": text, "spans": found, "sureness": 0.5}


def relation(label):
    head, tail = ({"start": 0, "end": 3, "text": "Ann"}, {"start": 8, "end": 11, "text": "Bob"})
    return {"kind": "relation", "label": label, "scores": {label: 0.8, "x": 0.2}, "head": head, "tail": tail}


def several(*labels):
    shares = {"a": 0.9, "b": 0.6, "c": 0.1}
    return {"kind": "multi-label-scores", "labels": list(labels), "scores": shares,
            "thresholds": dict.fromkeys(shares, 0.5)}  # fmt: skip


def ranking(*texts):
    return {"kind": "ranking", "matches": [{"text": one, "score": 0.5, "row": 0} for one in texts]}


def answer(text, start=0):
    return {"kind": "answer", "text": text, "start": start, "end": start + len(text), "score": 0.7, "alternatives": []}


def choice(index):
    texts = ("tea", "milk")
    return {"kind": "choice", "choice": texts[index], "index": index, "scores": [0.4, 0.6]}


CASES = [  # here, there, what is said; None where nothing differs
    (scores("a", a=0.7, b=0.3), scores("b", b=0.6, a=0.4), "“a”, not “b”"),
    (several("a", "b"), several("a", "c"), "only here: b; not here: c"),
    ({"kind": "number", "value": 2.5}, {"kind": "number", "value": 2.25}, "0.25 higher"),
    (ranking("one", "two", "three"), ranking("three", "one"),
     "another one is closest; the one that is closest there comes at 3 here"),
    (choice(0), choice(1), "“tea”, not “milk”"),
    (spans(("Ann", "PER"), ("Bonn", "LOC")), spans(("Ann", "PER"), ("Bob", "PER")),
     "1 marked only here, 1 only there"),
    (relation("knows"), relation("x"), "“knows”, not “x”"),
    (answer("in Bonn"), answer(""), "“in Bonn”, not “no answer”"),
]  # fmt: skip


@pytest.mark.parametrize(("here", "there", "said"), CASES, ids=[one[0]["kind"] for one in CASES])
def test_each_kind_says_how_it_differs_and_that_it_does_not(qapp, here, there, said):
    found = differences.of(here, there)
    assert found == differences.Difference(True, said)
    assert not differences.of(here, here).differs


def test_every_kind_is_tried_here():
    assert {here["kind"] for here, *_ in CASES} == set(KINDS)


@pytest.mark.parametrize(("here", "there", "said"), CASES, ids=[one[0]["kind"] for one in CASES])
def test_every_view_takes_an_answer_to_stand_beside(qtbot, here, there, said):
    view = VIEWS[here["kind"]]()
    qtbot.addWidget(view)
    asked = {"text": "<e1>Ann</e1> saw <e2>Bob</e2>", "context": "in Bonn", "choice": '["tea", "milk"]'}
    view.show_prediction(here, None, asked, beside=there)
    marked = view.grab().toImage()
    view.show_prediction(here, None, asked, beside=None)
    plain = view.grab().toImage()
    assert (marked != plain) or here["kind"] == "number"  # of a number the words above say it all


def test_surer_is_said_in_points(qapp):
    assert differences.of(scores("a", a=0.75, b=0.25), scores("a", a=0.5, b=0.5)).words == (
        "the same answer, 25.0 points surer"
    )


def test_spans_of_two_texts_are_compared_by_their_words(qapp):
    moved = spans(("Ann", "PER"), text="Yesterday Ann saw Bob")
    assert not differences.of(moved, spans(("Ann", "PER"))).differs
    assert differences.of(spans(("Ann", "LOC")), spans(("Ann", "PER"))).differs


def test_many_labels_are_named_in_short(qapp):
    many = {**several(), "labels": [f"label {n}" for n in range(10)]}
    assert differences.of(many, several()).words.endswith("label 5 and 4 more")


def test_an_edit_is_shown_word_by_word(qapp):
    before, after = {"text": "where is my card"}, {"text": "where is your card now"}
    assert text_changes.rich(before, after) == "where is <s>my</s><b><u>your</u></b> card<b><u> now</u></b>"
    assert text_changes.plain(before, after) == "taken out: my; put in: your; put in: now"


def test_what_is_typed_is_no_markup(qapp):
    assert text_changes.rich({"text": "<b>"}, {"text": "<b>"}) == "&lt;b&gt;"


def test_chinese_is_compared_by_the_character(qapp):
    assert text_changes.pieces("我的卡丢了", "我的卡坏了") == [
        ("same", "我的卡"), ("gone", "丢"), ("new", "坏"), ("same", "了"),
    ]  # fmt: skip


def test_very_long_texts_are_not_compared_word_by_word():
    long = "word " * 2000
    assert text_changes.pieces(long, f"{long}more") == [("gone", long), ("new", f"{long}more")]


@pytest.mark.parametrize("words", ["<b>bold</b>", "a<br>b", "<img src='file:///x.png'>"])
def test_what_a_person_called_something_is_no_markup(qtbot, words):
    label = pieces.label(words, wrap=False)
    qtbot.addWidget(label)
    assert label.sizeHint().width() >= label.fontMetrics().horizontalAdvance(words)
