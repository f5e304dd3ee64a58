"""The two texts of a pair are found by their names, and nothing else is taken for one."""

import pytest

from workbench.engine import families, tasks
from workbench.engine.data import mapping

PAIRED = {
    "s1,s2,similarity": ("s1", "s2"),
    "question1,question2,is_duplicate": ("question1", "question2"),
    "text_a,text_b,label": ("text_a", "text_b"),
    "句子一,句子二,标签": ("句子一", "句子二"),
    "文本1,文本2,是否相似": ("文本1", "文本2"),
    "前提,假设,标签": ("前提", "假设"),
    "query,title,label": ("query", "title"),
    "premise,hypothesis,label": ("premise", "hypothesis"),
    "left_text,right_text,label": ("left_text", "right_text"),
    "phraseA,phraseB,y": ("phraseA", "phraseB"),
}
TEXTS = [("the cat is here", "a cat came in"), ("it rains again", "it will rain"), ("we go home", "they stay out")]


def table_of(open_table, header, rows):
    return open_table("\n".join([header, *(",".join(row) for row in rows)]) + "\n", header_line=1)


def texts_of(table, **given):
    found = mapping.guess(table, tasks.TASKS["text-classification"], given)
    return [found[role].column if role in found else None for role in ("text", "text_pair")]


@pytest.mark.parametrize("header", PAIRED)
def test_both_texts_of_a_pair_are_found_by_their_names(open_table, header):
    rows = [(one, other, str(place % 2)) for place, (one, other) in enumerate(TEXTS * 2)]
    assert texts_of(table_of(open_table, header, rows)) == list(PAIRED[header])


def test_a_pair_says_which_column_it_goes_with(open_table):
    table = table_of(open_table, "s1,s2,label", [(*pair, "x") for pair in TEXTS])
    found = mapping.guess(table, tasks.TASKS["text-classification"], {})
    assert str(found["text_pair"].reason) == "its name and “s1” go together"


def test_numbers_and_classes_with_such_names_are_no_texts(open_table):
    rows = [(str(number), str(number + 1), one, "a", "b") for number, (one, _) in enumerate(TEXTS * 4)]
    assert texts_of(table_of(open_table, "qid1,qid2,message,kind_1,kind_2", rows)) == ["message", None]


def test_a_much_longer_text_goes_before_a_pair(open_table):
    rows = [(*pair, f"{' '.join(pair)} and so on " * 5 + str(place), "x") for place, pair in enumerate(TEXTS)]
    assert texts_of(table_of(open_table, "tip1,tip2,story,label", rows)) == ["story", None]


def test_texts_without_names_are_a_pair_where_they_are_as_long(open_table):
    short = [(*pair, "x") for pair in TEXTS]
    uneven = [("a title", f"{one} and {other} and so on", "x") for one, other in TEXTS]
    header = "column 1,column 2,column 3"
    assert texts_of(table_of(open_table, header, short)) == ["column 1", "column 2"]
    assert texts_of(table_of(open_table, header, uneven)) == ["column 2", None]


def test_of_what_a_person_says_nothing_is_guessed_further(open_table):
    table = table_of(open_table, "s1,s2,label", [(*pair, "x") for pair in TEXTS])
    assert texts_of(table, text="s2") == ["s2", None]


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["id1", "id2", "x"], [("id1", "id2")]),
        (["a", "b", "c"], [("a", "b"), ("b", "c")]),
        (["甲", "文甲", "文乙"], [("文甲", "文乙")]),
        (["text", "label"], []),
        (["second", "first"], [("first", "second")]),
    ],
)
def test_names_that_go_together(names, found):
    assert families.pairs(names) == found
