"""Numbers as people write them."""

import pytest

from workbench.engine import decimals


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
        ("nan", ".", ""), ("", ".", ""), ("N/A", ".", ""),
    ],
)  # fmt: skip
def test_a_number_is_read_as_it_is_meant(cell, mark, read):
    assert decimals.read(cell, mark) == read


@pytest.mark.parametrize(("cell", "mark"), [("good", "."), ("4,5", "."), ("1.5", ","), ("1,2,3", "."), ("1e999", ".")])
def test_what_is_no_number_is_refused(cell, mark):
    with pytest.raises(ValueError, match=r"."):
        decimals.read(cell, mark)
