"""How tags and spans are written in files, and how they are read."""

import pytest

from workbench.engine import inline_marks, tagging
from workbench.engine.tagging import Marked
from workbench.engine.task import UnusableError


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        (["O O", "B-A I-A O", "B-A B-A"], "BIO"),
        (["I-A I-A O", "I-A B-A", "O"], "IOB1"),
        (["B-A E-A O", "S-A", "B-A I-A E-A"], "BIOES"),
        (["B-A L-A O", "U-A"], "BILOU"),
        (["B-A E-A O", "S-A", "B-A M-A E-A"], "BMES"),
        (["NOUN VERB", "O DET"], "plain"),
        (["O O"], "BIO"),
    ],
)
def test_schemes_are_told_apart_over_the_whole_file(rows, name):
    assert tagging.scheme([row.split() for row in rows]) == (name, "")


def test_several_schemes_in_a_file_are_counted():
    rows = ["B-A I-A", "B-A O", "I-A O", "U-A O", "B-A O I-B", "O O"]
    assert tagging.scheme([row.split() for row in rows]) == ("mixed", "BIO 2, IOB1 1, BILOU 1, ? 1")


@pytest.mark.parametrize(
    ("tags", "read"),
    [
        ("I-A I-A I-B O", "B-A I-A B-B O"),
        ("I-A B-A I-A", "B-A B-A I-A"),  # IOB1: B parts two spans of one label
        ("B-A M-A E-A S-A", "B-A I-A I-A B-A"),
        ("U-A L-B I-B", "B-A B-B B-B"),
        ("B-A E-A I-A", "B-A I-A B-A"),  # after an end another one begins
    ],
)
def test_tags_of_any_scheme_are_read_as_bio(tags, read):
    assert tagging.as_bio(tags.split()) == read.split()


@pytest.mark.parametrize("cell", ['{"P": 1}', '{"P": {"Paris": 3}}', '{"tokens": ["a"], "n": 2}', '{"a": {"b": "c"}}'])
def test_other_objects_are_no_spans(cell):
    assert not tagging.looks_tagged(cell)


def test_an_object_with_nothing_in_it_holds_no_spans():
    assert tagging.read_spans("{}", "Paris", repair=False) == []


def test_tags_and_words_may_have_commas_between_them():
    assert tagging.read_tags("O,B-PER,I-PER") == ["O", "B-PER", "I-PER"]
    assert tagging.read_words("met,Anna,Lee", 3) == ["met", "Anna", "Lee"]
    assert tagging.read_tags("B-PER,x") == ["B-PER,x"]  # one tag with a comma in it
    assert tagging.read_words("so, Anna", 2) == ["so,", "Anna"]


def test_a_tag_of_no_scheme_is_named():
    with pytest.raises(UnusableError) as caught:
        tagging.as_bio(["B-A", "PER"])
    assert str(caught.value.reason) == "the tag 'PER' has no B- or I- before it"


@pytest.mark.parametrize(
    "cell",
    ['[[0, 5, "P"], [8, 10, "Q"]]', "[(8, 10, 'Q'), (0, 5, 'P')]", '[["P", 0, 5], ["Q", 8, 10]]',
     '[{"start": 0, "end": 5, "label": "P"}, {"start_offset": 8, "end_offset": 10, "labels": ["Q"]}]',
     '{"entities": [[0, 5, "P"], [8, 10, "Q"]]}',  # spaCy
     '{"P": {"Paris": [[0, 4]]}, "Q": {"is": [[8, 9]]}}',  # CLUENER: the last character
     '{"P": {"Paris": [[0, 5]]}, "Q": {"is": [[8, 10]]}}'],
)  # fmt: skip
def test_spans_are_read_however_they_are_written(cell):
    assert tagging.read_spans(cell, "Paris, is it", repair=False) == [Marked(0, 5, "P"), Marked(8, 10, "Q")]
    assert tagging.looks_tagged(cell)


@pytest.mark.parametrize(
    ("cell", "reason", "repaired"),
    [
        ('[[0, 99, "P"]]', "the span 0–99 (P) lies outside of the text, which has 12 characters", [(0, 12)]),
        ('[[0, 5, "P"], [3, 12, "Q"]]', "the spans “Paris” and “is, is it” overlap", [(3, 12)]),
        ('[[20, 30, "P"]]', "the span 20–30 (P) lies outside of the text, which has 12 characters", []),
    ],
)
def test_spans_that_cannot_be_are_named_or_repaired(cell, reason, repaired):
    with pytest.raises(UnusableError) as caught:
        tagging.read_spans(cell, "Paris, is it", repair=False)
    assert str(caught.value.reason) == reason
    assert [(one.start, one.end) for one in tagging.read_spans(cell, "Paris, is it", repair=True)] == repaired


@pytest.mark.parametrize("cell", ["no list", '[{"start": 1}]', '[[0, 1, ""]]', "[[0, 1]]"])
def test_a_cell_that_holds_no_spans_is_said(cell):
    with pytest.raises(UnusableError):
        tagging.read_spans(cell, "Paris", repair=True)


def test_the_same_span_twice_is_one():
    assert tagging.read_spans('[[0, 2, "P"], [0, 2, "P"]]', "Oslo", repair=False) == [Marked(0, 2, "P")]


def test_marks_in_a_text_are_taken_out_of_it():
    text, spans = inline_marks.read("In <place>New York</place>, [Ann](person) has <3 x and a <br> here")
    assert text == "In New York, Ann has <3 x and a <br> here"
    assert [(text[one.start : one.end], one.label) for one in spans] == [("New York", "place"), ("Ann", "person")]


@pytest.mark.parametrize(
    "cell", ["<a>x", "x</a>", "<a>x</a> <a>y", "<a>x <b>y</b></a>", "<a></a>", "<a>x</b> <b>y</a>"]
)
def test_marks_that_do_not_fit_are_said(cell):
    if cell == "<a>x":  # nothing closes it: not a mark
        assert inline_marks.read(cell) == (cell, [])
        return
    with pytest.raises(UnusableError):
        inline_marks.read(cell)


def test_a_span_that_ends_within_a_word_takes_in_all_of_it():
    places = [(0, 4), (5, 9), (10, 14)]
    assert tagging.tags_of([Marked(2, 7, "A"), Marked(8, 12, "B")], places) == ["B-A", "I-A", "B-B"]
