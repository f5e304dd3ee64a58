"""Relation extraction: how files give head and tail, what is counted, what is learned and answered."""

import json

import numpy as np
import pytest

from tests.tiny_jobs import answer_of, train
from tests.tiny_run import write_rows
from workbench.engine import jobs, marks, parameters, scores, tasks
from workbench.engine import spec as specs
from workbench.engine.bases import catalog
from workbench.engine.errors import DataError, SpecError

TASK = tasks.find("relation-extraction")
PLAIN = "the card lies in the meeting room"
MARKED = "the <e1>card</e1> lies in the <e2>meeting</e2> room"


def form(**cells):
    return TASK.form({}, lambda role: cells.get(role, []))


@pytest.mark.parametrize(
    ("cells", "entities"),
    [
        ({"text": [MARKED, MARKED.replace("<", "[").replace(">", "]"), MARKED]}, "<e1>"),
        ({"text": [MARKED.replace("<", "[").replace(">", "]").upper()]}, "[E1]"),
        ({"text": [MARKED], "head": ["card"], "tail": ["meeting"]}, "<e1>"),
        ({"text": [PLAIN], "head": ["card"], "tail": ["meeting"]}, "string"),
        ({"text": [PLAIN], "head": ["4,8"], "tail": ["[21, 28]"]}, "span"),
        ({"text": [PLAIN], "head": ["hat"], "tail": ["meeting"]}, "string"),
        ({"text": [PLAIN]}, "<e1>"),
        ({"text": ["@ card @ in # room #", "@ card @ by # room #", PLAIN]}, "@ #"),
        ({"text": ["rt @ann@ on #big#", PLAIN, PLAIN]}, "<e1>"),
        (
            {"text": ["@card@ of #room#", "a card", "b card"], "head": ["card"] * 3, "tail": ["room", "a", "b"]},
            "string",
        ),
    ],
)
def test_how_head_and_tail_are_given_is_found_out(cells, entities):
    assert form(**cells, relation=["a"])["entities"] == entities


@pytest.mark.parametrize(
    ("labels", "found"),
    [(["Other", "owns"], "Other"), (["no_relation", "Other"], "no_relation"), (["无关系", "属于"], "无关系"),
     (["NA", "owns"], "NA"), (["owns", "likes"], "")],
)  # fmt: skip
def test_the_label_for_no_relation_is_known_by_its_name(labels, found):
    assert form(text=[MARKED], relation=labels)["no_relation"] == found


def test_a_label_for_no_relation_that_no_row_has_is_refused():
    with pytest.raises(DataError, match="No row has the label 'nothing'"):
        TASK.form({"no_relation": "nothing"}, {"text": [MARKED], "relation": ["owns"], "head": [], "tail": []}.get)
    chosen = TASK.with_options({"no_relation": "-"})
    assert chosen.plan({"text": [MARKED] * 2, "relation": ["Other", "owns"]})["no_relation"] == ""


def test_what_may_surprise_is_said():
    said = form(text=[PLAIN], head=["card"], tail=["meeting"], relation=["NA"])
    assert str(TASK.form_note(said)) == (
        "The label “NA” is read as: no relation. Micro F1 leaves it out; name another label, or none by -, where "
        "that is wrong (task_options.no_relation)."
    )
    assert "“none” is read as" in str(TASK.form_note(form(text=[MARKED], relation=["none"])))
    assert TASK.form_note(form(text=[MARKED], relation=["owns"])) is None
    assert "not looked at" in str(TASK.form_note(form(text=[MARKED], head=["x"], tail=["y"], relation=["none"])))


def test_that_head_or_tail_could_be_elsewhere_too_is_counted_of_the_rows_that_are_used():
    twice = "a card and a card, a meeting"
    cells = {"text": [twice, PLAIN, twice], "head": ["card", "card", "2,6"], "tail": ["meeting", "meeting", "21,28"],
             "relation": ["in"] * 3}  # fmt: skip
    read, bad = TASK.read(cells, {})
    assert bad == {}
    ((sentence, count),) = TASK.remarks(cells, read).items()
    assert ("stands several times" in sentence, count) == (True, 1)
    assert TASK.remarks({"text": [MARKED], "relation": ["in"]}, read) == {}


