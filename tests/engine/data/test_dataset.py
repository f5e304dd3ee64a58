"""From files to usable rows on their sides."""

import dataclasses
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from workbench.engine import tasks
from workbench.engine.data import dataset as datasets
from workbench.engine.data import usable
from workbench.engine.errors import DataError, RunError
from workbench.engine.events import Progressed
from workbench.engine.spec import DataSpec, RunSpec, SplitOptions

TASK = tasks.find("text-classification")
ROWS = "text,label,n\n" + "".join(f"message {n},{'ham' if n % 2 else 'spam'},{n}\n" for n in range(60))


@pytest.fixture
def build(home, write, finish):
    """Return a function that builds the dataset of contents by side."""

    def build(train=ROWS, *, hashes=None, columns=None, **others):
        files = {side: write(text, f"{side}.csv") for side, text in {"train": train, **others}.items()}
        return finish(datasets.build(spec(files, hashes=hashes or {}, columns=columns or {}), TASK))

    return build


def spec(files, **values):
    return RunSpec(base="starter/minilm", data=DataSpec(**files, **values))


def said(found):
    return [notice.as_dict()["message"] for notice in found.notices]


def test_rows_are_dealt_to_three_sides(build):
    found = build()
    assert {side: len(rows) for side, rows in found.sides.items()} == {"train": 48, "validation": 6, "test": 6}
    assert sorted(n for side in found.sides for n in found.sides[side]) == list(range(60))
    assert found.notices == ()


def test_the_table_has_file_row_hash_roles_and_other_columns(build, tmp_path):
    table = build().table
    assert table.column_names == ["file", "row", "hash", "text", "label", "column:n"]
    assert table.slice(3, 1).to_pylist()[0] | {"hash": ""} == {
        "file": str(tmp_path / "train.csv"), "row": 3, "hash": "", "text": "message 3", "label": "ham", "column:n": "3",
    }  # fmt: skip


def test_rows_gives_a_sides_cells_by_role(build):
    found = build()
    rows = found.rows("test")
    assert set(rows) == {"text", "label"}
    assert all(("ham" if int(t.split()[1]) % 2 else "spam") == one for t, one in zip(*rows.values(), strict=True))
    assert list(found.rows("test", ["label"])) == ["label"]
    assert len(found.hashes("test")) == 6


def test_rows_that_could_not_be_read_are_left_out_and_said(build, tmp_path):
    sentences = "".join(f"Eva{n} B-PER\nleft O\n. O\n\n" for n in range(20))
    found = build(f"bare\n{sentences}Bo B-PER\nleft\n\n", columns={"text": "tokens", "label": "tags"})
    assert [(one["file"], one["line"], one["reason"], one["kind"]) for one in found.left_out] == [
        (str(tmp_path / "train.csv"), line, "a token has no tag", "unreadable-row") for line in (1, 83)
    ]
    assert said(found)[0] == "2 row(s) of train.csv were left out because a token has no tag; the first is on line 1."
    assert len(found.table) == 19


def test_rows_without_a_text_or_label_are_left_out_and_said(build, tmp_path):
    found = build(ROWS + "  ,ham,1\nhello, ,2\n,,3\n")
    file = str(tmp_path / "train.csv")
    assert [{**one, "hint": ""} for one in found.left_out] == [
        {"file": file, "line": 62, "reason": "the text is empty", "kind": "empty-text", "hint": ""},
        {"file": file, "line": 63, "reason": "the label is empty", "kind": "empty-label", "hint": ""},
        {"file": file, "line": 64, "reason": "the text and the label are empty", "kind": "empty-text", "hint": ""},
    ]
    assert len(found.table) == 60
    assert said(found)[0] == "1 row(s) of train.csv were left out because the text is empty; the first is on line 62."


def test_row_counts_every_data_row_of_the_file(build):
    found = build("text,label\n,ham\na,ham\nb,spam\nc,ham\nd,spam\ne,ham\nf,spam\n")
    assert found.table.column("row").to_pylist() == [1, 2, 3, 4, 5, 6]


def test_labels_are_normalised_counted_and_said(build):
    found = build("text,label\n" + "".join(f"t{n}, café \nu{n},cafe\u0301\nv{n},x\n" for n in range(9)))
    assert usable.classes(found.table, TASK) == {"caf\u00e9": 18, "x": 9}
    (said,) = [one for one in found.notices if "normalised" in one.message]
    assert (said.severity, said.values["count"], said.values["file"]) == ("info", 18, "train.csv")


def test_a_class_with_one_row_is_in_train_and_said(build):
    found = build(ROWS + "once,rare,1\n")
    assert "rare" in found.rows("train")["label"]
    assert said(found) == ["The class “rare” has one row; it is in train."]


def test_a_side_with_its_own_file_has_that_files_rows(build):
    found = build(test="label,text\nham,new one\nspam,new two\n")
    assert found.rows("test") == {"text": ["new one", "new two"], "label": ["ham", "spam"]}
    assert {side: len(rows) for side, rows in found.sides.items()} == {"train": 54, "validation": 6, "test": 2}


def test_test_texts_that_stand_in_train_and_labels_it_never_saw_are_said(build):
    found = build(validation="text,label\nv,ham\n", test="text,label\nmessage 1,ham\nnew,ham\nother,odd\n")
    assert said(found) == [
        "1 of 3 test texts stand in another file of the run, too: figures look better than they are.",
        "1 test row(s) have a label that train never shows, and count as wrong: “odd”",
    ]


