"""The Data station in the real window: preview, roles, reading, split, what is said, and ways out of what is wrong."""

import time

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QTableWidget, QToolButton, QWidget

from tests.gui.data_station import WAIT, banner, choose, click, find, press, settle, text
from tests.tiny_run import write_rows
from workbench.gui import preflight
from workbench.gui.widgets.header_roles import HeaderRoles
from workbench.gui.widgets.histogram import Histogram
from workbench.gui.widgets.label_bars import LabelBars
from workbench.gui.widgets.no_wheel import ComboBox
from workbench.gui.widgets.preview_table import PreviewTable

HOLES = "text,label,kind\nred dog,a,x\n ,a,x\nblue cat,b,x\ngood day,b,y\nbad day,a,y\nfree meal,,y\n"


def test_without_a_file_it_says_what_to_bring(open_app, qtbot):
    app = open_app()
    app.window.show_station("data")
    click(qtbot, app, QPushButton, "empty_open_sample")
    assert app.studio.project.draft.train.endswith("messages.csv")
    assert find(app, PreviewTable, "preview") is not None


def test_the_preview_shows_the_rows_and_the_facts_fill(at_data):
    app = at_data()
    table = find(app, PreviewTable, "preview")
    assert table.model().rowCount() == 80
    assert table.model().index(0, 1).data() == "money"
    assert text(app, "row_count") == "80 rows"
    assert text(app, "split_words") == "64 to learn from, 8 to check while learning, 8 kept aside for the final test"
    assert "2 classes; answering" in text(app, "label_words")
    assert find(app, LabelBars, "label_bars").names == ["money", "order"]
    assert "none loses its end" in text(app, "length_words")
    assert find(app, Histogram, "length_histogram").isVisible()


def test_why_a_column_was_taken_is_said(at_data):
    app = at_data()
    assert text(app, "role_reasons").splitlines() == [
        "Text: “text”, because its name is “text”.", "Label: “label”, because its name is “label”."
    ]  # fmt: skip
    assert "because its name" in find(app, ComboBox, "role_of_column_0").toolTip()


def test_a_role_chosen_in_the_header_is_taken(at_data, qtbot):
    app = at_data()
    choose(qtbot, app, "role_of_column_2", "label")
    assert app.studio.project.draft.columns == {"label": "number"}
    settle(qtbot, app)
    assert find(app, ComboBox, "role_of_column_1").currentData() == ""
    choose(qtbot, app, "role_of_column_1", "label")
    settle(qtbot, app)
    assert "as you chose" in text(app, "role_reasons")
    assert app.studio.survey.learnable


def test_a_part_the_task_needs_cannot_be_taken_away_and_that_is_said(at_data, qtbot):
    app = at_data()
    choose(qtbot, app, "role_of_column_1", "")
    assert find(app, ComboBox, "role_of_column_1").currentData() == "label"
    assert "Choose another column" in text(app, "role_reasons")


def test_a_second_text_that_was_guessed_can_be_taken_away(at_data, qtbot):
    rows = "".join(f"words {n},others {n},{'x' if n % 2 else 'y'}\n" for n in range(40))
    app = at_data(f"text,text_pair,label\n{rows}")
    assert find(app, ComboBox, "role_of_column_1").currentData() == "text_pair"
    choose(qtbot, app, "role_of_column_1", "")
    assert app.studio.project.draft.columns == {"text_pair": ""}
    settle(qtbot, app)
    assert find(app, ComboBox, "role_of_column_1").currentData() == ""
    assert app.studio.survey.learnable


def test_the_wheel_over_a_drop_down_changes_nothing(at_data, qapp):
    app = at_data()
    for box in app.window.pane("data").findChildren(ComboBox):
        before = box.currentIndex()
        place = QPointF(5, 5)
        qapp.sendEvent(box, QWheelEvent(
            place, box.mapToGlobal(place), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        ))  # fmt: skip
        assert box.currentIndex() == before
    assert app.studio.project.draft.reading == {}


def test_columns_that_do_not_fit_can_be_guessed_again(at_data, qtbot):
    app = at_data(columns={"label": "gone"})
    assert find(app, PreviewTable, "preview").model().rowCount() == 80  # what is known stays
    press(qtbot, banner(app, "data_error"), "Guess the columns again")
    settle(qtbot, app)
    assert app.studio.survey.learnable


