"""Head and tail of a relation in a text: by markers of many styles, by strings, by places."""

import pytest

from workbench.engine import marks
from workbench.engine.marks import Span
from workbench.engine.task import UnusableError

PLAIN = "The ridge rises from the sea."
MARKED = "The <e1>ridge</e1> rises from the <e2>sea</e2>."


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("<e1>", MARKED),
        ("<e1>", "The <E1>ridge</E1> rises from the <e2>sea</e2>."),
        ("[E1]", "The [E1]ridge[/E1] rises from the [E2]sea[/E2]."),
        ("<head>", "The <head>ridge</head> rises from the <tail>sea</tail>."),
        ("<entity1>", "The <entity1>ridge</entity1> rises from the <entity2>sea</entity2>."),
        ("<subj>", "The <subj>ridge</subj> rises from the <obj>sea</obj>."),
        ("@ #", "The @ridge@ rises from the #sea#."),
    ],
)
def test_markers_of_a_style_are_read_and_kept_as_the_standard_ones(style, text):
    found = marks.read(text, style)
    assert (found.text, found.head, found.tail) == (PLAIN, Span(4, 9), Span(25, 28))
    assert marks.written(found) == MARKED
    assert list(marks.styles_in(text)) == [style]


def test_spaces_inside_markers_belong_to_the_text():
    found = marks.read("The $ ridge $ rises from the # sea # .", "$ #")
    assert (found.text[slice(4, 11)], found.head) == (" ridge ", Span(5, 10))


def test_the_tail_may_come_first():
    found = marks.read("The <e2>sea</e2> ends at the <e1>ridge</e1>.")
    assert (found.tail, found.head) == (Span(4, 7), Span(20, 25))
    assert marks.written(found) == "The <e2>sea</e2> ends at the <e1>ridge</e1>."


@pytest.mark.parametrize(
    "text", ["<e1:PER>Ann</e1> met <e2:LOC>Oslo</e2>", '<e1 type="PER">Ann</e1> met <e2 LOC>Oslo</e2>']
)
def test_markers_may_say_of_what_kind_something_is(text):
    found = marks.read(text)
    assert (found.head.kind, found.tail.kind) == ("PER", "LOC")
    assert marks.typed_in(marks.written(found)) == ["<e1:PER>", "<e2:LOC>"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (PLAIN, "head and tail are not marked (<e1>…</e1> <e2>…</e2>)"),
        ("The <e1>ridge</e1> rises from the sea.", "the marker <e2> is missing"),
        ("The <e1>ridge rises from the <e2>sea</e2>.", "the marker </e1> is missing"),
        ("The [E1]ridge[/E1] rises from the <e2>sea</e2>.", "its markers are not all of the style <e1>"),
        ("The <e1>ridge</e1> <e1>rises</e1> from the <e2>sea</e2>.", "the marker <e1> stands there more than once"),
        ("The <e1>ridge of <e2>the</e1> sea</e2>.", "head and tail overlap"),
        ("The <e1>ridge <e2>of</e2> the</e1> sea.", "head and tail overlap"),
        ("The </e1>ridge<e1> of the <e2>sea</e2>.", "a marker that closes stands before the one that opens"),
        ("The <e1> </e1> of the <e2>sea</e2>.", "the head is empty"),
    ],
)
def test_broken_markers_are_named(text, reason):
    with pytest.raises(UnusableError, match="^" + reason.replace("(", r"\(").replace(")", r"\)") + "$"):
        marks.read(text)


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("4,9", "25,28"),
        ("[4, 9]", "[25, 28]"),
        ("(4:9)", "25-28"),
        ('{"start": 4, "end": 9}', '{"start": 25, "end": 28}'),
    ],
)
def test_cells_may_say_where_something_stands(head, tail):
    assert marks.written(marks.place(PLAIN, (head, tail), marks.SPAN)) == MARKED


@pytest.mark.parametrize(
    ("cells", "way", "reason"),
    [
        (("4,9", "25,30"), marks.SPAN, "the tail lies outside the text"),
        (("9,4", "25,28"), marks.SPAN, "the head lies outside the text"),
        (("4,9", "sea"), marks.SPAN, "the tail is no place in the text, such as 3,8"),
        (("4,9", "8,12"), marks.SPAN, "head and tail overlap"),
        (("hill", "sea"), marks.STRING, "the head is not in the text"),
        (("ridge", " "), marks.STRING, "the tail is empty"),
        (("ridge", "ridge"), marks.STRING, "head and tail overlap"),
    ],
)
def test_what_is_not_there_is_named(cells, way, reason):
    with pytest.raises(UnusableError, match=f"^{reason}$"):
        marks.place(PLAIN, cells, way)


def test_of_several_places_the_nearest_pair_is_taken():
    found = marks.place("Ann left. Bob saw Ann and left.", ("Ann", "Bob"), marks.STRING)
    assert (found.head, found.tail, found.rivals) == (Span(18, 21), Span(10, 13), True)


def test_a_word_of_its_own_goes_before_part_of_another():
    found = marks.place("The theatre is where he acts.", ("he", "acts"), marks.STRING)
    assert (found.head, found.rivals) == (Span(21, 23), False)


def test_words_without_spaces_between_are_found():
    found = marks.place("张伟在研发部工作", ("张伟", "研发部"), marks.STRING)
    assert marks.written(found) == "<e1>张伟</e1>在<e2>研发部</e2>工作"


def test_markers_in_a_text_with_columns_are_refused():
    with pytest.raises(UnusableError, match="there are more markers in the text than those of head and tail"):
        marks.place(MARKED, ("The", "rises"), marks.STRING)


@pytest.mark.parametrize(
    ("text", "cells", "likely"),
    [(MARKED, ("", ""), "string"), (PLAIN, ("ridge", "sea"), "<e1>"), (PLAIN, ("4,9", "25,28"), "[E1]"),
     ("The [E1]ridge[/E1] rises from the [E2]sea[/E2].", ("", ""), "<e1>")],
)  # fmt: skip
def test_whoever_asks_may_give_head_and_tail_in_any_way(text, cells, likely):
    assert marks.written(marks.find(text, cells, likely)) == MARKED


def test_what_is_missing_is_said_of_cells_where_there_are_some():
    with pytest.raises(UnusableError, match="the head is not in the text"):
        marks.find(PLAIN, ("hill", "sea"), "<e1>")
    assert marks.missing(MARKED) is None
    assert str(marks.missing("The <e1>ridge</e1> rises.")) == "the marker <e2> is missing"
