"""What is nearly JSON is read: written as Python writes it, or with a comma too many; and it is said."""

import ast
import json
import random

import pytest

from workbench.engine.data.reading import nearly_json
from workbench.engine.errors import DataError

ROWS = [
    {"text": "it's 5 o'clock", "label": None},
    {"text": 'say "x"', "label": "b"},
    {"text": "早\n\\ 😀", "label": "a"},
]
CELLS = [["it's 5 o'clock", ""], ['say "x"', "b"], ["早\n\\ 😀", "a"]]
PYTHON = "3 row(s) are written as Python writes them, with single quotes or None; they were read so."
COMMA = "{} row(s) have a comma too many, behind them or behind their last value; it was passed over."


@pytest.mark.parametrize("name", ["rows.jsonl", "rows.json", "rows.txt", "rows.csv"])
@pytest.mark.parametrize("content", ["\n".join(map(repr, ROWS)), repr(ROWS)], ids=["lines", "list"])
def test_rows_as_python_writes_them_are_read_and_said(read, content, name):
    report, rows = read(content, name)
    assert (report.columns, rows.rows(0, 3), report.rows_left_out) == (["text", "label"], CELLS, [])
    assert report.notes[-1] == PYTHON


def test_columns_as_python_writes_them_are_read(read):
    report, rows = read(repr({"text": ["one", "it's"], "label": ["a", "b"]}), "rows.json")
    assert (report.columns, rows.rows(0, 2)) == (["text", "label"], [["one", "a"], ["it's", "b"]])


def test_lists_with_a_header_as_python_writes_them_are_read(read):
    rows = ["['text', 'label']", "['one', 'a']", "['it\\'s', 'b']"]
    assert read("\n".join(rows), "rows.jsonl")[1].rows(0, 2) == [["one", "a"], ["it's", "b"]]


def test_what_python_writes_stays_as_it_is_written(read):
    line = "{'n': 1.50, 'no': None, 'yes': True, 'pair': (1, 'a', [2,]), 'keys': {1: 'a'}, "
    line += "'x': '\\xe9\\u65e9\\'', 'm': nan}"
    assert read(line + "\n", "rows.jsonl")[1].rows(0, 1) == [
        ["1.50", "", "true", '[1, "a", [2]]', '{"1": "a"}', "é早'", "NaN"]
    ]  # fmt: skip


def test_it_is_what_python_itself_reads():
    chance, letters = random.Random(0), "ab '\"\\\n\té早😀{}[](),:#"
    for _ in range(2000):
        value = {"".join(chance.choices(letters, k=chance.randrange(6))): ["".join(chance.choices(letters, k=9)), None]
                 for _ in range(3)}  # fmt: skip
        near = nearly_json.take(repr(value) + " rest")
        assert near is not None
        assert near.end == len(repr(value))
        assert json.loads(near.json) == value == ast.literal_eval(repr(value))


def test_a_long_list_of_python_is_read_piece_by_piece(read):
    rows = [{"text": f"it's number {number} " + "x" * 200, "label": 'a"' * (number % 2)} for number in range(12_000)]
    report, found = read(repr(rows), "rows.json")
    assert len(repr(rows)) > 2 << 20
    assert found.rows(11_998, 12_000) == [[row["text"], row["label"]] for row in rows[-2:]]
    assert report.notes[0].startswith("12000 row(s)")


def test_rows_of_lines_that_end_in_commas_are_read_and_said(read):
    lines = [
        '{"text": "one, two", "label": "a"},',
        '{"text": "three", "label": "b",} ,',
        '{"text": "four,}", "label": "a"}',
    ]
    report, rows = read("\n".join(lines), "rows.jsonl")
    assert rows.rows(0, 3) == [["one, two", "a"], ["three", "b"], ["four,}", "a"]]
    assert report.notes == [COMMA.format(2)]


def test_commas_behind_the_last_values_of_a_document_are_passed_over_and_said(read):
    report, rows = read('[{"text": "one,]", "n": [1, 2,],},\n {"text": "two", "n": 3}, ]', "rows.json")
    assert rows.rows(0, 2) == [["one,]", "[1, 2]"], ["two", "3"]]
    assert report.notes == [COMMA.format(2)]


def test_objects_with_commas_between_them_are_rows(read):
    report, rows = read('{"a": 1,\n "b": 2},\n{"a": 3, "b": 4},\n', "rows.json")
    assert (rows.rows(0, 2), report.notes) == ([["1", "2"], ["3", "4"]], [COMMA.format(1)])


@pytest.mark.parametrize(
    "line", ["{'text': 'it's'}", "{'text': f'x'}", "{'text': open('x')}", "{'a' 'b'}", "{'a': {1, 2}}"]
)
def test_what_is_neither_is_left_out(read, line):
    report, rows = read(f"{{'text': 'one'}}\n{line}\n{{'text': 'two'}}\n{{'text': 'three'}}\n", "rows.jsonl")
    assert (len(rows), [one["line"] for one in report.rows_left_out]) == (3, [2])


def test_a_list_of_python_that_is_cut_off_is_refused(read):
    with pytest.raises(DataError, match="is not JSON"):
        read(repr(ROWS)[:-8], "rows.json")


def test_a_table_that_begins_with_a_brace_and_an_apostrophe_is_a_table(read):
    report, rows = read("{'tis the season},a\nanother text,b\na third one,a\n" * 9, "rows.csv")
    assert (report.format, len(rows.rows(0, 99)[0])) == ("csv", 2)
