"""How much memory a run needs, in arithmetic a person can follow, and how much is free now. Imports no torch."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from workbench.engine.training_options import TrainingOptions

FLOAT_BYTES = 4  # weights, gradients and AdamW's moments are kept in float32, whatever format computes
# Bytes a training step keeps for each token and layer: KEPT for each number of the token's vector, and KEPT_ATTENTION
# for each head and token attended to. Counted on all-MiniLM (torch 2.13, float32, dropout on) as tensors saved for the
# backward pass: 86, 122, 170 and 266 bytes × width at 32, 128, 256 and 512 tokens; the formula gives 88, 124, 172, 268.
KEPT, KEPT_ATTENTION = 76, 12
HEAD_WIDTH = 64  # of most encoders, where config.json does not give the heads
LAYER_NUMBERS = 12  # a layer has about 12 × width² parameters, where config.json does not give the layers
CONTROL_GROUP = Path("/sys/fs/cgroup")

_collectors: list[Callable[[], object]] = [gc.collect]  # the one in use

Verdict = Literal["fits", "tight", "too large"]


@dataclass(frozen=True)
class Learning:
    """What of a base learns: how many numbers, and how many of its layers keep what their gradient needs."""

    parameters: int
    layers: int


@dataclass(frozen=True)
class Shape:
    """What a base's size in memory depends on; layers and heads of 0 are worked out from the rest."""

    parameters: int
    hidden_size: int
    layers: int = 0
    heads: int = 0

    @property
    def width(self) -> int:
        """Return the width of a token's vector."""
        return self.hidden_size or 768

    @property
    def depth(self) -> int:
        """Return the number of layers."""
        return self.layers or max(1, round(self.parameters / (LAYER_NUMBERS * self.width**2)))

    @property
    def whole(self) -> Learning:
        """Return what learns where all of it does."""
        return Learning(self.parameters, self.depth)

    @property
    def kept_per_layer(self) -> tuple[float, float]:
        """Return the bytes a step keeps in a layer for a token, and for each pair of tokens of a row."""
        heads = self.heads or max(1, self.width // HEAD_WIDTH)
        return KEPT * self.width, KEPT_ATTENTION * heads


@dataclass(frozen=True)
class Need:
    """The bytes of a run, by what they are for."""

    weights: int
    gradients: int
    moments: int  # AdamW's two for each weight; the one of SGD with momentum
    average: int  # the average of the weights, where one is kept
    activations: int

    @property
    def total(self) -> int:
        """Return all of it."""
        return self.weights + self.gradients + self.moments + self.average + self.activations


def estimate(
    shape: Shape, learning: Learning, *, rows: int, tokens: int, moments: int = 2, average: bool = False,
    checkpointing: bool = False,
) -> Need:  # fmt: skip
    """Return what computing `rows` rows of `tokens` tokens at a time needs; what does not learn only weighs.

    It is an upper bound: gradients, moments and average are kept of only those tokens that occur (models/vocabulary).
    """
    weights, learned = (numbers * FLOAT_BYTES for numbers in (shape.parameters, learning.parameters))
    per_token, per_pair = shape.kept_per_layer
    layer = rows * (tokens * per_token + tokens**2 * per_pair)
    layers = 1 if checkpointing else max(1, min(learning.layers, shape.depth))  # at least the one being computed
    return Need(weights, learned, learned * moments, learned if average else 0, int(layers * layer))


@dataclass(frozen=True)
class MemoryNeed:
    """What a run needs of memory, how much is free now, and whether that fits."""

    need: Need
    available: int
    verdict: Verdict


def weigh(shape: Shape, learning: Learning, options: "TrainingOptions", tokens: int, *, available: int) -> MemoryNeed:
    """Return what a run with these options on rows of `tokens` tokens needs, against what is free."""
    whole, smallest = (
        estimate(
            shape, learning, rows=rows, tokens=tokens, moments=2 if options.optimizer == "adamw" else 1,
            average=options.weight_average > 0, checkpointing=options.gradient_checkpointing,
        )
        for rows in (options.passes * (options.micro_batch_size or options.batch_size), options.passes)
    )  # fmt: skip
    return MemoryNeed(whole, available, judge(whole, smallest, available))


def judge(whole: Need, smallest: Need, available: int) -> Verdict:
    """Return whether a run fits: with the whole batch, only with one row at a time (tight), or not at all."""
    if whole.total <= available:
        return "fits"
    return "tight" if smallest.total <= available else "too large"


def give_back() -> None:
    """Give the system what was freed, where the C library keeps it: on Linux with glibc, else nothing happens."""
    import ctypes
    import sys

    if sys.platform == "linux" and hasattr(library := ctypes.CDLL(None), "malloc_trim"):
        library.malloc_trim(0)


def collect() -> None:
    """Let go of what only points to itself: now, or soon where a window looks for it on a thread of its own."""
    _collectors[-1]()


def collect_by(collector: Callable[[], object]) -> None:
    """Have `collect` done in another way from now on."""
    _collectors[-1] = collector


def available_bytes() -> int:
    """Return how much memory this process could still take now: what the system has, within its container's share."""
    import psutil

    free = int(psutil.virtual_memory().available)
    left = _left_in_container(CONTROL_GROUP)
    return free if left is None else min(free, left)


def _left_in_container(group: Path) -> int | None:
    """Return what the container's limit leaves, None where there is no limit; its file cache counts as free."""
    try:
        limit = int((group / "memory.max").read_text(encoding="ascii"))
        used = int((group / "memory.current").read_text(encoding="ascii"))
        lines = (group / "memory.stat").read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):  # no such file; or "max"
        return None
    cached = dict(line.split() for line in lines)
    return max(0, limit - used + int(cached.get("inactive_file", 0)))
