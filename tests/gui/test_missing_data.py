"""A run whose data file has moved: said above the panes, found again by its bytes, remembered for the run."""

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from tests.gui.finished_run import WAIT
from tests.tiny_run import write_rows
from workbench.engine import queries
from workbench.gui.panes.missing_data import MissingData


@pytest.fixture
def moved(own_run, tmp_path):
    """Return a copy of the finished run, stopped, whose file is gone, and the folder in which the same bytes lie."""
    text = (own_run / "run.toml").read_text()
    old = next(line for line in text.splitlines() if line.startswith("train = "))
    (own_run / "run.toml").write_text(text.replace(old, f'train = "{tmp_path / "gone" / "rows.csv"}"'))
    place = tmp_path / "drive"
    place.mkdir()
    write_rows(place / "other name.csv")
    return own_run, place


def banner(app):
    found = [one for one in app.window.findChildren(QWidget, "missing_data") if one.isVisible()]
    return found[0].accessibleName() if found else ""


def test_a_file_that_has_moved_is_said_found_and_remembered(open_run, moved, qtbot):
    run, place = moved
    app = open_run(run, "results")
    qtbot.waitUntil(lambda: "is not where it was" in banner(app), timeout=WAIT)
    asked = app.window.findChild(MissingData)
    assert [one.text() for one in asked.findChildren(QPushButton) if one.isVisible()] == ["Find it…"]
    asked.look_in(place)
    qtbot.waitUntil(lambda: bool(app.studio.notices.standing), timeout=WAIT)
    assert "was found" in app.studio.notices.standing[-1].message
    assert json.loads((run / "summary.json").read_text())["moved"] == {"train": str(place / "other name.csv")}
    qtbot.waitUntil(lambda: banner(app) == "", timeout=WAIT)
    assert queries.missing_data(str(run)) == {"missing": {}}


def test_a_file_of_other_bytes_is_refused_and_the_banner_stays(open_run, moved, qtbot):
    run, place = moved
    other = place / "other name.csv"
    other.write_bytes(other.read_bytes().replace(b"order", b"ordre"))
    app = open_run(run, "results")
    qtbot.waitUntil(lambda: "is not where it was" in banner(app), timeout=WAIT)
    app.window.findChild(MissingData).look_in(place)
    qtbot.waitUntil(lambda: "is not in" in banner(app), timeout=WAIT)
    assert "moved" not in json.loads((run / "summary.json").read_text())


def test_nothing_is_said_of_a_run_whose_files_are_there(open_run, own_run, qtbot):
    app = open_run(own_run, "results")
    qtbot.waitUntil(lambda: not app.studio.jobs.questions.busy, timeout=WAIT)
    assert banner(app) == ""


def test_a_banner_that_was_closed_stays_away_for_that_run(open_run, moved, qtbot):
    run, _ = moved
    app = open_run(run, "results")
    qtbot.waitUntil(lambda: banner(app) != "", timeout=WAIT)
    next(one for one in app.window.findChildren(QWidget, "missing_data") if one.isVisible()).closed.emit()
    assert banner(app) == ""
    app.studio.run.look_again()
    qtbot.waitUntil(lambda: not app.studio.jobs.questions.busy and not app.studio.jobs.looks.busy, timeout=WAIT)
    assert banner(app) == ""


def test_a_search_can_be_cancelled(open_run, moved, qtbot):
    run, place = moved
    for number in range(40):
        shutil.copy(Path(__file__), place / f"{number}.csv")
    (place / "other name.csv").unlink()
    app = open_run(run, "results")
    qtbot.waitUntil(lambda: banner(app) != "", timeout=WAIT)
    asked = app.window.findChild(MissingData)
    asked.look_in(place)
    asked._bar.cancelled.emit()
    qtbot.waitUntil(lambda: not asked._errand.busy and "is not where it was" in banner(app), timeout=WAIT)
