"""What is said of curves: each notice where it is due, and not before."""

import numpy as np
import pytest

from workbench.engine.events import Baseline, Evaluated, Stepped, StoppedEarly
from workbench.gui.curve_data import Curves
from workbench.gui.reading_curves import read


def curves(losses, validation=(), scores=(), every=10, extra=()):
    """Return curves with a training loss a step, and an evaluation every so many steps (the best by score)."""
    made = Curves()
    made.add([Stepped(i + 1, i / 10, float(one), 1e-4, 1.0, 8, 80, 0.1, 1) for i, one in enumerate(losses)])
    best = -1.0
    for place, loss in enumerate(validation):
        score = scores[place] if place < len(scores) else 0.5
        made.add([Evaluated((place + 1) * every, {"loss": loss, "macro_f1": score}, score > best, 0.1)])
        best = max(best, score)
    made.add([Baseline("majority", "validation", {"macro_f1": 0.3}), *extra])
    return made


def answers(*args, finished=False, **kwargs):
    return [one.answer for one in read(curves(*args, **kwargs), "macro_f1", finished=finished)]


FALLING = np.linspace(1.0, 0.1, 60)


def test_a_run_that_learns_well_is_left_in_peace():
    assert answers(FALLING, [0.9, 0.8, 0.7, 0.6, 0.5], [0.5, 0.6, 0.7, 0.8, 0.9]) == []


def test_it_memorises_when_validation_rises_while_training_falls():
    rising = [0.9, 0.6, 0.7, 0.8, 0.9]
    found = read(curves(FALLING, rising), "macro_f1", finished=False)
    assert [one.answer for one in found] == ["stop_best"]
    assert "step 20" in found[0].words


@pytest.mark.parametrize(
    ("losses", "validation", "scores"),
    [
        (FALLING, [0.9, 0.6, 0.7, 0.8], []),  # risen for two evaluations only
        (FALLING, [0.9, 0.600, 0.603, 0.605, 0.606], []),  # by less than 2 %
        (np.random.default_rng(0).normal(0.5, 0.1, 60), [0.9, 0.6, 0.7, 0.8, 0.9], [0.5] * 5),  # it only jitters
        (FALLING[::-1], [0.9, 0.6, 0.7, 0.8, 0.9], [0.5] * 5),  # training loss does not fall
        (FALLING, [0.9, 0.6, 0.7, 0.8, 0.9], [0.5, 0.6, 0.7, 0.8, 0.9]),  # the metric still improves
    ],
)
def test_it_is_not_said_to_memorise_without_reason(losses, validation, scores):
    assert "stop_best" not in answers(losses, validation, scores)


def test_a_loss_that_is_no_number_or_grows_means_too_high_a_rate():
    broken = FALLING.copy()
    broken[::5] = np.nan
    assert answers(broken) == ["lower_rate"]
    assert answers(np.linspace(0.5, 2.0, 60)) == ["lower_rate"]
    broken = FALLING.copy()
    broken[7] = np.nan  # once in sixty: skipped, and nothing to worry of
    assert answers(broken) == []
    assert answers([np.nan] * 20) == ["lower_rate"]


def test_no_better_than_the_most_frequent_class():
    said = read(curves(FALLING, [0.9, 0.9, 0.9], [0.3, 0.2, 0.3]), "macro_f1", finished=False)
    assert "without a look at the texts" in said[0].words
    assert read(curves(FALLING, [0.9, 0.9], [0.3, 0.2]), "macro_f1", finished=False) == []
    assert read(curves(FALLING, [0.9, 0.9, 0.9], [0.3, 0.2, 0.31]), "macro_f1", finished=False) == []


def test_still_improving_at_the_end():
    improving = ([0.9, 0.8, 0.7, 0.6], [0.5, 0.6, 0.7, 0.8])
    assert answers(FALLING, *improving, finished=True) == ["more_epochs"]
    assert answers(FALLING, *improving, finished=False) == []
    assert answers(FALLING, *improving, finished=True, extra=[StoppedEarly(40, 40)]) == []
    assert answers(FALLING, improving[0], [0.5, 0.6, 0.7, 0.6], finished=True) == []
