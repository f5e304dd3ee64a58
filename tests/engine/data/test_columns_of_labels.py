"""Labels that stand in several columns: one that says yes or no for each, or one for each label a text has."""

import json

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs, looks

RUDE = "comment,rude,angry,vulgar\ngo on,0,1,1\nstop it,1,0,0\nthanks,0,0,0\nno way,1,1,0\n"


@pytest.fixture
def look(home, write):
    return lambda content, **options: answer_of(jobs.inspect(write(content), **options))


def test_columns_that_say_yes_or_no_are_the_labels_of_a_text(look):
    answer = look(RUDE)
    assert answer["mapping"]["labels"]["column"] == ["rude", "angry", "vulgar"]
    assert (answer["labels"], answer["rows"]) == ({"angry": 2, "rude": 2, "vulgar": 1}, 4)
    assert "Each of these columns is a label, which a row has where it says 1: “rude”, “angry”, “vulgar”." in [
        str(note) for note in answer["notes"]
    ]


def test_a_row_that_says_something_else_is_left_out_and_one_that_says_nothing_too(look):
    columns = {"labels": ["rude", "angry"]}
    answer = look(RUDE + "well,,,\nyes,true,No,0\nhm,maybe,1,0\n", task="multi-label-classification", columns=columns)
    assert (answer["rows"], answer["labels"]) == (5, {"rude": 3, "angry": 2})
    assert [(one["line"], str(one["reason"])) for one in answer["rows_left_out"]] == [
        (6, "the labels are empty"), (8, "the column 'rude' says neither 0 nor 1"),
    ]  # fmt: skip


def test_labels_may_stand_in_a_column_each(look):
    text = "post,topic_1,topic_2\none,sport,\ntwo,art,sport\nthree,art,film\nfour,,film\n"
    columns = {"labels": ["topic_1", "topic_2"]}
    answer = look(text, task="multi-label-classification", columns=columns)
    assert answer["labels"] == {"art": 2, "film": 2, "sport": 2}
    assert not answer["notes"]


def test_numbers_of_several_labels_are_no_decimals(look):
    rows = [f"this is post {n},{n % 20}" for n in range(40)]
    answer = look("\n".join(["post,ids", *rows, 'so it is,"2,5,11"', 'and so,"3,19"']) + "\n")
    assert (answer["task"], answer["mapping"]["labels"]["column"]) == ("multi-label-classification", "ids")
    assert (answer["labels"]["5"], answer["labels"]["19"], answer["rows"]) == (3, 3, 42)


@pytest.mark.parametrize(
    "cells",
    [
        ["1,5", "2,5", "3", "4", "2", "1", "3,5", "5"],  # halves
        ["1,037", "2,500", "3", "500", "37", "1"],  # thousands
        ["12,5", "7,25", "3,1"],
        ["1", "2", "3"],
        ["1,2", "a", "b", "c"],
    ],
)
def test_decimals_and_thousands_are_no_numbers_of_labels(cells):
    assert not looks.are_ids(cells)


def test_a_file_of_another_run_side_is_read_by_the_same_columns(home, write):
    test = write("vulgar,comment,angry,rude\n1,oh,0,0\n0,well,1,0\n0,fine,0,0\n", "test.csv")
    answer = answer_of(jobs.inspect(write(RUDE), test=test))
    assert (answer["test_rows"], answer["mapping"]["labels"]["column"]) == (3, ["rude", "angry", "vulgar"])
    json.dumps(answer)
