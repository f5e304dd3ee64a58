"""Guessing which column plays which role."""

import pytest

from workbench.engine import tasks
from workbench.engine.data import mapping
from workbench.engine.errors import DataError

TASK = tasks.find("text-classification")
BODY = "".join(f"a longer sentence number {n},{'spam' if n % 3 else 'ham'},{n}\n" for n in range(9))


def columns(found):
    return {role: mapped.column for role, mapped in found.items()}


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("text,label,n", {"text": "text", "label": "label"}),
        ("\u00a0Text ,LABEL,n", {"text": "Text", "label": "LABEL"}),
        ("ticket_text,Intent,n", {"text": "ticket_text", "label": "Intent"}),
        ("messageBody,message_type,n", {"text": "messageBody", "label": "message_type"}),
        ("a,b,c", {"text": "a", "label": "b"}),
        ("内容,标签,n", {"text": "内容", "label": "标签"}),
    ],
)
def test_roles_are_found_by_name_then_by_content(open_table, header, expected):
    assert columns(mapping.guess(open_table(f"{header}\n{BODY}"), TASK, {})) == expected


def test_the_reason_is_said(open_table):
    found = mapping.guess(open_table(f"a,label,n\n{BODY}"), TASK, {})
    assert found["label"].reason == "its name is “label”"
    assert found["text"].reason == "the longest cells (26 characters on average)"
    assert found["text"].reason.template == "the longest cells ({length:.0f} characters on average)"
    assert mapping.guess(open_table(f"a,b,n\n{BODY}"), TASK, {})["label"].reason == "few distinct values (2 in 9 rows)"


def test_columns_in_the_other_order_are_found(open_table):
    rows = "".join(f"{label},some words of {n}\n" for n, label in enumerate("xyxyxy"))
    assert columns(mapping.guess(open_table(f"one,two\n{rows}"), TASK, {})) == {"text": "two", "label": "one"}


def test_a_pair_is_found_by_name(open_table):
    found = mapping.guess(open_table("sentence1,sentence2,label\na,b,x\nc,d,y\n"), TASK, {})
    assert columns(found) == {"text": "sentence1", "text_pair": "sentence2", "label": "label"}


def test_a_part_the_task_can_do_without_is_declined_by_an_empty_name(open_table):
    table = open_table("sentence1,sentence2,label\na,b,x\nc,d,y\n")
    assert columns(mapping.guess(table, TASK, {"text_pair": ""})) == {"text": "sentence1", "label": "label"}
    with pytest.raises(DataError, match="no column named ''"):
        mapping.guess(table, TASK, {"text": ""})


@pytest.mark.parametrize("name", ["", "id", "Unnamed: 0", "document"])
def test_a_column_that_numbers_the_rows_is_never_proposed(open_table, name):
    rows = "".join(f"{n},words of {n},{'x' if n % 2 else 'y'}\n" for n in range(8))
    found = mapping.guess(open_table(f"{name},a,b\n{rows}"), TASK, {})
    assert name == "document" or columns(found) == {"text": "a", "label": "b"}


def test_labels_that_are_numbers_are_found(open_table):
    rows = "".join(f"words of {n},{n % 2}\n" for n in range(8))
    assert columns(mapping.guess(open_table(f"a,b\n{rows}"), TASK, {}))["label"] == "b"


def test_what_is_given_wins(open_table):
    found = mapping.guess(open_table(f"text,label,other\n{BODY}"), TASK, {"label": "other"})
    assert found["label"] == mapping.Mapped("other", "given")


def test_only_the_roles_asked_for_are_looked_for(open_table):
    assert columns(mapping.guess(open_table("text\na\n"), TASK, {}, roles=["text"])) == {"text": "text"}


@pytest.mark.parametrize(
    ("content", "given", "said"),
    [
        ("text\na\nb\n", {}, "too few columns"),
        ("text,label\na,x\n", {"label": "no"}, "no column named 'no'"),
        ("text,label\na,x\n", {"text": "label", "label": "label"}, "given two roles"),
        ("text,label\na,x\n", {"score": "label"}, "no column role named 'score'"),
        ("text,b\na one,111\nb two,112\nc three,113\n", {}, "No column looks like the label"),
    ],
)
def test_what_cannot_be_mapped_is_said_with_the_columns_there_are(open_table, content, given, said):
    with pytest.raises(DataError, match=said) as caught:
        mapping.guess(open_table(content), TASK, given)
    assert caught.value.hint


def test_short_texts_without_a_name_are_no_numbers_of_rows_and_codes_are(open_table):
    texts = [f"{word},{label}" for word, label in zip(("good", "bad", "nice", "ugly"), "pnpn", strict=True)]
    codes = [f"eew{place},{text}" for place, text in enumerate(texts)]
    for rows, found in ((texts, ["column 1", "column 2"]), (codes, ["column 2", "column 3"])):
        table = open_table("\n".join(rows) + "\n", header_line=0)
        mapped = mapping.guess(table, tasks.TASKS["text-classification"], {})
        assert [one.column for one in mapped.values()] == found
