"""What headline figures are put together from, against scikit-learn, scipy and a hand calculation."""

import numpy as np
import pytest
from scipy import stats
from sklearn.metrics import f1_score

from workbench.engine import tallies

RANDOM = np.random.default_rng(3)


def counted(weights, *columns):
    """Return the columns with each row as often as it counts."""
    return [np.repeat(np.asarray(column), weights) for column in columns]


def test_a_mean_counts_rows_as_often_as_they_weigh():
    tally = tallies.of_rows([1, 0, 0.5])
    np.testing.assert_allclose(tally.figures(np.array([[1, 1, 1], [2, 0, 2], [0, 3, 0]])), [0.5, 0.75, 0.0])


def test_micro_f1_is_by_hand():
    # rows of (2 right, there + answered): (2, 2), (0, 1), (2, 3) → 4/6; without the second 4/5; of nothing 0
    tally = tallies.of_counts([2, 0, 2], [2, 1, 3])
    assert tally.figure == pytest.approx(4 / 6)
    np.testing.assert_allclose(tally.figures(np.array([[1, 0, 1], [0, 0, 0]])), [4 / 5, 0.0])


def test_macro_f1_of_any_weights_is_scikit_learns_on_repeated_rows():
    truth, answered = RANDOM.choice(list("abcdx"), 60), RANDOM.choice(list("abcdy"), 60)
    tally = tallies.of_classes(truth.tolist(), answered.tolist())
    weights = RANDOM.integers(0, 3, (20, 60))
    weights[0, (truth == "a") | (answered == "a")] = 0  # a class that nowhere occurs has no part in it
    expected = [f1_score(*counted(row, truth, answered), average="macro", zero_division=0) for row in weights]
    np.testing.assert_allclose(tally.figures(weights), expected, atol=1e-12)


def test_rows_that_are_alike_are_made_one():
    truth = list("aabbab")
    both = {"one": tallies.of_classes(truth, list("abbbab")), "other": tallies.of_classes(truth, list("aabbab"))}
    merged, group = tallies.Ratios.merged(both)
    assert len(np.unique(group)) == 3  # a answered as a or as b, and b
    for name, tally in merged.items():
        assert tally.figures(np.bincount(group)[None])[0] == pytest.approx(both[name].figure)


@pytest.mark.parametrize("values", [200, 5], ids=["all apart", "many equal"])
def test_spearman_of_any_weights_is_scipys_on_repeated_rows(values):
    truth, answered = RANDOM.integers(0, values, (2, 80)) / 3
    weights = RANDOM.integers(0, 4, (20, 80))
    expected = [stats.spearmanr(*counted(row, truth, answered)).statistic for row in weights]
    np.testing.assert_allclose(tallies.Ranks(truth, answered).figures(weights), expected, atol=1e-12)


def test_a_constant_has_no_correlation():
    assert np.isnan(tallies.Ranks(np.arange(5.0), np.ones(5)).figure)


PAIRS = {
    "mean": (tallies.of_rows, [1, 0, 1, 1], [0, 0, 1, 0.5]),
    "macro F1": (lambda answered: tallies.of_classes(list("aabb"), answered), list("aaab"), list("abcb")),
    "Spearman": (
        lambda answered: tallies.Ranks(np.arange(4.0), np.array(answered)), [0.0, 2, 1, 3], [3.0, 2, 1, 0.5]
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", PAIRS)
def test_exchanged_rows_give_the_figures_of_exchanged_answers(kind):
    make, first, second = PAIRS[kind]
    pair = make(first).beside(make(second))
    rows = [row for row in range(4) if first[row] != second[row]]
    assert pair.sizes.tolist() == [1] * len(rows)
    for bits in np.ndindex(*[2] * len(rows)):
        one, other = list(first), list(second)
        for row in np.array(rows)[np.flatnonzero(bits)]:
            one[row], other[row] = other[row], one[row]
        found = pair.differences(np.array([bits], dtype=float))[0]
        assert found == pytest.approx(make(one).figure - make(other).figure)
