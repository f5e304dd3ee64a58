"""Numbers as people write them."""

import re

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from workbench.engine import decimals


def in_arrow(cell):
    return pc.match_substring_regex(pa.array([cell]), decimals.PATTERN)[0].as_py()


@pytest.mark.parametrize(
    ("cells", "mark"),
    [
        (["1.5", "2.25", "3"], "."),
        (["1,5", "2,25", "3"], ","),
        (["1,234", "12,500"], "."),  # thousands, where nothing else speaks
        (["1,234", "0,5"], ","),
        (["0,125", "0,250"], ","),  # a zero alone before the mark: no thousands
        (["1.234,50", "2.000,00"], ","),
        (["1,234.50"], "."),
        (["", "nan", "good"], "."),
        (["1.000", "2,5", "3,5"], ","),
        (["1.234.567", "1.200"], ","),  # a mark that stands twice
        (["1,234,567"], "."),
        (["1,234", "12500"], ","),  # who sets thousands apart does it in all numbers
        (["€ 3,50", "4 EUR"], ","),
        (["2,5%"], ","),
    ],
)
def test_the_decimal_mark_is_the_one_most_cells_speak_for(cells, mark):
    assert decimals.guess(cells) == mark


@pytest.mark.parametrize(
    ("cell", "mark", "read"),
    [
        ("4.50", ".", "4.5"), (" 5 ", ".", "5"), ("4,5", ",", "4.5"), ("1.234,5", ",", "1234.5"),
        ("1,234.5", ".", "1234.5"), ("1 234,5", ",", "1234.5"), ("1'000", ".", "1000"), ("−3", ".", "-3"),
        ("+2", ".", "2"), ("1e-3", ".", "0.001"), (".5", ".", "0.5"), ("１２．５", ".", "12.5"),
        ("nan", ".", ""), ("", ".", ""), ("N/A", ".", ""), ("5%", ".", "5"), ("2,5 %", ",", "2.5"),
        ("€ 3,50", ",", "3.5"),        ("-€3.50", ".", "-3.5"), ("$-3", ".", "-3"), ("1.037,05 EUR", ",", "1037.05"),
        ("￥１２", ".", "12"), ("12元", ".", "12"), ("٣٫٥", ".", "3.5"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_meant(cell, mark, read):
    assert decimals.read(cell, mark) == read


@pytest.mark.parametrize(
    ("cell", "mark"),
    [
        ("good", "."),
        ("€", "."),
        ("%", "."),
        ("5%%", "."),
        ("1€50", "."),
        ("4,5", "."),
        ("1.5", ","),
        ("1,2,3", "."),
        ("1e999", "."),
    ],
)
def test_what_is_no_number_is_refused(cell, mark):
    with pytest.raises(ValueError, match=r"."):
        decimals.read(cell, mark)


@pytest.mark.parametrize(
    ("cells", "doubt"),
    [
        (["1.000", "1.037", "4.663"], "1.037"),
        (["1.000", "3.000"], "1.000"),
        (["12", "1,037"], "1,037"),
        (["1,037", "1.037"], "1,037"),
        (["1.037", "0.5"], ""),
        (["1.037", "0.250"], ""),
        (["1.037", "1.234.567"], ""),
        (["1.037", "1500"], ""),
        (["1.037", "900"], "1.037"),
        (["1.037,05"], ""),
        (["0.125", "good"], ""),
        (["€ 1.037"], "1.037"),
        ([], ""),
    ],
)
def test_numbers_of_two_sizes_are_doubtful_where_no_other_tells(cells, doubt):
    assert decimals.doubtful(cells) == doubt


NUMBERS = ["5", "-3", "1.5", ",5", "1e-3", "5%", "2,5 %", "€ 3,50", "-€3", "1.037,05 EUR", "1,037", "1'000", "1 000,5"]


@pytest.mark.parametrize("read", [re.compile(decimals.PATTERN).search, in_arrow], ids=["Python", "Arrow"])
def test_what_a_number_looks_like_is_the_same_to_python_and_to_arrow(read):
    assert [cell for cell in NUMBERS if not read(cell)] == []
    assert [cell for cell in ("good", "", "%", "1.2.3", "5 apples", "v1", "2024-01-05") if read(cell)] == []
