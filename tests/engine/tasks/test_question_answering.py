"""Question answering: how rows are read and said, what is learned, and what is answered."""

import json

import numpy as np
import pytest
import torch

from tests.tiny_jobs import answer_of, result, train
from workbench.engine import jobs, tasks
from workbench.engine import spec as specs
from workbench.engine.data import dataset as datasets
from workbench.engine.data import mapping, table
from workbench.engine.data.reading.files import read_file
from workbench.engine.errors import DataError
from workbench.engine.events import Baseline
from workbench.engine.models import pretrained
from workbench.engine.predictions import Answer
from workbench.engine.spec import ReadingOptions
from workbench.engine.task import UnusableError

TASK = tasks.find("question-answering")
CONTEXT = "The pool is in the cellar."
UNANSWERABLE, MISSING = {"blanks": "unanswerable"}, {"blanks": "missing"}


def cells(answer, start=None, impossible=None, context=CONTEXT):
    found = {"context": [context], "question": ["Where is the pool?"], "answer": [answer]}
    found |= {} if start is None else {"answer_start": [start]}
    return found | ({} if impossible is None else {"is_impossible": [impossible]})


def read(*given, form=MISSING, **more):
    found, bad = TASK.read(cells(*given, **more), form)
    return found["answer"][0], bad


@pytest.mark.parametrize(
    ("answer", "start", "where"), [("cellar", "19", 19), ("cellar", "20", 19), ("cellar", None, 19), ("The", "0", 0)]
)
def test_an_answer_is_kept_with_where_it_stands(answer, start, where):
    assert read(answer, start) == (json.dumps([{"text": answer, "start": where}]), {})


def test_an_answer_that_is_not_in_its_context_leaves_the_row_out_and_says_so():
    cell, bad = read("garden", "4")
    assert cell == ""
    assert "does not stand in its context" in str(bad[0].reason)
    assert isinstance(bad[0], UnusableError)


def test_of_several_right_answers_those_that_stand_there_are_kept():
    cell, bad = read('["in the cellar", "garden", "cellar"]')
    assert ([one["text"] for one in json.loads(cell)], bad) == (["in the cellar", "cellar"], {})


@pytest.mark.parametrize(
    ("answer", "impossible", "form", "found"),
    [
        ("", None, UNANSWERABLE, "[]"), ("", None, MISSING, ""), ("", "true", MISSING, "[]"),
        ("", "false", UNANSWERABLE, ""), ("", "", UNANSWERABLE, "[]"), ("[]", None, MISSING, "[]"),
        ('{"text": [], "answer_start": []}', None, MISSING, "[]"), (" ", "1", MISSING, "[]"),
    ],
)  # fmt: skip
def test_a_blank_answer_is_none_where_the_row_or_the_file_says_so(answer, impossible, form, found):
    assert read(answer, None, impossible, form=form) == (found, {})


@pytest.mark.parametrize(("answer", "impossible"), [("cellar", "true"), ("cellar", "maybe")])
def test_a_row_that_contradicts_itself_is_left_out_and_named(answer, impossible):
    cell, bad = read(answer, None, impossible)
    assert cell == ""
    assert "is_impossible" in str(bad[0].reason)


@pytest.mark.parametrize(
    ("answers", "blanks"), [(["a", "", "b"], "missing"), (["a", "", " "], "unanswerable"), (["a"], "missing")]
)
def test_blank_answers_mean_none_where_there_are_several(answers, blanks):
    assert TASK.form({}, {"answer": answers}.__getitem__) == {"blanks": blanks}


@pytest.mark.parametrize(("own", "blanks"), [("unanswerable", "unanswerable"), ("missing", "missing")])
def test_in_another_file_blank_answers_mean_what_the_run_has_learned(own, blanks):
    assert TASK.form_elsewhere({"blanks": own}, {"answer": ["a", ""]}.__getitem__) == {"blanks": blanks}


def test_what_was_searched_moved_or_read_into_a_blank_is_said_with_its_number():
    given = {
        "context": [CONTEXT, CONTEXT, "the the", CONTEXT, "word " * 600],
        "question": ["?"] * 5,
        "answer": ["cellar", "cellar", "the", "", "word"],
        "answer_start": ["19", "20", "", "", "0"],
    }
    found, _ = TASK.read(given, UNANSWERABLE)
    said = {template.format(count=count) for template, count in TASK.remarks(given, found).items()}
    assert sorted(one[:24] for one in said) == [
        "1 answer(s) came without", "1 answer(s) do not stand", "1 answer(s) stand severa", "1 blank answer(s) are re",
        "1 row(s) have a context ",
    ]  # fmt: skip


