"""A table on disk, and its cells taken in pieces."""

import pyarrow as pa

from workbench.engine.data import table


def test_texts_are_the_cells_in_their_order_however_many_pieces_they_come_in(monkeypatch):
    monkeypatch.setattr(table, "CELLS_AT_ONCE", 3)
    column = pa.chunked_array([["a", "b"], [], ["c", "d", "e", "f", "g"]])
    assert table.texts(column) == list("abcdefg")
    assert table.texts(pa.chunked_array([], pa.large_string())) == []


def test_counts_say_how_often_each_cell_occurs():
    column = pa.chunked_array([["b", "a", "b"], ["", "b"]], pa.large_string())
    assert table.counts(column) == {"b": 3, "a": 1, "": 1}
    assert table.counts(column.slice(0, 0)) == {}


def test_rows_lines_and_columns_are_read_where_they_lie(open_table):
    found = open_table('text,label\n"two\nlines",a\nx,b\n\ny,a\n')
    assert found.rows(1, 3) == [["x", "b"], ["y", "a"]]
    assert [found.line(row) for row in range(3)] == [2, 4, 6]
