"""Matching's own arithmetic: the loss over a batch, ranks over a pool, batches without two rows of one answer."""

import math

import numpy as np
import pytest
import torch

from tests.tiny_jobs import answer_of
from workbench.engine import jobs, scores, tasks
from workbench.engine.errors import DataError
from workbench.engine.training.batches import distinct_batches

TASK = tasks.find("text-matching")
ROWS = {"query": ["when open", "opening hours", "lost card", "fees"], "match": ["nine", "nine", "call us", "free"]}
COLD = 0.05


def unit(*degrees):
    radians = np.radians(np.array(degrees, dtype=np.float64))
    return np.stack([np.cos(radians), np.sin(radians)], axis=-1).astype(np.float32)


def vectors(pairs):
    """Return vectors (N, 2, 2) of these angles of a query and its match."""
    return unit(*pairs)


def test_equal_texts_have_equal_numbers_and_others_have_not():
    found = TASK.targets(ROWS, {})
    assert found.shape == (4, 2)
    assert found[0, 1] == found[1, 1]
    assert len({*found[:, 0], *found[:, 1]}) == 7
    assert scores.known(found).all()


def test_the_loss_by_hand():
    """Both ask at 0°; answers stand at 0° and 10°, so the second one's own is behind by (1 − cos 10°) · 20."""
    behind = (1 - math.cos(math.radians(10))) / COLD
    outputs = torch.from_numpy(vectors([(0, 0), (0, 10)]))
    total, weight = TASK.loss(outputs, torch.tensor([[1, 11], [2, 12]]))
    expected = math.log1p(math.exp(-behind)) + math.log1p(math.exp(behind))
    assert (float(total), float(weight)) == pytest.approx((expected, 2.0), rel=1e-4)


def test_the_same_answer_of_another_query_is_no_negative():
    outputs = torch.from_numpy(vectors([(0, 0), (0, 0)]))
    total, _ = TASK.loss(outputs, torch.tensor([[1, 11], [2, 11]]))
    assert float(total) == pytest.approx(0.0, abs=1e-6)


def test_other_right_answers_of_a_query_are_no_negatives():
    outputs = torch.from_numpy(vectors([(0, 0), (0, 1)]))
    total, _ = TASK.loss(outputs, torch.tensor([[1, 11], [1, 12]]))
    assert float(total) == pytest.approx(0.0, abs=1e-6)


def test_ranks_by_hand():
    """Of the answers at 0°, 40° and 90°: 10° finds its own first; 50° is nearer to 40° than to its own, at 90°."""
    outputs = vectors([(10, 0), (50, 90), (41, 40)])
    found = TASK.metrics(outputs, np.array([[1, 11], [2, 12], [3, 13]]), ["a", "b", "c"], {})
    assert found["mrr"] == pytest.approx((1 + 1 / 2 + 1) / 3)
    assert (found["recall_at_1"], found["recall_at_5"]) == (pytest.approx(2 / 3), 1.0)


def test_a_wrong_answer_that_is_as_close_goes_before():
    outputs = vectors([(0, 0), (0, 0)])
    found = TASK.metrics(outputs, np.array([[1, 11], [2, 12]]), ["a", "b"], {})
    assert found["mrr"] == 0.5  # a model that says the same of everything is no good


def test_vectors_that_are_no_numbers_find_nothing():
    outputs = np.full((2, 2, 2), np.nan, dtype=np.float32)
    assert TASK.metrics(outputs, np.array([[1, 11], [2, 12]]), ["a", "b"], {})["recall_at_1"] == 0.0


def test_a_query_with_two_right_answers_takes_the_better_one():
    outputs = vectors([(0, 90), (0, 5), (45, 45)])
    found = TASK.metrics(outputs, np.array([[1, 11], [1, 12], [3, 13]]), ["a", "b", "c"], {})
    assert found["recall_at_1"] == 1.0


def test_the_loss_of_a_test_is_over_all_of_its_answers():
    behind = (1 - math.cos(math.radians(10))) / COLD
    found = TASK.metrics(vectors([(0, 0), (0, 10)]), np.array([[1, 11], [2, 12]]), ["a", "b"], {})
    expected = (math.log1p(math.exp(-behind)) + math.log1p(math.exp(behind))) / 2
    assert found["loss"] == pytest.approx(expected, rel=1e-4)


def test_words_are_compared_as_vectors_are():
    fitted = TASK.baselines(ROWS, {}, 1)["tfidf"]()
    found = TASK.metrics(fitted.outputs(ROWS), TASK.targets(ROWS, {}), ROWS["match"], {})
    assert 0 < found["mrr"] <= 1


def test_what_is_closest_is_answered_first():
    plan = {"answers": ["a", "b", "c"], "rows": [0, 4, 9], "vectors": unit(0, 40, 90)}
    (found,) = TASK.decode(unit(35), {}, plan)
    assert [one["text"] for one in found.matches] == ["b", "a", "c"]
    assert found.matches[0]["score"] == pytest.approx(math.cos(math.radians(5)), rel=1e-5)
    assert (found.matches[0]["row"], found.answer) == (4, "b")


def test_one_answer_for_all_teaches_nothing():
    with pytest.raises(DataError, match="same answer"):
        TASK.plan({"query": ["a", "b"], "match": ["x", "x"]})


def test_rows_of_one_answer_stand_in_different_batches():
    keys = np.random.default_rng(0).integers(0, 40, 500)
    batches = distinct_batches(keys, 32, seed=1, epoch=0)
    assert all(len(set(keys[batch])) == len(batch) for batch in batches)
    assert len(batches) == math.ceil(500 / 32)
    taken = np.concatenate(batches)
    assert len(set(taken)) == len(taken)
    expected = sum(min(count, len(batches)) for count in np.bincount(keys))
    assert len(taken) == expected  # of an answer with more rows than there are batches, the others wait


def test_those_that_wait_come_in_another_epoch():
    keys = np.zeros(20, dtype=np.int64)
    epochs = [np.concatenate(distinct_batches(keys, 10, seed=1, epoch=epoch)) for epoch in range(60)]
    assert set(np.concatenate(epochs).tolist()) == set(range(20))


def test_the_same_seed_and_epoch_give_the_same_batches_and_others_do_not():
    keys = np.arange(200) % 50
    first, again, other = (distinct_batches(keys, 16, seed=3, epoch=epoch) for epoch in (0, 0, 1))
    assert all(np.array_equal(one, two) for one, two in zip(first, again, strict=True))
    assert not all(np.array_equal(one, two) for one, two in zip(first, other, strict=True))


@pytest.mark.parametrize(("chosen", "rows", "kinds"), [("keep", 3, ["conflict"]), ("drop", 1, ["conflict"])])
def test_a_question_with_different_answers_is_said_and_left_out_where_that_is_chosen(
    tmp_path, home, chosen, rows, kinds
):
    path = tmp_path / "faq.csv"
    path.write_text("query,match\nwhen?,at nine\nwhere?,here\nwhen? ,at ten\n", encoding="utf-8")
    answer = answer_of(jobs.inspect(path, task="text-matching", task_options={"several_answers": chosen}))
    assert (answer["rows"], [one["kind"] for one in answer["findings"]]) == (rows, kinds)
    (finding,) = answer["findings"]
    assert (finding["count"], [one["line"] for one in finding["examples"]]) == (2, [2, 4])
    assert ("each counts as right" in finding["message"]) == (chosen == "keep")
    assert [one["line"] for one in answer["rows_left_out"]] == ([] if chosen == "keep" else [2, 4])
