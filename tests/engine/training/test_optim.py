"""One optimizer step, the rates and the groups, held against calculations by hand."""

import math

import pytest
import torch
from torch import nn

from workbench.engine.training import optim
from workbench.engine.training_options import TrainingOptions


def one_weight(value: float, gradient: float) -> nn.Linear:
    layer = nn.Linear(1, 1, bias=False)
    with torch.no_grad():
        layer.weight.fill_(value)
    layer.weight.grad = torch.full_like(layer.weight, gradient)
    return layer


def test_adamw_takes_the_step_computed_by_hand():
    layer = one_weight(2.0, 0.5)
    options = TrainingOptions(optimizer="adamw", learning_rate=0.1, weight_decay=0.01)
    optimizer = optim.build(layer, options)
    optimizer.step()
    # Loshchilov & Hutter 2019: decay first, 2 · (1 − 0.1 · 0.01) = 1.998; the first step's bias-corrected
    # moments are m = 0.5 and v = 0.25, so the step is 0.1 · 0.5 / (√0.25 + 1e−8) = 0.1
    assert layer.weight.item() == pytest.approx(1.998 - 0.1 * 0.5 / (0.5 + 1e-8), abs=1e-6)
    layer.weight.grad = torch.full_like(layer.weight, -1.0)
    optimizer.step()
    m = (0.9 * 0.05 + 0.1 * -1.0) / (1 - 0.9**2)
    v = (0.999 * 0.00025 + 0.001 * 1.0) / (1 - 0.999**2)
    expected = (1.998 - 0.1) * 0.999 - 0.1 * m / (math.sqrt(v) + 1e-8)
    assert layer.weight.item() == pytest.approx(expected, abs=1e-6)


def test_sgd_takes_the_steps_computed_by_hand():
    layer = one_weight(2.0, 0.5)
    optimizer = optim.build(layer, TrainingOptions(optimizer="sgd", learning_rate=0.1, weight_decay=0.01))
    optimizer.step()
    first = 0.5 + 0.01 * 2.0  # the decay is part of the gradient; momentum starts as the gradient itself
    assert layer.weight.item() == pytest.approx(2.0 - 0.1 * first, abs=1e-6)
    layer.weight.grad = torch.full_like(layer.weight, 0.2)
    weight = 2.0 - 0.1 * first
    optimizer.step()
    velocity = 0.9 * first + (0.2 + 0.01 * weight)
    assert layer.weight.item() == pytest.approx(weight - 0.1 * velocity, abs=1e-6)


class TwoLayers(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.embeddings = nn.Embedding(3, 2)
        self.layer = nn.ModuleList([nn.Linear(2, 2), nn.Linear(2, 2)])
        self.encoder = nn.ModuleDict({"norm": nn.LayerNorm(2)})
        self.classifier = nn.Linear(2, 2)


def groups_by_name(model: nn.Module, options: TrainingOptions) -> dict[str, dict]:
    names = {id(parameter): name for name, parameter in model.named_parameters()}
    return {names[id(p)]: group for group in optim.groups(model, options) for p in group["params"]}


def test_biases_and_norms_do_not_decay():
    groups = groups_by_name(TwoLayers(), TrainingOptions(weight_decay=0.5))
    assert groups["classifier.weight"]["weight_decay"] == 0.5
    assert groups["classifier.bias"]["weight_decay"] == 0.0
    assert groups["encoder.norm.weight"]["weight_decay"] == 0.0


def test_rates_fall_layer_by_layer_below_the_head():
    class Base(nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.bert = TwoLayers()

    groups = groups_by_name(Base(), TrainingOptions(layer_decay=0.5))
    scales = {name: group["scale"] for name, group in groups.items()}
    assert scales["bert.classifier.weight"] == 1.0
    assert scales["bert.layer.1.weight"] == 0.5
    assert scales["bert.layer.0.weight"] == 0.25
    assert scales["bert.embeddings.weight"] == 0.125


@pytest.mark.parametrize(
    ("scheduler", "expected"),
    [
        ("linear", [1 / 3, 2 / 3, 1.0, 7 / 8, 6 / 8, 5 / 8, 4 / 8, 3 / 8, 2 / 8, 1 / 8]),
        ("constant", [1 / 3, 2 / 3, 1, 1, 1, 1, 1, 1, 1, 1]),
        ("cosine", [1 / 3, 2 / 3, *[0.5 * (1 + math.cos(math.pi * k / 8)) for k in range(8)]]),
    ],
)
def test_the_rate_warms_up_and_falls_as_drawn_by_hand(scheduler, expected):
    options = TrainingOptions(scheduler=scheduler, warmup_share=0.2)
    assert [optim.rate_share(options, step, 10) for step in range(1, 11)] == pytest.approx(expected)
