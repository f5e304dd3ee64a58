"""Curves read from events: for comparing in full, for a list small."""

import json

from tests.engine.runs.test_store import make_run
from workbench.engine.runs import curves


def stepped(step, loss):
    return {"event": "stepped", "step": step, "loss": loss}


def evaluated(step, **metrics):
    return {"event": "evaluated", "step": step, "metrics": metrics, "best": True, "seconds": 0.1}


def write_events(run, *events):
    (run / "events.jsonl").write_text("".join(json.dumps(one) + "\n" for one in events) + '{"event": "evalu')
    return run


def test_a_runs_curves_are_its_steps_and_evaluations_in_order(home):
    run = write_events(
        make_run("one"), stepped(1, 0.9), stepped(2, None), evaluated(2, f1=0.5, loss=0.7), stepped(3, 0.8)
    )
    found = curves.of_run(run)
    assert (found["steps"], found["losses"]) == ([1, 2, 3], [0.9, None, 0.8])
    assert found["evaluations"] == [{"step": 2, "metrics": {"f1": 0.5, "loss": 0.7}}]


def test_steps_that_a_run_went_back_to_count_as_it_did_them_the_last_time(home):
    run = write_events(
        make_run("one"), stepped(1, 0.9), stepped(2, 0.8), stepped(3, 0.7), evaluated(3, f1=0.5), stepped(2, 0.6),
        evaluated(2, f1=0.4),
    )  # fmt: skip
    found = curves.of_run(run)
    assert (found["steps"], found["losses"]) == ([1, 2], [0.9, 0.6])
    assert [one["step"] for one in found["evaluations"]] == [2]


def test_a_sketch_is_of_the_headline_else_of_the_loss(home):
    run = write_events(make_run("one"), evaluated(1, f1=0.5, loss=2), evaluated(2, f1=0.6, loss=1))
    assert curves.sketch(run, "f1") == {"metric": "f1", "values": [0.5, 0.6]}
    assert curves.sketch(run, "other") == {"metric": "loss", "values": [2.0, 1.0]}
    steps = write_events(make_run("two"), *(stepped(step, 100 - step) for step in range(100)))
    small = curves.sketch(steps, "f1")
    assert (small["metric"], len(small["values"])) == ("training_loss", curves.POINTS)
    assert (small["values"][0], small["values"][-1]) == (100.0, 1.0)


def test_a_run_without_events_has_nothing_to_draw(home):
    assert curves.sketch(make_run("one"), "f1") == {"metric": "", "values": []}
    assert curves.of_run(make_run("two")) == {"steps": [], "losses": [], "evaluations": []}
