"""Answerers: the loss worked by hand, and which tokens are right in which window."""

import numpy as np
import pytest
import torch

from tests.engine.models.test_answer_spans import row
from workbench.engine.models import answer_spans, answerer, pretrained
from workbench.engine.models import model as models
from workbench.engine.models.collating import collate
from workbench.engine.models.features import ABSENT
from workbench.engine.task import in_rows


def log_share(logits, place):
    return float(np.log(np.exp(logits[place]) / np.exp(logits).sum()))


def batch(*rows):
    """Return rows of their own lengths as a model gives them, (B, M, 5)."""
    longest = max(map(len, rows))
    padded = [np.pad(one, ((0, longest - len(one)), (0, 0)), constant_values=ABSENT) for one in rows]
    return torch.from_numpy(np.stack(padded))


PLACES = [(0, 0), (1, 3), (5, 8), (0, 0), (5, 8), (10, 12)]
LOGITS = [(0.0, 1.0), (2.0, 0.5), (-1.0, 0.0), (1.0, 1.0), (0.5, 2.0), (3.0, -1.0)]


@pytest.mark.parametrize(
    ("target", "right"),
    [
        ((1, 8), ((1, 2), (0, 0))),  # whole in the first window, the second begins too late
        ((5, 8), ((2, 2), (1, 1))),  # whole in both
        ((6, 7), ((2, 2), (1, 1))),  # within one token
        ((5, 12), ((0, 0), (1, 2))),
        ((1, 12), ((0, 0), (0, 0))),  # in none
        ((0, 0), ((0, 0), (0, 0))),  # no answer
        ((4, 8), ((2, 2), (0, 0))),  # begins at a character that no token has
    ],
)
def test_of_a_window_that_does_not_hold_the_whole_answer_no_answer_is_right(target, right):
    starts, ends = np.array(LOGITS).T
    windows = [slice(0, 3), slice(3, 6)]
    expected = -sum(
        (log_share(starts[part], start) + log_share(ends[part], end)) / 2
        for part, (start, end) in zip(windows, right, strict=True)
    )
    total, weight = answerer.loss(batch(row(LOGITS, PLACES)), torch.tensor([target]))
    assert (float(total), float(weight)) == (pytest.approx(expected, rel=1e-5), 2.0)


def test_the_loss_of_a_batch_is_that_of_its_rows_and_of_all_tokens_one_after_the_other():
    first, second = row(LOGITS, PLACES), row(LOGITS[:3], PLACES[:3])
    targets = torch.tensor([[5, 8], [1, 3]])
    apart = [float(answerer.loss(batch(one), targets[[place]])[0]) for place, one in enumerate((first, second))]
    together, weight = answerer.loss(batch(first, second), targets)
    flat, _ = answerer.loss(torch.from_numpy(np.concatenate([first, second])), targets)
    assert float(together) == pytest.approx(sum(apart)) == float(flat)
    assert float(weight) == 3.0


def test_distance_is_nothing_between_equals_and_is_summed_by_row():
    first, other = batch(row(LOGITS, PLACES), row(LOGITS[:3], PLACES[:3])), [(b, a) for a, b in LOGITS]
    second = batch(row(other, PLACES), row(LOGITS[:3], PLACES[:3]))
    apart = answerer.distance(first, second)
    assert answerer.distance(first, first).tolist() == [0.0, 0.0]
    assert apart.shape == (2,)
    assert apart[0] > 0
    assert apart[1] == 0.0


def read_by(tokenizer, contexts):
    """Return the inputs of questions on these contexts, and how many windows each has."""
    encoded = in_rows(*answer_spans.windows(tokenizer, ["where"] * len(contexts), contexts, 24, 0))
    counts = [count for part in encoded.pop("sequences") for count in part]
    return collate({**encoded, "sequences": np.array(counts)}, tokenizer), counts


def test_a_row_of_many_windows_is_computed_in_parts_with_the_same_outputs_and_gradients(tiny_base, monkeypatch):
    model = answerer.build(tiny_base, {"labels": ["start", "end"]}, dropout=0.0, seed=0)
    inputs, _ = read_by(pretrained.load_tokenizer(tiny_base), ["please refund my money " * 20, "the card"])
    found = []
    for tokens in (1 << 13, 50):  # all at once; two windows at once
        monkeypatch.setattr(models, "TOKENS_AT_ONCE", tokens)
        model.zero_grad()
        outputs = model(inputs)
        total, weight = answerer.loss(outputs, torch.tensor([[1, 6], [5, 8]]))
        (total / weight).backward()
        found.append((outputs.detach(), [one.grad.clone() for one in model.parameters() if one.grad is not None]))
    assert torch.allclose(found[0][0], found[1][0], atol=1e-6)
    assert len(found[0][1]) == len(found[1][1])
    assert all(torch.allclose(one, other, atol=1e-6) for one, other in zip(*(grads for _, grads in found), strict=True))


def test_outputs_have_a_token_for_each_of_the_contexts_and_each_windows_first(tiny_base):
    tokenizer = pretrained.load_tokenizer(tiny_base)
    model = answerer.build(tiny_base, {"labels": ["start", "end"]}, dropout=0.0, seed=0).eval()
    inputs, counts = read_by(tokenizer, ["the card is blue", "please refund my money " * 10])
    with torch.inference_mode():
        outputs, features = model(inputs), model.features(inputs)
    assert outputs.shape == (2, features.shape[1], 5)
    assert torch.equal(outputs[..., 2:], features[..., -3:])
    for found, seen in zip(outputs, features, strict=True):
        there = found[:, 0].isfinite()
        logits = model.head(seen[there][:, :-3])
        assert torch.allclose(logits, found[there][:, :2], atol=1e-6)
    first = outputs[0][outputs[0][:, 0].isfinite()]
    assert first[:, 2:4].tolist() == [[0, 0], [1, 3], [5, 8], [10, 11], [13, 16]]
    windows = outputs[1][outputs[1][:, 2] == 0][:, 4]
    assert windows.tolist() == list(range(counts[1]))
