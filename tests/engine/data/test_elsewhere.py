"""A run's validation and test files: each is read in the form that it has itself."""

import pytest

from tests.tiny_jobs import answer_of, result
from workbench.engine import jobs, spec, tasks
from workbench.engine.data import dataset as datasets
from workbench.engine.errors import DataError

ROWS = 24
MARKED = "text\n" + "".join(f"in <place>Rome{row}</place> now\n" for row in range(ROWS))
SPANS = "".join(f'{{"text": "by Rome{row} again", "entities": [[3, 8, "place"]]}}\n' for row in range(ROWS))
TAGGED = "tokens,tags\n" + "".join(f"to Rome{row} soon,O B-place O\n" for row in range(ROWS))
RELATED = "text,relation\n" + "".join(f"<e1>Ann{row}</e1> leads <e2>us</e2>,{'ab'[row % 2]}\n" for row in range(ROWS))
COLUMNS = "text,head,tail,relation\n" + "".join(f"Ann{row} led us,Ann{row},us,{'ab'[row % 2]}\n" for row in range(ROWS))


@pytest.fixture
def built(home, write):
    """Return a function that reads a training and a test file of a task."""

    def build(task, train, test):
        files = {"train": str(write(train, "train.data")), "test": str(write(test, "test.data"))}
        asked = spec.parse({"base": "starter/minilm", "task": task, "data": files}, write("", "x").parent)
        return result(datasets.build(asked, tasks.find(task)))

    return build


@pytest.mark.parametrize("train", [MARKED, SPANS, TAGGED])
@pytest.mark.parametrize("test", [MARKED, SPANS, TAGGED])
def test_a_test_file_may_be_of_another_form_than_the_training_file(built, train, test):
    found = built("token-classification", train, test)
    rows = found.rows("test")
    assert len(rows["tags"]) == ROWS
    assert all("B-place" in cell for cell in rows["tags"])
    assert not any("<place>" in cell for cell in rows["tokens"])
    assert found.left_out == ()


def test_marks_go_before_a_column_that_has_no_tags(built):
    rows = "text,label\n" + "in <place>Rome</place> now,news\n" * 2 + "by the sea,sport\n" * 3
    found = built("token-classification", MARKED, rows)
    assert ([cell.count("B-place") for cell in found.rows("test")["tags"]], found.left_out) == ([1, 1, 0, 0, 0], ())


def test_a_test_file_without_a_mark_is_refused(built):
    with pytest.raises(DataError, match="Nothing is marked in"):
        built("token-classification", MARKED, "text\nin Rome now\nby the sea\n")


def test_head_and_tail_may_stand_in_columns_elsewhere_or_in_markers(built):
    rows = built("relation-extraction", RELATED, COLUMNS).rows("test")
    assert rows["text"][0] == "<e1>Ann0</e1> led <e2>us</e2>"
    rows = built("relation-extraction", COLUMNS, RELATED).rows("test")
    assert rows["text"][1] == "<e1>Ann1</e1> leads <e2>us</e2>"


def test_a_run_says_it_with_the_name_of_the_file_too(built):
    train = "context,question,answer\n" + "".join(f"pool {row} is here,where?,here\n" for row in range(ROWS))
    found = built("question-answering", train, "context,question,answer\na b,c?,[]\na b,d?,b\n")
    said = [one.as_dict()["message"] for one in found.notices if "have no answer" in one.as_dict()["message"]]
    assert said == ["test.data: 1 question(s) have no answer in their context, as the file says."]


def test_what_is_to_be_said_of_a_test_file_is_said_with_its_name(home, write):
    train = write("context,question,answer\n" + "the pool is here,where?,pool\n" * 3)
    test = write("context,question,answer,answer_start\nthe pool is here,where?,pool,0\na b,c?,[],\n", "test.csv")
    found = answer_of(jobs.inspect(train, task="question-answering", test=test))
    assert [str(note) for note in found["notes"] if "test.csv" in note] == [
        "test.csv: 1 question(s) have no answer in their context, as the file says.",
        "test.csv: 1 answer(s) came without their start, which was searched in their context.",
    ]
