"""Tags and spans beside a text, or marks in it: found by names, by contents, or given."""

from types import SimpleNamespace

import pytest

from workbench.engine import tasks
from workbench.engine.data import mapping, table
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import DataError

TASK = tasks.find("token-classification")


@pytest.fixture
def guessed(tmp_path):
    def guess(names, *rows, given=None):
        with TableWriter(tmp_path / "table.arrow", names) as writer:
            writer.write(rows, range(2, 2 + len(rows)))
        found = mapping.guess(table.open(tmp_path / "table.arrow"), TASK, given or {})
        return SimpleNamespace(**{role: one.column for role, one in found.items()})

    return guess


@pytest.mark.parametrize(
    "tags", ["O O B-A", "['O', 'O', 'I-A']", '[[0, 1, "A"]]', '[{"start": 0, "end": 1, "label": "A"}]']
)
def test_tags_and_spans_are_known_by_their_contents(guessed, tags):
    found = guessed(["nr", "said", "what"], ["1", "in old Rome", tags], ["2", "by the sea", tags])
    assert (found.tokens, found.tags) == ("said", "what")


def test_texts_with_marks_play_both_roles(guessed):
    found = guessed(["text"], ["in <A>Rome</A>"], ["by [Ann](B) now"], ["nothing here"])
    assert (found.tokens, found.tags) == ("text", "text")


def test_both_roles_may_be_given_one_column(guessed):
    given = {"tokens": "said", "tags": "said"}
    found = guessed(["said", "tags"], ["in <A>Rome</A>", "x"], ["now", "y"], given=given)
    assert (found.tokens, found.tags) == ("said", "said")


def test_without_marks_or_tags_that_is_said(guessed):
    with pytest.raises(DataError, match="No column looks like the tags"):
        guessed(["text", "more"], ["in Rome", "now"], ["by the sea", "then"])
