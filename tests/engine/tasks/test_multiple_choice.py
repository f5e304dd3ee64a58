"""Multiple choice: how choices and answers are read, what is learned from them, and what is answered."""

import json

import numpy as np
import pytest
import torch

from workbench.engine import tasks
from workbench.engine.models import choosing_words
from workbench.engine.models.features import ABSENT

TASK = tasks.find("multiple-choice")
CITIES = ["Rome", "Paris", "Oslo"]


def read(answer, choices=CITIES, form="text"):
    cells = {"question": ["Which?"], "choice": [json.dumps(choices)], "answer": [answer]}
    return TASK.read(cells, {"answers": form})


@pytest.mark.parametrize(
    ("answers", "choices", "form"),
    [
        (["Paris", "Oslo"], [CITIES, CITIES], "text"),
        (["B", "c)"], [CITIES, CITIES], "letter"),
        (["2", "3"], [CITIES, CITIES], "number"),
        (["0", "2"], [CITIES, CITIES], "number-from-0"),
        (["3", "2"], [["1", "2", "3"], ["2", "3", "4"]], "text"),
        (["A", "O"], [["O", "A", "B"], ["A", "B", "O"]], "text"),
        (["3", "1"], [["Rome", "", "Oslo"], CITIES], "number"),
    ],
)
def test_how_answers_are_written_is_found_out_from_all_of_them(answers, choices, form):
    cells = {"answer": answers, "choice": [json.dumps(one) for one in choices]}
    assert TASK.form({}, cells.__getitem__) == {"answers": form}


@pytest.mark.parametrize(
    ("own", "answers", "found"),
    [("number", ["0", "1"], "number-from-0"), ("number-from-0", ["1", "2"], "number-from-0"),
     ("letter", ["1", "2"], "number"), ("number", ["1", "2", ""], "number")],
)  # fmt: skip
def test_another_file_is_read_as_it_is_written_and_as_the_runs_own_where_both_may_be(own, answers, found):
    cells = {"answer": answers, "choice": [json.dumps(CITIES)] * len(answers)}
    assert TASK.form_elsewhere({"answers": own}, cells.__getitem__) == {"answers": found}
    assert TASK.form({"answers": own}, cells.__getitem__) == {"answers": own}


@pytest.mark.parametrize(
    ("answer", "form", "right"),
    [("b", "letter", "Paris"), ("(C)", "letter", "Oslo"), ("1", "number", "Rome"), ("1", "number-from-0", "Paris"),
     ("Oslo", "letter", "Oslo"), (" Rome ", "text", "Rome")],
)  # fmt: skip
def test_an_answer_is_kept_as_its_choices_text(answer, form, right):
    found, bad = read(answer, form=form)
    assert (found["answer"], bad) == ([right], {})


def test_places_without_a_choice_are_kept_and_never_chosen():
    found, _ = read("C", ["Rome", " ", "Oslo", ""], form="letter")
    assert found["answer"] == ["Oslo"]
    assert json.loads(found["choice"][0]) == ["Rome", "", "Oslo", ""]
    assert TASK.targets(found, {}).tolist() == [1]
    (answer,) = TASK.decode(np.array([[0.0, 1.0]], dtype=np.float32), found, {})
    assert (answer.choice, answer.index) == ("Oslo", 2)
    assert answer.scores == pytest.approx([0.26894, 0.0, 0.73106, 0.0], abs=1e-5)


@pytest.mark.parametrize(
    ("answer", "choices", "kind", "reason"),
    [
        ("Bonn", CITIES, "unknown-answer", "the answer is none of the choices"),
        ("D", CITIES, "unknown-answer", "the answer is none of the choices"),
        ("B", ["Rome", "", "Oslo"], "unknown-answer", "the answer is none of the choices"),
        ("A", ["Rome"], "too-few-choices", "there is only one choice"),
        ("A", ['["Rome", "Oslo"'], "unreadable-choices", "the choices can't be read as a list"),
        ("A", ["Rome", "Rome "], "equal-choices", "two of the choices are the same"),
    ],
)
def test_a_row_that_can_not_be_asked_is_named(answer, choices, kind, reason):
    found, bad = read(answer, choices, form="letter")
    assert (bad[0].kind, bad[0].reason) == (kind, reason)
    assert found["choice"] == [""]


