"""Marks out of place, delimiters and headers that are hard to tell: no row is lost to one of them without a word."""

import pytest

from workbench.engine.errors import DataError


def quoted(count):
    return [f'"row {n}, a text",{"ab"[n % 2]}\n' for n in range(count)]


@pytest.mark.parametrize(
    "broken", ['"a "nice" day",a\n', '"never closed,a\n', 'said "hi, there",a\n', '"closed" too soon,b\n']
)
@pytest.mark.parametrize("place", [3, 59, 99])
def test_a_mark_out_of_place_costs_its_own_row_alone(read, broken, place):
    rows = quoted(100)
    report, found = read("text,label\n" + "".join([*rows[:place], broken, *rows[place:]]))
    assert [one["line"] for one in report.rows_left_out] == [place + 2]
    assert (report.quote, found.cells("text")) == ('"', [f"row {n}, a text" for n in range(100)])
    assert report.questions == []


def test_marks_out_of_place_in_many_rows_are_refused_where_the_marks_are_given(read):
    with pytest.raises(DataError, match=r"begins on line 2 .* out of place"):
        read("text,label\n" + '"a" b,x\nc,y\n' * 20, quote='"')


def test_spaces_before_cells_in_marks_are_no_part_of_them(read):
    rows = "".join(f'"row {n}, a text", "{"ab"[n % 2]}"\n' for n in range(20))
    report, found = read('"text", "label"\n' + rows)
    assert (report.columns, found.rows(0, 1)) == (["text", "label"], [["row 0, a text", "a"]])
    assert "Spaces between" in " ".join(report.notes)


def test_lines_in_marks_as_a_whole_are_unwrapped(read):
    rows = "".join(f'"row {n} ""of"" it,{"ab"[n % 2]}"\n' for n in range(20))
    report, found = read('"text,label"\n' + rows)
    assert (report.columns, found.rows(0, 1)) == (["text", "label"], [['row 0 "of" it', "a"]])
    assert "as a whole" in " ".join(report.notes)


def test_delimiters_with_a_backslash_before_them_part_nothing(read):
    rows = "".join(f"row {n}\\, a text\\, or two,{'ab'[n % 2]}\n" for n in range(20))
    report, found = read("text,label\n" + rows)
    assert (report.escape, found.rows(0, 1), report.questions) == ("\\", [["row 0, a text, or two", "a"]], [])


@pytest.mark.parametrize("delimiter", "^~\x01")
def test_a_rare_delimiter_is_found_where_texts_have_commas(read, delimiter):
    rows = "".join(f"row {n}, a text{', or two' * (n % 3)}{delimiter}{'ab'[n % 2]}\n" for n in range(20))
    report, found = read(f"text{delimiter}label\n{rows}")
    assert (report.delimiter, report.columns, len(found)) == (delimiter, ["text", "label"], 20)


def test_a_header_that_comes_again_is_left_out(read):
    half = "".join(f"row {n} of it,{'ab'[n % 2]}\n" for n in range(20))
    report, found = read(f"text,label\n{half}text,label\n{half}")
    assert (len(found), report.rows_in_file) == (40, 40)
    assert "header comes again" in " ".join(report.notes)


def test_a_header_with_more_delimiters_than_its_rows_names_only_what_they_have(read):
    rows = "".join(f"row {n} of it,{'ab'[n % 2]}\n" for n in range(20))
    report, found = read(f"text,label,,\n{rows}")
    assert (report.columns, len(found), report.questions) == (["text", "label"], 20, [])
    report, found = read(f"text,label,notes\n{rows}")
    assert (report.columns, len(found)) == (["text", "label", "notes"], 20)
    assert next(iter(report.questions[0]["answers"]))["reading"] == {"missing_cells": "empty"}


def test_what_describes_a_table_above_it_is_no_header(read):
    rows = "".join(f"row {n} of it,{'ab'[n % 2]}\n" for n in range(30))
    report, found = read(f"source,crm\ndate,2024-01-02\ntext,label\n{rows}")
    assert (report.header_line, report.columns, len(found)) == (3, ["text", "label"], 30)
    report, found = read(f"Title\n\ntext,label\n{rows}")
    assert (report.header_line, report.columns, len(found)) == (3, ["text", "label"], 30)


@pytest.mark.parametrize(
    "rows",
    [
        [f"问题{'很长的'[: n % 3 + 1]}{n}\t答案{n * 7}\n" for n in range(60)],
        [f"word{n} of it\tanswer {n * 7}\n" for n in range(60)],
        [f"der {name}\tthe {name[::-1]}\n" for name in (f"x{n:02}" for n in range(30))],
        [f"keyword {n * 13 % 97}\tclass {n % 77}\n" for n in range(80)],
    ],
    ids=["Chinese", "English", "words", "classes"],
)
def test_rows_of_short_texts_without_a_header_lose_none_and_are_asked_about(read, rows):
    report, found = read("".join(rows), "rows.tsv")
    assert (report.header_line, len(found)) == (0, len(rows))
    assert "name the columns" in report.questions[0]["text"]


def test_unknown_names_above_longer_texts_are_a_header(read):
    rows = "".join(f"这是第{n}条比较长的评论文字,{'好坏'[n % 2]}\n" for n in range(30))
    report, _ = read(f"正文,评价\n{rows}")
    assert (report.columns, report.questions) == (["正文", "评价"], [])
    rows = "".join(f"{n}.5,{'ab'[n % 2]},ticket no {n}\n" for n in range(30))
    assert read(f"hours,team,what\n{rows}")[0].columns == ["hours", "team", "what"]
