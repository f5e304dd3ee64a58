"""What a person is told of a file before anything is trained."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs
from workbench.engine.errors import DataError
from workbench.engine.spec import ReadingOptions

KEYS = {
    "outcome", "format", "encoding", "delimiter", "quote", "escape", "sheet", "header_line", "columns", "rows_in_file",
    "rows", "rows_left_out", "first_rows", "notes", "questions", "task", "task_reason", "mapping", "labels", "outputs",
    "findings",
}  # fmt: skip
ROWS = "id,text,label\n1,order card,a\n2,refund money,b\n3,free win,b\n"


def inspect(file: Path, **options: Any) -> dict[str, Any]:
    return answer_of(jobs.inspect(file, **options))


@pytest.fixture
def look(home, write):
    """Return a function that inspects a content."""
    return lambda content, **options: inspect(write(content), **options)


def test_everything_the_interface_names_is_there(look):
    found = look(ROWS)
    assert found.keys() == KEYS
    assert (found["outcome"], found["task"], found["rows_in_file"], found["rows"]) == (
        "load",
        "text-classification",
        3,
        3,
    )
    assert {role: one["column"] for role, one in found["mapping"].items()} == {"text": "text", "label": "label"}
    assert all(one["reason"] for one in found["mapping"].values())
    assert list(found["labels"].items()) == [("b", 2), ("a", 1)]
    json.dumps(found)


def test_a_file_that_asks_is_shown_with_its_question_though_no_column_fits(look):
    answer = look("good,neg\nbad,pos\nawful,so\nnice,neg\nfine,what\n")  # a header or a row?
    assert (answer["outcome"], answer["mapping"], answer["findings"], answer["rows"]) == ("ask", {}, [], 0)
    assert (answer["rows_in_file"], len(answer["questions"]), answer["columns"]) == (5, 1, ["column 1", "column 2"])


def test_no_column_that_fits_is_said_where_nothing_is_asked(look):
    with pytest.raises(DataError, match="No column looks like the label"):
        look("text,other\n" + "".join(f"one more {n},word{n}\n" for n in range(9)))


def test_one_class_loads_with_a_blocking_finding(look):
    found = look("text,label\nx,spam\ny,spam\n")
    (finding,) = found["findings"]
    assert finding.keys() == {"kind", "severity", "message", "count", "examples", "fix"}
    assert (finding["kind"], finding["severity"], finding["count"]) == ("one-class", "blocking", 2)
    assert "'spam'" in finding["message"]
    assert found["outcome"] == "load and say"


def test_empty_cells_are_counted_by_kind_and_named_by_line(look):
    found = look("text,label\n,a\nx,\n  ,b\n\ny,a\nz,b\n")
    assert (found["rows_in_file"], found["rows"], found["outcome"]) == (5, 2, "load and say")
    assert found["rows_left_out"] == [
        {"line": 2, "reason": "the text is empty"}, {"line": 3, "reason": "the label is empty"},
        {"line": 4, "reason": "the text is empty"},
    ]  # fmt: skip
    told = {one["kind"]: (one["severity"], one["count"], one["examples"], one["fix"]) for one in found["findings"]}
    assert told == {
        "empty-text": ("warning", 2, [{"line": 2}, {"line": 4}], {"do": "drop-empty"}),
        "empty-label": ("warning", 1, [{"line": 3}], {"do": "drop-empty"}),
    }


def test_labels_changed_by_trimming_or_unicode_are_said(look):
    found = look("text,label\nx,caf\u00e9\ny, caf\u00e9\nz,cafe\u0301\nu,b\n")
    assert found["labels"] == {"caf\u00e9": 3, "b": 1}
    assert found["notes"] == ["2 label(s) had spaces around them or other Unicode forms; they were normalised."]
    assert found["outcome"] == "load and say"


def test_files_of_other_sides_are_counted(look, write):
    test, validation = write("text,label\nx,a\n,b\n", "test.csv"), write("label,text\na,x\nb,y\n", "validation.csv")
    found = look(ROWS, test=test, validation=validation)
    assert found.keys() == KEYS | {"test_rows", "validation_rows"}
    assert (found["test_rows"], found["validation_rows"]) == (1, 2)
    assert found["rows_left_out"] == []  # those of the file itself
    assert found["notes"] == ["test.csv: Rows left out because the text is empty: 1, the first on line 3."]


def test_a_file_of_another_side_without_the_columns_is_said(look, write):
    with pytest.raises(DataError, match="has no column 'label'") as caught:
        look(ROWS, test=write("text,class\nx,a\n", "test.csv"))
    assert caught.value.where.file.endswith("test.csv")


def test_columns_and_reading_options_are_taken(look):
    found = look("a;b\nx;1\ny;2\n", columns={"text": "a", "label": "b"}, reading=ReadingOptions(delimiter=";"))
    assert {role: one["reason"] for role, one in found["mapping"].items()} == {"text": "given", "label": "given"}


def test_a_column_that_is_not_there_points_to_the_file(look):
    with pytest.raises(DataError, match="no column named 'body'") as caught:
        look(ROWS, columns={"text": "body"})
    assert caught.value.where.file.endswith("data.csv")
    assert caught.value.where.column == "body"


def test_json_lines_are_inspected_alike(look):
    found = look('{"text": "x", "label": "a"}\n{"text": "y", "label": "b"}\n')
    assert (found["format"], found["encoding"], found["delimiter"], found["quote"], found["header_line"]) == (
        "jsonl", "utf-8", "", "", 0,
    )  # fmt: skip


def test_rows_that_lose_text_at_a_length_are_counted_with_their_lines(tmp_path, home, tiny_base):
    path = tmp_path / "rows.csv"
    path.write_text(
        "text,label\norder card,a\nrefund money please where when arrived late,b\nfree win,a\n", encoding="utf-8"
    )
    answer = answer_of(
        jobs.inspect(path, base=str(tiny_base), max_length=5)
    )  # [CLS] + 7 words + [SEP] = 9 tokens in the second
    (finding,) = [one for one in answer["findings"] if one["kind"] == "truncation"]
    assert (finding["count"], finding["examples"]) == (1, [{"line": 3}])
