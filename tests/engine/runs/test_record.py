"""A run's record holds the run's lock while a process works on it, and only then."""

import os

import pytest

from tests.engine.runs.test_store import make_run
from workbench.engine.runs import journal, record, store


def test_a_record_that_can_not_be_opened_lets_go_of_its_run(home):
    run = make_run("one")
    (run / journal.NAME).mkdir()  # as refused as a file that can't be read
    with pytest.raises(OSError, match=journal.NAME) as caught:
        record.Record(run)
    assert not store.is_locked(run)
    assert caught.value  # who keeps the error, as a window does that shows it, keeps the record, too


def test_what_a_killed_writer_left_aside_goes_when_the_run_is_worked_on_next(home):
    run = make_run("one")
    (run / journal.NAME).touch()
    old, new = run / ".report.json.1.new", run / ".stop.2.new"
    for path in (old, new):
        path.touch()
    os.utime(old, (0, 0))
    record.Record(run).close()
    assert (old.exists(), new.exists()) == (False, True)
