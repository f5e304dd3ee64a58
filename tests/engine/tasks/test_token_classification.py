"""Token classification: how rows are read whatever they are written as, and its own arithmetic."""

import json
import math

import numpy as np
import pytest
import torch

from workbench.engine import tasks
from workbench.engine.errors import DataError
from workbench.engine.models.features import apart

TASK = tasks.find("token-classification", {"tags": "spans", "words": "given"})
OF_TEXTS = tasks.find("token-classification", {"tags": "spans", "words": "text"})
SPANS = {"tags": "spans"}


def read(text, tags, task=TASK, form=SPANS):
    return task.read({"tokens": [text], "tags": [tags]}, form)


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("I like Rome", "O O B-P"),
        ('["I", "like", "Rome"]', '["O", "O", "I-P"]'),
        ("['I', 'like', 'Rome']", "['O', 'O', 'S-P']"),
        (" I like\tRome ", "O O U-P"),
        ("['I' 'like' 'Rome']", "['O' 'O'\n 'B-P']"),
    ],
)
def test_words_and_tags_are_read_however_they_are_written(text, tags):
    found, bad = read(text, tags)
    assert bad == {}
    assert json.loads(found["tokens"][0]) == ["I", "like", "Rome"]
    assert json.loads(found["tags"][0]) == ["O", "O", "B-P"]


@pytest.mark.parametrize(
    ("text", "tags", "right"),
    [
        ("我住在北京👍。", '[[3, 5, "P"]]', [("北京", 3, 5)]),
        ("a 👨‍👩‍👧 in Rome", '[{"start": 11, "end": 15, "label": "P"}]', [("Rome", 11, 15)]),
        ("אני גר ברומא כאן", '[[7, 12, "P"]]', [("ברומא", 7, 12)]),
        ("e\u0301te\u0301 a\u0300 Rome", '[[9, 13, "P"]]', [("Rome", 9, 13)]),
        ("no place here", "[]", []),
        ("In <P>Rome</P> now", "In <P>Rome</P> now", [("Rome", 3, 7)]),
        ("In [Rome](P) now", "In [Rome](P) now", [("Rome", 3, 7)]),
    ],
)
def test_spans_keep_their_places_in_every_script(text, tags, right):
    found, bad = read(text, tags, OF_TEXTS)
    assert bad == {}
    truth = json.loads(OF_TEXTS.truth(found)[0])
    assert [(one["text"], one["start"], one["end"]) for one in truth] == right


@pytest.mark.parametrize(
    ("text", "tags", "reason"),
    [
        ("I like Rome", "O O", "it has 3 words, but 2 tags"),
        ("I like Rome", "O O PER", "the tag 'PER' has no B- or I- before it"),
        ("Rome", '[[0, 9, "P"]]', "the span 0–9 (P) lies outside of the text, which has 4 characters"),
        ("In Rome", '[[0, 5, "P"], [3, 7, "Q"]]', "the spans “In Ro” and “Rome” overlap"),
        ('["I", " "]', "O O", "one of its words is empty"),
    ],
)
def test_a_row_that_cannot_be_used_says_why(text, tags, reason):
    found, bad = read(text, tags)
    assert str(bad[0].reason) == reason
    assert found["tags"] == [""]


def test_spans_are_repaired_where_that_is_asked():
    task = tasks.find("token-classification", {"words": "text", "bad_spans": "repair"})
    found, bad = read("In Rome", '[[0, 5, "P"], [3, 99, "Q"]]', task)
    assert bad == {}
    assert json.loads(found["tags"][0]) == ["B-P", "I-P"]


@pytest.mark.parametrize(
    ("tags", "texts", "form"),
    [
        (["O B-A", "O O"], ["a b", "c d"], ("spans", "given", "BIO")),
        (["NN VB", "DT NN"], ["a b", "c d"], ("plain", "given", "plain")),
        (['[[0, 1, "A"]]', "[]"], ["a b", "c d"], ("spans", "text", "BIO")),
        (["<A>a</A> b"], ["<A>a</A> b"], ("spans", "text", "BIO")),
        (["I-A I-A", "O I-A"], ["a b", "c d"], ("spans", "given", "IOB1")),
    ],
)
def test_what_tags_mean_is_found_out_from_the_whole_file(tags, texts, form):
    found = TASK.form({}, {"tags": tags, "tokens": texts}.get)
    assert (found["tags"], found["words"], found["scheme"]) == form


def test_a_scheme_other_than_bio_is_said_and_what_is_given_wins():
    said = TASK.form_note({"tags": "spans", "scheme": "IOB1"})
    assert "IOB1" in str(said)
    assert TASK.form_note({"tags": "spans", "scheme": "BIO"}) is None
    assert TASK.form({"tags": "plain"}, {"tags": ["B-A"], "tokens": ["a"]}.get)["tags"] == "plain"


def test_plain_tags_count_by_accuracy():
    task = tasks.find("token-classification", {"tags": "plain", "words": "given"})
    assert (task.headline, TASK.headline) == ("accuracy", "entity_f1")
    rows, _ = task.read({"tokens": ["a b"], "tags": ["NN VB"]}, {"tags": "plain"})
    plan = task.plan(rows)
    assert plan["labels"] == ["NN", "VB"]
    outputs = apart([np.array([[2.0, 0.0], [2.0, 0.0]])])
    metrics = task.metrics(outputs, task.targets(rows, plan), task.truth(rows), plan)
    assert metrics["accuracy"] == 0.5


