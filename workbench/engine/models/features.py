"""What a frozen model says of many rows: features for the probe, logits for evaluation."""

from collections.abc import Callable, Generator, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np

from workbench.engine.errors import N_
from workbench.engine.events import Event, Progressed
from workbench.engine.models.collating import collate, length_order

if TYPE_CHECKING:
    import torch

    from workbench.engine.models.model import Inputs, Model

    What = Callable[[Model, Inputs], torch.Tensor]

ABSENT = -np.inf  # stands where a row has fewer features or outputs than another: a question with fewer choices
TOKENS_A_BATCH = 2048  # padded; keeps a forward pass of a small base below 0.5 s on 2 cores, so that Stop is answered


class Encodings(Protocol):
    """Encodings of N rows that can be taken by row number."""

    def __len__(self) -> int:
        """Return the number of rows."""

    @property
    def lengths(self) -> np.ndarray:
        """Return the number of tokens of each row (N,)."""

    def take(self, rows: np.ndarray) -> Any:
        """Return the encodings of these rows: name -> one list of ids a row."""


def logits(model: "Model", inputs: "Inputs") -> "torch.Tensor":
    """Return the model's outputs (B, …)."""
    found: torch.Tensor = model(inputs)
    return found


def features(model: "Model", inputs: "Inputs") -> "torch.Tensor":
    """Return what the model's head sees (B, H)."""
    return model.features(inputs)


def forward_all(
    model: "Model",
    encoded: Encodings,
    tokenizer: Any,
    *,
    batch_size: int,
    device: "torch.device | str",
    stage: str,
    what: "What" = logits,
) -> Generator[Event, None, np.ndarray]:
    """Return `what` of every row in float32, (N, …), in the rows' order; the model is left in the mode it came in.

    Where rows have different numbers of it, ABSENT fills them up; those of a `ragged` model are held apart, in an
    array of N arrays.
    Batches depend on the lengths alone, never on the clock, so that the same rows give the same bits.
    """
    training, total, done = model.training, len(encoded), 0
    found = np.empty(total, object) if model.ragged else np.zeros((total, *model.output_shape), dtype=np.float32)
    model.eval()
    try:
        for rows in batches(encoded.lengths, batch_size):
            values = forward(model, collate(encoded.take(rows), tokenizer), device, what)
            if model.ragged:
                found[rows] = apart([row[row[..., 0] != ABSENT] for row in values])
            else:
                found = np.full((total, *values.shape[1:]), ABSENT, dtype=np.float32) if done == 0 else found
                found = widened(found, values.shape[1])
                found[rows, : values.shape[1]] = values
            done += len(rows)
            yield Progressed(stage, done, total, N_("rows"))
    finally:
        model.train(training)
    return found


def apart(rows: Sequence[np.ndarray]) -> np.ndarray:
    """Return rows that have their own numbers of things as an array of arrays (N,)."""
    found = np.empty(len(rows), dtype=object)
    found[:] = rows
    return found


def flat(rows: np.ndarray) -> np.ndarray:
    """Return all the things of rows that have their own numbers of them, one after the other; others as they are."""
    return np.concatenate(list(rows)) if rows.dtype == object and len(rows) else rows


def widened(found: np.ndarray, width: int) -> np.ndarray:
    """Return an array (N, K, …) with at least so many of K, filled up with ABSENT."""
    more = np.full((len(found), max(0, width - found.shape[1]), *found.shape[2:]), ABSENT, dtype=found.dtype)
    return np.concatenate([found, more], axis=1) if more.shape[1] else found


def batches(lengths: np.ndarray, batch_size: int) -> Iterator[np.ndarray]:
    """Yield row numbers, longest rows first, at most `batch_size` of them and TOKENS_A_BATCH tokens with padding."""
    order, start = length_order(lengths), 0
    while start < len(order):
        size = max(1, min(batch_size, TOKENS_A_BATCH // max(1, int(lengths[order[start]]))))
        yield order[start : start + size]
        start += size


def forward(model: "Model", inputs: "dict[str, torch.Tensor]", device: Any, what: "What") -> np.ndarray:
    """Return `what` of one padded batch, in float32."""
    import torch

    with torch.inference_mode():  # never held over a yield: it is the thread's, not ours
        values = what(model, {name: tensor.to(device) for name, tensor in inputs.items()})
    found: np.ndarray = values.float().cpu().numpy()
    return found
