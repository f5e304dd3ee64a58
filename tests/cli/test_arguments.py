"""Reading the values of options."""

import pytest

from workbench.cli import arguments
from workbench.engine.errors import WorkbenchError


def test_a_column_may_hold_an_equals_sign():
    assert arguments.columns(["text=a=b", "label=c"]) == {"text": "a=b", "label": "c"}


@pytest.mark.parametrize("values", [["text"], ["=a"]])
def test_a_pair_that_is_none_is_refused(values):
    with pytest.raises(WorkbenchError, match="--column"):
        arguments.columns(values)


def test_what_may_be_given_once_is_refused_twice_and_columns_are_gathered():
    with pytest.raises(WorkbenchError, match="gives quote twice"):
        arguments.reading(["quote=a", "quote=b"])
    assert arguments.columns(["choice=a", "answer=x", "choice=b"]) == {"choice": ["a", "b"], "answer": "x"}


def test_reading_options_have_their_types_and_a_tab_can_be_typed():
    reading = arguments.reading(["header_line=2", "delimiter=\\t"])
    assert (reading.header_line, reading.delimiter) == (2, "\t")


def test_a_side_there_is_not_is_refused_naming_those_there_are():
    with pytest.raises(WorkbenchError) as caught:
        arguments.sides(["dev=x.csv"])
    assert "validation" in caught.value.hint


def test_a_value_with_an_at_sign_is_read_from_its_file(tmp_path):
    path = tmp_path / "text.txt"
    path.write_bytes("\ufeffgrüß dich".encode())
    assert arguments.text_of(f"@{path}") == "grüß dich"
    assert arguments.text_of("a@b") == "a@b"


def test_a_file_that_is_not_utf8_is_refused(tmp_path):
    (tmp_path / "text.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(WorkbenchError, match="UTF-8"):
        arguments.text_of(f"@{tmp_path / 'text.txt'}")
