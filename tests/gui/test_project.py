"""The project: saved soon after an edit, reopened as it was, a broken file put aside."""

import json

from workbench.gui import project as projects
from workbench.gui.project import Draft


def test_a_change_is_saved_soon_and_reopened_as_it_was(qtbot, home):
    made = projects.create("Tickets")
    with qtbot.waitSignal(made.saved, timeout=5000):
        made.change(train="/data/a.csv", training={"epochs": 7}, columns={"text": "body"}, pins=("one", "two"))
        made.change(accept=("unknown-tokens",))
    again, said = projects.load(made.folder)
    assert said is None
    assert again.draft == made.draft
    assert projects.recent() == [made.folder]


def test_it_says_which_fields_changed_and_nothing_where_none_did(qtbot, home):
    made = projects.create("x")
    changed = []
    made.changed.connect(changed.append)
    made.change(recipe="best", seed=42)
    made.change(recipe="best")
    assert changed == [frozenset({"recipe"})]


def test_a_damaged_file_is_put_aside_and_the_one_before_opened(qtbot, home):
    made = projects.create("x")
    made.change(recipe="best")
    made.save()
    made.change(recipe="quick")
    made.save()
    (made.folder / "project.json").write_text('{"schema": 1, "reci')
    again, said = projects.load(made.folder)
    assert again.draft.recipe == "best"
    assert "damaged" in said.message
    assert (made.folder / "project.broken-1.json").exists()


def test_a_damaged_file_without_one_before_begins_afresh_and_says_so(qtbot, home):
    folder = home / "projects" / "x"
    folder.mkdir(parents=True)
    (folder / "project.json").write_text("[]")
    again, said = projects.load(folder)
    assert again.draft == Draft(name="x")
    assert "afresh" in said.message
    assert (folder / "project.broken-1.json").read_text() == "[]"


def test_values_of_a_wrong_type_are_no_project(qtbot, home):
    made = projects.create("x")
    made.change(recipe="best")
    made.save()
    values = json.loads((made.folder / "project.json").read_text())
    (made.folder / "project.json").write_text(json.dumps({**values, "training": "fast"}))
    assert projects.load(made.folder)[1] is not None


def test_what_can_not_be_saved_is_said(qtbot, home, monkeypatch):
    made = projects.create("x")
    home.parent.mkdir(exist_ok=True)
    home.write_text("a file where the home should be")
    with qtbot.waitSignal(made.failed) as failed:
        made.change(recipe="best")
        made.save()
    assert "could not be saved" in failed.args[0].message


def test_it_gives_the_run_file_of_what_was_chosen(qtbot, home, tmp_path):
    data = tmp_path / "a.csv"
    data.write_text("text,label\na,b\n")
    made = projects.create("Tickets")
    made.change(train=str(data), recipe="quick", method="probe", training={"seed" * 0 + "epochs": 2})
    asked = made.spec(device="cpu")
    assert (asked.name, asked.recipe, asked.method, asked.device) == ("Tickets", "quick", "probe", "cpu")
    assert asked.training == {"epochs": 2}
    assert asked.data.train == data
