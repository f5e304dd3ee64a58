"""Models of relations: their markers are tokens of their own, learned, saved, and never cut away."""

import pytest
import torch

from workbench.engine import methods
from workbench.engine.models import pretrained, relater, vocabulary
from workbench.engine.models.collating import collate

MARKERS = ["<e1>", "</e1>", "<e2>", "</e2>", "<e1:Person>"]
PLAN = {"labels": ["in", "none", "on"], "no_relation": "none", "markers": MARKERS}
TEXTS = ["the <e1>card</e1> is my <e2>order</e2>", "my <e2>cat</e2> love the <e1:Person>dog</e1> price"]


@pytest.fixture
def model(tiny_base):
    return relater.build(tiny_base, PLAN, dropout=0.0, seed=1).eval()


@pytest.fixture
def tokenizer(tiny_base):
    return pretrained.load_tokenizer(tiny_base, MARKERS)


def inputs(tokenizer, texts=TEXTS, length=64):
    return collate(relater.encode(tokenizer, texts, length), tokenizer)


def outputs(model, tokenizer):
    with torch.inference_mode():
        return model(inputs(tokenizer))


def test_markers_are_tokens_and_start_as_the_mean_of_all_words(model, tokenizer):
    assert tokenizer.tokenize(TEXTS[0])[1:4] == ["<e1>", "card", "</e1>"]
    words = model.encoder.get_input_embeddings().weight
    assert torch.allclose(model.marks.weight, words.mean(0).expand(5, -1))


def test_what_is_seen_are_the_markers_states_and_means(model, tokenizer):
    """Checked against the states of the encoder with a table that holds the markers, place by place."""
    batch = inputs(tokenizer, TEXTS[:1])
    with model._markers_inside(), torch.inference_mode():
        hidden = model.encoder(**batch).last_hidden_state[0]
    names = tokenizer.convert_ids_to_tokens(batch["input_ids"][0])
    assert names == ["[CLS]", "the", "<e1>", "card", "</e1>", "is", "my", "<e2>", "order", "</e2>", "[SEP]"]
    wanted = [hidden[2], hidden[7], hidden[3], hidden[8], hidden[5:7].mean(0), torch.zeros(32)]
    with torch.inference_mode():
        seen = model.features(batch)[0].view(6, 32)
    for one, other in zip(seen, wanted, strict=True):
        assert torch.allclose(one, torch.nn.functional.normalize(other, dim=0), atol=1e-6)


@pytest.mark.parametrize("method", ["full", "lora", "last-layers"])
def test_what_is_saved_answers_the_same(model, tokenizer, tmp_path, method):
    way = methods.find(method)
    way.apply(model, way.options())
    with torch.no_grad():
        model.marks.weight.normal_()
    if method == "full":
        vocabulary.trim(model.encoder, [inputs(tokenizer)["input_ids"].flatten().numpy()], tokenizer)
    before = outputs(model, tokenizer)
    model.save(tmp_path, tokenizer, 64)
    assert torch.equal(outputs(model, tokenizer), before)
    again, theirs, length = relater.load(tmp_path)
    assert (length, again.plan) == (64, PLAN)
    assert torch.allclose(outputs(again, theirs), before, atol=1e-6)


@pytest.mark.parametrize(("method", "learns"), [("full", True), ("lora", True), ("last-layers", False)])
def test_markers_learn_where_the_base_learns_from_below(model, tokenizer, method, learns):
    way = methods.find(method)
    way.apply(model, way.options())
    model(inputs(tokenizer)).sum().backward()
    gradient = model.marks.weight.grad
    assert (gradient is not None and bool(gradient[:3].abs().sum() > 0)) == learns


def test_another_run_keeps_the_vectors_and_adds_new_ones(model, tokenizer, tmp_path):
    with torch.no_grad():
        model.marks.weight.normal_()
    model.save(tmp_path, tokenizer, 64)
    plan = {**PLAN, "markers": [*MARKERS[:4], "<e2:Place>"]}
    further = relater.build(tmp_path, plan, dropout=0.0, seed=1)
    assert torch.equal(further.marks.weight[:4], model.marks.weight[:4])
    assert torch.allclose(further.marks.weight[4], further.encoder.get_input_embeddings().weight.mean(0))
    assert further(inputs(pretrained.load_tokenizer(tmp_path, plan["markers"]), TEXTS[:1])).shape == (1, 3)


def test_a_kind_that_is_not_known_reads_as_none(tokenizer):
    asked = [TEXTS[1].replace("Person", "Robot"), TEXTS[1].replace(":Person", "")]
    one, other = relater.encode(tokenizer, asked, 64)["input_ids"]
    assert one == other


@pytest.mark.parametrize("length", range(10, 24))
def test_a_long_text_is_cut_around_its_markers(tokenizer, length):
    text = f"{'price ' * 20}<e1>card</e1>{' late' * 9} <e2>order</e2>{' money' * 20}"
    (ids,) = relater.encode(tokenizer, [text], length)["input_ids"]
    words = tokenizer.convert_ids_to_tokens(ids)
    assert len(words) == length
    assert [one for one in words if one in MARKERS] == MARKERS[:4]
    assert (words[0], words[-1]) == ("[CLS]", "[SEP]")
    assert {"card", "order"} <= set(words)
    if length >= 17:  # 2 ends, 4 markers, 2 entities, 9 words between
        assert words.count("late") == 9
