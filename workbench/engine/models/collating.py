"""Batches of encodings, padded to their longest row; and the order that makes padding rare."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from workbench.engine.task import SEQUENCES

if TYPE_CHECKING:
    from torch import Tensor

Row = Sequence[int] | np.ndarray


def collate(encoded: Mapping[str, Any], tokenizer: Any) -> "dict[str, Tensor]":
    """Return each of the tokenizer's names as a padded tensor (B, T), T the batch's longest sequence.

    Of rows of several sequences B counts those; how many each row has stands under SEQUENCES.
    """
    import torch

    counts = {SEQUENCES: torch.from_numpy(np.asarray(encoded[SEQUENCES]))} if SEQUENCES in encoded else {}
    pads = {"input_ids": tokenizer.pad_token_id, "token_type_ids": tokenizer.pad_token_type_id}
    left = tokenizer.padding_side == "left"
    padded = {
        name: torch.from_numpy(_pad(rows, pads.get(name, 0), left))
        for name, rows in encoded.items()
        if name not in counts
    }
    return {**padded, **counts}


def padded_targets(targets: np.ndarray) -> "Tensor":
    """Return targets (B, …) as a tensor; of rows that have their own numbers of them (B, C), −1 where one has fewer."""
    import torch

    return torch.from_numpy(_pad(list(targets), -1, left=False) if targets.dtype == object else targets)


def length_order(lengths: np.ndarray) -> np.ndarray:
    """Return the rows' order, longest first: a batch too long for the memory fails at once."""
    return np.argsort(-np.asarray(lengths), kind="stable")


def _pad(rows: Sequence[Row], value: int, left: bool) -> np.ndarray:
    longest = max((len(row) for row in rows), default=0)
    padded = np.full((len(rows), longest), value, dtype=np.int64)
    for target, row in zip(padded, rows, strict=True):
        target[longest - len(row) if left else 0 :][: len(row)] = row
    return padded
