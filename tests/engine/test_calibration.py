"""A temperature and the calibration error, by hand and against other ways of reckoning them."""

import numpy as np
import pytest
import torch

from workbench.engine import calibration, scores

RANDOM = np.random.default_rng(7)


def overconfident(rows=600, classes=4):
    """Return logits three times as large as they should be, and targets drawn from what they should be."""
    logits = RANDOM.normal(size=(rows, classes)).astype(np.float32)
    targets = np.array([RANDOM.choice(classes, p=one) for one in scores.softmax(logits)])
    return 3 * logits, targets


def test_a_temperature_by_hand():
    """Of 50 rows with logits (4, 0), 40 are right: best is σ(4 / T) = 0.8, so T = 4 / ln 4 = 2.885."""
    outputs = np.tile(np.array([[4.0, 0.0]], dtype=np.float32), (50, 1))
    targets = np.array([0] * 40 + [1] * 10)
    assert calibration.temperature(outputs, targets) == pytest.approx(4 / np.log(4), abs=1e-4)


def test_of_rows_that_are_all_right_it_is_by_hand():
    """Of 60 rows with logits (2, 0) all are right: taken to be 61 of 62, σ(2 / T) = 61 / 62, so T = 2 / ln 61."""
    assert calibration.temperature(ALL_RIGHT, np.zeros(60, dtype=int)) == pytest.approx(2 / np.log(61), abs=1e-4)


def test_it_is_the_one_that_torch_finds():
    outputs, targets = overconfident()
    warmth = torch.nn.Parameter(torch.ones(()))
    optimizer = torch.optim.LBFGS([warmth], lr=0.1, max_iter=200)

    def step():
        optimizer.zero_grad()
        loss = torch.nn.functional.cross_entropy(torch.from_numpy(outputs) / warmth, torch.from_numpy(targets))
        loss.backward()
        return loss

    optimizer.step(step)
    found = calibration.temperature(outputs, targets)
    assert found == pytest.approx(warmth.item(), abs=0.01)
    assert 2.5 < found < 3.5
    assert calibration.loss(outputs, targets, found) < calibration.loss(outputs, targets, 1.0)


def test_rows_whose_label_is_not_known_have_no_say():
    outputs, targets = overconfident()
    more = np.concatenate([outputs, np.full((50, 4), 9.0, np.float32)])
    known = calibration.temperature(outputs, targets)
    assert calibration.temperature(more, np.concatenate([targets, np.full(50, -1)])) == known


def test_a_row_with_fewer_choices_has_a_say():
    outputs, targets = overconfident()
    fewer = np.concatenate([outputs, np.full((600, 1), -np.inf, np.float32)], axis=1)
    assert calibration.temperature(fewer, targets) == pytest.approx(calibration.temperature(outputs, targets), abs=1e-5)


ALL_RIGHT = np.tile(np.array([[2.0, 0.0]], dtype=np.float32), (60, 1))


@pytest.mark.parametrize(
    ("outputs", "targets", "expected"),
    [
        (np.zeros((60, 2), np.float32), np.zeros(60, dtype=int), 1.0),  # nothing is said
        (20 * ALL_RIGHT, np.zeros(60, dtype=int), 1.0),  # all right, and very sure of it
        (ALL_RIGHT[:29], np.arange(29) % 2, 1.0),  # too few
        (ALL_RIGHT, np.ones(60, dtype=int), calibration.HIGHEST),  # never right: as unsure as can be
        (np.zeros((60, 2), np.float32), np.arange(60) % 2, 1.0),  # none is better
    ],
)
def test_where_rows_cant_tell_it_stays_within_bounds(outputs, targets, expected):
    assert calibration.temperature(outputs, targets) == expected


def test_a_calibration_error_by_hand():
    """Two bins: 0.95 three times, one of them wrong: |2/3 − 0.95| · 3/5; 0.6 twice, one right: |1/2 − 0.6| · 2/5."""
    confidence, right = np.array([0.95, 0.95, 0.95, 0.6, 0.6]), np.array([1, 1, 0, 1, 0])
    expected = abs(2 / 3 - 0.95) * 3 / 5 + abs(0.5 - 0.6) * 2 / 5
    assert calibration.error(confidence, right) == pytest.approx(expected)
    low, high = calibration.bins(confidence, right)
    assert (low["rows"], low["low"], low["high"]) == (2, 8 / 15, 9 / 15)  # a bin has its upper end
    assert (high["rows"], high["high"]) == (3, 1.0)


def test_it_is_that_of_a_loop_over_bins():
    confidence, right = RANDOM.random(500), RANDOM.random(500) < 0.6
    expected = 0.0
    for number in range(15):
        inside = [place for place in range(500) if number / 15 < confidence[place] <= (number + 1) / 15]
        if inside:
            expected += abs(sum(right[inside]) - sum(confidence[inside])) / 500
    assert calibration.error(confidence, right) == pytest.approx(expected)


def test_the_right_temperature_lowers_the_error():
    outputs, targets = overconfident(rows=4000)
    found, right = calibration.temperature(outputs, targets), outputs.argmax(axis=1) == targets
    before, after = (calibration.error(calibration.confidence(outputs, one), right) for one in (1.0, found))
    assert after < before / 3
    assert after < 0.03
