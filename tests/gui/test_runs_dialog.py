"""All runs: listed as cards and as a table, found, opened, asked for again, named, noted, pinned, deleted."""

import json
import os
import shutil

import filelock
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.gui.dialog_steps import SUMMARY, WAIT, answer, dialog, listed, names, press
from workbench.engine.runs import listing
from workbench.gui import runs_words
from workbench.gui.models.runs_model import COLUMNS, RunsModel, Wanted

TITLES = [column.title for column in COLUMNS]


def banner(shown):
    found = shown.findChild(QWidget, "dialog_banner")
    return found.accessibleName() if found is not None else ""


def cell(table, row, title):
    return table.model().index(row, TITLES.index(title)).data()


def test_runs_are_listed_newest_first_and_sorted_by_a_column(open_dialog, write_run, qtbot):
    write_run("old", created="2026-11-20T09:00:00+00:00", bytes=900)
    write_run("new", created="2026-11-23T09:00:00+00:00", bytes=10, status="failed", value=None, before=None)
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    assert names(table) == ["New", "Old"]
    assert cell(table, 0, "Status") == "failed"
    assert cell(table, 1, "Before → after") == "84.0 % → 87.9 %"
    assert cell(table, 1, "Data") == "gone.csv"
    table.sortByColumn(TITLES.index("Size"), Qt.SortOrder.DescendingOrder)
    assert names(table) == ["Old", "New"]
    assert shown.findChild(QComboBox, "sort_by").currentText() == "Largest first"


def test_no_runs_are_an_empty_state_that_teaches(open_dialog, qtbot):
    _, shown = open_dialog("runs")
    qtbot.waitUntil(lambda: any("No runs yet" in one.text() and one.isVisible() for one in shown.findChildren(QLabel)))
    assert not shown.findChild(QPushButton, "open_run").isEnabled()
    qtbot.waitUntil(lambda: shown._listed is None, timeout=WAIT)
    assert banner(shown) == ""


def test_cards_or_table_is_remembered_and_what_is_chosen_stays_chosen(open_dialog, write_run, qtbot):
    write_run("one")
    write_run("two", created="2026-11-20T09:00:00+00:00")
    app, shown = open_dialog("runs")
    assert app.settings.values.runs_view == "cards"
    listed(qtbot, shown, 2, "cards")
    shown.views.choose([str(app.studio.project.folder), str(shown.runs.record(1)["folder"])])
    listed(qtbot, shown, 2)
    assert shown.chosen["name"] == "Two"
    assert app.settings.values.runs_view == "table"
    shown.close()
    _, again = open_dialog("runs", app)
    qtbot.waitUntil(lambda: again.views.currentWidget() is again.views.table, timeout=WAIT)


def test_enter_on_a_card_opens_the_run_and_shows_its_results(open_dialog, write_run, qtbot):
    folder = write_run("one")
    app, shown = open_dialog("runs")
    cards = listed(qtbot, shown, 1, "cards")
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert app.studio.run.folder == folder
    assert app.studio.project.draft.run == str(folder)
    assert app.window.station == "results"
    assert not shown.isVisible()
    qtbot.waitUntil(lambda: app.studio.run.state == "finished", timeout=WAIT)


def test_a_run_that_has_not_finished_opens_at_train(open_dialog, write_run, qtbot):
    write_run("half", status="stopped")
    app, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "open_run")
    assert app.window.station == "train"
    qtbot.waitUntil(lambda: app.studio.run.state == "stopped", timeout=WAIT)


def test_another_run_can_not_be_opened_while_one_goes_on(open_dialog, write_run, qtbot):
    write_run("one")
    app, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    app.studio.run.state = "running"
    press(qtbot, shown, "open_run")
    assert "A training goes on" in banner(shown)
    assert app.studio.run.folder is None
    app.studio.run.state = "none"


