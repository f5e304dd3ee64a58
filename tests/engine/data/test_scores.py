"""Scores as people write them: thousands set apart, percent, currencies; what may be two numbers is asked."""

import pytest

from tests.tiny_jobs import answer_of
from workbench.engine import jobs, tasks
from workbench.engine.data import dataset as datasets
from workbench.engine.data import table
from workbench.engine.errors import DataError
from workbench.engine.spec import DataSpec, ReadingOptions, RunSpec

REGRESSION = tasks.find("regression")


def rows(*scores, count=40):
    """Return a table of texts with these scores in turn."""
    return "text;score\n" + "".join(f"a text of number {n};{scores[n % len(scores)]}\n" for n in range(count))


@pytest.fixture
def look(home, write):
    """Return a function that inspects a content."""

    def look(content, **reading):
        given = {"text": "text", "score": "score"}
        return answer_of(
            jobs.inspect(write(content), task="regression", columns=given, reading=ReadingOptions(**reading))
        )

    return look


@pytest.fixture
def build(write, home, finish):
    """Return a function that builds a run's dataset and gives its scores."""

    def build(content, **reading):
        data = DataSpec(
            train=write(content), columns={"text": "text", "score": "score"}, reading=ReadingOptions(**reading)
        )
        found = finish(datasets.build(RunSpec(base="starter/minilm", task="regression", data=data), REGRESSION))
        return table.texts(found.table.column("score"))

    return build


def test_scores_that_may_be_thousands_are_asked_for(look):
    found = look(rows("1.037", "4.663", "12"))
    assert found["outcome"] == "ask"
    (asked,) = found["questions"]
    assert asked["text"] == "Is the mark in the score “1.037” a decimal mark, or does it set thousands apart?"
    assert [(one["label"], one["reading"]) for one in asked["answers"]] == [
        ("It is a decimal mark: “1.037” is 1.037", {"decimal": "."}),
        ("It sets thousands apart: “1.037” is 1037", {"decimal": ","}),
    ]


def test_commas_before_three_digits_are_likelier_thousands(look):
    (asked,) = look(rows("1,037", "4,663"))["questions"]
    assert [one["reading"] for one in asked["answers"]] == [{"decimal": "."}, {"decimal": ","}]
    assert "thousands" in asked["answers"][0]["label"]


@pytest.mark.parametrize(("decimal", "mean"), [(".", 2.85), (",", 2850.0)])
def test_an_answer_is_what_the_scores_are_read_by(look, decimal, mean):
    found = look(rows("1.037", "4.663"), decimal=decimal)
    assert (found["questions"], found["scores"]["mean"]) == ([], pytest.approx(mean))


def test_a_run_on_scores_that_may_be_thousands_is_refused_with_the_question(build):
    with pytest.raises(DataError, match=r"Is the mark in the score “1\.037”") as caught:
        build(rows("1.037", "4.663"))
    assert "--reading decimal=," in caught.value.hint
    assert caught.value.values["asked"]["answers"]
    assert set(build(rows("1.037", "4.663"), decimal=",")) == {"1037", "4663"}


@pytest.mark.parametrize(
    ("scores", "read"),
    [
        (["1.037,05", "2.000,5"], ["1037.05", "2000.5"]),
        (['"1,037.05"', '"2,000.5"'], ["1037.05", "2000.5"]),
        (["€ 3,50", "12 €"], ["3.5", "12"]),
        (["1.234.567", "1.500"], ["1234567", "1500"]),
    ],
)
def test_scores_are_read_as_they_are_meant(build, scores, read):
    assert build(rows(*scores))[:2] == read


def test_scores_in_percent_are_said(look):
    found = look(rows("5%", "7,5 %", "80"))
    assert "27 score(s) are written in percent: 50% was read as 50." in found["notes"]
    assert (found["scores"]["minimum"], found["scores"]["maximum"]) == (5.0, 80.0)


def test_a_score_that_is_no_number_is_named_by_its_line(look):
    (found,) = look(rows("5.5", "7", count=60) + "a last text;very good\n")["findings"]
    assert (found["kind"], found["examples"]) == ("unreadable-score", [{"line": 62}])


@pytest.mark.parametrize("score", ["1,037.{:02}", "{}.5%", "€ {},50", "1.037,{:02}"])
def test_a_table_of_such_scores_looks_like_one_of_scores(open_table, score):
    from workbench.engine.data import guessing

    content = "text;score\n" + "".join(f"a text of number {n};{score.format(n)}\n" for n in range(40))
    assert guessing.task_of(open_table(content))[0] == "regression"
