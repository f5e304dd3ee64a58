"""What is chosen by measuring costs seconds, whatever the base and however long its texts are."""

import itertools
import time
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from tests.tiny_jobs import result
from workbench.engine import device as devices
from workbench.engine.data.tokenizing import from_lists
from workbench.engine.task import SEQUENCES
from workbench.engine.training import measure


class SlowBase(torch.nn.Module):
    """Takes so many seconds for a token."""

    def __init__(self, seconds):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(1))
        self.seconds, self.asked = seconds, []

    def forward(self, input_ids, attention_mask):
        self.asked.append(tuple(input_ids.shape))
        time.sleep(self.seconds * input_ids.numel())
        return SimpleNamespace(last_hidden_state=input_ids * self.weight)


def setup(seconds, *, windows=1, length=256, rows=8, batch_size=4):
    """Return what measuring looks at, of rows of so many windows; a row's own pass takes as long as its base's."""
    model = torch.nn.Module()
    model.encoder = SlowBase(seconds)
    ids = [[5] * length] * (rows * windows)
    counts = [part for _ in range(rows) for part in ([windows], *([[]] * (windows - 1)))]
    tokens = from_lists({"input_ids": ids, SEQUENCES: counts})

    def batch_loss(_, chosen):
        hidden = model.encoder(torch.ones(len(chosen) * windows, length), None).last_hidden_state
        return hidden.sum(), torch.tensor(1.0)

    return SimpleNamespace(
        model=model, train=SimpleNamespace(tokens=tokens), device=torch.device("cpu"), batch_loss=batch_loss,
        options=SimpleNamespace(batch_size=batch_size, passes=1),
    )  # fmt: skip


@pytest.fixture(autouse=True)
def threads(monkeypatch):
    before = torch.get_num_threads()
    monkeypatch.setattr(devices, "thread_candidates", lambda: [1, 2])
    yield
    torch.set_num_threads(before)


def test_long_rows_of_a_slow_base_are_measured_in_pieces():
    """A row of 50 windows would take 50 · 256 · 2 ms = 26 s."""
    slow, started = setup(0.002, windows=50), time.perf_counter()
    assert result(measure.choose_threads(slow)) == 2
    assert result(measure.choose_micro_batch(slow)) == 1
    assert time.perf_counter() - started < 5
    assert max(texts * length for texts, length in slow.model.encoder.asked) <= 256


def test_nothing_is_compared_where_the_first_trial_is_long():
    slow = setup(0.04)  # 32 tokens: 1.3 s
    assert result(measure.choose_threads(slow)) == 2
    assert len(slow.model.encoder.asked) == 2


def test_a_piece_grows_up_to_a_usual_batch_and_doubles_at_most():
    fast = setup(0.0, length=50)
    piece, _ = measure._piece(fast)
    assert piece == (4, 50)
    sizes = [texts * length for texts, length in fast.model.encoder.asked]
    assert all(after <= 2 * before for before, after in itertools.pairwise(sizes))


def test_as_many_rows_are_computed_at_a_time_as_stay_under_half_a_second():
    """A row takes 50 · 1.6 ms = 0.08 s: four of them fit, eight do not."""
    assert result(measure.choose_micro_batch(setup(0.0016, length=50, batch_size=8))) == 4
    assert result(measure.choose_micro_batch(setup(0.0, length=50, batch_size=6))) == 6
    assert measure._sizes(7) == [1, 2, 4, 7]


def test_where_not_one_row_fits_that_is_said():
    full = setup(0.0)

    def batch_loss(_, chosen):
        raise RuntimeError("DefaultCPUAllocator: can't allocate memory")

    full.batch_loss = batch_loss
    with pytest.raises(Exception, match="Not even one row"):
        result(measure.choose_micro_batch(full))
    assert np.isinf(measure._seconds(SimpleNamespace(**{**vars(full), "model": _Full()}), measure.Piece(1, 2)))


class _Full(torch.nn.Module):
    def encoder(self, **_):
        raise RuntimeError("out of memory")
