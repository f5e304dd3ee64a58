"""A tested run's rows: what became of them, how they are picked and ordered, and figures as others compute them."""

import csv
import io
import json
import os
import random

import numpy as np
import pyarrow.parquet as pq
import pytest

from tests.tested_run import labelled, write_run
from workbench.engine import folders, jobs
from workbench.engine.errors import DataError
from workbench.engine.selections import AS_IN_FILE, LEAST_SURE, LONGEST, SHORTEST, Selection

LABELS = ("card arrival", "lost card", "top up", "never answered")


def opened(run):
    return list(jobs.open_test_rows(run))[-1].answer


def open_rows(tmp_path, columns, task="text-classification", **report):
    return opened(write_run(tmp_path / "run", task, columns, report))


def drawn(count, seed=0, labels=LABELS[:3]):
    draw = random.Random(seed)
    return [draw.choice(labels) for _ in range(count)]


def places(rows, **picked):
    return rows.places(Selection(**{"order": AS_IN_FILE, **picked})).tolist()


@pytest.fixture
def four(tmp_path, home):
    """Return four rows: fixed, broken, still wrong, right."""
    columns = labelled(
        ["a", "a", "a", "b"], ["b", "a", "b", "b"], ["a", "b", "b", "b"], after_confidence=[0.9, 0.7, 0.8, 0.6],
        **{"column:shop": ["north", "north", "south", "south"]},
    )  # fmt: skip
    columns["text"] = ["Straße", "a longer text", "x", "أهلا 🙂\nsecond line"]
    return open_rows(tmp_path, columns)["rows"]


def test_what_became_of_each_row_is_told(four):
    assert [one.fate for one in four.page(np.arange(4))] == ["fixed", "broken", "still_wrong", "right"]
    assert four.fate_counts(Selection()) == {"fixed": 1, "broken": 1, "still_wrong": 1, "right": 1}


def test_the_surest_mistake_comes_first_and_the_surest_right_answer_last(four):
    assert four.places(Selection()).tolist() == [2, 1, 3, 0]


def test_rows_come_in_other_orders(four):
    found = {name: four.places(Selection(order=name)).tolist() for name in (AS_IN_FILE, LEAST_SURE, LONGEST, SHORTEST)}
    assert found == {AS_IN_FILE: [0, 1, 2, 3], LEAST_SURE: [3, 1, 2, 0], LONGEST: [3, 1, 0, 2], SHORTEST: [2, 0, 1, 3]}


def test_rows_are_picked_by_everything_there_is(four):
    assert places(four, fates=frozenset({"fixed", "right"})) == [0, 3]
    assert places(four, pair=("a", "b")) == [1, 2]
    assert places(four, label="a") == [0, 1, 2]
    assert places(four, length=(6, 13)) == [0, 1]
    assert places(four, value=("shop", "south")) == [2, 3]
    assert places(four, value=("shop", "south"), pair=("a", "b"), fates=frozenset({"still_wrong"})) == [2]
    assert places(four, label="no such label") == places(four, value=("shop", "nowhere")) == []


def test_a_text_is_found_in_any_case(four):
    for text, expected in (("STRASSE", [0]), ("أهلا", [3]), ("A LONGER", [1]), ("🙂", [3]), ("nowhere", [])):
        assert not four.knows(text)
        four.find(text)
        assert four.knows(text)
        assert places(four, text=text) == expected


def test_counts_by_fate_are_those_of_what_else_is_picked(four):
    assert four.fate_counts(Selection(pair=("a", "b"), fates=frozenset({"fixed"}))) == {
        "fixed": 0, "broken": 1, "still_wrong": 1, "right": 0,
    }  # fmt: skip


def test_a_whole_row_has_its_other_columns_and_its_place(four):
    row = four.whole(3)
    assert (row["columns"], row["file"], row["row"]) == ({"shop": "south"}, "rows.csv", 3)
    assert (row["roles"]["text"], row["fate"]) == ("أهلا 🙂\nsecond line", "right")


def test_figures_by_class_are_scikit_learns_to_the_last_digit(tmp_path, home):
    from sklearn.metrics import precision_recall_fscore_support

    truth, after = drawn(997), drawn(997, seed=1)
    known = [{"label": one, "precision": 0, "recall": 0, "f1": 0, "support": 0} for one in LABELS]
    found = open_rows(tmp_path, labelled(truth, after, after), per_class=known)["tables"].per_class
    assert [one.label for one in found] == list(LABELS)
    expected = precision_recall_fscore_support(truth, after, labels=LABELS, zero_division=0)
    got = [[getattr(one, name) for one in found] for name in ("precision", "recall", "f1", "support")]
    assert got == [column.tolist() for column in expected]


