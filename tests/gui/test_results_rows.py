"""Matrix, table by class, list of rows and what picks them: one selection, in the real window, on runs made for it."""

import json

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
)

from tests.gui.results_station import WAIT, chosen, find, opened, texts
from tests.tested_run import labelled, write_run
from workbench.gui import selection
from workbench.gui.models.test_rows_model import AFTER as AFTER_COLUMN
from workbench.gui.models.test_rows_model import BEFORE as BEFORE_COLUMN
from workbench.gui.models.test_rows_model import TRUTH as TRUTH_COLUMN
from workbench.gui.panes.results_examples import ExamplesCard
from workbench.gui.widgets.banner import Banner
from workbench.gui.widgets.class_table import ClassTable
from workbench.gui.widgets.confusion_matrix import ConfusionMatrix
from workbench.gui.widgets.figures_table import FiguresTable
from workbench.gui.widgets.rows_table import LEAST_CAP, RowsTable

LONG = "a text of many words " * 5000  # 105,000 characters
STRANGE = "two\nlines of a label"
# fixed, broken, wrong, wrong, right
TRUTH, BEFORE = ["a", "a", "a", "b", STRANGE], ["b", "a", "b", STRANGE, STRANGE]
AFTER, SURE = ["a", "b", "b", "a", STRANGE], [0.9, 0.7, 0.8, 0.6, None]
TEXTS = ["Straße am Morgen", LONG, "gut", "مرحبا بالعالم", "emoji 🙂\nand lines"]


@pytest.fixture
def five(home):
    columns = labelled(TRUTH, BEFORE, AFTER, after_confidence=SURE, **{"column:shop": ["n", "n", "s", "s", "s"]})
    return write_run(home / "runs" / "made", "text-classification", {**columns, "text": TEXTS})


@pytest.fixture
def results(open_run, five, qtbot):
    """Return the results of five rows, with everything shown."""
    return opened(open_run(five, "results"), qtbot)


def press(qtbot, app, kind, name):
    qtbot.mouseClick(find(app, kind, name), Qt.MouseButton.LeftButton)


def cell_at(matrix, truth, answered):
    labels = matrix._labels
    return (labels.index(truth), labels.index(answered))


def test_all_rows_are_listed_the_surest_mistake_first(results):
    assert texts(results) == ["gut", "a text o", "مرحبا با", "Straße a", "emoji 🙂 "]
    assert find(results, QLabel, "rows_count").text() == "5 rows"


def test_a_click_on_a_cell_of_the_matrix_picks_its_rows_everywhere(results, qtbot):
    matrix = find(results, ConfusionMatrix, "confusion_matrix")
    place = matrix.cell_rect(cell_at(matrix, "a", "b")).center().toPoint()
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)
    assert chosen(results).pair == ("a", "b")
    assert texts(results) == ["gut", "a text o"]
    assert find(results, QLabel, "rows_count").text() == "2 of 5 rows"
    assert find(results, QLabel, "confused_said").text() == "2 rows of “a” were answered as “b”"
    assert find(results, QPushButton, "picked_pair").text().startswith("“a” answered as “b”")
    assert find(results, QToolButton, "fate_broken").text() == "Broken  1"
    qtbot.mouseClick(matrix, Qt.MouseButton.LeftButton, pos=place)  # once more: no longer
    assert chosen(results).pair is None


def test_a_name_beside_the_matrix_has_the_whole_of_it_as_its_tip(results):
    matrix = find(results, ConfusionMatrix, "confusion_matrix")
    for place, name in enumerate(matrix._labels):
        box = matrix.cell_rect((place, place))
        assert matrix.tip_at(QPointF(2, box.center().y())) == name
        assert matrix.tip_at(QPointF(box.center().x(), 2)) == name
    assert matrix.tip_at(QPointF(1, 1)) == matrix.toolTip()


def test_every_answer_is_in_the_list_however_narrow_and_as_wide_as_its_words(results, qtbot):
    results.window.resize(1024, 700)
    table = find(results, RowsTable, "test_rows")
    for column in (TRUTH_COLUMN, BEFORE_COLUMN, AFTER_COLUMN):
        assert not table.isColumnHidden(column)
        words = [table.model().shown(row, column) for row in range(table.model().rowCount())]
        widest = max(map(table.fontMetrics().horizontalAdvance, words))
        assert table.columnWidth(column) > min(LEAST_CAP - 1, widest)
    assert table.textElideMode() == Qt.TextElideMode.ElideRight
    table.resize(300, 300)
    assert table.horizontalScrollBar().maximum() > 0


def test_keys_move_in_the_matrix_and_choose(results, qtbot):
    matrix = find(results, ConfusionMatrix, "confusion_matrix")
    matrix.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(matrix, key)
    assert matrix.current == (1, 1)
    assert matrix.accessibleDescription() == matrix.text((1, 1))
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert chosen(results).pair == (matrix._labels[1], matrix._labels[1])
    qtbot.keyClick(matrix, Qt.Key.Key_Escape)
    assert chosen(results).pair is None


