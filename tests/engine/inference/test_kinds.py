"""Several labels and scores, from a file with rows that can't be used to answers in a file."""

import csv
import json

import pyarrow.parquet as pq
import pytest

from tests.tiny_jobs import answer_of, train
from tests.tiny_run import SENTENCES
from workbench.engine import jobs
from workbench.engine import spec as specs
from workbench.engine.events import Noticed

FIXED = {"epochs": 3, "batch_size": 8, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 8,
         "precision": "float32", "refit": False}  # fmt: skip


def noted(number: int) -> tuple[str, list[str]]:
    """Return a text of the words of up to two topics, and which they are."""
    topics = [name for place, name in enumerate(sorted(SENTENCES)) if number % 4 in (place + 1, 3)]
    words = [SENTENCES[name].split()[number % 5] for name in topics]
    return f"the {' '.join(words)} is my {number}", topics


@pytest.fixture
def run_of(home, tiny_base, tmp_path):
    """Return a function that trains a task on a file's content."""

    def run(task, content, **data):
        path = tmp_path / "rows.csv"
        path.write_text(content, encoding="utf-8")
        values = {"base": str(tiny_base), "task": task, "data": {"train": str(path), **data}, "training": FIXED}
        return train(specs.parse(values, tmp_path))

    return run


@pytest.fixture
def labelled(run_of):
    rows = [(text, ";".join(topics) or "[]") for text, topics in map(noted, range(160))]
    content = "".join(f"{text},{labels}\n" for text, labels in rows)
    return run_of("multi-label-classification", f"text,tags\n{content}broken list,[a]\nno label,\n")


@pytest.fixture
def scored(run_of):
    rows = "".join(f"{' '.join(['win'] * (n % 5))} money {n};{n % 5},5;{n}\n" for n in range(120))
    return run_of("regression", f"text;score;number\n{rows}some words;good;1\nsome words; ;2\n")


def test_labels_are_learned_and_rows_that_cannot_be_used_are_named(labelled):
    run, events = labelled
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["test"]["after"]["micro_f1"] > 0.8 > report["baselines"]["majority"]["micro_f1"]
    assert {one["label"] for one in report["per_class"]} == set(SENTENCES)
    said = [event.as_dict()["message"] for event in events if isinstance(event, Noticed)]
    assert any("the labels can't be read as a list; the first is on line 162" in one for one in said)
    assert any("the labels are empty; the first is on line 163" in one for one in said)
    assert specs.read(run / "run.toml").task_options == {"separator": ";"}


def test_labels_are_answered_with_their_thresholds(labelled):
    run, _ = labelled
    asked = {"text": "the order money is my"}
    found = answer_of(jobs.predict_text(run, asked))["prediction"]
    assert found.keys() == {"kind", "labels", "scores", "thresholds"}
    assert found["labels"] == [name for name in found["scores"] if found["scores"][name] >= found["thresholds"][name]]
    assert list(found["scores"].values()) == sorted(found["scores"].values(), reverse=True)


def test_the_test_rows_are_kept_as_json_lists(labelled):
    run, _ = labelled
    rows = pq.read_table(run / "predictions.parquet").to_pylist()
    assert all(isinstance(json.loads(row[name]), list) for row in rows for name in ("truth", "before", "after"))
    mistakes = answer_of(jobs.pick_examples(run, 5, 0))["mistakes"]
    assert mistakes == sum(row["truth"] != row["after"] for row in rows)


def test_a_files_labels_are_written_as_lists_with_all_there_is_beside_them(labelled, tmp_path):
    run, _ = labelled
    source, output = tmp_path / "in.csv", tmp_path / "out.csv"
    source.write_text("text\nthe order card is my\n \nthe is my\n", encoding="utf-8")
    answer = answer_of(jobs.predict_file(run, source, output))
    rows = list(csv.DictReader(output.read_text(encoding="utf-8").splitlines()))
    assert list(rows[0]) == ["text", "prediction", "confidence", "prediction_json"]
    assert json.loads(rows[0]["prediction_json"])["kind"] == "multi-label-scores"
    assert json.loads(rows[0]["prediction"]) == sorted(json.loads(rows[0]["prediction_json"])["labels"])
    assert (rows[1]["prediction"], rows[1]["prediction_json"], answer["left_out"][0]["line"]) == ("", "", 3)


def test_scores_with_decimal_commas_are_learned_and_answered_in_their_unit(scored):
    run, events = scored
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["headline"] == "spearman"
    assert report["test"]["after"]["spearman"] > 0.8
    assert report["baselines"].keys() == {"mean", "tfidf"}
    assert report["baselines"]["mean"]["spearman"] is None  # one answer for all has no order
    assert specs.read(run / "run.toml").data.reading.decimal == ","
    said = [event.as_dict()["message"] for event in events if isinstance(event, Noticed)]
    assert any("the score is not a number; the first is on line 122" in one for one in said)
    found = answer_of(jobs.predict_text(run, {"text": "win win win money"}))["prediction"]
    assert found.keys() == {"kind", "value"}
    assert 0 < found["value"] < 6


