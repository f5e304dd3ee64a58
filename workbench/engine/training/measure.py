"""What is chosen by measuring, once, before the first step: threads, number format, micro-batch size.

The trial steps touch neither weights nor random numbers: gradients are thrown away, the random state is put back.
"""

import logging
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import NamedTuple, TypeVar

import numpy as np
import torch

from workbench.engine import device as devices
from workbench.engine.errors import N_, RunError
from workbench.engine.events import Event, Progressed
from workbench.engine.training import checkpoints
from workbench.engine.training.setup import Setup

MICRO_BATCH_SECONDS = 0.5  # Stop and progress stay alive on slow machines
FASTER = 1.15  # bf16 must be this much faster than fp32 to be worth its rounding
FEWER = 1.1  # fewer threads must be this much faster: the machine may be busy only for now
ROUNDS = 3
ATTEMPTS = 3
FEWEST_TOKENS = 32  # of the first trial
ENOUGH_SECONDS = 0.15  # a trial of so long is worth comparing
LONG_SECONDS = 1.0  # where the first trial takes longer, nothing is compared
ALL_SECONDS = 2.0  # of all trials; the round that goes on is finished
SURELY = 2.0  # times as long as allowed: trials and what they say vary
Kind = TypeVar("Kind")

logger = logging.getLogger(__name__)


class Piece(NamedTuple):
    """So many texts, of so many tokens each."""

    texts: int
    length: int


def choose_threads(setup: Setup) -> Generator[Event, None, int]:
    """Return how many threads really compute the base fastest; more of them where it hardly matters."""
    candidates = devices.thread_candidates()
    if setup.device.type != "cpu" or len(candidates) == 1:
        return candidates[-1]

    def attempt(threads: int, piece: Piece) -> float:
        torch.set_num_threads(threads)
        return _seconds(setup, piece)

    fastest = yield from _compare(setup, candidates, attempt, N_("measuring threads"))
    return max((n for n in candidates if fastest[n] <= FEWER * min(fastest.values())), default=candidates[-1])


def choose_precision(setup: Setup) -> Generator[Event, None, str]:
    """Return bfloat16 where this device is really faster with it, else float32."""
    if setup.device.type == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float32"
    if setup.device.type != "cpu" or not _has_bfloat16_units():
        return "float32"

    def attempt(kind: torch.dtype, piece: Piece) -> float:
        with torch.autocast("cpu", torch.bfloat16, enabled=kind == torch.bfloat16):
            return _seconds(setup, piece)

    kinds = (torch.float32, torch.bfloat16)
    fastest = yield from _compare(setup, kinds, attempt, N_("measuring number formats"))
    return "bfloat16" if fastest[torch.bfloat16] * FASTER < fastest[torch.float32] else "float32"


def choose_micro_batch(setup: Setup) -> Generator[Event, None, int]:
    """Return how many of the longest rows are computed at a time: really tried, they must fit and stay under 0.5 s.

    The fewest are tried first. On a processor a single row is not, where its base alone takes so long already.
    Raises RunError where not even one row fits.
    """
    longest = np.argsort(-setup.train.tokens.lengths, kind="stable")
    yield Progressed(N_("measuring batches"), 0, 0, N_("rows"))
    if setup.device.type == "cpu" and _takes_long(setup, int(setup.train.tokens.lengths[longest[0]])):
        return 1
    _try(setup, longest[:1])  # the first pass of a process warms up, and does not count
    fits = 0
    for size in _sizes(setup.options.batch_size):
        yield Progressed(N_("measuring batches"), 0, 0, N_("rows"))
        seconds = _least(MICRO_BATCH_SECONDS, partial(_try, setup, longest[:size]))
        if seconds is None or (seconds > MICRO_BATCH_SECONDS and size > 1):
            break
        fits = size
        if seconds > MICRO_BATCH_SECONDS:
            break
    if not fits:
        raise RunError(
            N_("Not even one row of the longest texts fits into this device's memory."),
            N_("Lower training.max_length, choose a smaller base, or free memory, then resume the run."),
        )
    return fits


