"""Multi-label classification's own arithmetic, and how labels are read."""

import json
import math

import numpy as np
import pytest
import torch

from workbench.engine import scores, tasks
from workbench.engine.errors import DataError
from workbench.engine.task import UnusableError

TASK = tasks.find("multi-label-classification")
NOTHING = {"separator": ""}


def form_of(*cells):
    return TASK.form({}, lambda role: cells)["separator"]


@pytest.mark.parametrize(
    ("cells", "separator"),
    [
        (["a;b", "b;c", "a"], ";"),
        (["a|b", "b", "a"], "|"),
        (["水、电", "电", "水"], "、"),
        (["food, drinks;sports", "sports", "food, drinks"], ";"),  # a comma inside a label
        (["food, drinks", "sports", "food, drinks"], ""),  # no part stands elsewhere: one label with a comma
        (["a/b", "a", "b;a", "b"], ";"),
        (['["a", "b"]', "[]"], ""),
        (["a", "b"], ""),
    ],
)
def test_the_separator_is_the_one_whose_parts_are_found_again(cells, separator):
    assert form_of(*cells) == separator


def test_a_separator_that_is_given_wins():
    assert TASK.form({"separator": "+"}, lambda role: ["a;b", "a", "b"]) == {"separator": "+"}


@pytest.mark.parametrize(
    ("cell", "labels"),
    [
        ("b; a;b", ["a", "b"]), ("a", ["a"]), ("[]", []), ('["b", "a"]', ["a", "b"]), ("['b', 'a']", ["a", "b"]),
        ("[1, 2]", ["1", "2"]), ("cafe\u0301;x", ["caf\u00e9", "x"]), ("a;;", ["a"]),
    ],
)  # fmt: skip
def test_labels_are_read_from_separated_texts_and_lists(cell, labels):
    assert json.loads(TASK.normalise("labels", cell, {"separator": ";"})) == labels


def test_a_blank_cell_is_missing_and_an_empty_list_is_not():
    assert TASK.normalise("labels", "  ", NOTHING) == ""
    assert TASK.normalise("labels", "[]", NOTHING) == "[]"


@pytest.mark.parametrize("cell", ["[a]", "[[1], 2]", '[{"a": 1}]'])
def test_a_list_that_does_not_parse_is_refused(cell):
    with pytest.raises(UnusableError, match="can't be read as a list"):
        TASK.normalise("labels", cell, NOTHING)


@pytest.mark.parametrize("cell", ["[a, b", '{"a": 1}', '["a", "b"'])
def test_what_begins_as_a_list_is_none_of_the_labels(cell):
    with pytest.raises(UnusableError, match="can't be read as a list"):
        TASK.normalise("labels", cell, {"separator": ";"})


def test_targets_are_ones_and_a_label_never_learned_makes_the_row_unknown():
    found = TASK.targets({"labels": ['["a"]', "[]", '["a", "new"]']}, {"labels": ["a", "b"]})
    np.testing.assert_array_equal(found, [[1, 0], [0, 0], [np.nan, np.nan]])
    assert scores.known(found).tolist() == [True, True, False]


def test_one_set_of_labels_or_one_label_teaches_nothing():
    with pytest.raises(DataError, match="same labels"):
        TASK.plan({"labels": ['["a", "b"]'] * 3})
    with pytest.raises(DataError, match="only one label"):
        TASK.plan({"labels": ['["a"]', "[]"]})


def test_the_loss_by_hand():
    """Logit 0 is ½: ln 2 for either answer; logit ln 3 is ¾: −ln ¾ where it is right."""
    total, weight = TASK.loss(torch.tensor([[0.0, math.log(3)]]), torch.tensor([[1.0, 1.0]]))
    assert (float(total), float(weight)) == pytest.approx((math.log(2) - math.log(0.75), 1.0))
    outputs = np.array([[0.0, math.log(3)], [5.0, 5.0]], dtype=np.float32)
    targets = np.array([[1, 1], [np.nan, np.nan]], dtype=np.float32)
    assert scores.binary_cross_entropy(outputs, targets) == pytest.approx(math.log(2) - math.log(0.75))


