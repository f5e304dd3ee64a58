"""What a person writes on a run: in its summary alone, never while it is worked on, and said where it can't be kept."""

import json
import shutil
import subprocess
import sys

import filelock
import pytest

from tests.checkout import environment
from tests.engine.runs.test_store import SUMMARY, make_run
from workbench.engine import queries
from workbench.engine.errors import RunError
from workbench.engine.runs import editing


def test_notes_and_pins_are_kept_in_the_summary_alone(home):
    run = make_run("one")
    before = (run / "run.toml").read_bytes()
    queries.note_run("one", "  looks good\nuse it \n")
    answer = queries.pin_run("one", True)
    assert (answer["notes"], answer["pinned"]) == ("looks good\nuse it", True)
    kept = json.loads((run / "summary.json").read_text())
    assert kept == {**SUMMARY, "notes": "looks good\nuse it", "pinned": True}
    assert (run / "run.toml").read_bytes() == before


def test_what_notes_take_the_place_of_is_told_and_they_may_be_added_instead(home):
    make_run("one")
    assert queries.note_run("one", "first")["replaced"] == ""
    assert queries.note_run("one", "second")["replaced"] == "first"
    assert queries.note_run("one", "second")["replaced"] == ""
    added = queries.note_run("one", "third", append=True)
    assert (added["notes"], added["replaced"]) == ("second\nthird", "")


@pytest.mark.parametrize(
    "edit",
    [
        lambda run: editing.note(run, "x"),
        lambda run: editing.pin(run, True),
        lambda run: editing.rename(run, "x"),
        lambda run: editing.remember_place(run, "train", run),
    ],
)
def test_a_run_that_is_worked_on_or_can_not_be_written_is_left_alone_and_that_is_one_sentence(home, edit):
    run = make_run("one")
    before = (run / "summary.json").read_bytes()
    with filelock.FileLock(run / "lock"), pytest.raises(RunError, match="being worked on"):
        edit(run)
    (run / "lock").unlink(missing_ok=True)
    (run / "lock").mkdir()  # it can't be held: as refused as on a read-only disk
    with pytest.raises(RunError, match="could not be") as caught:
        edit(run)
    assert "\n" not in caught.value.message
    assert str(run) in caught.value.hint
    assert (run / "summary.json").read_bytes() == before


NAME = """
import sys
from pathlib import Path
from workbench.engine.runs import editing
for number in range(40):
    getattr(editing, sys.argv[2])(Path(sys.argv[1]), sys.argv[3] + str(number))
"""


def test_two_that_write_on_a_run_at_once_lose_nothing_of_each_other(home):
    run = make_run("one")
    both = [
        subprocess.Popen([sys.executable, "-c", NAME, run, *words], env=environment(home), stderr=subprocess.PIPE)
        for words in (("rename", "name "), ("note", "note "))
    ]
    assert [process.communicate()[1] for process in both] == [b"", b""]
    kept = json.loads((run / "summary.json").read_text())
    assert (kept["name"], kept["notes"]) == ("name 39", "note 39")
    assert list(run.glob(".*.new")) == []


def test_a_run_that_went_to_the_trash_meanwhile_does_not_come_back(home):
    run = make_run("one")
    shutil.rmtree(run)
    with pytest.raises(RunError, match="could not be kept"):
        editing.note(run, "x")
    assert not run.exists()
