"""Which run is meant: by a path, a folder's name, the name it was given, or as the latest."""

import filelock
import pytest

from tests.engine.runs.test_store import make_run
from workbench.engine.errors import RunError
from workbench.engine.runs import references


def test_a_run_is_found_by_its_name_and_by_its_path(home):
    run = make_run("mine")
    assert references.find("mine") == references.find(str(run)) == run


@pytest.mark.parametrize("reference", ["nothing", "", "..", "/nowhere/run"])
def test_a_run_that_is_not_there_is_refused_with_what_to_do(home, reference):
    make_run("mine")
    with pytest.raises(RunError) as caught:
        references.find(reference)
    assert "workbench runs list" in caught.value.hint


def test_a_folder_that_is_no_run_is_refused_by_its_path(home, tmp_path):
    with pytest.raises(RunError, match="is not a run's"):
        references.find(str(tmp_path))


def test_a_run_is_found_by_the_name_it_was_given(home):
    run = make_run("2026-01-01-1200-mine", name="Tickets, the good ones")
    make_run("2026-01-02-1200-other", name="Tickets")
    assert references.find("Tickets, the good ones") == run


def test_a_folders_name_wins_over_the_name_another_run_was_given(home):
    make_run("one", name="two")
    two = make_run("two", name="one")
    assert references.find("two") == two


def test_a_name_of_several_runs_is_refused_and_they_are_listed(home):
    make_run("first", name="Same", created="2026-01-01T00:00:00+00:00")
    make_run("second", name="Same", created="2026-01-02T00:00:00+00:00")
    with pytest.raises(RunError, match="2 runs are called 'Same': second, first"):
        references.find("Same")


def test_the_latest_is_the_newest_run(home):
    make_run("old", created="2026-01-01T00:00:00+00:00", status="interrupted")
    new = make_run("new", created="2026-01-02T00:00:00+00:00")
    assert references.find("latest") == new


def test_the_latest_to_go_on_with_is_the_newest_that_has_not_ended_and_does_not_run(home):
    make_run("older", created="2026-01-01T00:00:00+00:00", status="running")
    cut = make_run("cut", created="2026-01-02T00:00:00+00:00", status="running")  # nobody holds its lock
    make_run("ended", created="2026-01-03T00:00:00+00:00", status="stopped")  # no state: its best model was kept
    make_run("finished", created="2026-01-04T00:00:00+00:00")
    going = make_run("going", created="2026-01-05T00:00:00+00:00", status="running")
    with filelock.FileLock(going / "lock"):
        assert references.find_resumable("latest") == cut
    assert references.find_resumable("finished").name == "finished"  # which is refused with why, as it is asked for


def test_where_no_run_can_go_on_that_is_said(home):
    make_run("finished")
    with pytest.raises(RunError, match="no run that can go on"):
        references.find_resumable("latest")
