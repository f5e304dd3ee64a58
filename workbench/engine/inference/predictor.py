"""Answers with a model that a run has saved."""

import json
from collections.abc import Generator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from workbench.engine import tasks, torch_libraries
from workbench.engine.background import call
from workbench.engine.data.tokenizing import Tokens, from_lists
from workbench.engine.errors import N_, RunError
from workbench.engine.events import Event, Progressed
from workbench.engine.predictions import Prediction
from workbench.engine.runs import atomic
from workbench.engine.runs.kept import CHECKPOINTS
from workbench.engine.spec import RunSpec
from workbench.engine.task import Rows, Task

ROWS_A_TIME = 1000
ROWS_DECODED = 256  # with the scores of every class: 8,192 rows of 2,000 classes were 0.9 GB


class Answer(NamedTuple):
    """An answer as files have it: in a cell, how sure it is, and, where it is structured, all of it as JSON."""

    cell: str
    confidence: float | None
    json: str = ""
    unsure: bool | None = None  # None where the run has no threshold


@dataclass(frozen=True)
class Predictor:
    """A loaded model and what it takes to ask it; `device` is torch's name of it."""

    task: Task
    plan: dict[str, Any]  # of a task that ranks, with the `vectors` of what is known, once they are asked for
    model: Any
    tokenizer: Any
    max_length: int
    batch_size: int
    device: str

    def outputs(self, rows: Rows, stage: str = N_("predicting")) -> Generator[Event, None, np.ndarray]:
        """Return (N, K) outputs of the rows, in float32 as `load_with` computes them."""
        from workbench.engine.models.features import forward_all

        tokens = yield from self._tokens(rows)
        return (
            yield from forward_all(
                self.model, tokens, self.tokenizer, batch_size=self.batch_size, device=self.device, stage=stage
            )
        )

    def predict(self, rows: Rows, stage: str = N_("predicting")) -> Generator[Event, None, list[Prediction]]:
        """Return a prediction for each row."""
        outputs = yield from self.outputs(rows, stage)
        yield from self._get_to_know()
        return self.task.decode(outputs, rows, self.plan)

    def answers(self, rows: Rows) -> Generator[Event, None, list[Answer]]:
        """Return each row's answer; what else is predicted of a row is let go of, but where it is structured."""
        outputs = yield from self.outputs(rows)
        yield from self._get_to_know()
        found: list[Answer] = []
        for start in range(0, len(outputs), ROWS_DECODED):
            part = slice(start, start + ROWS_DECODED)
            predictions = self.task.decode(outputs[part], _part(rows, part), self.plan)
            found += [_answer(one) for one in predictions]
        return found

    def tested(self, outputs: np.ndarray, rows: Rows) -> list[Answer]:
        """Return the answer that each test row's outputs come to."""
        size = len(outputs) if self.task.ranks else ROWS_DECODED  # what is ranked is ranked among all
        found: list[Answer] = []
        for start in range(0, len(outputs), max(1, size)):
            part = slice(start, start + size)
            found += [_answer(one) for one in self.task.answer_test(outputs[part], _part(rows, part), self.plan)]
        return found

    def _get_to_know(self) -> Generator[Event, None, None]:
        """Make the vectors of the answers that are known, where answers are chosen from those."""
        if self.task.ranks and "vectors" not in self.plan:
            role = next(role.name for role in self.task.roles if role.content == "text")
            known = {role: self.plan["answers"]}
            self.plan["vectors"] = yield from self.outputs(known, N_("reading the known answers"))

    def _tokens(self, rows: Rows) -> Generator[Event, None, Tokens]:
        count = len(next(iter(rows.values())))
        whole: dict[str, list[list[int]]] = {}
        for start in range(0, count, ROWS_A_TIME):
            yield Progressed(N_("tokenizing"), start, count, N_("rows"))
            part = _part(rows, slice(start, start + ROWS_A_TIME))
            for name, ids in self.task.encode(self.tokenizer, part, self.max_length).items():
                whole.setdefault(name, []).extend(ids)
        return from_lists(whole)


def _part(rows: Rows, part: slice) -> Rows:
    return {role: cells[part] for role, cells in rows.items()}


def load(run: Path, spec: RunSpec, checkpoint: str = "best") -> Generator[Event, None, Predictor]:
    """Return a predictor with the run's checkpoint: best, last, before or tuned.

    Raises RunError where the run has no such checkpoint.
    """
    return (yield from load_folder(folder_of(run, checkpoint), spec))


def load_folder(folder: Path, spec: RunSpec, *, resident: bool = False) -> Generator[Event, None, Predictor]:
    """Return a predictor with the model saved in a folder of a run.

    A `resident` one lives beside other work in this process: torch's threads stay as they are, and its weights do not
    hang on their file, which may be replaced or deleted meanwhile.
    """
    load = partial(_load, folder.parent, folder, spec, resident=resident)
    return (yield from call(N_("loading the model"), lambda _: load()))


def folder_of(run: Path, checkpoint: str) -> Path:
    """Return where a run's checkpoint lies; raise RunError where it has none of that name."""
    if checkpoint not in CHECKPOINTS:
        raise RunError(
            N_("There is no checkpoint named {name!r}."), N_("Choose one of: {known}."),
            name=checkpoint, known=", ".join(CHECKPOINTS),
        )  # fmt: skip
    target = run / checkpoint
    for folder in (target, atomic.previous_of(target)):
        if folder.is_dir():
            return folder
    there = [name for name in CHECKPOINTS if (run / name).is_dir()]
    raise RunError(
        N_("The run {run} has no checkpoint {name!r}."),
        N_("It has: {known}.")
        if there
        else N_("It has kept none yet; wait, or let it go on (workbench train --resume {run})."),
        run=run.name, name=checkpoint, known=", ".join(there),
    )  # fmt: skip


def _load(run: Path, folder: Path, spec: RunSpec, *, resident: bool) -> Predictor:
    torch_libraries.load()
    import torch

    from workbench.engine import device as devices

    task = tasks.find(spec.task, spec.task_options)
    if spec.options.threads and not resident:
        torch.set_num_threads(spec.options.threads)
    if (folder / "state.json").exists():  # a state to resume from holds weights only: a form has what was fitted
        form = run / "quick" if (run / "quick").is_dir() else run / "best"
        model, tokenizer, max_length = task.load(form)
        _overwrite(model, folder)
    else:
        model, tokenizer, max_length = task.load(folder)
    if resident:
        _detach_from_file(model)
    device = devices.choose(spec.device).name
    return Predictor(
        task, dict(model.plan), model.to(device), tokenizer, max_length,
        spec.options.evaluation_batch_size, device,
    )  # fmt: skip


def _answer(one: Prediction) -> Answer:
    whole = json.dumps(one.as_dict(), ensure_ascii=False) if one.structured else ""
    return Answer(one.answer, one.confidence, whole, getattr(one, "unsure", None))


def _detach_from_file(model: Any) -> None:
    """Copy the weights into memory of their own: as loaded they are pages of the file, which Windows then keeps."""
    for parameter in model.parameters():
        parameter.data = parameter.data.clone()
    for buffer in model.buffers():
        buffer.data = buffer.data.clone()


def _overwrite(model: Any, folder: Path) -> None:
    import torch
    from safetensors.torch import load_file

    from workbench.engine.models import vocabulary

    weights = load_file(folder / "model.safetensors")
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if (tokens := weights.get(vocabulary.tokens_of(name))) is not None:
                parameter[tokens] = weights[name]
            elif name in weights:
                parameter.copy_(weights[name])
