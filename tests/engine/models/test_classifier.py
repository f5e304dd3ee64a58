"""Classifiers on tiny real bases: their features, heads, layouts, and the snippet that loads them without us."""

import json
import subprocess
import sys
import threading

import numpy as np
import pytest
import torch

from workbench.engine import scores
from workbench.engine.errors import BaseModelError
from workbench.engine.models import classifier, snippets
from workbench.engine.models.pretrained import load_tokenizer

LABELS = ["bad", "good", "über"]
SINGLE = "single_label_classification"
TEXTS = ["where is my card", "great", "the order arrived broken please refund my money"]
PAIRS = ["a dog", "the red cat is not blue", "help"]
SNIPPET = "import json, sys\nexec(open('snippet.py').read())\nprint(json.dumps(predict(json.loads(sys.argv[1]))))"


def build(folder, pooling="mean", labels=LABELS, seed=1):
    return classifier.build(folder, {"labels": labels}, pooling=pooling, dropout=0.3, seed=seed).eval()


def encode(tokenizer, texts, pairs=None, max_length=16):
    return dict(tokenizer(texts, pairs, truncation=True, max_length=max_length, padding=True, return_tensors="pt"))


def files_of(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def predicted_without_us(run, inputs):
    (run / "snippet.py").write_text(snippets.of_texts(run / "best", SINGLE), encoding="utf-8")
    command = [sys.executable, "-P", "-W", "ignore", "-c", SNIPPET, json.dumps(inputs)]
    done = subprocess.run(command, cwd=run, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_logits_are_the_heads_answer_to_the_features(tiny_base, pooling):
    model, inputs = build(tiny_base, pooling), encode(load_tokenizer(tiny_base), TEXTS)
    torch.testing.assert_close(model.head(model.features(inputs)), model(inputs))


def test_mean_features_are_the_unit_length_mean_over_real_tokens(tiny_base):
    model, tokenizer = build(tiny_base), load_tokenizer(tiny_base)
    alone = model.encoder(**encode(tokenizer, [TEXTS[1]])).last_hidden_state[0].mean(0)
    together = model.features(encode(tokenizer, TEXTS))[1]
    torch.testing.assert_close(together, alone / alone.norm(), atol=1e-5, rtol=1e-5)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_every_parameter_gets_a_gradient(tiny_base, pooling):
    model = build(tiny_base, pooling).train()
    model(encode(load_tokenizer(tiny_base), TEXTS)).logsumexp(1).sum().backward()
    assert [name for name, one in model.named_parameters() if one.grad is None] == []


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_the_same_seed_gives_the_same_head_and_leaves_the_global_generator_alone(tiny_base, pooling):
    torch.manual_seed(7)
    state = torch.get_rng_state()
    first, second, other = (build(tiny_base, pooling, seed=seed) for seed in (1, 1, 2))
    assert torch.equal(torch.get_rng_state(), state)
    assert torch.equal(first.head.weight, second.head.weight)
    assert not torch.equal(first.head.weight, other.head.weight)


def test_a_missing_pooler_starts_as_the_identity(shared):
    model = build(shared / "bases" / "multilingual-e5-small-en-zh", "cls")
    assert torch.equal(model.model.bert.pooler.dense.weight, torch.eye(384))


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_dropout_reaches_the_base(tiny_base, pooling):
    rates = {one.p for one in build(tiny_base, pooling).modules() if isinstance(one, torch.nn.Dropout)}
    assert rates == {0.3}


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_a_saved_model_comes_back_the_same(tiny_base, tmp_path, pooling):
    model, tokenizer = build(tiny_base, pooling), load_tokenizer(tiny_base)
    inputs = encode(tokenizer, TEXTS)
    model.save(tmp_path, tokenizer, 16)
    loaded, _, max_length = classifier.load(tmp_path)
    assert (loaded.labels, max_length, loaded.pooling) == (tuple(LABELS), 16, pooling)
    assert torch.equal(loaded(inputs), model(inputs))


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_saving_twice_gives_the_same_bytes_and_no_pickles(tiny_base, tmp_path, pooling):
    model, tokenizer = build(tiny_base, pooling), load_tokenizer(tiny_base)
    model.save(tmp_path / "one", tokenizer, 16)
    encode(tokenizer, TEXTS)
    model.save(tmp_path / "two", tokenizer, 16)
    assert files_of(tmp_path / "one") == files_of(tmp_path / "two")
    assert {path.suffix for path in files_of(tmp_path / "one")} <= {".json", ".safetensors", ".txt"}


@pytest.mark.parametrize("pairs", [None, PAIRS])
@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_the_snippet_answers_as_we_do_without_the_workbench(tiny_base, tmp_path, pooling, pairs):
    model, tokenizer = build(tiny_base, pooling), load_tokenizer(tiny_base)
    check_snippet(model, tokenizer, tmp_path, pairs)


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_the_snippet_answers_as_we_do_on_the_starter(starter, tmp_path, pooling):
    check_snippet(build(starter, pooling), load_tokenizer(starter), tmp_path, None)


def check_snippet(model, tokenizer, run, pairs):
    model.save(run / "best", tokenizer, 6)
    ours = scores.softmax(model(encode(tokenizer, TEXTS, pairs, max_length=6)).detach().numpy())
    rows = [{"text": a, "text_pair": b} for a, b in zip(TEXTS, pairs, strict=True)] if pairs else TEXTS
    answers = predicted_without_us(run, rows)
    np.testing.assert_allclose([[row[label] for label in LABELS] for row in answers], ours, atol=1e-5)
    assert all(list(row.values()) == sorted(row.values(), reverse=True) for row in answers)


def test_a_tuned_models_own_head_comes_in_the_order_asked_for(tiny_base, tmp_path):
    model = build(tiny_base, "cls")
    model.save(tmp_path, load_tokenizer(tiny_base), 16)
    kept = classifier.own_head(tmp_path, {"labels": ["über", "bad", "good"]}, SINGLE)
    np.testing.assert_array_equal(kept.weight[0], model.head.weight[2].detach().numpy())
    assert classifier.own_head(tmp_path, {"labels": ["other", "bad"]}, SINGLE) is None
    assert classifier.own_head(tmp_path, {"labels": LABELS}, "multi_label_classification") is None


def test_a_tuned_model_is_a_base_for_other_labels(tiny_base, tmp_path):
    build(tiny_base, "cls").save(tmp_path, load_tokenizer(tiny_base), 16)
    assert build(tmp_path, "cls", labels=["a", "b", "c", "d", "e"]).head.out_features == 5


def test_a_base_whose_body_lacks_weights_is_refused(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    config = json.loads((folder / "config.json").read_text())
    (folder / "config.json").write_text(json.dumps(config | {"num_hidden_layers": 3}))
    with pytest.raises(BaseModelError, match="parts are missing"):
        build(folder)


def test_a_base_that_needs_code_of_its_own_is_refused(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    (folder / "config.json").write_text(
        json.dumps({"model_type": "mine", "auto_map": {"AutoConfig": "code.Config", "AutoModel": "code.Model"}})
    )
    with pytest.raises(BaseModelError, match="program code of its own"):
        build(folder)


def test_an_unknown_architecture_is_refused_in_a_sentence(make_tiny_base, tmp_path):
    folder = make_tiny_base(tmp_path / "base")
    (folder / "config.json").write_text(json.dumps({"model_type": "nobody-knows"}))
    with pytest.raises(BaseModelError, match="can't be loaded"):
        build(folder)


def test_a_base_without_a_head_is_no_classifier(tiny_base):
    with pytest.raises(BaseModelError, match="no classification head"):
        classifier.load(tiny_base)


def test_gradient_checkpointing_changes_no_gradient(tiny_base):
    grads = []
    for on in (False, True):
        model = classifier.build(tiny_base, {"labels": LABELS}, pooling="mean", dropout=0.0, seed=1).train()
        if on:
            model.enable_gradient_checkpointing()
        model(encode(load_tokenizer(tiny_base), TEXTS)).logsumexp(1).sum().backward()
        grads.append(next(model.encoder.parameters()).grad)
    torch.testing.assert_close(grads[0], grads[1])


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_loading_draws_nothing_and_leaves_the_training_threads_settings(tiny_base, tmp_path, pooling, monkeypatch):
    """A run that trains on another thread keeps its random numbers, or it would not be the same run again."""
    build(tiny_base, pooling).save(tmp_path / "saved", load_tokenizer(tiny_base), 16)
    monkeypatch.setattr(torch.random, "fork_rng", None)  # putting the state back would undo what the run has drawn
    torch.manual_seed(5)
    before, threads = torch.random.get_rng_state(), torch.get_num_threads()
    drawn = []

    def load():
        model, tokenizer, _ = classifier.load(tmp_path / "saved")
        torch.set_num_threads(threads + 1)  # as a predictor of a run with other threads does
        with torch.inference_mode():
            model(encode(tokenizer, TEXTS))
        drawn.append(torch.equal(before, torch.random.get_rng_state()))

    thread = threading.Thread(target=load)
    thread.start()
    thread.join()
    assert drawn == [True]
    assert torch.get_num_threads() == threads
    torch.set_num_threads(threads)  # new threads take what was set last


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_a_score_is_saved_in_its_own_unit_and_scaled_again_when_loaded(tiny_base, tmp_path, pooling):
    plan = {"labels": ["score"], "mean": 3.0, "deviation": 2.0}
    model = classifier.build(tiny_base, plan, problem="regression", pooling=pooling, dropout=0.0, seed=1).eval()
    tokenizer, before = load_tokenizer(tiny_base), model.head.weight.clone()
    model.save(tmp_path / "best", tokenizer, 16)
    assert torch.equal(model.head.weight, before)  # what learns on is as it was
    loaded, _, _ = classifier.load(tmp_path / "best")
    inputs = encode(tokenizer, TEXTS)
    torch.testing.assert_close(loaded(inputs), model(inputs))
    assert (loaded.plan, loaded.problem) == (plan, "regression")
    (tmp_path / "snippet.py").write_text(snippets.of_texts(tmp_path / "best", "regression"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-W", "ignore", "-c", SNIPPET, json.dumps(TEXTS)], cwd=tmp_path, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert json.loads(done.stdout) == pytest.approx((model(inputs)[:, 0] * 2 + 3).tolist(), abs=1e-5)


def test_a_base_of_other_scores_brings_its_head_into_their_scale(tiny_base, tmp_path):
    old, new = ({"labels": ["score"], "mean": mean, "deviation": wide} for mean, wide in ((3.0, 2.0), (10.0, 5.0)))
    model = classifier.build(tiny_base, old, problem="regression", pooling="mean", dropout=0.0, seed=1).eval()
    model.save(tmp_path, load_tokenizer(tiny_base), 16)
    head = classifier.own_head(tmp_path, new, "regression")
    seen = model.features(encode(load_tokenizer(tiny_base), TEXTS)).detach().numpy()
    in_unit = (seen @ head.weight.T + head.bias) * 5 + 10
    expected = model(encode(load_tokenizer(tiny_base), TEXTS)).detach().numpy() * 2 + 3
    np.testing.assert_allclose(in_unit, expected, atol=1e-4)


def test_several_labels_are_answered_by_their_thresholds_without_us(tiny_base, tmp_path):
    thresholds = {"bad": 0.0, "good": 1.0, "über": 0.0}
    plan = {"labels": LABELS, "thresholds": thresholds}
    model = classifier.build(
        tiny_base, plan, problem="multi_label_classification", pooling="mean", dropout=0.0, seed=1
    ).eval()  # fmt: skip
    model.save(tmp_path / "best", load_tokenizer(tiny_base), 16)
    code = snippets.of_texts(tmp_path / "best", "multi_label_classification")
    (tmp_path / "snippet.py").write_text(code, encoding="utf-8")
    script = SNIPPET.replace("predict(json.loads(sys.argv[1]))", "labels(json.loads(sys.argv[1]))")
    done = subprocess.run(
        [sys.executable, "-P", "-W", "ignore", "-c", script, json.dumps(TEXTS)], cwd=tmp_path, capture_output=True,
        text=True, check=False,
    )  # fmt: skip
    assert [sorted(row) for row in json.loads(done.stdout)] == [["bad", "über"]] * 3
    assert classifier.load(tmp_path / "best")[0].plan["thresholds"] == thresholds


def test_what_a_base_knew_of_its_own_task_is_not_kept(tiny_base, tmp_path):
    plan = {"labels": ["score"], "mean": 3.0, "deviation": 2.0}
    tokenizer = load_tokenizer(tiny_base)
    first = classifier.build(tiny_base, plan, problem="regression", pooling="mean", dropout=0.0, seed=1)
    first.save(tmp_path / "scores", tokenizer, 16)
    build(tmp_path / "scores").save(tmp_path / "classes", tokenizer, 16)
    assert classifier.load(tmp_path / "classes")[0].plan == {"labels": LABELS}
