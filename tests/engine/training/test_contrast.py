"""The warm-up that draws classes apart: its loss by hand, its batches, and that it comes before the head learns."""

import math
from contextlib import nullcontext
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch.nn import functional

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
    options = TrainingOptions(contrast_steps=20, batch_size=6)
    setup = SimpleNamespace(spec=SimpleNamespace(seed=3), examples=SimpleNamespace(targets=targets), options=options)
    batches = list(contrast.batches(setup))
    assert len(batches) == 20
    for rows in batches:
        counts = np.unique(targets[rows], return_counts=True)[1]
        assert len(rows) == 6
        assert set(counts) == {2}
    again = list(contrast.batches(setup))
    assert all((one == other).all() for one, other in zip(batches, again, strict=True))


class Dropped(torch.nn.Module):
    """A linear layer behind a dropout."""

    def __init__(self, rows: torch.Tensor) -> None:
        super().__init__()
        self.rows = rows
        self.layer = torch.nn.Linear(rows.shape[1], 4, bias=False)

    def features(self, numbers: torch.Tensor) -> torch.Tensor:
        return self.layer(functional.dropout(self.rows[numbers], 0.5))


def test_a_batch_computed_in_parts_has_the_gradient_of_the_whole():
    """Dropout included: each part draws the same twice."""
    torch.manual_seed(1)
    model, targets = Dropped(torch.randn(6, 8)), np.array([0, 0, 1, 1, 2, 2])
    setup = SimpleNamespace(
        model=model, device=torch.device("cpu"), micro_tokens=20,
        examples=SimpleNamespace(targets=targets, tokens=SimpleNamespace(lengths=np.array([9, 3, 10, 4, 5, 6]))),
        accelerator=SimpleNamespace(autocast=nullcontext, backward=torch.Tensor.backward),
        inputs=lambda side, rows: (torch.from_numpy(rows), None),
    )  # fmt: skip
    parts = contrast.parts(setup, np.arange(6))
    assert [part.tolist() for part in parts] == [[1, 3], [4, 5], [0, 2]]
    torch.manual_seed(2)
    now = Progressed("drawing classes apart")
    assert len(list(contrast._backward(setup, np.arange(6), now))) == 6  # a Stop is answered after each part
    found = model.layer.weight.grad.clone()
    model.layer.weight.grad = None
    torch.manual_seed(2)
    whole = torch.cat([model.features(torch.from_numpy(part)) for part in parts])
    contrast.loss(whole, torch.from_numpy(targets[np.concatenate(parts)])).backward()
    assert torch.allclose(found, model.layer.weight.grad, atol=1e-6)


def test_how_much_is_computed_at_a_time_changes_nothing(run_spec):
    steps = [
        [one.loss for one in train(run_spec(epochs=1, contrast_steps=5, dropout=0.0, micro_batch_size=size))[1]
         if one.name == "stepped"]
        for size in (1, 8)
    ]  # fmt: skip
    assert steps[0] == pytest.approx(steps[1], rel=1e-3)


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


def test_labels_whose_names_say_nothing_are_learned_all_the_same(run_spec, tmp_path):
    path = tmp_path / "rows.csv"
    path.write_text(path.read_text().replace(",order,", ",0,").replace(",money,", ",1,"))
    run, _ = train(run_spec(epochs=1, label_names=True))
    assert (run / "report.json").exists()
