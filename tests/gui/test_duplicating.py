"""A run's request as the draft again: what was asked, not what was measured; and taken back."""

import json

from PySide6.QtWidgets import QPushButton

from tests.gui.dialog_steps import WAIT, listed, press
from tests.tiny_run import write_rows
from workbench.gui import duplicating
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.widgets.banner import Banner


def test_a_duplicated_run_makes_the_draft_what_was_asked_and_goes_to_train(open_dialog, own_run, qtbot):
    app, shown = open_dialog("runs")
    app.studio.project.change(training={"epochs": 9}, seed=7, run=str(own_run), name="My project")
    before = app.studio.project.draft
    listed(qtbot, shown, 1)
    press(qtbot, shown, "duplicate_run")
    qtbot.waitUntil(lambda: app.window.station == "train", timeout=WAIT)
    draft = app.studio.project.draft
    assert draft.training["epochs"] == 2
    assert "optimizer" not in draft.training  # nobody asked for one
    assert draft.train.endswith("rows.csv")
    assert draft.columns == {}  # they were guessed
    assert (draft.run, draft.name, draft.seed) == ("", "My project", 42)
    assert not [one for one in app.window.findChildren(Dialog) if one.isVisible()]
    spec = app.studio.run_spec()
    assert spec.options.learning_rate == 3e-3
    (banner,) = app.window.findChildren(Banner)
    next(one for one in banner.findChildren(QPushButton) if one.text() == "Take back").click()
    assert app.studio.project.draft.training == {"epochs": 9}
    assert app.studio.project.draft.seed == 7
    assert app.studio.project.draft.train == before.train
    qtbot.waitUntil(lambda: app.studio.run.folder == own_run, timeout=WAIT)


def test_a_run_of_a_newer_version_is_refused_with_a_sentence(open_dialog, write_run, qtbot):
    folder = write_run("one")
    (folder / "run.toml").write_text((folder / "run.toml").read_text().replace("format = 1", "format = 99"))
    app, shown = open_dialog("runs")
    before = app.studio.project.draft
    listed(qtbot, shown, 1)
    press(qtbot, shown, "duplicate_run")
    qtbot.waitUntil(lambda: shown.findChild(Banner, "dialog_banner") is not None, timeout=WAIT)
    assert "format" in shown.findChild(Banner, "dialog_banner").accessibleName()
    assert app.studio.project.draft == before


def test_threads_that_the_settings_give_anyway_are_not_taken():
    asked = {"base": "starter/minilm", "task": "regression", "training": {"threads": 4, "epochs": 2}, "data": {}}
    answer = {"run_file": asked, "method": "full", "base": "starter/minilm"}
    assert duplicating.draft_of(answer, threads=4)["training"] == {"epochs": 2}
    assert duplicating.draft_of(answer, threads=2)["training"] == {"threads": 4, "epochs": 2}


def test_columns_split_and_fixes_of_a_run_come_along():
    data = {
        "train": "/a.csv",
        "test": "/b.csv",
        "columns": {"text": "x"},
        "split": {"seed": 3},
        "accept": ["one-class"],
    }
    answer = {"run_file": {"base": "b", "data": data}, "method": "full", "base": "/folder/b"}
    values = duplicating.draft_of(answer)
    assert (values["train"], values["test"], values["validation"]) == ("/a.csv", "/b.csv", "")
    assert (values["columns"], values["split"], values["accept"]) == ({"text": "x"}, {"seed": 3}, ("one-class",))
    assert values["base"] == "/folder/b"
    json.dumps(values)


def test_the_task_of_a_run_is_kept_though_its_data_looks_meant_for_another(open_app, tmp_path, qtbot):
    app = open_app(write_rows(tmp_path / "rows.csv"))
    qtbot.waitUntil(lambda: app.studio.survey.lengths is not None, timeout=WAIT)
    before, data = app.studio.project.draft, tmp_path / "scores.csv"
    data.write_text("text,score\n" + "".join(f"a text {number},{number / 7}\n" for number in range(60)))
    asked = {"task": before.task, "base": before.base, "data": {"train": str(data)}}
    answer = {"run_file": asked, "method": "full", "base": before.base, "name": "one", "exact": True}
    duplicating.duplicate(app.studio, answer)
    qtbot.waitUntil(lambda: (app.studio.survey.table or {}).get("task") == "regression", timeout=WAIT)
    assert app.studio.project.draft.task == before.task
