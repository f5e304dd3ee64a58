"""Questions that stand inside the texts they are about become rows."""

import json

import pytest

from workbench.engine.data import guessing, mapping
from workbench.engine.tasks import TASKS

ASKED = [
    {"query_id": "q1", "query_text": "谁？", "answers": ["安娜"]},
    {"query_id": "q2", "query_text": "哪里？", "answers": ["约克"]},
]
TEXT = {"context_id": "c1", "context_text": "安娜住在约克。", "qas": ASKED}


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (json.dumps([TEXT, {**TEXT, "context_id": "c2"}]), "data.json"),
        (json.dumps({"version": "1", "data": [TEXT, {**TEXT, "context_id": "c2"}]}), "data.json"),
        ("\n".join(map(json.dumps, [TEXT, {**TEXT, "context_id": "c2"}])), "data.jsonl"),
        (json.dumps([{"title": "t", "paragraphs": [TEXT, {**TEXT, "context_id": "c2"}]}]), "data.json"),
    ],
)
def test_each_question_becomes_a_row_with_its_text_and_that_is_said(read, content, name):
    report, rows = read(content, name)
    assert rows.cells("query_text") == ["谁？", "哪里？"] * 2
    assert rows.cells("context_id") == ["c1", "c1", "c2", "c2"]
    assert set(rows.cells("context_text")) == {"安娜住在约克。"}
    assert "Each question became a row, with the text that it is about (from “qas”)." in report.notes
    task = guessing.task_of(rows)[0]
    assert task == "question-answering"
    found = mapping.guess(rows, TASKS[task], {})
    assert [found[role].column for role in ("context", "question", "answer")] == [
        "context_text",
        "query_text",
        "answers",
    ]


@pytest.mark.parametrize(
    "row",
    [
        {"text": "it rains", "questions": ["why?", "where?"]},  # texts, no objects
        {"text": "it rains", "qas": "none"},
        {"qas": [{"question": "why?"}]},  # about nothing
    ],
)
def test_other_lists_stay_in_their_cell(read, row):
    report, rows = read(json.dumps([row, row]), "data.json")
    assert (len(rows), report.notes) == (2, [])
