"""Two runs together: names are found in a text, then how each two of them are related."""

import csv
import json

import pytest

from tests.tiny_jobs import answer_of
from workbench.cli import program
from workbench.engine import jobs
from workbench.engine.errors import RunError


def said(relations):
    return [(one["head"]["text"], one["relation"], one["tail"]["text"]) for one in relations]


def test_a_text_becomes_relations_in_their_direction(two_runs):
    finder, relater = two_runs
    found = answer_of(jobs.relate_text(finder, relater, {"text": "the card arrived the order"}))
    assert said(found["relations"]) == [("card", "brings", "order")]
    found = answer_of(jobs.relate_text(finder, relater, {"text": "the card late the order"}))
    assert said(found["relations"]) == [("order", "brings", "card")]
    assert 0 < found["relations"][0]["score"] <= 1
    found = answer_of(jobs.relate_text(finder, relater, {"text": "the card is the order"}))
    assert (found["relations"], len(found["spans"])) == ([], 2)
    found = answer_of(jobs.relate_text(finder, relater, {"text": "the is the late"}))
    assert (found["relations"], found["spans"]) == ([], [])


def test_a_file_becomes_a_table_with_a_row_for_each_relation(two_runs, tmp_path):
    finder, relater = two_runs
    source, output = tmp_path / "asked.csv", tmp_path / "table.csv"
    source.write_text(
        "id,tokens\n7,the card arrived the order\n8,\n9,the money is the card\n10,the card late the order\n"
    )
    found = answer_of(jobs.relate_file(finder, relater, source, output))
    assert (found["rows"], found["predicted"], found["relations"]) == (4, 3, 2)
    assert [one["line"] for one in found["left_out"]] == [3]
    rows = list(csv.DictReader(output.read_text(encoding="utf-8").splitlines()))
    assert [(row["id"], row["head"], row["relation"], row["tail"]) for row in rows] == [
        ("7", "card", "brings", "order"), ("10", "order", "brings", "card"),
    ]  # fmt: skip
    assert (rows[0]["head_start"], rows[0]["head_label"]) == ("4", "thing")


def test_progress_never_counts_more_rows_than_there_are(two_runs, tmp_path):
    source = tmp_path / "asked.csv"
    source.write_text("tokens\n" + "the card arrived the order the money is the card\n" * 4)
    events = [one for one in jobs.relate_file(*two_runs, source, tmp_path / "table.csv") if one.name == "progressed"]
    done = [one.done for one in events if one.stage == "predicting"]
    assert (max(done), done) == (4, sorted(done))


def test_runs_in_the_wrong_places_are_named(two_runs):
    finder, relater = two_runs
    with pytest.raises(RunError, match="does not find names"):
        answer_of(jobs.relate_text(relater, finder, {"text": "the <e1>card</e1> is <e2>my</e2>"}))
    with pytest.raises(RunError, match="does not say how"):
        answer_of(jobs.relate_text(finder, finder, {"text": "the card"}))


def test_a_run_that_cannot_be_asked_is_named_before_another_is_loaded(two_runs):
    finder, _ = two_runs
    (finder / "best" / "model.safetensors").unlink()
    with pytest.raises(RunError, match="does not say how"):
        answer_of(jobs.relate_text(finder, finder, {"text": "the card"}))


def test_the_command_line_asks_both(two_runs, capsys):
    finder, relater = two_runs
    words = ["predict", finder.name, "--then", relater.name, "--text", "the card arrived the order"]
    capsys.readouterr()
    assert program.run([*words, "--json"]) == 0
    assert said(json.loads(capsys.readouterr().out)["relations"]) == [("card", "brings", "order")]
    assert program.run(words) == 0
    assert "card — brings — order" in capsys.readouterr().out
    assert program.run([*words, "--checkpoint", "before"]) == 2


def test_a_run_of_markers_is_measured_on_a_file_with_columns_too(two_runs, tmp_path):
    path = tmp_path / "columns.csv"
    path.write_text('text,head,tail,relation\nthe card arrived the order,card,order,"brings(e1,e2)"\n')
    found = answer_of(jobs.evaluate(two_runs[1], data=path))
    assert (found["rows"], found["metrics"]["accuracy"]) == (1, 1.0)


def test_what_counts_beside_the_headline_is_shown_with_a_run(two_runs, capsys):
    finder, relater = two_runs
    capsys.readouterr()
    assert program.run(["runs", "show", finder.name]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in ("entity_f1", "precision", "recall"))
    assert program.run(["runs", "show", relater.name]) == 0
    assert "semeval_macro_f1" in capsys.readouterr().out


def test_a_text_with_markers_in_it_is_not_related(two_runs):
    finder, relater = two_runs
    found = answer_of(jobs.relate_text(finder, relater, {"text": "the <e1>card</e1> arrived the order"}))
    assert found["relations"] == []