def test_the_distance_of_two_answers_by_hand():
    """½ against ¾: half of (½ − ¾) · (0 − ln 3); a label answered the same adds nothing."""
    one, other = torch.tensor([[0.0, 2.0]]), torch.tensor([[math.log(3), 2.0]])
    assert TASK.distance(one, other).tolist() == pytest.approx([0.5 * 0.25 * math.log(3)])


def test_thresholds_are_where_f1_is_best():
    """The five rows of a stand at 0.3 and above, all others at 0.2: from 0.25 on both are right."""
    shares = np.array([[0.3]] * 5 + [[0.2]] * 5)
    assert scores.thresholds(shares, shares > 0.25) == pytest.approx([0.25])


def test_a_rare_label_takes_the_threshold_that_is_best_for_all():
    shares = np.column_stack([np.r_[[0.8] * 5, [0.6] * 5], np.r_[[0.75], [0.1] * 9]])
    truth = np.column_stack([np.r_[[True] * 5, [False] * 5], np.r_[[True], [False] * 9]])
    own, shared = scores.thresholds(shares, truth)
    assert (own, shared) == pytest.approx((0.7, (0.75 + 0.6) / 2))  # together 0.75 is the last that is right


def test_answers_follow_their_own_thresholds():
    plan = TASK.settle(
        {"labels": ["a", "b"]}, np.array([[-1.0, 3.0]] * 5 + [[-2.0, -3.0]] * 5, dtype=np.float32),
        np.array([[1.0, 1.0]] * 5 + [[0.0, 0.0]] * 5), [],
    )  # fmt: skip
    (answer,) = TASK.decode(np.array([[-1.2, -1.0]], dtype=np.float32), {}, plan)
    assert plan["thresholds"]["a"] < 0.5  # sigmoid(−1) = 0.27 has to be enough
    assert list(answer.labels) == ["a"]
    assert list(answer.scores) == ["b", "a"]
    assert answer.answer == '["a"]'
    assert answer.confidence == pytest.approx(answer.scores["a"])  # a is there by 0.23, b is not by 0.73


def test_a_separator_that_no_file_needed_is_none():
    assert json.loads(TASK.normalise("labels", "a", {})) == ["a"]


@pytest.mark.parametrize(
    ("truth", "outputs", "micro"),
    [
        (["[]", "[]"], [[-9, -9], [-9, -9]], 0.0),  # nothing to find and nothing found: zero_division = 0
        (['["a"]', '["a"]', "[]"], [[9, -9], [-9, -9], [-9, -9]], 2 / 3),  # only one label occurs
    ],
)
def test_metrics_where_few_labels_occur(truth, outputs, micro):
    plan = {"labels": ["a", "b"], "thresholds": {"a": 0.5, "b": 0.5}}
    rows = np.array(outputs, dtype=np.float32)
    found = TASK.metrics(rows, TASK.targets({"labels": truth}, plan), truth, plan)
    assert (found["micro_f1"], found["macro_f1"]) == (pytest.approx(micro), pytest.approx(micro))


def test_metrics_count_labels_that_training_never_saw_as_missed():
    """Answers a, a, none for a, {a, new}, b: two right, two missed, none wrong."""
    plan = {"labels": ["a", "b"], "thresholds": {"a": 0.5, "b": 0.5}}
    truth = ['["a"]', '["a", "new"]', '["b"]']
    outputs = np.array([[9, -9], [9, -9], [-9, -9]], dtype=np.float32)
    found = TASK.metrics(outputs, TASK.targets({"labels": truth}, plan), truth, plan)
    assert (found["precision"], found["recall"], found["accuracy"]) == pytest.approx((1.0, 0.5, 1 / 3))
    assert found["micro_f1"] == pytest.approx(2 / 3)
    assert found["macro_f1"] == pytest.approx(1 / 3)  # 1 for a, 0 for b and for new
    rows = TASK.tables(truth, ['["a"]', '["a"]', "[]"], plan)["per_class"]
    assert {row["label"]: row["support"] for row in rows} == {"a": 2, "b": 1, "new": 1}
