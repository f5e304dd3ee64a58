"""What every model of ours is: a base with something on it, loaded and saved in public layouts.

Imported only inside functions, so torch stands at the top.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.utils.checkpoint import checkpoint

from workbench.engine.models import adapters, layouts, pretrained, vocabulary
from workbench.engine.task import Plan

Inputs = Mapping[str, Tensor]  # what the tokenizer returned, padded: name -> (B, T)

TOKENS_AT_ONCE = 1 << 13  # of windows, padding included: more than batches of usual rows have
DROPOUT_NAMES = (
    "hidden_dropout_prob", "hidden_dropout", "attention_probs_dropout_prob", "attention_dropout", "dropout",
    "activation_dropout", "classifier_dropout", "classifier_dropout_prob", "seq_classif_dropout", "embd_pdrop",
    "resid_pdrop", "attn_pdrop", "embedding_dropout", "mlp_dropout", "pooler_dropout", "summary_last_dropout",
)  # fmt: skip


class Model(nn.Module, ABC):
    """A base with something on it. `plan` is what it knows of its task, and is saved with it."""

    plan: Plan
    origin: Path  # the folder it was built from
    encoder: nn.Module  # the base itself
    pooling: str  # "mean" | "cls" | "": no vector is made of a whole text
    normalised: bool  # whether features have length 1
    ragged: bool = False  # whether rows have their own numbers of outputs, such as one for each word, to be held apart

    @abstractmethod
    def features(self, inputs: Inputs) -> Tensor:
        """Return what the base makes of each row, (B, …, H), without dropout in evaluation mode."""

    @abstractmethod
    def forward(self, inputs: Inputs) -> Tensor:
        """Return the outputs, (B, …)."""

    @property
    @abstractmethod
    def output_shape(self) -> tuple[int, ...]:
        """Return the shape of one row's outputs."""

    def below(self) -> Iterator[nn.Parameter]:
        """Yield what learns below the base: what it is fed with that is not its own."""
        yield from ()

    @abstractmethod
    def save(self, folder: Path, tokenizer: Any, max_length: int) -> None:
        """Write the model into `folder` so that a public library loads it; the same weights give the same bytes."""

    def enable_gradient_checkpointing(self) -> None:
        """Compute the base's activations twice instead of keeping them."""
        encoder: Any = self.encoder
        # newer transformers warn of the second name
        enable = getattr(encoder, "activation_checkpointing_enable", None) or encoder.gradient_checkpointing_enable
        enable({"use_reentrant": False})


def config_with_dropout(folder: Path, dropout: float) -> Any:
    """Return the configuration of the base in `folder` with this rate wherever it has one."""
    config = pretrained.load_config(folder)
    for name in DROPOUT_NAMES:
        if hasattr(config, name):
            setattr(config, name, dropout)
    return config


def dropout_of(config: Any) -> float:
    """Return the first dropout rate that a configuration has."""
    rates = (getattr(config, name) for name in DROPOUT_NAMES if getattr(config, name, None) is not None)
    return float(next(rates, 0.1))


def keep_all_attention(encoder: nn.Module) -> None:
    """Let a base's attention drop nothing while it learns, whatever the rate elsewhere.

    torch then computes it without keeping a number for each two tokens, in less time and memory; below an adapter,
    where few numbers learn, validation was no worse for it (tests/benchmarks/NOTES.md).
    """
    for module in encoder.modules():
        kind = type(module).__name__
        if kind.endswith("SelfAttention") and isinstance(getattr(module, "dropout", None), nn.Dropout):
            module.dropout = nn.Dropout(0.0)
        elif "Attention" in kind and isinstance(getattr(module, "attention_dropout", None), float):
            module.attention_dropout = 0.0  # type: ignore[assignment]


def load_encoder(folder: Path, config: Any, **options: Any) -> nn.Module:
    """Return the base in `folder` without anything on it, an adapter put in where it is one."""
    from transformers import AutoModel

    encoder: nn.Module = pretrained.load_model(AutoModel, weights_of(folder), config, **options)[0]
    if layouts.is_adapter(folder):
        adapters.load(encoder, folder, prefix=_prefix_in(folder, encoder))
    return encoder


def weights_of(folder: Path) -> Path:
    """Return where the weights of the base itself lie."""
    return adapters.base_of(folder) if layouts.is_adapter(folder) else folder


def without_pooler(encoder: Any) -> nn.Module:
    """Take the pooler out of a base that is pooled by its mean: unused, it would get no gradient."""
    if isinstance(getattr(encoder, "pooler", None), nn.Module):
        encoder.pooler = None
    found: nn.Module = encoder
    return found


def unit_mean(hidden: Tensor, attention: Tensor) -> Tensor:
    """Return the mean of the last hidden states (B, T, H) over real tokens, (B, H), scaled to length 1."""
    mask = attention.unsqueeze(-1).to(hidden.dtype)
    mean = (hidden * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
    return functional.normalize(mean, dim=-1)


def in_parts(compute: Callable[[Inputs], Tensor], texts: Inputs) -> Tensor:
    """Return what is computed of S windows, so many of them at once as memory is spent on: a row may have hundreds.

    Where a gradient is wanted, those of a part are computed once more on the way back.
    """
    count, length = texts["input_ids"].shape
    size = max(1, TOKENS_AT_ONCE // length)
    if count <= size:
        return compute(texts)
    parts = [{name: one[start : start + size] for name, one in texts.items()} for start in range(0, count, size)]
    if torch.is_grad_enabled():
        return torch.cat([checkpoint(compute, part, use_reentrant=False) for part in parts])
    return torch.cat([compute(part) for part in parts])


def save_whole(model: Any, folder: Path) -> None:
    """Write all weights, those that wait outside among them."""
    with vocabulary.whole(model):
        model.save_pretrained(folder)


def save_tokenizer(tokenizer: Any, folder: Path) -> None:
    """Write the tokenizer as it came."""
    tokenizer.backend_tokenizer.no_truncation()  # state of the last call, which tokenizer.json would keep
    tokenizer.backend_tokenizer.no_padding()
    tokenizer.save_pretrained(folder)


def describe(config: Any, plan: Plan, left_out: tuple[str, ...] = ("labels",)) -> None:
    """Write what a plan knows into a configuration, under a key of our own; some of it stands elsewhere."""
    if hasattr(config, layouts.PLAN):
        delattr(config, layouts.PLAN)  # of the model that the base was
    if more := {key: value for key, value in plan.items() if key not in left_out}:
        setattr(config, layouts.PLAN, more)


@contextmanager
def seeded(seed: int) -> Iterator[None]:
    """Draw from a seed inside, and leave torch's own generator as it was; of weights left out, nothing is drawn."""
    if pretrained.shapes_wanted():
        yield
        return
    with torch.random.fork_rng(devices=[]):
        torch.default_generator.manual_seed(seed)
        yield


def _prefix_in(folder: Path, encoder: Any) -> str:
    """Return what stands before the base's names in a folder's adapter."""
    alone = layouts.has_head(folder) or (folder / layouts.ANSWERS).is_file()
    return "" if alone else f"{encoder.base_model_prefix}."
