"""Saving a run's results as one file, from the Results station."""

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton

from tests.html_document import Document
from workbench.gui import errand
from workbench.gui.panes.results_report import SaveReport

WAIT = 60_000


@pytest.fixture
def station(open_run, own_run, tmp_path, monkeypatch):
    """Return the program at Results, with a person who takes whatever name is proposed but for its folder."""
    rows = pq.read_table(own_run / "predictions.parquet").to_pydict()
    rows["after"] = ["order"] * len(rows["after"])  # so that some are wrong
    pq.write_table(pa.table(rows), own_run / "predictions.parquet")
    place = tmp_path / "saved report"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    return open_run(own_run, "results")


def find(app, kind, name):
    return app.window.pane("results").findChild(kind, name)


def save(app, qtbot, choice):
    button = find(app, QPushButton, "save_report")
    next(one for one in button.menu().actions() if one.objectName() == choice).trigger()
    qtbot.waitUntil(lambda: find(app, object, "report_said") is not None, timeout=WAIT)
    return find(app, object, "report_said").accessibleName()


@pytest.mark.parametrize(("choice", "said"), [("with_texts", "rows of your data"), ("without_texts", "no texts")])
def test_the_report_is_saved_and_opened_in_the_browser(station, qtbot, tmp_path, monkeypatch, choice, said):
    assert not find(station, QPushButton, "open_report").isVisible()
    assert said in save(station, qtbot, choice)
    path = tmp_path / "saved report.html"
    assert Document(path.read_text(encoding="utf-8")).wrong == []
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    qtbot.mouseClick(find(station, QPushButton, "open_report"), Qt.MouseButton.LeftButton)
    assert opened == [str(path)]


def test_it_is_written_in_the_windows_language(station, qtbot, tmp_path):
    station.settings.change(language="zh_CN")
    save(station, qtbot, "with_texts")
    words = (tmp_path / "saved report.html").read_text(encoding="utf-8")
    assert '<html lang="zh-CN">' in words
    assert "宏" in words or "训练" in words
    station.settings.change(language="en")


def test_a_place_that_cannot_be_written_is_said_in_place(station, qtbot, tmp_path):
    (tmp_path / "saved report.html").mkdir()
    (tmp_path / "saved report.html" / "inside").write_text("x")
    assert "could not be written" in save(station, qtbot, "with_texts")


def test_another_look_still_says_where_it_is(station, qtbot):
    said = save(station, qtbot, "without_texts")
    station.settings.change(look="dark")
    assert find(station, object, "report_said").accessibleName() == said
    assert find(station, QPushButton, "open_report").isVisible()
    station.settings.change(look="light")


def test_what_was_saved_of_another_run_is_not_shown(station, qtbot):
    save(station, qtbot, "without_texts")
    errand.of(station.studio, "save_report").about["run"] = "another"
    assert SaveReport(station.studio).shown.isHidden()
