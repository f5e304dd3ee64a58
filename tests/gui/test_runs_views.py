"""All runs as they are seen: cards side by side, a table whose columns fit, the facts of the one that is chosen."""

from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from tests.gui.dialog_steps import listed
from workbench.gui.dialogs.runs_views import WIDEST_NOTES
from workbench.gui.models.runs_model import COLUMNS, NOTES

TITLES = [column.title for column in COLUMNS]


def test_as_many_cards_stand_side_by_side_as_fit(open_dialog, write_run, qtbot):
    for number in range(3):
        write_run(f"run-{number}")
    _, shown = open_dialog("runs")
    cards = listed(qtbot, shown, 3, "cards")
    for width, most in ((992, 2), (1060, 2), (1360, 3)):
        shown.resize(width, 640)
        qtbot.waitUntil(lambda most=most: cards_across(cards) == most)


def cards_across(cards):
    return len({cards.visualRect(cards.model().index(row, 0)).x() for row in range(cards.model().rowCount())})


def test_a_table_that_is_shown_later_is_as_wide_as_its_headings_and_cells(open_dialog, write_run, qtbot):
    write_run("one", notes="the good one,\nwith more rows")
    write_run("two", notes="a note that is far longer than any column of a table should ever be for a person to read")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 2, "cards")
    table = listed(qtbot, shown, 2)
    assert {table.model().index(row, NOTES).data() for row in (0, 1)} >= {"the good one, with more rows"}
    for title in ("Status", "Before → after", "Began", "Task", "Recipe", "Took"):
        column = TITLES.index(title)
        assert table.columnWidth(column) >= table.horizontalHeader().sectionSizeHint(column)
        assert table.columnWidth(column) >= table.sizeHintForColumn(column)
    assert table.columnWidth(NOTES) == WIDEST_NOTES


def test_what_a_facts_tip_says_is_of_the_run_that_is_chosen(open_dialog, write_run, qtbot):
    write_run("one")
    other = write_run("two", created="2026-11-20T09:00:00+00:00")
    _, shown = open_dialog("runs")
    listed(qtbot, shown, 2).selectRow(1)
    assert shown.findChild(QLabel, "fact_folder").toolTip() == str(other)


def test_the_search_boxs_cross_is_whole(open_dialog, qtbot):
    _, shown = open_dialog("runs")
    box = shown.findChild(QLineEdit, "search_runs")
    box.setText("bank")
    (cross,) = box.findChildren(QToolButton)
    assert box.rect().contains(cross.geometry())
    assert abs(cross.geometry().center().y() - box.rect().center().y()) <= 1
