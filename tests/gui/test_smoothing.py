"""The smoothed line against a plain loop, gaps, growth in pieces, and the range without strays."""

import numpy as np
import pytest

from workbench.gui.smoothing import Smoother, robust_range


def plain(values, weight):
    """Return the same mean by the textbook's loop."""
    mean, count, found = 0.0, 0, []
    for value in values:
        if not np.isfinite(value):
            found.append(np.nan)
            continue
        mean, count = weight * mean + (1 - weight) * value, count + 1
        found.append(mean / (1 - weight**count))
    return np.array(found)


@pytest.fixture
def values():
    made = np.random.default_rng(0).normal(size=1000)
    made[[0, 7, 500]] = [np.nan, np.inf, np.nan]
    return made


@pytest.mark.parametrize("weight", [0.01, 0.5, 0.9, 0.99])
def test_it_is_the_de_biased_exponential_mean(values, weight):
    np.testing.assert_allclose(Smoother().smooth(values, weight), plain(values, weight), rtol=1e-9)


def test_it_starts_at_the_first_value_and_not_at_zero():
    assert list(Smoother().smooth(np.array([4.0, 4.0, 4.0]), 0.9)) == pytest.approx([4.0, 4.0, 4.0])


def test_without_weight_nothing_is_smoothed(values):
    assert Smoother().smooth(values, 0.0) is values


def test_growing_in_pieces_gives_the_same_line(values):
    one = Smoother()
    for end in (0, 3, 130, 131, 700, 1000):
        grown = one.smooth(values[:end], 0.9)
    np.testing.assert_allclose(grown, plain(values, 0.9), rtol=1e-9)


def test_another_past_or_weight_begins_anew(values):
    one = Smoother()
    one.smooth(values, 0.9)
    again = np.concatenate([values[:400], values[600:]])
    np.testing.assert_allclose(one.smooth(again, 0.9), plain(again, 0.9), rtol=1e-9)
    longer = np.concatenate([again[:300], again])
    np.testing.assert_allclose(one.smooth(longer, 0.9), plain(longer, 0.9), rtol=1e-9)
    np.testing.assert_allclose(one.smooth(longer, 0.5), plain(longer, 0.5), rtol=1e-9)


def test_strays_are_left_out_of_the_range_and_counted():
    values = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 100.0, 200.0, np.nan])
    low, high, above = robust_range(values)  # quartiles of the seven: 2.5 and 52.5, so nothing is a stray yet
    assert (low, high, above) == (1.0, 200.0, 0)
    values = np.array([1.0] * 8 + [2.0] * 8 + [50.0, 60.0, 70.0])  # quartiles 1 and 2: above 5 is stray
    assert robust_range(values) == (1.0, 5.0, 3)


def test_the_range_of_nothing_is_one_that_can_be_drawn():
    assert robust_range(np.array([np.nan])) == (0.0, 1.0, 0)
