"""What a person writes on a run: in its summary alone, never while it is worked on, and said where it can't be kept."""

import json

import filelock
import pytest

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
    (run / ".summary.json.new").mkdir()  # what is written goes through this name: as refused as on a read-only disk
    with pytest.raises(RunError, match="could not be") as caught:
        edit(run)
    assert "\n" not in caught.value.message
    assert str(run) in caught.value.hint
    assert (run / "summary.json").read_bytes() == before