def test_answers_that_are_not_there_are_none_that_were_moved():
    given = {"context": [CONTEXT] * 2, "question": ["?"] * 2, "answer": ['["cellar", "garden"]', "[]"],
             "answer_start": ["[19, 3]", ""]}  # fmt: skip
    found, _ = TASK.read(given, MISSING)
    said = [template.format(count=count) for template, count in TASK.remarks(given, found).items()]
    assert said == ["1 question(s) have no answer in their context, as the file says."]


def test_columns_are_found_by_the_names_that_are_usual(tmp_path):
    (tmp_path / "rows.csv").write_text("id,context,question,answer_text,answer_start\n1,a b,c?,b,2\n", encoding="utf-8")
    report = result(read_file(tmp_path / "rows.csv", ReadingOptions()))
    found = mapping.guess(table.open(report.table), TASK, {})
    assert {role: one.column for role, one in found.items()} == {
        "context": "context", "question": "question", "answer": "answer_text", "answer_start": "answer_start",
    }  # fmt: skip


def test_hard_starts_are_repaired_or_their_lines_named(home, shared):
    """g07: of 80 rows 30 starts are wrong, and 10 answers, on every eighth line, are not in their context."""
    found = answer_of(jobs.inspect(shared / "data" / "hard" / "g07_qa_bad_offsets.csv", task=TASK.name))
    assert (found["outcome"], found["rows_in_file"], found["rows"]) == ("load and say", 80, 70)
    assert [one["line"] for one in found["rows_left_out"]] == list(range(7, 81, 8))
    assert [str(one)[:42] for one in found["notes"]] == ["30 answer(s) do not stand where they are s"]


def test_answers_of_long_texts_are_found_in_some_window(home, shared, tiny_base):
    """g09: contexts of 30,000 characters."""
    path = shared / "data" / "hard" / "g09_qa_long_context.csv"
    found = answer_of(jobs.inspect(path, task=TASK.name))
    assert (found["outcome"], found["rows_in_file"], found["rows"]) == ("load and say", 20, 20)
    assert any("windows" in str(one) for one in found["notes"])
    data = specs.DataSpec(path, split=specs.SplitOptions(kind="random"))
    given = result(datasets.build(specs.RunSpec(base=str(tiny_base), task=TASK.name, data=data), TASK)).rows("train")
    encoded = TASK.encode(pretrained.load_tokenizer(tiny_base), given, 64)
    shown = iter(zip(encoded["firsts"], encoded["lasts"], strict=True))
    for (first, last), count in zip(
        TASK.targets(given, {}), (one[0] for one in encoded["sequences"] if one), strict=True
    ):
        windows = [next(shown) for _ in range(count)]
        assert count > 50
        assert any(first in firsts and last in lasts for firsts, lasts in windows)
        assert max(max(lasts) for _, lasts in windows) > 30_000


def dealt(tmp_path, texts, rows_a_text, **more):
    """Return the dataset of so many questions on each of so many texts."""
    words = " ".join(f"word{row}" for row in range(rows_a_text))
    asked = [f"what is {row},word{row}" for row in range(rows_a_text)]
    lines = [f"text {text} has {words},{one}" for text in range(texts) for one in asked]
    (tmp_path / "rows.csv").write_text("\n".join(["context,question,answer", *lines]) + "\n", encoding="utf-8")
    given = specs.RunSpec(base="starter/minilm", task=TASK.name, data=specs.DataSpec(tmp_path / "rows.csv", **more))
    return result(datasets.build(given, TASK))


def contexts(found, side):
    return set(found.rows(side, ["context"])["context"])


def test_questions_on_one_text_are_dealt_to_one_side(tmp_path, home):
    found = dealt(tmp_path, texts=30, rows_a_text=6)
    assert not contexts(found, "test") & contexts(found, "train")
    assert not contexts(found, "test") & contexts(found, "validation")
    assert len(contexts(found, "test")) == 3
    assert not any("are about" in one.message for one in found.notices)


def test_where_texts_are_few_that_is_not_so_and_is_said(tmp_path, home):
    found = dealt(tmp_path, texts=3, rows_a_text=20)
    assert len(found.rows("test")["context"]) == 6
    (said,) = [one.values for one in found.notices if "are about" in one.message]
    assert said == {"count": 6, "total": 6, "role": "context"}


def rows(*answers, context=CONTEXT):
    found = [read(one, form=UNANSWERABLE, context=context)[0] for one in answers]
    return {"context": [context] * len(found), "question": ["?"] * len(found), "answer": found}


