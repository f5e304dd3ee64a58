"""The interval of a share: figures by hand and from the literature."""

import math

import pytest

from workbench.gui import chance


@pytest.mark.parametrize(
    ("right", "rows", "low", "high"),
    [
        (5, 10, 0.2366, 0.7634),  # Wilson's interval at 1/2: 0.5 ± 1.96 / (2 · √(10 + 1.96²))
        (8, 10, 0.4902, 0.9433),
        (0, 10, 0.0, 0.2775),  # 1.96² / (10 + 1.96²)
        (10, 10, 0.7225, 1.0),
    ],
)
def test_the_interval_is_wilsons(right, rows, low, high):
    assert chance.interval(right / rows, rows) == pytest.approx((low, high), abs=5e-5)


def test_one_half_by_hand():
    reach = 1.959964 / (2 * math.sqrt(10 + 1.959964**2))
    assert chance.interval(0.5, 10) == pytest.approx((0.5 - reach, 0.5 + reach), abs=1e-12)


def test_more_rows_make_it_narrower_and_none_tell_nothing():
    widths = [high - low for low, high in (chance.interval(0.9, rows) for rows in (20, 200, 2000))]
    assert widths == sorted(widths, reverse=True)
    assert chance.interval(0.5, 0) == (0.0, 1.0)
