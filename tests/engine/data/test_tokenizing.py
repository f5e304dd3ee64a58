"""Tokens as they are counted before they are kept."""

from workbench.engine.data import tokenizing
from workbench.engine.task import in_rows


def test_of_rows_that_are_read_apart_the_longest_sequence_of_each_counts():
    encoded = {"input_ids": [[1, 2], [1, 2, 3], [1], [1, 2, 3, 4], [1, 2]]}
    assert tokenizing.longest(in_rows(encoded, [2, 3])).tolist() == [3, 4]
    assert tokenizing.longest(encoded).tolist() == [2, 3, 1, 4, 2]
