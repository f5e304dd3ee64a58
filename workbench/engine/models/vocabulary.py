"""While a run learns, its model holds the vectors of only those tokens that occur in the run's rows.

The others get no gradient, so nothing is lost by it; but most of a small base's parameters are theirs, and an optimizer
steps through them, averages them and saves their state. Below an adapter, which is saved without its base, nobody asks
for them. Imported only inside functions, so torch stands at the top.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from workbench.engine.models import adapters


class TrimmedEmbedding(nn.Embedding):
    """The vectors (U, H) of the tokens that occur; `whole` has all (V, H).

    It waits in ordinary memory where they learn; where they stay as they are, it is let go.
    """

    def __init__(self, whole: nn.Embedding, tokens: Tensor) -> None:
        """Take the ids that occur, (U,), ascending."""
        super().__init__(len(tokens), whole.embedding_dim, _weight=whole.weight.detach()[tokens])
        places = torch.full((whole.num_embeddings,), len(tokens))  # of the others: out of range, which raises
        places[tokens] = torch.arange(len(tokens))
        self.register_buffer("places", places, persistent=False)
        self.padding_idx = None if whole.padding_idx is None else int(places[whole.padding_idx])
        self.set_aside = whole.weight.numel() - self.weight.numel()  # how many parameters are not held
        self.tokens = tokens  # the ids (U,) whose vectors are held
        self.weight.requires_grad_(whole.weight.requires_grad)
        self._whole = (whole if whole.weight.requires_grad else None,)  # in a tuple: no part of this module

    def forward(self, ids: Tensor) -> Tensor:
        """Return the vectors (…, H) of ids of the whole vocabulary."""
        return functional.embedding(self.places[ids], self.weight, self.padding_idx)  # type: ignore[index]

    def whole(self) -> nn.Embedding:
        """Return the whole embedding, with the vectors as they are now."""
        (whole,) = self._whole
        assert whole is not None, "an adapter is saved without its base"
        with torch.no_grad():
            whole.weight[self.tokens] = self.weight.cpu()
        return whole


def trim(encoder: Any, ids: Iterable[np.ndarray], tokenizer: Any) -> None:
    """Let the encoder hold only the vectors of these ids and the special tokens'.

    Where they do not learn, it does so only below an adapter: else the whole is saved with the model.

    One of another kind than nn.Embedding (it may scale its vectors), or one whose weight another module shares, stays
    whole.
    """
    whole = encoder.get_input_embeddings()
    if type(whole) is not nn.Embedding or _holders(encoder, whole.weight) > 1:
        return
    if not (whole.weight.requires_grad or adapters.is_in(encoder)):
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
    """Return which tokens' vectors the model learns, (U,) by `tokens_of` the weight's name; nothing of a whole one."""
    named = [(name, one) for name, one in model.named_modules() if isinstance(one, TrimmedEmbedding)]
    return {tokens_of(f"{name}.weight"): one.tokens for name, one in named if one.weight.requires_grad}


def tokens_of(weight: str) -> str:
    """Return the name that the tokens of an embedding's weight are kept under."""
    return f"{weight}:tokens"


def count(model: nn.Module) -> tuple[int, int]:
    """Return how many parameters the model has, and how many of them may learn; those that wait outside among them."""
    trimmed = [one for one in model.modules() if isinstance(one, TrimmedEmbedding)]
    counted = [(p.numel(), p.requires_grad) for p in model.parameters()]
    counted += [(one.set_aside, one.weight.requires_grad) for one in trimmed]
    return sum(count for count, _ in counted), sum(count for count, learns in counted if learns)
