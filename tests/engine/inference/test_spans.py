"""Names in texts, from files of several forms to answers in a file."""

import csv
import json

import pytest

from tests.tiny_jobs import answer_of, train
from workbench.engine import jobs
from workbench.engine import spec as specs
from workbench.engine.errors import DataError, SpecError
from workbench.engine.events import Noticed

FIXED = {"epochs": 8, "batch_size": 8, "learning_rate": 5e-3, "threads": 1, "micro_batch_size": 8,
         "precision": "float32", "refit": False, "dropout": 0.0, "early_stopping_patience": 0}  # fmt: skip
PLACES = ("order", "money", "card", "win")


@pytest.fixture
def run_of(home, tiny_base, tmp_path):
    """Return a function that trains on a file's content."""

    def run(content, name="rows.csv"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        values = {"base": str(tiny_base), "task": "token-classification", "data": {"train": str(path)}}
        return train(specs.parse({**values, "training": FIXED}, tmp_path))

    return run


def marked(number):
    """Return a text with two words that are places, wherever they stand."""
    word = PLACES[number % 4]
    return f"the {word} is my", f"where {PLACES[(number + 1) % 4]} {number}", word


@pytest.fixture
def of_marks(run_of):
    rows = [(first, then, word) for first, then, word in map(marked, range(80))]
    texts = [f"{first.replace(word, f'<p>{word}</p>')} {then}" for first, then, word in rows]
    return run_of("text\n" + "\n".join([*texts, "a <p>broken one"]) + "\n")


def test_marks_are_learned_and_found_again(of_marks, tmp_path):
    run, _ = of_marks
    assert specs.read(run / "run.toml").task_options == {"tags": "spans", "words": "text"}
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["test"]["after"]["entity_f1"] > 0.9
    assert report["per_class"][0]["label"] == "p"
    assert report["spans"][0]["exact"] > 0
    answer = answer_of(jobs.predict_text(run, {"text": "the card is my 👍 where"}))
    (span,) = answer["prediction"]["spans"]
    assert (span["text"], span["start"], span["end"], span["label"]) == ("card", 4, 8, "p")


def test_a_file_is_answered_with_a_blank_row_left_out(of_marks, tmp_path):
    run, _ = of_marks
    source, output = tmp_path / "asked.csv", tmp_path / "answered.csv"
    source.write_text('id,text\n1,the card is my\n2,\n3,"the order, is"\n', encoding="utf-8")
    found = answer_of(jobs.predict_file(run, source, output))
    assert (found["rows"], found["predicted"]) == (3, 2)
    assert found["left_out"][0]["line"] == 3
    rows = list(csv.DictReader(output.read_text(encoding="utf-8").splitlines()))
    assert [json.loads(row["prediction"])[0]["text"] for row in rows if row["prediction"]] == ["card", "order"]
    whole = json.loads(rows[0]["prediction_json"])
    assert whole["kind"] == "spans"
    assert float(rows[0]["confidence"]) == pytest.approx(whole["sureness"])


def test_a_conll_file_is_trained_on_and_a_sentence_without_a_tag_is_named(run_of):
    sentences = []
    for number in range(60):
        first, then, word = marked(number)
        words = f"{first} {then}".split()
        sentences.append(
            "\n".join(f"{one}\t{'B-p' if one == word and at < 2 else 'O'}" for at, one in enumerate(words))
        )
    run, events = run_of("\n\n".join([*sentences, "the\ncard O"]) + "\n", "rows.conll")
    said = [event.as_dict()["message"] for event in events if isinstance(event, Noticed)]
    assert any("line" in one for one in said)
    answer = answer_of(jobs.predict_text(run, {"text": "the card is my"}))
    assert answer["prediction"]["text"] == "the card is my"


def test_examples_to_be_tried_are_texts_as_people_write_them(of_marks):
    run, _ = of_marks
    found = answer_of(jobs.pick_examples(run, 3, 0))
    assert all("[" not in one["roles"]["tokens"] for one in found["examples"])


TESTED = {
    "marks.csv": "text\nthe <p>card</p> is my\nthe <p>order</p> is my\nthe is my\n",
    "spans.jsonl": '{"text": "the card is my", "spans": [[4, 8, "p"]]}\n'
    '{"text": "the order is my", "spans": [[4, 9, "p"]]}\n{"text": "the is my", "spans": []}\n',
    "tags.csv": "id,text,tags\n1,the card is my,O B-p O O\n2,the order is my,O B-p O O\n3,the is my,O O O\n",
    "lines.conll": "the\tO\ncard\tB-p\nis\tO\nmy\tO\n\nthe\tO\norder\tB-p\nis\tO\nmy\tO\n\nthe\tO\nis\tO\nmy\tO\n",
}


def test_a_file_of_any_form_is_measured_by_its_own(of_marks, tmp_path):
    for name, content in TESTED.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        found = answer_of(jobs.evaluate(of_marks[0], data=tmp_path / name))
        assert (found["rows"], found["left_out"]) == (3, [])
        assert found["metrics"]["entity_f1"] > 0.7  # of 0.8: in the third row a word is taken for a name


def test_a_file_without_anything_marked_is_refused(of_marks, tmp_path):
    for name, content in {"plain.csv": "text\nthe card is my\n", "none.jsonl": '{"text": "a", "spans": []}\n'}.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises(DataError, match="Nothing is marked in"):
            answer_of(jobs.evaluate(of_marks[0], data=tmp_path / name))


def test_marks_in_a_text_to_be_answered_are_taken_out_and_said(of_marks, tmp_path):
    *events, last = jobs.predict_text(of_marks[0], {"text": "the <p>card</p> is my"})
    assert last.answer["prediction"]["text"] == "the card is my"
    assert [one.values for one in events if isinstance(one, Noticed)] == [{"count": 1}]
    source, output = tmp_path / "asked.csv", tmp_path / "out.csv"
    source.write_text("text\nthe <p>card</p> is my\nthe card is my\na <p>broken\n", encoding="utf-8")
    *events, last = jobs.predict_file(of_marks[0], source, output)
    assert [one.values for one in events if isinstance(one, Noticed)] == [{"count": 1}]
    rows = list(csv.DictReader(output.read_text(encoding="utf-8").splitlines()))
    assert rows[0]["prediction"] == rows[1]["prediction"]
    assert json.loads(rows[2]["prediction_json"])["text"] == "a <p>broken"


def test_the_text_may_be_called_so(of_marks, tmp_path):
    path = tmp_path / "said.csv"
    path.write_text("said,no\nthe <p>card</p> is my,1\n", encoding="utf-8")
    columns = {"text": "said", "tags": "said"}
    found = answer_of(jobs.inspect(path, task="token-classification", columns=columns))
    assert found["mapping"]["tokens"]["column"] == "said"
    assert answer_of(jobs.evaluate(of_marks[0], data=path, columns=columns))["rows"] == 1
    found = answer_of(jobs.predict_file(of_marks[0], path, tmp_path / "out.csv", columns={"text": "said"}))
    assert found["predicted"] == 1
    data = {"train": str(path), "columns": columns}
    asked = specs.parse({"base": "starter/minilm", "task": "token-classification", "data": data}, tmp_path)
    assert asked.data.columns == {"tokens": "said", "tags": "said"}


def test_an_empty_text_is_said_in_plain_words(of_marks):
    with pytest.raises(SpecError, match=r"^The text is empty\.$"):
        answer_of(jobs.predict_text(of_marks[0], {"text": " "}))