def test_confusion_counts_are_scikit_learns(tmp_path, home):
    from sklearn.metrics import confusion_matrix

    truth, after = drawn(997), drawn(997, seed=1)
    found = open_rows(tmp_path, labelled(truth, after, after))["tables"].confusion
    counts = np.zeros((3, 3), dtype=int)
    counts[found.truth, found.answered] = found.rows
    assert counts.tolist() == confusion_matrix(truth, after, labels=found.labels).tolist()
    assert sorted(found.part) == [0, 1, 2]


def test_a_pair_of_the_matrix_picks_as_many_rows_as_its_cell_says(tmp_path, home):
    answer = open_rows(tmp_path, labelled(drawn(500), drawn(500), drawn(500, seed=1)))
    found = answer["tables"].confusion
    for truth, answered, rows in zip(found.truth, found.answered, found.rows, strict=True):
        assert len(answer["rows"].places(Selection(pair=(found.labels[truth], found.labels[answered])))) == rows


def test_figures_of_several_labels_are_scikit_learns(tmp_path, home):
    from sklearn.metrics import precision_recall_fscore_support
    from sklearn.preprocessing import MultiLabelBinarizer

    draw = random.Random(3)
    truth, after = ([sorted(draw.sample(LABELS, draw.randint(0, 3))) for _ in range(300)] for _ in range(2))
    cells = {name: [json.dumps(one) for one in sets] for name, sets in (("truth", truth), ("after", after))}
    columns = {"text": ["x"] * 300, "labels": cells["truth"], "before": cells["after"], **cells}
    answer = open_rows(tmp_path, columns, "multi-label-classification")
    binarizer = MultiLabelBinarizer(classes=sorted(LABELS)).fit([LABELS])
    expected = precision_recall_fscore_support(binarizer.transform(truth), binarizer.transform(after), zero_division=0)
    figures = answer["tables"].per_class
    got = [[getattr(one, name) for one in figures] for name in ("precision", "recall", "f1", "support")]
    assert got == [column.tolist() for column in expected]
    right = [place for place in range(300) if truth[place] == after[place]]
    assert places(answer["rows"], fates=frozenset({"right"})) == right


def spans(*found):
    return json.dumps([{"start": a, "end": b, "label": label, "text": "x"} for a, b, label in found])


def test_figures_of_spans_are_seqevals(tmp_path, home):
    from seqeval.metrics import classification_report
    from seqeval.scheme import IOB2

    draw, cells, tags = random.Random(4), ([], []), ([], [])
    for _ in range(200):
        for side in range(2):
            labels = [draw.choice(["", "PER", "LOC"]) for _ in range(5)]  # a word is two characters, spaces none
            cells[side].append(spans(*((2 * i, 2 * i + 2, one) for i, one in enumerate(labels) if one)))
            tags[side].append([f"B-{one}" if one else "O" for one in labels])
    columns = {"tokens": ['["aa", "bb"]'] * 200, "tags": cells[0], "truth": cells[0], "before": cells[1]}
    answer = open_rows(tmp_path, {**columns, "after": cells[1]}, "token-classification", counted="spans")
    expected = classification_report(*tags, mode="strict", scheme=IOB2, output_dict=True, zero_division=0)
    for one in answer["tables"].per_class:
        told = expected[one.label]
        assert (one.precision, one.recall, one.support) == (told["precision"], told["recall"], told["support"])
        assert abs(one.f1 - told["f1-score"]) < 1e-15  # it divides once more on its way
    assert answer["tables"].counted == "spans"
    assert answer["rows"].page(np.array([0]))[0].texts == ("aa bb",)


def test_rows_are_picked_by_what_became_of_their_spans(tmp_path, home):
    truth = [spans((0, 2, "PER")), spans((0, 2, "PER"), (3, 5, "LOC")), "[]"]
    after = [spans((0, 2, "PER")), spans((0, 5, "LOC")), spans((0, 2, "PER"))]
    columns = {"tokens": ['["aa", "bb"]'] * 3, "tags": truth, "truth": truth, "before": after, "after": after}
    rows = open_rows(tmp_path, columns, "token-classification")["rows"]
    picked = {kind: places(rows, span=("PER", kind)) for kind in ("exact", "partial_wrong_label", "spurious", "missed")}
    assert picked == {"exact": [0], "partial_wrong_label": [1], "spurious": [2], "missed": []}
    assert places(rows, span=("LOC", "partial")) == [1]


