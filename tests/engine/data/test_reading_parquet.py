"""Reading Parquet: every cell as text, damage as a sentence."""

import datetime

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from workbench.engine.data import table
from workbench.engine.data.reading.files import read_file
from workbench.engine.errors import DataError
from workbench.engine.spec import ReadingOptions

DAY = datetime.datetime(2024, 5, 1, 12, 30)
CELLS = {
    "text": (pa.array([' 01\n"x" 😀', None]), [' 01\n"x" 😀', ""]),
    "large": (pa.array(["a", None], pa.large_string()), ["a", ""]),
    "category": (pa.array(["a", None]).dictionary_encode(), ["a", ""]),
    "integer": (pa.array([7, None]), ["7", ""]),
    "float": (pa.array([1.0, float("nan")]), ["1.0", ""]),
    "boolean": (pa.array([True, None]), ["True", ""]),
    "list": (pa.array([["ä", None], None]), ['["ä", null]', ""]),
    "struct": (pa.array([{"a": 1, "when": DAY}, None]), ['{"a": 1, "when": "2024-05-01 12:30:00"}', ""]),
    "time": (pa.array([DAY, None], pa.timestamp("us")), ["2024-05-01 12:30:00", ""]),
    "single": (
        pa.array([0.1, 16777216, None, 1e-7, 3.4e38], pa.float32()),
        ["0.1", "16777216.0", "", "1e-07", "3.4e+38"],
    ),
    "half": (pa.array(np.array([0.1, 2.5], np.float16)), ["0.1", "2.5"]),
    "singles": (pa.array([[0.1, None], None], pa.list_(pa.float32())), ["[0.1, null]", ""]),
    "struct of singles": (pa.array([{"x": 0.1}], pa.struct([("x", pa.float32())])), ['{"x": 0.1}']),
    "nothing": (pa.nulls(2), ["", ""]),
}


@pytest.fixture
def read_parquet(finish, home, tmp_path):
    def read(columns, **options):
        path = tmp_path / "rows.data"
        pq.write_table(pa.table(columns), path, **options)
        report = finish(read_file(path, ReadingOptions()))
        return report, table.open(report.table)

    return read


@pytest.mark.parametrize("kind", CELLS)
def test_every_kind_of_cell_becomes_text(read_parquet, kind):
    column, expected = CELLS[kind]
    assert read_parquet({kind: column})[1].column(kind).to_pylist() == expected


def test_the_report_says_what_was_found(read_parquet):
    report, rows = read_parquet({"text": ["a", "b"], "line": ["x", "y"]})
    assert (report.format, report.encoding, report.delimiter, report.quote, report.header_line) == (
        "parquet", "", "", "", 0,
    )  # fmt: skip
    assert (report.columns, report.rows_in_file, rows.line(0), rows.line(1)) == (["text", "line"], 2, 1, 2)


def test_rows_in_several_groups_and_batches_keep_their_order(read_parquet):
    _, rows = read_parquet({"n": list(range(20_000))}, row_group_size=9_000)
    assert rows.column("n").to_pylist() == [str(number) for number in range(20_000)]
    assert rows.line(19_999) == 20_000


def test_a_nul_in_a_text_is_said(read_parquet):
    with pytest.raises(DataError, match=r"The column 'text' of .* has a NUL character"):
        read_parquet({"text": ["a\0b"]})


LEFT_OUT = "The column “img” holds pictures, sounds or other bytes that are no text; it was left out."
PICTURE = b"\x89PNG\r\n\x1a\n\0\xff"
PICTURES = {
    "bytes": pa.array([None] * 9000 + [PICTURE]),
    "bytes and a path": pa.array([{"bytes": b"abc", "path": "a.png"}] * 9001),
    "NUL": pa.array([b"\0\1"] * 9001),
    "lists": pa.array([[PICTURE]] * 9001),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_column_of_bytes_is_left_out_and_said(read_parquet, kind):
    texts = [f"text {number}" for number in range(9001)]
    report, rows = read_parquet({"text": texts, "img": PICTURES[kind], "label": ["a"] * 9001})
    assert (report.columns, rows.names, report.notes) == (["text", "label"], ["text", "label"], [LEFT_OUT])
    assert (rows.rows(9000, 9001), rows.line(9000)) == ([["text 9000", "a"]], 9001)


def test_columns_whose_names_begin_alike_are_told_apart_beside_a_picture(read_parquet):
    report, rows = read_parquet({"text": ["a"], "text.x": ["b"], "img": [{"bytes": PICTURE, "path": ""}]})
    assert (report.columns, rows.rows(0, 1)) == (["text", "text.x"], [["a", "b"]])


@pytest.mark.parametrize("column", [[PICTURE], [{"bytes": PICTURE, "path": ""}]])
def test_a_file_of_nothing_but_bytes_is_refused(read_parquet, column):
    with pytest.raises(DataError, match=r"The column 'img' of .* has values that have no text"):
        read_parquet({"img": column})


def test_a_file_without_rows_is_said(read_parquet):
    with pytest.raises(DataError, match="has no rows"):
        read_parquet({"text": pa.array([], pa.string())})


def test_two_columns_of_one_name_are_said(finish, home, tmp_path):
    path = tmp_path / "twice.parquet"
    pq.write_table(pa.Table.from_arrays([pa.array(["a"]), pa.array(["b"])], ["text", "text"]), path)
    with pytest.raises(DataError, match="same name: 'text'"):
        finish(read_file(path, ReadingOptions()))


def test_texts_that_are_not_utf8_are_damage(read_parquet):
    text = pa.Array.from_buffers(pa.string(), 1, [None, pa.py_buffer(b"\0\0\0\0\1\0\0\0"), pa.py_buffer(b"\xff")])
    with pytest.raises(DataError, match="can't be read as Parquet"):
        read_parquet({"text": text})


@pytest.mark.parametrize("kept", [6, 100, -20])
def test_a_file_cut_off_is_damaged(finish, home, tmp_path, kept):
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"text": [str(number) * 9 for number in range(1000)]}), path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(DataError, match="can't be read as Parquet") as caught:
        finish(read_file(path, ReadingOptions()))
    assert caught.value.where.file == str(path)


def test_bytes_changed_in_the_middle_are_damage(finish, home, tmp_path):
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"text": [str(number) * 9 for number in range(9000)]}), path, compression="zstd")
    whole = bytearray(path.read_bytes())
    whole[200:260] = b"\xaa" * 60
    path.write_bytes(whole)
    with pytest.raises(DataError, match="can't be read as Parquet"):
        finish(read_file(path, ReadingOptions()))


def test_another_file_named_as_parquet_by_hand_is_said(finish, home, write):
    with pytest.raises(DataError, match="can't be read as Parquet"):
        finish(read_file(write("text,label\na,x\n"), ReadingOptions(format="parquet")))
