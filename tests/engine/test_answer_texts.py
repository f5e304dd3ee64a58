"""How answers are written in cells, and where in their context they really stand."""

import json

import pytest

from workbench.engine import answer_texts
from workbench.engine.answer_texts import Stated
from workbench.engine.task import UnusableError

CONTEXT = "The pool is in the cellar. Ask in the cellar."


def test_an_answer_that_is_null_is_none():
    for cell in ('{"text": [null], "answer_start": [null]}', "[null]", '[{"text": null}]'):
        assert answer_texts.read(cell, "", "None of it") == []


@pytest.mark.parametrize(
    ("cell", "start", "found"),
    [
        ("cellar", "19", [("cellar", 19)]),
        ("cellar", "19.0", [("cellar", 19)]),
        ("cellar", "[19]", [("cellar", 19)]),
        ("cellar", "", [("cellar", None)]),
        ("cellar", "third line", [("cellar", None)]),
        ("  cellar ", "17", [("cellar", 19)]),  # two spaces before it count
        ('{"text": ["cellar", "pool"], "answer_start": [19, 4]}', "", [("cellar", 19), ("pool", 4)]),
        ("{'text': array(['cellar'], dtype=object), 'answer_start': array([19], dtype=int32)}", "", [("cellar", 19)]),
        ('[{"text": "cellar", "answer_start": 19}, {"text": "pool"}]', "", [("cellar", 19), ("pool", None)]),
        ('["cellar", "pool"]', "[19, 4]", [("cellar", 19), ("pool", 4)]),
        ("['cellar' 'pool']", "[19  4]", [("cellar", 19), ("pool", 4)]),
        ('{"text": [], "answer_start": []}', "", []),
        ("[]", "", []),
        ("", "", []),
        ("[broken", "", [("[broken", None)]),
    ],
)
def test_an_answer_is_read_however_it_is_written(cell, start, found):
    assert answer_texts.read(cell, start, CONTEXT) == [Stated(*one) for one in found]


def test_a_cell_that_stands_in_the_context_is_a_text_whatever_it_looks_like():
    assert answer_texts.read("[1]", "4", "See [1] there") == [Stated("[1]", 4)]


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        ("cellar", 19, (19, 25)),
        ("cellar", 38, (38, 44)),
        ("cellar", 20, (19, 25)),  # off by one: the nearest
        ("cellar", 36, (38, 44)),
        ("cellar", None, (19, 25)),  # the first
        ("cellar", -1, (19, 25)),
        ("cellar", 400, (19, 25)),  # past the end nothing is near
        ("THE CELLAR", None, (15, 25)),  # in another case
        ("in\n the   cellar", None, (12, 25)),  # with other spaces
        ("in", None, (12, 14)),
        ("ool", None, (5, 8)),  # a part of a word, where it is nothing else
        ("garden", 3, None),
    ],
)
def test_an_answer_is_found_where_it_really_stands(text, start, place):
    assert answer_texts.locate(Stated(text, start), CONTEXT) == place


def test_a_whole_word_goes_before_a_part_of_one():
    assert answer_texts.locate(Stated("in", None), "winter in spring") == (7, 9)


def test_letters_of_chinese_are_words_by_themselves():
    assert answer_texts.locate(Stated("北京", None), "他在北京上学。北京很大。") == (2, 4)
    assert answer_texts.locate(Stated("3", None), "第13天，第3天") == (6, 7)


@pytest.mark.parametrize(
    ("context", "text", "found"),
    [
        ("caf\u00e9 noir", "cafe\u0301", "caf\u00e9"),
        ("cafe\u0301 noir", "caf\u00e9", "cafe\u0301"),
        ("😀👍🏽 gut", "GUT", "gut"),
        ("\u00e9t\u00e9", "e", None),  # not the letter without its accent
    ],
)
def test_another_unicode_form_shifts_nothing(context, text, found):
    place = answer_texts.locate(Stated(text, None), context)
    assert (place and context[slice(*place)]) == found


def test_answers_are_kept_with_the_contexts_own_writing():
    cell = answer_texts.written([(4, 8)], "The POOL")
    assert json.loads(cell) == [{"text": "POOL", "start": 4}] == answer_texts.parsed(cell)


@pytest.mark.parametrize("texts", [[], ["cellar"], ["cellar", "pool"], ["[1]"]])
def test_the_truth_is_one_text_or_a_list(texts):
    assert answer_texts.of_truth(answer_texts.as_truth(texts)) == texts


@pytest.mark.parametrize(
    ("cell", "found"), [("True", True), ("1", True), ("false", False), ("0.0", False), ("  ", None)]
)
def test_a_flag_is_true_false_or_blank(cell, found):
    assert answer_texts.flag(cell) is found


def test_a_flag_that_says_neither_is_refused():
    with pytest.raises(UnusableError):
        answer_texts.flag("maybe")
