"""Numbers of classes are read as the names that a Parquet file gives for them."""

import io
import json

import pyarrow as pa
import pyarrow.parquet as pq

NAMES = {"names": ["O", "B-PER", "I-PER"], "_type": "ClassLabel"}


def parquet(columns, features):
    about = {"huggingface": json.dumps({"info": {"features": features}})}
    out = io.BytesIO()
    pq.write_table(pa.table(columns).replace_schema_metadata(about), out)
    return out.getvalue()


def test_labels_and_tags_have_the_names_that_the_file_gives(read):
    columns = {"label": [1, 0, -1], "tags": [[0, 1], [2], []], "n": [1, 2, 3]}
    features = {"label": NAMES, "tags": {"feature": NAMES, "_type": "Sequence"}, "n": {"dtype": "int64"}}
    report, rows = read(parquet(columns, features), "data.parquet")
    assert rows.cells("label") == ["B-PER", "O", ""]
    assert rows.cells("tags") == ['["O", "B-PER"]', '["I-PER"]', "[]"]
    assert rows.cells("n") == ["1", "2", "3"]
    assert [str(note) for note in report.notes] == [
        f"The numbers of “{name}” are read as the names of classes that the file gives for them."
        for name in ("label", "tags")
    ]


def test_a_number_without_a_name_stays_and_a_list_may_stand_in_a_list(read):
    _, rows = read(parquet({"label": [0, 9], "tags": [[1], [7]]}, {"label": NAMES, "tags": [NAMES]}), "data.parquet")
    assert (rows.cells("label"), rows.cells("tags")) == (["O", "9"], ['["B-PER"]', '["7"]'])


def test_what_says_nothing_of_classes_changes_nothing(read):
    for features in ({}, {"label": "int"}, {"other": NAMES}, None):
        report, rows = read(parquet({"label": [0, 1]}, features), "data.parquet")
        assert (rows.cells("label"), report.notes) == (["0", "1"], [])
