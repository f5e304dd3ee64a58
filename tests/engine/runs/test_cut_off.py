"""Runs cut off without a word: said with how far they came, until a person goes on with them or lets them be."""

import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.cut_runs import cut
from tests.engine.runs.test_store import make_run
from tests.tiny_jobs import only_run, stop_after
from workbench.engine import jobs, queries, unattended
from workbench.engine.errors import RunError
from workbench.engine.events import Evaluated, Finished, Started, Stepped
from workbench.engine.runs import journal, record, store

LONG = {"epochs": 60, "early_stopping_patience": 0}


def found():
    return unattended.standing()["cut_off"]


def test_it_says_how_far_the_run_came(run_spec):
    cut(run_spec({"name": "mine"}, **LONG), Evaluated, 2)
    (one,) = found()
    events = [json.loads(line) for line in (only_run() / "events.jsonl").read_text().splitlines()]
    assert one["step"] == [event["step"] for event in events if event["event"] == "stepped"][-1]
    assert one["steps"] == next(event["steps"] for event in events if event["event"] == "started")
    assert one["saved"] == [event["step"] for event in events if event["event"] == "saved"][-1]
    assert (one["name"], one["folder"], one["has_model"]) == ("mine", str(only_run()), True)


def test_the_best_figure_is_the_newest_however_long_the_run_was(run_spec, monkeypatch):
    cut(run_spec(**LONG), Evaluated, 2)
    monkeypatch.setattr(journal, "MOST_BYTES", 100)
    better = {"event": "evaluated", "step": 999, "best": True, "metrics": {"macro_f1": 1.0}}
    with (only_run() / "events.jsonl").open("a") as file:
        file.write(json.dumps(better) + "\n")
    assert queries.run_progress(str(only_run()))["best"] == {"step": 999, "metrics": {"macro_f1": 1.0}}


def test_before_the_first_step_there_is_none_and_nothing_to_keep(run_spec):
    cut(run_spec(**LONG), Started, 1)
    (one,) = found()
    assert (one["step"], one["saved"], one["has_model"]) == (0, None, False)
    with pytest.raises(RunError, match="no model yet"):
        list(jobs.finish(only_run()))


def test_its_best_model_is_kept_tested_and_the_run_ended(run_spec):
    cut(run_spec(**LONG), Evaluated, 2)
    assert isinstance(list(jobs.finish(only_run()))[-1], Finished)
    assert store.summary(only_run())["status"] == "finished"
    assert not (only_run() / "last").exists()
    assert found() == []
    with pytest.raises(RunError, match="nothing to end"):
        list(jobs.finish(only_run()))


def test_a_best_model_that_was_just_being_exchanged_is_put_back(run_spec):
    cut(run_spec(**LONG), Evaluated, 2)
    (only_run() / "best").rename(only_run() / "best.previous")
    assert found()[0]["has_model"]
    assert isinstance(list(jobs.finish(only_run()))[-1], Finished)


def test_nobody_is_asked_again_about_a_run_that_is_let_be_until_it_is_cut_off_again(run_spec):
    cut(run_spec(**LONG), Stepped, 3)
    assert unattended.leave_alone(only_run())["cut_off"] == []
    assert store.summary(only_run())["status"] == "interrupted"
    record.Record(only_run()).close()  # somebody went on with it, and was cut off in turn
    assert len(found()) == 1


def test_a_run_that_goes_on_elsewhere_is_not_cut_off(run_spec):
    cut(run_spec(**LONG), Stepped, 3)
    held = record.Record(only_run())
    assert found() == []
    assert [one["folder"] for one in unattended.standing()["going"]] == [str(only_run())]
    held.close()


def test_a_run_that_a_person_stopped_is_not_cut_off(run_spec):
    stop_after(jobs.train(run_spec(**LONG)), Started, 1, "resume")
    assert store.summary(only_run())["status"] == "interrupted"  # there is nothing to resume from
    assert found() == []


def test_runs_that_go_to_the_trash_while_they_are_looked_at_are_passed_over(home):
    runs = [make_run(f"{number}", status="running") for number in range(300)]
    with ThreadPoolExecutor(1) as other:
        going = other.submit(lambda: [shutil.rmtree(run) for run in runs])
        while not going.done():
            assert unattended.standing()["going"] == []
        going.result()
    assert found() == []