def test_no_choices_at_all_are_a_missing_cell():
    found, bad = read("A", ["", ""], form="letter")
    assert (found["choice"], found["answer"], bad) == ([""], ["A"], {})


@pytest.mark.parametrize("written", ['["a", "b"]', "['a', 'b']", "a\n\nb\n", " a \n b", "a | b", "a; b"])
def test_choices_are_typed_as_a_list_or_a_line_each(written):
    found, _ = TASK.read({"question": ["?"], "choice": [written]}, {})
    assert json.loads(found["choice"][0]) == ["a", "b"]


OUTPUTS = torch.tensor([[2.0, 0.0, 1.0], [0.0, 1.0, ABSENT]], requires_grad=True)


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_the_loss_is_the_cross_entropy_over_the_choices_that_are_there(smoothing):
    total, weight = TASK.loss(OUTPUTS, torch.tensor([0, 1]), smoothing=smoothing)
    alone = [
        torch.nn.functional.cross_entropy(OUTPUTS[row, :there], torch.tensor(right), label_smoothing=smoothing)
        for row, there, right in ((0, 3, 0), (1, 2, 1))
    ]
    torch.testing.assert_close(total, sum(alone))
    assert float(weight) == 2
    (slope,) = torch.autograd.grad(total, OUTPUTS)
    assert slope.isfinite().all()
    assert slope[1, 2] == 0


def test_two_answers_are_apart_only_where_there_are_choices():
    other = torch.tensor([[2.0, 0.0, 1.0], [1.0, 0.0, ABSENT]])
    apart = TASK.distance(OUTPUTS.detach(), other)
    assert apart[0] == 0
    share = torch.sigmoid(torch.tensor(1.0))
    assert float(apart[1]) == pytest.approx(float((2 * share - 1) * 1.0), abs=1e-6)


def test_the_choice_its_place_and_the_shares_in_the_order_given_are_answered():
    rows = {"choice": ['["x", "y", "z"]', '["p", "q"]']}
    first, second = TASK.decode(OUTPUTS.detach().numpy(), rows, {})
    assert (first.choice, first.index, second.choice, second.index) == ("x", 0, "q", 1)
    assert second.as_dict()["scores"] == pytest.approx([0.26894, 0.73106], abs=1e-5)
    assert second.confidence == pytest.approx(0.73106, abs=1e-5)


def test_the_simple_models_take_the_usual_place_and_the_words_of_the_question():
    rows = {
        "question": ["who wrote the red book", "the cat sat", "a dog barks"],
        "choice": ['["a sea", "a red book"]', '["sun", "the cat", "x"]', '["moon", "dog"]'],
    }
    models = {name: fit() for name, fit in choosing_words.models(rows, np.array([1, 1, 1])).items()}
    assert models["tfidf"].outputs(rows).argmax(1).tolist() == [1, 1, 1]
    places = models["majority"].outputs({"question": ["?"], "choice": ['["a", "b", "c", "d"]']})
    assert places.argmax() == 1
    assert np.isfinite(places).all()
    assert models["majority"].outputs(rows)[0, 2] == ABSENT


@pytest.mark.parametrize("pairs", ["apart", "together"])
def test_what_is_read_and_how_many_sequences_a_row_is(pairs, tiny_base):
    from workbench.engine.models.pretrained import load_tokenizer

    task, tokenizer = TASK.with_options({"pairs": pairs}), load_tokenizer(tiny_base)
    rows = {
        "question": ["where?", "who?"],
        "context": ["a card", "an order"],
        "choice": ['["a", "b"]', '["x", "y", "z"]'],
    }
    encoded = task.encode(tokenizer, rows, 32)
    counts = [3, 4] if pairs == "apart" else [2, 3]
    assert [count for part in encoded["sequences"] for count in part] == counts
    assert len(encoded["input_ids"]) == len(encoded["sequences"]) == sum(counts)
    said = tokenizer.decode(encoded["input_ids"][0])
    assert said.index("card") > said.index("where") if pairs == "apart" else said.index("card") < said.index("where")
