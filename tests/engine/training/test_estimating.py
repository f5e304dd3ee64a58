"""How long a run would take: measured in small, added up as a run does it, without leaving a trace."""

import dataclasses
import time

import numpy as np
import pytest
import torch

from tests.same_run import differences
from tests.tiny_jobs import answer_of, drain, train
from workbench.engine import folders, jobs, memory
from workbench.engine.errors import WorkbenchError
from workbench.engine.events import Progressed, StopRequested
from workbench.engine.training import costs, estimating
from workbench.engine.training.costs import Costs
from workbench.engine.training.trials import Law, Stopwatch, time_batches


def by_name(spec):
    return {one["name"]: one for one in answer_of(jobs.estimate(spec))["recipes"]}


def leftovers():
    return [*folders.runs().glob("*"), *(folders.cache() / "estimates").glob("*")]


def test_every_recipe_has_its_time_and_memory(run_spec):
    found = by_name(run_spec())
    assert list(found) == ["quick", "balanced", "best"]
    assert all(one["seconds"] == pytest.approx(sum(one["parts"].values())) for one in found.values())
    assert all(one["fits"] and one["bytes"] > 10 * 2**20 for one in found.values())  # a process with torch is larger
    assert found["quick"]["seconds"] < found["balanced"]["seconds"]
    assert leftovers() == []


def test_what_a_recipe_sets_makes_the_difference_and_what_is_given_wins(run_spec):
    spec = run_spec()
    free = dataclasses.replace(spec, training={key: value for key, value in spec.training.items() if key != "epochs"})
    assert [one["steps"] for one in by_name(free).values()] == [0, 4 * 8, 6 * 8]  # 64 rows to learn from, 8 a batch
    assert [one["steps"] for one in by_name(spec).values()] == [0, 3 * 8, 3 * 8]


def test_a_method_that_was_given_wins_too(run_spec):
    found = by_name(run_spec({"recipe": "balanced", "method": "probe"}))
    assert [one["steps"] for one in found.values()] == [0, 0, 0]


def test_an_estimate_changes_nothing_of_the_run_that_follows(run_spec):
    spec = run_spec()
    first, _ = train(spec)
    threads, random = torch.get_num_threads(), torch.get_rng_state()
    by_name(spec)
    assert torch.get_num_threads() == threads
    assert torch.equal(torch.get_rng_state(), random)
    again, _ = train(spec)
    assert differences(first, again) == []


@pytest.mark.parametrize("stage", ["preparing", "timing checks", "timing steps"])
def test_a_stop_is_answered_at_once_and_leaves_nothing(run_spec, stage):
    threads = torch.get_num_threads()
    job = jobs.estimate(run_spec())
    next(event for event in job if isinstance(event, Progressed) and event.stage == stage)
    with pytest.raises(StopRequested):
        job.throw(StopRequested("discard"))
    assert leftovers() == []
    assert torch.get_num_threads() == threads


def test_what_stops_a_run_stops_its_estimate(run_spec):
    with pytest.raises(WorkbenchError, match="could never stop early"):
        by_name(run_spec(evaluate_every=1000, early_stopping_patience=5))


def test_what_can_not_fit_is_not_tried(run_spec, tmp_path, monkeypatch):
    for name, text in (("memory.max", "1000"), ("memory.current", "900"), ("memory.stat", "inactive_file 0")):
        (tmp_path / name).write_text(text)
    monkeypatch.setattr(memory, "CONTROL_GROUP", tmp_path)  # 100 bytes are left
    found = by_name(run_spec())
    assert {(one["fits"], one["seconds"]) for one in found.values()} == {(False, None)}
    assert all(one["bytes"] > 100 for one in found.values())


def test_rows_beyond_the_sample_are_counted_without_being_computed(run_spec, monkeypatch):
    monkeypatch.setattr(costs, "SAMPLE", 16)
    monkeypatch.setattr(costs, "BATCHES", 1)
    found = by_name(run_spec(epochs=2))
    assert found["balanced"]["steps"] == 2 * 8  # 64 of the 80 rows are to learn from, in batches of 8
    assert found["quick"]["parts"]["simple"] > 0


