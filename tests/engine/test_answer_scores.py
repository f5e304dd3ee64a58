"""Exact match and F1 of answers, by SQuAD's rules on cases worked by hand."""

import math

import pytest

from workbench.engine import answer_scores


@pytest.mark.parametrize(
    ("answer", "right", "f1", "exact"),
    [
        ("the Saxon Garden!", ["Saxon  garden"], 1.0, True),  # case, article, punctuation and spaces do not count
        ("in the Saxon Garden", ["Saxon Garden"], 2 * 2 / (3 + 2), False),  # in saxon garden: 2 of 3, and 2 of 2
        ("four", ["4", "four (4)"], 2 * 1 / (1 + 2), False),  # the best of the right ones
        ("1870 to 1939", ["1870–1939"], 0.0, False),  # a dash of its own is no ASCII punctuation: one word
        ("20-18", ["2018"], 1.0, True),  # but a hyphen is, and goes
        ("a a b", ["b c"], 2 * 1 / (1 + 2), False),  # "a" is an article: b against b c
        ("x x y", ["x y y"], 2 * 2 / (3 + 3), False),  # shared as often as both have it: x, y
        ("", [], 1.0, True),
        ("Saxon Garden", [], 0.0, False),
        ("", ["Saxon Garden"], 0.0, False),
        ("", ["the"], 1.0, True),  # of a right answer that is an article alone nothing is left: there is none
    ],
)
def test_words_count_as_squads_script_counts_them(answer, right, f1, exact):
    assert answer_scores.f1(answer, right) == pytest.approx(f1)
    assert answer_scores.is_exact(answer, right) == exact


@pytest.mark.parametrize(
    ("answer", "right", "f1", "exact"),
    [
        ("踢爆", "踢爆。", 1.0, True),  # any punctuation goes
        ("水泡击破", "击破", 2 * 2 / (4 + 2), False),  # each character is a word
        ("2V2模式", "2v2", 2 * 1 / (3 + 1), False),  # 2v2 is one word beside two characters
        ("《跑跑卡丁车》", "跑跑卡丁车", 1.0, True),
        ("ปลา", "ปลาดุก", 2 * 3 / (3 + 5), False),  # Thai has no spaces either: 3 of 5 letters, ุ being a mark on one
    ],
)
def test_text_without_spaces_counts_by_character(answer, right, f1, exact):
    assert answer_scores.f1(answer, [right]) == pytest.approx(f1)
    assert answer_scores.is_exact(answer, [right]) == exact


def test_the_mean_over_rows_is_the_figure():
    found = answer_scores.metrics(["Rome", "big Oslo", ""], [["Rome"], ["Oslo"], []])
    assert found == {"f1": pytest.approx((1 + 2 / 3 + 1) / 3), "exact_match": pytest.approx(2 / 3)}
    assert all(map(math.isnan, answer_scores.metrics([], []).values()))


def test_the_threshold_answers_as_long_as_that_gains():
    # by share: 0.9 gains 1, 0.7 loses 1 (nothing is right there), 0.6 gains 1, 0.2 loses 1: 1 from 0.9 and 0.6 on
    shares, answered, none = [0.6, 0.2, 0.9, 0.7], [1.0, 0.0, 1.0, 0.0], [0.0, 1.0, 0.0, 1.0]
    assert answer_scores.threshold(shares, answered, none) == pytest.approx(0.8)
    assert answer_scores.threshold(shares, [1.0, 0.0, 1.0, 0.5], [0.0, 1.0, 0.0, 0.0]) == pytest.approx(0.4)
    assert answer_scores.threshold([0.4], [0.0], [1.0]) > 0.4
    assert answer_scores.threshold([0.4], [1.0], [0.0]) <= 0.4


def test_rows_of_one_share_are_answered_together_or_not_at_all():
    assert answer_scores.threshold([0.5, 0.5], [1.0, 0.0], [0.0, 1.0]) > 0.5
