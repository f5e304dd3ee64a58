"""Lists in a cell: JSON, Python's, or a text a line; what is none is refused, never an error of another kind."""

import pytest

from workbench.engine import lists


@pytest.mark.parametrize(
    ("text", "items"),
    [('["a", "b"]', ["a", "b"]), ("['a', \"b's\"]", ["a", "b's"]), (" [1, null, 2.5] ", ["1", "2.5"]), ("[]", [])],
)
def test_lists_are_read(text, items):
    assert lists.read(text) == items


@pytest.mark.parametrize("text", ["a", "", "(1, 2)", '{"a": 1}', "[[1]]", "[a, b", "[" * 200_000])
def test_what_is_no_list_of_plain_values_is_refused(text):
    with pytest.raises(ValueError, match="not a list"):
        lists.read(text)


def test_a_text_a_line_is_a_list_too_and_places_without_a_text_are_kept_in_lists_alone():
    assert lists.lines(" a \n\n C:\\new\n") == ["a", "C:\\new"]
    assert lists.lines('["a ", " "]') == ["a", ""]
    assert lists.lines("e\u0301") == ["é"]
    assert lists.lines("a; b | c") == ["a; b", "c"]
    assert lists.lines('["a"; "b"') == ['["a"; "b"']


def test_what_is_written_is_read():
    assert lists.read(lists.written(["ü", '"', ""])) == ["ü", '"', ""]


@pytest.mark.parametrize(("text", "items"), [("['a' 'b']", ["a", "b"]), ("[3 0\n 7]", ["3", "0", "7"])])
def test_numpys_lists_have_no_commas(text, items):
    assert lists.read(text) == items
