"""The reading options in the real window: what is offered of which file, and what a choice brings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from tests.gui.data_station import banner, choose, find, press, settle
from workbench.engine.data.reading import READERS
from workbench.gui.panes import data_detected, data_reading_words
from workbench.gui.widgets.no_wheel import ComboBox
from workbench.gui.widgets.preview_table import PreviewTable

CAFE = ("text,label\n" + "".join(f"café {n},{'ab'[n % 2]}\n" for n in range(30))).encode("latin-1")
RAGGED = "text,label\n" + "".join(f"word {n},{'ab'[n % 2]}\n" for n in range(40)) + "one, two,a\n" + "three\n"
ESCAPED = "text,label\n" + "".join(f'"a \\"word\\" {n}",{"ab"[n % 2]}\n' for n in range(30))


def shown(app):
    return [name for name in data_detected.CHOICES if find(app, ComboBox, f"reading_{name}").isVisible()]


def words(app, name):
    box = find(app, ComboBox, f"reading_{name}")
    return [box.itemText(place) for place in range(box.count())]


def test_what_was_found_can_be_set_right(at_data, qtbot):
    app = at_data("a;b\nred dog;x\nblue cat;y\n" * 20, columns={"text": "a", "label": "b"})
    assert find(app, ComboBox, "reading_delimiter").currentText() == "semicolon ; (found)"
    choose(qtbot, app, "reading_header_line", 0)
    assert app.studio.project.draft.reading == {"header_line": 0}
    assert app.studio.project.draft.columns == {}  # they were called otherwise
    settle(qtbot, app)
    assert app.studio.survey.table["columns"] == ["column 1", "column 2"]
    choose(qtbot, app, "reading_header_line", -1)
    assert app.studio.project.draft.reading == {}


def test_options_that_say_nothing_of_a_format_are_not_shown(at_data):
    app = at_data('{"text": "red dog", "label": "a"}\n{"text": "cat", "label": "b"}\n' * 9, name="rows.jsonl")
    assert shown(app) == ["format", "encoding"]


def test_every_format_that_is_read_has_its_name_and_options():
    assert set(data_detected.USED) == set(data_reading_words.WORDS["format"]) == set(READERS)
    assert set(data_detected.CHOICES["format"]) == set(READERS)


def test_a_file_of_another_encoding_is_read_and_that_is_noted(at_data, qtbot):
    app = at_data(CAFE)
    assert find(app, PreviewTable, "preview").model().cell(0, 0) == "café 0"
    assert app.studio.survey.learnable
    assert find(app, ComboBox, "reading_encoding").currentText() == "latin-1 (found)"
    (note,) = [one for one in find(app, QWidget, "said").findChildren(QLabel) if "not UTF-8" in one.text()]
    assert note.isVisible()
    assert "latin-1" in note.text()
    assert "--reading" not in note.text()


def test_an_encoding_that_the_file_is_not_of_has_its_way_out(at_data, qtbot):
    app = at_data(CAFE)
    choose(qtbot, app, "reading_encoding", "utf-8")
    settle(qtbot, app)
    assert "not UTF-8" in banner(app, "data_error").accessibleName()
    press(qtbot, banner(app, "data_error"), "cp1252")
    settle(qtbot, app)
    assert banner(app, "data_error") is None
    assert app.studio.survey.learnable


def test_only_what_says_something_of_the_file_is_offered(at_data):
    assert shown(at_data()) == ["format", "encoding", "delimiter", "quote", "header_line"]


def test_lines_that_were_taken_for_texts_are_cut_at_a_delimiter_that_is_named(at_data, qtbot):
    app = at_data("".join(f"just words {n}{', and more' * (n % 4)}\n" for n in range(40)), name="words.txt")
    assert shown(app) == ["format", "encoding", "delimiter"]
    assert find(app, ComboBox, "reading_delimiter").currentText() == "none (found)"
    choose(qtbot, app, "reading_delimiter", ",")
    settle(qtbot, app)
    assert app.studio.survey.table["format"] == "csv"


def test_where_a_backslash_was_found_it_can_be_set_right(at_data, qtbot):
    app = at_data(ESCAPED)
    assert find(app, ComboBox, "reading_escape").isVisible()
    assert words(app, "escape") == ["backslash \\ (found)", "backslash \\", "none"]


def test_rows_left_out_for_their_cells_can_be_kept(at_data, qtbot):
    app = at_data(RAGGED)
    assert {"extra_cells", "missing_cells"} <= set(shown(app))
    assert words(app, "extra_cells") == ["leave out if few", "join “text”", "join “label”", "leave the rows out"]
    choose(qtbot, app, "reading_extra_cells", "text")
    settle(qtbot, app)
    assert app.studio.survey.table["rows_in_file"] - len(app.studio.survey.table["rows_left_out"]) == 41
    assert {"extra_cells", "missing_cells"} <= set(shown(app))
    choose(qtbot, app, "reading_extra_cells", "")
    assert app.studio.project.draft.reading == {}
    settle(qtbot, app)


def test_of_a_workbook_its_sheets_are_offered(at_data, qtbot, shared):
    app = at_data((shared / "data" / "hard" / "f11_two_sheets.xlsx").read_bytes(), name="book.xlsx")
    assert shown(app) == ["format", "sheet", "header_line"]
    assert words(app, "sheet") == ["messages (found)", "messages", "notes"]
    choose(qtbot, app, "reading_sheet", "messages")
    settle(qtbot, app)
    assert app.studio.survey.table["sheet"] == "messages"
    assert app.studio.survey.learnable


@pytest.mark.parametrize("content", [CAFE, RAGGED, ESCAPED], ids=["encoding", "ragged", "escaped"])
def test_at_the_smallest_size_no_drop_down_is_cut_off(at_data, content):
    app = at_data(content)
    app.window.resize(1024, 700)
    pane = app.window.pane("data")
    for name in shown(app):
        box = find(app, ComboBox, f"reading_{name}")
        assert box.mapTo(pane, box.rect().topRight()).x() < pane.width()
        assert box.width() >= box.sizeHint().width()


def test_the_list_shows_every_choice_whole(at_data, qtbot):
    app = at_data()
    box = find(app, ComboBox, "reading_encoding")
    box.showPopup()
    assert box.view().viewport().width() >= box.view().sizeHintForColumn(0)
    qtbot.keyClick(box.view(), Qt.Key.Key_Escape)


def test_quotation_marks_out_of_place_can_be_read_as_characters(at_data, qtbot):
    app = at_data("text,label\n" + "".join(f'"a" text {number},{"ab"[number % 2]}\n' for number in range(40)))
    app.studio.project.change(reading={"quote": '"'})
    settle(qtbot, app)
    assert "quotation mark" in banner(app, "data_error").accessibleName()
    press(qtbot, banner(app, "data_error"), "Read quotation marks as plain characters")
    settle(qtbot, app)
    assert app.studio.project.draft.reading == {"quote": "none"}
    assert banner(app, "data_error") is None
