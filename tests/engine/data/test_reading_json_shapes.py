"""JSON of several lists, uneven lists, objects of objects: no row is lost, shifted or changed without a word."""

import json

import pytest

from workbench.engine.errors import DataError, SpecError


def left_out(report):
    return [(one["line"], str(one["reason"])) for one in report.rows_left_out]


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
def test_lines_that_are_lists_are_a_row_each(read, name):
    report, rows = read('["good","pos"]\n["bad","neg"]\n["so","neg"]', name)
    assert (rows.rows(0, 9), rows.line(2)) == ([["good", "pos"], ["bad", "neg"], ["so", "neg"]], 3)
    assert report.questions[0]["answers"][1]["reading"] == {"header_line": 1}


def test_lists_that_follow_a_list_are_read_too(read):
    _, rows = read('[{"a":1}]\n[{"a":2},\n{"b":3}]', "rows.json")
    assert (rows.rows(0, 9), [rows.line(row) for row in range(3)]) == ([["1", ""], ["2", ""], ["", "3"]], [1, 2, 3])


@pytest.mark.parametrize("stray", ["oops", '{"a": 2}', "]"])
def test_what_follows_a_list_and_is_none_is_named_by_its_line(read, stray):
    with pytest.raises(DataError, match=r"Line 2 of .* is not JSON: Extra data at character 1") as caught:
        read(f'[{{"a":1}}]\n{stray}', "rows.json")
    assert caught.value.where.line == 2


SEVERAL = '{"info": "x", "train": [{"a": 1}, {"a": 2}], "test": [{"a": 3}]}'


def test_of_several_lists_a_person_is_asked_which(read):
    report, rows = read(SEVERAL, "rows.json")
    assert [one["reading"] for one in report.questions[0]["answers"]] == [{"sheet": "train"}, {"sheet": "test"}]
    assert (report.sheet, report.sheets, rows.rows(0, 9)) == ("train", ["train", "test"], [["1"], ["2"]])
    assert [str(one) for one in report.notes] == [
        "The list “test” with 1 row(s) was left out.", "Only the list “train” was read, not: info.",
    ]  # fmt: skip


def test_the_list_that_is_named_is_read(read):
    report, rows = read(SEVERAL, "rows.json", sheet="test")
    assert (report.questions, report.sheet, rows.rows(0, 9)) == ([], "test", [["3"]])
    with pytest.raises(SpecError, match="no list 'dev'"):
        read(SEVERAL, "rows.json", sheet="dev")


@pytest.mark.parametrize("rows_of", [
    '[["text","label"],\n["a","b"],\n["a"],\n["a","b","c"]]',
    '{"columns": ["text","label"], "data": [["a","b"],["a"],["a","b","c"]]}',
])  # fmt: skip
def test_lists_longer_or_shorter_than_the_header_are_left_out_and_named(read, rows_of):
    report, rows = read(rows_of, "rows.json")
    assert (rows.rows(0, 9), report.rows_in_file) == ([["a", "b"]], 3)
    reasons = [f"it has {found} cell(s) where the header has 2" for found in (1, 3)]
    assert [reason for _, reason in left_out(report)] == reasons


def test_a_name_twice_in_pandas_split_is_numbered(read):
    report, rows = read('{"columns": ["a","a"], "data": [["1","2"]]}', "rows.json")
    assert (report.columns, rows.rows(0, 1)) == (["a (2)", "a"], [["1", "2"]])


def test_values_that_are_no_object_beside_objects_are_left_out_and_named(read):
    report, rows = read('[{"a":1},\nnull,\n{"a":2},\n"x",\n[1]]', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["a"], [["1"], ["2"]])
    assert left_out(report) == [(line, "it is no object in curly brackets") for line in (2, 4, 5)]


def test_what_stands_between_objects_is_left_out_and_named(read):
    report, rows = read('{\n"a":1}\n[5]\n{\n"a":2}', "rows.json")
    assert (rows.rows(0, 9), rows.line(1)) == ([["1"], ["2"]], 4)
    assert left_out(report) == [(3, "it is no object in curly brackets")]


def test_the_keys_of_an_object_of_rows_are_a_column(read):
    report, rows = read('{"id1": {"t": "a", "key": 1}, "id2": {"t": "b"}}', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["key 2", "t", "key"], [["id1", "a", "1"], ["id2", "b", ""]])


def test_numbers_that_only_count_the_rows_are_no_column(read):
    report, rows = read('{"t": {"0": "a", "1": "b"}, "n": {"0": 1, "1": 2}}', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["t", "n"], [["a", "1"], ["b", "2"]])
    report, rows = read('{"t": {"7": "a", "3": "b"}}', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["key", "t"], [["7", "a"], ["3", "b"]])


