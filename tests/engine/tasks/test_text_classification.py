"""Text classification's own arithmetic."""

import math

import pytest
import torch

from workbench.engine import tasks


def test_the_distance_of_two_answers_by_hand():
    """(1/2, 1/2) against (9/10, 1/10): half of Σ (p − q) · ln(p / q), and nothing between answers that are the same."""
    even, sure = torch.tensor([0.5, 0.5]).log(), torch.tensor([0.9, 0.1]).log()
    apart = 0.5 * (-0.4 * math.log(0.5 / 0.9) + 0.4 * math.log(0.5 / 0.1))
    one, other = torch.stack([even, sure]), torch.stack([sure, sure])
    found = tasks.find("text-classification").distance(one + 3.0, other)  # logits may be off by a constant
    assert found.tolist() == pytest.approx([apart, 0.0], abs=1e-6)


def test_a_label_made_of_words_is_an_example_of_itself():
    labels = ["card_arrival", "lostCard", "24/7 help", "ATM-fee", "退款", "7", "B", "★"]
    rows = tasks.find("text-classification").names({"labels": labels}, {"text", "label"})
    assert dict(zip(rows["label"], rows["text"], strict=True)) == {
        "card_arrival": "card arrival", "lostCard": "lost Card", "24/7 help": "24 7 help", "ATM-fee": "ATM fee",
        "退款": "退款",
    }  # fmt: skip


def test_no_label_is_an_example_where_pairs_are_classified():
    task = tasks.find("text-classification")
    assert task.names({"labels": ["entailment", "other"]}, {"text", "text_pair", "label"}) == {}
