"""Roles that several columns play together: found by their names, given, or as a list in one column."""

from types import SimpleNamespace

import pytest

from workbench.engine.data import mapping, table
from workbench.engine.data.table import TableWriter
from workbench.engine.errors import DataError
from workbench.engine.task import Role

ASKED = Role("question", "", "", "text", hints=("sent",))
OFFERED = Role("choice", "", "", "text", hints=("choices", "option", "options", "ending", "选项"), several=True)
RIGHT = Role("answer", "", "", "label", hints=("label",))
TASK = SimpleNamespace(name="quiz", roles=(ASKED, OFFERED, RIGHT))


def opened(folder, names, *rows):
    with TableWriter(folder / "table.arrow", names) as writer:
        writer.write(rows, range(2, 2 + len(rows)))
    return table.open(folder / "table.arrow")


def guessed(folder, names, *rows, given=None):
    rows = rows or ([f"{name} one" for name in names], [f"{name} two" for name in names])
    found = mapping.guess(opened(folder, names, *rows), TASK, given or {})
    return {role: one.column for role, one in found.items()}


@pytest.mark.parametrize(
    ("names", "found"),
    [
        (["question", "choice1", "choice2", "answer"], ["choice1", "choice2"]),
        (["question", "Option A", "Option B", "Option C", "answer"], ["Option A", "Option B", "Option C"]),
        (["id", "sent", "ending_0", "ending_1", "label"], ["ending_0", "ending_1"]),
        (["question", "A", "B", "C", "D", "answer"], ["A", "B", "C", "D"]),
        (["question", "选项1", "选项2", "answer"], ["选项1", "选项2"]),
        (["question", "choice_b", "choice_a", "answer"], ["choice_a", "choice_b"]),
        (["question", "option10", "option2", "option1", "answer"], ["option1", "option2", "option10"]),
        (["question", "options", "option1", "option2", "answer"], ["option1", "option2"]),
        (["question", "optionA", "optionB", "answer"], ["optionA", "optionB"]),
        (["question", "a", "b", "c", "answer"], ["a", "b", "c"]),
    ],
)  # fmt: skip
def test_columns_whose_names_go_together_play_a_role_together(tmp_path, names, found):
    assert guessed(tmp_path, names)["choice"] == found


def test_one_column_of_lists_plays_it_alone_by_its_name_or_by_what_it_holds(tmp_path):
    rows = ["who?", '["a", "b"]', "a"], ["when?", '["c", "d", "e"]', "d"]
    for name in ("options", "anything"):
        assert guessed(tmp_path, ["question", name, "answer"], *rows)["choice"] == name


def test_columns_that_are_given_are_taken_in_that_order(tmp_path):
    names = ["question", "x", "y", "answer"]
    assert guessed(tmp_path, names, given={"choice": ["y", "x"]})["choice"] == ["y", "x"]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"choice": ["x", "nobody"]}, "no column named 'nobody'"),
        ({"choice": ["x", "y"], "answer": "y"}, "'y' is given two roles"),
        ({"question": ["x", "y"]}, "question is given several columns"),
        ({"choice": ["x", "x"]}, "named twice for the role choice"),
    ],
)
def test_what_can_not_be_is_refused(tmp_path, given, said):
    with pytest.raises(DataError, match=said):
        guessed(tmp_path, ["question", "x", "y", "answer"], given=given)


def test_where_nothing_speaks_for_it_the_column_is_asked_for(tmp_path):
    with pytest.raises(DataError, match="No column looks like the choice"):
        guessed(tmp_path, ["question", "x", "y", "answer"])


def test_the_cells_of_several_columns_are_lists(tmp_path):
    source = opened(tmp_path, ["a", "b"], ["1", ""], ["ü", '"'])
    assert source.cells(["b", "a"]) == ['["", "1"]', '["\\"", "ü"]']
    assert source.cells(["b", "a"], 1, 1) == ['["\\"", "ü"]']
    assert source.cells("a") == ["1", "ü"]


def test_one_column_in_a_list_is_that_column(tmp_path):
    source = opened(tmp_path, ["a"], ['["x", "y"]'])
    assert source.cells(["a"]) == ['["x", "y"]']
