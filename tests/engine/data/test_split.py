"""Dealing rows to sides."""

import subprocess
import sys
import time
from collections import Counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.engine.data.split import deal
from workbench.engine.spec import SplitOptions

SHARES = {"test": 0.1, "validation": 0.1}


def counts(sides, strata=None):
    return Counter(sides if strata is None else zip(strata, sides, strict=True))


def test_each_class_gives_its_share():
    strata = ["a"] * 700 + ["b"] * 200 + ["c"] * 100
    found = counts(deal(strata, np.arange(1000), SplitOptions(), SHARES), strata)
    assert [found[label, "test"] for label in "abc"] == [70, 20, 10]
    assert [found[label, "validation"] for label in "abc"] == [70, 20, 10]


def test_the_largest_remainders_are_rounded_up():
    strata = ["a"] * 14 + ["b"] * 17 + ["c"] * 19  # tenths: 1.4, 1.7, 1.9 of 5 in all
    found = counts(deal(strata, np.arange(50), SplitOptions(), {"test": 0.1}), strata)
    assert [found[label, "test"] for label in "abc"] == [1, 2, 2]


def test_fewer_test_rows_than_classes_are_dealt():
    strata = [f"class {n % 77}" for n in range(154)]
    found = counts(deal(strata, np.arange(154), SplitOptions(), SHARES))
    assert found == {"train": 124, "test": 15, "validation": 15}


def test_equal_contents_stand_on_one_side():
    keys = np.repeat(np.arange(300), 2)
    sides = deal([f"{n % 4}" for n in range(600)], keys, SplitOptions(), SHARES)
    assert (sides[::2] == sides[1::2]).all()
    assert counts(sides)["test"] == 60


def test_a_text_repeated_very_often_stays_in_train():
    keys = np.concatenate([np.zeros(500, dtype=np.int64), np.arange(1, 501)])
    for seed in range(20):
        assert deal(["a"] * 1000, keys, SplitOptions(seed=seed), {"test": 0.4})[0] == "train"


def test_a_class_with_one_row_is_in_train():
    strata = ["rare", *["a"] * 50, *["b"] * 50]
    assert all(deal(strata, np.arange(101), SplitOptions(seed=seed), SHARES)[0] == "train" for seed in range(30))


def test_random_does_not_look_at_classes():
    options = SplitOptions(kind="random")
    one = deal(["a"] * 100, np.arange(100), options, SHARES)
    other = deal([f"{n}" for n in range(100)], np.arange(100), options, SHARES)
    assert (one == other).all()
    assert counts(one) == {"train": 80, "test": 10, "validation": 10}


def test_another_seed_is_another_split():
    one, same, other = (deal(["a"] * 200, np.arange(200), SplitOptions(seed=s), SHARES) for s in (1, 1, 2))
    assert (one == same).all()
    assert (one != other).any()


def test_the_split_does_not_depend_on_pythons_hashes():
    code = (
        "import numpy as np; from workbench.engine.data.split import deal; from workbench.engine.spec import *;"
        "print(deal([f'{n % 7}' for n in range(90)], np.arange(90), SplitOptions(), {'test': 0.1}).tolist())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
                       capture_output=True, check=True, text=True).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert runs[0] == runs[1] != ""


@given(
    rows=st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 25)), min_size=1, max_size=60),
    share=st.floats(0.01, 0.8),
    seed=st.integers(0, 99),
)
def test_no_content_straddles_and_every_class_is_in_train(rows, share, seed):
    strata, keys = [label for label, _ in rows], np.array([key for _, key in rows])
    sides = deal(strata, keys, SplitOptions(seed=seed), {"test": share, "validation": share})
    assert all(len(set(sides[keys == key])) == 1 for key in set(keys))
    assert {label for label, side in zip(strata, sides, strict=True) if side == "train"} == set(strata)


@pytest.mark.parametrize("classes", [2, 2000])
def test_a_million_rows_are_dealt_in_seconds(classes):
    strata = [f"class {n % classes}" for n in range(1_000_000)]
    begin = time.perf_counter()
    sides = deal(strata, np.arange(1_000_000), SplitOptions(), SHARES)
    assert time.perf_counter() - begin < 10
    assert counts(sides)["test"] == 100_000


def several(rows=400, labels=6, seed=0):
    """Return which labels each row has (N, K): frequent ones and rare ones, many rows with several."""
    random = np.random.default_rng(seed)
    return (random.random((rows, labels)) < np.linspace(0.5, 0.03, labels)).astype(np.int8)


def test_rows_with_several_labels_give_their_share_of_each():
    labels = several()
    sides = deal(labels, np.arange(len(labels)), SplitOptions(), SHARES)
    assert counts(sides) == {"train": 320, "test": 40, "validation": 40}
    for side in SHARES:
        found = labels[sides == side].sum(axis=0)
        assert np.abs(found - labels.sum(axis=0) * 0.1).max() <= 2


def test_every_label_is_learned_from_somewhere():
    labels = np.zeros((60, 3), dtype=np.int8)
    labels[:, 0], labels[7, 1], labels[8, 2] = 1, 1, 1
    for seed in range(5):
        sides = deal(labels, np.arange(60), SplitOptions(seed=seed), SHARES)
        assert labels[sides == "train"].any(axis=0).all()


def test_equal_contents_with_several_labels_stand_on_one_side():
    labels, keys = several(300), np.repeat(np.arange(150), 2)
    sides = deal(labels, keys, SplitOptions(), SHARES)
    assert (sides[::2] == sides[1::2]).all()
    again = deal(labels, keys, SplitOptions(), SHARES)
    assert (sides == again).all()


def test_one_label_that_rows_have_or_lack_is_kept_in_proportion():
    labels = (np.arange(100) % 4 == 0).astype(np.int8)[:, None]
    sides = deal(labels, np.arange(100), SplitOptions(), SHARES)
    assert counts(sides) == {"train": 80, "test": 10, "validation": 10}
    assert labels[sides == "train"].sum() in (19, 20, 21)  # a tenth of 25 on either side
