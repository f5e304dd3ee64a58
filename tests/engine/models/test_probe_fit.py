"""The logistic regression on frozen features, against scikit-learn's own."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import log_loss

from tests.tiny_jobs import drain
from workbench.engine import scores, tasks
from workbench.engine.events import Progressed
from workbench.engine.models import features as features_module
from workbench.engine.models import probe


def rows(count, classes, *, seed=0, unit=True, scale=1.0):
    """Return features around one centre a class, and targets."""
    centres = np.random.default_rng(99).normal(size=(classes, 8))
    random = np.random.default_rng(seed)
    targets = np.arange(count) % classes
    features = (centres[targets] + random.normal(size=(count, 8))) * scale
    if unit:
        features /= np.linalg.norm(features, axis=1, keepdims=True)
    return features.astype(np.float32), targets


def of(train):
    return probe.Problem(int(train[1].max()) + 1, tasks.find("text-classification").loss)


def fit(train, validation, **values):
    events, fitted = drain(probe.fit(*train, *validation, **({"problem": of(train), "normalised": True} | values)))
    return fitted.best, events


def shares(head, features):
    return scores.softmax(features @ head.weight.T + head.bias)


@pytest.mark.parametrize("classes", [2, 4])
def test_its_probabilities_are_scikit_learns(classes):
    train, validation = rows(400, classes), rows(80, classes, seed=1)
    head, _ = fit(train, validation)
    # for two classes scikit-learn has one row w; as rows ±w/2 its square counts half, which is twice the C
    strength = head.strength * (2 if classes == 2 else 1)
    mean, length = train[0].mean(0), np.sqrt(np.square(train[0] - train[0].mean(0)).sum(1).mean())
    reference = LogisticRegression(C=strength, tol=1e-8, max_iter=10000).fit((train[0] - mean) / length, train[1])
    expected = reference.predict_proba((validation[0] - mean) / length)
    np.testing.assert_allclose(shares(head, validation[0]), expected, atol=0.01)
    assert head.weight.shape == (classes, 8)


def test_standardised_features_give_weights_over_the_raw_ones():
    train, validation = rows(400, 3, unit=False, scale=50.0), rows(80, 3, seed=1, unit=False, scale=50.0)
    head, _ = fit(train, validation, normalised=False)
    mean, spread = train[0].mean(0), train[0].std(0) * np.sqrt(train[0].shape[1])
    reference = LogisticRegression(C=head.strength, tol=1e-8, max_iter=10000).fit((train[0] - mean) / spread, train[1])
    expected = reference.predict_proba((validation[0] - mean) / spread)
    np.testing.assert_allclose(shares(head, validation[0]), expected, atol=0.01)


def test_a_constant_feature_does_no_harm():
    (features, targets), validation = rows(100, 3, unit=False), rows(30, 3, seed=1, unit=False)
    features[:, 0] = 7.0
    head, _ = fit((features, targets), validation, normalised=False)
    assert np.isfinite(head.weight).all()


def test_the_same_rows_give_the_same_weights():
    first, second = (fit(rows(300, 5), rows(50, 5, seed=1))[0] for _ in range(2))
    np.testing.assert_array_equal(first.weight, second.weight)


def test_rows_without_a_known_label_do_not_count():
    (features, targets), validation = rows(200, 3), rows(60, 3, seed=1)
    strangers = (np.concatenate([features, features]), np.concatenate([targets, np.full(200, -1)]))
    np.testing.assert_array_equal(fit(strangers, validation)[0].weight, fit((features, targets), validation)[0].weight)


def test_without_validation_rows_the_strength_is_the_plain_default():
    head, _ = fit(rows(100, 3), (np.zeros((0, 8), np.float32), np.zeros(0, int)))
    assert head.strength == probe.DEFAULT
    _, fitted = drain(
        probe.fit(
            *rows(100, 3), np.zeros((0, 8), np.float32), np.zeros(0, int), problem=of(rows(100, 3)), normalised=True
        )
    )
    assert fitted.start.weight.any()


def test_the_strength_is_the_one_that_judges_validation_best():
    train, validation = rows(60, 4), rows(400, 4, seed=1)
    head, _ = fit(train, validation)
    heads = [drain(probe.fit_at(strength, *train, problem=of(train), normalised=True))[1] for strength in probe.GRID]
    losses = [log_loss(validation[1], shares(one, validation[0])) for one in heads]
    assert losses[probe.GRID.index(head.strength)] == min(losses)


def test_it_reports_its_progress_as_a_share():
    _, events = fit(rows(400, 6), rows(50, 6, seed=1))
    assert events
    assert all(isinstance(one, Progressed) and one.done <= one.total for one in events)


def test_tuning_starts_no_sharper_than_it_can_learn_from():
    train = rows(60, 3)
    _, fitted = drain(
        probe.fit(*train, *train, problem=of(train), normalised=True)
    )  # judged on what it learned: the sharper, the better
    assert fitted.best.strength > probe.SHARPEST_START == fitted.start.strength


def test_a_strength_that_was_found_gives_the_same_weights_again():
    train, validation = rows(200, 3), rows(60, 3, seed=1)
    best, _ = fit(train, validation)
    _, again = drain(probe.fit_at(best.strength, *train, problem=of(train), normalised=True))
    np.testing.assert_array_equal(again.weight, best.weight)


def test_a_strength_means_the_same_whatever_the_features_scale():
    (features, targets), (judged, truth) = rows(200, 3), rows(60, 3, seed=1)
    one, _ = fit((features, targets), (judged, truth))
    other, _ = fit((features / 9, targets), (judged / 9, truth))
    assert one.strength == other.strength
    np.testing.assert_allclose(shares(one, features), shares(other, features / 9), atol=1e-3)


def test_of_things_to_choose_from_it_learns_what_sets_the_right_one_apart():
    random, weight = np.random.default_rng(3), np.random.default_rng(4).normal(size=8)
    features = random.normal(size=(500, 2, 8)).astype(np.float32)
    targets = (features @ weight + random.gumbel(size=(500, 2))).argmax(1)
    loss = tasks.find("multiple-choice").loss
    head, _ = fit((features[:400], targets[:400]), (features[400:], targets[400:]), problem=probe.Problem(1, loss))
    apart = features[:, 1] - features[:, 0]  # of two, a logistic regression on their difference
    length = np.sqrt(features[:400].reshape(-1, 8).var(0).sum())
    reference = LogisticRegression(C=head.strength, fit_intercept=False, tol=1e-8)
    reference.fit(apart[:400] / length, targets[:400])
    np.testing.assert_allclose(head.weight, reference.coef_ / length, atol=0.02)
    more = np.full((500, 3, 8), features_module.ABSENT, dtype=np.float32)
    more[:, :2] = features  # a place that no row has a thing in changes nothing
    again, _ = fit((more[:400], targets[:400]), (more[400:], targets[400:]), problem=probe.Problem(1, loss))
    np.testing.assert_allclose(again.weight, head.weight, atol=1e-3)