def _sizes(most: int) -> list[int]:
    """Return a batch's size, its half, and so on down to 1, the smallest first."""
    found = [most]
    while found[-1] > 1:
        found.append((found[-1] + 1) // 2)
    return found[::-1]


def _compare(
    setup: Setup, kinds: Sequence[Kind], attempt: Callable[[Kind, Piece], float], stage: str
) -> Generator[Event, None, dict[Kind, float]]:
    """Return the fewest seconds that each of several ways takes for the same piece of work, all alike where none is.

    They take turns, so that a busy moment does not fall on one of them, for no longer than a few seconds.
    """
    total = ROUNDS * len(kinds)
    yield Progressed(stage, 0, total, "")
    piece, seconds = _piece(setup)
    fastest = dict.fromkeys(kinds, seconds if seconds > LONG_SECONDS else float("inf"))
    started = time.perf_counter()
    for trial in range(0 if seconds > LONG_SECONDS else total):
        kind = kinds[trial % len(kinds)]
        if trial >= len(kinds) and trial % len(kinds) == 0 and time.perf_counter() - started > ALL_SECONDS:
            break
        yield Progressed(stage, trial, total, "")
        fastest[kind] = min(fastest[kind], attempt(kind, piece))
    return fastest


def _piece(setup: Setup) -> tuple[Piece, float]:
    """Return a piece of a usual batch that takes long enough to be compared, and its seconds; the smallest first.

    Each is at most twice the one before, so that no base and no length of texts makes it take long.
    """
    tokens = setup.train.tokens
    length, whole = int(np.median(tokens.longest)), int(np.median(tokens.lengths)) * setup.options.batch_size
    piece = Piece(1, min(length, FEWEST_TOKENS))
    _seconds(setup, piece)  # the first pass warms up
    seconds = _seconds(setup, piece)
    while seconds < ENOUGH_SECONDS and 2 * piece.texts * piece.length <= whole:
        longer = Piece(1, min(length, 2 * piece.length))
        piece = longer if piece.length < length else Piece(2 * piece.texts, length)
        seconds = _seconds(setup, piece)
    return piece, seconds


def _takes_long(setup: Setup, length: int) -> bool:
    """Return whether a row of so many tokens takes longer than a micro-batch may, as time grows at least in line."""
    piece, seconds = _piece(setup)
    share, limit = length / (piece.texts * piece.length), SURELY * MICRO_BATCH_SECONDS
    return seconds * share > limit and (_least(limit / share, partial(_seconds, setup, piece)) or limit) * share > limit


def _least(limit: float, attempt: Callable[[], float | None]) -> float | None:
    """Return the seconds of the best of a few attempts, of the first within the limit: the others met busy moments."""
    best = attempt()
    for _ in range(ATTEMPTS - 1):
        if best is None or best <= limit:
            break
        best = min(best, attempt() or best)
    return best


def _seconds(setup: Setup, piece: Piece) -> float:
    """Return the seconds of one pass through the base and back; infinity where memory does not hold it."""
    first = int(setup.train.tokens.values["input_ids"][0])
    shape = (piece.texts * setup.options.passes, piece.length)
    ids = torch.full(shape, first, device=setup.device)

    def compute() -> None:
        hidden = setup.model.encoder(input_ids=ids, attention_mask=torch.ones_like(ids)).last_hidden_state
        if hidden.requires_grad:
            hidden.float().mean().backward()

    found = _timed(setup, compute)
    return float("inf") if found is None else found


def _try(setup: Setup, rows: np.ndarray) -> float | None:
    """Return the seconds of one forward and backward pass of rows, or None where memory does not hold it."""

    def compute() -> None:
        total, weight = setup.batch_loss(setup.model, rows)
        (total / weight).backward()  # type: ignore[no-untyped-call]

    return _timed(setup, compute)


def _timed(setup: Setup, compute: Callable[[], None]) -> float | None:
    """Return the seconds of some work with the model, or None where memory does not hold it."""
    failed = False
    with _undisturbed(setup):
        started = time.perf_counter()
        try:
            compute()
            if setup.device.type == "cuda":
                torch.cuda.synchronize()
        except RuntimeError as error:  # torch.OutOfMemoryError is one; a CPU says so in words
            if not is_out_of_memory(error):
                raise
            failed = True  # leave the except block first: the traceback keeps the tensors
        seconds = time.perf_counter() - started
    if failed:
        logger.info("a trial does not fit into memory")
        if setup.device.type == "cuda":
            torch.cuda.empty_cache()
        return None
    return seconds


def is_out_of_memory(error: RuntimeError) -> bool:
    """Return whether the error says that memory ran out, on any device."""
    return "out of memory" in str(error).lower() or "DefaultCPUAllocator" in str(error)


def _has_bfloat16_units() -> bool:
    return torch.backends.cpu.get_cpu_capability() == "AVX512" and torch.cpu._is_avx512_bf16_supported()


@contextmanager
def _undisturbed(setup: Setup) -> Iterator[None]:
    random = checkpoints.random_state(setup.device)
    setup.model.train()
    try:
        yield
    finally:
        setup.model.zero_grad(set_to_none=True)
        checkpoints.restore_random(random, setup.device)
