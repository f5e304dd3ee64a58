"""Batches hold every row once, are alike in length, and depend on seed and epoch alone."""

import numpy as np

from workbench.engine.training.batches import epoch_batches, micro_batches


def lengths(rows: int) -> np.ndarray:
    return np.random.default_rng(1).integers(3, 200, rows)


def test_every_row_comes_exactly_once():
    batches = epoch_batches(lengths(1003), 32, seed=1, epoch=0)
    assert sorted(np.concatenate(batches)) == list(range(1003))
    assert len(batches) == 32
    assert sorted(len(batch) for batch in batches)[1:] == [32] * 31


def test_the_same_seed_and_epoch_give_the_same_batches_and_others_do_not():
    first, again = (epoch_batches(lengths(500), 16, seed=3, epoch=2) for _ in range(2))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    other = epoch_batches(lengths(500), 16, seed=3, epoch=3)
    assert not all(np.array_equal(a, b) for a, b in zip(first, other, strict=True))


def test_rows_of_a_batch_are_alike_in_length():
    sizes = lengths(3200)
    batches = epoch_batches(sizes, 32, seed=1, epoch=0)
    padded = sum(sizes[batch].max() * len(batch) for batch in batches)
    assert padded < 1.1 * sizes.sum()


def test_batches_do_not_come_in_the_order_of_length():
    sizes = lengths(3200)
    means = [sizes[batch].mean() for batch in epoch_batches(sizes, 32, seed=1, epoch=0)]
    order = np.corrcoef(np.arange(len(means)), means)[0, 1]
    assert abs(order) < 0.35


def test_micro_batches_cut_a_batch_and_processes_share_it():
    batch, alike = np.arange(10), np.full(10, 7)
    assert [part.tolist() for part in micro_batches(batch, alike, 4 * 7)] == [[0, 1, 2, 3], [4, 5, 6], [7, 8, 9]]
    assert [part.tolist() for part in micro_batches(batch[:2], alike, 3)] == [[0], [1]]
    shares = [np.concatenate(micro_batches(batch, alike, 2 * 7, rank=rank, processes=3)) for rank in range(3)]
    assert sorted(np.concatenate(shares)) == list(range(10))


def test_only_batches_of_long_rows_are_cut():
    sizes = lengths(3200)
    for batch in epoch_batches(sizes, 32, seed=1, epoch=0):
        parts = micro_batches(batch, sizes, 16 * int(sizes.max()))
        assert np.array_equal(np.concatenate(parts), batch)
        assert max(len(part) * sizes[part].max() for part in parts) <= 16 * sizes.max()
        assert len(parts) == (1 if 2 * sizes[batch].max() <= sizes.max() else 2)
