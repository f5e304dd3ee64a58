"""Reading JSON lines: texts as they are, all else as JSON, the line of every row."""

import json

import pytest

from workbench.engine.errors import DataError


def test_texts_stay_as_they_are_and_all_else_is_json(read):
    line = (
        '{"text": " 01\\n\\"x\\" 😀", "n": 1.50, "big": 12345678901234567890, '
        '"yes": true, "none": null, "l": ["a", 1.5]}'
    )
    report, rows = read(line, "rows.txt")
    assert rows.rows(0, 1) == [[' 01\n"x" 😀', "1.50", "12345678901234567890", "true", "", '["a", 1.5]']]
    assert (report.format, report.encoding, report.delimiter, report.quote, report.header_line) == (
        "jsonl", "utf-8", "", "", 0,
    )  # fmt: skip


def test_columns_are_the_keys_of_all_lines_in_order_of_first_appearance(read):
    report, rows = read('{"b": "1"}\n{"a": "2", "b": "3"}\n')
    assert (report.columns, rows.rows(0, 2)) == (["b", "a"], [["1", ""], ["3", "2"]])


def test_blank_lines_are_no_rows_but_count_as_lines(read):
    report, rows = read('\n{"a": "1"}\r\n\n  \n{"a": "2"}')
    assert (report.rows_in_file, rows.line(0), rows.line(1)) == (2, 2, 5)


def test_an_object_without_any_text_keeps_its_place(read):
    assert read('{"a": "1"}\n{}\n{"a": null}\n')[1].rows(0, 3) == [["1"], [""], [""]]


def test_a_byte_order_mark_is_no_part_of_the_text(read):
    report, rows = read(b'\xef\xbb\xbf{"a": "1"}\n')
    assert (report.encoding, report.columns, rows.rows(0, 1)) == ("utf-8-sig", ["a"], [["1"]])


def test_a_named_encoding_and_format_are_used(read):
    report, rows = read('{"a": "早"}\n'.encode("utf-16"), encoding="utf-16", format="jsonl")
    assert (report.encoding, rows.rows(0, 1)) == ("utf-16", [["早"]])


def test_an_escaped_pair_of_surrogates_is_one_character(read):
    assert read('{"a": "\\ud83d\\ude00"}\n')[1].rows(0, 1) == [["😀"]]


BAD = {
    "cut off": ('{"a": "1"}\n{"a": "2"\n', "Expecting ',' delimiter"),
    "a list": ('{"a": "1"}\n["b"]\n', "no object"),
    "NUL": ('{"a": "1"}\n{"a": "b\\u0000"}\n', "NUL"),
    "lone surrogate": ('{"a": "1"}\n{"a": "\\ud83d"}\n', "surrogate"),
    "too deep": ('{"a": "1"}\n{"a": ' + "[" * 100_000 + "]" * 100_000 + "}\n", "nested"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_line_is_named(read, case):
    content, said = BAD[case]
    with pytest.raises(DataError, match=said) as caught:
        read(content)
    assert caught.value.where.line == 2
    assert caught.value.message.startswith("Line 2 of ")


def test_a_line_that_can_not_be_read_is_left_out_and_named(read):
    report, rows = read('{"a": "1"}\n{"a": "2"}\n{"a": \n{"a": "4"} {}\n{"a": "5"}\n')
    assert (report.rows_in_file, rows.rows(0, 9)) == (5, [["1"], ["2"], ["5"]])
    assert [(one["line"], str(one["reason"])) for one in report.rows_left_out] == [
        (3, "it is not a JSON object: Expecting value at character 6"), (4, "something stands after its object"),
    ]  # fmt: skip


def test_another_encoding_is_found(read):
    report, rows = read('{"a": "1"}\n{"a": "£5"}\n'.encode("latin-1"))
    assert (report.encoding, rows.rows(1, 2)) == ("latin-1", [["£5"]])


def test_objects_without_any_key_are_no_rows(read):
    with pytest.raises(DataError, match="has no rows"):
        read("{}\n{}\n")


def test_keys_that_are_data_are_refused_before_they_fill_the_memory(read):
    with pytest.raises(DataError, match="different keys"):
        read("\n".join(json.dumps({f"key {number}": "x"}) for number in range(5000)))


def test_many_lines_are_written_in_batches(read):
    _, rows = read("\n".join(json.dumps({"n": number}) for number in range(20_000)))
    assert (len(rows), rows.rows(19_999, 20_000), rows.line(19_999)) == (20_000, [["19999"]], 20_000)