def test_a_long_cell_is_shown_whole_below_the_table(at_data, qtbot):
    long = "very " * 60 + "long"
    app = at_data(f"text,label\n{long},a\nshort one,b\n" * 20)
    table, whole = find(app, PreviewTable, "preview"), find(app, QPlainTextEdit, "whole_cell")
    assert not whole.isVisible()
    qtbot.mouseClick(
        table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(table.model().index(0, 0)).center()
    )
    assert whole.isVisible()
    assert whole.toPlainText() == long


def test_the_split_is_shown_by_class_and_changed(at_data, qtbot):
    app = at_data()
    click(qtbot, app, QToolButton, "by_class")
    table = find(app, QTableWidget, "split_per_class")
    assert [table.item(0, place).text() for place in range(4)] == ["money", "32", "4", "4"]
    click(qtbot, app, QToolButton, "split_options")
    box = find(app, QWidget, "split_test_share")
    box.setFocus()
    box.selectAll()
    qtbot.keyClicks(box, "0.3")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert app.studio.project.draft.split == {"test_share": 0.3}
    settle(qtbot, app)
    assert app.studio.survey.split["sides"]["test"] == 24
    click(qtbot, app, QPushButton, "split_defaults")
    assert app.studio.project.draft.split == {}


def test_a_test_file_of_its_own_is_added_and_taken_away(at_data, qtbot, tmp_path, monkeypatch):
    app = at_data()
    other = write_rows(tmp_path / "other.csv", 10, seed=5)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    click(qtbot, app, QPushButton, "add_test_file")
    assert app.studio.project.draft.test == str(other)
    settle(qtbot, app)
    assert app.studio.survey.split["sides"]["test"] == 10
    assert not find(app, QWidget, "split_test_share").isEnabled()
    click(qtbot, app, QToolButton, "remove_test_file")
    settle(qtbot, app)
    assert app.studio.survey.split["sides"]["test"] == 8


def test_classes_of_very_different_size_are_said(at_data):
    app = at_data("text,label\n" + "".join(f"word {n},{'ab'[n % 4 == 0]}\n" for n in range(60)))
    assert "unevenly filled: answering “a” every time would already be right for 75.0 %" in text(app, "label_words")


def test_labels_are_sorted_as_wanted(at_data, qtbot):
    rows = "".join(f"word {n},{'cab'[min(n % 5, 2)]}\n" for n in range(50))
    app = at_data("text,label\n" + rows)
    bars, order = find(app, LabelBars, "label_bars"), find(app, ComboBox, "label_order")
    assert bars.names == ["b", "a", "c"]  # 30, 10, 10
    order.setFocus()
    qtbot.keyClick(order, Qt.Key.Key_End)
    order.activated.emit(order.currentIndex())
    assert bars.names == ["a", "b", "c"]


def test_a_file_that_changes_while_open_is_read_again_when_wanted(at_data, qtbot, tmp_path):
    app = at_data()
    write_rows(tmp_path / "rows.csv", 90)
    qtbot.waitUntil(lambda: banner(app, "file_changed") is not None, timeout=WAIT)
    assert find(app, PreviewTable, "preview").model().rowCount() == 80
    press(qtbot, banner(app, "file_changed"), "Read again")
    qtbot.waitUntil(
        lambda: find(app, QLabel, "row_count") is not None and text(app, "row_count") == "90 rows", timeout=WAIT
    )
    settle(qtbot, app)
    qtbot.waitUntil(lambda: banner(app, "file_changed") is None, timeout=WAIT)


def test_a_file_that_goes_while_open_leaves_its_preview(at_data, qtbot, tmp_path):
    app = at_data()
    (tmp_path / "rows.csv").unlink()
    qtbot.waitUntil(lambda: banner(app, "file_changed") is not None, timeout=WAIT)
    assert "no longer where it was" in banner(app, "file_changed").accessibleName()
    assert find(app, PreviewTable, "preview").model().cell(79, 1) == "order"
    assert "The file is gone" in app.window.findChild(QToolButton, "station_data").accessibleName()
    assert find(app, QPushButton, "next").property("role") != "primary"
    check = preflight.checks(app.studio, None)[0]
    assert (check.verdict, check.words) == ("stop", "rows.csv is no longer where it was.")
    press(qtbot, banner(app, "file_changed"), "Read again")
    qtbot.waitUntil(lambda: banner(app, "data_error") is not None, timeout=WAIT)
    assert "no file" in banner(app, "data_error").accessibleName()
    write_rows(tmp_path / "rows.csv", 80)
    press(qtbot, banner(app, "data_error"), "Read again")
    qtbot.waitUntil(lambda: app.studio.survey.learnable, timeout=WAIT)
    settle(qtbot, app)