def test_spans_in_another_order_are_right(tmp_path, home):
    one, other = spans((0, 2, "PER"), (3, 5, "LOC")), spans((3, 5, "LOC"), (0, 2, "PER"))
    columns = {"tokens": ['["aa", "bb"]'], "tags": [one], "truth": [one], "before": ["[]"], "after": [other]}
    assert open_rows(tmp_path, columns, "token-classification")["rows"].page(np.array([0]))[0].fate == "fixed"


def test_numbers_are_nearer_or_farther_and_agree_with_scipy(tmp_path, home):
    from scipy import stats

    draw = np.random.default_rng(0)
    truth = draw.normal(size=200)
    before, after = truth + draw.normal(size=200), truth + draw.normal(size=200) / 2
    cells = {name: [repr(float(x)) for x in column] for name, column in
             (("score", truth), ("truth", truth), ("before", before), ("after", after))}  # fmt: skip
    rows = open_rows(tmp_path, {"text": ["x"] * 200, **cells, "after_confidence": [None] * 200}, "regression")["rows"]
    assert stats.spearmanr(*rows.numbers()).statistic == stats.spearmanr(truth, after).statistic
    nearer = int((np.abs(after - truth) < np.abs(before - truth)).sum())
    assert rows.fate_counts(Selection())["nearer"] == nearer
    farthest = int(np.argmax(np.abs(after - truth)))
    assert rows.places(Selection())[0] == farthest
    assert places(rows, box=(truth[7], truth[7], after[7], after[7])) == [7]


def test_any_of_a_querys_matches_is_right(tmp_path, home):
    columns = {"query": ["q", "q ", "r"], "match": ["1", "2", "3"], "truth": ["1", "2", "3"]}
    rows = open_rows(tmp_path, {**columns, "before": ["4"] * 3, "after": ["2"] * 3}, "text-matching")["rows"]
    assert [one.fate for one in rows.page(np.arange(3))] == ["fixed", "fixed", "still_wrong"]


def test_an_answer_is_right_by_the_rules_of_its_task(tmp_path, home):
    columns = {"context": ["the red cat"] * 2, "question": ["which?"] * 2, "answer": ["red cat", ""]}
    truth, answers = ["red cat", ""], ["The Red Cat.", "red"]
    rows = open_rows(tmp_path, {**columns, "truth": truth, "before": answers, "after": answers}, "question-answering")
    assert [one.fate for one in rows["rows"].page(np.arange(2))] == ["right", "still_wrong"]


def test_rows_without_an_answer_or_a_confidence_are_shown_as_wrong_and_last(tmp_path, home):
    columns = labelled(["a", "a", "b"], [None] * 3, [None, "b", "b"], after_confidence=[None, 0.2, float("nan")])
    rows = open_rows(tmp_path, columns)["rows"]
    assert rows.places(Selection()).tolist() == [1, 0, 2]
    assert [one.fate for one in rows.page(np.arange(3))] == ["still_wrong", "still_wrong", "fixed"]


def test_one_class_alone_is_shown(tmp_path, home):
    answer = open_rows(tmp_path, labelled(["a"] * 3, ["a"] * 3, ["a"] * 3))
    assert (answer["tables"].confusion.part, answer["rows"].lengths) == ((0,), (6, 6, 6, 6, 6))


def test_of_two_thousand_classes_the_most_confused_are_the_matrix(tmp_path, home):
    truth = [f"class {n % 2000}" for n in range(4000)]
    after = ["class 7" if n == "class 11" else n for n in truth]
    found = open_rows(tmp_path, labelled(truth, truth, after))["tables"].confusion
    assert {found.labels[one] for one in found.part} == {"class 7", "class 11"}


def test_classes_taken_for_each_other_lie_side_by_side(tmp_path, home):
    labels = [f"class {n}" for n in range(12)]
    truth = [one for one in labels for _ in range(10)]
    partner = {f"class {n}": f"class {(n + 6) % 12}" for n in range(12)}
    after = [partner[one] if place % 10 < 3 else one for place, one in enumerate(truth)]
    found = open_rows(tmp_path, labelled(truth, truth, after))["tables"].confusion
    order = [found.labels[one] for one in found.part]
    assert [partner[one] for one in order[::2]] == order[1::2]


