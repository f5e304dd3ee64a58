"""Paired tests, held against hand calculations and published tables."""

import pytest

from workbench.engine.evaluation import chance


def test_mcnemar_counts_only_rows_where_one_is_right_and_the_other_wrong():
    one = [True] * 9 + [False] * 2 + [True] * 50 + [False] * 7
    other = [False] * 9 + [True] * 2 + [True] * 50 + [False] * 7
    found = chance.mcnemar(one, other)
    # of 11 coins 2 or fewer fall one way, on either side: 2 · (C(11,0) + C(11,1) + C(11,2)) / 2^11 = 2 · 67 / 2048
    assert found.p == pytest.approx(134 / 2048)
    assert (found.test, found.rows, found.one, found.other) == ("mcnemar", 68, 9, 2)


def test_wilcoxon_may_speak_for_who_is_better_on_fewer_rows():
    found = chance.wilcoxon([9.0, 9.0, 1.0, 1.0, 1.0], [0.0, 1.0, 1.1, 1.2, 1.3])
    # nearer on three rows, by ranks 1 + 2 + 3; farther on two, by ranks 5 + 4
    assert (found.one, found.other, found.ahead) == (3, 2, -3.0)


def test_mcnemar_of_runs_that_never_differ_is_no_evidence():
    assert chance.mcnemar([True, False], [True, False]).p == 1.0
    assert chance.mcnemar([], []).p == 1.0


def test_wilcoxon_ranks_how_far_apart_and_leaves_equals_out():
    one, other = [0.0, 0.0, 0.0, 0.0, 0.0, 3.0], [1.0, 2.0, 3.0, 4.0, 5.0, 3.0]
    found = chance.wilcoxon(one, other)
    # five differences of one sign: of the 2^5 ways to give them signs one is as low, one as high: 2 / 32
    assert found.p == pytest.approx(2 / 32)
    assert (found.test, found.rows, found.one, found.other) == ("wilcoxon", 6, 5, 0)
    assert chance.wilcoxon([1.0], [1.0]).p == 1.0


def test_several_comparisons_together_need_more_by_holm():
    # smallest times 3, next times 2, largest times 1, none below the one before it
    assert chance.holm([0.04, 0.01, 0.03]) == pytest.approx([0.06, 0.03, 0.06])
    assert chance.holm([0.9, 0.8]) == [1.0, 1.0]
    assert chance.holm([]) == []