def test_words_of_name_notes_data_base_and_task_find_a_run(open_dialog, write_run, qtbot):
    write_run("tickets", notes="use this one")
    write_run("other", task="regression")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    field = shown.findChild(QLineEdit, "search_runs")
    both = ["Other", "Tickets"]
    for typed, found in (("TICK", both[1:]), ("one use", both[1:]), ("scores", both[:1]), ("minilm gone", both)):
        field.setText(typed)
        qtbot.waitUntil(lambda found=found: sorted(names(table)) == found, timeout=WAIT)
    field.setText("nothing like it")
    qtbot.waitUntil(lambda: shown.views.currentWidget() not in (shown.views.table, shown.views.cards), timeout=WAIT)
    assert "0 of 2 runs" in shown.findChild(QLabel, "runs_count").text()


def test_runs_are_filtered_by_task_and_status(open_dialog, write_run, qtbot):
    write_run("one")
    write_run("two", task="regression", status="failed")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    task, status = (shown.findChild(QComboBox, f"filter_{name}") for name in ("task", "status"))
    assert [task.itemData(place) for place in range(task.count())] == ["", "regression", "text-classification"]
    task.setCurrentIndex(1)
    assert names(table) == ["Two"]
    status.setCurrentIndex(status.findData("finished"))
    assert names(table) == []
    task.setCurrentIndex(0)
    assert names(table) == ["One"]


def test_a_pinned_run_stays_first_however_runs_are_sorted(open_dialog, write_run, qtbot):
    folder = write_run("one", created="2026-11-20T09:00:00+00:00")
    write_run("two")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    table.selectRow(1)
    press(qtbot, shown, "pin_run")
    qtbot.waitUntil(lambda: names(table) == ["One", "Two"], timeout=WAIT)
    assert json.loads((folder / "summary.json").read_text())["pinned"] is True
    assert shown.chosen["name"] == "One"
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert names(table) == ["One", "Two"]
    assert shown.findChild(QPushButton, "pin_run").text() == "Unpin"


def test_notes_are_kept_when_another_run_is_chosen(open_dialog, write_run, qtbot):
    folder = write_run("one")
    write_run("two", created="2026-11-20T09:00:00+00:00")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    field = shown.findChild(QPlainTextEdit, "run_notes")
    field.setFocus()
    qtbot.keyClicks(field, "the good one")
    table.selectRow(1)
    assert field.toPlainText() == ""
    qtbot.waitUntil(lambda: json.loads((folder / "summary.json").read_text()).get("notes") == "the good one")
    table.selectRow(0)
    qtbot.waitUntil(lambda: field.toPlainText() == "the good one", timeout=WAIT)


def test_notes_being_typed_are_kept_when_the_window_closes(open_dialog, write_run, qtbot):
    folder = write_run("one")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    qtbot.keyClicks(shown.findChild(QPlainTextEdit, "run_notes"), "last words")
    shown.close()
    qtbot.waitUntil(lambda: json.loads((folder / "summary.json").read_text()).get("notes") == "last words")


def test_f2_renames_a_run_in_its_summary_alone(open_dialog, write_run, qtbot):
    folder = write_run("one")
    before = (folder / "run.toml").read_text()
    _, shown = open_dialog("runs")
    for view, name in (("table", "Tickets"), ("cards", "Orders")):
        seen = listed(qtbot, shown, 1, view)
        qtbot.keyClick(seen, Qt.Key.Key_F2)
        editor = seen.findChild(QLineEdit)
        editor.selectAll()
        qtbot.keyClicks(editor, name)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda seen=seen, name=name: names(seen) == [name], timeout=WAIT)
        assert json.loads((folder / "summary.json").read_text())["name"] == name
    assert (folder / "run.toml").read_text() == before
    assert shown.isVisible()  # Return ended the edit and opened nothing


def test_what_can_not_be_written_on_a_run_is_said_in_one_sentence(open_dialog, write_run, qtbot):
    folder = write_run("one")
    (folder / "lock").mkdir()  # as refused as on a read-only disk
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "pin_run")
    qtbot.waitUntil(lambda: "could not be kept" in banner(shown), timeout=WAIT)
    assert str(folder) in banner(shown)


