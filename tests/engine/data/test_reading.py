"""Reading delimited text: every cell as it is, every failure a sentence that names the line."""

import csv
import io
import json
import os

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbench.engine.data import table
from workbench.engine.data.reading import READERS
from workbench.engine.data.reading.files import read_file
from workbench.engine.errors import DataError, SpecError, WorkbenchError
from workbench.engine.events import Progressed
from workbench.engine.spec import ReadingOptions


def test_cells_stay_the_text_they_are(read):
    _, rows = read('text,label\n"NA",01\nnull,"1e5"\n"",x\n,y\n')
    assert rows.rows(0, 4) == [["NA", "01"], ["null", "1e5"], ["", "x"], ["", "y"]]


def test_report_says_what_was_found(read):
    report, _ = read(b"\xef\xbb\xbf text ;LABEL\r\n1;2\r\n")
    found = (report.encoding, report.delimiter, report.header_line, report.columns, report.rows_in_file, report.format)
    assert found == ("utf-8-sig", ";", 1, ["text", "LABEL"], 1, "csv")
    assert report.sha256.startswith("sha256:")
    assert report.notes == ["Spaces around column names were left out."]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_each_delimiter_is_found_among_the_others(read, delimiter):
    text = f'text{delimiter}label\n"a, b; c\td|e"{delimiter}x\n"f,g"{delimiter}y\n'
    assert read(text)[0].delimiter == delimiter


def test_a_delimiter_in_every_text_does_not_win_over_the_headers(read):
    report, rows = read("text;label\na,b;x\nc,d;y\n")
    assert (report.delimiter, rows.rows(1, 2)) == (";", [["c,d", "y"]])


def test_lines_count_line_ends_inside_quotes_and_every_kind_of_them(read):
    _, rows = read('text,label\r\n"one\ntwo",x\r\n\r\n,\nthree,y\rfour,z\n')
    assert [rows.line(row) for row in range(len(rows))] == [2, 6, 7]
    assert rows.rows(0, 3) == [["one\ntwo", "x"], ["three", "y"], ["four", "z"]]


def test_a_column_named_line_is_not_taken_for_ours(read):
    _, rows = read("line,text\n9,a\n")
    assert (rows.names, rows.column("line").to_pylist(), rows.line(0)) == (["line", "text"], ["9"], 2)


def test_columns_without_a_name_are_named_by_their_place(read):
    assert read(",text,\n0,a,b\n")[0].columns == ["column 1", "text", "column 3"]


def test_without_a_header_the_first_line_is_a_row(read):
    report, rows = read("a,x\nb,y\n", header_line=0)
    assert (report.columns, rows.rows(0, 2), rows.line(0)) == (["column 1", "column 2"], [["a", "x"], ["b", "y"]], 1)


def test_lines_above_a_header_line_are_skipped(read):
    report, rows = read("made today; by me\n\ntext,label\na,x\n", header_line=3)
    assert (report.columns, report.header_line, rows.line(0), report.delimiter) == (["text", "label"], 3, 4, ",")


def test_excels_sep_line_names_the_delimiter(read):
    report, rows = read("sep=;\ntext;label\na;x\n")
    assert (report.columns, report.header_line, rows.line(0)) == (["text", "label"], 2, 3)


def test_a_named_encoding_is_used(read):
    assert read("text,label\n£5,x\n".encode("cp1252"), encoding="cp1252")[1].rows(0, 1) == [["£5", "x"]]
    assert read("text\tlabel\n早\tx\n".encode("utf-16"), encoding="utf-16")[1].rows(0, 1) == [["早", "x"]]


def test_quote_none_takes_quotation_marks_as_they_are(read):
    assert read('text,label\n"5" nails,x\n', quote="none")[1].rows(0, 1) == [['"5" nails', "x"]]


def test_cells_longer_than_the_csv_modules_limit_are_read(read):
    assert read(f"text,label\n{'a' * 300_000},x\n")[1].rows(0, 1) == [["a" * 300_000, "x"]]


def test_one_column_is_read(read):
    report, rows = read("text\nhello, you\nand you\n")
    assert (report.columns, rows.rows(0, 2)) == (["text"], [["hello, you"], ["and you"]])


