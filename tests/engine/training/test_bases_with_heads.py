"""A base that already has a head for these labels is itself what tuning has to beat."""

import json

from tests.conftest import write_tiny_base
from tests.tiny_jobs import train


def report(run):
    return json.loads((run / "report.json").read_text(encoding="utf-8"))


def said(run):
    lines = (run / "events.jsonl").read_text(encoding="utf-8").splitlines()
    return [event["message"] for event in map(json.loads, lines) if event["event"] == "noticed"]


def test_before_is_the_bases_own_head_and_quick_stands_beside_it(run_spec):
    first, _ = train(run_spec())
    second, _ = train(run_spec({"base": f"run/{first.name}"}))
    found = report(second)
    assert found["test"]["before"]["method"] == "base"
    figures = {key: value for key, value in found["test"]["before"].items() if key != "method"}
    assert figures == report(first)["test"]["after"]
    assert set(found["baselines"]) == {"majority", "tfidf", "quick"}
    assert not any("base learned from" in line for line in said(second))  # the same split: test rows are untouched


def test_test_rows_that_the_base_has_learned_from_are_said(run_spec):
    first, _ = train(run_spec())
    data = {"train": str(run_spec().data.train), "split": {"seed": 7}}
    second, _ = train(run_spec({"base": f"run/{first.name}", "data": data}))
    assert any("base learned from" in line for line in said(second))


def test_the_base_is_kept_where_nothing_beats_it(run_spec):
    first, _ = train(run_spec())
    second, _ = train(run_spec({"base": str(first / "best")}, learning_rate=1e-9))
    assert report(second)["kept"] in ("base", "quick")
    assert not (second / "quick").exists()


def test_a_base_pooled_by_its_first_token_is_saved_as_transformers_own_class(run_spec, tmp_path):
    base = write_tiny_base(tmp_path / "cls", pooling="cls")
    run, _ = train(run_spec({"base": str(base)}))
    config = json.loads((run / "best" / "config.json").read_text(encoding="utf-8"))
    assert config["architectures"] == ["BertForSequenceClassification"]
    assert sorted(config["id2label"].values()) == ["money", "order"]


def test_a_random_head_starts_worse_than_one_from_the_probe(run_spec):
    losses = {}
    for start in ("probe", "random"):
        _, found = train(run_spec(head_start=start))
        losses[start] = next(event.loss for event in found if event.name == "stepped")
    assert losses["probe"] < losses["random"]
