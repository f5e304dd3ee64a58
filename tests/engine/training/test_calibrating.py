"""What is kept has its temperature in its weights: in the report, in answers, for who loads it without us."""

import json
import math

import numpy as np
import pytest

from tests.same_run import differences
from tests.tiny_jobs import answer_of, result, stop_after, train
from tests.tiny_run import write_hard_rows, write_rows
from workbench.engine import calibration, jobs, tasks
from workbench.engine import spec as specs
from workbench.engine.data import dataset as datasets
from workbench.engine.events import Evaluated
from workbench.engine.inference import predictor
from workbench.engine.models import classifier
from workbench.engine.runs import kept


@pytest.fixture
def spec_of(run_spec, tmp_path):
    """Return a function that gives a run on rows enough for a temperature: hard ones are only learned by tuning.

    Every ninth label is wrong, so that no model is right on all rows.
    """

    def make(*, hard, **options):
        file = (write_hard_rows if hard else write_rows)(tmp_path / "rows.csv", rows=480)
        head, *lines = file.read_text(encoding="utf-8").splitlines()
        lines = [swapped(line) if number % 9 == 0 else line for number, line in enumerate(lines)]
        file.write_text("\n".join([head, *lines]), encoding="utf-8")
        data = {"train": str(file), "split": {"validation_share": 0.25}}
        tuned = {"learning_rate": 5e-3, "epochs": 4, "dropout": 0.0, "early_stopping_patience": 0}
        return run_spec({"data": data}, **{**tuned, **options})

    return make


OTHER = {",same": ",different", ",different": ",same", ",order,": ",money,", ",money,": ",order,"}


def swapped(line):
    """Return a line with the other label."""
    label = next(one for one in OTHER if one in line)
    return line.replace(label, OTHER[label])


def report_of(run):
    return json.loads((run / "report.json").read_text(encoding="utf-8"))


def outputs_of(run, side):
    """Return what the kept model gives for a side's rows, and what is right there."""
    spec = specs.read(run / "run.toml")
    task = tasks.find(spec.task, spec.task_options)
    rows = datasets.restore_sides(result(datasets.build(spec, task)), run / "split.parquet").rows(side)
    asked = result(predictor.load(run, spec))
    return result(asked.outputs(rows)), task.targets(rows, asked.plan)


def test_the_loss_on_validation_is_the_one_that_the_saved_model_has(spec_of):
    run, events = train(spec_of(hard=True))
    found, note = report_of(run)["calibration"], kept.read(run / "best")
    assert note.model == "tuned"
    assert found["temperature"] == note.temperature != 1.0
    outputs, targets = outputs_of(run, "validation")
    losses = found["validation"]
    assert losses["loss_after"] == pytest.approx(calibration.loss(outputs, targets, 1.0), abs=1e-6)
    assert losses["loss_before"] == pytest.approx(calibration.loss(outputs, targets, 1 / note.temperature), abs=1e-5)
    assert losses["loss_after"] < losses["loss_before"]
    chosen = max((one for one in events if isinstance(one, Evaluated) and one.best), key=lambda one: one.step)
    assert chosen.metrics["loss"] == losses["loss_before"]
    assert report_of(run)["validation"] == {**chosen.metrics, "loss": losses["loss_after"]}


def test_what_is_kept_needs_no_other_temperature(spec_of):
    run, _ = train(spec_of(hard=True))
    assert calibration.temperature(*outputs_of(run, "validation")) == pytest.approx(1.0, abs=1e-3)


def test_the_error_on_test_rows_is_that_of_the_saved_models_confidence(spec_of):
    run, _ = train(spec_of(hard=True))
    found = report_of(run)["calibration"]
    outputs, targets = outputs_of(run, "test")
    right = outputs.argmax(axis=1) == targets
    assert found["test"]["ece"] == pytest.approx(calibration.error(calibration.confidence(outputs), right), abs=1e-5)
    raw = calibration.confidence(outputs, 1 / found["temperature"])
    assert found["test"]["ece_untempered"] == pytest.approx(calibration.error(raw, right), abs=1e-5)
    assert sum(one["rows"] for one in found["test"]["bins"]) == len(targets)


@pytest.mark.parametrize("method", ["full", "probe", "lora"])
def test_answers_have_the_temperature_whatever_learns(method, spec_of):
    spec = specs.dataclasses.replace(spec_of(hard=method != "probe"), method=method)
    run, _ = train(spec)
    note = kept.read(run / "best")
    outputs, targets = outputs_of(run, "validation")
    assert note.validation["loss"] == pytest.approx(calibration.loss(outputs, targets, 1.0), abs=1e-6)
    text = "the order card money"
    (answer,) = [answer_of(jobs.predict_text(run, {"text": text}))["prediction"]["scores"]]
    asked = result(predictor.load(run, specs.read(run / "run.toml")))
    (logits,) = result(asked.outputs({"text": [text]}))
    shares = np.exp(logits - logits.max())
    assert max(answer.values()) == pytest.approx(float((shares / shares.sum()).max()), abs=1e-6)


def test_the_thresholds_of_sureness_are_those_of_the_tempered_model(spec_of):
    run, _ = train(spec_of(hard=True))
    outputs, _ = outputs_of(run, "validation")
    confidence = calibration.confidence(outputs)
    rows = report_of(run)["sureness"]["validation"]
    found = [float((confidence >= one["below"]).mean()) for one in rows]
    assert [one["coverage"] for one in rows] == pytest.approx(found, abs=0.02)


def test_stopped_and_resumed_is_tempered_as_never_stopped(spec_of):
    whole, _ = train(spec_of(hard=True))
    stop_after(jobs.train(spec_of(hard=True)), Evaluated, 3, "resume")
    (cut,) = [path for path in whole.parent.iterdir() if path != whole]
    list(jobs.resume(cut))
    assert differences(whole, cut) == []
    assert kept.read(cut / "best") == kept.read(whole / "best")


def test_a_refit_model_has_the_temperature_of_the_fit_before(spec_of):
    fit, _ = train(spec_of(hard=True))
    refit, _ = train(spec_of(hard=True, refit=True))
    before, after = kept.read(fit / "best"), kept.read(refit / "best")
    assert after.refit
    assert after.temperature == before.temperature != 1.0
    assert report_of(refit)["calibration"]["validation"] == report_of(fit)["calibration"]["validation"]


def test_a_base_that_came_with_a_head_stays_as_it_came(spec_of):
    first, _ = train(spec_of(hard=True))
    again = specs.dataclasses.replace(spec_of(hard=True), base=f"run/{first.name}")
    run, _ = train(again)
    note = kept.read(run / "before")
    assert (note.model, note.temperature) == ("base", 1.0)
    heads = [classifier.load(folder)[0].head.weight.detach().numpy() for folder in (first / "best", run / "before")]
    np.testing.assert_array_equal(*heads)


def test_too_few_validation_rows_leave_the_model_as_it_is(run_spec):
    run, _ = train(run_spec(epochs=1))
    found = report_of(run)["calibration"]
    assert found["temperature"] == 1.0
    assert found["validation"]["loss_before"] == found["validation"]["loss_after"]
    assert found["test"]["ece"] == found["test"]["ece_untempered"]
    assert math.isfinite(found["test"]["ece"])