def test_a_run_goes_to_the_trash_once_that_was_agreed_to_and_where_it_lies_is_said(
    open_dialog, write_run, qtbot, monkeypatch
):
    monkeypatch.setattr("send2trash.send2trash", shutil.rmtree)
    folder = write_run("one")
    app, shown = open_dialog("runs")
    app.studio.project.change(run=str(folder))
    table = listed(qtbot, shown, 1)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    box = answer(qtbot, shown, agreed=False)
    assert str(folder) in box.informativeText()
    qtbot.waitUntil(lambda: shown.findChild(QMessageBox) is None)
    assert folder.exists()
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: table.model().rowCount() == 0, timeout=WAIT)
    assert not folder.exists()
    assert app.studio.project.draft.run == ""
    assert "lies in the trash" in banner(shown)
    assert str(folder) in banner(shown)


def test_before_runs_go_those_that_need_them_and_stay_are_named(open_dialog, write_run, qtbot):
    base, adapter = write_run("one"), write_run("two", created="2026-11-23T09:10:06+00:00")
    (adapter / "best").mkdir()
    said = {"base_model_name_or_path": str(base / "best")}
    (adapter / "best" / "adapter_config.json").write_text(json.dumps(said))
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    assert names(table) == ["One", "Two"]
    for rows, named in (((0,), True), ((1,), False), ((0, 1), False)):
        shown.views.choose([str(shown.runs.record(row)["folder"]) for row in rows])
        press(qtbot, shown, "delete_run")
        assert ("“Two (two)”" in answer(qtbot, shown, agreed=False).informativeText()) is named
        qtbot.waitUntil(lambda: shown.findChild(QMessageBox) is None)


def test_a_run_that_can_not_be_deleted_says_why(open_dialog, write_run, qtbot, monkeypatch):
    def refuse(path):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("send2trash.send2trash", refuse)
    folder = write_run("one")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "delete_run")
    answer(qtbot, shown, agreed=True)
    qtbot.waitUntil(lambda: "trash" in banner(shown), timeout=WAIT)
    assert folder.exists()


def test_the_command_that_makes_the_same_run_is_copied(open_dialog, write_run, qtbot):
    folder = write_run("one")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "copy_run_command")
    assert QGuiApplication.clipboard().text() == f"workbench train {folder / 'run.toml'}"


def test_damaged_and_newer_runs_are_listed_with_what_can_not_be_shown(open_dialog, write_run, qtbot):
    newer, torn = write_run("newer", status="dreaming", mood=1), write_run("torn")
    (newer / "run.toml").write_text((newer / "run.toml").read_text().replace("format = 1", "format = 99"))
    for path in torn.iterdir():
        os.truncate(path, 1)
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    shown.views.choose([str(newer)])
    words = " ".join(one.text() for one in shown.details.findChildren(QLabel))
    assert "newer version" in words
    assert "dreaming" in words
    shown.views.choose([str(torn)])
    words = " ".join(one.text() for one in shown.details.findChildren(QLabel))
    assert "summary is missing or damaged" in words
    assert "torn" in names(table)
    shown.grab()


def test_a_run_that_trains_elsewhere_and_ends_is_seen_on_looking_again(open_dialog, write_run, qtbot):
    folder = write_run("one", status="stopped")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 1)
    assert cell(table, 0, "Status") == "stopped"
    (folder / "summary.json").write_text(json.dumps({**SUMMARY, "status": "finished", "name": "One"}))
    press_tool = shown.findChild(QWidget, "look_again")
    qtbot.mouseClick(press_tool, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cell(table, 0, "Status") == "finished", timeout=WAIT)


def test_the_curve_of_a_run_that_is_seen_is_read_and_drawn(open_dialog, write_run, qtbot):
    folder = write_run("one")
    events = [{"event": "evaluated", "step": step, "metrics": {"macro_f1": step / 10}} for step in range(1, 6)]
    (folder / "events.jsonl").write_text("".join(json.dumps(one) + "\n" for one in events))
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1, "cards")
    qtbot.waitUntil(lambda: shown.runs._sketches.get(str(folder), {}).get("metric") == "macro_f1", timeout=WAIT)
    assert shown.runs._sketches[str(folder)]["values"] == [0.1, 0.2, 0.3, 0.4, 0.5]


def test_every_page_of_many_runs_comes_in(open_dialog, write_run, qtbot, monkeypatch):
    monkeypatch.setattr(listing, "PAGE", 3)
    monkeypatch.setattr(listing, "NEXT", 4)
    for number in range(12):
        write_run(f"run-{number:02}", created=f"2026-11-{number + 10}T09:00:00+00:00")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 12)
    assert names(table) == [f"Run-{number:02}" for number in reversed(range(12))]


