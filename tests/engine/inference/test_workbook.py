"""Excel workbooks that are written, read back by the reader that reads a person's own."""

import pytest

from workbench.engine import jobs
from workbench.engine.data import table
from workbench.engine.errors import DataError
from workbench.engine.inference import workbook, writers

TEXTS = ["plain", "=1+1", 'a <b> & "c"', "two\nlines", "tab\tand\x07bell", "_x0041_ as such", "🙂 مرحبا 短", " spaces "]


def write(path, texts, sure=0.25):
    with writers.aside(path, ".xlsx", ["text", "sure"], ["sure"]) as writer:
        writer.write([[text] for text in texts], [(sure,) for _ in texts])


def rows(path):
    answer = list(jobs.open_table(path))[-1].answer
    found = table.open(answer["table"])
    return found.names, found.rows(0, len(found))


def test_texts_come_back_as_they_were(tmp_path, home):
    write(tmp_path / "rows.xlsx", TEXTS)
    names, found = rows(tmp_path / "rows.xlsx")
    assert names == ["text", "sure"]
    assert [row[0] for row in found] == TEXTS
    assert {row[1] for row in found} == {"0.25"}


def test_what_is_no_number_is_a_blank_cell(tmp_path, home):
    write(tmp_path / "rows.xlsx", ["a"], sure=float("nan"))
    assert rows(tmp_path / "rows.xlsx")[1][0] == ["a", ""]


def test_a_text_that_no_cell_holds_is_said_and_nothing_is_left(tmp_path):
    with pytest.raises(DataError, match="Row 2 has a text of more than 32767 characters"):
        write(tmp_path / "rows.xlsx", ["x" * 32_768])
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_sheet_holds_are_said(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "MOST_ROWS", 3)
    with pytest.raises(DataError, match="at most 3 rows"):
        write(tmp_path / "rows.xlsx", ["a", "b", "c"])