def test_shares_and_the_hidden_diagonal_change_what_cells_show(results):
    matrix = find(results, ConfusionMatrix, "confusion_matrix")
    a_to_b = cell_at(matrix, "a", "b")
    assert matrix._figure(*a_to_b) == "2"
    find(results, QComboBox, "matrix_figures").setCurrentIndex(1)
    assert matrix._figure(*a_to_b) == "67"  # of three rows of “a”
    find(results, QComboBox, "matrix_figures").setCurrentIndex(2)
    assert matrix._figure(*a_to_b) == "100"  # nothing else was answered as “b”
    diagonal = cell_at(matrix, "a", "a")
    assert matrix._figure(*diagonal)
    find(results, QCheckBox, "hide_diagonal").setChecked(True)
    assert not matrix._figure(*diagonal)


def test_a_confused_pair_of_the_list_picks_its_rows(results, qtbot):
    press(qtbot, results, QPushButton, "turn_confused")
    table = find(results, FiguresTable, "confused")
    click_row(qtbot, table, 0)
    assert chosen(results).pair == ("a", "b")


def click_row(qtbot, table, row):
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_a_class_is_picked_by_a_click_and_marked_while_it_is(results, qtbot):
    table = find(results, ClassTable, "per_class")
    row = table.cells(0).index("b")
    click_row(qtbot, table, row)
    assert chosen(results).label == "b"
    assert texts(results) == ["gut", "a text o", "مرحبا با"]
    assert [one.row() for one in table.selectionModel().selectedRows()] == [row]
    press(qtbot, results, QPushButton, "clear_picked")
    assert not table.selectionModel().hasSelection()
    assert len(texts(results)) == 5


def test_figures_by_class_are_of_the_file_not_of_the_report(results):
    table = find(results, ClassTable, "per_class")
    assert dict(zip(table.cells(0), table.cells(4), strict=True)) == {"a": "3", "b": "1", STRANGE: "1"}


def test_rows_are_picked_by_what_became_of_them(results, qtbot):
    press(qtbot, results, QToolButton, "fate_fixed")
    press(qtbot, results, QToolButton, "fate_right")
    assert texts(results) == ["Straße a", "emoji 🙂 "]
    press(qtbot, results, QPushButton, "picked_fixed")
    assert texts(results) == ["emoji 🙂 "]
    assert not find(results, QToolButton, "fate_fixed").isChecked()


def test_a_text_is_searched_a_moment_after_the_last_key(results, qtbot):
    qtbot.keyClicks(find(results, QLineEdit, "rows_search"), "STRASSE")
    qtbot.waitUntil(lambda: texts(results) == ["Straße a"], timeout=WAIT)
    press(qtbot, results, QPushButton, "picked_text")
    assert find(results, QLineEdit, "rows_search").text() == ""
    assert len(texts(results)) == 5


def test_where_nothing_fits_that_is_said(results, qtbot):
    qtbot.keyClicks(find(results, QLineEdit, "rows_search"), "no such text")
    qtbot.waitUntil(lambda: find(results, QLabel, "no_rows").isVisible(), timeout=WAIT)
    assert not find(results, QPushButton, "save_rows").isEnabled()


def choose(box, place):
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_length_order_and_other_columns_pick_too(results):
    value = find(results, QComboBox, "rows_value")
    assert value.itemText(1) == "shop: s (3)"
    choose(value, 1)
    assert texts(results) == ["gut", "مرحبا با", "emoji 🙂 "]
    choose(value, 0)
    choose(find(results, QComboBox, "rows_length"), 4)
    assert texts(results) == ["a text o", "emoji 🙂 "]  # from the upper quartile on
    choose(find(results, QComboBox, "rows_length"), 0)
    choose(find(results, QComboBox, "rows_order"), 4)
    assert texts(results)[0] == "gut"


def test_the_chosen_row_is_shown_whole(results, qtbot):
    table = find(results, RowsTable, "test_rows")
    table.selectRow(1)
    assert LONG.startswith(find(results, QPlainTextEdit, "row_text_text").toPlainText())
    press(qtbot, results, QPushButton, "show_whole_text")
    assert find(results, QPlainTextEdit, "row_text_text").toPlainText() == LONG
    words = [one.text() for one in results.window.pane("results").findChildren(QLabel)]
    assert "Broken" in words
    assert "b · 70.0 %" in words


def test_arrow_keys_go_from_row_to_row(results, qtbot):
    table = find(results, RowsTable, "test_rows")
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: find(results, QPlainTextEdit, "row_text_text").toPlainText() == TEXTS[3], timeout=WAIT)


def test_marked_rows_are_copied_with_their_whole_texts(results, qtbot):
    table = find(results, RowsTable, "test_rows")
    table.selectAll()
    table.copy_rows()
    lines = QApplication.clipboard().text()
    assert lines.startswith("Became\tText\tRight\tBefore\tAfter\tSure\nStill wrong\tgut\ta\tb\tb\t80.0 %\n")
    assert LONG in lines
    assert find(results, QLabel, "rows_count").text() == "5 rows were copied"


