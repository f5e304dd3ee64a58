"""LoRA adapters: put into a base, saved alone, loaded by us and by peft, melted into the base."""

import json
import subprocess
import sys

import numpy as np
import pytest
import torch

from workbench.engine import methods, scores
from workbench.engine.errors import BaseModelError, SpecError
from workbench.engine.models import adapters, classifier, snippets
from workbench.engine.models.pretrained import load_tokenizer

SINGLE = "single_label_classification"
PLAN = {"labels": ["bad", "good", "über"]}
TEXTS = ["where is my card", "great", "the order arrived broken please refund my money"]
POOLING = pytest.mark.parametrize("pooling", ["mean", "cls"])
SNIPPET = "import json\nexec(open('snippet.py').read())\nprint(json.dumps(predict({texts!r})))"


def build(folder, pooling="mean", method="lora", **options):
    model = classifier.build(folder, PLAN, pooling=pooling, dropout=0.0, seed=1).eval()
    way = methods.find(method)
    way.apply(model, way.options(**options))
    return model


def learned(folder, pooling="mean", **options):
    """Return a model whose adapter changes something."""
    model = build(folder, pooling, **options)
    with torch.no_grad():
        for name, parameter in model.encoder.named_parameters():
            if "lora_B" in name:
                parameter.normal_(std=0.5)
    return model.eval()


def encoded(folder, texts=TEXTS):
    return dict(load_tokenizer(folder)(texts, padding=True, truncation=True, max_length=16, return_tensors="pt"))


def names_that_learn(model):
    return {name for name, one in model.named_parameters() if one.requires_grad}


@POOLING
def test_an_adapter_that_has_learned_nothing_changes_nothing(tiny_base, pooling):
    plain = classifier.build(tiny_base, PLAN, pooling=pooling, dropout=0.0, seed=1).eval()
    inputs = encoded(tiny_base)
    torch.testing.assert_close(build(tiny_base, pooling).eval()(inputs), plain(inputs))


@POOLING
def test_only_the_adapter_and_the_head_learn(tiny_base, pooling):
    names = names_that_learn(build(tiny_base, pooling))
    assert any("lora_A" in name for name in names)
    assert {name for name in names if "lora_" not in name} == {
        f"{'classifier' if pooling == 'mean' else 'model.classifier'}.{part}" for part in ("weight", "bias")
    }


@POOLING
@pytest.mark.parametrize("dora", [False, True])
def test_it_is_saved_alone_and_comes_back_the_same(tiny_base, tmp_path, pooling, dora):
    model, inputs = learned(tiny_base, pooling, dora=dora), encoded(tiny_base)
    model.save(tmp_path, load_tokenizer(tiny_base), 16)
    assert not (tmp_path / "model.safetensors").exists()
    loaded, _, max_length = classifier.load(tmp_path)
    assert (loaded.labels, max_length, loaded.pooling) == (tuple(PLAN["labels"]), 16, pooling)
    torch.testing.assert_close(loaded(inputs), model(inputs))


def test_the_same_weights_give_the_same_bytes(tiny_base, tmp_path):
    model, tokenizer = learned(tiny_base), load_tokenizer(tiny_base)
    for name in ("one", "two"):
        model.save(tmp_path / name, tokenizer, 16)
    files = {path.name for path in (tmp_path / "one").iterdir() if path.is_file()}
    assert {"adapter_config.json", "adapter_model.safetensors", "config.json", "tokenizer.json"} <= files
    assert all((tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes() for name in files)


@POOLING
@pytest.mark.parametrize("dora", [False, True])
def test_the_snippet_answers_as_we_do_by_peft_alone(tiny_base, tmp_path, pooling, dora):
    model = learned(tiny_base, pooling, dora=dora)
    model.save(tmp_path / "best", load_tokenizer(tiny_base), 16)
    (tmp_path / "snippet.py").write_text(snippets.of_texts(tmp_path / "best", SINGLE), encoding="utf-8")
    command = [sys.executable, "-P", "-W", "ignore", "-c", SNIPPET.format(texts=TEXTS)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    ours = scores.softmax(model(encoded(tiny_base)).detach().numpy())
    theirs = [[row[label] for label in PLAN["labels"]] for row in json.loads(done.stdout)]
    np.testing.assert_allclose(theirs, ours, atol=1e-5)


@POOLING
def test_melted_into_the_base_it_answers_the_same(tiny_base, pooling):
    model, inputs = learned(tiny_base, pooling), encoded(tiny_base)
    before = model(inputs)
    adapters.melt(model.encoder)
    torch.testing.assert_close(model(inputs), before)
    assert not any("lora" in name for name, _ in model.named_parameters())


@POOLING
@pytest.mark.parametrize("method", ["full", "lora"])
def test_a_model_with_an_adapter_is_a_base_again(tiny_base, tmp_path, pooling, method):
    model, inputs = learned(tiny_base, pooling), encoded(tiny_base)
    model.save(tmp_path, load_tokenizer(tiny_base), 16)
    again = build(tmp_path, pooling, method).eval()
    torch.testing.assert_close(again.features(inputs), model.features(inputs))
    assert adapters.is_in(again.encoder) == (method == "lora")


@POOLING
def test_loading_draws_nothing(tiny_base, tmp_path, pooling):
    learned(tiny_base, pooling).save(tmp_path, load_tokenizer(tiny_base), 16)
    torch.manual_seed(5)
    before = torch.get_rng_state()
    classifier.load(tmp_path)
    assert torch.equal(torch.get_rng_state(), before)


def test_layers_are_named_by_the_ends_of_their_paths(tiny_base):
    names = names_that_learn(build(tiny_base, target_modules="query, value"))
    assert {name.split(".lora_")[0].split(".")[-1] for name in names if "lora_" in name} == {"query", "value"}
    with pytest.raises(SpecError, match="No layer of the base is named nobody") as refused:
        build(tiny_base, target_modules="nobody")
    assert "query" in refused.value.hint


def test_an_adapter_without_its_base_says_so(make_tiny_base, tmp_path):
    base = make_tiny_base(tmp_path / "base")
    learned(base).save(tmp_path / "run", load_tokenizer(base), 16)
    base.rename(tmp_path / "elsewhere")
    with pytest.raises(BaseModelError, match="is an adapter on the base"):
        classifier.load(tmp_path / "run")


@pytest.mark.parametrize(("layers", "first"), [(1, "encoder.encoder.layer.1"), (2, "encoder.encoder.layer.0")])
def test_the_last_layers_learn_and_nothing_below(tiny_base, layers, first):
    names = names_that_learn(build(tiny_base, method="last-layers", layers=layers))
    assert any(name.startswith(first) for name in names)
    assert not any("embeddings" in name for name in names)
    assert ("encoder.encoder.layer.0.attention.self.query.weight" in names) == (layers == 2)
    assert {"classifier.weight", "classifier.bias"} < names


def test_more_layers_than_there_are_is_all_of_them(tiny_base):
    names = names_that_learn(build(tiny_base, method="last-layers", layers=99))
    assert "encoder.encoder.layer.0.attention.self.query.weight" in names
