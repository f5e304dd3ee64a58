"""Workbooks as people have them: another one's name, hidden sheets, merged cells, errors, formulas never computed."""

import io
import zipfile

import pytest

from tests.tiny_workbook import Raw, workbook
from workbench.engine.errors import DataError, SpecError

ROWS = [["text", "label"], ["one", "a"], ["two", "b"], ["three", "a"]]
LONGER = [["text", "label"], *([f"text {number}", "ab"[number % 2]] for number in range(30))]


def _ods() -> bytes:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>' for cell in row
        )
        + "</table:table-row>"
        for row in ROWS
    )
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"' for one in ("office", "table", "text")
    )
    content = (
        f"<office:document-content{names}><office:body><office:spreadsheet>"
        f'<table:table table:name="rows">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("content.xml", content)
    return out.getvalue()


@pytest.mark.parametrize("suffix", [".xls", ".xlsb", ".ods", ".xlsx", ".dat"])
@pytest.mark.parametrize("content", [workbook({"rows": ROWS}), _ods()], ids=["xlsx", "ods"])
def test_a_workbook_is_read_whatever_other_workbooks_name_it_has(read, content, suffix):
    report, rows = read(content, f"rows{suffix}")
    assert (report.format, rows.rows(0, 3)) == ("excel", ROWS[1:])


@pytest.mark.parametrize("suffix", [".xls", ".xlsx", ".csv"])
def test_an_encrypted_workbook_is_said_to_have_a_password(read, suffix):
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000) + "EncryptedPackage".encode("utf-16-le") + bytes(500)
    with pytest.raises(DataError, match="protected by a password"):
        read(content, f"rows{suffix}")


def test_a_hidden_sheet_is_named_beside_a_table_that_is_seen(read):
    report, _ = read(workbook({"seen": LONGER, "lists": LONGER * 2}, hidden=("lists",)), "rows.xlsx")
    assert (report.sheet, report.questions) == ("seen", [])
    assert report.notes == ["The sheet “lists” with 62 row(s) is hidden in the workbook and was not read."]
    assert read(workbook({"seen": LONGER, "lists": ROWS}, hidden=("lists",)), sheet="lists")[1].rows(0, 3) == ROWS[1:]


def test_where_only_a_note_is_seen_a_person_is_asked_for_the_hidden_sheet(read):
    report, _ = read(workbook({"read me": [["see"]], "data": LONGER}, hidden=("data",)), "rows.xlsx")
    (asked,) = report.questions
    assert [one["reading"] for one in asked["answers"]] == [{"sheet": "data"}, {"sheet": "read me"}]
    assert "hidden" in asked["answers"][0]["label"]


def test_a_workbook_whose_one_table_is_hidden_is_read_and_says_so(read):
    report, rows = read(workbook({"data": ROWS, "empty": []}, hidden=("data",)), "rows.xlsx")
    assert (len(rows), report.questions) == (3, [])
    assert report.notes == ["The sheet “data”, which was read, is hidden in the workbook."]


def test_cells_merged_down_a_column_have_what_the_first_one_holds(read):
    rows = [["label", "text"], ["a", "one"], [None, "two"], [None, "three"], ["b", "four"], [None, "five"]]
    report, found = read(workbook({"rows": rows}, merged=("A2:A4",)), "rows.xlsx")
    assert [row[0] for row in found.rows(0, 5)] == ["a", "a", "a", "b", ""]
    assert report.notes == [
        "2 cell(s) of the column “label” are merged with the one above and were given what it holds."
    ]


def test_cells_merged_across_columns_or_in_the_header_are_left_as_they_are(read):
    rows = [["text", "label", "who"], ["one", "a", None], [None, "b", "me"]]
    report, found = read(workbook({"rows": rows}, merged=("A1:A2", "B2:C2")), "rows.xlsx")
    assert (found.rows(0, 2), report.notes) == ([["one", "a", ""], ["", "b", "me"]], [])


def test_errors_of_a_workbook_are_said_to_be_errors(read):
    rows = [*ROWS, ["four", Raw("e|<v>#N/A</v>")], ["five", Raw("e|<f>A1/0</f><v>#DIV/0!</v>")]]
    report, found = read(workbook({"rows": rows}), "rows.xlsx")
    assert [row[1] for row in found.rows(3, 5)] == ["", ""]
    assert report.notes == ["2 cell(s) hold an error of the workbook, such as #N/A in B5. They count as empty."]


def test_formulas_whose_results_were_not_saved_are_said(read):
    never, empty, known = Raw("|<f>LEN(A2)</f><v/>"), Raw('str|<f>IF(1,"")</f><v></v>'), Raw("|<f>1+1</f><v>2</v>")
    report, found = read(workbook({"rows": [*ROWS, ["four", never], ["five", empty], ["six", known]]}), "rows.xlsx")
    assert [row[1] for row in found.rows(3, 6)] == ["", "", "2"]
    (note,) = report.notes
    assert note.startswith("1 cell(s) hold a formula whose result was not saved, the first B5.")


def test_a_header_below_the_last_row_is_refused_and_one_further_down_than_is_looked_at_is_found(read):
    rows = [["nothing", "to", "see"]] * 250 + ROWS
    assert read(workbook({"rows": rows}), "rows.xlsx", header_line=251)[1].rows(0, 1) == ROWS[1:2]
    with pytest.raises(SpecError, match=r"can't be in line 300 of .*: its last line is 254"):
        read(workbook({"rows": rows}), "rows.xlsx", header_line=300)