def test_what_is_shown_is_saved(results, qtbot, tmp_path):
    press(qtbot, results, QToolButton, "fate_still_wrong")
    output = tmp_path / "shown.jsonl"
    find(results, ExamplesCard, "test_rows_card").save(output)
    qtbot.waitUntil(lambda: find(results, Banner, "rows_saved") is not None, timeout=WAIT)
    assert [json.loads(line)["text"] for line in output.read_text(encoding="utf-8").splitlines()] == ["gut", TEXTS[3]]


def test_the_keys_stay_with_the_button_and_the_outcome_stands_below_it(results, qtbot, tmp_path, monkeypatch):
    button, card = find(results, QPushButton, "save_rows"), find(results, ExamplesCard, "test_rows_card")
    answer = (str(tmp_path / "shown.csv"), "CSV (*.csv)")
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_: answer)
    results.window.activateWindow()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: find(results, Banner, "rows_saved") is not None, timeout=WAIT)
    assert results.window.focusWidget() is button
    qtbot.waitUntil(lambda: find(results, Banner, "rows_saved").height() > 0, timeout=WAIT)
    above = button.mapTo(card, QPoint(0, button.height())).y()
    qtbot.waitUntil(lambda: 0 <= find(results, Banner, "rows_saved").pos().y() - above < 40, timeout=WAIT)


def test_where_it_can_not_be_saved_that_is_said(results, qtbot, tmp_path):
    find(results, ExamplesCard, "test_rows_card").save(tmp_path / "nowhere" / "shown.csv")
    qtbot.waitUntil(lambda: find(results, Banner, "rows_saved") is not None, timeout=WAIT)
    assert "can't be written there" in find(results, Banner, "rows_saved").accessibleName()


def test_a_window_made_anew_has_the_same_rows_picked(results, qtbot):
    selection.of(results.studio).change(pair=("a", "b"))
    results.settings.change(look="dark")
    opened(results, qtbot)
    assert texts(results) == ["gut", "a text o"]
    results.settings.change(look="light")


@pytest.mark.parametrize("damage", ["missing", "torn"])
def test_without_the_rows_the_report_is_shown_and_why(open_run, five, qtbot, damage):
    path = five / "predictions.parquet"
    path.unlink() if damage == "missing" else path.write_bytes(path.read_bytes()[:100])
    change = {"per_class": [{"label": "a", "precision": 0.5, "recall": 0.5, "f1": 0.5, "support": 4}],
              "confusion": {"labels": ["a", "b"], "counts": [[2, 2], [0, 1]]}}  # fmt: skip
    report = json.loads((five / "report.json").read_text())
    (five / "report.json").write_text(json.dumps({**report, **change}))
    app = open_run(five, "results")
    qtbot.waitUntil(lambda: find(app, ConfusionMatrix, "confusion_matrix") is not None, timeout=WAIT)
    qtbot.waitUntil(lambda: find(app, ClassTable, "per_class") is not None, timeout=WAIT)
    assert find(app, RowsTable, "test_rows") is None
    said = find(app, Banner, "rows_said").accessibleName()
    assert "The figures below are those of the report." in said


def test_one_class_alone_is_shown(open_run, home, qtbot):
    run = write_run(home / "runs" / "one", "text-classification", labelled(["a"] * 3, ["a"] * 3, ["a"] * 3))
    app = opened(open_run(run, "results"), qtbot)
    assert find(app, QLabel, "confused_said") is not None
    assert texts(app) == ["text 0", "text 1", "text 2"]


def test_of_many_classes_the_list_comes_before_the_matrix(open_run, home, qtbot):
    names = [f"class {n} of very many with a long, long name" for n in range(2000)]
    after = [names[1], *names[1:]]
    run = write_run(home / "runs" / "many", "text-classification", labelled(names, names, after))
    app = opened(open_run(run, "results"), qtbot)
    assert find(app, FiguresTable, "confused").cells(2) == ["1"]
    assert not find(app, ConfusionMatrix, "confusion_matrix").isVisible()
    press(qtbot, app, QPushButton, "turn_confused")
    assert find(app, ConfusionMatrix, "confusion_matrix").isVisible()
    assert find(app, ClassTable, "per_class").rowCount() == 2000


def test_reading_the_rows_is_cancelled_and_begun_again(open_run, five, qtbot):
    app = open_run(five, "data")
    app.window.show_station("results")
    selection.of(app.studio).cancel()
    qtbot.waitUntil(lambda: find(app, Banner, "rows_said") is not None, timeout=WAIT)
    banner = find(app, Banner, "rows_said")
    assert banner.accessibleName() == "The test rows were not read to the end."
    banner.findChild(QPushButton).click()
    opened(app, qtbot)
    assert len(texts(app)) == 5


def test_rows_of_a_run_that_is_no_longer_shown_are_let_go(results):
    picked = selection.of(results.studio)
    assert picked.rows is not None
    results.studio.run.clear()
    assert picked.rows is None
    assert len(picked.places) == 0


def test_the_find_key_leads_to_the_search(results, qtbot):
    results.window.activateWindow()
    qtbot.keyClick(results.window.pane("results"), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert find(results, QLineEdit, "rows_search").hasFocus()
