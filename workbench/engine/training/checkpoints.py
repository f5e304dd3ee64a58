"""States to resume from: model, optimizer, random numbers and place in the run, as plain tensors and JSON."""

import dataclasses
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import nn

from workbench.engine.models import vocabulary
from workbench.engine.runs import atomic, journal, states
from workbench.engine.training.averaging import WeightAverage


@dataclasses.dataclass
class Progress:
    """Where a run stands; all of it is known at an optimizer-step boundary."""

    step: int = 0
    evaluated: int = 0  # the step whose evaluation is done
    best_step: int = 0
    best_value: float | None = None  # the tuned model's best headline figure on validation
    reference: float | None = None  # the figure that has to be beaten by minimum_improvement
    since_best: int = 0  # evaluations without such an improvement
    head_strength: float = 0.0  # C of the head that tuning started from
    refit: bool = False  # the steps are those of the refit
    done: bool = False  # the fit or the refit has ended
    scaler: dict[str, Any] | None = None  # float16's loss scale


@dataclasses.dataclass(frozen=True)
class Learner:
    """What learns: all of its tensors are saved and put back together."""

    model: nn.Module
    optimizer: torch.optim.Optimizer
    average: WeightAverage | None

    def tensors(self) -> dict[str, dict[str, torch.Tensor]]:
        """Return the tensors by the file they are kept in."""
        average = {} if self.average is None else {str(n): value for n, value in enumerate(self.average.values)}
        model = {**_trainable(self.model), **vocabulary.tokens(self.model)}
        return {"model": model, "optimizer": _optimizer_tensors(self.optimizer), "average": average}

    def restore(self, folder: Path, device: torch.device) -> None:
        """Put the tensors of a checkpoint back."""
        weights, averages = load_file(folder / "model.safetensors"), load_file(folder / "average.safetensors")
        with torch.no_grad():
            for name, parameter in _trainable(self.model).items():
                parameter.copy_(weights[name])
            for number, value in enumerate(self.average.values if self.average is not None else ()):
                value.copy_(averages[str(number)])
        _restore_optimizer(self.optimizer, load_file(folder / "optimizer.safetensors"), device)


def save(
    run: Path, learner: Learner, progress: Progress, random: Mapping[str, torch.Tensor], *, events_length: int
) -> None:
    """Write `last/` whole; the one before stays as `last.previous/`."""

    def write(folder: Path) -> None:
        for name, tensors in {**learner.tensors(), "random": dict(random)}.items():
            save_file(tensors, folder / f"{name}.safetensors")
        state = {**dataclasses.asdict(progress), "events_length": events_length}
        (folder / "state.json").write_text(json.dumps(state), encoding="utf-8")

    atomic.write_folder(run / states.LAST, write, keep_previous=True)


def find(run: Path) -> Path | None:
    """Return the newest whole checkpoint whose events are all there, or None."""
    length = (run / journal.NAME).stat().st_size
    for folder in (run / states.LAST, atomic.previous_of(run / states.LAST)):
        if atomic.is_whole(folder) and _state(folder)["events_length"] <= length:
            return folder
    return None


def read_progress(folder: Path) -> tuple[Progress, int]:
    """Return where the run stood, and the length of its events then."""
    state = _state(folder)
    length = state.pop("events_length")
    return Progress(**state), length


def restore(folder: Path, learner: Learner, device: torch.device) -> None:
    """Put a checkpoint's weights, optimizer state and random state back."""
    learner.restore(folder, device)
    restore_random(load_file(folder / "random.safetensors"), device)


def random_state(device: torch.device) -> dict[str, torch.Tensor]:
    """Return the state of the random numbers that training draws."""
    state = {"cpu": torch.get_rng_state()}
    if device.type in ("cuda", "mps"):
        state[device.type] = getattr(torch, device.type).get_rng_state()
    return state


def restore_random(state: Mapping[str, torch.Tensor], device: torch.device) -> None:
    """Put a random state back."""
    torch.set_rng_state(state["cpu"])
    if device.type in state and device.type != "cpu":
        getattr(torch, device.type).set_rng_state(state[device.type])


def _state(folder: Path) -> dict[str, Any]:
    state: dict[str, Any] = json.loads((folder / "state.json").read_text(encoding="utf-8"))
    return state


def _trainable(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: parameter.detach() for name, parameter in model.named_parameters() if parameter.requires_grad}


def _optimizer_tensors(optimizer: torch.optim.Optimizer) -> dict[str, torch.Tensor]:
    state = optimizer.state_dict()["state"]
    found = {f"{index}.{key}": value for index, inner in state.items() for key, value in inner.items()}
    return {name: value for name, value in found.items() if isinstance(value, torch.Tensor)}


def _restore_optimizer(
    optimizer: torch.optim.Optimizer, tensors: Mapping[str, torch.Tensor], device: torch.device
) -> None:
    whole = optimizer.state_dict()
    state: dict[int, dict[str, torch.Tensor]] = {}
    for name, tensor in tensors.items():
        index, key = name.split(".", 1)
        state.setdefault(int(index), {})[key] = tensor.to(device)
    whole["state"] = state
    optimizer.load_state_dict(whole)
