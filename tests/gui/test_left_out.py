"""The rows that were left out, in the real window: opened from their count, sorted, saved."""

import csv
import time

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView, QWidget

from tests.gui.data_station import WAIT, banner, click, find, settle
from tests.gui.test_every_control import controls, faint, name
from workbench.gui.dialogs.dialog import Dialog
from workbench.gui.left_out import LeftOut
from workbench.gui.models.left_out_model import LINE, REASON, LeftOutModel

ROWS = "".join(f"word {n},{'ab'[n % 2]}\n" for n in range(40))
CONTENT = f"text,label\none,a,b\n,a\n{ROWS}two\n,b\nthree\n"
LINES = ["2", "3", "44", "45", "46"]


def dialog(app):
    return app.window.findChild(Dialog, "dialog_left_out")


def opened(at_data, qtbot, content=CONTENT):
    app = at_data(content)
    click(qtbot, app, QPushButton, "left_out_count")
    return app, dialog(app)


def cells(shown, column):
    model = shown.findChild(QTableView, "left_out").model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def test_their_count_opens_them_sorted_by_line(at_data, qtbot):
    app, shown = opened(at_data, qtbot)
    assert find(app, QPushButton, "left_out_count").text() == "5 left out"
    assert shown.findChild(QLabel, "left_out_words").text() == "5 rows of rows.csv are not used"
    assert cells(shown, LINE) == LINES
    assert cells(shown, REASON)[:2] == ["it has 3 cell(s) where the header has 2", "the text is empty"]
    assert "2 × the text is empty" in [one.accessibleName() for one in shown.findChildren(QLabel)]
    shown.close()


def test_the_keys_open_and_close_them(at_data, qtbot):
    app = at_data(CONTENT)
    count = find(app, QPushButton, "left_out_count")
    count.setFocus()
    qtbot.keyClick(count, Qt.Key.Key_Return)
    assert dialog(app).isVisible()
    qtbot.keyClick(dialog(app), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog(app) is None, timeout=WAIT)


def test_where_none_is_left_out_there_is_nothing_to_open(at_data):
    app = at_data()
    assert not find(app, QPushButton, "left_out_count").isVisible()
    assert not app.actions["left_out"].isEnabled()


def test_a_click_on_a_title_sorts_by_it(at_data, qtbot):
    _, shown = opened(at_data, qtbot)
    header = shown.findChild(QTableView, "left_out").horizontalHeader()
    place = header.viewport().rect().topLeft()
    place.setX(header.sectionPosition(REASON) + 20)
    place.setY(header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert cells(shown, REASON) == sorted(cells(shown, REASON))
    shown.close()


def test_they_are_saved_as_csv(at_data, qtbot, tmp_path, monkeypatch):
    _, shown = opened(at_data, qtbot)
    target = tmp_path / "left out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    qtbot.mouseClick(shown.findChild(QPushButton, "save_left_out"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "dialog_banner") is not None, timeout=WAIT)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["line"] for row in rows] == LINES
    assert {row["file"] for row in rows} == {str(tmp_path / "rows.csv")}
    assert rows[1]["reason"] == "the text is empty"
    assert shown.findChild(QWidget, "dialog_banner").accessibleName() == f"Saved as {target}."
    shown.close()


def test_a_folder_that_cannot_be_written_is_said(at_data, qtbot, tmp_path, monkeypatch):
    _, shown = opened(at_data, qtbot)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "nowhere" / "a.csv"), ""))
    qtbot.mouseClick(shown.findChild(QPushButton, "save_left_out"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: shown.findChild(QWidget, "dialog_banner") is not None, timeout=WAIT)
    assert "could not be written" in shown.findChild(QWidget, "dialog_banner").accessibleName()
    assert list(tmp_path.glob("*.csv")) == [tmp_path / "rows.csv"]
    shown.close()


def test_it_follows_the_file(at_data, qtbot):
    app, shown = opened(at_data, qtbot)
    app.studio.project.change(reading={"missing_cells": "empty"})
    settle(qtbot, app)
    assert banner(app, "data_error") is None
    assert len(cells(shown, LINE)) == 5  # they have all cells now, and two of them no label
    assert cells(shown, REASON)[-1] == "the label is empty"
    shown.close()


def test_every_control_is_named_and_stands_out(at_data, qtbot):
    _, shown = opened(at_data, qtbot)
    qtbot.wait(100)
    assert [one for one in controls(shown) if not name(one) or not one.toolTip()] == []
    assert faint(shown) == []
    shown.close()


def test_a_hundred_thousand_rows_are_shown_at_once(qtbot):
    rows = [LeftOut(100_000 - n, "the text is empty" if n % 2 else "the label is empty") for n in range(100_000)]
    model, table = LeftOutModel(), QTableView()
    qtbot.addWidget(table)
    began = time.perf_counter()
    model.show_rows(rows)
    table.setModel(model)
    table.show()
    model.sort(REASON, Qt.SortOrder.DescendingOrder)
    assert time.perf_counter() - began < 1.0
    assert (model.index(0, REASON).data(), model.rowCount()) == ("the text is empty", 100_000)