def test_a_file_without_a_mapped_column_is_said(build):
    with pytest.raises(DataError, match=r"test\.csv has no column 'label'"):
        build(test="text,category\na,ham\n")


def test_a_file_that_cannot_be_mapped_is_named(build, tmp_path):
    with pytest.raises(DataError, match="too few columns") as caught:
        build("text\na\nb\n")
    assert caught.value.where.file == str(tmp_path / "train.csv")


def test_shared_texts_are_counted_as_the_manifest_says(home, shared: Path, finish):
    hard = shared / "data" / "hard"
    files = {"train": hard / "g15_leak_train.csv", "test": hard / "g15_leak_test.csv"}
    assert any("50 of 110 test texts" in one for one in said(finish(datasets.build(spec(files), TASK))))


def test_too_few_rows_are_said(build):
    with pytest.raises(DataError, match=r"2 row\(s\) are too few"):
        build("text,label\na,x\nb,y\n")


def test_a_file_without_a_usable_row_is_said(build):
    with pytest.raises(DataError, match="all 2 were left out"):
        build("text,label\na,\nb, \n", columns={"text": "text", "label": "label"})


def test_a_file_that_changed_since_the_run_began_is_said(build):
    known = build().reports["train"].sha256
    assert build(hashes={"train": known})
    with pytest.raises(DataError, match="has changed since the run began") as caught:
        build(ROWS + "one more,ham,1\n", hashes={"train": known})
    assert "--data train=PATH" in caught.value.hint


def test_the_same_text_with_another_pair_is_another_content(build):
    rows = "".join(f"same,pair {n},{'x' if n % 2 else 'y'}\n" for n in range(20))
    found = build(f"text,text_pair,label\n{rows}")
    assert len(set(found.table.column("hash").to_pylist())) == 20


def test_a_split_is_written_and_restored(build, tmp_path):
    found = build()
    datasets.write_split(found, tmp_path / "split.parquet")
    assert pq.read_table(tmp_path / "split.parquet").column_names == ["file", "row", "hash", "side"]
    restored = datasets.restore_sides(dataclasses.replace(found, sides={}), tmp_path / "split.parquet")
    assert all((restored.sides[side] == found.sides[side]).all() for side in found.sides)


def test_a_split_of_other_rows_is_refused(build, tmp_path):
    datasets.write_split(build(), tmp_path / "split.parquet")
    for damaged in (tmp_path / "split.parquet", tmp_path / "train.csv", tmp_path / "missing"):
        with pytest.raises(RunError):
            datasets.restore_sides(build(ROWS + "one more,ham,1\n"), damaged)


def test_data_json_is_json_and_names_files_rows_split_and_labels(home, write, finish):
    one = spec({"train": write(ROWS)}, split=SplitOptions(seed=7))
    answer = json.loads(json.dumps(datasets.data_json(finish(datasets.build(one, TASK)), one, TASK)))
    assert answer["split"] == {"train": 48, "validation": 6, "test": 6}
    assert (answer["rows"], answer["labels"], answer["findings"]) == (60, {"ham": 30, "spam": 30}, [])
    assert answer["files"]["train"]["sha256"].startswith("sha256:")
    assert answer["reading"]["train"]["delimiter"] == ","


def test_building_says_how_far_it_is(home, write):
    events = list(datasets.build(spec({"train": write(ROWS)}), TASK))
    assert {event.stage for event in events} >= {"hashing", "reading", "preparing"}
    assert all(isinstance(event, Progressed) for event in events)


def test_banking77_keeps_its_official_test_side(home, shared: Path, finish):
    folder = shared / "data" / "banking77"
    found = finish(datasets.build(spec({"train": folder / "train.csv", "test": folder / "test.csv"}), TASK))
    assert {side: len(rows) for side, rows in found.sides.items()} == {
        "train": 9003, "validation": 1000, "test": 3080,
    }  # fmt: skip
    assert len(usable.classes(found.table, TASK)) == 77
    assert not set(found.hashes("train")) & set(found.hashes("validation"))


def test_clean_hard_files_have_the_rows_the_manifest_says(home, shared: Path, finish):
    hard = shared / "data" / "hard"
    for case in json.loads((hard / "manifest.json").read_text(encoding="utf-8")):
        if case["case"] in {"a01", "b03", "b13", "b16", "b17", "b19", "d07", "d11", "d13", "e07", "f09"}:
            found = finish(datasets.build(spec({"train": hard / case["file"]}), TASK))
            assert len(found.table) == case["expect"]["rows"], case["file"]
            labels = usable.classes(found.table, TASK)
            assert case["expect"].get("classes", len(labels)) == len(labels)


def test_a_text_taken_for_the_label_is_named(build):
    rows = "".join(f"word,a text of its own {number}\n" for number in range(40))
    with pytest.raises(DataError, match="40 different values in 40 rows"):
        build("text,label\n" + rows)


def test_texts_that_differ_only_by_spaces_around_them_are_the_same(build):
    rows = "".join(f"{'a' * (n + 1)},x\n {'a' * (n + 1)} ,x\n{'b' * (n + 1)},y\n" for n in range(20))
    dataset = build("text,label\n" + rows)
    hashes = {side: set(dataset.hashes(side)) for side in dataset.sides}
    assert not hashes["train"] & (hashes["test"] | hashes["validation"])
