"""The survey: stage by stage, again from where something changed, what was found before a failure stays."""

import os
from pathlib import Path

import pytest

from tests.tiny_run import write_rows
from workbench.engine.data import table
from workbench.gui import project
from workbench.gui.survey import Survey

WAIT = 30_000


@pytest.fixture
def opened(home, tmp_path, tiny_base):
    made = project.create("rows")
    made.change(train=str(write_rows(tmp_path / "rows.csv")), base=str(tiny_base))
    return made


def test_every_stage_is_said_in_turn(qtbot, jobs, opened):
    survey = Survey(opened, jobs)
    found = []
    survey.changed.connect(
        lambda name: found.append(name) if name in survey.STAGES and getattr(survey, name) is not None else None
    )
    qtbot.waitUntil(lambda: survey.lengths is not None, timeout=WAIT)
    assert found == list(survey.STAGES)
    assert survey.table["columns"] == ["text", "label", "number"]
    assert survey.inspection["mapping"]["label"]["column"] == "label"
    assert sum(survey.split["sides"].values()) == 80
    assert survey.learnable
    qtbot.waitUntil(lambda: not survey.busy, timeout=WAIT)


def test_a_change_of_roles_looks_again_without_reading_the_file_again(qtbot, jobs, opened):
    survey = Survey(opened, jobs)
    qtbot.waitUntil(lambda: survey.lengths is not None and not survey.busy, timeout=WAIT)
    known = survey.table
    opened.change(columns={"text": "number"})
    qtbot.waitUntil(lambda: survey.split is None, timeout=WAIT)
    qtbot.waitUntil(lambda: survey.split is not None, timeout=WAIT)
    assert survey.table is known
    assert survey.inspection["mapping"]["text"]["column"] == "number"


def test_what_was_found_before_a_failure_stays(qtbot, jobs, opened):
    survey = Survey(opened, jobs)
    qtbot.waitUntil(lambda: survey.lengths is not None and not survey.busy, timeout=WAIT)
    opened.change(columns={"label": "nowhere"})
    qtbot.waitUntil(lambda: survey.error is not None, timeout=WAIT)
    assert survey.failed_stage == "inspection"
    assert survey.table is not None
    assert not survey.learnable
    opened.change(columns={})
    qtbot.waitUntil(lambda: survey.split is not None, timeout=WAIT)
    assert survey.error is None


def test_a_cancelled_look_ends_and_begins_again_when_asked(qtbot, jobs, opened, tmp_path):
    opened.change(train=str(write_rows(tmp_path / "many.csv", rows=200_000)))
    survey = Survey(opened, jobs)
    qtbot.waitUntil(lambda: survey.job is not None, timeout=WAIT)
    survey.cancel()
    qtbot.waitUntil(lambda: not survey.busy, timeout=WAIT)
    assert survey.split is None
    assert survey.error is None
    survey.refresh()
    qtbot.waitUntil(lambda: survey.table is not None, timeout=WAIT)


def test_a_file_that_is_not_there_is_said(qtbot, jobs, opened):
    survey = Survey(opened, jobs)
    opened.change(train="/nowhere/rows.csv")
    qtbot.waitUntil(lambda: survey.error is not None, timeout=WAIT)
    assert survey.failed_stage == "table"
    assert "/nowhere/rows.csv" in str(survey.error)


def test_bytes_that_changed_behind_size_and_time_are_noticed(qtbot, jobs, opened):
    first = Survey(opened, jobs)
    qtbot.waitUntil(lambda: first.lengths is not None and not first.busy, timeout=WAIT)
    path = Path(opened.draft.train)
    before, content = path.stat(), path.read_bytes()
    word = table.open(Path(first.table["table"])).rows(0, 1)[0][0].split()[0]
    path.write_bytes(content.replace(word.encode(), b"x" * len(word)))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    survey = Survey(opened, jobs)
    qtbot.waitUntil(lambda: survey.lengths is not None and not survey.busy, timeout=WAIT)
    assert table.open(Path(survey.table["table"])).rows(0, 1)[0][0].split()[0] == "x" * len(word)