@pytest.mark.parametrize("damage", ["missing", "torn", "of another version"])
def test_without_the_rows_the_reports_figures_are_given_and_why(tmp_path, home, damage):
    run = write_run(tmp_path / "run", "text-classification", labelled(["a", "b"], ["a", "b"], ["a", "a"]), {
        "per_class": [{"label": "a", "precision": 0.5, "recall": 1.0, "f1": 0.6, "support": 1}],
        "confusion": {"labels": ["a", "b"], "counts": [[1, 0], [1, 0]]},
    })  # fmt: skip
    path = run / "predictions.parquet"
    whole = path.read_bytes()
    if damage == "missing":
        path.unlink()
    elif damage == "torn":
        path.write_bytes(whole[: len(whole) // 2])
    else:
        pq.write_table(pq.read_table(path).drop_columns(["before"]), path)
    answer = opened(run)
    assert (answer["rows"], answer["tables"].per_class[0].f1) == (None, 0.6)
    assert answer["tables"].confusion.rows.tolist() == [1, 1]
    told = {"missing": "has no file", "torn": "is damaged", "of another version": "no column before"}
    assert told[damage] in answer["said"]


@pytest.mark.parametrize("cell", ["no list", "3", '["a", 7', '{"a": 1}'])
def test_answers_that_can_not_be_understood_are_said(tmp_path, home, cell):
    columns = {"text": ["x"], "labels": ["[]"], "truth": ["[]"], "before": ["[]"], "after": [cell]}
    answer = open_rows(tmp_path, columns, "multi-label-classification")
    assert answer["rows"] is None
    assert "can't be understood" in answer["said"]


def test_a_file_of_another_test_is_said(tmp_path, home):
    run = write_run(tmp_path / "run", "text-classification", labelled(["a"], ["a"], ["a"]))
    report = json.loads((run / "report.json").read_text())
    (run / "report.json").write_text(json.dumps({**report, "test": {**report["test"], "rows": 9}}))
    assert "9 were tested" in opened(run)["said"]


def test_a_report_of_nonsense_leaves_the_rows(tmp_path, home):
    run = write_run(tmp_path / "run", "text-classification", labelled(["a"], ["a"], ["b"]))
    (run / "report.json").write_text('{"per_class": 3')
    assert opened(run)["rows"].count == 1


def test_a_second_opening_takes_the_table_from_the_cache_and_a_change_is_noticed(tmp_path, home):
    run = write_run(tmp_path / "run", "text-classification", labelled(["a"], ["a"], ["b"]))
    opened(run)
    (cached,) = (folders.cache() / "tests").glob("*.arrow")
    cached.write_bytes(b"cut off")
    assert opened(run)["rows"].count == 1  # a damaged one is made anew
    write_run(run, "text-classification", labelled(["a"] * 5, ["a"] * 5, ["b"] * 5))
    assert opened(run)["rows"].count == 5


def test_where_nothing_can_be_cached_the_rows_are_shown_all_the_same(tmp_path, home):
    home.mkdir()
    (home / "cache").write_text("a file where the folder should be")
    assert open_rows(tmp_path, labelled(["a"], ["a"], ["b"]))["rows"].count == 1


def test_a_run_that_may_not_be_written_is_opened(tmp_path, home):
    run = write_run(tmp_path / "run", "text-classification", labelled(["a"], ["a"], ["b"]))
    run.chmod(0o500)
    try:
        assert opened(run)["rows"].count == 1
    finally:
        run.chmod(0o700)
    assert os.listdir(run)


@pytest.mark.parametrize("suffix", [".csv", ".jsonl", ".parquet"])
def test_what_is_shown_is_saved_in_its_order(tmp_path, home, four, suffix):
    output = tmp_path / f"saved{suffix}"
    answer = list(jobs.save_test_rows(tmp_path / "run", four, np.array([3, 0]), output))[-1].answer
    assert answer == {"rows": 2, "output": str(output)}
    if suffix == ".parquet":
        found = pq.read_table(output).to_pylist()
    elif suffix == ".csv":
        found = list(csv.DictReader(io.StringIO(output.read_bytes().decode())))
    else:
        found = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [(one["text"], one["fate"], one["shop"]) for one in found] == [
        ("أهلا 🙂\nsecond line", "right", "south"), ("Straße", "fixed", "north"),
    ]  # fmt: skip
    assert [float(one["after_confidence"]) for one in found] == [0.6, 0.9]


def test_what_can_not_be_written_is_said(tmp_path, four):
    with pytest.raises(DataError, match="can't be written there"):
        list(jobs.save_test_rows(tmp_path / "run", four, np.array([0]), tmp_path / "nowhere" / "rows.csv"))
    assert list((tmp_path / "run").glob(".*")) == []
