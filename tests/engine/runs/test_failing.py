"""A run that can't be gone on with, because its data has moved, is as it was: cut off, or stopped."""

import json

import pytest

from workbench.engine import folders, jobs
from workbench.engine.errors import SpecError
from workbench.engine.events import Stepped, StopRequested
from workbench.engine.runs import store


@pytest.fixture
def stopped(run_spec):
    """Return a run that was stopped after a step, to go on later, and its file."""
    spec = run_spec(epochs=3)
    job = jobs.train(spec)
    while not isinstance(next(job), Stepped):
        pass
    job.throw(StopRequested("resume"))
    list(job)
    (run,) = [path for path in folders.runs().iterdir() if not path.name.startswith(".")]
    return run, spec.data.train


@pytest.mark.parametrize(("written", "status"), [("stopped", "stopped"), ("running", "interrupted")])
def test_a_run_whose_data_has_moved_is_as_it_was(stopped, written, status):
    run, data = stopped
    summary = json.loads((run / "summary.json").read_text())
    (run / "summary.json").write_text(json.dumps({**summary, "status": written}))
    data.rename(data.with_name("elsewhere.csv"))
    with pytest.raises(SpecError):
        list(jobs.resume(run))
    assert store.summary(run)["status"] == status
    data.with_name("elsewhere.csv").rename(data)
    list(jobs.resume(run))
    assert store.summary(run)["status"] == "finished"