def test_the_plan_knows_the_longest_answer_and_whether_there_may_be_none():
    assert TASK.plan(rows("cellar", "The pool")) == {"labels": ["start", "end"], "stride": 0, "answer_length": 8}
    assert TASK.plan(rows("cellar", ""))["threshold"] == 0.5
    assert TASK.with_options({"threshold": 0.7}).plan(rows("cellar", ""))["threshold"] == 0.7
    with pytest.raises(DataError):
        TASK.plan(rows("", ""))


def test_targets_are_characters_from_1_and_0_for_no_answer():
    assert TASK.targets(rows("cellar", "", "The"), {}).tolist() == [[20, 25], [0, 0], [1, 3]]


def outputs(best, odds):
    """Return outputs of the words of CONTEXT, whose word `best` has these odds against no answer, the others −20."""
    places = [(0, 0), (1, 3), (5, 8), (10, 11), (13, 14), (16, 18), (20, 25)]
    logits = [0.0, *(odds / 2 if place == best else -10.0 for place in range(6))]
    return np.array([[one, one, *place, 0] for one, place in zip(logits, places, strict=True)], dtype=np.float32)


def test_the_threshold_is_chosen_on_validation_and_decides():
    given = rows("cellar", "", "cellar")
    plan, targets = TASK.plan(given), TASK.targets(given, {})
    found = np.array([outputs(5, 6.0), outputs(1, 2.0), outputs(5, 4.0)])
    settled = TASK.settle(plan, found, targets, TASK.reference(given))
    assert 1 / (1 + np.exp(-2.0)) < settled["threshold"] < 1 / (1 + np.exp(-4.0))
    answers = TASK.decode(found, given, settled)
    assert [one.text for one in answers if isinstance(one, Answer)] == ["cellar", "", "cellar"]
    figures = TASK.metrics(found, targets, TASK.reference(given), settled)
    assert (figures["f1"], figures["exact_match"]) == (1.0, 1.0)
    assert TASK.metrics(found, targets, TASK.reference(given), plan)["f1"] == pytest.approx(2 / 3)


def test_a_threshold_that_is_given_is_kept():
    task, given = TASK.with_options({"threshold": 0.9}), rows("cellar", "")
    plan = task.plan(given)
    found = np.array([outputs(5, 6.0), outputs(1, 5.0)])
    assert task.settle(plan, found, task.targets(given, {}), task.reference(given)) == plan


def test_tables_tell_questions_with_an_answer_from_those_without():
    found = TASK.tables(["cellar", "", ""], ["the cellar!", "", "pool"], {})
    assert found == {
        "per_class": [],
        "answers": [
            {"label": "answerable", "rows": 1, "f1": 1.0, "exact_match": 1.0},
            {"label": "unanswerable", "rows": 2, "f1": 0.5, "exact_match": 0.5},
        ],
    }


def test_an_answer_is_right_by_squads_rules():
    assert TASK.is_right("cellar", "the Cellar.")
    assert TASK.is_right('["cellar", "in the cellar"]', "in the cellar")
    assert not TASK.is_right("", "cellar")


def test_the_loss_of_the_figures_is_that_of_training():
    given = rows("cellar", "The")
    found, targets = np.array([outputs(5, 6.0), outputs(0, 2.0)]), TASK.targets(given, {})
    total, weight = TASK.loss(torch.from_numpy(np.concatenate(found)), torch.from_numpy(targets))
    assert TASK.metrics(found, targets, TASK.reference(given), TASK.plan(given))["loss"] == float(total / weight)


def test_the_sentence_with_the_questions_words_is_the_simple_answer():
    given = {
        "context": ["The gate is red. The pool is in the cellar. It is warm.", "The roof is flat. It is 3.5 m high."],
        "question": ["Where is the pool?", "How high is it?"],
    }
    plan = {"labels": ["start", "end"], "answer_length": 4}
    models = {name: fit() for name, fit in TASK.baselines(given, plan, 0).items()}
    found = {
        name: [one.text for one in TASK.decode(model.outputs(given), given, plan)] for name, model in models.items()
    }
    assert found["majority"] == ["The gate is red.", "The roof is flat."]
    assert found["sentence"] == ["The pool is in the cellar.", "It is 3.5 m high."]


