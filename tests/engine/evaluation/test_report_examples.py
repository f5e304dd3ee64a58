"""The rows a report shows, held against tables made by hand."""

from tests.tested_run import write_run
from workbench.engine import tasks
from workbench.engine.evaluation import report_examples
from workbench.engine.evaluation.wording import Wording


def chosen(tmp_path, columns, task="text-classification", roles=("text",)):
    run = write_run(tmp_path / "run", task, columns)
    return report_examples.choose(run, tasks.find(task), roles)


def test_any_of_a_querys_matches_is_right(tmp_path, home):
    columns = {"query": ["q", "q ", "r"], "match": ["1", "2", "3"], "truth": ["1", "2", "3"]}
    answers = {"before": ["4"] * 3, "after": ["2"] * 3}
    found = chosen(tmp_path, {**columns, **answers}, "text-matching", ("query",))
    assert [len(rows) for rows in found.rows.values()] == [2, 0, 1]  # mended, broken, still wrong


def test_answers_that_can_not_be_understood_give_no_rows(tmp_path, home):
    columns = {"text": ["a"], "truth": ["much"], "before": ["little"], "after": ["more"]}
    assert chosen(tmp_path, columns, "regression") is None
    marked = {"tokens": ["a"], "truth": ["[]"], "before": ["torn"], "after": ["torn"]}
    assert chosen(tmp_path, marked, "token-classification", ("tokens",)) is None


def test_an_answer_that_can_not_be_understood_is_shown_as_it_stands():
    assert report_examples.words("spans", "torn", Wording()) == "torn"