PLAIN = tasks.find("token-classification", {"tags": "plain", "words": "given"})


def test_plain_tags_stay_as_they_are_though_they_begin_as_those_of_spans_do():
    """By hand: I-P is likeliest for both words; as a tag of a span it could not be the first one."""
    rows, bad = PLAIN.read({"tokens": ["a b c"], "tags": ["I-P B-P O"]}, {"tags": "plain"})
    plan = PLAIN.plan(rows)
    assert (bad, plan["labels"], plan["plain"]) == ({}, ["B-P", "I-P", "O"], True)
    assert (PLAIN.classes(rows["tags"][0]), PLAIN.known(plan)) == (["B-P", "I-P"], {"B-P", "I-P"})
    answered = apart([np.array([[1.0, 2.0, 0.0], [0.5, 2.0, 1.0], [0.0, 0.0, 2.0]])])
    assert [one["label"] for one in PLAIN.decode(answered, rows, plan)[0].spans] == ["I-P", "I-P"]
    assert [one["label"] for one in json.loads(PLAIN.truth(rows)[0])] == ["I-P", "B-P"]
    metrics = PLAIN.metrics(answered, PLAIN.targets(rows, plan), PLAIN.truth(rows), plan)
    assert metrics["accuracy"] == pytest.approx(2 / 3)


def test_words_in_spans_have_the_spans_label_where_plain_tags_are_asked_for():
    rows, _ = PLAIN.read({"tokens": ["In New York"], "tags": ['[[3, 11, "P"]]']}, {"tags": "plain"})
    assert json.loads(rows["tags"][0]) == ["O", "P", "P"]


def test_tags_of_spans_that_are_asked_for_as_plain_ones_are_not_said_to_have_no_b():
    form = PLAIN.form({"tags": "plain"}, {"tags": ["B-A"], "tokens": ["a"]}.get)
    assert "B-" not in str(PLAIN.form_note(form))
    assert "B-" in str(PLAIN.form_note(PLAIN.form({}, {"tags": ["NN"], "tokens": ["a"]}.get)))


def test_the_loss_counts_words_whose_tag_is_known():
    """By hand: of three words one is not known; the others have p = ½ and ¼ of two and four equal shares."""
    outputs = torch.log(torch.tensor([[[0.5, 0.5], [0.25, 0.75], [0.1, 0.9]]]))
    total, weight = TASK.loss(outputs, torch.tensor([[0, 0, -1]]))
    assert float(total) == pytest.approx(-math.log(0.5) - math.log(0.25))
    assert float(weight) == 2


def test_words_that_are_not_there_do_not_count_in_the_distance():
    one = torch.tensor([[[0.0, 1.0], [-math.inf, -math.inf]]])
    other = torch.tensor([[[1.0, 0.0], [-math.inf, -math.inf]]])
    apart_by = 0.5 * 2 * (torch.tensor([1.0, 0.0]).softmax(-1)[0] - torch.tensor([0.0, 1.0]).softmax(-1)[0])
    assert float(TASK.distance(one, other)) == pytest.approx(float(apart_by))


def test_without_anything_marked_nothing_can_be_learned():
    with pytest.raises(DataError):
        TASK.plan({"tokens": ['["a"]'], "tags": ['["O"]']})


def test_the_simple_models_say_the_most_frequent_tag_of_all_words_and_of_each():
    rows = {"tokens": ['["in", "Rome", "in"]', '["Rome", "Oslo"]'],
            "tags": ['["O", "B-P", "O"]', '["B-P", "O"]']}  # fmt: skip
    plan = TASK.plan(rows)
    fitted = {name: fit() for name, fit in TASK.baselines(rows, plan, 0).items()}
    asked = {"tokens": ['["rome", "is", "in"]']}
    answers = {name: TASK.decode(model.outputs(asked), asked, plan)[0].spans for name, model in fitted.items()}
    assert answers["majority"] == []
    assert [one["text"] for one in answers["lexicon"]] == ["rome"]


def test_spans_that_end_within_a_word_are_counted():
    cells = {"tokens": ["x USA2020 y", "Rome"], "tags": ['[[2, 5, "P"]]', '[[0, 4, "P"]]']}
    read, bad = OF_TEXTS.read(cells, SPANS)
    assert bad == {}
    ((_, count),) = OF_TEXTS.remarks(cells, read).items()
    assert count == 1


def test_rows_of_spans_among_rows_of_tags_keep_words_and_tags_in_step():
    """A file that is mostly of tags has its texts parted as people part them, those with spans too."""
    read, _ = TASK.read({"tokens": ["The U.S. is big"], "tags": ['[[4, 8, "P"]]']}, {"tags": "spans", "words": "given"})
    words = TASK.words_in(read)[0]
    assert len(json.loads(read["tags"][0])) == len(words)


def test_a_list_that_cannot_be_read_is_named():
    _, bad = read("I like", "['O' B-P]")
    assert str(bad[0].reason) == "the tags can't be read as a list"


def test_a_text_of_brackets_alone_is_a_text():
    assert TASK.words_in({"tokens": ["[]"]}) == [["[]"]]