def test_a_file_saved_anew_without_a_change_says_nothing(at_data, qtbot, tmp_path):
    app = at_data()
    state = (tmp_path / "rows.csv").stat()
    import os

    os.utime(tmp_path / "rows.csv", ns=(state.st_atime_ns, state.st_mtime_ns))
    end = time.monotonic() + 0.6
    qtbot.waitUntil(lambda: time.monotonic() > end)
    assert banner(app, "file_changed") is None


def test_the_station_is_the_same_in_another_look(at_data, qtbot):
    app = at_data()
    app.settings.change(look="dark")
    assert find(app, PreviewTable, "preview").model().rowCount() == 80
    assert "64 to learn from" in text(app, "split_words")
    app.settings.change(look="light")


def test_next_leads_to_the_base(at_data, qtbot):
    app = at_data()
    click(qtbot, app, QPushButton, "next")
    assert app.window.station == "base"


def test_only_columns_that_are_seen_have_a_drop_down(at_data):
    names = [f"c{n}" for n in range(300)]
    line = ",".join(["x"] * 300)
    app = at_data("text,label," + ",".join(names) + "\n" + f"red dog,a,{line}\nblue cat,b,{line}\n" * 12)
    header = find(app, PreviewTable, "preview").horizontalHeader()
    assert isinstance(header, HeaderRoles)
    assert len(header.findChildren(ComboBox)) < 20
    find(app, PreviewTable, "preview").horizontalScrollBar().setValue(10**6)
    assert find(app, ComboBox, "role_of_column_301").isVisible()


def test_a_file_that_is_not_there_does_not_show_the_rows_of_the_one_before(at_data, qtbot, tmp_path):
    app = at_data()
    app.commands.open_data(tmp_path / "gone.csv")
    settle(qtbot, app)
    assert app.studio.survey.error is not None
    assert find(app, PreviewTable, "preview").model() is None
    assert [one.text() for one in banner(app, "data_error").findChildren(QPushButton)] == [
        "Read again", "Open another…"
    ]  # fmt: skip


def test_the_texts_get_more_room_than_longer_labels(at_data):
    app = at_data("text,label\n" + "".join(f"no {i},{'a' * 60}{i % 2}\n" for i in range(20)))
    table = find(app, PreviewTable, "preview")
    app.window.resize(1280, 800)
    assert table.columnWidth(0) > table.columnWidth(1)
    assert table.columnWidth(0) + table.columnWidth(1) == table.viewport().width()


def test_a_hint_in_the_window_names_no_option_of_the_command_line(at_data):
    app = at_data('text,label\n"red" dog,a\n"blue cat",b\n', reading={"quote": '"'})
    (label,) = [one for one in banner(app, "data_error").findChildren(QLabel) if "quotation marks" in one.text()]
    assert label.text().endswith("read it without quotation marks.")


def test_the_task_is_guessed_from_a_file_that_is_opened_and_a_choice_stays(at_data, tmp_path, qtbot):
    app = at_data()
    assert "nothing in its columns" in find(app, QLabel, "guessed").toolTip()
    for name, content in {"a.csv": "question,answer\n", "b.csv": "tokens,tags\n"}.items():
        rows = [f"how {n},so {n}\n" if name == "a.csv" else f"Anna went {n},B-PER O O\n" for n in range(40)]
        (tmp_path / name).write_text(content + "".join(rows))
    draft = lambda: app.studio.project.draft  # noqa: E731
    app.studio.project.change(train=str(tmp_path / "a.csv"), columns={})
    settle(qtbot, app)
    assert (draft().task, find(app, ComboBox, "task").currentData()) == ("text-matching", "text-matching")
    assert "“question”, “answer”" in find(app, QLabel, "guessed").toolTip()
    assert find(app, QLabel, "guessed").isVisible()
    choose(qtbot, app, "task", "text-classification")
    settle(qtbot, app)
    assert (draft().task, find(app, QLabel, "guessed").isVisible()) == ("text-classification", False)
    app.studio.project.change(reading={"delimiter": ","})
    settle(qtbot, app)
    assert draft().task == "text-classification"
    app.studio.project.change(train=str(tmp_path / "b.csv"), columns={})
    settle(qtbot, app)
    assert draft().task == "token-classification"
