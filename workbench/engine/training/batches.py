"""The order in which rows are learned from: batches of like length, shuffled so that it stays honest."""

import heapq
import math

import numpy as np

WINDOW = 50  # batches; rows are sorted by length only within so many, drawn at random


def epoch_batches(lengths: np.ndarray, batch_size: int, *, seed: int, epoch: int) -> list[np.ndarray]:
    """Return an epoch's batches of row numbers; the same seed and epoch always give the same.

    Rows are shuffled, cut into windows of 50 batches, sorted by length within a window and cut into batches;
    the batches of all windows are shuffled. Every row comes exactly once; each batch but one is full.
    """
    random = np.random.default_rng([seed, epoch])
    order = random.permutation(len(lengths))
    batches: list[np.ndarray] = []
    for start in range(0, len(order), batch_size * WINDOW):
        window = order[start : start + batch_size * WINDOW]
        window = window[np.argsort(lengths[window], kind="stable")]
        batches += [window[at : at + batch_size] for at in range(0, len(window), batch_size)]
    return [batches[number] for number in random.permutation(len(batches))]


def distinct_batches(keys: np.ndarray, batch_size: int, *, seed: int, epoch: int) -> list[np.ndarray]:
    """Return an epoch's batches of row numbers, none of which holds two rows of one key (N,).

    There are as many as rows fill; of a key that more rows have, the others wait for another epoch.
    """
    random = np.random.default_rng([seed, epoch])
    batches: list[list[int]] = [[] for _ in range(math.ceil(len(keys) / batch_size))]
    order = random.permutation(len(keys))
    _, key, counts = np.unique(keys[order], return_inverse=True, return_counts=True)
    rows_of = np.split(order[np.argsort(key, kind="stable")], np.cumsum(counts)[:-1])
    heap = [(0, luck, place) for place, luck in enumerate(random.permutation(len(batches)).tolist())]
    for rows in sorted((rows_of[one] for one in random.permutation(len(rows_of))), key=len, reverse=True):
        taken = [heapq.heappop(heap) for _ in rows[: len(batches)]]  # those that hold the fewest rows yet
        for row, (size, luck, place) in zip(rows.tolist(), taken, strict=False):
            batches[place].append(row)
            heapq.heappush(heap, (size + 1, luck, place))
    return [np.array(batches[place]) for place in random.permutation(len(batches))]


def micro_batches(
    batch: np.ndarray, lengths: np.ndarray, tokens: int, *, rank: int = 0, processes: int = 1
) -> list[np.ndarray]:
    """Return this process's part of an effective batch, cut evenly into micro-batches.

    None has more than so many tokens, padding included, but for a single row; `lengths` are all rows' (N,).
    """
    mine = batch[rank::processes]
    if not len(mine):  # fewer rows than processes: this one computes a row that will not count
        return [batch[:1]]
    rows = max(1, tokens // int(lengths[mine].max()))
    return np.array_split(mine, math.ceil(len(mine) / rows))