def test_a_files_scores_are_numbers(scored, tmp_path):
    run, _ = scored
    source, output = tmp_path / "in.csv", tmp_path / "out.parquet"
    source.write_text("text\nwin win money\nmoney\n", encoding="utf-8")
    answer_of(jobs.predict_file(run, source, output))
    rows = pq.read_table(output)
    assert rows.column_names == ["text", "prediction", "confidence"]
    assert all(isinstance(value, float) for value in rows.column("prediction").to_pylist())
    assert rows.column("confidence").to_pylist() == [None, None]


def test_the_farthest_off_come_first_and_nothing_counts_as_a_mistake(scored):
    run, _ = scored
    rows = pq.read_table(run / "predictions.parquet").to_pylist()
    found = answer_of(jobs.pick_examples(run, 3, 0, wrong=True))
    apart = [abs(float(one["truth"]) - float(one["after"])) for one in found["examples"]]
    assert apart == sorted((abs(float(row["truth"]) - float(row["after"])) for row in rows), reverse=True)[:3]
    assert found["mistakes"] is None


def test_a_file_is_scored_by_its_own_decimal_mark_where_that_is_said(scored, tmp_path):
    run, _ = scored
    source = tmp_path / "more.csv"
    source.write_text("text,score\nwin win money,2.5\nmoney,0.5\n", encoding="utf-8")
    reading = specs.ReadingOptions(decimal=".")
    found = answer_of(jobs.evaluate(run, data=source, reading=reading))
    assert (found["rows"], found["per_class"]) == (2, [])
    assert found["metrics"]["spearman"] == pytest.approx(1.0)


ANSWERS = {"order": "the order arrived late", "money": "refund the money please", "account": "my account password"}


@pytest.fixture
def matched(run_of):
    names = sorted(ANSWERS)
    rows = "".join(f"where {name} {n},{ANSWERS[name]}\n" for n in range(40) for name in names)
    return run_of("text-matching", f"question,answer\n{rows}where order,\n")


def test_questions_find_their_answers(matched):
    run, _ = matched
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert (report["headline"], report["test"]["before"]["method"]) == ("mrr", "base")
    assert report["test"]["after"]["mrr"] >= report["test"]["before"]["mrr"]
    found = answer_of(jobs.predict_text(run, {"query": "where money"}))["prediction"]
    assert {one["text"] for one in found["matches"]} == set(ANSWERS.values())
    assert found["matches"][0].keys() == {"text", "score", "row"}
    assert found["matches"] == sorted(found["matches"], key=lambda one: -one["score"])


def test_the_row_of_a_match_is_where_it_stands_in_the_file(matched):
    run, _ = matched
    found = answer_of(jobs.predict_text(run, {"query": "where money"}))["prediction"]
    lines = (run.parents[2] / "rows.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert all(lines[one["row"]].endswith(one["text"]) for one in found["matches"])


def test_a_batch_in_parts_learns_what_a_whole_one_does(home, tiny_base, tmp_path):
    """Gradient caching: the rows of a micro-batch are compared with those of the whole batch all the same."""
    losses = []
    rows = "".join(f"where {name} {n},{text} {n % 9}\n" for n in range(20) for name, text in sorted(ANSWERS.items()))
    (tmp_path / "rows.csv").write_text(f"question,answer\n{rows}", encoding="utf-8")
    for size in (16, 4):
        training = {**FIXED, "batch_size": 16, "micro_batch_size": size, "dropout": 0.0, "epochs": 2}
        values = {
            "base": str(tiny_base), "task": "text-matching", "data": {"train": str(tmp_path / "rows.csv")},
            "training": training,
        }  # fmt: skip
        _, events = train(specs.parse(values, tmp_path))
        losses.append([event.loss for event in events if event.name == "stepped"])
    assert losses[0] == pytest.approx(losses[1], abs=1e-4)


def test_other_answers_to_the_same_questions_are_read_anew(run_of):
    names = sorted(ANSWERS)
    for more in ("", " now"):
        rows = "".join(f"where {name} {n},{ANSWERS[name]}{more}\n" for n in range(20) for name in names)
        run, _ = run_of("text-matching", f"question,answer\n{rows}")
        found = answer_of(jobs.predict_text(run, {"query": "where money"}))["prediction"]
        assert all(one["text"].endswith(more) for one in found["matches"])
    tokens = list((run.parents[1] / "cache" / "tokens").glob("*.arrow"))
    assert len(tokens) == 4  # of train and validation, twice


def test_text_is_the_only_input_whatever_its_role(matched):
    run, _ = matched
    assert answer_of(jobs.predict_text(run, {"text": "where money"}))["prediction"]["kind"] == "ranking"
