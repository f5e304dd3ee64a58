"""A file in, a file out, in the Try station."""

import csv

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton, QTabWidget

from workbench.gui import errand
from workbench.gui.panes.try_file import TryFile
from workbench.gui.widgets.job_bar import JobBar

WAIT = 90_000


class FileTab:
    """The tab as a person has it before them."""

    def __init__(self, app, qtbot):
        self.app, self.qtbot = app, qtbot
        self.find(QTabWidget, "try_tabs").setCurrentIndex(1)
        self.errand = errand.of(app.studio, "answer_file")

    def find(self, kind, name):
        return self.app.window.pane("try").findChild(kind, name)

    def choose(self, path):
        self.app.window.findChild(TryFile).choose(path)
        self.qtbot.waitUntil(lambda: not errand.of(self.app.studio, "read_file").busy, timeout=WAIT)

    def click(self, name):
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)

    def until(self, said):
        self.qtbot.waitUntil(lambda: self.find(object, said) is not None, timeout=WAIT)
        return self.find(object, said).accessibleName()


@pytest.fixture
def tab(open_run, own_run, qtbot):
    return FileTab(open_run(own_run, "try"), qtbot)


def table(path, rows, names=("number", "text")):
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([names, *rows])
    return path


def test_every_row_is_answered_into_the_file_that_was_suggested(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [(1, "where is my card"), (2, "money"), (3, "")]))
    assert tab.find(QComboBox, "file_column_text").currentText() == "text"
    output = tmp_path / "in.answered.csv"
    assert tab.find(QLineEdit, "file_output").text() == str(output)
    tab.click("answer_file")
    said = tab.until("file_done")
    assert "2 rows were answered" in said
    assert "line 4" in said
    rows = list(csv.DictReader(output.read_text().splitlines()))
    assert [row["number"] for row in rows] == ["1", "2", "3"]
    assert {row["prediction"] for row in rows[:2]} <= {"order", "money"}
    assert rows[2]["prediction"] == ""


def test_another_column_can_be_chosen(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [("free money", "")], names=("note", "text")))
    box = tab.find(QComboBox, "file_column_text")
    tab.qtbot.keyClicks(box, "note")
    assert box.currentText() == "note"
    tab.click("answer_file")
    assert "1 row was answered" in tab.until("file_done")


def test_the_choose_button_takes_a_file(tab, tmp_path, monkeypatch):
    source = table(tmp_path / "in.csv", [(1, "money")])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(source), ""))
    tab.click("choose_file_source")
    tab.qtbot.waitUntil(lambda: tab.find(QComboBox, "file_column_text") is not None, timeout=WAIT)
    assert tab.find(QPushButton, "answer_file").isEnabled()


def test_a_wrong_place_is_said_in_place(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [(1, "money")]))
    box = tab.find(QLineEdit, "file_output")
    box.clear()
    tab.qtbot.keyClicks(box, str(tmp_path / "nowhere" / "out.csv"))
    tab.click("answer_file")
    assert "can't be written there" in tab.until("file_error")
    assert not tab.app.notices.standing


def test_a_file_that_can_not_be_read_is_said_in_place(tab, tmp_path):
    (tmp_path / "in.csv").write_text("")
    tab.choose(tmp_path / "in.csv")
    assert "empty" in tab.until("file_error")
    assert not tab.find(QPushButton, "answer_file").isEnabled()


def test_a_file_that_would_be_replaced_is_said_before(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [(1, "money")]))
    box = tab.find(QLineEdit, "file_output")
    box.clear()
    tab.qtbot.keyClicks(box, str(tmp_path / "in.csv"))
    assert "would be replaced" in tab.until("file_there")
    tab.click("answer_file")
    assert "is the input itself" in tab.until("file_error")


def test_cancel_leaves_no_file(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [(n, "where is my order late " * 10) for n in range(30_000)]))
    tab.click("answer_file")
    tab.qtbot.waitUntil(lambda: tab.errand.progress is not None and tab.errand.progress.stage == "predicting",
                        timeout=WAIT)  # fmt: skip
    cancel = tab.find(JobBar, "file_progress").findChild(QPushButton)
    tab.qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    tab.until("file_cancelled")
    assert sorted(path.name for path in tmp_path.glob("*answered*")) == []


def test_it_goes_on_in_another_look(tab, tmp_path):
    tab.choose(table(tmp_path / "in.csv", [(n, "where is my order") for n in range(5_000)]))
    tab.click("answer_file")
    tab.app.settings.change(look="dark")
    assert tab.find(QLineEdit, "file_source").text() == str(tmp_path / "in.csv")
    assert "5,000 rows were answered" in tab.until("file_done")
    tab.app.settings.change(look="light")