REFUSED = {
    "empty": (b"", "is empty"),
    "BOM only": (b"\xef\xbb\xbf", "is empty"),
    "blank lines": (b"\n\n", "is empty"),
    "header only": (b"text,label\n", "a header and no rows"),
    "gzip": (b"\x1f\x8b\x08\x00", "damaged or incomplete"),
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00", "is a picture"),
    "zip": (b"PK\x03\x04 data.csv", "damaged or incomplete"),
    "old Office": (b"\xd0\xcf\x11\xe0 and more", "can't be read as a workbook"),
    "web page": (b"<!DOCTYPE html><html>", "is a web page"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_read_is_said(finish, home, write, case):
    content, said = REFUSED[case]
    path = write(content)
    with pytest.raises(DataError) as caught:
        finish(read_file(path, ReadingOptions()))
    assert said.format(path=path) in caught.value.message
    assert caught.value.hint
    assert caught.value.where.file == str(path)


def test_an_error_points_to_its_line(read):
    with pytest.raises(DataError) as caught:
        read('text,label\na,x\n"b"c,y\n', quote='"')
    assert caught.value.where.line == 3


def test_a_missing_file_and_a_folder_are_said(finish, home, tmp_path):
    with pytest.raises(DataError, match="There is no file"):
        finish(read_file(tmp_path / "no.csv", ReadingOptions()))
    with pytest.raises(DataError, match="no text file in the folder"):
        finish(read_file(tmp_path, ReadingOptions()))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read every file")
def test_a_file_one_may_not_read_is_said(finish, home, write):
    path = write("text,label\na,x\n")
    path.chmod(0)
    with pytest.raises(DataError, match="may not be read"):
        finish(read_file(path, ReadingOptions()))


@pytest.mark.parametrize("options", [{"delimiter": ",;"}, {"encoding": "klingon"}, {"quote": '""'}, {"delimiter": '"'}])
def test_reading_options_that_cannot_be_are_refused(read, options):
    with pytest.raises(SpecError):
        read("text,label\na,x\n", **options)


def test_a_home_that_cannot_be_written_is_said(finish, write, tmp_path, monkeypatch):
    monkeypatch.setenv("WORKBENCH_HOME", str(write("a file", "home") / "inside"))
    with pytest.raises(WorkbenchError, match="cache folder"):
        finish(read_file(write("text,label\na,x\n"), ReadingOptions()))


def test_notes_out_of_the_cache_can_still_be_translated(read):
    content = " text,\na,x\n"
    (first, _), (again, _) = read(content), read(content)
    assert again.notes == first.notes
    assert [(one.template, one.values) for one in again.notes] == [(one.template, one.values) for one in first.notes]
    assert again.notes[1].values == {"count": 1}


def test_reading_says_how_far_it_is(home, write):
    events = list(read_file(write("text,label\n" + "abc,x\n" * 40_000), ReadingOptions()))
    assert all(isinstance(event, Progressed) and event.unit == "bytes" for event in events)
    assert {event.stage for event in events} >= {"hashing", "reading"}


CELL = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8) | st.text(
    ',;|\t"\r\n a', max_size=6
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=8),
    delimiter=st.sampled_from(",;\t|"),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
    ends=st.sampled_from(["\r\n", "\n"]),
)
def test_what_the_csv_module_writes_reads_back(read, rows, delimiter, quoting, ends):
    out = io.StringIO(newline="")
    # QUOTE_MINIMAL quotes the line ends it writes only: "\r\n" has both of them in it
    terminator = "\r\n" if quoting == csv.QUOTE_MINIMAL else ends
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=terminator).writerows(
        [["text", "b", "c"], *rows]
    )
    expected = [row for row in rows if any(row)]
    if expected:
        report, found = read(out.getvalue())
        assert (report.delimiter, found.rows(0, len(found))) == (delimiter, expected)


def test_every_hard_file_is_read_whole_or_refused_with_a_sentence(finish, home, shared):
    hard = shared / "data" / "hard"
    for case in json.loads((hard / "manifest.json").read_text(encoding="utf-8")):
        said = ""
        try:
            report = finish(read_file(hard / case["file"], ReadingOptions()))
            said = f"{len(table.open(report.table))} rows" if report.rows_in_file else ""
        except WorkbenchError as error:
            said = error.message and error.hint
        assert said, case["file"]


def test_every_reader_names_itself_and_its_version():
    assert all(name == reader.name and reader.version >= 1 for name, reader in READERS.items())
    assert set(READERS) == set(ReadingOptions.__dataclass_fields__["format"].metadata["choices"]) - {""}


def test_bytes_that_are_no_text_are_refused(read):
    noise = np.random.default_rng(0).integers(1, 256, 5000, dtype=np.uint8).tobytes()
    with pytest.raises(DataError, match="not a text or a table"):
        read(noise)


def test_a_control_character_may_part_cells(read):
    assert read("text\x01label\na\x01x\nb\x01y\nc\x01x\n")[1].rows(0, 2) == [["a", "x"], ["b", "y"]]
