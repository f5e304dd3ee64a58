"""Ways to open files and folders in the real window, and what is watched of them."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QMenu, QToolButton

from tests.gui.data_station import WAIT, banner, find, press, settle
from workbench.engine.data.reading import READERS
from workbench.gui import file_kinds
from workbench.gui.widgets.no_wheel import ComboBox
from workbench.gui.widgets.preview_table import PreviewTable

COPY, LEFT, NONE = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def texts(tmp_path):
    """Return a folder of texts of two classes."""
    folder = tmp_path / "my.texts"
    for name in ("good", "bad"):
        (folder / name).mkdir(parents=True)
        for number in range(20):
            (folder / name / f"{number}.txt").write_text(f"a {name} text, number {number}", encoding="utf-8")
    return folder


def drop(qapp, app, path):
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path))])
    coming = QDragEnterEvent(app.window.rect().center(), COPY, carried, LEFT, NONE)
    qapp.sendEvent(app.window, coming)
    assert coming.isAccepted()
    qapp.sendEvent(app.window, QDropEvent(QPointF(app.window.rect().center()), COPY, carried, LEFT, NONE))


@pytest.mark.parametrize(
    ("name", "saved"), [("rows", "rows.csv"), ("rows.xlsx", "rows.xlsx"), ("my rows", "my rows.csv")]
)
def test_a_name_without_a_suffix_gets_that_of_its_kind(name, saved):
    assert file_kinds.as_kind(Path(name), "CSV (*.csv)").name == saved
    assert file_kinds.as_kind(Path(name), "").name == name


def test_every_kind_of_file_can_be_chosen():
    assert file_kinds.FILTERS.startswith("All files (*)")
    suffixes = {suffix for reader in READERS.values() for suffix in reader.suffixes} | {".gz", ".zip"}
    assert [
        one for one in suffixes if f"*{one} " not in file_kinds.FILTERS and f"*{one})" not in file_kinds.FILTERS
    ] == []


def test_a_folder_of_texts_is_opened_from_the_menu(open_app, qtbot, texts, tiny_base, monkeypatch):
    app = open_app()
    app.studio.project.change(base=str(tiny_base))
    (menu,) = [one for one in app.window.menuBar().findChildren(QMenu) if app.actions["open_folder"] in one.actions()]
    names = [one.objectName() for one in menu.actions()]
    assert names.index("open_folder") == names.index("open_file") + 1
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(texts))
    app.actions["open_folder"].trigger()
    settle(qtbot, app)
    assert app.studio.project.draft.name == "my.texts"
    assert find(app, QLabel, "row_count").text() == "40 rows"
    assert find(app, ComboBox, "reading_format").currentText() == "folder of texts (found)"
    assert app.studio.survey.inspection["labels"] == {"bad": 20, "good": 20}
    assert app.studio.survey.learnable


def test_a_folder_that_is_dropped_is_opened(open_app, qapp, qtbot, texts):
    app = open_app()
    drop(qapp, app, texts)
    assert app.studio.project.draft.train == str(texts)
    settle(qtbot, app)
    assert find(app, PreviewTable, "preview").model().rowCount() == 40


def test_a_folder_in_which_a_file_comes_has_changed(open_app, qapp, qtbot, texts):
    app = open_app()
    drop(qapp, app, texts)
    settle(qtbot, app)
    (texts / "more.txt").write_text("one more", encoding="utf-8")
    qtbot.waitUntil(lambda: banner(app, "file_changed") is not None, timeout=WAIT)
    press(qtbot, banner(app, "file_changed"), "Read again")
    qtbot.waitUntil(lambda: banner(app, "file_changed") is None, timeout=WAIT)
    settle(qtbot, app)
    assert find(app, QLabel, "row_count").text() == "41 rows"


def test_a_folder_that_goes_is_said(open_app, qapp, qtbot, texts):
    app = open_app()
    drop(qapp, app, texts)
    settle(qtbot, app)
    shutil.rmtree(texts)
    qtbot.waitUntil(lambda: app.studio.survey.files.gone == texts, timeout=WAIT)
    assert "The file is gone" in app.window.findChild(QToolButton, "station_data").accessibleName()


@pytest.mark.parametrize("station", ["welcome", "data"])
def test_what_can_be_opened_is_said(open_app, station):
    app = open_app()
    app.window.show_station(station)
    said = [one.text() for one in app.window.pane(station).findChildren(QLabel) if one.isVisible()]
    assert any("CSV, Excel, JSON, Parquet, CoNLL, plain text; also a folder" in one for one in said)