def test_columns_are_folded_into_the_text_with_their_kinds():
    cells = {"text": [PLAIN], "head": ["card"], "tail": ["21,28"], "head_type": ["Thing"], "relation": [" in "]}
    found, bad = TASK.read(cells, {"entities": "string"})
    assert (found["text"], str(bad[0])) == ([""], "the tail is not in the text")
    found, bad = TASK.read({**cells, "tail": ["meeting"]}, {"entities": "string"})
    assert found["text"] == ["the <e1:Thing>card</e1> lies in the <e2>meeting</e2> room"]
    assert (found["relation"], bad) == (["in"], {})
    assert TASK.plan({"text": found["text"] * 2, "relation": ["in", "on"]})["markers"][4:] == ["<e1:Thing>"]


def test_the_official_macro_is_as_worked_by_hand():
    """SemEval-2010 task 8's scorer, by hand.

    A: has 3 rows, answered 4 times (one of them in the wrong direction, one row of B), 2 right: 2·2 / (3 + 4) = 4/7.
    B: has 2 rows, answered once, rightly: 2·1 / (2 + 1) = 2/3. Other is left out, though one row of it became A.
    The mean of both is 13/21. Micro over all directed labels but Other: 3 right of 5 that have one, 5 answered: 0.6.
    """
    truth = ["A(e1,e2)", "A(e1,e2)", "A(e2,e1)", "B(e1,e2)", "B(e1,e2)", "Other", "Other"]
    given = ["A(e1,e2)", "A(e1,e2)", "A(e1,e2)", "B(e1,e2)", "Other", "A(e2,e1)", "Other"]
    found = scores.relation_metrics(truth, given, "Other")
    assert found["semeval_macro_f1"] == pytest.approx((4 / 7 + 2 / 3) / 2)
    assert found["micro_f1"] == pytest.approx(0.6)
    assert found["accuracy"] == pytest.approx(4 / 7)


def test_an_answer_says_where_head_and_tail_stand_in_the_text_without_markers():
    plan = {"labels": ["in", "on"], "no_relation": ""}
    rows = {"text": ["the <e2:Room>hall</e2> holds a <e1>card</e1>"]}
    (answer,) = TASK.decode(np.array([[0.0, np.log(3)]], dtype=np.float32), rows, plan)
    assert (answer.label, answer.confidence) == ("on", pytest.approx(0.75))
    assert answer.head == {"start": 17, "end": 21, "text": "card"}
    assert answer.tail == {"start": 4, "end": 8, "text": "hall", "label": "Room"}
    assert json.loads(json.dumps(answer.as_dict()))["kind"] == "relation"


