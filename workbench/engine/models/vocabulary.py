"""While a run learns, its model holds the vectors of only those tokens that occur in the run's rows.

The others get no gradient, so nothing is lost by it; but most of a small base's parameters are theirs, and an optimizer
steps through them, averages them and saves their state. Imported only inside functions, so torch stands at the top.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional


class TrimmedEmbedding(nn.Embedding):
    """The vectors (U, H) of the tokens that occur; `whole` has all (V, H) and waits in ordinary memory."""

    def __init__(self, whole: nn.Embedding, tokens: Tensor) -> None:
        """Take the ids that occur, (U,), ascending."""
        super().__init__(len(tokens), whole.embedding_dim, _weight=whole.weight.detach()[tokens])
        places = torch.full((whole.num_embeddings,), len(tokens))  # of the others: out of range, which raises
        places[tokens] = torch.arange(len(tokens))
        self.register_buffer("places", places, persistent=False)
        self.padding_idx = None if whole.padding_idx is None else int(places[whole.padding_idx])
        self._aside = (whole, tokens)  # in a tuple, so that it is no part of this module

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vectors (…, H) of ids of the whole vocabulary."""
        return functional.embedding(self.places[ids], self.weight, self.padding_idx)  # type: ignore[index]

    @property
    def tokens(self) -> Tensor:
        """Return the ids (U,) whose vectors are held."""
        return self._aside[1]

    @property
    def set_aside(self) -> int:
        """Return how many parameters wait outside."""
        return self._aside[0].weight.numel() - self.weight.numel()

    def whole(self) -> nn.Embedding:
        """Return the whole embedding, with the vectors as they are now."""
        whole, tokens = self._aside
        with torch.no_grad():
            whole.weight[tokens] = self.weight.cpu()
        return whole


def trim(encoder: Any, ids: Iterable[np.ndarray], tokenizer: Any) -> None:
    """Let the encoder hold only the vectors of these ids and the special tokens', where its embedding learns.

    One of another kind than nn.Embedding (it may scale its vectors), or one whose weight another module shares, stays
    whole.
    """
    whole = encoder.get_input_embeddings()
    if type(whole) is not nn.Embedding or not whole.weight.requires_grad or _holders(encoder, whole.weight) > 1:
        return
    seen = np.zeros(whole.num_embeddings, dtype=bool)
    padding = [] if whole.padding_idx is None else [whole.padding_idx]
    special = [one for one in tokenizer.all_special_ids if one < len(seen)]  # some are named, but can't occur
    for some in (*ids, np.array([*special, *padding], dtype=np.int64)):
        seen[some[some < len(seen)]] = True  # tokens beyond have vectors elsewhere: markers of relations
    device = whole.weight.device
    trimmed = TrimmedEmbedding(whole.cpu(), torch.from_numpy(np.flatnonzero(seen)))
    encoder.set_input_embeddings(trimmed.to(device))


def _holders(model: nn.Module, weight: Tensor) -> int:
    return sum(one is weight for module in model.modules() for one in module.parameters(recurse=False))


@contextmanager
def whole(model: Any) -> Iterator[None]:
    """Give the model its whole vocabulary for as long as this is entered."""
    trimmed = model.get_input_embeddings()
    if not isinstance(trimmed, TrimmedEmbedding):
        yield
        return
    model.set_input_embeddings(trimmed.whole())
    try:
        yield
    finally:
        model.set_input_embeddings(trimmed)


def tokens(model: nn.Module) -> dict[str, Tensor]:
    """Return which tokens' vectors the model holds, (U,) by `tokens_of` the weight's name; nothing of a whole one."""
    named = model.named_modules()
    return {tokens_of(f"{name}.weight"): one.tokens for name, one in named if isinstance(one, TrimmedEmbedding)}


def tokens_of(weight: str) -> str:
    """Return the name that the tokens of an embedding's weight are kept under."""
    return f"{weight}:tokens"


def count(model: nn.Module) -> tuple[int, int]:
    """Return how many parameters the model has, and how many of them may learn; those that wait outside among them."""
    aside = sum(one.set_aside for one in model.modules() if isinstance(one, TrimmedEmbedding))
    parameters = list(model.parameters())
    return sum(p.numel() for p in parameters) + aside, sum(p.numel() for p in parameters if p.requires_grad) + aside
