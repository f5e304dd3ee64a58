"""A refit learns from both sides for as long as validation chose, keeps the fit's figures, and survives stops."""

import json

import numpy as np
import pytest

from tests.same_run import differences
from tests.tiny_jobs import train
from tests.tiny_run import write_hard_rows
from workbench.engine import early_end, folders, jobs, queries
from workbench.engine.data.tokenizing import from_lists
from workbench.engine.events import Evaluated, Noticed, Progressed, Stepped, StopRequested
from workbench.engine.models import classifier
from workbench.engine.runs import kept
from workbench.engine.training.setup import Side

LEARNING_ANEW = "learning from all rows"
TUNED = {"learning_rate": 5e-3, "epochs": 6, "dropout": 0.0, "early_stopping_patience": 0}  # beats the simple model


@pytest.fixture
def hard_spec(run_spec, tmp_path):
    data = write_hard_rows(tmp_path / "hard.csv")
    return lambda **options: run_spec({"data": {"train": str(data)}}, **TUNED, **options)


def refit_steps(events):
    return [one.done for one in events if isinstance(one, Progressed) and one.stage == LEARNING_ANEW]


def weights(run):
    return classifier.load(run / "best")[0].state_dict()


def test_the_kept_model_has_learned_anew_and_says_so(hard_spec):
    run, events = train(hard_spec(refit=True))
    report = json.loads((run / "report.json").read_text())
    assert report["kept"] == "tuned"
    assert report["checkpoint"]["refit"]
    assert [one for one in events if isinstance(one, Noticed) and "learns anew" in one.message]
    chosen = max((one for one in events if isinstance(one, Evaluated) and one.best), key=lambda one: one.step)
    assert report["validation"] == chosen.metrics
    assert kept.read(run / "best").step == chosen.step
    rows = next(one for one in events if one.name == "started").rows
    steps = np.ceil((rows["train"] + rows["validation"]) / 8) * 6
    assert refit_steps(events)[-1] == round(chosen.step / max(one.step for one in events if isinstance(one, Stepped))
                                            * steps)  # fmt: skip


def test_its_fit_is_that_of_a_run_without(hard_spec):
    _, plain = train(hard_spec())
    _, events = train(hard_spec(refit=True))
    losses = [[one.loss for one in found if isinstance(one, Stepped)] for found in (plain, events)]
    checks = [[one.metrics for one in found if isinstance(one, Evaluated)] for found in (plain, events)]
    assert losses[0] == losses[1]
    assert checks[0] == checks[1]


def test_the_simple_model_is_refit_too(run_spec):
    run, _ = train(run_spec({"method": "probe"}, refit=True))
    plain, _ = train(run_spec({"method": "probe"}))
    assert kept.read(run / "best").refit
    assert kept.read(run / "best").validation == kept.read(plain / "best").validation
    heads = [weights(one)["classifier.weight"] for one in (run, plain)]
    assert not np.allclose(*heads)


def test_a_simple_model_that_tuning_did_not_beat_is_no_tuned_one(run_spec):
    run, events = train(run_spec(refit=True, learning_rate=1e-9))
    assert kept.read(run / "best").model == "quick"
    assert not refit_steps(events)


@pytest.mark.parametrize("steps", [1, 5])
def test_stopped_while_learning_anew_it_ends_as_never_stopped(hard_spec, steps):
    whole, _ = train(hard_spec(refit=True))
    job = jobs.train(hard_spec(refit=True))
    for event in job:
        if isinstance(event, Progressed) and event.stage == LEARNING_ANEW and event.done == steps:
            break
    job.throw(StopRequested("resume"))
    list(job)
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    assert kept.read(cut / "best").refit is False
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_killed_between_the_renames_of_its_model_it_is_put_back(hard_spec):
    whole, _ = train(hard_spec(refit=True))
    job = jobs.train(hard_spec(refit=True))
    for event in job:
        if isinstance(event, Progressed) and event.stage == LEARNING_ANEW and event.done == 3:
            break
    job.throw(StopRequested("resume"))
    list(job)
    (cut,) = [path for path in folders.runs().iterdir() if path != whole]
    (cut / "best").rename(cut / "best.previous")
    list(jobs.resume(cut))
    assert differences(whole, cut) == []


def test_ended_with_its_best_kept_it_has_learned_less_than_quick_and_that_is_known(hard_spec):
    job = jobs.train(hard_spec(refit=True))
    for event in job:
        if isinstance(event, Progressed) and event.stage == LEARNING_ANEW:
            break
    job.throw(StopRequested("best"))
    list(job)
    (run,) = folders.runs().iterdir()
    list(jobs.finish(run))
    found = queries.run(str(run))
    assert kept.read(run / "before").refit
    assert not kept.read(run / "best").refit
    said = list(early_end.sentences(found["run_file"], found["report"]))
    assert said == [early_end.LEARNED_LESS, early_end.BEFORE_LEARNED_MORE]
    rows = found["report"]["test"]["rows_changed"]
    assert 0 < rows <= found["report"]["test"]["rows"]


def test_rows_whose_label_training_never_saw_are_not_learned_from():
    one = Side(from_lists({"input_ids": [[1, 2], [3]]}), np.array([0, 1]), ["a", "b"])
    other = Side(from_lists({"input_ids": [[4], [5, 6, 7], [8]]}), np.array([1, -1, 0]), ["b", "?", "a"])
    both = one.and_known_of(other)
    assert both.targets.tolist() == [0, 1, 1, 0]
    assert both.truth == ["a", "b", "b", "a"]
    assert [row.tolist() for row in both.tokens.take(range(4))["input_ids"]] == [[1, 2], [3], [4], [8]]
    assert both.tokens.lengths.tolist() == [2, 1, 1, 1]