def write(path, rows, names):
    lines = [",".join(names), *(",".join(f'"{cell}"' for cell in row) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def tiny_rows(number):
    first, second = ("card", "order") if number % 2 else ("order", "card")
    label = "buys" if number % 4 < 2 else "sells"
    verb = "wants" if label == "buys" else "late"
    return f"the {first} {verb} my {second} number {number}", first, second, label


@pytest.fixture
def column_run(tmp_path, tiny_base, home):
    """Return a run whose file has head and tail as columns, two of its rows without them in the text."""
    rows = [*map(tiny_rows, range(60)), ("a dog and a cat", "bird", "cat", "buys"), ("a cat", "", "cat", "buys")]
    write(tmp_path / "rows.csv", rows, ("text", "head", "tail", "relation"))
    training = {"epochs": 1, "threads": 1, "micro_batch_size": 8, "precision": "float32", "contrast_steps": 0}
    values = {"task": TASK.name, "base": str(tiny_base), "data": {"train": "rows.csv"}, "training": training}
    return train(specs.parse(values, tmp_path))


def test_rows_without_head_or_tail_in_their_text_are_left_out_of_training_and_said(column_run):
    run, events = column_run
    said = [event.as_dict()["message"] for event in events if event.name == "noticed"]
    assert any("because the head is not in the text" in one for one in said)
    assert any("because the head is empty" in one for one in said)
    assert specs.read(run / "run.toml").task_options == {"entities": "string"}


def test_a_run_is_asked_by_markers_or_by_roles_alike(column_run):
    run, _ = column_run
    asked = [
        {"text": "my <e1>card</e1> late the <e2>order</e2>"},
        {"text": "my card late the order", "head": "card", "tail": "order"},
        {"text": "my card late the order", "head": "3,7", "tail": "17,22"},
    ]
    answers = [answer_of(jobs.predict_text(run, one))["prediction"] for one in asked]
    assert answers[0] == answers[1] == answers[2]
    with pytest.raises(SpecError, match="head and tail are not marked"):
        list(jobs.predict_text(run, {"text": "my card late the order"}))


def test_rows_of_a_file_are_answered_with_their_columns_and_the_others_named(column_run, tmp_path):
    source = write(
        tmp_path / "ask.csv", [("the card late my order", "card", "order"), ("no card here", "dog", "card")],
        ("text", "head", "tail"),
    )  # fmt: skip
    found = answer_of(jobs.predict_file(column_run[0], source, tmp_path / "out.csv"))
    assert [(one["line"], str(one["reason"])) for one in found["left_out"]] == [(3, "the head is not in the text")]
    assert found["predicted"] == 1


def test_a_model_of_relations_is_trained_further_with_its_head_and_an_adapter_too(column_run):
    run, _ = column_run
    for method in ("lora", "last-layers"):  # the second on the first's adapter
        spec = specs.dataclasses.replace(specs.read(run / "run.toml"), base=f"run/{run.name}", method=method)
        run, events = train(spec)
        report = json.loads((run / "report.json").read_text(encoding="utf-8"))
        assert report["test"]["before"]["method"] == "base"
        (started,) = [event for event in events if event.name == "started"]
        plan = {"labels": ["buys", "sells"], "markers": list(marks.markers())}
        counted = parameters.count(specs.read(run / "run.toml"), catalog.resolve(spec.base), plan)
        assert counted == {name: getattr(started, name) for name in ("parameters", "trainable_parameters")}


def test_a_task_of_another_kind_takes_the_base_without_the_head(column_run, tmp_path):
    data = str(write_rows(tmp_path / "texts.csv"))
    training = {"epochs": 1, "threads": 1, "micro_batch_size": 8, "precision": "float32", "contrast_steps": 0}
    values = {"base": f"run/{column_run[0].name}", "data": {"train": data}, "training": training}
    run, _ = train(specs.parse(values, tmp_path))
    report = json.loads((run / "report.json").read_text(encoding="utf-8"))
    assert report["test"]["before"]["method"] == "probe"


def test_another_file_may_mark_what_the_runs_own_had_columns_for(column_run, tmp_path):
    rows = [("my <e1>card</e1> late the <e2>order</e2>", "", "", "buys"), ("my card late", "", "", "buys")]
    data = write(tmp_path / "marked.csv", rows, ("text", "head", "tail", "relation"))
    found = answer_of(jobs.evaluate(column_run[0], data=data))
    assert found["rows"] == 1
    assert [(one["line"], str(one["reason"])[:29]) for one in found["left_out"]] == [
        (3, "head and tail are not marked ")
    ]


def test_rows_with_broken_markers_are_named_with_their_lines(home, shared):
    found = answer_of(jobs.inspect(shared / "data" / "hard" / "g10_re_broken_markers.csv", task=TASK.name))
    assert (found["outcome"], found["rows_in_file"], found["rows"]) == ("load and say", 80, 50)
    assert [(one["line"], str(one["reason"])) for one in found["rows_left_out"][:3]] == [
        (3, "the marker <e2> is missing"), (5, "its markers are not all of the style <e1>"),
        (7, "the marker </e1> is missing"),
    ]  # fmt: skip
    assert [(one["kind"], one["count"]) for one in found["findings"]] == [("broken-markers", 10)] * 3


def test_a_row_whose_markers_are_broken_leaves_the_others_as_they_are():
    cells = {"text": ["<e1>Ann</e1> leads <e2>sales</e2>"] * 3 + ["<e1>Ann leads <e2>sales</e2>"],
             "relation": ["leads", "leads", "none", "leads"], "head": ["Ann"] * 4, "tail": ["sales"] * 4}  # fmt: skip
    form = tasks.find("relation-extraction").form({}, cells.__getitem__)
    assert form["entities"] == "<e1>"
