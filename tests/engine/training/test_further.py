"""A finished run goes on with more rows and new labels: what it knew is kept, its model is what has to be beaten."""

import json

import numpy as np
import pytest

from tests.same_run import differences
from tests.tiny_jobs import answer_of, stop_after, train
from workbench.engine import folders, jobs
from workbench.engine.events import Evaluated
from workbench.engine.models import classifier

NEW = {"rows": "help with my login password account", "pet": "cat dog red blue"}
OPTIONS = {"epochs": 2, "learning_rate": 3e-3}


def more_rows(path, labels=("rows",), rows=40):
    """Write the first run's kind of rows, and rows of new labels."""
    lines = ["text,label"]
    for number in range(rows):
        lines.append(f"order card where {number},order" if number % 2 else f"refund money price {number},money")
        for label in labels:
            words = NEW[label].split()
            lines.append(f"{words[number % len(words)]} {words[(number + 1) % len(words)]} {number},{label}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


@pytest.fixture
def first(run_spec):
    return train(run_spec(**OPTIONS))[0]


@pytest.fixture
def further(run_spec, first, tmp_path):
    """Return a function that gives the spec of a run which goes on from the first one with other rows."""

    def make(labels=("rows",), task_rows=40, **options):
        data = more_rows(tmp_path / "more.csv", labels, task_rows)
        return run_spec({"base": f"run/{first.name}", "data": {"train": str(data)}}, **{**OPTIONS, **options})

    return make


def report(run):
    return json.loads((run / "report.json").read_text(encoding="utf-8"))


def test_new_labels_are_added_and_the_old_ones_kept(further):
    run, events = train(further())
    found = report(run)
    assert found["confusion"]["labels"] == ["money", "order", "rows"]
    assert found["test"]["before"]["method"] == "base"
    assert found["test"]["after"]["accuracy"] > found["test"]["before"]["accuracy"]
    said = [event.as_dict()["message"] for event in events if event.name == "noticed"]
    assert any("1 label(s) are new to the base" in one and "“rows”" in one for one in said)


def test_before_is_the_first_runs_model_as_it_was(further, first):
    run, _ = train(further())
    asked = {"text": "refund money please"}
    before, kept = (
        answer_of(jobs.predict_text(folder, asked, checkpoint=checkpoint))["prediction"]["scores"]
        for folder, checkpoint in ((run, "before"), (first, "best"))
    )
    assert before == kept
    assert np.isfinite(report(run)["test"]["before"]["loss"])  # of the rows whose label it knows


def test_the_head_starts_from_what_the_base_knew(further, first):
    """With a rate of nothing the rows of the old labels are the first run's own."""
    run, _ = train(further(epochs=1, learning_rate=1e-9, weight_average=0.0))
    old, new = (classifier.load(folder)[0] for folder in (first / "best", tuned(run)))
    for label in old.labels:
        one, other = (model.head.weight[model.labels.index(label)].detach().numpy() for model in (old, new))
        np.testing.assert_allclose(one, other, atol=1e-6)


def tuned(run):
    """Return the folder of the tuned model, kept or not."""
    return next(folder for folder in (run / "tuned", run / "best") if folder.is_dir())


def test_labels_that_the_new_rows_lack_are_kept_too(further):
    spec = further(labels=("rows", "pet"))
    lines = spec.data.train.read_text(encoding="utf-8").splitlines()
    spec.data.train.write_text("\n".join(line for line in lines if not line.endswith(",order")), encoding="utf-8")
    run, _ = train(spec)
    assert classifier.load(run / "best")[0].labels == ("money", "order", "pet", "rows")


def test_stopped_and_resumed_it_equals_one_that_never_was(further):
    whole, _ = train(further())
    stop_after(jobs.train(further()), Evaluated, 2, "resume")
    (cut,) = [path for path in folders.runs().iterdir() if (path / "last").is_dir()]
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_its_adapter_goes_on_learning(run_spec, tmp_path):
    first, _ = train(run_spec({"method": "lora"}, **OPTIONS))
    data = more_rows(tmp_path / "more.csv")
    top = {"base": f"run/{first.name}", "method": "lora", "data": {"train": str(data)}}
    run, _ = train(run_spec(top, **OPTIONS))
    assert (run / "best" / "adapter_model.safetensors").is_file()
    assert report(run)["test"]["after"]["accuracy"] > 0.5
