"""Whether a run's tuning was ended before it was done, by what stands in its events."""

import json

import pytest

from tests.tiny_jobs import train
from workbench.engine.runs import ending


def written(folder, *events):
    lines = (json.dumps({"event": name, **values}) + "\n" for name, values in events)
    (folder / "events.jsonl").write_text("".join(lines))
    return folder


STARTED, HALF, WHOLE = ("started", {"steps": 9}), ("evaluated", {"step": 4}), ("evaluated", {"step": 9})


@pytest.mark.parametrize(("events", "early"), [
    ((STARTED,), True), ((STARTED, HALF), True), ((STARTED, HALF, ("stepped", {"step": 9})), True),
    ((STARTED, HALF, WHOLE), False), ((STARTED, HALF, ("stopped_early", {"step": 4, "best_step": 2})), False),
    ((("started", {"steps": 0}),), False), ((), False),
])  # fmt: skip
def test_a_tuning_is_done_at_its_last_evaluation_or_where_validation_ended_it(tmp_path, events, early):
    assert ending.was_early(written(tmp_path, *events)) is early


@pytest.mark.parametrize("patience", [0, 1])
def test_the_report_of_a_run_that_came_to_its_end_says_so(run_spec, patience):
    run, _ = train(run_spec(epochs=4, early_stopping_patience=patience, learning_rate=1e-9))
    assert json.loads((run / "report.json").read_text())["ended_early"] is False
