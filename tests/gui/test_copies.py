"""What is chosen as a file of its own: written where a person says, and opened again as it was."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.tiny_run import write_rows
from workbench.engine import spec
from workbench.gui import copies, project

WAIT = 30_000
PROJECT = copies.FILTERS.partition(";;")[2]


@pytest.mark.parametrize(("name", "kind", "full"), [
    ("a", "", "a.workbench.toml"), ("a.toml", "", "a.workbench.toml"), ("a.workbench", PROJECT, "a.workbench.json"),
    ("v1.2", PROJECT, "v1.2.workbench.json"), ("a.workbench.toml", PROJECT, "a.workbench.toml"),
    ("A.Workbench.JSON", "", "A.Workbench.JSON"), ("A.TOML", "", "A.workbench.toml"),
])  # fmt: skip
def test_a_copy_has_a_name_that_says_what_it_is(name, kind, full):
    assert copies.named(Path("/in") / name, kind) == Path("/in") / full


@pytest.mark.parametrize("suffix", [copies.RUN_FILE, copies.PROJECT])
def test_a_copy_that_is_saved_is_opened_as_what_it_was(open_app, tmp_path, qtbot, monkeypatch, suffix):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.studio.project.change(training={"epochs": 7}, method="lora", seed=9, name="Mine")
    path = tmp_path / f"copy{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    app.actions["save_copy"].trigger()
    assert app.notices.standing[0].message == f"The setup was saved as {path}."
    before = app.studio.project
    before.change(seed=1)
    app.arrivals.take([str(path)])
    qtbot.waitUntil(lambda: app.studio.project is not before, timeout=WAIT)
    draft = app.studio.project.draft
    assert (draft.training, draft.method, draft.seed, draft.name) == ({"epochs": 7}, "lora", 9, "Mine")
    assert draft.train == str(tmp_path / "rows.csv")


def test_the_name_that_is_offered_is_one_a_file_may_have_anywhere(open_app, tmp_path, monkeypatch):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.studio.project.change(name='A/B: "final" 表')
    offered = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *asked: (offered.append(asked[2]), ("", ""))[1])
    app.actions["save_copy"].trigger()
    assert offered == [str(Path.home() / "a-b-final-表.workbench.toml")]


def test_a_run_file_that_is_saved_can_be_trained_from_the_command_line(open_app, tmp_path):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    app.studio.project.change(training={"epochs": 7})
    copies.save(app.studio, tmp_path / "mine")
    assert spec.read(tmp_path / "mine.workbench.toml").training == {"epochs": 7}


def test_a_copy_that_cannot_be_written_is_said_and_nothing_is_overwritten_unasked(open_app, tmp_path):
    app = open_app()
    copies.save(app.studio, tmp_path / "no" / "where.workbench.json")
    assert "could not be written" in app.notices.standing[-1].message
    copies.save(app.studio, tmp_path / "empty")
    assert "data.train" in app.notices.standing[-1].message  # there is nothing to train on yet
    theirs = tmp_path / f"theirs{copies.PROJECT}"
    theirs.write_text("theirs")
    copies.save(app.studio, tmp_path / "theirs", PROJECT)
    assert app.notices.standing[-1].message == f"{theirs} is there already."
    assert theirs.read_text() == "theirs"
    assert not (tmp_path / "no").exists()


def test_the_file_of_a_copy_is_the_projects_own(open_app, tmp_path):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    copies.save(app.studio, tmp_path / "copy", PROJECT)
    assert project.read(tmp_path / f"copy{copies.PROJECT}") == app.studio.project.draft
