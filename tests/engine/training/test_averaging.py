"""The average of weights, held against a calculation by hand."""

import pytest
import torch
from torch import nn

from workbench.engine.training.averaging import WeightAverage


def test_the_average_moves_as_computed_by_hand_and_stands_in_place_only_inside():
    layer = nn.Linear(1, 1, bias=False)
    with torch.no_grad():
        layer.weight.fill_(1.0)
    average = WeightAverage(layer, share=0.25, steps=16)  # looks back over 4 steps: a rate of 1/4
    for weight in (2.0, 3.0):
        with torch.no_grad():
            layer.weight.fill_(weight)
        average.update()
    with average.in_place():
        assert layer.weight.item() == pytest.approx(1.25 + (3.0 - 1.25) / 4)  # 1 → 1.25 → 1.6875
    assert layer.weight.item() == 3.0