@pytest.fixture
def rules(tmp_path):
    """Return a file of questions on short rules, a quarter of them without an answer."""
    lines = ["context,question,answer,answer_start"]
    for number in range(48):
        first, second = ("red", "blue") if number % 2 else ("blue", "red")
        text = f"the card is {first} the dog is {second} please help {number}"
        asked = ("card", "dog", "card", "money")[number % 4]
        answer = {"card": first, "dog": second, "money": ""}[asked]
        start = "" if not answer else text.index(f"{asked} is {answer}") + len(f"{asked} is ")
        lines.append(f"{text},where is my {asked},{answer},{start}")
    (tmp_path / "rules.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path / "rules.csv"


@pytest.fixture
def spec(rules, tiny_base, home):
    training = {
        "epochs": 2, "batch_size": 8, "learning_rate": 3e-3, "threads": 1, "micro_batch_size": 8, "refit": False,
        "precision": "float32", "max_length": 16, "early_stopping_patience": 0,
    }  # fmt: skip
    values = {"task": "question-answering", "base": str(tiny_base), "data": {"train": str(rules)}, "training": training}
    return specs.parse(values, rules.parent)


def test_a_run_answers_with_places_in_the_text_and_says_what_it_read(spec):
    run, found = train(spec)
    said = [event.values for event in found if event.name == "noticed" and "blank" in event.message]
    assert [one["count"] for one in said] == [12]
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert {"f1", "exact_match", "loss"} <= report["test"]["after"].keys()
    assert report["baselines"].keys() == {"majority", "sentence"}
    assert {one["label"] for one in report["answers"]} <= {"answerable", "unanswerable"}
    context = "  the card is blue 😀 the dog is red"
    (answer,) = [answer_of(jobs.predict_text(run, {"context": context, "question": "where is my dog"}))["prediction"]]
    for one in (answer, *answer["alternatives"]):
        assert (one["text"] == "") == (one["start"] is None)
        assert one["start"] is None or one["text"] == context[one["start"] : one["end"]]


def test_a_file_is_answered_row_by_row_and_evaluated(spec, rules, tmp_path):
    run, _ = train(spec)
    output = tmp_path / "answers.jsonl"
    answer_of(jobs.predict_file(run, rules, output))
    answers = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert len(answers) == 48
    for one in answers:
        whole = json.loads(one["prediction_json"])
        assert (whole["kind"], whole["text"], whole["score"]) == ("answer", one["prediction"], one["confidence"])
    figures = answer_of(jobs.evaluate(run, data=rules))
    assert figures["rows"] == 48
    assert figures["metrics"].keys() == {"f1", "exact_match", "loss"}


def test_a_public_model_that_answers_is_measured_with_its_own_head(spec, tiny_base, tmp_path):
    import transformers

    base = tmp_path / "public"
    torch.manual_seed(1)
    transformers.AutoModelForQuestionAnswering.from_pretrained(tiny_base).save_pretrained(base)
    transformers.AutoTokenizer.from_pretrained(tiny_base).save_pretrained(base)
    run, found = train(specs.dataclasses.replace(spec, base=str(base), method="probe"))
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["test"]["before"]["method"] == "base"
    assert {one.baseline for one in found if isinstance(one, Baseline)} >= {"base", "quick"}


@pytest.mark.parametrize("method", ["full", "lora"])
def test_a_run_goes_on_from_another_runs_model_with_what_its_head_knows(spec, method):
    first, _ = train(specs.dataclasses.replace(spec, method=method))
    further = specs.dataclasses.replace(spec, base=f"run/{first.name}", method=method)
    run, found = train(further)
    figures = {one.baseline: one.metrics for one in found if isinstance(one, Baseline) and one.split == "validation"}
    kept = json.loads((first / "report.json").read_text(encoding="utf-8"))["validation"]
    assert figures["base"]["loss"] == pytest.approx(kept["loss"], rel=1e-4)
    assert (run / "report.json").is_file()


def test_rows_of_several_windows_can_be_computed_twice(spec):
    twice = specs.dataclasses.replace(spec, training={**spec.training, "r_drop": 1.0, "epochs": 1})
    once = specs.dataclasses.replace(spec, training={**spec.training, "epochs": 1})
    losses = [[event.loss for event in train(one)[1] if event.name == "stepped"] for one in (twice, once)]
    assert np.isfinite(losses).all()
    assert losses[0] != losses[1]


@pytest.mark.parametrize(
    ("context", "is_long"),
    [("word " * 512, 0), ("word " * 513, 1), ("字" * 512, 0), ("字" * 513, 1), ("字a " * 260, 1)],
)
def test_a_long_context_is_counted_by_its_words_and_chinese_characters(context, is_long):
    cells = {"context": [context], "question": ["?"], "answer": [context.split()[0]], "answer_start": ["0"]}
    found, _ = TASK.read(cells, UNANSWERABLE)
    assert sum("512" in template for template in TASK.remarks(cells, found)) == is_long
