"""Batches of encodings and what a frozen model says of them."""

import numpy as np
import pytest
import torch

from tests.tiny_jobs import drain
from workbench.engine.events import Progressed
from workbench.engine.models import classifier, features
from workbench.engine.models.collating import collate, length_order
from workbench.engine.models.pretrained import load_tokenizer

TEXTS = ["card", "where is my card please", "great", "the order arrived broken", "a dog a cat a dog a cat"] * 3


class Encoded(dict):
    """Encodings in memory."""

    def __len__(self):
        return len(self["input_ids"])

    @property
    def lengths(self):
        return np.array([len(row) for row in self["input_ids"]])

    def take(self, rows):
        return {name: [values[row] for row in rows] for name, values in self.items()}


def run(folder, *, batch_size, what=features.logits, pooling="mean"):
    model = classifier.build(folder, {"labels": ["a", "b", "c"]}, pooling=pooling, dropout=0.5, seed=1).train()
    tokenizer = load_tokenizer(folder)
    encoded = Encoded(tokenizer(TEXTS))
    job = features.forward_all(
        model, encoded, tokenizer, batch_size=batch_size, device="cpu", stage="s", what=what
    )  # fmt: skip
    return model, tokenizer, *drain(job)


@pytest.mark.parametrize("side", ["right", "left"])
def test_a_batch_is_padded_as_the_tokenizer_itself_pads_it(tiny_base, side):
    tokenizer = load_tokenizer(tiny_base)
    tokenizer.padding_side = side
    expected = tokenizer(TEXTS, padding=True, return_tensors="pt")
    ours = collate(dict(tokenizer(TEXTS)), tokenizer)
    assert ours.keys() == expected.keys()
    assert all(torch.equal(ours[name], expected[name]) for name in ours)


def test_rows_are_ordered_longest_first_and_equal_ones_as_they_came():
    assert length_order(np.array([2, 5, 2, 9])).tolist() == [3, 1, 0, 2]


def test_no_batch_holds_more_tokens_than_allowed_and_none_is_empty():
    lengths = np.array([9000, 512, 512, 512, 10, 10])
    sizes = [len(rows) for rows in features.batches(lengths, 4)]
    assert sizes == [1, 4, 1]
    assert [len(rows) for rows in features.batches(np.full(20, 512), 64)] == [4, 4, 4, 4, 4]


@pytest.mark.parametrize("pooling", ["mean", "cls"])
@pytest.mark.parametrize("what", [features.logits, features.features])
def test_rows_come_back_in_their_order_and_without_dropout(tiny_base, what, pooling):
    model, tokenizer, _, found = run(tiny_base, batch_size=4, what=what, pooling=pooling)
    one_by_one = [
        what(model.eval(), dict(tokenizer([text], return_tensors="pt"))).detach().numpy()[0] for text in TEXTS
    ]
    np.testing.assert_allclose(found, np.stack(one_by_one), atol=1e-5)


def test_it_says_after_each_batch_how_many_rows_are_done(tiny_base):
    model, _, events, _ = run(tiny_base, batch_size=4)
    assert events == [Progressed("s", done, 15, "rows") for done in (4, 8, 12, 15)]
    assert model.training


def test_inference_mode_does_not_leak_to_whoever_iterates(tiny_base):
    model = classifier.build(tiny_base, {"labels": ["a", "b"]}, pooling="mean", dropout=0.1, seed=1)
    tokenizer = load_tokenizer(tiny_base)
    encoded = Encoded(tokenizer(TEXTS))
    for _ in features.forward_all(model, encoded, tokenizer, batch_size=4, device="cpu", stage="s"):
        assert not torch.is_inference_mode_enabled()


def test_no_rows_give_no_logits(tiny_base):
    model = classifier.build(tiny_base, {"labels": ["a", "b"]}, pooling="mean", dropout=0.1, seed=1)
    job = features.forward_all(model, Encoded(input_ids=[]), None, batch_size=4, device="cpu", stage="s")
    assert drain(job)[1].shape == (0, 2)