def test_the_names_of_rows_in_pandas_split_are_a_column(read):
    report, rows = read('{"columns":["text","n"],"index":["r1",5],"data":[["a",1],["b",2]]}', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["key", "text", "n"], [["r1", "a", "1"], ["5", "b", "2"]])


def test_an_object_of_objects_that_do_not_agree_is_one_row(read):
    report, rows = read('{"text":{"x":1},\n"label":{"y":2}}', "rows.json")
    assert (report.columns, rows.rows(0, 9)) == (["text", "label"], [['{"x": 1}', '{"y": 2}']])


LISTS = "[" + ",\n".join(f'["sentence number {row} is long enough","{row % 2}"]' for row in range(20)) + "]"


def test_lists_without_a_header_are_all_rows_and_a_person_is_asked(read):
    report, rows = read(LISTS, "rows.json")
    assert (report.columns, report.header_line, len(rows)) == (["column 1", "column 2"], 0, 20)
    assert len(report.questions) == 1


def test_the_line_a_person_names_is_the_header(read):
    report, rows = read(LISTS, "rows.json", header_line=2)
    assert (report.header_line, report.columns[1], len(rows), len(report.notes)) == (2, "1", 18, 1)
    report, rows = read('[["text","label"],["a","b"]]', "rows.json", header_line=0)
    assert (report.header_line, rows.rows(0, 9), report.questions) == (0, [["text", "label"], ["a", "b"]], [])


def test_a_list_with_a_number_is_no_header(read):
    report, rows = read('[["a",1],["b",2]]', "rows.json")
    assert (report.columns, len(rows), report.questions) == (["column 1", "column 2"], 2, [])


LONG = "1" * 5000


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
@pytest.mark.parametrize("cell", ['{"x": 1.10, "é": [1e5, -0, true, null, "\\"q\\""]}', f"[{LONG}]"])
def test_numbers_inside_stay_as_they_are_written(read, name, cell):
    line = f'{{"a": {cell}}}'
    content = f"{line}\n{line}" if name == "rows.jsonl" else f"[{line},{line}]"
    assert read(content, name)[1].rows(0, 9) == [[cell], [cell]]


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
@pytest.mark.parametrize("key", ["\\u0000", "\\ud83d"])
def test_a_key_that_is_no_text_leaves_its_row_out(read, name, key):
    lines = ['{"a": 1}', f'{{"{key}": 2}}', '{"a": 3}']
    content = "\n".join(lines) if name == "rows.jsonl" else "[" + ",\n".join(lines) + "]"
    report, rows = read(content, name)
    assert (report.columns, rows.rows(0, 9), left_out(report)[0][0]) == (["a"], [["1"], ["3"]], 2)


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl", "rows.txt"])
def test_an_object_nested_too_deeply_is_named(read, name):
    with pytest.raises(DataError, match="nested too deeply"):
        read('{"a":' * 100_000 + "1" + "}" * 100_000, name)


def test_a_list_that_begins_with_a_number_is_json(read):
    report, rows = read('[1,{"a":2}]', "rows.txt")
    assert (report.format, rows.rows(0, 9)) == ("json", [["2"]])
    assert left_out(report) == [(1, "it is no object in curly brackets")]


@pytest.mark.parametrize("text", ["[1] a footnote, and more\n[2] another, too\n", "[INFO] started\n[WARN] slow\n"])
def test_a_text_in_which_brackets_stand_is_no_json(read, text):
    assert read(text, "rows.txt")[0].format != "json"


def test_a_list_of_numbers_and_texts_is_a_column(read):
    assert read(json.dumps(["a", None, 1.5, {"b": 1}]), "rows.json")[1].rows(0, 9) == [
        ["a"],
        [""],
        ["1.5"],
        ['{"b": 1}'],
    ]


def test_an_empty_list_has_no_rows(read):
    with pytest.raises(DataError, match="has no rows"):
        read("[]", "rows.json")


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
def test_a_row_with_a_key_twice_is_left_out_and_said(read, name):
    twice = ['{"text": "a", "label": "x", "label": "y"}', '{"text": [{"k": 1, "k": 2}]}']
    rows = [*twice, *(f'{{"text": "{one}", "label": "x"}}' for one in "bcd")]
    content = "\n".join(rows) if name.endswith("l") else f"[{','.join(rows)}]"
    report, found = read(content, name)
    assert found.rows(0, 9) == [[one, "x"] for one in "bcd"]
    assert [reason for _, reason in left_out(report)] == [
        "its key “label” stands in it twice", "its key “k” stands in it twice"
    ]  # fmt: skip