def test_the_model_is_a_sound_one(qtmodeltester, qtbot):
    model = RunsModel()
    model.take([{**SUMMARY, "run": "a", "folder": "/a"},
                {**SUMMARY, "run": "b", "folder": "/b", "rows": None, "value": None, "created": None}])  # fmt: skip
    model.want(Wanted())
    qtmodeltester.check(model, force_py=True)
    assert model.rowCount() == 2
    assert model.data(model.index(1, TITLES.index("Rows"))) == "–"
    assert model.data(model.index(1, TITLES.index("Began"))) == "–"
    asked = []
    model.renamed.connect(lambda *said: asked.append(said))
    assert model.setData(model.index(0, 0), " Two ")
    assert not model.setData(model.index(0, 0), "  ")
    assert not model.setData(model.index(0, 1), "x")
    assert asked == [("/a", "Two")]


def test_a_gain_is_said_as_far_as_it_is_known():
    assert runs_words.gain({**SUMMARY, "before": None}) == "87.9 %"
    assert runs_words.gain({**SUMMARY, "value": None}) == "–"
    assert runs_words.rows(SUMMARY) == 764
    assert runs_words.in_a_sentence({**SUMMARY, "pinned": True}).startswith("One, finished, Text classification")


def test_comparing_needs_two_and_opens_a_window_of_its_own(open_dialog, write_run, qtbot):
    write_run("one")
    write_run("two")
    app, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    assert not shown.findChild(QPushButton, "compare_runs").isEnabled()
    table.selectAll()
    press(qtbot, shown, "compare_runs")
    assert dialog(app, "compare").isVisible()
    assert shown.isVisible()


def test_the_command_of_a_run_whose_data_has_moved_says_that_it_has(open_dialog, write_run, qtbot):
    write_run("one", moved={"train": "/elsewhere.csv"})
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 1)
    press(qtbot, shown, "copy_run_command")
    assert "Its data has moved" in banner(shown)


def test_a_run_that_begins_or_ends_elsewhere_is_seen_without_looking_again(open_dialog, write_run, qtbot, monkeypatch):
    monkeypatch.setattr("workbench.gui.dialogs.runs_dialog.LOOK_MILLISECONDS", 50)
    folder = write_run("one", status="running")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 1)
    assert cell(table, 0, "Status") == "interrupted"
    with filelock.FileLock(folder / "lock"):
        qtbot.waitUntil(lambda: cell(table, 0, "Status") == "running", timeout=WAIT)
    qtbot.waitUntil(lambda: cell(table, 0, "Status") == "interrupted", timeout=WAIT)


def test_notes_that_can_not_be_kept_now_stay_typed_and_are_kept_later(open_dialog, write_run, qtbot):
    folder = write_run("one")
    write_run("two", created="2026-11-20T09:00:00+00:00")
    _, shown = open_dialog("runs")
    table = listed(qtbot, shown, 2)
    field = shown.findChild(QPlainTextEdit, "run_notes")
    (folder / "lock").mkdir()
    field.setFocus()
    qtbot.keyClicks(field, "worth a lot")
    table.selectRow(1)
    qtbot.waitUntil(lambda: "could not be kept" in banner(shown), timeout=WAIT)
    table.selectRow(0)
    assert field.toPlainText() == "worth a lot"
    (folder / "lock").rmdir()
    table.selectRow(1)
    qtbot.waitUntil(lambda: json.loads((folder / "summary.json").read_text()).get("notes") == "worth a lot")


@pytest.mark.parametrize(
    ("method", "value", "gain", "before"),
    [
        ("full", 0.879, "84.0 % → 87.9 %", "before 84.0 %"), ("full", 0.8401, "84.0 %, as before", "as before"),
        ("probe", 0.84, "84.0 %", ""), ("full", None, "–", ""),
    ],
)  # fmt: skip
def test_no_arrow_stands_between_figures_that_read_the_same(method, value, gain, before):
    run = {"headline": "macro_f1", "method": method, "before": 0.84, "value": value}
    assert (runs_words.gain(run), runs_words.before(run)) == (gain, before)
