"""The warm-up that draws classes apart: its loss by hand, its batches, and that it comes before the head learns."""

import math
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from tests.tiny_jobs import train
from workbench.engine.events import Baseline, Progressed
from workbench.engine.training import contrast
from workbench.engine.training_options import TrainingOptions


def test_the_loss_is_the_one_of_the_paper():
    """Three rows on a circle at 0°, 60° and 90°, the first two of one class: cosines 1/2, 0 and √3/2."""
    rows = torch.tensor([[1.0, 0.0], [0.5, math.sqrt(3) / 2], [0.0, 1.0]])
    near, far, next_to = (math.exp(cosine / contrast.TEMPERATURE) for cosine in (0.5, 0.0, math.sqrt(3) / 2))
    first, second = -math.log(near / (near + far)), -math.log(near / (near + next_to))
    expected = (first + second) / 3  # the third has no other row of its class
    found = contrast.loss(3 * rows, torch.tensor([0, 0, 1]))  # lengths do not matter
    assert found.item() == pytest.approx(expected, rel=1e-5)


def test_each_batch_holds_two_rows_or_more_of_every_class_in_it():
    targets = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2, 3])
    options = TrainingOptions(contrast_steps=20, batch_size=6, micro_batch_size=6)
    setup = SimpleNamespace(spec=SimpleNamespace(seed=3), examples=SimpleNamespace(targets=targets), options=options)
    batches = list(contrast.batches(setup))
    assert len(batches) == 20
    for rows in batches:
        counts = np.unique(targets[rows], return_counts=True)[1]
        assert len(rows) == 6
        assert set(counts) == {2}
    again = list(contrast.batches(setup))
    assert all((one == other).all() for one, other in zip(batches, again, strict=True))


def test_the_warm_up_comes_after_quick_and_leaves_it_as_it_is(run_spec):
    plain = train(run_spec(epochs=1))[1]
    run, events = train(run_spec(epochs=1, contrast_steps=5))
    kinds = [one.stage if isinstance(one, Progressed) else getattr(one, "baseline", "") for one in events]
    assert kinds.index("drawing classes apart") > kinds.index("quick")
    quick, without = ([one.metrics for one in found if isinstance(one, Baseline)] for found in (events, plain))
    assert quick == without
    losses = [[one.loss for one in found if one.name == "stepped"] for found in (events, plain)]
    assert losses[0] != losses[1]
    assert (run / "report.json").exists()


@pytest.mark.parametrize("steps", [0, 5])
def test_labels_names_are_learned_from_where_asked(run_spec, steps):
    """The simple model is fitted to them too; the rows that tuning takes stay those of the file."""
    (_, plain), (_, named) = (
        train(run_spec(epochs=1, contrast_steps=steps, label_names=asked)) for asked in (False, True)
    )
    losses = [
        {one.baseline: one.metrics["loss"] for one in events if isinstance(one, Baseline) and one.split == "validation"}
        for events in (plain, named)
    ]
    assert {name for name in losses[0] if losses[0][name] != losses[1][name]} == {"quick"}
    rows = [[one.rows for one in events if one.name == "stepped"] for events in (plain, named)]
    assert rows[0] == rows[1]
