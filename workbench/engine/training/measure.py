"""What is chosen by measuring, once, before the first step: threads, number format, micro-batch size.

The trial steps touch neither weights nor random numbers: gradients are thrown away, the random state is put back.
"""

import logging
import time
from collections.abc import Generator, Iterator
from contextlib import contextmanager

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

logger = logging.getLogger(__name__)


def choose_threads(setup: Setup) -> Generator[Event, None, int]:
    """Return how many threads really compute a batch fastest; more of them where it hardly matters."""
    candidates = devices.thread_candidates()
    if setup.device.type != "cpu" or len(candidates) == 1:
        return candidates[-1]
    rows = _typical_rows(setup)
    fastest = dict.fromkeys(candidates, float("inf"))
    for trial in range(ROUNDS * len(candidates)):  # in turn, so that a busy moment does not fall on one of them
        threads = candidates[trial % len(candidates)]
        yield Progressed(N_("measuring threads"), trial, ROUNDS * len(candidates), "")
        torch.set_num_threads(threads)
        fastest[threads] = min(fastest[threads], _try(setup, rows) or float("inf"))
    return max((n for n in candidates if fastest[n] <= FEWER * min(fastest.values())), default=candidates[-1])


def choose_precision(setup: Setup) -> Generator[Event, None, str]:
    """Return bfloat16 where this device is really faster with it, else float32."""
    if setup.device.type == "cuda":
        return "bfloat16" if torch.cuda.is_bf16_supported(including_emulation=False) else "float32"
    if setup.device.type != "cpu" or not _has_bfloat16_units():
        return "float32"
    rows = _typical_rows(setup)
    fastest = {torch.float32: float("inf"), torch.bfloat16: float("inf")}
    for trial in range(ROUNDS * 2):
        kind = (torch.float32, torch.bfloat16)[trial % 2]
        yield Progressed(N_("measuring number formats"), trial, ROUNDS * 2, "")
        with torch.autocast("cpu", torch.bfloat16, enabled=kind == torch.bfloat16):
            fastest[kind] = min(fastest[kind], _try(setup, rows) or float("inf"))
    return "bfloat16" if fastest[torch.bfloat16] * FASTER < fastest[torch.float32] else "float32"


def choose_micro_batch(setup: Setup) -> Generator[Event, None, int]:
    """Return how many of the longest rows are computed at a time: really tried, they must fit and stay under 0.5 s.

    Raises RunError where not even one row fits.
    """
    longest = np.argsort(-setup.train.tokens.lengths, kind="stable")
    size = setup.options.batch_size
    _try(setup, longest[:1])  # the first pass of a process warms up, and does not count
    while True:
        yield Progressed(N_("measuring batches"), 0, 0, N_("rows"))
        seconds = _try(setup, longest[:size])
        if seconds is not None and (seconds <= MICRO_BATCH_SECONDS or size == 1):
            return size
        if size == 1:
            raise RunError(
                N_("Not even one row of the longest texts fits into this device's memory."),
                N_("Lower training.max_length, choose a smaller base, or free memory, then resume the run."),
            )
        size = (size + 1) // 2


def _typical_rows(setup: Setup) -> np.ndarray:
    order = np.argsort(setup.train.tokens.lengths, kind="stable")
    middle, half = len(order) // 2, max(1, setup.options.batch_size // 2)
    return order[max(0, middle - half) : middle + half]


def _try(setup: Setup, rows: np.ndarray) -> float | None:
    """Return the seconds of one forward and backward pass, or None where memory does not hold it."""
    failed = False
    with _undisturbed(setup):
        started = time.perf_counter()
        try:
            total, weight = setup.batch_loss(setup.model, rows)
            (total / weight).backward()  # type: ignore[no-untyped-call]
            if setup.device.type == "cuda":
                torch.cuda.synchronize()
        except RuntimeError as error:  # torch.OutOfMemoryError is one; a CPU says so in words
            if not is_out_of_memory(error):
                raise
            failed = True  # leave the except block first: the traceback keeps the tensors
        seconds = time.perf_counter() - started
    if failed:
        logger.info("%d rows do not fit into memory", len(rows))
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