@pytest.mark.parametrize("label", [lambda number: int(number == 9), lambda number: number % 60])
def test_any_number_of_classes_can_be_estimated(run_spec, tmp_path, label):
    rows = [f"order {number},{label(number)}" for number in range(180)]
    (tmp_path / "classes.csv").write_text("\n".join(["text,label", *rows, "money,1"]))
    assert by_name(run_spec({"data": {"train": str(tmp_path / "classes.csv")}}))["quick"]["seconds"] > 0


COSTS = Costs(
    start=2.0, threads=4.0, formats=2.0, words=0.5, seen=9.0, fit=0.25,
    checks={"validation": 1.0, "test": 1.5}, save=0.125, load=0.25, step=0.5,
    apart=0.75, passes=1, checkpoint=2.0, simple_peak=1, peak=2, longest=8,
)  # fmt: skip


@pytest.fixture
def asked(run_spec):
    from workbench.engine.training import prepare

    return lambda **training: drain(prepare.look(run_spec(**training)))[1]


def test_quick_is_one_pass_one_fit_and_the_test(asked):
    one = asked()
    parts = estimating._parts(estimating._of_recipe(one.spec, one, "quick"), one, COSTS)
    assert parts["start"] == 2.0 + 4.0
    assert parts["simple"] == 0.5 + 9.0 + 0.25 + 1.0 + 0.125 + 2.0 / 2
    assert parts["test"] == 0.5 + 2 * (0.25 + 1.5)
    assert parts["training"] == parts["checks"] == 0.0


def test_tuning_adds_its_steps_checks_and_saved_states(asked):
    one = asked(epochs=30, evaluate_every=120)
    parts = estimating._parts(estimating._of_recipe(one.spec, one, "balanced"), one, COSTS)
    assert parts["start"] == 2.0 + 4.0 + 2.0
    assert parts["checks"] == 2 * (1.0 + 0.125 + 2.0)  # 240 steps, checked every 120
    assert parts["training"] == 240 * 0.5 + 2 * 2.0  # 60 s between two checks: a state in between


def test_a_second_pass_a_warm_up_and_a_refit_are_counted(asked):
    def parts(**options):
        one = asked(**options)
        return estimating._parts(estimating._of_recipe(one.spec, one, "balanced"), one, COSTS)

    plain = parts()
    twice = parts(r_drop=1.0)
    assert twice["training"] == 2 * plain["training"]
    again = COSTS.seen + COSTS.fit  # the fit on features that have moved
    warm = parts(contrast_steps=10)
    assert warm["simple"] == plain["simple"] + 10 * COSTS.apart + again
    refit = parts(refit=True)
    more = 1 + 8 / 64  # rows, as a multiple of the training rows
    assert refit["simple"] == plain["simple"] + more * COSTS.fit
    assert refit["refit"] == pytest.approx(
        COSTS.load + again + COSTS.checkpoint / 2 + 0.75 * more * plain["training"] + COSTS.save + COSTS.checkpoint
    )


def test_the_time_of_whoever_iterates_does_not_count():
    def work():
        yield Progressed("thinking")
        time.sleep(0.05)
        return "done"

    watch = Stopwatch()
    job = watch.over(work())
    next(job)
    time.sleep(0.2)
    assert drain(job)[1] == "done"
    assert 0.05 <= watch.seconds < 0.2
    assert watch.stages["thinking"] >= 0.05


def test_batches_that_were_not_timed_lie_between_those_that_were():
    law = Law(np.array([100, 200]), np.array([1.0, 3.0]))
    assert law.of(np.array([150, 200])).tolist() == [2.0, 3.0]


def test_the_longest_batch_is_timed_and_the_time_for_it_is_kept():
    done = []

    def work(rows):
        done.append(len(rows))
        time.sleep(0.03)
        yield Progressed("working")

    batches = [np.arange(count) for count in (1, 5, 3, 2, 4)]
    tokens = np.array([len(batch) for batch in batches])
    _, law = drain(time_batches(batches, tokens, work, stage="timing", seconds=0.01))
    assert done == [5, 5, 3, 1]  # the longest warms up; then it, the middle, the shortest
    assert law.tokens.tolist() == [1, 3, 5]
