"""A large table as Qt asks for it."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from workbench.engine.data.table import TableWriter
from workbench.gui.models import table_model
from workbench.gui.models.table_model import TableModel
from workbench.gui.translation import number

ROWS = 1000


@pytest.fixture
def model(tmp_path, qapp):
    path = tmp_path / "table.arrow"
    rows = [[f"first line {n}\nsecond", f"label {n % 3}"] for n in range(ROWS)]
    with TableWriter(path, ["text", "label"]) as writer:
        writer.write(rows, [2 + 2 * n for n in range(ROWS)])  # two lines of the file a row
    return TableModel(path)


def test_every_row_can_be_asked_for(model):
    assert (model.rowCount(), model.columnCount()) == (ROWS, 2)
    assert model.cell(999, 0) == "first line 999\nsecond"
    assert model.index(999, 1).data() == "label 0"
    assert not model.index(1000, 0).isValid()
    assert not model.index(0, 2).isValid()
    assert model.rowCount(model.index(0, 0)) == 0


def test_a_cell_is_shown_on_one_line_and_its_text_is_the_tooltip(model):
    assert model.index(3, 0).data() == "first line 3 second"
    assert model.index(3, 0).data(Qt.ItemDataRole.ToolTipRole) == "first line 3\nsecond"


def test_only_so_many_pages_are_kept(model, monkeypatch):
    monkeypatch.setattr(table_model, "PAGE_ROWS", 10)
    for row in range(0, ROWS, 10):
        assert model.cell(row, 1) == f"label {row % 3}"
    assert len(model._pages) == table_model.PAGES_KEPT


def test_a_line_of_the_file_leads_to_the_row_that_begins_on_it(model):
    assert [model.row_of_line(line) for line in (1, 2, 3, 4, 2000, 9999)] == [0, 0, 1, 1, 999, 999]


def test_headers_are_names_and_numbers_from_one(model):
    assert model.headerData(1, Qt.Orientation.Horizontal) == "label"
    assert model.headerData(999, Qt.Orientation.Vertical) == number(1000)
    assert model.headerData(0, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) is None
    assert model.index(0, 0, QModelIndex()).isValid()
