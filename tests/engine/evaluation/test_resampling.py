"""Intervals and tests of headline figures, against scipy and against every order there is."""

import itertools

import numpy as np
import pytest
from scipy import stats

from tests.tiny_jobs import result
from workbench.engine import tallies
from workbench.engine.evaluation import certainty, resampling
from workbench.engine.events import StopRequested

RANDOM = np.random.default_rng(11)
RIGHT, WORSE = (RANDOM.random(400) < share for share in (0.85, 0.7))


def silent(done, total):
    pass


def bootstrap(resamples=4000, **named):
    return resampling.bootstrap(named, resamples, seed=1, said=silent)


def test_the_interval_of_an_accuracy_is_scipys():
    ours = resampling.interval(bootstrap(after=tallies.of_rows(RIGHT))["after"], RIGHT.mean())
    theirs = stats.bootstrap(
        (RIGHT,), np.mean, n_resamples=4000, method="percentile", rng=np.random.default_rng(5)
    ).confidence_interval
    assert ours == pytest.approx(tuple(theirs), abs=0.006)


def test_the_interval_of_a_correlation_is_scipys():
    truth = RANDOM.normal(size=150)
    answered = truth + RANDOM.normal(size=150)
    tally = tallies.Ranks(truth, answered)
    ours = resampling.interval(bootstrap(2000, after=tally)["after"], tally.figure)
    theirs = stats.bootstrap(
        (truth, answered), lambda one, other: stats.spearmanr(one, other).statistic, paired=True, vectorized=False,
        n_resamples=2000, method="percentile", rng=np.random.default_rng(5),
    ).confidence_interval  # fmt: skip
    assert ours == pytest.approx(tuple(theirs), abs=0.02)


def test_the_interval_of_a_difference_is_of_the_same_rows_of_both():
    found = bootstrap(after=tallies.of_rows(RIGHT), before=tallies.of_rows(WORSE))
    ours = resampling.interval(found["after"] - found["before"], RIGHT.mean() - WORSE.mean())
    theirs = stats.bootstrap(
        (RIGHT.astype(float) - WORSE,), np.mean, n_resamples=4000, method="percentile", rng=np.random.default_rng(5)
    ).confidence_interval
    assert ours == pytest.approx(tuple(theirs), abs=0.006)


def test_a_figure_lies_within_its_interval_however_few_rows_each_class_has():
    truth = RANDOM.integers(0, 1500, 12_000)
    answered = np.where(RANDOM.random(12_000) < 0.88, truth, RANDOM.integers(0, 1500, 12_000))
    tally = tallies.of_classes(*([str(one) for one in some] for some in (truth, answered)))
    figures = bootstrap(300, after=tally)["after"]
    assert np.quantile(figures, 0.975) < tally.figure  # resamples have fewer different rows of each class
    low, high = resampling.interval(figures, tally.figure)
    assert low < tally.figure < high
    assert high - low == pytest.approx(np.subtract(*np.quantile(figures, [0.975, 0.025])))


def test_an_interval_does_not_go_beyond_what_there_is():
    assert resampling.interval(np.array([0.9, 0.95, 1.0]), 0.999)[1] == 1.0


def test_a_share_is_never_below_0_and_a_correlation_may_be():
    few = tallies.of_rows([1.0] + [0.0] * 19)  # the lower end is 0 less how far the resamples' mean lies too high
    for seed in range(6):
        assert result(certainty.of(few, few, {}, seed))["intervals"]["after"][0] >= 0
    numbers = np.arange(6.0)
    against = tallies.Ranks(numbers, np.array([5.0, 3, 4, 2, 0, 1]))
    assert result(certainty.of(against, against, {}, 1))["intervals"]["after"][0] < 0


def test_most_intervals_hold_what_other_rows_give():
    """Accuracy 0.8 on 200 rows, 200 times: 95 % of the intervals should hold 0.8; fewer than 90 % once in 1,000."""
    held = 0
    for seed in range(200):
        tally = tallies.of_rows(np.random.default_rng(seed).random(200) < 0.8)
        low, high = resampling.interval(bootstrap(400, after=tally)["after"], tally.figure)
        held += low <= 0.8 <= high
    assert held >= 180


def test_the_same_seed_draws_the_same():
    first, again = (bootstrap(after=tallies.of_rows(RIGHT))["after"] for _ in range(2))
    np.testing.assert_array_equal(first, again)


def test_a_tests_p_is_that_of_all_orders():
    first, second = np.array([1, 1, 1, 1, 0, 1, 1, 1]), np.array([0, 0, 1, 0, 0, 1, 1, 0])
    apart = first - second
    means = [float(np.mean(apart * signs)) for signs in itertools.product((1, -1), repeat=8)]
    exact = np.mean([abs(one) >= apart.mean() - 1e-12 for one in means])  # 2 / 16, of the four rows that differ
    found = resampling.permutation(tallies.of_rows(first), tallies.of_rows(second), 1, silent)
    assert found.difference == apart.mean()
    assert exact == 0.125
    assert found.p == pytest.approx(exact, abs=0.01)


def test_the_same_answers_are_no_difference():
    found = resampling.permutation(tallies.of_rows(RIGHT), tallies.of_rows(RIGHT), 1, silent)
    assert (found.difference, found.p) == (0.0, 1.0)


def test_ps_of_models_that_are_alike_are_uniform():
    ps = []
    for seed in range(120):
        random = np.random.default_rng(seed)
        first, second = (tallies.of_rows(random.random(100) < 0.7) for _ in range(2))
        ps.append(resampling.permutation(first, second, seed, silent).p)
    assert np.mean(np.array(ps) < 0.05) < 0.12  # of 120, 6 are expected; 15 or more once in 2,000
    assert np.median(ps) == pytest.approx(0.5, abs=0.17)


def test_a_report_has_intervals_and_tests_of_all_that_have_a_figure():
    before, after = tallies.of_rows(WORSE), tallies.of_rows(RIGHT)
    others = {"tfidf": tallies.of_rows(WORSE), "mean": tallies.Ranks(np.arange(400.0), np.ones(400))}
    found = result(certainty.of(before, after, {"tfidf": others["tfidf"]}, seed=1))
    intervals, paired = found["intervals"], found["paired"]
    assert intervals["level"] == 0.95
    assert intervals["before"][0] < WORSE.mean() < intervals["before"][1]
    assert intervals["gain"] == intervals["over"]["tfidf"]
    assert intervals["baselines"] == {"tfidf": intervals["before"]}  # the same rows are right
    assert 0 < intervals["gain"][0] < RIGHT.mean() - WORSE.mean() < intervals["gain"][1]
    assert paired["before"]["difference"] == pytest.approx(RIGHT.mean() - WORSE.mean())
    assert paired["before"]["p"] < 0.01
    constant = result(certainty.of(others["mean"], others["mean"], {}, seed=1))
    assert constant == {}


def test_a_stop_is_answered_meanwhile():
    rows = 200_000
    job = certainty.of(*(tallies.of_rows(np.arange(rows) % place == 0) for place in (2, 3)), {}, seed=1)
    next(job)
    with pytest.raises(StopRequested):
        job.throw(StopRequested("resume"))
