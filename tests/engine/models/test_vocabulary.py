"""A model with a trimmed vocabulary answers, learns and is saved as the whole one."""

import pytest
import torch

from workbench.engine.methods.lora import Lora
from workbench.engine.models import adapters, classifier, vocabulary
from workbench.engine.models.pretrained import load_tokenizer

LORA = Lora()
TEXTS = ["where is my card", "great", "the order arrived broken"]


@pytest.fixture(params=["mean", "cls"])
def pooling(request):
    return request.param


@pytest.fixture
def tokenizer(tiny_base):
    return load_tokenizer(tiny_base)


def build(folder, pooling):
    return classifier.build(folder, {"labels": ["a", "b"]}, pooling=pooling, dropout=0.0, seed=1).eval()


def encode(tokenizer):
    return dict(tokenizer(TEXTS, padding=True, return_tensors="pt"))


def trimmed(model, tokenizer):
    vocabulary.trim(model.encoder, [encode(tokenizer)["input_ids"].numpy()], tokenizer)
    return model


def take_a_step(model, tokenizer):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    torch.nn.functional.cross_entropy(model(encode(tokenizer)), torch.tensor([0, 1, 0])).backward()
    optimizer.step()


def test_it_answers_as_the_whole_one_with_far_fewer_parameters(tiny_base, tokenizer, pooling):
    whole, small = build(tiny_base, pooling), trimmed(build(tiny_base, pooling), tokenizer)
    assert torch.equal(small(encode(tokenizer)), whole(encode(tokenizer)))
    assert vocabulary.count(small) == vocabulary.count(whole)
    assert len(small.encoder.get_input_embeddings().weight) < len(whole.encoder.get_input_embeddings().weight)


def test_it_learns_and_is_saved_as_the_whole_one(tiny_base, tokenizer, pooling, tmp_path):
    whole, small = build(tiny_base, pooling), trimmed(build(tiny_base, pooling), tokenizer)
    for model, name in ((whole, "whole"), (small, "small")):
        take_a_step(model, tokenizer)
        model.save(tmp_path / name, tokenizer, 16)
    saved = [classifier.load(tmp_path / name)[0].state_dict() for name in ("whole", "small")]
    assert saved[0].keys() == saved[1].keys()
    for name, value in saved[0].items():
        torch.testing.assert_close(saved[1][name], value)
    take_a_step(small, tokenizer)  # saving left it trimmed, and what is saved next is what it is then
    small.save(tmp_path / "later", tokenizer, 16)
    assert not torch.equal(
        classifier.load(tmp_path / "later")[0].encoder.get_input_embeddings().weight,
        classifier.load(tmp_path / "small")[0].encoder.get_input_embeddings().weight,
    )


def test_a_token_that_was_not_named_is_never_answered_with_anothers_vector(tiny_base, tokenizer):
    small = trimmed(build(tiny_base, "mean"), tokenizer)
    other = next(one for one in range(len(tokenizer)) if one not in encode(tokenizer)["input_ids"].unique().tolist()
                 and one not in tokenizer.all_special_ids)  # fmt: skip
    with pytest.raises(IndexError):
        small({"input_ids": torch.tensor([[other]]), "attention_mask": torch.ones(1, 1, dtype=torch.long)})


def test_an_embedding_that_does_not_learn_stays_whole(tiny_base, tokenizer):
    model = build(tiny_base, "mean")
    whole = model.encoder.get_input_embeddings()
    whole.weight.requires_grad_(False)
    assert trimmed(model, tokenizer).encoder.get_input_embeddings() is whole


def test_below_an_adapter_it_answers_learns_and_is_saved_as_the_whole_one(tiny_base, tokenizer, pooling, tmp_path):
    whole, small = build(tiny_base, pooling), build(tiny_base, pooling)
    for model, name in ((whole, "whole"), (small, "small")):
        torch.manual_seed(1)
        LORA.apply(model, LORA.options())
        if model is small:
            trimmed(model, tokenizer)
            assert len(model.encoder.get_input_embeddings().weight) < len(whole.encoder.get_input_embeddings().weight)
            assert vocabulary.count(model) == vocabulary.count(whole)
        take_a_step(model, tokenizer)
        model.save(tmp_path / name, tokenizer, 16)
    assert torch.equal(small(encode(tokenizer)), whole(encode(tokenizer)))
    saved = [(tmp_path / name / adapters.WEIGHTS).read_bytes() for name in ("whole", "small")]
    assert saved[0] == saved[1]


def test_below_an_adapter_attention_drops_nothing_and_all_else_as_asked(tiny_base):
    model = classifier.build(tiny_base, {"labels": ["a", "b"]}, pooling="mean", dropout=0.3, seed=1)
    LORA.apply(model, LORA.options())
    rates = {
        type(module).__name__: module.dropout.p for module in model.encoder.modules() if hasattr(module, "dropout")
    }
    assert rates["BertSelfAttention"] == 0.0
    assert {rate for name, rate in rates.items() if name != "BertSelfAttention"} == {0.3}


def test_an_embedding_that_another_module_shares_stays_whole(tiny_base, tokenizer):
    model = build(tiny_base, "mean")
    whole = model.encoder.get_input_embeddings()
    model.encoder.output = torch.nn.Linear(*reversed(whole.weight.shape), bias=False)
    model.encoder.output.weight = whole.weight
    assert trimmed(model, tokenizer).encoder.get_input_embeddings() is whole
